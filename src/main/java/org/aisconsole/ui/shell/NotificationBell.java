package org.aisconsole.ui.shell;

import atlantafx.base.controls.Popover;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The bell with the number of unseen notices, and their history behind it. */
final class NotificationBell extends StackPane {
    private final ShellViewModel model;
    private final Texts texts;
    private final DateTimeFormatter clock;
    private final Button bell = new Button(null, new FontIcon(MaterialDesignB.BELL_OUTLINE));

    NotificationBell(ShellViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).withZone(zone);
        bell.getStyleClass().addAll("button-icon", "flat");
        bell.setOnAction(pressed -> open());
        Describe.as(bell, texts.get("ui.notices"));
        Label badge = Labels.of("", "badge");
        badge.setMouseTransparent(true);
        badge.textProperty().bind(model.unreadProperty().asString());
        badge.visibleProperty().bind(model.unreadProperty().greaterThan(0));
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        getChildren().addAll(bell, badge);
    }

    private void open() {
        ListView<ConsoleEvent> list = new ListView<>(model.notices());
        list.getStyleClass().add("notice-list");
        list.setAccessibleText(texts.get("ui.notices"));
        list.setPlaceholder(Labels.of(texts.get("ui.notices.none"), "muted"));
        list.setCellFactory(view -> new NoticeCell());
        VBox content = new VBox(list);
        Theme.dressPopup(content, bell);
        Popover popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.show(bell);
        model.noticesSeen();
    }

    static Status status(ConsoleEvent.Level level) {
        return switch (level) {
            case INFO -> Status.GOOD;
            case WARNING -> Status.WARNING;
            case ERROR, CRITICAL -> Status.BAD;
        };
    }

    /** When, how bad, what. */
    private final class NoticeCell extends ListCell<ConsoleEvent> {
        NoticeCell() {
            setPrefWidth(0); // as wide as the list, so that long words wrap rather than scroll
        }

        @Override
        protected void updateItem(@Nullable ConsoleEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                return;
            }
            HBox row = new HBox(
                    status(event.level()).dot(),
                    Labels.of(clock.format(event.at()), "muted", "figures"),
                    Labels.wrapped(texts.get(event.message())));
            row.getStyleClass().add("notice");
            setGraphic(row);
        }
    }
}
