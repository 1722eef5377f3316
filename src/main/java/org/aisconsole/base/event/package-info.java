/**
 * The event port: engines publish what happened, monitoring and audit consume it.
 */
@NullMarked
package org.aisconsole.base.event;

import org.jspecify.annotations.NullMarked;
