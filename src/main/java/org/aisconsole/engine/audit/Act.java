package org.aisconsole.engine.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to do. Its texts go into entries that can never be changed, so they name things and never persons;
 * persons are its subjects, of which only commitments are written.
 *
 * @param action what
 * @param target to what, such as {@code postgres:embedded}
 * @param environment environment of the target; empty if it has none
 * @param planHash hash of the plan as hexadecimal digits; null without one
 * @param subjects who is concerned, by a stable name of each
 */
public record Act(
        AuditAction action, String target, String environment, @Nullable String planHash, List<String> subjects) {
    private static final int LONGEST_TARGET = 300;

    /** Copies the subjects and bounds the target's length. */
    public Act {
        target = target.substring(0, Math.min(target.length(), LONGEST_TARGET));
        subjects = List.copyOf(subjects);
    }

    /** An act on something of the console's own. */
    public static Act of(AuditAction action, String target) {
        return new Act(action, target, "", null, List.of());
    }

    /** An act on something of an environment. */
    public static Act of(AuditAction action, String target, Enum<?> environment) {
        return new Act(action, target, environment.name(), null, List.of());
    }

    /** The same by a plan. */
    public Act by(String hash) {
        return new Act(action, target, environment, hash, subjects);
    }

    /** The same concerning a person. */
    public Act concerning(String subject) {
        return new Act(action, target, environment, planHash, List.of(subject));
    }
}
