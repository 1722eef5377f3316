package org.aisconsole.engine.limit;

import java.time.Instant;
import java.util.List;
import org.aisconsole.base.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Who used how much of what.
 *
 * @param at when it was read
 * @param place who counted
 * @param away why the shared counts cannot be read, if so
 * @param answers one for each subject and class that was asked for lately, the fullest first
 * @param refusals the latest refusals, the youngest first
 */
public record Consumption(
        Instant at,
        Decision.Place place,
        @Nullable Failure away,
        List<Decision.Answer> answers,
        List<Refusal> refusals) {
    /** Copies the lists. */
    public Consumption {
        answers = List.copyOf(answers);
        refusals = List.copyOf(refusals);
    }
}
