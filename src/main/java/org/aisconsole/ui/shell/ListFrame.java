package org.aisconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * What every page has that shows one {@link Reading} as a table with the details of the chosen row beside it: a head that
 * can read again and export, a place for what went wrong, and words for while it is read and for when there is nothing.
 */
public final class ListFrame {
    private final Words words;
    private final DataTable<?> table;
    private final Reading<?> reading;
    private final Texts texts;
    private final Button again;
    private final PageHead head;

    /**
     * What the page says of itself, for people.
     *
     * @param title its heading
     * @param reading while the rows are read for the first time
     * @param again on the button that reads them again
     * @param list heading of the card with the table
     * @param subtitle below that heading
     */
    public record Words(String title, String reading, String again, String list, String subtitle) {}

    /**
     * A frame around a table.
     *
     * @param file stem of the name that an export gets
     * @param reading what the rows come from
     */
    public ListFrame(UiContext context, Dialogs dialogs, Words words, String file, DataTable<?> table, Reading<?> reading) {
        this.words = words;
        this.table = table;
        this.reading = reading;
        this.texts = context.texts();
        Node export = new TableExport(context, dialogs).button(file, words.title, table::table);
        this.again = new Button(words.again, new FontIcon(MaterialDesignR.REFRESH));
        again.setId(file + "-again");
        again.setOnAction(pressed -> reading.refresh());
        again.disableProperty().bind(reading.runningProperty());
        this.head = new PageHead(words.title, words.reading, again, export);
    }

    /** For rows that are read every few seconds: the button does not blink each time. */
    public ListFrame live() {
        again.disableProperty().unbind();
        again.setDisable(false);
        return this;
    }

    /** Title and buttons; the subtitle is the page's to set once something is read. */
    public PageHead head() {
        return head;
    }

    /** Says why the rows cannot be had, while that is so. */
    public Node failure() {
        return new FailurePlace(texts, reading.failureProperty(), reading::refresh);
    }

    /**
     * The card with the table, which takes the height that is left.
     *
     * @param empty stands in place of rows when there are none
     * @param details of the chosen row
     * @param tools in the card's head
     */
    public Card list(Node empty, Node details, Region... tools) {
        table.placeholderProperty()
                .bind(reading.valueProperty().map(read -> empty).orElse(Labels.of(words.reading, "muted")));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(table, details);
        content.getStyleClass().add("change-history");
        Card card = new Card(words.list, words.subtitle, content).withTools(tools);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }
}
