package org.aisconsole.engine.database.session;

import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;

/** The sessions of a server, and how one of them is stopped: by a plan, so that it is previewed and recorded. */
public final class Sessions {
    private static final SqlScript LIVE = SqlScript.load(Sessions.class, "live.sql");

    private final PostgresTarget target;

    /** The sessions of a server. */
    public Sessions(PostgresTarget target) {
        this.target = target;
    }

    /**
     * All that are connected or busy, blockers before those whom they block.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached or refuses
     */
    public List<BlockingTree.Place> look(Cancellation cancellation) {
        return BlockingTree.of(target.read(
                cancellation,
                SessionLimits.INTERACTIVE,
                session -> SqlRows.list(
                        session, LIVE.forMajor(session.getMetaData().getDatabaseMajorVersion()), LiveSession.class)));
    }

    /** How a session is stopped. */
    public enum Stop {
        /** Its statement is cancelled; the session stays, and its transaction fails. */
        CANCEL,
        /** It ends, and its transaction is rolled back. */
        END
    }

    /** Why a session is not stopped from here. */
    public enum Guard {
        /** It may be. */
        NONE,
        /** It is the console's own. */
        OURS,
        /** It is the server's own: vacuum, replication, checkpoints. */
        SERVER
    }

    /** What stands before stopping a session. */
    public static Guard guard(LiveSession session) {
        if (session.ours()) {
            return Guard.OURS;
        }
        return session.isClient() ? Guard.NONE : Guard.SERVER;
    }

    /**
     * A plan that stops a session. It checks that the number still is that session's: numbers of processes are given anew.
     *
     * @throws IllegalStateException if it is guarded
     */
    public Plan stop(LiveSession session, Stop how) {
        if (guard(session) != Guard.NONE) {
            throw new IllegalStateException("guarded: " + session.pid());
        }
        PlanCheck same = Statements.isSession(session.pid(), session.began());
        PlanStep step = how == Stop.CANCEL ? Statements.cancelStatement(session.pid()) : Statements.endSession(session.pid());
        String who = session.application().isEmpty() ? session.role() : session.application();
        Message title = Message.of(
                how == Stop.CANCEL ? "activity.do.cancel" : "activity.do.end", Integer.toString(session.pid()), who);
        return Plan.of(target.profile().id(), title, List.of(same), List.of(step), List.of());
    }
}
