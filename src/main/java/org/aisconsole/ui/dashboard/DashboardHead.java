package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.dashboard.DashboardExport.Format;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.RangeControl;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What stands above the page and does not scroll with it: which time, how often, pause, arrange, export. */
final class DashboardHead extends VBox {
    private static final List<Duration> RANGES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private static final List<Integer> INTERVALS = List.of(1, 2, 5, 10, 30, 60);

    private final Texts texts;
    private final DashboardViewModel model;
    private final DashboardWords words;
    private final PageHead head;
    private final FlowPane times = new FlowPane();

    /**
     * A head over its model.
     *
     * @param export saves the page in a format
     */
    DashboardHead(DashboardViewModel model, DashboardWords words, Consumer<Format> export) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.head = new PageHead(
                texts.get("dashboard.title"),
                "",
                toggle("dashboard.pause", MaterialDesignP.PAUSE, model.pausedProperty()),
                toggle("dashboard.arrange", MaterialDesignV.VIEW_DASHBOARD_EDIT_OUTLINE, model.arrange().arrangingProperty()),
                exportMenu(export));
        getStyleClass().add("page-bar");
        times.getChildren().setAll(new RangeControl(RANGES, texts, model.rangeProperty()), backToLive(), comparison(), interval());
        times.getStyleClass().add("page-controls");
        follow();
        model.past().problemProperty().subscribe(this::showProblem);
    }

    private void follow() {
        List<ObservableValue<?>> said = List.of(
                model.scopeProperty(),
                model.rangeProperty(),
                model.intervalProperty(),
                model.zoom().windowProperty(),
                model.past().loadingProperty());
        said.forEach(value -> value.subscribe(now -> head.subtitle().setText(words.seen(model))));
    }

    private void showProblem(Optional<Failure> problem) {
        List<Node> rows = new ArrayList<>(List.of(head, times));
        problem.ifPresent(failure -> rows.add(new PastNotice(FailureText.of(failure, texts), texts, model::retryPast)));
        getChildren().setAll(rows);
    }

    private Node backToLive() {
        Button back = new Button(texts.get("dashboard.live"), new FontIcon(MaterialDesignP.PLAY));
        back.getStyleClass().add("accent");
        back.setOnAction(pressed -> model.zoom().showAll());
        model.zoom().windowProperty().subscribe(window -> {
            back.setVisible(window.isPresent());
            back.setManaged(window.isPresent());
        });
        return back;
    }

    private Node comparison() {
        return choice(
                List.of(Comparison.values()),
                model.comparisonProperty(),
                value -> texts.get("dashboard.compare." + value.key()),
                "dashboard.compare");
    }

    private Node interval() {
        List<Duration> offered = new ArrayList<>(INTERVALS.stream().map(Duration::ofSeconds).toList());
        Duration now = model.intervalProperty().get();
        if (!offered.contains(now)) {
            offered.add(now);
        }
        return choice(
                offered,
                model.intervalProperty(),
                value -> texts.get("dashboard.interval.every", value.toMillis() / 1e3),
                "dashboard.interval");
    }

    private <T> Node choice(List<T> values, ObjectProperty<T> chosen, Function<T, String> name, String key) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String ignored) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return Describe.as(box, texts.get(key));
    }

    private Node toggle(String key, Ikon icon, Property<Boolean> on) {
        ToggleButton toggle = new ToggleButton(texts.get(key), new FontIcon(icon));
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private Node exportMenu(Consumer<Format> export) {
        MenuButton menu = new MenuButton(texts.get("dashboard.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        for (Format format : List.of(Format.PDF, Format.PNG, Format.CSV, Format.JSON)) {
            MenuItem item = new MenuItem(texts.get("dashboard.export." + format.ending()));
            item.setOnAction(chosen -> export.accept(format));
            menu.getItems().add(item);
        }
        return menu;
    }
}
