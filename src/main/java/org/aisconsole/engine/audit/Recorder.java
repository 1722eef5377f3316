package org.aisconsole.engine.audit;

import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;

/** The ledger as those use it who do things: it knows who is at the console. */
public interface Recorder {
    /** Who is at the console now. */
    Actor actor();

    /**
     * Does something and writes it down, before and after; takes a few milliseconds, so not for the window's thread.
     *
     * @param act what is done
     * @param work the doing; what it throws is passed on
     * @throws FailureException {@code audit.unwritable} if the intent cannot be written; then the work was not begun
     */
    <T> T record(Act act, Supplier<T> work);

    /** The same for what returns nothing. */
    default void record(Act act, Runnable work) {
        record(act, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Writes down a fact that has no before and after, such as how much an act did.
     *
     * @throws FailureException {@code audit.unwritable} if it cannot be written
     */
    void note(Act fact);

    /**
     * Writes into a ledger.
     *
     * @param actor says who is at the console at each act
     */
    static Recorder of(Ledger ledger, Supplier<Actor> actor) {
        return new Recorder() {
            @Override
            public Actor actor() {
                return actor.get();
            }

            @Override
            public <T> T record(Act act, Supplier<T> work) {
                return ledger.record(actor.get(), act, work);
            }

            @Override
            public void note(Act fact) {
                ledger.note(actor.get(), fact);
            }
        };
    }
}
