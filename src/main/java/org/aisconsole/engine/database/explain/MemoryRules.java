package org.aisconsole.engine.database.explain;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;

/** Work that found no room in memory. */
final class MemoryRules {
    static final List<PlanRule> ALL =
            List.of(MemoryRules::sort, MemoryRules::hash, MemoryRules::aggregate, MemoryRules::lossy, MemoryRules::temp);

    private static final double KB = 1_024;
    /** Bytes that a row of a sort takes beside its columns: its place in the array, its header, what the allocator rounds up. */
    private static final double ROW = 72;
    /** Bytes of a page in a bitmap (TIDBitmap's entry), and blocks that are worth a word. */
    private static final double BITMAP_PAGE = 64;
    private static final long MANY_BLOCKS = 128;

    private MemoryRules() {}

    private static double weight(PlanTree plan, PlanNode node) {
        return Math.max(0.05, plan.share(node));
    }

    private static Optional<PlanWarning> sort(PlanTree plan, PlanNode node) {
        double groups = node.figure("Full-sort Groups / Sort Space Disk / Peak Sort Space Used");
        boolean disk = node.detail("Sort Space Type").equals("Disk") || !Double.isNaN(groups);
        if (!disk) {
            return Optional.empty();
        }
        double spilled = KB * (Double.isNaN(groups) ? node.figure("Sort Space Used") : groups);
        double rows = node.actual().rows() * (ROW + node.estimate().width());
        double needed = Math.max(1.3 * spilled, Double.isNaN(groups) ? rows : 0);
        return Optional.of(PlanWarning.of("sort", node.number(), weight(plan, node),
                node.title(), Amount.bytes(spilled), megabytes(needed)));
    }

    /** As {@code work_mem} is set: in whole megabytes, a little more than needed. */
    private static long megabytes(double bytes) {
        return (long) Math.ceil(bytes * 1.05 / (KB * KB));
    }

    private static Optional<PlanWarning> hash(PlanTree plan, PlanNode node) {
        double batches = node.figure("Hash Batches");
        if (!node.kind().equals("Hash") || !(batches > 1)) {
            return Optional.empty();
        }
        double needed = 1.3 * batches * node.figure("Peak Memory Usage") * KB; // fewer, larger buckets take more
        return Optional.of(PlanWarning.of("hash", node.number(), weight(plan, node),
                node.title(), (long) batches, megabytes(needed)));
    }

    private static Optional<PlanWarning> aggregate(PlanTree plan, PlanNode node) {
        double disk = node.figure("Disk Usage");
        if (!node.kind().equals("Aggregate") || !(disk > 0)) {
            return Optional.empty();
        }
        double needed = (node.figure("Peak Memory Usage") + 3 * disk) * KB;
        return Optional.of(PlanWarning.of("aggregate", node.number(), weight(plan, node),
                node.title(), Amount.bytes(disk * KB), megabytes(needed)));
    }

    private static Optional<PlanWarning> lossy(PlanTree plan, PlanNode node) {
        double lossy = node.figure("Lossy Heap Blocks");
        if (!(lossy > 0)) {
            return Optional.empty();
        }
        double exact = node.figure("Exact Heap Blocks");
        double needed = BITMAP_PAGE * 2 * (lossy + (Double.isNaN(exact) ? 0 : exact));
        return Optional.of(PlanWarning.of("lossy", node.number(), weight(plan, node),
                node.title(), Amount.count(lossy), megabytes(needed)));
    }

    /** Sorts and hashes have words of their own. */
    private static Optional<PlanWarning> temp(PlanTree plan, PlanNode node) {
        boolean told = node.kind().endsWith("Sort") || node.kind().startsWith("Hash") || node.figure("Disk Usage") > 0;
        if (told || through(node) < MANY_BLOCKS) {
            return Optional.empty();
        }
        return Optional.of(PlanWarning.of("temp", node.number(), weight(plan, node),
                node.title(), Amount.bytes((double) through(node) * Blocks.BYTES)));
    }

    private static long through(PlanNode node) {
        return Math.max(node.ownBlocks().tempRead(), node.ownBlocks().tempWritten());
    }
}
