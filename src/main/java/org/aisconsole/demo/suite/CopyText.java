package org.aisconsole.demo.suite;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of {@code COPY} (Postgres documentation, COPY, File Formats), until they are taken away. */
final class CopyText {
    private final StringBuilder text;

    CopyText(int capacity) {
        text = new StringBuilder(capacity);
    }

    /** Writes the next column; null is SQL's null. */
    CopyText put(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        text.append('\t');
        return this;
    }

    /** Writes a number as the next column, rounded to some digits after the point. */
    CopyText decimal(double value, int digits) {
        long scaled = StrictMath.round(value * StrictMath.pow(10, digits));
        text.append(BigDecimal.valueOf(scaled, digits).toPlainString()).append('\t');
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Ends the row. */
    void endRow() {
        text.setCharAt(text.length() - 1, '\n');
    }

    /** Characters that wait. */
    int length() {
        return text.length();
    }

    /** Takes what waits, as UTF-8. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
