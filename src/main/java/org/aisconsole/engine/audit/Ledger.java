package org.aisconsole.engine.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.store.AuditEntry;
import org.aisconsole.store.AuditKey;
import org.aisconsole.store.AuditLog.AuditFilter;
import org.aisconsole.store.Store;

/**
 * Where every act that changes something is written down: its intent before the first change, its outcome after it. Where the
 * intent cannot be written, nothing is done; reading goes on. Made for many threads and for several consoles on one store.
 */
public final class Ledger {
    /** Source of its events. */
    public static final String ID = "audit";

    private final LedgerTables tables;
    private final LedgerWriter writer;
    private final Notary notary;
    private final Subjects subjects;
    private final String origin;
    private final List<Witness> witnesses;
    private final Port<ConsoleEvent> events;
    private final InstantSource clock;

    private Ledger(
            LedgerTables tables,
            LedgerWriter writer,
            Subjects subjects,
            String origin,
            LedgerKey key,
            List<Witness> witnesses,
            Port<ConsoleEvent> events,
            InstantSource clock) {
        this.tables = tables;
        this.writer = writer;
        this.subjects = subjects;
        this.origin = origin;
        this.witnesses = List.copyOf(witnesses);
        this.notary = new Notary(tables, key, origin, witnesses, () -> register(key.verifier()), clock);
        this.events = events;
        this.clock = clock;
    }

    private void register(NoteVerifier verifier) {
        if (tables.keys().add(new AuditKey(verifier.key().id(), verifier.text(), clock.instant()))) {
            note(Actor.console(), Act.of(AuditAction.KEY_REGISTER, verifier.name()));
        }
    }

    /**
     * Opens the ledger of a store, and begins it if there is none yet. The key is registered when it signs first.
     *
     * @param key what this console signs with
     * @param witnesses who takes its checkpoints
     * @param events where it is told what could not be written or handed out
     * @throws FailureException {@code audit.unwritable} if it cannot be written, {@code postgres…} if it cannot be read
     */
    public static Ledger open(
            Store store, LedgerKey key, List<Witness> witnesses, Port<ConsoleEvent> events, InstantSource clock) {
        LedgerTables tables = LedgerTables.of(store);
        LedgerWriter writer = new LedgerWriter(tables.log());
        Subjects subjects = new Subjects(tables.subjects(), clock);
        String console = subjects.handle(Actor.console().id());
        String origin = Genesis.originOf(tables.log(), console);
        return new Ledger(tables, writer, subjects, origin, key, witnesses, events, clock);
    }

    private static Draft draft(String handle, Actor actor, Act act, List<String> concerned) {
        return new Draft(
                handle, actor.door().word(), act, Outcome.INTENDED, "", concerned, UUID.randomUUID());
    }

    /**
     * Does something and writes it down, before and after.
     *
     * @param actor who does it
     * @param act what
     * @param work the doing; what it throws is passed on
     * @throws FailureException {@code audit.unwritable} if the intent cannot be written; then the work was not begun
     */
    public <T> T record(Actor actor, Act act, Supplier<T> work) {
        Draft intent = draft(actor, act);
        writer.require(intent);
        try {
            T result = work.get();
            end(intent.ended(Outcome.DONE, ""));
            return result;
        } catch (RuntimeException failed) {
            end(intent.ended(Outcome.FAILED, code(failed)));
            throw failed;
        }
    }

