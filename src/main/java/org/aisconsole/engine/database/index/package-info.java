/** Which indexes earn their keep: used, unused, twice there, covered by another; and what must stay whatever the figures say. */
@NullMarked
package org.aisconsole.engine.database.index;

import org.jspecify.annotations.NullMarked;
