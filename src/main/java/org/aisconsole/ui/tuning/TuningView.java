package org.aisconsole.ui.tuning;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.tuning.Advice;
import org.aisconsole.engine.database.tuning.Gain;
import org.aisconsole.engine.database.tuning.Proposal;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The machine, what is proposed for it, and what could not be judged. */
public final class TuningView extends ScrolledPage {
    private final Texts texts;
    private final TuningViewModel model;
    private final DataTable<Proposal> table;
    private final ListFrame frame;
    private final Button all = new Button();

    /** The page. */
    public TuningView(UiContext context, TuningViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("tuning.title"), model.rows(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "tuning", table, model.advice());
        all.setId("set-all");
        all.setOnAction(pressed -> model.proposeAll());
        model.advice().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), new MachineCard(texts, model), proposals(), notes());
    }

    private void tell(@Nullable Advice read) {
        long free = model.rows().stream().filter(Proposal::isApplicable).count();
        all.setText(texts.get("tuning.all", free));
        all.setDisable(free == 0);
        if (read != null) {
            int version = read.load().version();
            String name = version / 10_000 + "." + version % 10_000;
            frame.head().subtitle().setText(texts.get("tuning.subtitle", read.rules(), name, read.proposals().size(), free));
        }
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("tuning.title"),
                texts.get("tuning.reading"),
                texts.get("tuning.again"),
                texts.get("tuning.list"),
                texts.get("tuning.list.subtitle"));
    }

    private Node proposals() {
        table.follow(model.selectedProperty());
        VBox well = new VBox(
                new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE), Labels.wrapped(texts.get("tuning.well"), "state-title"));
        well.getStyleClass().add("state");
        return frame.list(well, new ProposalPane(texts, model), all);
    }

    private List<Column<Proposal>> columns() {
        return List.of(
                Column.<Proposal>of(texts.get("tuning.setting"), 275, Proposal::setting).with(row -> status(row.gain()).dot()),
                Column.of(texts.get("tuning.now"), 95, TuningView::shown),
                Column.of(texts.get("tuning.proposed"), 105, Proposal::proposed),
                Column.by(texts.get("tuning.matters"), 75, Proposal::gain, row -> word("tuning.gain", row.gain().name())),
                Column.of(texts.get("tuning.takes"), 115, this::takes),
                Column.of(texts.get("tuning.about"), 90, row -> word("tuning.topic", row.topic().name())));
    }

    static String shown(Proposal row) {
        return row.knob().shown().isEmpty() ? "—" : row.knob().shown();
    }

    private String word(String room, String constant) {
        return texts.get(room + "." + constant.toLowerCase(Locale.ROOT));
    }

    private String takes(Proposal row) {
        return texts.get(row.knob().needsRestart() ? "tuning.takes.restart" : "tuning.takes.reload");
    }

    private static Status status(Gain gain) {
        return switch (gain) {
            case HIGH -> Status.WARNING;
            case MEDIUM, LOW -> Status.UNKNOWN;
        };
    }

    /** What could not be judged, and what waits; only there if there is something. */
    private Node notes() {
        VBox lines = new VBox();
        lines.getStyleClass().add("finding-lines");
        Card card = new Card(texts.get("tuning.notes"), texts.get("tuning.notes.subtitle"), lines);
        model.advice().valueProperty().subscribe(read -> {
            List<Label> notes = read == null
                    ? List.of()
                    : read.notes().stream().map(message -> Labels.wrapped(texts.get(message))).toList();
            lines.getChildren().setAll(notes);
            card.setVisible(!notes.isEmpty());
            card.setManaged(card.isVisible());
        });
        return card;
    }
}
