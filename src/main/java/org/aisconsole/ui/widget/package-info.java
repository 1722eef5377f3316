/** Nodes that every screen is built from: cards, tiles, charts, states, and numbers as people read them. */
@NullMarked
package org.aisconsole.ui.widget;

import org.jspecify.annotations.NullMarked;
