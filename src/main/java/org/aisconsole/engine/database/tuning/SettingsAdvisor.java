package org.aisconsole.engine.database.tuning;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.target.postgres.PostgresTarget;

/** Proposes settings that fit a server's machine and load, and sets them: always as a plan, with the way back. */
public final class SettingsAdvisor {
    private final PostgresTarget target;
    private final Machines machines;
    private final DatabaseSizeRows sizes;
    private final InstantSource clock;
    private final TuningReader reader;

    /**
     * The advisor of a server.
     *
     * @param machines know what it runs on
     * @param sizes how large its databases were
     */
    public SettingsAdvisor(PostgresTarget target, Machines machines, DatabaseSizeRows sizes, InstantSource clock) {
        this.target = target;
        this.machines = machines;
        this.sizes = sizes;
        this.clock = clock;
        this.reader = new TuningReader(target);
    }

    /**
     * Reads the settings and judges them.
     *
     * @throws FailureException {@code postgres…} if the server or the store cannot be reached or refuses
     */
    public Advice look(Cancellation cancellation) {
        TuningReader.Read read = reader.read(cancellation);
        Optional<Machine> machine = machines.of(target.profile().id(), read.load());
        return new Advice(
                clock.instant(),
                read.knobs(),
                read.load(),
                machine,
                Advisor.proposals(read.knobs(), read.load(), machine.orElse(null)),
                notes(read, machine),
                Advisor.rules());
    }

    private List<Message> notes(TuningReader.Read read, Optional<Machine> machine) {
        List<Message> notes = new ArrayList<>();
        Growth.note(sizes.totals(target.profile().id()), machines.free(read.load())).ifPresent(notes::add);
        notes.addAll(Advisor.notes(read.knobs(), read.load(), machine.orElse(null)));
        return notes;
    }

    /**
     * Processors of the server, if they are known.
     *
     * @throws FailureException {@code postgres…} if the server or the store cannot be reached
     */
    public OptionalInt cores(Cancellation cancellation) {
        Optional<Machine> machine = machines.of(target.profile().id(), reader.read(cancellation).load());
        return machine.map(known -> OptionalInt.of(known.cores())).orElse(OptionalInt.empty());
    }

    /** Remembers what somebody says of the server's machine; as {@link Machines#remember}. */
    public void remember(MachineEntry entry) {
        machines.remember(target.profile().id(), entry);
    }

    /**
     * A plan that sets some of what is proposed. It checks that each still is as it was read, and after the server has read its
     * files, that each is as proposed; what needs a restart of the server then waits for one.
     *
     * @param chosen each of them applicable, at least one
     * @throws FailureException {@code tuning.together} if these alone could take more memory than there is, since one that
     *     gives memory back is not among them
     */
    public Plan plan(Advice advice, List<Proposal> chosen) {
        requireFit(advice, chosen);
        boolean reads = advice.load().readsFiles();
        List<Statements.SettingChange> changes = chosen.stream().map(SettingsAdvisor::change).toList();
        List<PlanCheck> before = new ArrayList<>();
        List<PlanCheck> after = new ArrayList<>();
        for (Proposal proposal : chosen) {
            Knob knob = proposal.knob();
            if (reads) {
                before.add(Statements.isSet(knob.name(), knob.altered()));
                after.add(Statements.isSet(knob.name(), filed(proposal)));
            }
            if (!knob.needsRestart()) {
                before.add(Statements.stands(knob.name(), knob.value()));
                after.add(Statements.stands(knob.name(), proposal.stands()));
            } else if (!reads) {
                after.add(Statements.standsOrWaits(knob.name(), proposal.stands()));
            }
        }
        return Plan.of(target.profile().id(), title(chosen), before, Statements.settings(changes), after);
    }

    private static Message title(List<Proposal> chosen) {
        Proposal first = chosen.getFirst();
        return chosen.size() == 1
                ? Message.of("tuning.plan.one", first.setting(), first.proposed())
                : Message.of("tuning.plan.many", chosen.size());
    }

    private static boolean isList(Knob knob) {
        return knob.kind().equals("string");
    }

    private static Statements.SettingChange change(Proposal proposal) {
        Knob knob = proposal.knob();
        List<String> before = isList(knob) ? Lists.of(knob.altered()) : Stream.of(knob.altered()).filter(set -> !set.isEmpty()).toList();
        return new Statements.SettingChange(knob.name(), proposal.values(), before);
    }

    private static String filed(Proposal proposal) {
        return isList(proposal.knob()) ? Lists.written(proposal.values()) : proposal.proposed();
    }

    private static void requireFit(Advice advice, List<Proposal> chosen) {
        Draft draft = new Draft(advice.knobs(), advice.load(), advice.machine().orElse(null));
        double before = MemoryBudget.worst(draft);
        chosen.forEach(proposal -> Units.parse(proposal.proposed(), proposal.knob().unit())
                .ifPresent(value -> draft.change(proposal.setting(), value)));
        double after = MemoryBudget.worst(draft);
        double memory = advice.machine().map(Machine::memory).orElse(Long.MAX_VALUE);
        if (after > memory && after > before) {
            throw FailureException.expected("tuning.together", Sizes.of(after), Sizes.of(memory));
        }
    }

    /** Lines for a configuration file or a form, for whoever cannot or may not set them from here. */
    public static String lines(List<Proposal> chosen) {
        return chosen.stream().map(Proposal::line).collect(Collectors.joining("\n"));
    }
}
