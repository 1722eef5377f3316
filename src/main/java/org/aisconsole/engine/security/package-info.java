/**
 * Keys that encrypt values of the store: kept wrapped in the store, under a master key that is kept where the user keeps
 * secrets; rotated, and everything re-encrypted afterwards.
 */
@NullMarked
package org.aisconsole.engine.security;

import org.jspecify.annotations.NullMarked;
