/**
 * Who acts: known to every engine that changes something, and to the audit ledger that writes it down.
 */
@NullMarked
package org.aisconsole.base.identity;

import org.jspecify.annotations.NullMarked;
