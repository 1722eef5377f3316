package org.aisconsole.ui.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.limit.Consumption;
import org.aisconsole.engine.limit.Decision.Place;
import org.aisconsole.engine.limit.EndpointClass;
import org.aisconsole.engine.limit.LimitRequest;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.limit.Quota;
import org.aisconsole.engine.limit.Subject;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.NaughtyStrings;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.SameThread;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here; every job is over when it was started, on a real store. */
@EmbeddedTest
class LimitsViewModelTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    private final Port<ConsoleEvent> events = new Port<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Store store;
    private final Limits limits;
    private final LimitsViewModel model;

    LimitsViewModelTest(PostgresProfile database, @TempDir Path folder) {
        events.subscribe("test", 100, event -> told.add(event.message().key()));
        store = Store.open(database, new Breakers(), CLOCK);
        limits = Limits.of(
                Optional.empty(),
                new RateLimitRows(store),
                new Doorkeeper(new Port<>(), CLOCK),
                new NotedActs(),
                CLOCK);
        UiContext context = SameThread.context(
                SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK), CLOCK, events);
        model = new LimitsViewModel(limits, context);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private LimitRule admin() {
        return model.rules().stream()
                .filter(rule -> rule.endpoint() == EndpointClass.ADMIN)
                .findFirst()
                .orElseThrow();
    }

    private String problem() {
        return model.draft().problemProperty().getValue() instanceof Failure.Expected wrong ? wrong.code() : "";
    }

    @Test
    void whoUsedMostComesFirstAndRefusalsAreListed() {
        for (int i = 0; i < 12; i++) {
            limits.ask(LimitRequest.of(EndpointClass.ADMIN, Subject.user("amy")));
            limits.ask(LimitRequest.watched(EndpointClass.SENTIMENT, Subject.user("ben")));
        }
        model.refresh();
        assertThat(model.subjects()).extracting(answer -> answer.subject().name()).containsExactly("amy", "ben");
        assertThat(model.subjects().getFirst().fullness()).isEqualTo(1);
        assertThat(model.refusals()).hasSize(2);
        assertThat(model.recentRefusals()).hasSize(2);
        Consumption read = model.consumptionProperty().get();
        assertThat(read).isNotNull();
        assertThat(read.place()).isEqualTo(Place.OWN);
    }

    @Test
    void aRuleIsEditedSetAndResetAndSaidSo() throws Exception {
        model.select(admin());
        assertThat(model.draft().perMinute.get()).isEqualTo("10");
        model.draft().perMinute.set(" 7 ");
        model.draft().shadow.set(true);
        assertThat(problem()).isEmpty();
        model.save();
        assertThat(admin().quota()).isEqualTo(new Quota(7, 50, 200));
        assertThat(admin().shadow()).isTrue();
        model.reset();
        assertThat(admin().isUsual()).isTrue();
        assertThat(model.draft().perMinute.get()).isEqualTo("10");
        Eventually.holds("both are told", () -> told.equals(List.of("limits.set", "limits.set")));
    }

    @Test
    void whatIsWrongIsSaidAndNotSet() {
        model.select(admin());
        model.draft().perHour.set("5");
        assertThat(problem()).isEqualTo("limit.order");
        model.draft().perHour.set("five");
        assertThat(problem()).isEqualTo("limit.range");
        model.save();
        assertThat(admin().isUsual()).isTrue();
        for (String naughty : NaughtyStrings.own()) {
            model.draft().perHour.set(naughty);
            model.save();
        }
        assertThat(admin().isUsual()).isTrue();
    }

    @Test
    void withoutTheStoreTheCountsAreThereAndTheRulesAreSaidToBeOld() throws Exception {
        limits.ask(LimitRequest.of(EndpointClass.ML, Subject.user("amy")));
        store.close();
        model.refresh();
        assertThat(model.storeFailureProperty().get()).isNotNull();
        assertThat(model.subjects()).hasSize(1);
        assertThat(model.rules()).hasSize(15);
        model.select(admin());
        model.draft().perMinute.set("9");
        model.save();
        Eventually.holds("it is told", () -> told.stream().anyMatch(key -> key.startsWith("postgres.")));
        assertThat(admin().isUsual()).isTrue();
    }

    @Test
    void aRefreshKeepsTheRulesThatAreEqual() {
        LimitRule before = model.rules().getFirst();
        model.refresh();
        assertThat(model.rules().getFirst()).isSameAs(before);
    }
}
