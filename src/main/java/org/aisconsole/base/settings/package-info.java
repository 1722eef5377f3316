/**
 * The console's settings: one versioned JSON file, every value also settable from the environment.
 */
@NullMarked
package org.aisconsole.base.settings;

import org.jspecify.annotations.NullMarked;
