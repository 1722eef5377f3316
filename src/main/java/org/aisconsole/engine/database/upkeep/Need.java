package org.aisconsole.engine.database.upkeep;

import java.util.Map;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.jspecify.annotations.Nullable;

/**
 * Something that a table or an index needs.
 *
 * @param chore what
 * @param table which, or that of the index
 * @param index which; null if it is the table that needs it
 * @param urgency 1 where it is due, more the longer it waits
 * @param why with the figures that it rests on
 */
public record Need(Chore chore, TableFacts table, @Nullable IndexFacts index, double urgency, Message why) {
    /** Name of the table or index, for people. */
    public String object() {
        return index == null ? table.shown() : index.shown();
    }

    /** Whether another need, of a later look, is the same. */
    public boolean isSame(Need other) {
        return chore == other.chore && object().equals(other.object());
    }

    /** The statement as the server gets it, for people; as {@link #step}. */
    public String statement(int delayMs) {
        return step(delayMs).shown();
    }

    /**
     * The statement.
     *
     * @param delayMs how long vacuum pauses each time that it has spent its budget of work, in milliseconds; 0 for no pause
     */
    PlanStep step(int delayMs) {
        PlanStep.Sql step = (PlanStep.Sql)
                switch (chore) {
                    case FREEZE -> Statements.freeze(table);
                    case VACUUM -> Statements.vacuum(table);
                    case ANALYZE -> Statements.analyze(table);
                    case REINDEX -> index == null ? Statements.vacuum(table) : Statements.reindex(index);
                };
        boolean paced = chore == Chore.FREEZE || chore == Chore.VACUUM;
        return paced && delayMs > 0 ? step.with(Map.of("vacuum_cost_delay", delayMs + "ms")) : step;
    }
}
