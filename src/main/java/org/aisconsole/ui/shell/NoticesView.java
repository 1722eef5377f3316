package org.aisconsole.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** The list behind the bell: a heading a day, a filter, and for each notice the way to its details and its screen. */
final class NoticesView extends BorderPane {
    private static final List<Level> LEVELS = List.of(Level.INFO, Level.WARNING, Level.ERROR);

    private final NoticesViewModel model;
    private final Texts texts;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;
    private final Map<String, String> titles;
    private final Links links;
    private final ListView<NoticeRow> list;

    /**
     * A view of the notices.
     *
     * @param titles names of the screens by their ids
     * @param links what a notice leads to
     */
    NoticesView(NoticesViewModel model, Texts texts, ZoneId zone, Map<String, String> titles, Links links) {
        this.model = model;
        this.texts = texts;
        this.titles = titles;
        this.links = links;
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).withZone(zone);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale());
        this.list = new ListView<>(model.rows());
        getStyleClass().add("notices");
        setCenter(list()); // before the head, so that the list is what has the keyboard first
        setTop(head());
    }

    /**
     * What a notice leads to.
     *
     * @param details shows a failure in full
     * @param screen opens a screen by its id
     */
    record Links(Consumer<ConsoleEvent> details, Consumer<String> screen) {}

    private Node head() {
        Button clear = new Button(null, new FontIcon(MaterialDesignN.NOTIFICATION_CLEAR_ALL));
        clear.getStyleClass().addAll("button-icon", "flat");
        clear.setOnAction(pressed -> model.clear());
        Describe.as(clear, texts.get("ui.notices.clear"));
        HBox head = new HBox(
                Labels.of(texts.get("ui.notices"), "card-title"),
                Labels.spring(),
                new Choice<>(LEVELS, this::word, model.leastProperty()),
                clear);
        head.getStyleClass().add("notices-head");
        return head;
    }

    private String word(Level level) {
        return texts.get("ui.notices.from." + level.name().toLowerCase(Locale.ROOT));
    }

    private Node list() {
        list.getStyleClass().add("notice-list");
        list.setAccessibleText(texts.get("ui.notices"));
        list.setCellFactory(view -> new RowCell());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() instanceof NoticeRow.Notice row) {
                follow(row.event());
                key.consume();
            }
        });
        list.getItems().addListener((InvalidationListener) changed -> showWhyEmpty());
        showWhyEmpty();
        list.focusedProperty().subscribe(this::selectFirst);
        return list;
    }

    private void showWhyEmpty() {
        list.setPlaceholder(
                model.isEmpty()
                        ? States.empty(MaterialDesignB.BELL_CHECK_OUTLINE, texts.get("ui.notices.none"), texts.get("ui.notices.none.next"))
                        : States.empty(MaterialDesignB.BELL_CHECK_OUTLINE, texts.get("ui.notices.filtered"), texts.get("ui.notices.filtered.next")));
    }

    /** What the enter key does: the details if something went wrong, else the screen concerned. */
    private void follow(ConsoleEvent event) {
        if (event.failure() != null) {
            links.details().accept(event);
        } else {
            model.screenOf(event).ifPresent(links.screen());
        }
    }

    private void selectFirst(boolean focused) {
        if (focused && list.getSelectionModel().isEmpty() && list.getItems().size() > 1) {
            list.getSelectionModel().select(1); // above it is the heading of its day
        }
    }

    static Status status(Level level) {
        return switch (level) {
            case INFO -> Status.GOOD;
            case WARNING -> Status.WARNING;
            case ERROR, CRITICAL -> Status.BAD;
        };
    }

    /** A heading, or when, how bad, what, and where to go. */
    private final class RowCell extends ListCell<NoticeRow> {
        RowCell() {
            setPrefWidth(0); // as wide as the list, so that long words wrap rather than scroll
        }

        @Override
        protected void updateItem(@Nullable NoticeRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node(row));
            setMouseTransparent(row instanceof NoticeRow.Day);
        }

        private Node node(NoticeRow row) {
            return switch (row) {
                case NoticeRow.Day day -> Labels.of(title(day), "notice-day");
                case NoticeRow.Notice notice -> notice(notice.event());
            };
        }

        private String title(NoticeRow.Day day) {
            return switch ((int) Math.clamp(day.ago(), 0L, 2L)) {
                case 0 -> texts.get("ui.day.today");
                case 1 -> texts.get("ui.day.yesterday");
                default -> date.format(day.date());
            };
        }

        private Node notice(ConsoleEvent event) {
            VBox words = new VBox(Labels.wrapped(texts.get(event.message())), links(event));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox node = new HBox(
                    status(event.level()).dot(), Labels.of(clock.format(event.at()), "muted", "figures", "notice-time"), words);
            node.getStyleClass().add("notice");
            node.setAlignment(Pos.TOP_LEFT);
            String level = texts.get("ui.level." + event.level().name().toLowerCase(Locale.ROOT));
            setAccessibleText(level + ", " + clock.format(event.at()) + ", " + texts.get(event.message()));
            return node;
        }

        private Node links(ConsoleEvent event) {
            HBox row = new HBox();
            row.getStyleClass().add("notice-links");
            if (event.failure() != null) {
                row.getChildren().add(link(texts.get("ui.notices.details"), () -> links.details().accept(event)));
            }
            model.screenOf(event).ifPresent(screen -> row.getChildren()
                    .add(link(texts.get("ui.open", titles.getOrDefault(screen, screen)), () -> links.screen().accept(screen))));
            row.setManaged(!row.getChildren().isEmpty());
            return row;
        }

        private static Hyperlink link(String words, Runnable run) {
            Hyperlink link = new Hyperlink(words);
            link.setFocusTraversable(false); // the enter key on the row does the same
            link.setOnAction(pressed -> {
                link.setVisited(false);
                run.run();
            });
            return link;
        }
    }
}
