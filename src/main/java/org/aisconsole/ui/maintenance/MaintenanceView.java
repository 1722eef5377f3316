package org.aisconsole.ui.maintenance;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.upkeep.Chore;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.engine.database.upkeep.Need;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What tables and indexes need, the most urgent first; the policy of what may be done alone; and what was done. */
public final class MaintenanceView extends ScrolledPage {
    private static final double URGENT = 3;
    private static final int MOST_SHOWN = 12;

    private final Texts texts;
    private final MaintenanceViewModel model;
    private final PostgresProfile server;
    private final SheetHost sheets;
    private final DataTable<Need> table;
    private final ListFrame frame;

    /**
     * The page.
     *
     * @param server whose tables these are
     */
    public MaintenanceView(
            UiContext context, MaintenanceViewModel model, PostgresProfile server, SheetHost sheets, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.server = server;
        this.sheets = sheets;
        this.table = new DataTable<>(texts.get("maintenance.title"), model.needs(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "maintenance", table, model.overview());
        model.overview().valueProperty().subscribe(this::tell);
        show(
                frame.head(),
                frame.failure(),
                needs(),
                new PolicyCard(texts, model),
                new AutovacuumCard(texts, model),
                new HistoryCard(context, model));
    }

    private void tell(Maintenance.@Nullable Overview read) {
        if (read != null) {
            frame.head().subtitle().setText(texts.get(
                    "maintenance.subtitle", read.needs().size(), read.policy().enabled() ? 1 : 0, read.done().size()));
        }
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("maintenance.title"),
                texts.get("maintenance.reading"),
                texts.get("maintenance.again"),
                texts.get("maintenance.list"),
                texts.get("maintenance.list.subtitle"));
    }

    private Node needs() {
        table.follow(model.selectedProperty());
        Button all = new Button(texts.get("maintenance.all"), new FontIcon(MaterialDesignC.CHECK_ALL));
        all.setId("maintain-all");
        all.disableProperty().bind(Bindings.isEmpty(model.needs()));
        all.setOnAction(pressed -> ask(List.copyOf(model.needs()), model::carryOutAll));
        Node none = States.empty(MaterialDesignB.BROOM, texts.get("maintenance.none"), texts.get("maintenance.none.next"));
        return frame.list(none, details(), all);
    }

    private Node details() {
        Label title = Labels.wrapped("", "card-title");
        Label why = Labels.wrapped("");
        Label statement = Labels.wrapped("", "monospace", "small");
        Button act = new Button(texts.get("maintenance.one"));
        act.setId("maintain-one");
        act.setOnAction(pressed -> {
            Need need = model.selectedProperty().get();
            if (need != null) {
                ask(List.of(need), model::carryOutSelected);
            }
        });
        HBox foot = new HBox(Labels.spring(), act);
        foot.getStyleClass().add("sheet-buttons");
        VBox details = new VBox(title, why, statement, foot);
        details.getStyleClass().addAll("change-details", "finding-lines");
        details.managedProperty().bind(details.visibleProperty());
        model.selectedProperty().subscribe(need -> {
            details.setVisible(need != null);
            if (need != null) {
                title.setText(texts.get("maintenance.do." + need.chore().word(), need.object()));
                why.setText(texts.get(need.why()));
                statement.setText(need.statement(model.delayMs()));
            }
        });
        return details;
    }

    private void ask(List<Need> wanted, Runnable act) {
        List<String> objects = wanted.stream()
                .limit(MOST_SHOWN)
                .map(need -> texts.get("maintenance.do." + need.chore().word(), need.object()))
                .toList();
        String words = texts.get("maintenance.ask.words", String.join("\n", objects), wanted.size() - objects.size());
        sheets.showSheet(new ConfirmSheet(
                texts,
                new ConfirmSheet.Question(
                        texts.get("maintenance.ask.title", wanted.size()),
                        words,
                        texts.get("maintenance.ask.act", server.title()),
                        server.environment(),
                        server.title()),
                act,
                sheets::closeSheet));
    }

    private List<Column<Need>> columns() {
        return List.of(
                Column.<Need>of(texts.get("maintenance.object"), 220, Need::object).with(row -> status(row).dot()),
                Column.of(texts.get("maintenance.chore"), 110, row -> texts.get("maintenance.chore." + row.chore().word())),
                Column.of(texts.get("maintenance.why"), 330, row -> texts.get(row.why())),
                Column.by(
                        texts.get("maintenance.urgency"),
                        80,
                        Need::urgency,
                        row -> texts.get("maintenance.urgency.of", row.urgency())));
    }

    private static Status status(Need row) {
        return row.urgency() >= URGENT || (row.chore() == Chore.FREEZE && row.urgency() >= 1.5) ? Status.BAD : Status.WARNING;
    }
}
