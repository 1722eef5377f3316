package org.aisconsole.ui.about;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.settings.Version;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.jspecify.annotations.Nullable;

/** Version and machine, shipped libraries with their licences, and notices. */
public final class AboutView extends ScrolledPage {
    private final Texts texts;
    private final AboutViewModel model;
    private final GridPane facts = new GridPane();

    /** The page. */
    public AboutView(Texts texts, AboutViewModel model, ObservableValue<String> servers) {
        this.texts = texts;
        this.model = model;
        facts.getStyleClass().add("fact-grid");
        servers.subscribe(now -> showFacts());
        Node libraries = libraries();
        VBox.setVgrow(libraries, Priority.ALWAYS);
        show(
                new PageHead(texts.get("about.title"), texts.get("about.subtitle", Version.current())),
                new Card(texts.get("about.facts"), texts.get("about.facts.subtitle"), facts)
                        .withTools(copy(model::factsText)),
                libraries,
                notice());
    }

    private CopyButton copy(Supplier<String> text) {
        CopyButton button = CopyButton.named(texts.get("about.copy"), text);
        button.getStyleClass().add("small");
        return button;
    }

    private void showFacts() {
        facts.getChildren().clear();
        int row = 0;
        for (AboutViewModel.Fact fact : model.facts()) {
            facts.addRow(row++, Labels.of(fact.name(), "muted"), Labels.wrapped(fact.value()));
        }
    }

    private Node libraries() {
        if (!model.hasLibraries()) {
            VBox words = new VBox(
                    Labels.wrapped(texts.get("about.libraries.absent")),
                    Labels.wrapped(texts.get("about.libraries.absent.next"), "muted"));
            return new Card(texts.get("about.libraries"), "", words);
        }
        TextField search = new TextField();
        search.setPromptText(texts.get("about.search"));
        search.getStyleClass().add("search-field");
        search.textProperty().bindBidirectional(model.queryProperty());
        Describe.as(search, texts.get("about.search"));
        return new Card(texts.get("about.libraries"), texts.get("about.libraries.subtitle", model.count()), table())
                .withTools(search, copy(model::foundText));
    }

    private Node table() {
        TableView<Library> table = new TableView<>(model.found());
        table.getStyleClass().addAll("library-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Library, Library> name = new TableColumn<>(texts.get("about.column.name"));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(of -> new NameCell());
        name.setPrefWidth(500);
        table.getColumns().add(name);
        table.getColumns().add(column("version", Library::version, 160));
        table.getColumns().add(column("licence", Library::licences, 260));
        table.setPlaceholder(Labels.of(texts.get("about.search.nothing"), "muted"));
        Describe.node(table, texts.get("about.libraries"));
        return table;
    }

    /** The name, and below it the coordinates, which are long. */
    private static final class NameCell extends TableCell<Library, Library> {
        @Override
        protected void updateItem(@Nullable Library library, boolean empty) {
            super.updateItem(library, empty);
            if (empty || library == null) {
                setGraphic(null);
                return;
            }
            VBox words = new VBox(Labels.of(library.name()), Labels.of(library.coordinates(), "muted", "small"));
            words.getStyleClass().add("library-name");
            setGraphic(words);
        }
    }

    private TableColumn<Library, String> column(String key, Function<Library, String> cell, double width) {
        TableColumn<Library, String> column = new TableColumn<>(texts.get("about.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private Node notice() {
        return new Card(texts.get("about.notice"), texts.get("about.notice.subtitle"), Labels.wrapped(model.notice()))
                .withTools(copy(model::notice));
    }
}
