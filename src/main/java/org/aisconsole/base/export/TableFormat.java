package org.aisconsole.base.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The forms in which a table is saved and copied. */
public enum TableFormat {
    /** Rows with commas, for a spreadsheet. */
    CSV,
    /** An array of objects, for a program. */
    JSON,
    /** A table within a text, for a ticket or a page. */
    MARKDOWN;

    /** Ending of a file's name, without the dot. */
    public String ending() {
        return this == MARKDOWN ? "md" : name().toLowerCase(Locale.ROOT);
    }

    /** Writes the table; the writer stays open. */
    public void write(Table table, Writer out) throws IOException {
        switch (this) {
            case CSV -> Exports.csv(table, out);
            case JSON -> Exports.json(table, out);
            case MARKDOWN -> Exports.markdown(table, out);
        }
    }
}
