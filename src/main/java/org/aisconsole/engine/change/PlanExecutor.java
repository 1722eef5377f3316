package org.aisconsole.engine.change;

import java.util.List;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;

/** Carries plans out on one kind of server. */
interface PlanExecutor {
    /** Those of the checks that do not hold now. */
    List<Preview.Unmet> unmet(List<PlanCheck> checks, Cancellation cancellation);

    /**
     * Checks, carries out, verifies.
     *
     * @param done is told after each step that cannot be rolled back any more how many of them there are
     * @param progress of a step that takes long, where the server tells it
     * @throws StaleException if something that must hold before does not; nothing was changed
     * @throws UnverifiedException if all was done and what should hold after does not
     */
    void carryOut(Plan plan, Steps done, Cancellation cancellation, Progress progress);

    /** Counts steps. */
    @FunctionalInterface
    interface Steps {
        /** So many steps are done for good. */
        void done(int steps);
    }

    /** Something that must hold before a plan does not. */
    final class StaleException extends RuntimeException {
        private final transient Preview.Unmet unmet;

        StaleException(Preview.Unmet unmet) {
            super("stale: " + unmet.check().shown());
            this.unmet = unmet;
        }

        Preview.Unmet unmet() {
            return unmet;
        }
    }

    /** Something that should hold after a plan does not. */
    final class UnverifiedException extends RuntimeException {
        private final transient Preview.Unmet unmet;

        UnverifiedException(Preview.Unmet unmet) {
            super("not verified: " + unmet.check().shown());
            this.unmet = unmet;
        }

        Preview.Unmet unmet() {
            return unmet;
        }
    }
}
