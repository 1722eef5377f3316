package org.aisconsole.base.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Something that must hold: it is asked of the server and compared. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanCheck.Sql.class, name = "sql"),
    @JsonSubTypes.Type(value = PlanCheck.Redis.class, name = "redis")
})
public sealed interface PlanCheck {
    /** What is asked, for people. */
    String shown();

    /** The answer that must come. */
    String expected();

    /**
     * A query for one value.
     *
     * @param query complete; the text of the first column of its first row is compared, the empty text if there is no row
     *     or it is null
     * @param expected the text that must come
     */
    record Sql(String query, String expected) implements PlanCheck {
        @Override
        public String shown() {
            return query + ";";
        }
    }

    /**
     * A command that reads.
     *
     * @param command its words
     * @param expected the answer as text, the empty text for nil; list items are separated by line ends
     */
    record Redis(List<String> command, String expected) implements PlanCheck {
        /** Copies the words. */
        public Redis {
            command = List.copyOf(command);
        }

        @Override
        public String shown() {
            return RedisWords.shown(command);
        }
    }
}
