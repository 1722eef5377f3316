package org.aisconsole.engine.audit;

import org.aisconsole.base.merkle.Hash;

/**
 * That the log had a root at a size, as somebody remembers.
 *
 * @param size number of entries
 * @param root root of their tree
 * @param witnessed whether a witness says so, rather than the store
 * @param by name of the key that signed it
 */
record Claim(long size, Hash root, boolean witnessed, String by) {}
