package org.aisconsole.engine.database.tuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Judges the settings of a server. Each rule wishes for a value; here it is brought into the bounds that the server itself gives,
 * compared with what is there, and left away if it is about the same. What is wished for is then part of the draft that later
 * rules judge, and nothing is proposed that would take more memory than there is: a server that does not start again, or is
 * killed by its system, is worse than any setting. Cost: one pass over some thirty rules.
 */
final class Advisor {
    private static final List<TuningRule> RULES = Stream.of(
                    MemoryRules.ALL, WalRules.ALL, DiskRules.ALL, UpkeepRules.ALL)
            .flatMap(List::stream)
            .toList();
    /** Less of a difference is nothing that anybody would feel. */
    private static final double SAME = 1.25;

    private static final Comparator<Proposal> MOST_FIRST =
            Comparator.comparing(Proposal::gain).thenComparing(Proposal::topic).thenComparing(Proposal::setting);

    /** What one rule gives up, an earlier one may take; more rounds than this would be a quarrel. */
    private static final int ROUNDS = 5;

    private final Draft draft;
    private final Map<String, Proposal> proposals = new LinkedHashMap<>();
    private int changes;

    private Advisor(Draft draft) {
        this.draft = draft;
    }

    /** How many rules there are. */
    static int rules() {
        return RULES.size();
    }

    /** What is proposed, what matters most first. */
    static List<Proposal> proposals(Map<String, Knob> knobs, ServerLoad load, @Nullable Machine machine) {
        Advisor advisor = new Advisor(new Draft(knobs, load, machine));
        int before = -1;
        for (int round = 0; round < ROUNDS && advisor.changes != before; round++) {
            before = advisor.changes;
            RULES.forEach(rule -> rule.look(advisor.draft).ifPresent(advisor::consider));
        }
        return advisor.proposals.values().stream().sorted(MOST_FIRST).toList();
    }

    /** What else is to be said. */
    static List<Message> notes(Map<String, Knob> knobs, ServerLoad load, @Nullable Machine machine) {
        Draft now = new Draft(knobs, load, machine);
        List<Message> notes = new ArrayList<>();
        if (machine == null) {
            notes.add(Message.of("tuning.note.machine"));
        } else if (MemoryBudget.worst(now) > machine.memory()) {
            notes.add(Message.of(
                    "tuning.note.memory",
                    Sizes.of(MemoryBudget.worst(now)),
                    Sizes.of(machine.memory()),
                    Amount.count(now.number("max_connections"))));
        }
        if (machine != null && machine.disk() == Disk.UNKNOWN) {
            notes.add(Message.of("tuning.note.disk"));
        }
        if (knobs.values().stream().noneMatch(Knob::mayAlter)) {
            notes.add(Message.of(load.major() >= 15 ? "tuning.note.right" : "tuning.note.superuser"));
        }
        List<String> waiting =
                knobs.values().stream().filter(Knob::pendingRestart).map(Knob::name).sorted().toList();
        if (!waiting.isEmpty()) {
            notes.add(Message.of("tuning.note.restart", String.join(", ", waiting)));
        }
        return notes;
    }

    private void consider(Wish wish) {
        draft.knob(wish.setting()).ifPresent(knob -> {
            switch (wish.aim()) {
                case Wish.Figure number -> number(wish, knob, number.value());
                case Wish.Word word -> word(wish, knob, word.value());
                case Wish.Words words -> propose(wish, knob, words.values(), String.join(", ", words.values()));
            }
        });
    }

    private void word(Wish wish, Knob knob, String value) {
        boolean taken = !knob.kind().equals("enum") || knob.words().contains(value);
        if (taken && !knob.coming().equals(value)) {
            propose(wish, knob, List.of(value), value);
        }
    }

    private void number(Wish wish, Knob knob, double wanted) {
        double value = bounded(knob, wanted);
        double now = draft.number(knob.name());
        boolean reached = switch (wish.direction()) {
            case EITHER -> false;
            case UP -> now >= value;
            case DOWN -> now >= 0 && now <= value;
        };
        if (!reached && !isSame(now, value) && fits(knob.name(), value)) {
            draft.change(knob.name(), value);
            changes++;
            propose(wish, knob, List.of(written(knob, value)), counted(knob, value));
        }
    }

    private static boolean isSame(double now, double value) {
        return now == value || (now > 0 && value > 0 && Math.max(now, value) / Math.min(now, value) < SAME);
    }

    /** Whole units of the setting, within what the server takes. */
    private static double bounded(Knob knob, double wanted) {
        double least = bound(knob.least(), knob, Double.NEGATIVE_INFINITY);
        double most = bound(knob.most(), knob, Double.POSITIVE_INFINITY);
        double unit = knob.kind().equals("real") ? 0 : Units.size(knob.unit());
        double whole = unit == 0 ? wanted : Math.floor(wanted / unit) * unit;
        return Math.clamp(whole, least, Math.max(least, most));
    }

    private static double bound(String written, Knob knob, double none) {
        OptionalDouble bound = Units.parse(written, knob.unit());
        return bound.orElse(none);
    }

    /** Whatever takes memory may take it only while sessions, with little for each, still find room beside it. */
    private boolean fits(String setting, double value) {
        Draft tried = draft.copy();
        tried.change(setting, value);
        boolean more = MemoryBudget.worst(tried) > MemoryBudget.worst(draft);
        return !more || draft.machine().filter(machine -> MemoryBudget.leaves(tried, machine)).isPresent();
    }

    private static String written(Knob knob, double value) {
        if (knob.isMemory()) {
            return Units.bytes((long) value);
        }
        return knob.isTime() ? Units.time((long) value) : counted(knob, value);
    }

    private static String counted(Knob knob, double value) {
        double count = value / Units.size(knob.unit());
        return count == Math.rint(count) ? Long.toString((long) count) : Double.toString(count);
    }

    private void propose(Wish wish, Knob knob, List<String> values, String stands) {
        proposals.put(
                knob.name(), new Proposal(knob, values, stands, wish.topic(), wish.gain(), wish.args()));
    }
}
