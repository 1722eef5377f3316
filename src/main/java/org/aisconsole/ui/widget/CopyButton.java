package org.aisconsole.ui.widget;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.aisconsole.base.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Puts some text on the clipboard, and shows for a moment that it has. */
public final class CopyButton extends Button {
    private static final Duration SHOWN_FOR = Duration.seconds(2);

    private final FontIcon icon = new FontIcon(MaterialDesignC.CONTENT_COPY);

    private CopyButton(Supplier<String> text) {
        setGraphic(icon);
        setOnAction(pressed -> copy(text.get()));
    }

    /** A button that says what it copies. */
    public static CopyButton named(String title, Supplier<String> text) {
        CopyButton button = new CopyButton(text);
        button.setText(title);
        return button;
    }

    /** A button that is only an icon, beside what it copies. */
    public static CopyButton beside(String title, Supplier<String> text) {
        CopyButton button = new CopyButton(text);
        button.getStyleClass().addAll("button-icon", "flat");
        return Describe.as(button, title);
    }

    /** A button that is only an icon and copies a path. */
    public static CopyButton ofPath(String name, String path, Texts texts) {
        return beside(texts.get("ui.copy.path", name), () -> path);
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        icon.setIconCode(MaterialDesignC.CHECK);
        PauseTransition pause = new PauseTransition(SHOWN_FOR);
        pause.setOnFinished(over -> icon.setIconCode(MaterialDesignC.CONTENT_COPY));
        pause.play();
    }
}
