package org.aisconsole.ui.dashboard;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.aisconsole.base.export.Exports;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.SceneSnapshot;
import org.jspecify.annotations.Nullable;

/** Saves what the dashboard's charts show, as a table (a row a moment, a column a series) or as a picture. */
public final class DashboardExport {
    private final UiContext context;
    private final DashboardViewModel model;
    private final Dialogs dialogs;

    /** An export of what the model shows when it is run. */
    public DashboardExport(UiContext context, DashboardViewModel model, Dialogs dialogs) {
        this.context = context;
        this.model = model;
        this.dialogs = dialogs;
    }

    /**
     * Asks where to, and writes in the format that the file's ending names: PNG, JSON, or else CSV.
     *
     * @param page what a picture shows, whole, with the part that is scrolled out of sight
     */
    public void run(Node page) {
        DashboardData shown = model.dataProperty().get();
        dialogs.saveFile(context.texts().get("dashboard.export"), "dashboard.csv").ifPresent(file -> {
            if (file.toString().endsWith(".png")) {
                SceneSnapshot picture = SceneSnapshot.of(page);
                start(file, () -> write(picture, file));
            } else {
                start(file, () -> write(table(shown), file));
            }
        });
    }

    private void start(Path file, Supplier<Message> writing) {
        context.jobs().start(Job.named(Message.of("dashboard.exporting", file.toString()))
                .work(job -> writing.get())
                .onSuccess(context.outcomes()::succeeded)
                .onFailure(context.outcomes()::failed));
    }

    private static Message write(SceneSnapshot picture, Path file) {
        try {
            picture.writeTo(file);
            return Message.of("dashboard.exported.picture", file.toString());
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", file.toString(), failed.toString());
        }
    }

    private static Message write(Table table, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            if (file.toString().endsWith(".json")) {
                Exports.json(table, out);
            } else {
                Exports.csv(table, out);
            }
            return Message.of("dashboard.exported", table.rows().size(), file.toString());
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", file.toString(), failed.toString());
        }
    }

    static Table table(DashboardData data) {
        List<String> columns = new ArrayList<>(List.of("time"));
        List<MetricSeries> series = new ArrayList<>();
        for (DashboardChart chart : DashboardChart.values()) {
            String prefix = chart.kind().name().toLowerCase(Locale.ROOT) + ".";
            chart.metrics().forEach(metric -> columns.add(prefix + metric));
            series.addAll(data.chart(chart));
        }
        SortedMap<Long, @Nullable Object[]> rows = new TreeMap<>();
        for (int column = 0; column < series.size(); column++) {
            MetricSeries values = series.get(column);
            for (int i = 0; i < values.size(); i++) {
                @Nullable Object[] row = rows.computeIfAbsent(values.at()[i], at -> new Object[columns.size()]);
                row[0] = Instant.ofEpochMilli(values.at()[i]);
                row[column + 1] = Double.isNaN(values.values()[i]) ? null : (Object) values.values()[i];
            }
        }
        List<List<@Nullable Object>> table = new ArrayList<>();
        rows.values().forEach(row -> table.add(Arrays.asList(row)));
        return new Table(columns, table);
    }
}
