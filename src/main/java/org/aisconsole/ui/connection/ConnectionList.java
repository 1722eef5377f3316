package org.aisconsole.ui.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** The saved connections in their folders, each with a dot in the colour of its environment. */
final class ConnectionList extends TreeView<ConnectionList.Entry> {
    private final ConnectionsViewModel model;
    private final Texts texts;

    ConnectionList(ConnectionsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("connection-list");
        setShowRoot(false);
        setAccessibleText(texts.get("connections.list"));
        setCellFactory(view -> new EntryCell());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> selected(now));
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        model.saved().addListener((ListChangeListener<ConnectionProfile>) change -> fill());
        model.selectedProperty().addListener((property, before, now) -> mark(now));
        fill();
    }

    private void selected(@Nullable TreeItem<Entry> item) {
        if (item != null && item.getValue().profile != null && !item.getValue().profile.equals(model.selectedProperty().get())) {
            model.select(item.getValue().profile);
        }
    }

    private void open() {
        TreeItem<Entry> item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue().profile != null) {
            model.open(item.getValue().profile);
        }
    }

    private void fill() {
        TreeItem<Entry> root = new TreeItem<>(new Entry("", null));
        Map<String, TreeItem<Entry>> folders = new LinkedHashMap<>();
        for (ConnectionProfile profile : model.saved()) {
            TreeItem<Entry> folder = profile.folder().isEmpty()
                    ? root
                    : folders.computeIfAbsent(profile.folder(), name -> folder(name, root));
            folder.getChildren().add(new TreeItem<>(new Entry(profile.name(), profile)));
        }
        setRoot(root);
        mark(model.selectedProperty().get());
    }

    private static TreeItem<Entry> folder(String name, TreeItem<Entry> root) {
        TreeItem<Entry> folder = new TreeItem<>(new Entry(name, null));
        folder.setExpanded(true);
        root.getChildren().add(folder);
        return folder;
    }

    private void mark(@Nullable ConnectionProfile profile) {
        getSelectionModel().clearSelection();
        for (TreeItem<Entry> item : all(getRoot().getChildren())) {
            if (profile != null && profile.equals(item.getValue().profile)) {
                getSelectionModel().select(item);
            }
        }
    }

    private static List<TreeItem<Entry>> all(List<TreeItem<Entry>> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item), item.getChildren().stream()))
                .toList();
    }

    /**
     * A line of the list.
     *
     * @param name what it says
     * @param profile the connection; null for a folder
     */
    record Entry(String name, @Nullable ConnectionProfile profile) {}

    /** Dot and name. */
    private final class EntryCell extends TreeCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label label = Labels.of(entry.name, entry.profile == null ? "connection-folder" : "connection-entry");
            if (entry.profile != null) {
                Circle dot = new Circle(4);
                dot.getStyleClass().addAll("environment-dot", EnvironmentChip.style(entry.profile.environment()));
                label.setGraphic(dot);
                label.setAccessibleText(entry.name + ", "
                        + texts.get("ui.environment." + EnvironmentChip.word(entry.profile.environment())));
            }
            setGraphic(label);
        }
    }
}
