package org.aisconsole.ui.table;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.bloat.Tables;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The selected table: what its bloat rests on, an exact measurement, and the remedies with their price. */
final class TablePane extends VBox {
    private final Texts texts;
    private final TablesViewModel model;
    private final Label title = Labels.wrapped("", "card-title");
    private final Label estimate = Labels.wrapped("");
    private final Label exact = Labels.wrapped("");
    private final Label upkeep = Labels.wrapped("", "muted", "small");
    private final Label price = Labels.wrapped("", "muted", "small");

    TablePane(Texts texts, TablesViewModel model) {
        this.texts = texts;
        this.model = model;
        exact.managedProperty().bind(exact.visibleProperty());
        getChildren().addAll(title, estimate, exact, upkeep, price, buttons());
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(this::show);
        model.exactProperty().subscribe(this::showExact);
    }

    private FlowPane buttons() {
        Button measure = new Button(texts.get("tables.measure"), new FontIcon(MaterialDesignR.RULER));
        measure.setId("measure-table");
        measure.setOnAction(pressed -> model.measure());
        measure.disableProperty().bind(model.measurableProperty().not());
        FlowPane buttons = new FlowPane(measure);
        for (Tables.Remedy remedy : Tables.Remedy.values()) {
            String word = remedy.name().toLowerCase(Locale.ROOT);
            Button button = new Button(texts.get("tables.remedy." + word));
            button.setId("table-" + word);
            button.setOnAction(pressed -> model.propose(remedy));
            buttons.getChildren().add(button);
        }
        buttons.getStyleClass().add("page-controls");
        return buttons;
    }

    private void show(@Nullable TableFacts row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        title.setText(row.shown());
        estimate.setText(estimated(row));
        upkeep.setText(texts.get(
                "tables.facts",
                Amount.count(row.use().changed()),
                Amount.count(row.age().oldest()),
                row.options().isEmpty() ? texts.get("tables.default") : row.options()));
        price.setText(texts.get("tables.price", Amount.bytes(row.size().bytes() + row.size().toastBytes())));
    }

    private String estimated(TableFacts row) {
        Optional<Bloat> bloat = model.bloat(row);
        if (bloat.isPresent()) {
            return texts.get("tables.estimate", Amount.bytes(bloat.get().wasted()), Amount.share(bloat.get().share()));
        }
        return texts.get(row.readable() ? "tables.estimate.none" : "tables.estimate.denied");
    }

    private void showExact(Tables.@Nullable Exact measured) {
        exact.setVisible(measured != null);
        if (measured != null) {
            exact.setText(texts.get(
                    "tables.exact",
                    Amount.bytes(measured.liveBytes()),
                    Amount.count(measured.liveRows()),
                    Amount.bytes(measured.deadBytes()),
                    Amount.bytes(measured.freeBytes()),
                    Amount.bytes(measured.bytes())));
        }
    }
}
