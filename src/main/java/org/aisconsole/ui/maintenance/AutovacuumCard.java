package org.aisconsole.ui.maintenance;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.upkeep.AutovacuumAdvice;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Tables that autovacuum comes too late for, and what would happen with a smaller scale. */
final class AutovacuumCard extends VBox {
    private static final double HEIGHT = 160;

    private final Texts texts;

    AutovacuumCard(Texts texts, MaintenanceViewModel model) {
        this.texts = texts;
        DataTable<AutovacuumAdvice> table = new DataTable<>(texts.get("maintenance.autovacuum"), model.advice(), columns());
        table.setId("autovacuum-advice");
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.setPlaceholder(Labels.wrapped(texts.get("maintenance.autovacuum.none"), "muted", "small"));
        Button set = new Button(texts.get("maintenance.autovacuum.set"), new FontIcon(MaterialDesignT.TUNE));
        set.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        set.setOnAction(pressed -> model.propose(table.getSelectionModel().getSelectedItem()));
        getChildren().add(new Card(
                        texts.get("maintenance.autovacuum"), texts.get("maintenance.autovacuum.subtitle"), table)
                .withTools(set));
    }

    private List<Column<AutovacuumAdvice>> columns() {
        return List.of(
                Column.of(texts.get("maintenance.object"), 200, row -> row.table().shown()),
                Column.by(
                        texts.get("maintenance.autovacuum.scale"),
                        120,
                        AutovacuumAdvice::scale,
                        row -> texts.get("maintenance.autovacuum.of", row.scale(), row.proposed())),
                Column.by(
                        texts.get("maintenance.autovacuum.dead"),
                        170,
                        AutovacuumAdvice::deadNow,
                        row -> fromTo(Amount.count(row.deadNow()), Amount.count(row.deadThen()))),
                Column.by(
                        texts.get("maintenance.autovacuum.often"),
                        170,
                        AutovacuumAdvice::perDayNow,
                        row -> fromTo(Amount.count(row.perDayNow()), Amount.count(row.perDayThen()))));
    }

    private String fromTo(Amount now, Amount then) {
        return now.in(texts.locale()) + " → " + then.in(texts.locale());
    }
}