    /** The same for what returns nothing. */
    public void record(Actor actor, Act act, Runnable work) {
        record(actor, act, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Writes down a fact that has no before and after.
     *
     * @throws FailureException {@code audit.unwritable} if it cannot be written
     */
    public void note(Actor actor, Act fact) {
        writer.require(draft(actor, fact).ended(Outcome.NOTED, ""));
    }

    /** A store that is away must not turn into a second failure of the act. */
    private Draft draft(Actor actor, Act act) {
        try {
            List<String> concerned = act.subjects().stream().map(subjects::handle).toList();
            return draft(subjects.handle(actor.id()), actor, act, concerned);
        } catch (FailureException away) {
            throw FailureException.caused(
                    away, "audit.unwritable", act.action().word(), away.failure().code());
        }
    }

    private void end(Draft outcome) {
        try {
            writer.add(outcome);
        } catch (FailureException late) {
            tell(late.failure());
        }
    }

    private static String code(RuntimeException failed) {
        if (failed instanceof CancellationException) {
            return "cancelled";
        }
        return Failure.of(failed) instanceof Failure.Expected expected ? expected.code() : "bug";
    }

    private void tell(Failure failure) {
        events.publish(ConsoleEvent.of(clock.instant(), ConsoleEvent.Level.ERROR, ID, failure));
    }

    /**
     * Signs the log as it is now and hands the checkpoint to the witnesses; one that does not take it is told as an event.
     *
     * @return the signed checkpoint as text
     * @throws FailureException {@code audit.damaged} if entries are missing, {@code postgres…} if the log cannot be read
     */
    public String checkpoint() {
        Notary.Signing signing = notary.sign();
        signing.refused().forEach(this::tell);
        return signing.note().toString();
    }

    /**
     * Reads and hashes every entry anew and compares the log with every checkpoint and every witness.
     *
     * @throws FailureException {@code audit.witness} if a witness cannot be read, {@code postgres…} if the log cannot
     * @throws CancellationException if it was cancelled
     */
    public Verdict verify(Progress progress, Cancellation cancellation) {
        Instant begun = clock.instant();
        Claims claims = new Claims(origin);
        claims.addStored(tables.checkpoints().all(), tables.keys().all());
        witnesses.forEach(witness -> claims.addWitnessed(witness.name(), witness.taken()));
        LedgerVerifier verifier = new LedgerVerifier(claims.claims());
        claims.flaws().forEach(verifier::found);
        double all = Math.max(1, tables.log().size());
        tables.log().forEach(0, cancellation, entry -> {
            verifier.next(entry);
            progress.fraction(Math.min(1, (entry.id() + 1) / all));
        });
        return verifier.verdict(Duration.between(begun, clock.instant()));
    }

    /**
     * A proof, as text for a file, that an entry is in the log; it can be checked without the store.
     *
     * @param place the entry
     * @throws FailureException {@code audit.entry} if there is no such entry
     */
    public String proof(long place) {
        Notary.Signing signing = notary.sign();
        signing.refused().forEach(this::tell);
        long size = signing.checkpoint().size();
        if (place < 0 || place >= size) {
            throw FailureException.expected("audit.entry", place, size);
        }
        List<AuditEntry> found = new ArrayList<>(page(LedgerQuery.ALL.filter(), place + 1, 1));
        List<Hash> path = notary.tree().inclusion(place, size);
        return new ProofFile(found.getFirst().canonical(), place, path, signing.note()).text();
    }

    /**
     * Forgets who is behind the commitments to a person; the act is written down without the name.
     *
     * @return whether the person was known
     */
    public boolean erase(Actor actor, String person) {
        String handle = subjects.find(person).orElse("");
        return record(actor, Act.of(AuditAction.SUBJECT_ERASE, handle), () -> subjects.erase(person));
    }

    /** Persons behind commitments. */
    public Subjects subjects() {
        return subjects;
    }

    /** Keys that checkpoints may be signed with, as text. */
    public List<String> keys() {
        return tables.keys().all().stream().map(AuditKey::verifier).toList();
    }

    /** Entries that wait for the store to come back. */
    public int waiting() {
        return writer.waiting();
    }

    /**
     * A page of the log, youngest first.
     *
     * @param before only entries before this place; {@link Long#MAX_VALUE} for the youngest
     */
    public List<LedgerEntry> page(LedgerQuery query, long before, int most) {
        var labels = subjects.labels();
        return page(filter(query), before, most).stream()
                .map(entry -> LedgerEntry.of(entry, labels))
                .toList();
    }

    private List<AuditEntry> page(AuditFilter filter, long before, int most) {
        return tables.log().page(filter, before, most);
    }

    /** How many acts ended, by time, of those that fit. */
    public LedgerTimeline timeline(LedgerQuery query) {
        AuditFilter filter = filter(query);
        return tables.log()
                .span(filter)
                .map(span -> LedgerTimeline.of(span, length -> tables.log().timeline(filter, length)))
                .orElse(LedgerTimeline.EMPTY);
    }

    private AuditFilter filter(LedgerQuery query) {
        return query.actor().isBlank()
                ? query.filter()
                : query.filter(subjects.find(query.actor()).orElse("-"));
    }

    /** Hands over the whole log, oldest first, for a file. */
    public void forEach(Cancellation cancellation, Consumer<LedgerEntry> each) {
        var labels = subjects.labels();
        tables.log().forEach(0, cancellation, entry -> each.accept(LedgerEntry.of(entry, labels)));
    }
}
