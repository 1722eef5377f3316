package org.aisconsole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.aisconsole.ui.widget.DataTable.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;

/** What somebody sees who points at a cell. */
@Timeout(60)
class DataTableTest extends ApplicationTest {
    private static final String LONG = "postgres:orders-production-eu-central-1-of-the-second-cluster";
    private static final String SHORT = "ben";

    @Override
    public void start(Stage stage) {
        DataTable<String> table = new DataTable<>(
                "targets",
                FXCollections.observableArrayList(LONG, SHORT),
                List.of(Column.of("Person", 120, row -> "olga"), Column.of("Detail", 120, row -> row)));
        stage.setScene(new Scene(table, 260, 300));
        stage.show();
    }

    private TableCell<?, ?> pointedAt(String words) {
        TableCell<?, ?> cell = (TableCell<?, ?>) lookup(".table-cell")
                .match(node -> node instanceof TableCell<?, ?> one && words.equals(one.getText()))
                .query();
        interact(() -> Event.fireEvent(cell, entered(cell)));
        return cell;
    }

    private static MouseEvent entered(TableCell<?, ?> cell) {
        PickResult where = new PickResult(cell, 1, 1);
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, null, 0, false, false, false, false, false, false, false, false, false, true, where);
    }

    @Test
    void aCellThatIsCutSaysItsWords() {
        assertThat(Objects.requireNonNull(pointedAt(LONG).getTooltip()).getText()).isEqualTo(LONG);
    }

    @Test
    void oneThatIsNotSaysNothingMore() {
        assertThat(pointedAt(SHORT).getTooltip()).isNull();
    }
}
