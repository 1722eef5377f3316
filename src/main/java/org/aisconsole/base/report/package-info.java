/**
 * What people send to the developers about a failure.
 */
@NullMarked
package org.aisconsole.base.report;

import org.jspecify.annotations.NullMarked;

