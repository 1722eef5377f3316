package org.aisconsole.engine.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.HealthFinding.Status;
import org.aisconsole.target.host.HostTarget;

/** Judges the latest values of every source against limits that hold anywhere, and gathers what other engines found. */
public final class HealthCheck {
    private final LiveMetrics metrics;
    private final List<Findings> more = new CopyOnWriteArrayList<>();

    /** A check over what is being measured. */
    public HealthCheck(LiveMetrics metrics) {
        this.metrics = metrics;
    }

    /** Lets another engine add what it finds, until the registration is closed. */
    public Registration register(Findings findings) {
        more.add(findings);
        return () -> more.remove(findings);
    }

    /** A finding for each source: failed, or each thing that needs attention, or well; then those of other engines. */
    public List<HealthFinding> findings() {
        List<HealthFinding> findings = new ArrayList<>();
        for (SourceState source : metrics.sources()) {
            findings.addAll(of(source));
        }
        more.forEach(engine -> findings.addAll(of(engine)));
        return findings;
    }

    /** The same for one connection. */
    public List<HealthFinding> findings(Scope scope) {
        return findings().stream()
                .filter(finding -> scope.concerns(finding.source(), metrics))
                .toList();
    }

    private List<HealthFinding> of(SourceState source) {
        Failure failure = source.failure();
        if (failure != null) {
            return List.of(new HealthFinding(
                    source.id(), Status.FAILED, Message.of("monitor.health.failed", source.title()), failure));
        }
        List<HealthFinding> warnings = HealthRules.warnings(metrics, source);
        return warnings.isEmpty()
                ? List.of(new HealthFinding(
                        source.id(), Status.OK, Message.of("monitor.health.ok", source.version()), null))
                : warnings;
    }

    /** One engine's fault must not hide what all the others say, so it is a finding too. */
    private static List<HealthFinding> of(Findings engine) {
        try {
            return engine.findings();
        } catch (RuntimeException broken) {
            return List.of(new HealthFinding(
                    HostTarget.ID, Status.FAILED, Message.of("monitor.health.broken"), Failure.of(broken)));
        }
    }
}
