package org.aisconsole.ui.change;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.change.Change.State;
import org.aisconsole.engine.change.Change;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.DetailPane;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** What was changed through the console, with the way back; and what could be improved. */
public final class ChangesView extends ScrolledPage {
    private final Texts texts;
    private final ChangesViewModel model;
    private final DateTimeFormatter time;
    private final DataTable<Change> table;

    /**
     * The page.
     *
     * @param flow reads saved plans
     */
    public ChangesView(UiContext context, ChangesViewModel model, ChangeFlow flow, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(context.zone());
        Button saved = new Button(texts.get("changes.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        saved.setOnAction(pressed -> dialogs.openFile(texts.get("changes.open")).ifPresent(flow::proposeSaved));
        this.table = new DataTable<>(texts.get("changes.title"), model.rows(), columns());
        Node export = new TableExport(context, dialogs).button("changes", texts.get("changes.title"), table::table);
        show(
                new PageHead(texts.get("changes.title"), texts.get("changes.subtitle"), saved, export),
                suggestions(),
                history());
    }

    /** Only there while there is something to suggest. */
    private Node suggestions() {
        VBox list = new VBox();
        Card card = new Card(texts.get("changes.suggestions"), texts.get("changes.suggestions.subtitle"), list);
        Runnable show = () -> {
            list.getChildren().setAll(model.missing().stream().map(this::suggestion).toList());
            card.setVisible(!model.missing().isEmpty());
            card.setManaged(card.isVisible());
        };
        model.missing().addListener((ListChangeListener<String>) change -> show.run());
        show.run();
        return card;
    }

    private Node suggestion(String extension) {
        VBox words = new VBox(
                Labels.wrapped(texts.get("changes.extension", extension)),
                Labels.wrapped(texts.get("changes.extension." + extension), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button create = new Button(texts.get("changes.preview"));
        create.setAccessibleText(texts.get("changes.preview.of", extension));
        create.setId("preview-" + extension);
        create.setMinWidth(USE_PREF_SIZE);
        create.setOnAction(pressed -> model.create(extension));
        HBox row = new HBox(words, create);
        row.getStyleClass().add("attention-row");
        return row;
    }

    private Node history() {
        table.setPlaceholder(States.empty(
                MaterialDesignH.HISTORY, texts.get("changes.none"), texts.get("changes.none.next")));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Node failed = new FailurePlace(texts, model.failureProperty(), model::refresh);
        VBox content = new VBox(failed, table, details());
        content.getStyleClass().add("change-history");
        Card card = new Card(texts.get("changes.history"), texts.get("changes.history.subtitle"), content);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private List<Column<Change>> columns() {
        return List.of(
                Column.by(texts.get("changes.when"), 170, row -> row.startedAt(), row -> when(row.startedAt())),
                Column.<Change>of(texts.get("changes.what"), 290, row -> texts.get(row.plan().title()))
                        .with(row -> status(row.state()).dot()),
                Column.of(texts.get("changes.state"), 85, row -> state(row.state())),
                Column.<Change>of(texts.get("changes.environment"), 120, row -> environment(row)),
                Column.of(texts.get("changes.who"), 60, row -> row.actor()),
                Column.of(texts.get("changes.why"), 150, row -> row.reason()));
    }

    private String when(Instant at) {
        return time.format(at);
    }

    private String state(State state) {
        return texts.get("changes.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private String environment(Change row) {
        return texts.get("ui.environment." + EnvironmentChip.word(row.environment()));
    }

    private static Status status(State state) {
        return switch (state) {
            case APPLIED -> Status.GOOD;
            case STARTED -> Status.UNKNOWN;
            case FAILED, UNFINISHED -> Status.BAD;
        };
    }

    /** The statements of the selected change, and its way back. */
    private Node details() {
        Button back = new Button(texts.get("changes.take_back"), new FontIcon(MaterialDesignU.UNDO_VARIANT));
        back.setId("take-back");
        back.setOnAction(pressed -> model.takeBack());
        model.selectedProperty().subscribe(row -> back.setDisable(row == null || !row.reversible()));
        return new DetailPane(
                texts.get("changes.statements"), model.selectedProperty(), ChangesView::shown, this::facts, back);
    }

    private static String shown(Change row) {
        return row.plan().steps().stream().map(PlanStep::shown).collect(Collectors.joining("\n"));
    }

    private String facts(Change row) {
        return texts.get(
                "changes.facts",
                row.plan().hash().substring(0, 12),
                row.stepsDone(),
                row.plan().steps().size());
    }
}
