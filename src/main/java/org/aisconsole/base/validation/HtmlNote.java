package org.aisconsole.base.validation;

import java.util.Locale;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Notes that may have simple marks in them: bold, lists, links. */
public final class HtmlNote {
    private static final int LONGEST = 20_000;

    /** Nothing that loads, runs, submits or moves; a link leads out and says nothing about where it came from. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "b", "strong", "i", "em", "u", "s", "code", "pre", "ul", "ol", "li", "blockquote", "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href").matching((element, attribute, value) -> leadsOut(value) ? value : null).onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private HtmlNote() {}

    /**
     * A note, of which only what is on a short list of elements is left.
     *
     * @return HTML that may be shown as it is; {@code validation.long} if it has too many characters
     */
    public static Checked<String> of(String html) {
        return FreeText.note(html, LONGEST).then(note -> Checked.valid(POLICY.sanitize(note)));
    }

    /** Said in full: what is relative would lead into the console, or to what nobody foresees. */
    private static boolean leadsOut(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    }

    /** A text as HTML that shows just that. */
    public static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(letter);
            }
        });
        return html.toString();
    }
}
