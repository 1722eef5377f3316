package org.aisconsole.ui.widget;

import java.util.Locale;
import javafx.scene.control.Label;
import org.aisconsole.base.text.Texts;
import org.aisconsole.target.Environment;

/** The environment of a target in its colour and its word. */
public final class EnvironmentChip extends Label {
    /** A chip of an environment. */
    public EnvironmentChip(Environment environment, Texts texts) {
        super(texts.get("ui.environment." + name(environment)).toUpperCase(texts.locale()));
        getStyleClass().addAll("chip", style(environment));
        setMinWidth(USE_PREF_SIZE); // cut short it would be the one word that must not be misread
    }

    /** The style class that carries the environment's colours. */
    public static String style(Environment environment) {
        return "environment-" + name(environment);
    }

    /** End of the environment's text key. */
    public static String word(Environment environment) {
        return name(environment);
    }

    private static String name(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }
}
