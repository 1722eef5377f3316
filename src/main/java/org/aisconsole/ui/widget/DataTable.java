package org.aisconsole.ui.widget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.aisconsole.base.export.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of rows, sortable by each column and virtual: only the rows in sight have nodes. What is selected is copied as
 * tab-separated text, and all of it is there for an export, in the order in which it is shown. Columns grow with the type; where
 * they find no room the table scrolls sideways, and a cell that is cut all the same says its words when pointed at.
 *
 * @param <T> a row
 */
public final class DataTable<T> extends TableView<T> {
    /** Width of an upright scroll bar, in the em of the font. */
    private static final double SCROLL_BAR = 1.0;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final List<Column<T>> columns;
    private @Nullable ColumnFit fit;
    private @Nullable Basis basis;

    /**
     * A table that follows the rows.
     *
     * @param name what it shows, for those who cannot see it
     */
    public DataTable(String name, ObservableList<T> rows, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        getStyleClass().addAll("data-table", "dense");
        setAccessibleText(name);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        columns.forEach(column -> getColumns().add(shown(column)));
        SortedList<T> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** What widths depend on; cells that change while it is the same do not make columns jump. */
    private record Basis(Font font, double width, boolean filled) {}

    private void fit() {
        if (!(lookup(".column-header .label") instanceof Label head)) {
            return;
        }
        Basis now = new Basis(head.getFont(), getWidth(), !getItems().isEmpty());
        if (!now.equals(basis)) {
            basis = now;
            double room = now.width - SCROLL_BAR * now.font.getSize();
            apply(ColumnFit.of(columns, getItems(), now.font, room));
        }
    }

    private void apply(ColumnFit wanted) {
        if (wanted.equals(fit)) {
            return;
        }
        fit = wanted;
        for (int i = 0; i < columns.size(); i++) {
            getColumns().get(i).setPrefWidth(wanted.widths().get(i));
        }
        setColumnResizePolicy(
                wanted.scrolls() ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static <T> TableColumn<T, Object> shown(Column<T> column) {
        TableColumn<T, Object> shown = new TableColumn<>(column.title);
        shown.setPrefWidth(column.width);
        shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(column.value.apply(row.getValue())));
        shown.setCellFactory(view -> new ValueCell<>(column));
        shown.setComparator(DataTable::compare);
        return shown;
    }

    /** Values of a column are of one type; what is missing comes first. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(@Nullable Object a, @Nullable Object b) {
        Comparator<Object> order = Comparator.nullsFirst((left, right) -> ((Comparable) left).compareTo(right));
        return order.compare(a, b);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(getSelectionModel().getSelectedItems().stream()
                .map(row -> columns.stream().map(column -> column.text(row)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Selects the row that a property holds, and lets the property hold what the user selects; a row is never lost to none. */
    public void follow(ObjectProperty<@Nullable T> selected) {
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                selected.set(now);
            }
        });
        selected.subscribe(row -> {
            if (row != null && !row.equals(getSelectionModel().getSelectedItem())) {
                getSelectionModel().clearSelection();
                getSelectionModel().select(row);
            }
        });
    }

    /** All rows as they are shown, for a file. */
    public Table table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (T row : getItems()) {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(column.value.apply(row)));
            rows.add(cells);
        }
        return new Table(columns.stream().map(Column::title).toList(), rows);
    }

    /**
     * A column.
     *
     * @param title its head
     * @param width wanted width in pixels, in type of the usual size
     * @param value what is sorted by and exported: a comparable, or null
     * @param words what is shown
     * @param graphic what stands before the words; null for nothing
     */
    public record Column<T>(
            String title,
            double width,
            Function<T, @Nullable Object> value,
            Function<T, String> words,
            Function<T, @Nullable Node> graphic) {
        /** A column of text. */
        public static <T> Column<T> of(String title, double width, Function<T, String> words) {
            return new Column<>(title, width, words::apply, words, row -> null);
        }

        /** A column that is sorted by something else than what it shows. */
        public static <T> Column<T> by(
                String title, double width, Function<T, @Nullable Object> value, Function<T, String> words) {
            return new Column<>(title, width, value, words, row -> null);
        }

        /** The same with something before the words. */
        public Column<T> with(Function<T, @Nullable Node> before) {
            return new Column<>(title, width, value, words, before);
        }

        String text(T row) {
            return Objects.requireNonNullElse(words.apply(row), "");
        }
    }

    /** The words of a row in a column. */
    private static final class ValueCell<T> extends TableCell<T, Object> {
        private final Column<T> column;

        ValueCell(Column<T> column) {
            this.column = column;
            setOnMouseEntered(pointed -> setTooltip(isCut() ? new Tooltip(getText()) : null));
        }

        private boolean isCut() {
            return lookup(".text") instanceof Text drawn && getText() != null && !drawn.getText().equals(getText());
        }

        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            T row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : column.text(row));
            setGraphic(row == null ? null : column.graphic.apply(row));
        }
    }
}
