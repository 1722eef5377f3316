package org.aisconsole.engine.database.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.base.text.Amount;

/** What the counters of a query alone say, without its plan. Each rule needs enough calls to mean something. */
final class CostRules {
    private static final long FEW_CALLS = 20;
    private static final double MIB = 1 << 20;
    private static final double BLOCK_MIB = StatementWork.BLOCK / MIB;

    private CostRules() {}

    static List<QueryAdvice> look(QueryLoad load, QueryOverview overview) {
        StatementWork work = load.work();
        List<QueryAdvice> found = new ArrayList<>();
        spills(work).ifPresent(found::add);
        compiles(work).ifPresent(found::add);
        plans(work).ifPresent(found::add);
        chats(load, overview).ifPresent(found::add);
        fetchesMany(load).ifPresent(found::add);
        waitsForDisk(work).ifPresent(found::add);
        varies(work).ifPresent(found::add);
        return found;
    }

    /** A sort or hash table writes and reads each block once or more: half of both is what did not fit, at least. */
    private static Optional<QueryAdvice> spills(StatementWork work) {
        double blocks = work.each(work.temp());
        long needed = (long) Math.ceil(blocks * BLOCK_MIB);
        return blocks >= 1
                ? Optional.of(QueryAdvice.of("spill", Amount.bytes(blocks * StatementWork.BLOCK), needed + 4))
                : Optional.empty();
    }

    private static Optional<QueryAdvice> compiles(StatementWork work) {
        boolean much = work.jitMs() >= 0.2 * work.execMs() && work.each(work.jitMs()) >= 5;
        return much
                ? Optional.of(QueryAdvice.of(
                        "jit", milliseconds(work.each(work.jitMs())), Amount.share(work.jitMs() / work.execMs())))
                : Optional.empty();
    }

    private static Optional<QueryAdvice> plans(StatementWork work) {
        double each = work.plans() == 0 ? 0 : work.planMs() / work.plans();
        return work.plans() >= FEW_CALLS && each >= 0.5 && work.planMs() > work.execMs()
                ? Optional.of(QueryAdvice.of("planning", milliseconds(each), milliseconds(work.meanMs())))
                : Optional.empty();
    }

    /** One row at a time, many times a second: usually a loop in the application around what could be one query. */
    private static Optional<QueryAdvice> chats(QueryLoad load, QueryOverview overview) {
        StatementWork work = load.work();
        double rate = overview.perSecond(work.calls());
        boolean reads = load.query().statement().stripLeading().regionMatches(true, 0, "select", 0, 6);
        return reads && rate >= 50 && work.each(work.rows()) <= 1.5 && work.meanMs() <= 1 && load.share() >= 0.05
                ? Optional.of(QueryAdvice.of("chatty", Amount.count(rate), milliseconds(work.meanMs())))
                : Optional.empty();
    }

    private static Optional<QueryAdvice> fetchesMany(QueryLoad load) {
        double rows = load.work().each(load.work().rows());
        boolean reads = load.query().statement().stripLeading().regionMatches(true, 0, "select", 0, 6);
        return reads && rows >= 10_000 ? Optional.of(QueryAdvice.of("rows", Amount.count(rows))) : Optional.empty();
    }

    private static Optional<QueryAdvice> waitsForDisk(StatementWork work) {
        return work.execMs() > 0 && work.ioMs() >= 0.5 * work.execMs() && work.each(work.read()) >= 10
                ? Optional.of(QueryAdvice.of(
                        "disk",
                        Amount.share(work.ioMs() / work.execMs()),
                        Amount.bytes(work.each(work.read()) * StatementWork.BLOCK),
                        Amount.share(work.hitShare())))
                : Optional.empty();
    }

    private static Optional<QueryAdvice> varies(StatementWork work) {
        return work.calls() >= FEW_CALLS && work.meanMs() >= 1 && work.deviationMs() >= 3 * work.meanMs()
                ? Optional.of(QueryAdvice.of("varies", milliseconds(work.meanMs()), milliseconds(work.deviationMs())))
                : Optional.empty();
    }

    static Amount milliseconds(double value) {
        return Amount.seconds(value / 1000);
    }
}
