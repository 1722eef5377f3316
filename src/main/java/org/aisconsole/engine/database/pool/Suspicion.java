package org.aisconsole.engine.database.pool;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.aisconsole.store.PoolMinuteRow;

/** What makes one suspect that an application forgets to give connections back. */
final class Suspicion {
    private static final double FORGOTTEN_SECONDS = 300;
    private static final int ENOUGH_MINUTES = 10;
    private static final int MUCH = 3;

    private Suspicion() {}

    /** The evidence against a pool; empty for none. */
    static Optional<Message> of(PoolSample now, List<PoolMinuteRow> minutes) {
        if (now.longestForgotten() > FORGOTTEN_SECONDS) {
            return Optional.of(Message.of(
                    "pool.leak.forgotten", now.idleInTransaction(), Amount.seconds(now.longestForgotten())));
        }
        return onlyRises(minutes)
                ? Optional.of(Message.of(
                        "pool.leak.rises",
                        minutes.getFirst().connectionsMost(),
                        minutes.getLast().connectionsMost(),
                        minutes.size()))
                : Optional.empty();
    }

    /** A pool that grows with its load falls with it; one that leaks never falls, while most of it does nothing. */
    private static boolean onlyRises(List<PoolMinuteRow> minutes) {
        if (minutes.size() < ENOUGH_MINUTES) {
            return false;
        }
        for (int i = 1; i < minutes.size(); i++) {
            if (minutes.get(i).connectionsMost() < minutes.get(i - 1).connectionsMost()) {
                return false;
            }
        }
        PoolMinuteRow last = minutes.getLast();
        return last.connectionsMost() >= minutes.getFirst().connectionsMost() + MUCH
                && last.active() < last.connections() / 2;
    }
}
