package org.aisconsole.base.metric;

/**
 * What a statement cost a server over some time.
 *
 * <p>Works of one statement add up exactly, the spread too: with counts n, means m and sums of squared deviations S of two
 * parts, the whole has S = S1 + S2 + (m2 - m1)² n1 n2 / (n1 + n2) (Chan, Golub and LeVeque, 1979). The server keeps S as a
 * running figure, so what lies between two readings of it is the same formula solved for S2; rounding can leave a tiny
 * negative number there, which is taken for 0.
 *
 * @param calls how often it ran
 * @param execMs time that it ran, milliseconds in all
 * @param spread sum of the squared deviations of a call's time from the mean, ms²
 * @param plans how often it was planned; 0 where the server does not count that
 * @param planMs time that planning took, milliseconds in all
 * @param rows that it gave or touched
 * @param hit blocks found in the server's cache
 * @param read blocks that had to be read
 * @param dirtied blocks changed
 * @param written blocks that it had to write itself
 * @param temp blocks of temporary files, written and read
 * @param ioMs waited for reading and writing blocks; 0 where the server does not time that
 * @param walBytes of write-ahead log
 * @param jitMs spent compiling expressions
 */
public record StatementWork(
        long calls,
        double execMs,
        double spread,
        long plans,
        double planMs,
        long rows,
        long hit,
        long read,
        long dirtied,
        long written,
        long temp,
        double ioMs,
        double walBytes,
        double jitMs) {
    /** Bytes of a block, as nearly every server has it. */
    public static final int BLOCK = 8192;

    /** Nothing at all. */
    public static final StatementWork NONE = new StatementWork(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** This and more of it. */
    public StatementWork plus(StatementWork more) {
        return new StatementWork(
                calls + more.calls,
                execMs + more.execMs,
                spread + more.spread + between(this, more),
                plans + more.plans,
                planMs + more.planMs,
                rows + more.rows,
                hit + more.hit,
                read + more.read,
                dirtied + more.dirtied,
                written + more.written,
                temp + more.temp,
                ioMs + more.ioMs,
                walBytes + more.walBytes,
                jitMs + more.jitMs);
    }

    /** What was added since an earlier reading of the same counters, see {@link #follows}. */
    public StatementWork since(StatementWork earlier) {
        StatementWork added = new StatementWork(
                calls - earlier.calls,
                Math.max(0, execMs - earlier.execMs),
                0,
                plans - earlier.plans,
                Math.max(0, planMs - earlier.planMs),
                rows - earlier.rows,
                hit - earlier.hit,
                read - earlier.read,
                dirtied - earlier.dirtied,
                written - earlier.written,
                temp - earlier.temp,
                Math.max(0, ioMs - earlier.ioMs),
                Math.max(0, walBytes - earlier.walBytes),
                Math.max(0, jitMs - earlier.jitMs));
        return added.withSpread(Math.max(0, spread - earlier.spread - between(earlier, added)));
    }

    /** Whether these counters can be a later reading of the same ones: none has gone down. */
    public boolean follows(StatementWork earlier) {
        return calls >= earlier.calls && rows >= earlier.rows && hit >= earlier.hit && read >= earlier.read
                && execMs >= earlier.execMs && dirtied >= earlier.dirtied && plans >= earlier.plans && temp >= earlier.temp
                && written >= earlier.written;
    }

    private StatementWork withSpread(double squares) {
        return new StatementWork(
                calls, execMs, squares, plans, planMs, rows, hit, read, dirtied, written, temp, ioMs, walBytes, jitMs);
    }

    private static double between(StatementWork one, StatementWork other) {
        if (one.calls == 0 || other.calls == 0) {
            return 0;
        }
        double apart = other.meanMs() - one.meanMs();
        return apart * apart * one.calls * other.calls / (one.calls + other.calls);
    }

    /** Time of a call, milliseconds; 0 if there was none. */
    public double meanMs() {
        return each(execMs);
    }

    /** Standard deviation of a call's time, milliseconds. */
    public double deviationMs() {
        return Math.sqrt(each(spread));
    }

    /** Something of all calls by the call; 0 if there was none. */
    public double each(double amount) {
        return calls == 0 ? 0 : amount / calls;
    }

    /** Share of its blocks that were in the server's cache, 0 to 1; 1 if it touched none. */
    public double hitShare() {
        return hit + read == 0 ? 1 : (double) hit / (hit + read);
    }
}
