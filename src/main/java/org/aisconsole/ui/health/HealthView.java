package org.aisconsole.ui.health;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.health.Finding;
import org.aisconsole.engine.database.health.HealthReport;
import org.aisconsole.engine.database.health.Severity;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What threatens a database, the worst first, with the evidence and the statement that mends it. */
public final class HealthView extends ScrolledPage {
    private final Texts texts;
    private final HealthViewModel model;
    private final DateTimeFormatter time;
    private final DataTable<Finding> table;
    private final ListFrame frame;

    /** The page. */
    public HealthView(UiContext context, HealthViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(context.zone());
        this.table = new DataTable<>(texts.get("health.title"), model.rows(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "health", table, model.report());
        model.report().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), findings(), unseen());
    }

    private void tell(@Nullable HealthReport read) {
        if (read != null) {
            frame.head().subtitle()
                    .setText(texts.get(
                            "health.subtitle",
                            read.catalog().server().database(),
                            read.catalog().tables().size(),
                            read.catalog().indexes().size(),
                            read.rules(),
                            time.format(read.catalog().at())));
        }
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("health.title"),
                texts.get("health.looking"),
                texts.get("health.again"),
                texts.get("health.findings"),
                texts.get("health.findings.subtitle"));
    }

    private Node findings() {
        table.follow(model.selectedProperty());
        return frame.list(well(), new FindingPane(texts, model), choice());
    }

    /** Nothing found is good news, not an empty state. */
    private Node well() {
        VBox well = new VBox(
                new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE), Labels.wrapped(texts.get("health.well"), "state-title"));
        well.getStyleClass().add("state");
        return well;
    }

    private Choice<Optional<Severity>> choice() {
        List<Optional<Severity>> choices = new ArrayList<>(List.of(Optional.empty()));
        for (Severity severity : List.of(Severity.CRITICAL, Severity.WARNING, Severity.NOTICE)) {
            choices.add(Optional.of(severity));
        }
        return new Choice<>(choices, chosen -> chosen.map(this::word).orElse(texts.get("health.all")), model.shownProperty());
    }

    private String word(Severity severity) {
        return texts.get("health.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    private List<Column<Finding>> columns() {
        return List.of(
                Column.<Finding>by(texts.get("health.severity"), 105, Finding::severity, row -> word(row.severity()))
                        .with(row -> status(row.severity()).dot()),
                Column.of(texts.get("health.finding"), 430, row -> texts.get(row.title())),
                Column.of(texts.get("health.area"), 160, row -> texts.get("health.area." + row.area().name().toLowerCase(Locale.ROOT))));
    }

    static Status status(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Status.BAD;
            case WARNING -> Status.WARNING;
            case NOTICE -> Status.UNKNOWN;
        };
    }

    /** What could not be looked at, and what it takes; only there if there is something. */
    private Node unseen() {
        VBox lines = new VBox();
        lines.getStyleClass().add("finding-lines");
        Card card = new Card(texts.get("health.unseen"), texts.get("health.unseen.subtitle"), lines);
        model.report().valueProperty().subscribe(read -> {
            List<Label> unseen = read == null
                    ? List.of()
                    : read.unseen().stream().map(message -> Labels.wrapped(texts.get(message))).toList();
            lines.getChildren().setAll(unseen);
            card.setVisible(!unseen.isEmpty());
            card.setManaged(card.isVisible());
        });
        return card;
    }
}
