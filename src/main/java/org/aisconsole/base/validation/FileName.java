package org.aisconsole.base.validation;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files, without folders, that every system can have. */
public final class FileName {
    private static final int MOST_BYTES = 200;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    /** Windows takes these for devices, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /**
     * A name that is given.
     *
     * @return the name, composed (NFC); {@code validation.file} if some system could not have it or it leads elsewhere
     */
    public static Checked<String> of(String text) {
        if (text.length() > MOST_BYTES) {
            return wrong();
        }
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean fit = !name.isEmpty()
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && Letters.all(name, letter -> !Letters.isUnfit(letter) && FORBIDDEN.indexOf(letter) < 0)
                && name.equals(name.strip())
                && name.charAt(name.length() - 1) != '.'
                && !DEVICES.contains(stem(name));
        return fit ? Checked.valid(name) : wrong();
    }

    private static Checked<String> wrong() {
        return Checked.problem("validation.file", MOST_BYTES);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A name that is made of something else, such as the title of a connection.
     *
     * @param otherwise what to use where nothing is left of the text; itself fit
     */
    public static String from(String text, String otherwise) {
        StringBuilder name = new StringBuilder();
        text.codePoints().limit(40).forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                name.appendCodePoint(letter);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        });
        String made = name.toString().endsWith("-") ? name.substring(0, name.length() - 1) : name.toString();
        return of(made).found().orElse(otherwise);
    }
}
