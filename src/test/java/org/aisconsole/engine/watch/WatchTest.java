package org.aisconsole.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the real guards: what they tell is remembered, judged and acted on. */
@EmbeddedTest
class WatchTest {
    private static final Actor OFFICER = new Actor("user:9", "olga", Set.of(Role.OFFICER), Door.WINDOW);

    private final Team team;
    private final Port<ConsoleEvent> alerts = new Port<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Watch watch;
    private final WatchRules rules;
    private final AllowList allowed;
    private final List<String> ended = new CopyOnWriteArrayList<>();

    WatchTest(PostgresProfile profile, @TempDir Path folder) {
        team = new Team(profile, folder);
        rules = new WatchRules(new WatchRuleRows(team.store), team.doorkeeper, team.recording, team.clock, ZoneOffset.UTC);
        allowed = new AllowList(new AddressAllowRows(team.store), team.doorkeeper, team.recording, team.clock);
        watch = new Watch(
                new SecurityEventRows(team.store),
                new AddressBlockRows(team.store),
                rules,
                allowed,
                this::end,
                team.doorkeeper,
                team.recording,
                alerts,
                team.clock);
    }

    @BeforeEach
    void watch() {
        alerts.subscribe("test", 100, event -> told.add(event.message().key()));
        team.port.subscribe("watch", 1_000, watch::see);
        team.admin();
        team.pass(Duration.ofNanos(123_456_789)); // clocks have more digits than the store
    }

    private boolean end(Actor by, String person) {
        return ended.add(by.id() + " ends " + person);
    }

    @AfterEach
    void close() {
        team.close();
        alerts.close();
    }

    private String tried(String name, String address) {
        return Team.code(() -> team.signIn.with(
                new SignIn.Typed(name, Secret.of("guess"), ""), Door.WINDOW, address));
    }

    private WatchPicture picture() {
        return watch.picture(OFFICER, Duration.ofDays(7));
    }

