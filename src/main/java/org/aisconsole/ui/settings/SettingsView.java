package org.aisconsole.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.base.settings.Settings.Theme;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;

/** All settings on one page, a card a subject. */
public final class SettingsView extends ScrolledPage {
    private final Texts texts;
    private final SettingsViewModel model;
    private final SettingControls controls;
    private final CountsRows counts;

    /**
     * The page.
     *
     * @param secrets what the card of secrets shows
     * @param counts keeps the password of the Redis that counts rate limits
     * @param files where the console's files are
     */
    public SettingsView(
            Texts texts, SettingsViewModel model, SecretsViewModel secrets, CountsViewModel counts, ConsoleFiles files) {
        this.texts = texts;
        this.model = model;
        this.controls = new SettingControls(texts);
        this.counts = new CountsRows(texts, counts);
        VBox cards = new VBox(
                appearance(),
                measuring(),
                suite(),
                store(),
                identity(),
                limits(),
                new SecretsCard(texts, secrets, model.place()),
                audit(),
                files(files));
        cards.getStyleClass().add("setting-cards");
        show(new PageHead(texts.get("settings.title"), texts.get("settings.subtitle")), cards);
    }

    private Node card(String key, Node... rows) {
        rows[rows.length - 1].getStyleClass().add("last");
        return new Card(texts.get("settings.card." + key), texts.get("settings.card." + key + ".subtitle"), new VBox(rows));
    }

    private Node appearance() {
        return card(
                "appearance",
                controls.choice("theme", model.theme(), List.of(Theme.values()), this::word),
                controls.list("scale", model.fontScale(), model.fontScales(), scale -> texts.get("settings.percent", scale)),
                controls.list("language", model.language(), model.languages(), this::language));
    }

    private String word(Theme theme) {
        return texts.get("settings.theme." + theme.name().toLowerCase(Locale.ROOT));
    }

    /** A language in its own words, as everywhere, so that whoever is lost in a foreign one finds it. */
    private String language(String tag) {
        Locale locale = tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return tag.isEmpty() ? texts.get("settings.language.system", name) : name;
    }

    private Node measuring() {
        return card("measuring", controls.number("interval", model.interval()));
    }

    private Node suite() {
        return card(
                "suite",
                controls.toggle("suite", model.suite()),
                controls.list("size", model.size(), List.of(SuiteSize.values()), this::word),
                controls.number("rate", model.rate()),
                controls.toggle("incidents", model.incidents()));
    }

    private String word(SuiteSize size) {
        return texts.get("settings.size." + size.name().toLowerCase(Locale.ROOT));
    }

    private Node store() {
        return card("store", controls.line("url", model.storeUrl()), controls.line("user", model.storeUser()));
    }

    private Node identity() {
        return card("identity", controls.number("idle", model.idleMinutes()));
    }

    private Node limits() {
        return card("limits", controls.line("counts", model.limitsRedis()), counts.password(), counts.user());
    }

    private Node audit() {
        return card(
                "audit", controls.line("witness", model.witness()), controls.number("checkpoints", model.checkpoints()));
    }

    private Node files(ConsoleFiles files) {
        return card(
                "files",
                file("home", files.home()),
                file("logs", files.logs()),
                file("settings", files.settings()),
                file("vault", files.vault()));
    }

    /** The user's own folder by its usual sign: shorter, and pictures do not tell who took them. */
    private static String shortened(Path path) {
        Path own = Path.of(System.getProperty("user.home", "/"));
        return path.startsWith(own) ? Path.of("~").resolve(own.relativize(path)).toString() : path.toString();
    }

    private Node file(String key, Path path) {
        String name = texts.get("settings.file." + key);
        Label where = Labels.wrapped(shortened(path), "monospace");
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox row = new HBox(Labels.of(name, "file-name"), where, CopyButton.ofPath(name, path.toString(), texts));
        row.getStyleClass().addAll("setting-row", "setting-line");
        return row;
    }
}
