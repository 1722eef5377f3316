/**
 * Rows and pictures as files: CSV, JSON, Markdown, PNG, PDF.
 */
@NullMarked
package org.aisconsole.base.export;

import org.jspecify.annotations.NullMarked;

