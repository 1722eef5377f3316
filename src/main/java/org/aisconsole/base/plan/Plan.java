package org.aisconsole.base.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aisconsole.base.text.Message;

/**
 * A change to a server, before it is made. Whoever has a plan can see exactly what it will do, since nothing is computed
 * when it is applied.
 *
 * <p>Its hash is SHA-256 over its canonical JSON and so names this very plan: whoever approved the hash approved these
 * statements. The id makes two plans of the same change different, so that one that was applied is never applied again by
 * mistake, while the same change can be planned anew.
 *
 * @param id unique
 * @param target name of the source that it changes, such as {@code postgres:embedded}
 * @param title what it does, for people
 * @param before what must hold when it is applied: that the object is still as it was when the plan was made
 * @param steps what it does, in this order
 * @param after what holds when it has been applied
 */
public record Plan(
        UUID id, String target, Message title, List<PlanCheck> before, List<PlanStep> steps, List<PlanCheck> after) {
    private static final int MOST_STEPS = 10_000;

    /** Copies the lists; a plan does something, and not more than anybody could look through. */
    public Plan {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
        after = List.copyOf(after);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a plan of " + steps.size() + " steps");
        }
    }

    /** A plan of one step or more, under a fresh id. */
    public static Plan of(
            String target, Message title, List<PlanCheck> before, List<PlanStep> steps, List<PlanCheck> after) {
        return new Plan(UUID.randomUUID(), target, title, before, steps, after);
    }

    /** SHA-256 of its canonical JSON, as 64 hexadecimal digits. */
    public String hash() {
        try {
            byte[] json = PlanJson.canonical(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    /** How many of its steps delete something: rows, tables and their parts, or keys. */
    public long deletions() {
        return steps.stream().filter(PlanStep::deletes).count();
    }

    /** Whether all of it can be taken back. */
    public boolean reversible() {
        return steps.stream().allMatch(PlanStep::reversible);
    }

    /**
     * The plan that takes this one back: the steps' inverses in reverse order; it needs what held after, and leaves what
     * held before.
     *
     * @throws IllegalStateException if it is not reversible
     */
    public Plan wayBack() {
        if (!reversible()) {
            throw new IllegalStateException("no way back: " + id);
        }
        List<PlanStep> back = steps.reversed().stream().map(PlanStep::inverse).toList();
        return of(target, Message.of("base.plan.back", title), /* before= */ after, back, /* after= */ before);
    }
}
