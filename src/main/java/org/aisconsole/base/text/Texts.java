package org.aisconsole.base.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renders {@link Message messages} in one language. A key's first segment names its bundle: {@code demo.loading} is
 * looked up in {@code org/aisconsole/text/demo.properties}. English is complete; where a translation lacks a key the
 * English sentence stands in. Patterns are {@link MessageFormat}, so a literal apostrophe is written twice.
 */
public final class Texts {
    private static final String BUNDLES = "org.aisconsole.text.";
    private static final ResourceBundle.Control ENGLISH_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** Texts in the given language, falling back to English key by key. */
    public Texts(Locale locale) {
        this.locale = locale;
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence for a key.
     *
     * @throws MissingResourceException if English has no such key, which the bundle tests rule out
     */
    public String get(String key, Object... args) {
        return format(pattern(key), List.of(args));
    }

    /** The sentence for a message; an argument that is itself a message or an amount is rendered first. */
    public String get(Message message) {
        return format(pattern(message.key()), message.args());
    }

    /** Whether English has a sentence for the key. */
    public boolean has(String key) {
        try {
            return bundle(key).containsKey(key);
        } catch (MissingResourceException absent) {
            return false;
        }
    }

    private String format(String pattern, List<Object> args) {
        return new MessageFormat(pattern, locale).format(args.stream().map(this::render).toArray());
    }

    private Object render(Object argument) {
        return switch (argument) {
            case Message message -> get(message);
            case Amount amount -> amount.in(locale);
            default -> argument;
        };
    }

    private String pattern(String key) {
        return bundle(key).getString(key);
    }

    private ResourceBundle bundle(String key) {
        int dot = key.indexOf('.');
        String room = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(room, name -> ResourceBundle.getBundle(BUNDLES + name, locale, ENGLISH_LAST));
    }
}
