package org.aisconsole.ui.connection;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The user's connections: the list at the left, the one that is edited at the right. */
public final class ConnectionsView extends ScrolledPage {
    /** Between cards, everywhere. */
    private static final double GAP = 12;

    private final Texts texts;
    private final ConnectionsViewModel model;
    private final ConnectionTransfer transfer;
    private final Dialogs dialogs;
    private final SheetHost sheets;

    /** The page. */
    public ConnectionsView(
            Texts texts, ConnectionsViewModel model, ConnectionTransfer transfer, Dialogs dialogs, SheetHost sheets) {
        this.texts = texts;
        this.model = model;
        this.transfer = transfer;
        this.dialogs = dialogs;
        this.sheets = sheets;
        BorderPane body = new BorderPane();
        body.getStyleClass().add("connections");
        Node list = list();
        BorderPane.setMargin(list, new Insets(0, GAP, 0, 0));
        body.setLeft(list);
        body.setCenter(editor());
        VBox.setVgrow(body, Priority.ALWAYS);
        show(head(), body);
    }

    private Node head() {
        return new PageHead(
                texts.get("connections.title"),
                texts.get("connections.subtitle"),
                button("connections.import", MaterialDesignI.IMPORT, () -> dialogs
                        .openFile(texts.get("connections.import"))
                        .ifPresent(transfer::importFrom)),
                button("connections.export", MaterialDesignE.EXPORT_VARIANT, () -> dialogs
                        .saveFile(texts.get("connections.export"), "connections.json")
                        .ifPresent(transfer::exportTo)),
                button("connections.begin", MaterialDesignP.PLUS, model::create));
    }

    private Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private Node list() {
        ConnectionList list = new ConnectionList(model, texts);
        Label none = Labels.wrapped(texts.get("connections.none"), "muted");
        none.visibleProperty().bind(Bindings.isEmpty(model.saved()));
        none.setMouseTransparent(true);
        Card card = new Card(
                texts.get("connections.list"),
                texts.get("connections.list.subtitle"),
                new StackPane(list, none));
        card.getStyleClass().add("connection-list-card");
        return card;
    }

    private Node editor() {
        Label title = Labels.of("", "card-title");
        model.selectedProperty()
                .subscribe(profile -> title.setText(profile == null ? texts.get("connections.fresh") : profile.name()));
        VBox content = new VBox(
                title, buttons(), new TestResults(model.tested(), texts), paste(), new ConnectionForm(model, texts));
        content.getStyleClass().addAll("card", "connection-editor");
        return content;
    }

    private Node paste() {
        TextField address = new TextField();
        address.setPromptText(texts.get("connections.paste.hint"));
        address.setAccessibleText(texts.get("connections.paste"));
        address.setId("paste");
        Label problem = Labels.wrapped("", "problem", "small");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Button take = new Button(texts.get("connections.paste.take"));
        take.setMinWidth(USE_PREF_SIZE);
        take.disableProperty().bind(address.textProperty().isEmpty());
        Runnable taking = () -> problem.setText(take(address));
        take.setOnAction(pressed -> taking.run());
        address.setOnAction(entered -> taking.run());
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox row = new HBox(address, take);
        row.getStyleClass().add("field-row");
        return new VBox(row, problem);
    }

    /** What is wrong with the address; empty if it was taken over, and then it is cleared: it may hold a password. */
    private String take(TextField address) {
        try {
            model.paste(address.getText());
            address.clear();
            return "";
        } catch (FailureException refused) {
            return FailureText.of(refused.failure(), texts).paragraph();
        }
    }

    private Node buttons() {
        Button test = button("connections.test", MaterialDesignC.CHECK_NETWORK_OUTLINE, model::test);
        test.disableProperty().bind(model.tested().runningProperty());
        Button save = new Button(texts.get("connections.save"));
        save.setOnAction(pressed -> model.save());
        Button open = new Button(texts.get("connections.save.open"));
        open.getStyleClass().add("accent");
        open.setOnAction(pressed -> model.saveAndOpen());
        Button copy = new Button(texts.get("connections.duplicate"));
        copy.setOnAction(pressed -> model.duplicate());
        Button remove = new Button(texts.get("connections.remove"));
        remove.getStyleClass().addAll("danger", "button-outlined");
        remove.setOnAction(pressed -> confirmRemove());
        for (Button saved : new Button[] {copy, remove}) {
            saved.disableProperty().bind(model.selectedProperty().isNull());
        }
        for (Button button : new Button[] {test, remove, copy, save, open}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox buttons = new HBox(test, Labels.spring(), remove, copy, save, open);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }

    private void confirmRemove() {
        ConnectionProfile profile = model.selectedProperty().get();
        if (profile != null) {
            sheets.showSheet(new ConfirmSheet(
                    texts,
                    new ConfirmSheet.Question(
                            texts.get("connections.remove.title", profile.name()),
                            texts.get("connections.remove.words"),
                            texts.get("connections.remove.do", profile.name()),
                            profile.environment(),
                            profile.name()),
                    model::remove,
                    sheets::closeSheet));
        }
    }
}
