package org.aisconsole.ui.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.watch.AddressBlock;
import org.aisconsole.engine.watch.Sighting;
import org.aisconsole.engine.watch.Suspicion;
import org.aisconsole.engine.watch.WatchRule;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.Pulse;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What looks like an attack and why, who is kept out, and all that guards saw. */
public final class WatchView extends ScrolledPage {
    private static final List<Duration> BACK = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));
    private static final List<Duration> TIMES = List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7));

    private static final int LIVE_SECONDS = 5;

    private final Texts texts;
    private final WatchViewModel model;
    private final TableExport export;
    private final WatchGuard guard;
    private final DateTimeFormatter time;

    /** The page. */
    public WatchView(UiContext context, WatchViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.export = new TableExport(context, dialogs);
        this.guard = new WatchGuard(texts, model.obstacleProperty());
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", texts.locale())
                .withZone(context.zone());
        Button again = new Button(texts.get("watch.refresh"), new FontIcon(MaterialDesignR.REFRESH));
        again.setOnAction(pressed -> model.refresh());
        show(
                new PageHead(
                        texts.get("watch.title"),
                        texts.get("watch.subtitle"),
                        new Choice<>(BACK, this::back, model.backProperty()),
                        again),
                new FailurePlace(texts, model.failureProperty(), model::refresh),
                suspicions(),
                blocks(),
                allowed(),
                ruled(),
                seen());
        setFitToHeight(false);
        Pulse.whileShown(this, LIVE_SECONDS, model::look);
    }

    private String back(Duration far) {
        return texts.get("ui.range.days", far.toDays());
    }

    private String length(Duration length) {
        return length.toDays() > 1 ? texts.get("ui.range.days", length.toDays()) : texts.get("ui.range.hours", length.toHours());
    }

    private String at(Instant instant) {
        return time.format(instant);
    }

    private Node suspicions() {
        DataTable<Suspicion> table = new DataTable<>(texts.get("watch.suspicions.title"), model.suspicions(), List.of(
                Column.<Suspicion>by(texts.get("watch.when"), 165, Suspicion::at, row -> at(row.at()))
                        .with(row -> Status.BAD.dot()),
                Column.of(texts.get("watch.what"), 250, row -> texts.get("watch.rule." + row.rule().word())),
                Column.of(texts.get("watch.subject"), 130, Suspicion::subject),
                Column.of(texts.get("watch.evidence"), 180, this::evidence)));
        table.getStyleClass().add("watch-table");
        table.setPlaceholder(placeholder(MaterialDesignS.SHIELD_CHECK_OUTLINE, "watch.suspicions.none"));
        VBox content = new VBox(table, ending(table), guard.reason());
        content.getStyleClass().add("change-history");
        return sized(card("watch.suspicions", content, table));
    }

    private Node ending(DataTable<Suspicion> table) {
        Button end = new Button(texts.get("watch.end"));
        end.setId("end-sessions");
        ReadOnlyObjectProperty<Suspicion> chosen = table.getSelectionModel().selectedItemProperty();
        guard.guard(end, Bindings.createBooleanBinding(
                () -> chosen.get() == null || !chosen.get().rule().knowsPerson(), chosen));
        end.setOnAction(pressed -> model.endSessions(table.getSelectionModel().getSelectedItem()));
        HBox row = new HBox(end, Labels.wrapped(texts.get("watch.end.hint"), "muted", "small"));
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    private Node allowed() {
        AllowedCard card = new AllowedCard(texts, model, guard, this::at);
        return sized(card("watch.allowed", card, card.table()));
    }

    private Node ruled() {
        RulesCard card = new RulesCard(texts, model.rules(), guard, new WatchPlaceholder(texts, model).of(new Region()), this::at);
        return sized(card("watch.rules", card, card.table()));
    }

    private String evidence(Suspicion suspicion) {
        Instant first = suspicion.evidence().getFirst().at();
        return texts.get("watch.evidence.of", suspicion.evidence().size(), Duration.between(first, suspicion.at()).toSeconds());
    }

    private Node blocks() {
        DataTable<AddressBlock> table = new DataTable<>(texts.get("watch.blocks.title"), model.blocks(), List.of(
                Column.of(texts.get("watch.network"), 150, AddressBlock::network),
                Column.of(texts.get("watch.reason"), 220, this::reason),
                Column.by(texts.get("watch.until"), 165, AddressBlock::until, row -> at(row.until())),
                Column.of(texts.get("watch.by"), 110, AddressBlock::by)));
        table.getStyleClass().add("watch-table");
        table.setPlaceholder(placeholder(MaterialDesignL.LOCK_OPEN_OUTLINE, "watch.blocks.none"));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> model.selectedProperty().set(now));
        VBox content = new VBox(table, form(), guard.reason());
        content.getStyleClass().add("change-history");
        return sized(card("watch.blocks", content, table));
    }

    private String reason(AddressBlock block) {
        boolean byRule = List.of(WatchRule.values()).stream().anyMatch(rule -> rule.word().equals(block.reason()));
        return byRule ? texts.get("watch.rule." + block.reason()) : block.reason();
    }

    private Node form() {
        WatchFields fields = new WatchFields(texts);
        TextField network = fields.network(model.networkProperty());
        network.setId("block-network");
        TextField reason = fields.reason("watch.reason.prompt", model.reasonProperty());
        Button block = new Button(texts.get("watch.block"));
        block.setId("block");
        guard.guard(block, WatchFields.blank(network, reason));
        block.setOnAction(pressed -> model.block());
        Button lift = new Button(texts.get("watch.lift"));
        lift.setId("lift");
        guard.guard(lift, model.selectedProperty().isNull());
        lift.setOnAction(pressed -> model.lift());
        return WatchFields.row(network, reason, new Choice<>(TIMES, this::length, model.timeProperty()), WatchFields.buttons(block, lift));
    }

    private Node seen() {
        DataTable<Sighting> table = new DataTable<>(texts.get("watch.seen.title"), model.seen(), List.of(
                Column.by(texts.get("watch.when"), 165, Sighting::at, row -> at(row.at())),
                Column.of(texts.get("watch.what"), 200, this::kind),
                Column.of(texts.get("watch.person"), 120, Sighting::person),
                Column.of(texts.get("watch.address"), 120, Sighting::address),
                Column.of(texts.get("watch.detail"), 190, this::detail)));
        table.setPlaceholder(placeholder(MaterialDesignE.EYE_OUTLINE, "watch.seen.none"));
        return sized(card("watch.seen", table, table));
    }

    private Node placeholder(Ikon icon, String key) {
        Node none = States.empty(icon, texts.get(key), texts.get(key + ".next"));
        return new WatchPlaceholder(texts, model).of(none);
    }

    /** Why a sign-in failed is a word of ours; everything else names what it was about. */
    private String detail(Sighting sighting) {
        String key = "watch.reason." + sighting.detail().toLowerCase(Locale.ROOT);
        return sighting.kind() == Sighting.Kind.SIGN_IN_FAILED && texts.has(key) ? texts.get(key) : sighting.detail();
    }

    private String kind(Sighting sighting) {
        return texts.get("watch.kind." + sighting.kind().name().toLowerCase(Locale.ROOT));
    }

    private <T> Card card(String key, Node content, DataTable<T> table) {
        MenuButton save = export.button(key.replace('.', '-'), texts.get(key + ".title"), table::table);
        save.getStyleClass().add("roomy");
        return new Card(texts.get(key + ".title"), texts.get(key + ".subtitle"), content).withTools(save);
    }

    private static Node sized(Card card) {
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }
}
