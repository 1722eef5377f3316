package org.aisconsole.engine.database.explain;

/** A piece of somebody's text inside a sentence of ours: one short line without characters that cannot be seen. */
final class Quoted {
    private static final int MOST = 80;

    private Quoted() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < text.length() && line.length() < MOST; at++) {
            char letter = text.charAt(at);
            line.append(Character.isISOControl(letter) || Character.isSurrogate(letter) ? ' ' : letter);
        }
        return line.toString().strip() + (text.length() > MOST ? " …" : "");
    }
}
