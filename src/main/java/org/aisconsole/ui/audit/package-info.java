/** The screen of the audit ledger: what was done, and whether what is written there is what was written. */
@NullMarked
package org.aisconsole.ui.audit;

import org.jspecify.annotations.NullMarked;
