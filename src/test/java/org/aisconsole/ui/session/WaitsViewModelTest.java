package org.aisconsole.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.monitor.History;
import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.testing.SameThread;
import org.aisconsole.ui.session.WaitsViewModel.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
class WaitsViewModelTest {
    private final List<History.Query> asked = new ArrayList<>();

    private WaitsViewModel model(Path folder) {
        History history = (query, cancellation) -> {
            asked.add(query);
            MetricSeries locks = new MetricSeries(new long[] {query.window().from()}, new double[] {3});
            return new History.Remembered(query.step().toMillis(), Map.of(PostgresMetrics.WAITS_LOCK, MetricBand.of(locks)));
        };
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), Map.of(), InstantSource.system());
        return new WaitsViewModel(history, "postgres:x", SameThread.context(settings));
    }

    @Test
    void aLongerTimeIsReadInLongerSteps(@TempDir Path folder) {
        WaitsViewModel model = model(folder);
        model.spanProperty().set(Span.WEEK);
        assertThat(asked).extracting(History.Query::source).containsOnly("postgres:x");
        assertThat(asked).extracting(History.Query::step).containsExactly(Duration.ofSeconds(15), Duration.ofMinutes(42));
        WaitsViewModel.Waits read = Objects.requireNonNull(model.waits().valueProperty().get());
        assertThat(read.window().millis()).isEqualTo(Duration.ofDays(7).toMillis());
        assertThat(read.courses()).hasSize(WaitsViewModel.CLASSES.size());
        assertThat(read.courses().get(WaitsViewModel.CLASSES.indexOf(PostgresMetrics.WAITS_LOCK)).last()).isEqualTo(3);
    }
}
