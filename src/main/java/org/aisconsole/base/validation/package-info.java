/**
 * Checks of everything that enters from outside: what people type and paste, files, bodies of requests. Each check gives a
 * value in its one normal form, or the problem with a code and sentences; none throws, none takes longer than its input is
 * long, and none accepts input of any length. No regular expression is used here, since those of Java can take forever.
 *
 * <p>Checking is not escaping: what leaves is escaped where it leaves. SQL has parameters and the target's quoting, CSV
 * {@link org.aisconsole.base.validation.CsvCell}, HTML {@link org.aisconsole.base.validation.HtmlNote}.
 */
@NullMarked
package org.aisconsole.base.validation;

import org.jspecify.annotations.NullMarked;
