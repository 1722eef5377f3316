package org.aisconsole.engine.database.explain;

import java.util.Locale;

/**
 * Recognises a query whatever its values are and however it is laid out: literals and numbers become a question mark, blanks and
 * comments one blank, and letters outside quotes small; of what is left a hash is taken. One pass over the text.
 *
 * <p>It is not what {@code pg_stat_statements} calls a query, for which the server's parser would be needed: {@code IN (1, 2)} and
 * {@code IN (1, 2, 3)} are two here. It serves to find a query's own history, on servers without that extension too.
 */
public final class Fingerprint {
    private final String sql;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Fingerprint(String sql) {
        this.sql = sql;
    }

    /** 64 hexadecimal digits. */
    public static String of(String sql) {
        return StatementText.hash(normal(sql));
    }

    /** The query without its values. */
    static String normal(String sql) {
        Fingerprint print = new Fingerprint(sql);
        while (print.at < sql.length()) {
            print.next();
        }
        String normal = print.out.toString().strip();
        return normal.endsWith(";") ? normal.substring(0, normal.length() - 1).strip() : normal;
    }

    private void next() {
        char letter = sql.charAt(at);
        if (letter == '\'') {
            value(literal());
        } else if (letter == '"') {
            int end = past("\"", at + 1);
            out.append(sql, at, end);
            at = end;
        } else if (sql.startsWith("--", at)) {
            blank(past("\n", at));
        } else if (sql.startsWith("/*", at)) {
            blank(past("*/", at + 2));
        } else if (letter == '$' && tagEnd() > 0) {
            String tag = sql.substring(at, tagEnd());
            value(past(tag, at + tag.length()));
        } else if (Character.isWhitespace(letter)) {
            blank(at + 1);
        } else if (Character.isDigit(letter) && !isWord(at - 1)) {
            value(number());
        } else {
            out.append(String.valueOf(letter).toLowerCase(Locale.ROOT));
            at++;
        }
    }

    /** Where a literal ends; a quote inside one is written twice. */
    private int literal() {
        int end = past("'", at + 1);
        while (end < sql.length() && sql.charAt(end) == '\'') {
            end = past("'", end + 1);
        }
        return end;
    }

    private boolean isWord(int place) {
        return place >= 0 && (Character.isLetterOrDigit(sql.charAt(place)) || sql.charAt(place) == '_' || sql.charAt(place) == '$');
    }

    private int number() {
        int end = at;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    /** Where {@code $tag$} ends; -1 if none begins here. */
    private int tagEnd() {
        int end = at + 1;
        while (end < sql.length() && end - at < 64 && isWord(end) && sql.charAt(end) != '$') {
            end++;
        }
        boolean tag = end < sql.length() && sql.charAt(end) == '$' && !(end > at + 1 && Character.isDigit(sql.charAt(at + 1)));
        return tag ? end + 1 : -1;
    }

    private int past(String mark, int from) {
        int end = sql.indexOf(mark, from);
        return end < 0 ? sql.length() : end + mark.length();
    }

    private void value(int end) {
        out.append('?');
        at = end;
    }

    private void blank(int end) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        at = end;
    }
}
