package org.aisconsole.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.aisconsole.base.merkle.CompactRange;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.engine.audit.Flaw.Kind;
import org.aisconsole.store.AuditEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every single byte of a log, flipped in turn, is found; so is whatever is done to the log as a whole. */
class EntryCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
    private static final int SIZE = 10_000;

    private static List<AuditEntry> log(int size) {
        List<AuditEntry> log = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            Act act = Act.of(AuditAction.PLAN_APPLY, "postgres:shop-" + place % 7).by("0a0b");
            boolean intent = place % 2 == 0;
            log.add(EntryText.sealed(
                    place, NOON.plusSeconds(place), "s-1", "window", act,
                    intent ? Outcome.INTENDED : Outcome.DONE, "", List.of("s-2"), new UUID(7, place / 2)));
        }
        return log;
    }

    private static Verdict judge(List<AuditEntry> log, Claim... claims) {
        LedgerVerifier verifier = new LedgerVerifier(Arrays.asList(claims));
        log.forEach(verifier::next);
        return verifier.verdict(Duration.ZERO);
    }

    private static Claim claim(List<AuditEntry> log, int size, boolean witnessed) {
        CompactRange tree = new CompactRange();
        log.subList(0, size).forEach(entry -> tree.append(Hash.leaf(entry.canonical())));
        return new Claim(size, tree.root(), witnessed, "key");
    }

    @Test
    void anUntouchedLogIsSound() {
        List<AuditEntry> log = log(1_000);
        Verdict verdict = judge(log, claim(log, 0, false), claim(log, 500, false), claim(log, 1_000, true));
        assertThat(verdict.flaws()).isEmpty();
        assertThat(verdict.checkpoints()).isEqualTo(2);
        assertThat(verdict.witnessed()).isEqualTo(1);
        assertThat(verdict.unfinished()).isZero();
    }

    @Test
    void everyFlippedByteOfEveryEntryIsFound(TestReporter reporter) {
        long flipped = 0;
        for (AuditEntry entry : log(SIZE)) {
            flipped += flips(entry, entry.canonical()) + flips(entry, entry.leafHash());
        }
        reporter.publishEntry("bytes of the log flipped and found", Long.toString(flipped));
        assertThat(flipped).isGreaterThan(SIZE * 200L);
    }

    /** The bytes are those of the entry itself, changed and changed back. */
    private static int flips(AuditEntry entry, byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) (1 << at % 8);
            if (EntryCheck.flaw(entry, entry.id()).isEmpty()) {
                throw new AssertionError("byte " + at + " of entry " + entry.id());
            }
            bytes[at] ^= (byte) (1 << at % 8);
        }
        return bytes.length;
    }

    @Test
    void aColumnThatSaysSomethingElseIsFound() {
        AuditEntry entry = log(2).getLast();
        assertThat(EntryCheck.flaw(entry, 1)).isEmpty();
        AuditEntry changed = new AuditEntry(
                1, entry.at(), "s-9", entry.door(), entry.action(), entry.target(), entry.environment(),
                new byte[] {0x0a, 0x0b}, entry.outcome(), entry.failure(), entry.subjects(), entry.correlationId(),
                entry.canonical(), entry.leafHash());
        assertThat(EntryCheck.flaw(changed, 1)).hasValueSatisfying(flaw -> assertThat(flaw.kind())
                .isEqualTo(Kind.COLUMN));
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        List<AuditEntry> log = log(100);
        Collections.swap(log, 10, 20);
        Verdict verdict = judge(log);
        assertThat(verdict.flaws().getFirst().kind()).isEqualTo(Kind.ORDER);
        assertThat(verdict.flaws().getFirst().from()).isEqualTo(10);
    }

    @Test
    void anEntryThatStandsTwiceIsFound() {
        List<AuditEntry> log = log(100);
        log.add(11, log.get(10));
        assertThat(judge(log).flaws().getFirst()).extracting(Flaw::kind, Flaw::from)
                .containsExactly(Kind.ORDER, 11L);
    }

    @Test
    void aMissingEntryIsFound() {
        List<AuditEntry> log = log(100);
        log.remove(42);
        assertThat(judge(log).flaws().getFirst()).extracting(Flaw::kind, Flaw::from)
                .containsExactly(Kind.ORDER, 42L);
    }

    @Test
    void aLogThatWasCutShortIsFoundByItsCheckpoint() {
        List<AuditEntry> log = log(100);
        Claim claim = claim(log, 100, true);
        assertThat(judge(log.subList(0, 90), claim).flaws())
                .containsExactly(new Flaw(Kind.TRUNCATED, 90, 99, "signed by key"));
    }

    /** Whoever knows how the log is made can make all hashes anew; the witness remembers. */
    @Test
    void aLogThatWasWrittenAnewIsFoundByItsWitness() {
        List<AuditEntry> log = log(100);
        Claim early = claim(log, 40, false);
        Claim late = claim(log, 100, true);
        AuditEntry old = log.get(70);
        log.set(70, EntryText.sealed(
                70, old.at(), "s-1", "window", Act.of(AuditAction.PLAN_APPLY, "postgres:other"), Outcome.INTENDED, "",
                List.of(), old.correlationId()));
        assertThat(judge(log, early, late).flaws())
                .containsExactly(new Flaw(Kind.FORKED, 40, 99, "signed by key"));
        assertThat(judge(log, early).sound()).as("what nobody remembers cannot be judged").isTrue();
    }

    @Test
    void aClockThatWasSetBackIsFound() {
        List<AuditEntry> log = log(3);
        AuditEntry next = EntryText.sealed(
                3, NOON, "s-1", "window", Act.of(AuditAction.PLAN_APPLY, "x"), Outcome.NOTED, "", List.of(),
                new UUID(1, 1));
        log.add(next);
        assertThat(judge(log).flaws()).extracting(Flaw::kind).containsExactly(Kind.CLOCK);
    }

    @Test
    void anOutcomeWithoutItsIntentIsFound() {
        List<AuditEntry> log = List.of(EntryText.sealed(
                0, NOON, "s-1", "window", Act.of(AuditAction.PLAN_APPLY, "x"), Outcome.DONE, "", List.of(),
                new UUID(1, 1)));
        assertThat(judge(log).flaws()).extracting(Flaw::kind).containsExactly(Kind.ORPHAN);
    }
}
