package org.aisconsole.ui.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.aisconsole.base.settings.Settings.Appearance;
import org.aisconsole.base.settings.Settings.Theme;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The actions that every window has. */
public final class StandardActions {
    private static final int STEP = 10;

    private final UiContext context;
    private final Actions actions;

    private StandardActions(UiContext context, Actions actions) {
        this.context = context;
        this.actions = actions;
    }

    /** Adds palette, shortcut sheet, theme, type size, and an action to open each screen (Ctrl/Cmd+1 to 9). */
    public static void addTo(
            Actions actions, UiContext context, ShellViewModel model, List<Screen> screens, Sheets sheets) {
        StandardActions standard = new StandardActions(context, actions);
        for (int i = 0; i < screens.size(); i++) {
            standard.addOpen(screens.get(i), i, model);
        }
        standard.add(Actions.PALETTE, MaterialDesignM.MAGNIFY, shortcut(KeyCode.K), sheets.palette());
        standard.add(
                Actions.SHORTCUTS,
                MaterialDesignK.KEYBOARD_OUTLINE,
                new KeyCodeCombination(KeyCode.F1),
                sheets.shortcuts());
        standard.add(Actions.THEME, MaterialDesignT.THEME_LIGHT_DARK, shortcut(KeyCode.T), standard::toggleTheme);
        standard.add("theme.system", MaterialDesignT.THEME_LIGHT_DARK, null, () -> standard.theme(Theme.SYSTEM));
        standard.add(
                "type.larger", MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, shortcut(KeyCode.PLUS), () -> standard.scale(STEP));
        standard.add(
                "type.smaller",
                MaterialDesignF.FORMAT_FONT_SIZE_DECREASE,
                shortcut(KeyCode.MINUS),
                () -> standard.scale(-STEP));
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private void add(String id, Ikon icon, @Nullable KeyCombination keys, Runnable run) {
        actions.add(new Action(id, context.texts().get("ui.action." + id), icon, keys, run));
    }

    private void addOpen(Screen screen, int position, ShellViewModel model) {
        Texts texts = context.texts();
        KeyCombination keys = position < 9 ? KeyCombination.valueOf("Shortcut+" + (position + 1)) : null;
        actions.add(new Action(
                "open." + screen.id(),
                texts.get("ui.open", screen.title()),
                screen.icon(),
                keys,
                () -> model.screenProperty().set(screen.id())));
    }

    private void toggleTheme() {
        boolean dark = org.aisconsole.ui.shell.Theme.isDark(appearance());
        theme(dark ? Theme.LIGHT : Theme.DARK);
    }

    private Appearance appearance() {
        return context.settings().current().appearance();
    }

    private void theme(Theme theme) {
        change(now -> new Appearance(theme, now.fontScale(), now.language()));
    }

    private void scale(int step) {
        int scale = Math.clamp(appearance().fontScale() + step, 80, 200);
        change(now -> new Appearance(now.theme(), scale, now.language()));
    }

    /** Changes what is in the file; what a variable overrules must not get there. */
    private void change(UnaryOperator<Appearance> change) {
        context.settings().change((Settings now) -> now.withAppearance(change.apply(now.appearance())));
    }

    /**
     * The sheets of the frame, which know the actions and so are made after them.
     *
     * @param palette opens the command palette
     * @param shortcuts opens the shortcut sheet
     */
    public record Sheets(Runnable palette, Runnable shortcuts) {}
}
