package org.aisconsole.engine.database.explain;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;

/**
 * Asks a server for plans. Without being told to, it runs nothing; what it runs it runs in a read-only transaction, where the
 * server refuses what writes; and what may write only where that is asked for by name, on a server that may be changed, in a
 * transaction that is taken back. Every run is written into the ledger before it begins.
 */
public final class Explainer {
    /** Long enough for a query of a report; whoever waits can cancel, which reaches the server. */
    static final SessionLimits RUNNING = new SessionLimits(Duration.ofMinutes(5), Duration.ofSeconds(2));

    private final PostgresTarget target;
    private final Doorkeeper doorkeeper;
    private final Recorder recorder;
    private final InstantSource clock;

    /**
     * Plans of a server.
     *
     * @param doorkeeper asks whether who is here may look, and may run statements
     * @param recorder where runs are written down; knows who is here
     */
    public Explainer(PostgresTarget target, Doorkeeper doorkeeper, Recorder recorder, InstantSource clock) {
        this.target = target;
        this.doorkeeper = doorkeeper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The server. */
    public PostgresTarget target() {
        return target;
    }

    /** Why whoever is here may not run statements; empty if they may. */
    public Optional<Failure.Expected> obstacle() {
        return Doorkeeper.obstacle(recorder::actor, Permission.CHANGE_SERVERS);
    }

    /**
     * Asks for a plan.
     *
     * @throws FailureException {@code explain.statement} if the text is not one statement that has a plan; {@code
     *     explain.syntax} if the server does not understand it; {@code explain.writes} if it writes and was not to; {@code
     *     explain.parameters} if it has parameters and was to be run; {@code explain.untyped} if nobody can tell the type of
     *     a parameter; {@code explain.characters} or {@code explain.text} if no server could read it; {@code identity…},
     *     {@code target.locked}, {@code audit.unwritable}, {@code postgres…} as everywhere
     */
    public Explained explain(ExplainRequest request, Cancellation cancellation) {
        doorkeeper.require(recorder.actor(), request.runs() ? Permission.CHANGE_SERVERS : Permission.LOOK);
        StatementText.require(request.sql());
        ServerPlan plan = request.runs() ? run(request, cancellation) : plan(request, cancellation);
        return new Explained(
                target.profile().id(),
                target.profile().database(),
                request,
                plan.generic(),
                clock.instant(),
                plan.json(),
                ExplainParser.parse(plan.json()));
    }

    private ServerPlan plan(ExplainRequest request, Cancellation cancellation) {
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> ExplainSession.of(session).plan(request));
    }

    private ServerPlan run(ExplainRequest request, Cancellation cancellation) {
        Act act = Act.of(AuditAction.EXPLAIN_RUN, target.profile().id(), target.profile().environment())
                .by(StatementText.hash(request.sql()));
        return recorder.record(act, () -> request.run() == Run.TAKEN_BACK
                ? target.write(cancellation, RUNNING, session -> ExplainSession.of(session).planAndTakeBack(request))
                : target.read(cancellation, RUNNING, session -> ExplainSession.of(session).plan(request)));
    }
}
