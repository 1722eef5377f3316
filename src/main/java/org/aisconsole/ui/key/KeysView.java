package org.aisconsole.ui.key;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.Status;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** Which keys encrypt and sign, whether everything is under the current one, and their rotation. */
public final class KeysView extends ScrolledPage {
    private final Texts texts;
    private final DateTimeFormatter time;
    private final DataTable<KeyRoom.Key> table;

    /** The page. */
    public KeysView(UiContext context, KeysViewModel model, SheetHost sheets, Dialogs dialogs) {
        this.texts = context.texts();
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(context.zone());
        this.table = new DataTable<>(texts.get("keyring.title"), model.rows(), columns());
        table.setPlaceholder(none());
        Node export = new TableExport(context, dialogs).button("keys", texts.get("keyring.title"), table::table);
        Card card = new Card(texts.get("keyring.list"), texts.get("keyring.list.subtitle"), table);
        VBox.setVgrow(card, Priority.ALWAYS);
        show(
                new PageHead(texts.get("keyring.title"), texts.get("keyring.subtitle"), export),
                new FailurePlace(texts, model.failureProperty(), model::refresh),
                new StandingCard(texts, model, sheets),
                card);
    }

    /** Nothing is amiss, so it is no empty state. */
    private Node none() {
        VBox none = new VBox(new FontIcon(MaterialDesignK.KEY_OUTLINE), Labels.wrapped(texts.get("keyring.none"), "state-title"));
        none.getStyleClass().add("state");
        return none;
    }

    private List<Column<KeyRoom.Key>> columns() {
        return List.of(
                Column.<KeyRoom.Key>of(texts.get("keyring.id"), 190, KeyRoom.Key::id)
                        .with(row -> (row.isCurrent() ? Status.GOOD : Status.UNKNOWN).dot()),
                Column.of(texts.get("keyring.use"), 170, row -> texts.get("keyring.use." + word(row.use()))),
                Column.of(texts.get("keyring.state"), 110, row -> texts.get(row.isCurrent() ? "keyring.current" : "keyring.earlier")),
                Column.by(texts.get("keyring.made"), 170, KeyRoom.Key::createdAt, row -> time.format(row.createdAt())),
                Column.by(texts.get("keyring.values"), 130, KeyRoom.Key::values, this::values));
    }

    private static String word(KeyRoom.Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    private String values(KeyRoom.Key key) {
        return key.use() == KeyRoom.Use.SIGNS
                ? ""
                : NumberFormat.getIntegerInstance(texts.locale()).format(key.values());
    }
}
