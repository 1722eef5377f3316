package org.aisconsole.engine.database.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.aisconsole.store.PoolMinuteRow;

/**
 * How many connections a pool needs, with the calculation.
 *
 * @param arrivals transactions a second in the busiest minute
 * @param load connections in use in that minute, on average
 * @param held mean time that a connection is held, in seconds; NaN if no arrivals were seen
 * @param queue the fewest of which at most one in a hundred has to wait
 * @param waits share that still has to wait
 * @param peak most that were in use at once
 * @param bearable what the server's processors can work on at once; empty if they are not known
 * @param most connections that the pool was seen to hold
 */
public record Sizing(
        double arrivals, double load, double held, int queue, double waits, int peak, OptionalInt bearable, int most) {
    private static final double WAITING = 0.01;
    private static final int MOST = 10_000;

    /** From the minutes that were seen. */
    static Sizing of(List<PoolMinuteRow> minutes, OptionalInt cores) {
        PoolMinuteRow busiest = minutes.stream()
                .reduce((one, other) -> load(other) > load(one) ? other : one)
                .orElseThrow();
        double load = load(busiest);
        double held = busiest.arrivals() > 0 ? load / busiest.arrivals() : Double.NaN;
        int queue = ErlangC.fewest(load, WAITING, MOST);
        int peak = minutes.stream().mapToInt(minute -> Math.min(minute.connectionsMost(), minute.activeMost() + minute.idleInTransactionMost())).max().orElse(0);
        OptionalInt bearable = cores.isPresent() ? OptionalInt.of(2 * cores.getAsInt() + 1) : OptionalInt.empty();
        int most = minutes.stream().mapToInt(PoolMinuteRow::connectionsMost).max().orElse(0);
        return new Sizing(busiest.arrivals(), load, held, queue, ErlangC.waits(load, queue), peak, bearable, most);
    }

    private static double load(PoolMinuteRow minute) {
        return minute.active() + minute.idleInTransaction();
    }

    /** What the pool should hold: what the queue needs, and not less than was in use at once. */
    public int recommended() {
        return Math.max(queue, peak);
    }

    /** Mean wait in seconds with that many; NaN where the holding time is not known. */
    public double meanWait() {
        return Double.isNaN(held) ? Double.NaN : ErlangC.meanWait(load, recommended(), held);
    }

    /** The calculation, line by line. */
    public List<Message> steps() {
        List<Message> steps = new ArrayList<>();
        steps.add(Message.of("pool.step.load", Amount.count(load)));
        if (!Double.isNaN(held)) {
            steps.add(Message.of(
                    "pool.step.held", new Amount(arrivals, Unit.PER_SECOND), Amount.seconds(held), Amount.count(load)));
        }
        steps.add(Message.of("pool.step.queue", queue, Amount.share(waits), Amount.count(load)));
        steps.add(Message.of("pool.step.peak", peak, recommended()));
        if (!Double.isNaN(held)) {
            steps.add(Message.of("pool.step.wait", Amount.seconds(meanWait())));
        }
        bearable.ifPresent(bound -> steps.add(Message.of(
                recommended() > bound ? "pool.step.cores.above" : "pool.step.cores", (bound - 1) / 2, bound)));
        return steps;
    }
}
