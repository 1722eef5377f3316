package org.aisconsole.ui.health;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.health.DatabaseHealth;
import org.aisconsole.engine.database.health.Finding;
import org.aisconsole.engine.database.health.HealthReport;
import org.aisconsole.engine.database.health.Severity;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** What was found in a database, which of it is shown, and the way to mend it. */
public final class HealthViewModel {
    private final ChangeFlow flow;
    private final Reading<HealthReport> report;
    private final ObservableList<Finding> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Finding> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Severity>> shown = new SimpleObjectProperty<>(Optional.empty());

    /**
     * Looks the database over, and again after each change that was tried.
     *
     * @param flow through which a finding is mended
     */
    public HealthViewModel(DatabaseHealth health, ChangeFlow flow, UiContext context) {
        this.flow = flow;
        this.report = new Reading<>(context, Message.of("health.looking"), health::look);
        report.valueProperty().subscribe(this::fill);
        shown.addListener((property, before, now) -> fill(report.valueProperty().get()));
        flow.watch(report::refresh);
        report.refresh();
    }

    private void fill(@Nullable HealthReport read) {
        if (read == null) {
            return;
        }
        Finding before = selected.get();
        rows.setAll(read.findings().stream()
                .filter(finding -> shown.get().map(finding.severity()::equals).orElse(true))
                .toList());
        selected.set(rows.stream()
                .filter(row -> before != null && row.isAbout(before))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** Proposes what mends the selected finding. */
    public void mend() {
        HealthReport read = report.valueProperty().get();
        Finding finding = selected.get();
        if (read != null && finding != null && finding.fix().exists()) {
            flow.propose(DatabaseHealth.plan(read, finding));
        }
    }

    /** The report as it is read. */
    public Reading<HealthReport> report() {
        return report;
    }

    /** The findings that are shown, the worst first. */
    public ObservableList<Finding> rows() {
        return rows;
    }

    /** The finding whose details are shown. */
    public ObjectProperty<@Nullable Finding> selectedProperty() {
        return selected;
    }

    /** The severity that is shown; empty for all. */
    public ObjectProperty<Optional<Severity>> shownProperty() {
        return shown;
    }
}
