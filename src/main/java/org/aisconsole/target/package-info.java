/**
 * What is administered: Postgres and Redis servers and the host, reached safely and timed.
 */
@NullMarked
package org.aisconsole.target;

import org.jspecify.annotations.NullMarked;
