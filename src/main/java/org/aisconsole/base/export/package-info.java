/**
 * Rows and pictures as files: CSV, JSON, PNG.
 */
@NullMarked
package org.aisconsole.base.export;

import org.jspecify.annotations.NullMarked;
