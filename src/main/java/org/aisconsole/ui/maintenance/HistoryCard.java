package org.aisconsole.ui.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.upkeep.Done;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;

/** What was done, with the figure that it was for before and after. */
final class HistoryCard extends VBox {
    private static final double HEIGHT = 220;
    private static final double MILLI = 1000;

    private final Texts texts;
    private final UiContext context;

    HistoryCard(UiContext context, MaintenanceViewModel model) {
        this.context = context;
        this.texts = context.texts();
        DataTable<Done> table = new DataTable<>(texts.get("maintenance.history"), model.done(), columns());
        table.setId("maintenance-history");
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.setPlaceholder(Labels.wrapped(texts.get("maintenance.history.none"), "muted", "small"));
        getChildren().add(new Card(texts.get("maintenance.history"), texts.get("maintenance.history.subtitle"), table));
    }

    private List<Column<Done>> columns() {
        return List.of(
                Column.<Done>by(texts.get("maintenance.history.at"), 200, Done::began, row -> context.moment(row.began()))
                        .with(row -> status(row).dot()),
                Column.of(texts.get("maintenance.chore"), 90, this::chore),
                Column.of(texts.get("maintenance.object"), 140, Done::object),
                Column.of(texts.get("maintenance.history.figures"), 150, this::figures),
                Column.by(
                        texts.get("maintenance.history.took"),
                        75,
                        HistoryCard::seconds,
                        row -> Amount.seconds(seconds(row)).in(texts.locale())),
                Column.of(texts.get("maintenance.history.outcome"), 130, this::outcome),
                Column.of(texts.get("maintenance.history.who"), 100, row -> row.alone() ? texts.get("maintenance.history.alone") : row.person()));
    }

    private String chore(Done row) {
        return texts.get("maintenance.chore." + row.chore().toLowerCase(Locale.ROOT));
    }

    private static double seconds(Done row) {
        return Duration.between(row.began(), row.ended()).toMillis() / MILLI;
    }

    private String figures(Done row) {
        return switch (row.chore()) {
            case "FREEZE" -> words("maintenance.figures.age", Amount.count(row.before().age()), Amount.count(row.after().age()));
            case "ANALYZE" -> words(
                    "maintenance.figures.changed", Amount.count(row.before().changed()), Amount.count(row.after().changed()));
            case "REINDEX" -> words(
                    "maintenance.figures.bytes", Amount.bytes(row.before().bytes()), Amount.bytes(row.after().bytes()));
            default -> words("maintenance.figures.dead", Amount.count(row.before().dead()), Amount.count(row.after().dead()));
        };
    }

    private String words(String key, Amount before, Amount after) {
        return texts.get(key, before, after);
    }

    private String outcome(Done row) {
        return switch (row.outcome()) {
            case Done.DONE -> texts.get("maintenance.outcome.done");
            case Done.HELD -> texts.get("maintenance.outcome.held");
            case Done.BUSY -> texts.get("maintenance.outcome.busy");
            default -> texts.get("maintenance.outcome.failed", row.outcome());
        };
    }

    private static Status status(Done row) {
        return switch (row.outcome()) {
            case Done.DONE -> Status.GOOD;
            case Done.BUSY -> Status.WARNING;
            default -> Status.BAD;
        };
    }
}
