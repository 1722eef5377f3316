/**
 * The machine that the console runs on, measured through oshi.
 */
@NullMarked
package org.aisconsole.target.host;

import org.jspecify.annotations.NullMarked;
