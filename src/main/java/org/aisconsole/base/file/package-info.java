/**
 * Files that are written whole or not at all.
 */
@NullMarked
package org.aisconsole.base.file;

import org.jspecify.annotations.NullMarked;

