package org.aisconsole.engine.database.retention;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.store.RetentionPartRow;
import org.aisconsole.store.RetentionRunRow;
import org.aisconsole.store.RetentionRunRows;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a run, kept so that a death at any moment neither loses a batch nor counts one twice.
 *
 * <p>The rows go on one server and their count is kept on another, and no transaction spans both. So before a batch is committed
 * the journal writes how the run will stand after it, together with the number of the server's transaction; after the commit it
 * makes that the state. Whoever finds something pending asks the server what became of the transaction: committed, and the
 * pending state holds; rolled back, and the state before holds, and the file with the rows that are still there is removed. The
 * server forgets the answer only after millions of transactions.
 *
 * <p>Every write names the claim that whoever goes on with the run has put there. Who was at it before, and perhaps still is,
 * cannot write any more, and so not commit either.
 */
final class Journal {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String FATE = "SELECT coalesce(pg_xact_status(:number::text::xid8), 'forgotten') AS fate";

    private final RetentionRunRows rows;
    private final PostgresTarget target;
    private final InstantSource clock;
    private final @Nullable Archive archive;
    private RetentionRunRow run;

    /**
     * The journal of a run that has been claimed.
     *
     * @param archive where its rows go; null for nowhere
     */
    Journal(RetentionRunRows rows, PostgresTarget target, InstantSource clock, @Nullable Archive archive, RetentionRunRow run) {
        this.rows = rows;
        this.target = target;
        this.clock = clock;
        this.archive = archive;
        this.run = run;
    }

    /** The run as it stands. */
    RetentionRunRow run() {
        return run;
    }

    /** How many parts of its archive are recorded. */
    int parts() {
        return recorded().size();
    }

    /** The parts of its archive. */
    List<RetentionPartRow> recorded() {
        return rows.parts(run.id());
    }

    /** Says in the archive what it holds. */
    void close(Archive full) {
        full.close(recorded());
    }

    /** Writes what is about to be committed. */
    void about(Pending pending) {
        save(run.withPending(pending.text()), null);
    }

    /** Finds out what became of what was about to be committed, if something was. */
    void settle(Cancellation cancellation) {
        if (!run.pending().isEmpty()) {
            Pending pending = Pending.of(run.pending());
            if (isCommitted(pending, cancellation)) {
                committed();
            } else {
                save(run.withPending(""), null);
                drop(pending.part());
            }
        }
    }

    private void drop(@Nullable RetentionPartRow part) {
        if (part != null && archive != null) {
            archive.drop(part);
        }
    }

    /** What was about to be committed is. */
    void committed() {
        Pending pending = Pending.of(run.pending());
        save(pending.committed(run), pending.part());
    }

    /** A server whose client was killed goes on with a statement until it notices. */
    private boolean isCommitted(Pending pending, Cancellation cancellation) {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
            String fate = fate(pending.transaction(), cancellation);
            switch (fate) {
                case "committed" -> {
                    return true;
                }
                case "aborted" -> {
                    return false;
                }
                case "in progress" -> Pause.of(PAUSE.toMillis(), cancellation);
                default -> throw unsettled(pending, fate);
            }
        }
        throw unsettled(pending, "in progress");
    }

    private String fate(String transaction, Cancellation cancellation) {
        return target.read(cancellation, SessionLimits.INTERACTIVE, session ->
                        SqlRows.list(session, FATE, Fate.class, Map.of("number", transaction)))
                .getFirst()
                .fate();
    }

    private record Fate(String fate) {}

    private static FailureException unsettled(Pending pending, String fate) {
        RetentionPartRow part = pending.part();
        return FailureException.expected(
                "retention.unsettled", pending.transaction(), fate, part == null ? "-" : part.file());
    }

    /** Writes counts and the place of something that took no transaction. */
    void at(long keptBack, long skipped, Position position) {
        run = run.at(run.removed(), run.batches(), keptBack, skipped, position.text());
    }

    /** Ends the run, for good or until somebody goes on with it. */
    void end(RetentionRun.State state, String outcome) {
        save(run.ended(clock.instant(), state.name(), outcome), null);
    }

    private void save(RetentionRunRow next, @Nullable RetentionPartRow part) {
        if (!rows.save(next, part)) {
            throw FailureException.expected("retention.taken");
        }
        run = next;
    }
}
