package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.widget.ChartLink;
import org.junit.jupiter.api.Test;

class ZoomModelTest {
    private static final long NOW = 1_000_000_000;
    private static final TimeWindow LIVE = new TimeWindow(NOW - 300_000, NOW);

    private final ZoomModel zoom = new ZoomModel(() -> LIVE, InstantSource.fixed(Instant.ofEpochMilli(NOW)));

    private TimeWindow shown() {
        return zoom.windowProperty().get().orElse(LIVE);
    }

    @Test
    void draggingShowsWhatWasDraggedOver() {
        zoom.zoomTo(NOW - 50_000, NOW - 150_000);
        assertThat(shown()).isEqualTo(new TimeWindow(NOW - 150_000, NOW - 50_000));
        assertThat(zoom.showAll()).isTrue();
        assertThat(zoom.windowProperty().get()).isEmpty();
        assertThat(zoom.showAll()).as("there is nothing to show again").isFalse();
    }

    @Test
    void theMomentThatIsPointedAtStaysWhereItIs() {
        long at = NOW - 225_000; // a quarter from the left
        zoom.zoomBy(0.5, at);
        assertThat(shown().millis()).isEqualTo(150_000);
        assertThat((double) (at - shown().from()) / shown().millis()).isEqualTo(0.25);
    }

    @Test
    void withoutAMomentTheMiddleStays() {
        zoom.zoomBy(0.5, ChartLink.NOWHERE);
        assertThat(shown()).isEqualTo(new TimeWindow(NOW - 225_000, NOW - 75_000));
        zoom.pan(-1);
        assertThat(shown()).isEqualTo(new TimeWindow(NOW - 375_000, NOW - 225_000));
    }

    @Test
    void zoomingOutOfTheLiveRangeGoesBackToIt() {
        zoom.zoomBy(0.5, NOW);
        zoom.zoomBy(4, NOW);
        assertThat(zoom.windowProperty().get()).isEqualTo(Optional.empty());
    }

    @Property
    void nothingLiesInTheFutureAndNothingIsTooShort(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 3) Integer> acts,
            @ForAll @DoubleRange(min = -3, max = 3) double share) {
        for (int act : acts) {
            switch (act) {
                case 0 -> zoom.zoomBy(0.5, shown().from() + 1_000);
                case 1 -> zoom.zoomBy(2, ChartLink.NOWHERE);
                case 2 -> zoom.pan(share);
                default -> zoom.zoomTo(NOW - 7_000, NOW + 90_000_000);
            }
            assertThat(shown().to()).isLessThanOrEqualTo(NOW);
            assertThat(shown().millis()).isBetween(10_000L, 31L * 86_400_000);
        }
    }
}
