package org.aisconsole.base.validation;

/** Cells of a table that a spreadsheet opens. */
public final class CsvCell {
    /** What begins a formula, as OWASP lists it for CSV injection; in Asia's wide forms too, which Excel narrows. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** The text as a cell that stays a text: what would be run as a formula gets a leading apostrophe. */
    public static String harmless(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
