package org.aisconsole.engine.limit;

import java.util.List;
import org.aisconsole.base.failure.FailureException;

/** Where admitted requests are counted. */
interface Counter {
    /**
     * Decides a request and counts it if it is admitted: if it fits every check that is enforced. It is then counted for those
     * that it fits; one that is refused is counted nowhere.
     *
     * @throws FailureException if the counts cannot be reached
     */
    Counted ask(List<Check> checks);

    /**
     * How checks stand, without a request.
     *
     * @throws FailureException if the counts cannot be reached
     */
    Counted look(List<Check> checks);

    /**
     * Who was asked for lately, the latest first, and what was refused, the latest first.
     *
     * @throws FailureException if the counts cannot be reached
     */
    Seen seen();

    /**
     * An answer.
     *
     * @param now when it was decided, microseconds since the epoch by the counter's clock
     * @param tallies one for each check
     * @param repaired records that were damaged and begin anew
     */
    record Counted(long now, List<Tally> tallies, int repaired) {
        /** Copies the tallies. */
        public Counted {
            tallies = List.copyOf(tallies);
        }
    }

    /**
     * What was asked for.
     *
     * @param members of checks, as {@link Check#member()} has them
     * @param refusals one line each: microseconds, 1 if it was enforced, number of the window, member
     */
    record Seen(List<String> members, List<String> refusals) {
        /** Copies both. */
        public Seen {
            members = List.copyOf(members);
            refusals = List.copyOf(refusals);
        }
    }
}
