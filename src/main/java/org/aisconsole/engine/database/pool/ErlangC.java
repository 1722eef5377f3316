package org.aisconsole.engine.database.pool;

/**
 * How likely it is that somebody who wants a connection has to wait for one, and how long.
 *
 * <p>A pool of {@code c} connections is a queue with {@code c} servers: transactions arrive at rate {@code λ}, each holds a
 * connection for a mean time {@code S}, and whoever finds all of them taken waits. On average {@code a = λ·S} connections are
 * taken (Little's law), whatever the size, as long as {@code a < c}. If arrivals are random (Poisson) and holding times are
 * exponential, the chance of waiting is Erlang's second formula; A. K. Erlang, 1917, and L. Kleinrock, <i>Queueing
 * Systems</i>, volume 1, 1975, section 3.5. With {@code B(0) = 1} and
 *
 * <pre>{@code B(k) = a·B(k-1) / (k + a·B(k-1)),   C(c) = B(c) / (1 - ρ·(1 - B(c))),   ρ = a/c}</pre>
 *
 * it takes {@code c} steps without any factorial, each of which only makes numbers smaller: no overflow, relative error of the
 * order of {@code c} roundings. Real holding times vary more than exponential ones and come in bursts, so that the true wait
 * is longer; sizes are therefore taken from the busiest minute and not from the mean of the day.
 */
final class ErlangC {
    private ErlangC() {}

    /**
     * The chance of having to wait, 0 to 1.
     *
     * @param load mean number of connections in use, at least 0
     * @param connections at least 1
     * @return 1 if the connections do not suffice for the load at all
     */
    static double waits(double load, int connections) {
        if (load >= connections) {
            return 1;
        }
        double blocked = 1;
        for (int k = 1; k <= connections; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        double used = load / connections;
        return blocked / (1 - used * (1 - blocked));
    }

    /**
     * Mean wait of all, in seconds, those that need not wait among them.
     *
     * @param held mean time that a connection is held, in seconds
     */
    static double meanWait(double load, int connections, double held) {
        return load >= connections ? Double.POSITIVE_INFINITY : waits(load, connections) * held / (connections - load);
    }

    /** The fewest connections of which so small a share of transactions has to wait; at most {@code most}. */
    static int fewest(double load, double share, int most) {
        int connections = Math.max(1, (int) Math.floor(load) + 1);
        while (connections < most && waits(load, connections) > share) {
            connections++;
        }
        return Math.min(connections, most);
    }
}
