package org.aisconsole.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import org.aisconsole.base.settings.Settings.Appearance;
import org.aisconsole.base.settings.SettingsFile;

/** Colours and type of the window, following the settings and the operating system live. */
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String[] SHEETS = {"tokens.css", "shell.css", "widget.css"};
    private static final String[] FONTS = {"Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf"};
    /** Pixels of type at 100 %. */
    private static final double BASE_SIZE = 13;

    private final Parent root;
    private final SettingsFile settings;

    private Theme(Parent root, SettingsFile settings) {
        this.root = root;
        this.settings = settings;
    }

    /** Dresses a window's root, now and whenever settings or system change. */
    public static void dress(Parent root, UiContext context) {
        for (String font : FONTS) {
            Font.loadFont(resource("fonts/" + font), BASE_SIZE);
        }
        Theme theme = new Theme(root, context.settings());
        for (String sheet : SHEETS) {
            root.getStylesheets().add(resource(sheet));
        }
        theme.apply();
        context.settings().watch(changed -> context.ui().execute(theme::apply));
        Platform.getPreferences().colorSchemeProperty().addListener((scheme, before, now) -> theme.apply());
    }

    /** Gives what stands in a popup, which is a window of its own, the type and the style of the window that it belongs to. */
    static void dressPopup(Parent content, Node owner) {
        Parent root = owner.getScene().getRoot();
        content.getStyleClass().addAll("shell", "popup-content");
        content.setStyle(root.getStyle());
        for (String sheet : SHEETS) {
            content.getStylesheets().add(resource(sheet));
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/org/aisconsole/ui/" + name)).toExternalForm();
    }

    private void apply() {
        Appearance appearance = settings.current().appearance();
        boolean dark = isDark(appearance);
        Application.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        root.pseudoClassStateChanged(DARK, dark);
        root.setStyle("-fx-font-size: " + BASE_SIZE * appearance.fontScale() / 100 + "px;");
    }

    /** Whether the appearance means light type on a dark ground, now. */
    static boolean isDark(Appearance appearance) {
        return switch (appearance.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
