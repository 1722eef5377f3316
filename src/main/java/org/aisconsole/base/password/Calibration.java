package org.aisconsole.base.password;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.aisconsole.base.secret.Argon2;
import org.aisconsole.base.secret.KdfCost;
import org.aisconsole.base.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a password may cost on this machine: as much as a user does not notice, 50 to 250 ms, and never more than an
 * eighth of the memory that the console may use, so that sign-ins at the same time do not use it up.
 */
public final class Calibration {
    /** Least wanted time of one hash, in milliseconds. */
    public static final double LEAST_MS = 50;

    /** Most wanted time of one hash, in milliseconds. */
    public static final double MOST_MS = 250;

    /** Where a choice is, the one nearest below this is taken: a busy machine is slower than it was when measured. */
    private static final double WANTED_MS = 150;

    private static final int KIB = 1 << 10;
    /** From the least that OWASP asks for to what only a fast machine does in time. */
    private static final List<KdfCost> CHOICES = List.of(
            new KdfCost(19 * KIB, 2, 1),
            new KdfCost(32 * KIB, 2, 1),
            new KdfCost(46 * KIB, 2, 1),
            new KdfCost(64 * KIB, 2, 1),
            new KdfCost(64 * KIB, 3, 1),
            new KdfCost(96 * KIB, 3, 1),
            new KdfCost(128 * KIB, 3, 1),
            new KdfCost(128 * KIB, 4, 1),
            new KdfCost(192 * KIB, 4, 1));

    private Calibration() {}

    /** Measures, two seconds at most, and chooses. */
    public static KdfCost ofThisMachine() {
        measured(CHOICES.getFirst()); // the first one also compiles the code
        return choose(Calibration::measured, Runtime.getRuntime().maxMemory());
    }

    /** The same, measured when it is first asked for: most starts of the console hash no password. */
    public static Supplier<KdfCost> lazily() {
        return new Lazily();
    }

    private static double measured(KdfCost cost) {
        Secret password = Secret.of("a password to measure with");
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            byte[] ignored = Argon2.hash(password, new byte[16], cost);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    /**
     * The dearest choice that is fast enough; the cheapest if none is. The time grows with memory times passes, and faster
     * where the memory does not fit a cache; so the cheapest says which to try, and those are tried from the dearest.
     *
     * @param measure milliseconds of one hash
     * @param heap bytes that this process may use
     */
    static KdfCost choose(ToDoubleFunction<KdfCost> measure, long heap) {
        KdfCost cheapest = CHOICES.getFirst();
        double msAUnit = measure.applyAsDouble(cheapest) / work(cheapest);
        return CHOICES.reversed().stream()
                .filter(cost -> cost.memoryKib() * (long) KIB <= heap / 8)
                .filter(cost -> work(cost) * msAUnit <= WANTED_MS)
                .filter(cost -> measure.applyAsDouble(cost) <= WANTED_MS)
                .findFirst()
                .orElse(cheapest);
    }

    /** What the time of a hash grows with. */
    static double work(KdfCost cost) {
        return (double) cost.memoryKib() * cost.iterations();
    }

    /** Measures once. */
    private static final class Lazily implements Supplier<KdfCost> {
        private @Nullable KdfCost found;

        @Override
        public synchronized KdfCost get() {
            KdfCost known = found;
            if (known == null) {
                known = ofThisMachine();
                found = known;
            }
            return known;
        }
    }
}
