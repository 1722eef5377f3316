/**
 * The composition root: builds the engines, wires them to the doors and takes them down again. By hand, so that the
 * whole construction can be read in one place; the only room that may construct an engine.
 */
@NullMarked
package org.aisconsole.app;

import org.jspecify.annotations.NullMarked;

