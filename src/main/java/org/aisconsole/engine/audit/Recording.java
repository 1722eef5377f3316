package org.aisconsole.engine.audit;

import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;

/** The ledger as engines use it that are told at each call who acts. */
@FunctionalInterface
public interface Recording {
    /**
     * Does something and writes it down, before and after.
     *
     * @param actor who does it
     * @param act what is done
     * @param work the doing; what it throws is passed on
     * @throws FailureException {@code audit.unwritable} if the intent cannot be written; then the work was not begun
     */
    <T> T record(Actor actor, Act act, Supplier<T> work);
}