    @Test
    void anAddressThatTriesManyNamesIsKeptOutForAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(tried("p" + i, "10.1.2.3")).isEqualTo("identity.signin");
        }
        Eventually.holds("it is kept out", () -> tried("ada", "10.1.2.3").equals("watch.blocked"));
        assertThat(tried("ada", "10.1.2.4")).as("a neighbour").isEqualTo("identity.signin");
        assertThat(tried("ada", "local")).as("who sits here").isEqualTo("identity.signin");
        assertThat(told).as("told once").containsOnlyOnce("watch.suspicion.spraying");
        assertThat(picture().suspicions()).extracting(Suspicion::rule).contains(WatchRule.SPRAYING);
        assertThat(picture().blocks()).extracting(AddressBlock::network).containsExactly("10.1.2.3/32");
        team.pass(Watch.BLOCK.plusSeconds(1));
        assertThat(tried("ada", "10.1.2.3")).isEqualTo("identity.signin");
        assertThat(picture().blocks()).isEmpty();
    }

    @Test
    void aNetworkIsKeptOutByHandUntilItIsLetInAgain() {
        watch.block(OFFICER, "10.7.0.0/16", "scans from there", Duration.ofDays(7));
        assertThat(tried("ada", "10.7.200.1")).isEqualTo("watch.blocked");
        assertThat(picture().blocks()).extracting(AddressBlock::reason).containsExactly("scans from there");
        watch.lift(OFFICER, "10.7.0.0/16");
        assertThat(tried("ada", "10.7.200.1")).isEqualTo("identity.signin");
    }

    @Test
    void whatIsNoNetworkOrHoldsThisMachineIsRefused() {
        Duration hour = Duration.ofHours(1);
        assertThat(Team.code(() -> watch.block(OFFICER, "example.com", "x", hour))).isEqualTo("watch.network");
        assertThat(Team.code(() -> watch.block(OFFICER, "10.1.2.3/8", "x", hour))).isEqualTo("watch.network");
        assertThat(Team.code(() -> watch.block(OFFICER, "127.0.0.1", "x", hour))).isEqualTo("watch.own");
        assertThat(Team.code(() -> watch.block(OFFICER, "0.0.0.0/0", "x", hour))).isEqualTo("watch.own");
        assertThat(Team.code(() -> watch.block(OFFICER, "::/0", "x", hour))).isEqualTo("watch.own");
    }

    @Test
    void onlyThoseWhoAnswerForSecurityMayLookAndBlock() {
        Actor analyst = new Actor("user:8", "ben", Set.of(Role.ANALYST), Door.WINDOW);
        assertThat(Team.code(() -> watch.picture(analyst, Duration.ofDays(1)))).isEqualTo("identity.refused");
        assertThat(Team.code(() -> watch.block(analyst, "10.0.0.0/8", "x", Duration.ofHours(1))))
                .isEqualTo("identity.refused");
        assertThat(Team.code(() -> watch.lift(analyst, "10.0.0.0/8"))).isEqualTo("identity.refused");
    }

    @Test
    void whatIsOldIsForgotten() throws Exception {
        tried("ada", "10.1.2.3");
        Eventually.holds("it is remembered", () -> picture().seen().size() == 2); // after the making of ada
        team.pass(Watch.MEMORY.plusDays(1));
        watch.forget();
        assertThat(watch.picture(OFFICER, Watch.MEMORY.multipliedBy(2)).seen()).isEmpty();
    }

    private static RuleSetting spraying(int threshold, int blockMinutes) {
        return new RuleSetting(WatchRule.SPRAYING, true, threshold, 10, blockMinutes, false, 7, 20);
    }

    @Test
    void aRuleIsSetForEveryConsoleAndSetBack() {
        rules.set(OFFICER, spraying(3, 0));
        WatchRules elsewhere =
                new WatchRules(new WatchRuleRows(team.store), team.doorkeeper, team.recording, team.clock, ZoneOffset.UTC);
        assertThat(elsewhere.current().of(WatchRule.SPRAYING)).isEqualTo(spraying(3, 0));
        rules.set(OFFICER, WatchRule.SPRAYING.usual());
        assertThat(elsewhere.current().of(WatchRule.SPRAYING).isUsual()).as("not read again yet").isFalse();
        team.pass(Duration.ofSeconds(11));
        assertThat(elsewhere.current().of(WatchRule.SPRAYING).isUsual()).isTrue();
    }

    @Test
    void aRuleThatBlocksNobodyStillTells() throws Exception {
        rules.set(OFFICER, spraying(3, 0));
        for (int i = 0; i < 3; i++) {
            tried("p" + i, "10.1.2.3");
        }
        Eventually.holds("it is told", () -> told.contains("watch.suspicion.spraying"));
        assertThat(picture().blocks()).isEmpty();
    }

    @Test
    void whatWouldHaveBeenFoundIsSaidBeforeARuleIsSet() throws Exception {
        for (int i = 0; i < 3; i++) {
            tried("p" + i, "10.1.2.3");
        }
        Eventually.holds("they are remembered", () -> picture().seen().size() == 3 + /* ada's roles */ 1);
        assertThat(watch.wouldHaveFound(OFFICER, spraying(5, 60))).isEmpty();
        assertThat(watch.wouldHaveFound(OFFICER, spraying(3, 60))).hasSize(1);
        assertThat(picture().suspicions()).isEmpty();
    }

    @Test
    void whoIsAlwaysLetInIsKeptOutByNoBlock() throws Exception {
        watch.block(OFFICER, "10.0.0.0/8", "scans", Duration.ofDays(1));
        assertThat(tried("ada", "10.1.2.3")).isEqualTo("watch.blocked");
        allowed.add(OFFICER, " 10.1.0.0/16 ", "our office");
        assertThat(tried("ada", "10.1.2.3")).isEqualTo("identity.signin");
        assertThat(tried("ada", "10.2.2.3")).isEqualTo("watch.blocked");
        assertThat(Team.code(() -> watch.block(OFFICER, "10.1.2.0/24", "x", Duration.ofHours(1)))).isEqualTo("watch.allowed");
        for (int i = 0; i < 5; i++) {
            tried("p" + i, "10.1.2.3");
        }
        Eventually.holds("it is told", () -> told.contains("watch.suspicion.spraying"));
        assertThat(picture().blocks()).extracting(AddressBlock::network).containsExactly("10.0.0.0/8");
        allowed.remove(OFFICER, "10.1.0.0/16");
        assertThat(tried("ada", "10.1.2.3")).isEqualTo("watch.blocked");
        assertThat(Team.code(() -> allowed.add(OFFICER, "office", "x"))).isEqualTo("watch.network");
    }

    @Test
    void aTokenThatCameTwiceEndsTheSessionsOfItsOwner() {
        watch.see(new SecurityEvent.TokenReused(team.clock.instant(), 7, "family", "10.0.0.1"));
        assertThat(ended).containsExactly("console ends user:7");
        rules.set(OFFICER, new RuleSetting(WatchRule.TOKEN_REUSED, true, 1, 1, 0, false, 7, 20));
        watch.see(new SecurityEvent.TokenReused(team.clock.instant(), 7, "family", "10.0.0.1"));
        assertThat(ended).hasSize(1);
    }
}
