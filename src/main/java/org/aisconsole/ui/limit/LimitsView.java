package org.aisconsole.ui.limit;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.limit.Decision;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.LimitWindow;
import org.aisconsole.engine.limit.Refusal;
import org.aisconsole.engine.limit.SubjectKind;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Who used how much of the rate limits, the rules, and what was refused; read again every two seconds while it is seen. */
public final class LimitsView extends ScrolledPage {
    private static final Duration EVERY = Duration.seconds(2);

    private final Texts texts;
    private final LimitsViewModel model;
    private final LimitWords words;
    private final TableExport export;
    /** Stands still while the view is not seen. */
    private final Timeline pulse;

    /** The page. */
    public LimitsView(UiContext context, LimitsViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.words = new LimitWords(texts, context.zone());
        this.export = new TableExport(context, dialogs);
        this.pulse = new Timeline(new KeyFrame(EVERY, beat -> model.refresh()));
        pulse.setCycleCount(Timeline.INDEFINITE);
        show(
                new PageHead(
                        texts.get("limits.title"),
                        texts.get("limits.subtitle"),
                        export.button("rate-limits", texts.get("limits.title"), () -> words.consumption(List.copyOf(model.subjects())))),
                new FailurePlace(texts, model.failureProperty(), model::refresh),
                new LimitTiles(model, words).node(),
                consumption(),
                rules(),
                refusals());
        setFitToHeight(false);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::pulse);
    }

    private void pulse(boolean seen) {
        if (seen) {
            pulse.play();
        } else {
            pulse.stop();
        }
    }

    private Node consumption() {
        DataTable<Decision.Answer> table = new DataTable<>(texts.get("limits.consumption"), model.subjects(), List.of(
                Column.<Decision.Answer>of(texts.get("limits.subject"), 145, row -> words.subject(row.subject()))
                        .with(row -> icon(row.subject().kind())),
                Column.of(texts.get("limits.endpoint"), 112, row -> words.endpoint(row.rule().endpoint())),
                use(LimitWindow.MINUTE),
                use(LimitWindow.HOUR),
                use(LimitWindow.DAY)));
        table.setId("consumption");
        table.getStyleClass().add("limit-consumption");
        model.consumptionProperty().subscribe(read -> table.setPlaceholder(
                read == null
                        ? Labels.of(texts.get("limits.reading"), "muted")
                        : States.empty(
                                MaterialDesignA.ACCOUNT_CLOCK_OUTLINE,
                                texts.get("limits.consumption.none"),
                                texts.get("limits.consumption.none.next"))));
        return new Card(texts.get("limits.consumption"), texts.get("limits.consumption.subtitle"), table);
    }

    /** Names tell the kinds apart too: a token's begins with a hash mark. */
    private static FontIcon icon(SubjectKind kind) {
        return new FontIcon(switch (kind) {
            case USER -> MaterialDesignA.ACCOUNT_OUTLINE;
            case ADDRESS -> MaterialDesignL.LAN;
            case TOKEN -> MaterialDesignK.KEY_OUTLINE;
        });
    }

    private Column<Decision.Answer> use(LimitWindow window) {
        return Column.<Decision.Answer>by(
                        words.window(window),
                        140,
                        row -> row.windows().get(window.number()).used(),
                        row -> words.used(row.windows().get(window.number())))
                .with(row -> new UseBar(row.windows().get(window.number()).fullness()));
    }

    private Node rules() {
        DataTable<LimitRule> table = new DataTable<>(texts.get("limits.rules"), model.rules(), List.of(
                Column.<LimitRule>of(texts.get("limits.endpoint"), 105, row -> words.endpoint(row.endpoint())),
                Column.of(texts.get("limits.kind"), 75, row -> words.kind(row.kind())),
                limit(LimitWindow.MINUTE),
                limit(LimitWindow.HOUR),
                limit(LimitWindow.DAY),
                Column.<LimitRule>of(texts.get("limits.mode"), 125, words::mode)
                        .with(row -> (row.shadow() ? Status.UNKNOWN : Status.GOOD).dot()),
                Column.of(texts.get("limits.away"), 120, words::away)));
        table.setId("rules");
        table.getStyleClass().add("limit-rules");
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.select(now);
            }
        });
        VBox content = new VBox(
                new FailurePlace(texts, model.storeFailureProperty(), model::refresh), table, new RuleEditor(model, words));
        content.getStyleClass().add("change-history");
        return new Card(texts.get("limits.rules"), texts.get("limits.rules.subtitle"), content);
    }

    private Column<LimitRule> limit(LimitWindow window) {
        return Column.by(
                texts.get("limits.per." + window.key()),
                90,
                row -> row.quota().of(window),
                row -> words.number(row.quota().of(window)));
    }

    private Node refusals() {
        DataTable<Refusal> table = new DataTable<>(texts.get("limits.refusals"), model.refusals(), List.of(
                Column.<Refusal>by(texts.get("limits.when"), 170, row -> row.at(), row -> words.time(row.at())),
                Column.<Refusal>of(texts.get("limits.subject"), 150, row -> words.subject(row.subject()))
                        .with(row -> icon(row.subject().kind())),
                Column.of(texts.get("limits.endpoint"), 112, row -> words.endpoint(row.endpoint())),
                Column.of(texts.get("limits.full"), 75, row -> words.window(row.window())),
                Column.<Refusal>of(texts.get("limits.outcome"), 130, words::outcome)
                        .with(row -> (row.enforced() ? Status.BAD : Status.UNKNOWN).dot())));
        table.setId("refusals");
        table.getStyleClass().add("limit-refusals");
        table.setPlaceholder(nothingRefused());
        Card card = new Card(texts.get("limits.refusals"), texts.get("limits.refusals.subtitle"), table);
        MenuButton save = export.button("refusals", texts.get("limits.refusals"), table::table);
        save.getStyleClass().add("roomy");
        return card.withTools(save);
    }

    /** Good news, and so no empty state. */
    private Node nothingRefused() {
        VBox none = new VBox(
                new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
                Labels.wrapped(texts.get("limits.refusals.none"), "state-title"));
        none.getStyleClass().add("state");
        return none;
    }
}
