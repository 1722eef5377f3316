package org.aisconsole.ui.index;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.index.IndexReport;
import org.aisconsole.engine.database.index.Indexes;
import org.aisconsole.engine.database.index.Keep;
import org.aisconsole.engine.database.index.Verdict;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The selected index: why it is judged so, what rests on it, the statement that makes it, and what can be done. */
final class IndexPane extends VBox {
    private static final int ROWS = 2;
    /** Counters that are younger say little about an index that is for the end of the month. */
    private static final double ENOUGH_SECONDS = 30 * 86_400.0;

    private final Texts texts;
    private final IndexesViewModel model;
    private final Label reason = Labels.wrapped("");
    private final Label facts = Labels.wrapped("", "muted", "small");
    private final Button drop;
    private final Button rebuild;

    IndexPane(Texts texts, IndexesViewModel model) {
        this.texts = texts;
        this.model = model;
        this.drop = new Button(texts.get("indexes.drop"), new FontIcon(MaterialDesignD.DELETE_OUTLINE));
        drop.setId("drop-index");
        drop.setMinWidth(USE_PREF_SIZE);
        drop.setOnAction(pressed -> model.drop());
        this.rebuild = new Button(texts.get("indexes.rebuild"), new FontIcon(MaterialDesignH.HAMMER_WRENCH));
        rebuild.setId("rebuild-index");
        rebuild.setMinWidth(USE_PREF_SIZE);
        rebuild.setOnAction(pressed -> model.rebuild());
        HBox foot = new HBox(facts, Labels.spring(), rebuild, drop);
        foot.getStyleClass().add("sheet-buttons");
        getChildren().addAll(reason, definition(), foot);
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(this::show);
    }

    private TextArea definition() {
        TextArea area = new TextArea();
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setMinHeight(USE_PREF_SIZE);
        area.getStyleClass().add("statements");
        area.textProperty().bind(model.definitionProperty().map(text -> text.isEmpty() ? "" : text + ";"));
        Describe.node(area, texts.get("indexes.definition"));
        return area;
    }

    private void show(@Nullable IndexReport row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        String other = row.other() == null ? "" : row.other().shown();
        String why = texts.get("indexes.why." + word(row.verdict()), other, Amount.bytes(row.index().bytes()).in(texts.locale()));
        reason.setText(row.keep() == Keep.NOTHING ? why + young(row) : why + " " + texts.get("indexes.keep." + word(row.keep())));
        facts.setText(facts(row));
        drop.setDisable(!row.droppable());
        rebuild.setDisable(row.index().kind().partitioned());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String young(IndexReport row) {
        Indexes.Overview read = model.overview().valueProperty().get();
        double seconds = read == null ? 0 : read.catalog().server().statisticsSeconds();
        boolean unsure = row.verdict() == Verdict.UNUSED && seconds < ENOUGH_SECONDS;
        return unsure ? " " + texts.get("indexes.young", Amount.seconds(seconds).in(texts.locale())) : "";
    }

    private String facts(IndexReport row) {
        String bloat = model.bloat(row)
                .map(known -> texts.get("indexes.facts.bloat", wasted(known), Amount.share(known.share()).in(texts.locale())))
                .orElse(texts.get("indexes.facts.unknown"));
        return row.replicaScans() < 0
                ? bloat
                : bloat + " " + texts.get("indexes.facts.replicas", Amount.count(row.replicaScans()).in(texts.locale()));
    }

    private String wasted(Bloat bloat) {
        return Amount.bytes(bloat.wasted()).in(texts.locale());
    }
}
