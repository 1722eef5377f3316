/** The screen of query plans: asked for, pasted, kept, drawn and compared. */
@NullMarked
package org.aisconsole.ui.plans;

import org.jspecify.annotations.NullMarked;
