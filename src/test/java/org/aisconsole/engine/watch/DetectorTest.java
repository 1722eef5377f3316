package org.aisconsole.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
                        case REFUSED_OFTEN -> sighting(Kind.REFUSED, second, "ann", "");
                    });
        }
        return made;
    }

    private static List<WatchRule> found(List<Sighting> sightings) {
        return Detector.in(sightings).stream().map(Suspicion::rule).toList();
    }

    @ParameterizedTest
    @EnumSource(WatchRule.class)
    void aRuleFiresAtItsThresholdAndNotBefore(WatchRule rule) {
        long within = rule.window().toSeconds() - 1;
        assertThat(found(made(rule, rule.threshold() - 1, within))).isEmpty();
        assertThat(found(made(rule, rule.threshold(), within))).containsExactly(rule);
    }

    @ParameterizedTest
    @EnumSource(value = WatchRule.class, mode = EnumSource.Mode.EXCLUDE, names = "TOKEN_REUSED")
    void whatIsSpreadOverMoreThanItsTimeIsNone(WatchRule rule) {
        long longer = rule.window().toSeconds() * (rule.threshold() + 1) / (rule.threshold() - 1);
        assertThat(found(made(rule, rule.threshold(), longer * 2))).isEmpty();
    }

    @Test
    void anAttackThatGoesOnIsToldAgainAfterAsManyMore() {
        List<Suspicion> found = Detector.in(made(WatchRule.REFUSED_OFTEN, 25, 100));
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
        assertThat(Detector.in(sightings)).allSatisfy(suspicion -> {
            WatchRule rule = suspicion.rule();
            assertThat(suspicion.evidence()).hasSizeGreaterThanOrEqualTo(rule.threshold());
            assertThat(suspicion.evidence())
                    .allMatch(seen -> rule.subjectOf(seen).equals(suspicion.subject()))
                    .allMatch(seen -> seen.at().isAfter(suspicion.at().minus(rule.window())));
        });
    }
}
