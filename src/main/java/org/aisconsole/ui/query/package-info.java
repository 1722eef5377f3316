/** Screen of the queries of a server: what they cost, which got worse, and what can be done. */
@NullMarked
package org.aisconsole.ui.query;

import org.jspecify.annotations.NullMarked;
