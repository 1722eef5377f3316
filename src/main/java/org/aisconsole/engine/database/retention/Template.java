package org.aisconsole.engine.database.retention;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aisconsole.target.postgres.SqlScript;

/**
 * A statement in a file with places for names and for other pieces of SQL, such as <code>{table}</code>. Only what this package
 * has quoted or made itself goes there; values are parameters. What was put in is not looked at again, whatever it is called.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private static final int ANY = 14;

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** The statement in a file beside this class, without the words before it. */
    static Template load(String file) {
        String all = SqlScript.load(Template.class, file).forMajor(ANY);
        return new Template(all.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n")));
    }

    /** The statement with something at its places. */
    String with(Map<String, String> pieces) {
        Matcher places = PLACE.matcher(text);
        return places.replaceAll(place -> Matcher.quoteReplacement(pieces.getOrDefault(place.group(1), place.group())));
    }
}
