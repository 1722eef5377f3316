package org.aisconsole.base.secret;

import java.util.regex.Pattern;

/**
 * Takes what looks like a secret out of text that leaves the program: error reports, logs of other programs. It is the
 * second line of defence; the first is not to put secrets into text.
 */
public final class Redactor {
    private static final String STARS = "***";
    private static final Pattern URL_PASSWORD = Pattern.compile("(?<=://)([^:/@\\s]*):([^@\\s]+)@");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(\\w*(?:password|passwd|pwd|secret|token|api[_-]?key|requirepass|passphrase))"
                    + "([\"']?\\s*[=:]\\s*|\\s+(?='))('[^']*'|\"[^\"]*\"|[^\\s,;&'\"]+)");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer\\s+)[a-z0-9._~+/=-]{8,}");

    private Redactor() {}

    /** The text with the passwords of URLs and the values of secret-sounding names replaced by stars. */
    public static String redact(String text) {
        String withoutUrls = URL_PASSWORD.matcher(text).replaceAll("$1:" + STARS + "@");
        String withoutNamed = NAMED.matcher(withoutUrls).replaceAll("$1$2" + STARS);
        return BEARER.matcher(withoutNamed).replaceAll("$1" + STARS);
    }
}
