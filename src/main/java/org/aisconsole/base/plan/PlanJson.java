package org.aisconsole.base.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans as JSON: canonical for hashing, and in files with their hash, to be applied later. */
public final class PlanJson {
    private static final int VERSION = 1;
    private static final String AMOUNT = "amount";
    private static final String UNIT = "unit";
    private static final long MOST_BYTES = 32 << 20;

    /** Properties always in the same order, no blanks: the same plan is the same text anywhere. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PlanJson() {}

    /** The text that is hashed and stored. */
    public static String canonical(Plan plan) {
        return CANONICAL.writeValueAsString(Text.of(plan));
    }

    /**
     * A plan from its text.
     *
     * @throws FailureException {@code base.plan.damaged} if it is none
     */
    public static Plan parse(String json) {
        try {
            return CANONICAL.readValue(json, Text.class).plan();
        } catch (JacksonException | IllegalArgumentException | NullPointerException unfit) {
            throw FailureException.caused(unfit, "base.plan.damaged", String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * Saves a plan with its hash.
     *
     * @throws FailureException {@code base.plan.write} if the file cannot be written
     */
    public static void save(Plan plan, Path file) {
        try {
            Saved saved = new Saved(VERSION, plan.hash(), Text.of(plan));
            AtomicFile.write(file, CANONICAL.writerWithDefaultPrettyPrinter().writeValueAsBytes(saved));
        } catch (IOException failed) {
            throw FailureException.caused(failed, "base.plan.write", file.toString(), failed.toString());
        }
    }

    /**
     * Reads a saved plan.
     *
     * @throws FailureException {@code base.plan.read} if the file cannot be read, {@code base.plan.damaged} if it is not what
     *     was saved
     */
    public static Plan load(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw FailureException.expected("base.plan.damaged", Files.size(file) + " B");
            }
            Saved saved = CANONICAL.readValue(Files.readAllBytes(file), Saved.class);
            Plan plan = saved.plan().plan();
            if (saved.version() != VERSION || !plan.hash().equals(saved.hash())) {
                throw FailureException.expected("base.plan.damaged", saved.hash());
            }
            return plan;
        } catch (IOException unreadable) {
            throw FailureException.caused(unreadable, "base.plan.read", file.toString(), unreadable.toString());
        } catch (JacksonException | IllegalArgumentException | NullPointerException unfit) {
            throw FailureException.caused(unfit, "base.plan.damaged", String.valueOf(unfit.getMessage()));
        }
    }

    /** The file as a whole. */
    record Saved(int version, String hash, Text plan) {}

    /** A plan with its title's arguments as text, so that numbers and dates come back as they were shown. */
    record Text(
            String id,
            String target,
            String title,
            List<Object> arguments,
            List<PlanCheck> before,
            List<PlanStep> steps,
            List<PlanCheck> after) {
        static Text of(Plan plan) {
            Message title = plan.title();
            return new Text(
                    plan.id().toString(),
                    plan.target(),
                    title.key(),
                    title.args().stream().map(Text::argument).toList(),
                    plan.before(),
                    plan.steps(),
                    plan.after());
        }

        private static Object argument(Object argument) {
            return switch (argument) {
                case Message nested ->
                    List.of(nested.key(), nested.args().stream().map(Text::argument).toList());
                case Amount amount -> Map.of(AMOUNT, amount.value(), UNIT, amount.unit().name());
                case Integer number -> number;
                case Long number -> number;
                default -> argument.toString();
            };
        }

        Plan plan() {
            return new Plan(
                    UUID.fromString(id),
                    target,
                    new Message(title, arguments.stream().map(Text::back).toList()),
                    before,
                    steps,
                    after);
        }

        private static Object back(Object argument) {
            return switch (argument) {
                case List<?> nested ->
                    new Message(
                            (String) nested.getFirst(),
                            ((List<?>) nested.getLast()).stream().map(Text::back).toList());
                case Map<?, ?> amount ->
                    new Amount(
                            Double.parseDouble(String.valueOf(amount.get(AMOUNT))),
                            Unit.valueOf(String.valueOf(amount.get(UNIT))));
                default -> argument;
            };
        }
    }
}
