package org.aisconsole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Font;
import org.aisconsole.ui.widget.DataTable.Column;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Measuring needs the toolkit, and nothing of it is shown. */
class ColumnFitTest extends ApplicationTest {
    private static final List<Column<String>> COLUMNS = List.of(
            Column.<String>of("Name", 200, row -> row), Column.<String>of("State", 100, row -> "active"));

    private static ColumnFit fit(double type, double room) {
        return ColumnFit.of(COLUMNS, List.of("ada", "bob"), Font.font(type), room);
    }

    @Test
    void columnsGrowWithTheType() {
        assertThat(fit(13, 300)).isEqualTo(new ColumnFit(List.of(200.0, 100.0), false));
        assertThat(fit(26, 600)).isEqualTo(new ColumnFit(List.of(400.0, 200.0), false));
    }

    @Test
    void whereTheyFindNoRoomTheyTakeWhatTheirWordsNeed() {
        ColumnFit measured = fit(13, 200);
        assertThat(measured.scrolls()).isFalse();
        assertThat(measured.widths().getFirst()).isLessThan(200);
    }

    @Test
    void whereThatIsTooMuchTheTableScrolls() {
        assertThat(fit(26, 100).scrolls()).isTrue();
    }
}
