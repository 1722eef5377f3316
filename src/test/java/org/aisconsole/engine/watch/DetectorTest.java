package org.aisconsole.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aisconsole.engine.watch.Sighting.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetectorTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final RuleSettings USUAL = RuleSettings.usual(ZoneOffset.UTC);

    private static final List<Kind> KINDS = List.of(Kind.values());

    private static Sighting sighting(Kind kind, long second, String person, String address) {
        return new Sighting(NOON.plusSeconds(second), kind, person, address, "");
    }

    /** As many sightings as asked for, evenly spread over a time, made for one rule. */
    private static List<Sighting> made(WatchRule rule, int count, long seconds) {
        List<Sighting> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long second = count == 1 ? 0 : i * seconds / (count - 1);
            made.add(
                    switch (rule) {
                        case NAME_TRIED -> sighting(Kind.SIGN_IN_FAILED, second, "ann", "local");
                        case ADDRESS_TRIES -> sighting(Kind.SIGN_IN_FAILED, second, "ann" + i % 4, "10.0.0.1");
                        case SPRAYING -> sighting(Kind.SIGN_IN_FAILED, second, "p" + i, "10.0.0.1");
                        case TOKEN_REUSED -> sighting(Kind.TOKEN_REUSED, second, "user:1", "10.0.0.1");
                        case MUCH_EXPORTED -> sighting(Kind.EXPORTED, second, "ann", "");
                        case MUCH_DELETED -> sighting(Kind.DELETED, second, "ann", "");
                        case ODD_HOURS -> sighting(Kind.APPROVED, 10 * 3600 + second, "ann", "");
                        case LEDGER_FAILED -> new Sighting(NOON, Kind.LEDGER_FAILED, "", "", "audit.unwritable");
                        case REFUSED_OFTEN -> sighting(Kind.REFUSED, second, "ann", "");
                    });
        }
        return made;
    }

    private static List<WatchRule> found(List<Sighting> sightings) {
        return Detector.in(USUAL, sightings).stream().map(Suspicion::rule).toList();
    }

    private static List<WatchRule> found(RuleSetting set, List<Sighting> sightings) {
        return Detector.in(USUAL.with(set), sightings).stream()
                .map(Suspicion::rule)
                .filter(rule -> rule == set.rule())
                .toList();
    }

    private static Sighting exported(long second, long rows) {
        return new Sighting(0, NOON.plusSeconds(second), Kind.EXPORTED, "ann", "", "t", rows);
    }

    @Test
    void exportsAreAddedUp() {
        assertThat(found(List.of(exported(0, 60_000), exported(60, 39_999)))).isEmpty();
        assertThat(found(List.of(exported(0, 60_000), exported(60, 40_000)))).containsExactly(WatchRule.MUCH_EXPORTED);
        assertThat(found(List.of(exported(0, 60_000), exported(3_600, 40_000)))).as("an hour later").isEmpty();
    }

    @Test
    void oddHoursAreAsTheyAreSet() {
        Sighting thursdayNoon = sighting(Kind.APPROVED, 0, "ann", "");
        Sighting saturdayNoon = sighting(Kind.APPROVED, 4 * 24 * 3600, "ann", "");
        assertThat(found(List.of(thursdayNoon))).isEmpty();
        assertThat(found(List.of(saturdayNoon))).containsExactly(WatchRule.ODD_HOURS);
        RuleSetting mornings = new RuleSetting(WatchRule.ODD_HOURS, true, 1, 1, 0, false, 7, 12);
        assertThat(found(mornings, List.of(thursdayNoon))).containsExactly(WatchRule.ODD_HOURS);
    }

    @Test
    void whatIsSwitchedOffFindsNothing() {
        RuleSetting off = new RuleSetting(WatchRule.SPRAYING, false, 1, 10, 60, false, 7, 20);
        assertThat(found(off, made(WatchRule.SPRAYING, 9, 60))).isEmpty();
    }

    /** A rule that asks for less never finds less. */
    @Property(tries = 200)
    void aLowerThresholdFindsNoLess(
            @ForAll @Size(max = 80) List<@IntRange(max = 60) Integer> gaps, @ForAll @IntRange(min = 1, max = 20) int threshold) {
        List<Sighting> sightings = new ArrayList<>();
        long second = 0;
        for (int gap : gaps) {
            second += gap;
            sightings.add(sighting(Kind.REFUSED, second, "ann", ""));
        }
        RuleSetting set = new RuleSetting(WatchRule.REFUSED_OFTEN, true, threshold + 1, 10, 0, false, 7, 20);
        RuleSetting lower = new RuleSetting(WatchRule.REFUSED_OFTEN, true, threshold, 10, 0, false, 7, 20);
        assertThat(found(lower, sightings)).hasSizeGreaterThanOrEqualTo(found(set, sightings).size());
    }

    @ParameterizedTest
    @EnumSource(WatchRule.class)
    void aRuleFiresAtItsThresholdAndNotBefore(WatchRule rule) {
        RuleSetting usual = USUAL.of(rule);
        RuleSetting few = new RuleSetting(rule, true, Math.min(usual.threshold(), 50), usual.minutes(), 0, false, 7, 20);
        long within = few.window().toSeconds() - 1;
        assertThat(found(few, made(rule, few.threshold() - 1, within))).isEmpty();
        assertThat(found(few, made(rule, few.threshold(), within))).containsExactly(rule);
    }

    @ParameterizedTest
    @EnumSource(value = WatchRule.class, names = {"NAME_TRIED", "ADDRESS_TRIES", "SPRAYING", "REFUSED_OFTEN", "MUCH_DELETED"})
    void whatIsSpreadOverMoreThanItsTimeIsNone(WatchRule rule) {
        RuleSetting usual = USUAL.of(rule);
        long longer = usual.window().toSeconds() * (usual.threshold() + 1) / (usual.threshold() - 1);
        assertThat(found(made(rule, usual.threshold(), longer * 2))).isEmpty();
    }

    @Test
    void anAttackThatGoesOnIsToldAgainAfterAsManyMore() {
        List<Suspicion> found = Detector.in(USUAL, made(WatchRule.REFUSED_OFTEN, 25, 100));
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().evidence()).hasSize(10);
        assertThat(found.getFirst().subject()).isEqualTo("ann");
    }

    @Test
    void manyFailuresOfOneNameFromOneAddressAreNoSpraying() {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            sightings.add(sighting(Kind.SIGN_IN_FAILED, i, "ann", "10.0.0.1"));
        }
        assertThat(found(sightings)).isEmpty();
    }

    @Test
    void whoSitsAtTheMachineIsNoAddress() {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            sightings.add(sighting(Kind.SIGN_IN_FAILED, i, "p" + i, "local"));
        }
        assertThat(found(sightings)).isEmpty();
    }

    /** Whatever is seen: no suspicion has less evidence than its rule asks for, or evidence from outside its time. */
    @Property(tries = 300)
    void noSuspicionWithoutEnoughEvidence(
            @ForAll @Size(max = 120) List<@IntRange(max = 60) Integer> gaps, @ForAll @IntRange(min = 1, max = 6) int persons) {
        List<Sighting> sightings = new ArrayList<>();
        long second = 0;
        for (int i = 0; i < gaps.size(); i++) {
            second += gaps.get(i);
            sightings.add(sighting(KINDS.get(gaps.get(i) % KINDS.size()), second, "p" + i % persons, "10.0.0." + i % 2));
        }
        assertThat(Detector.in(USUAL, sightings)).allSatisfy(suspicion -> {
            WatchRule rule = suspicion.rule();
            assertThat(rule.measured(suspicion.evidence())).isGreaterThanOrEqualTo(USUAL.of(rule).threshold());
            assertThat(suspicion.evidence())
                    .allMatch(seen -> rule.subjectOf(seen, USUAL).equals(suspicion.subject()))
                    .allMatch(seen -> seen.at().isAfter(suspicion.at().minus(USUAL.of(rule).window())));
        });
    }
}
