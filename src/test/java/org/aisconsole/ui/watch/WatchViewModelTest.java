package org.aisconsole.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.watch.AddressBlock;
import org.aisconsole.engine.watch.AllowList;
import org.aisconsole.engine.watch.AllowedNetwork;
import org.aisconsole.engine.watch.RuleSetting;
import org.aisconsole.engine.watch.Suspicion;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchRule;
import org.aisconsole.engine.watch.WatchRules;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.SameThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class WatchViewModelTest {
    private final Team team;
    private final Path folder;
    private final Watch watch;
    private final WatchRules rules;
    private final AllowList allowed;
    private final List<String> ended = new CopyOnWriteArrayList<>();

    WatchViewModelTest(PostgresProfile profile, @TempDir Path folder) {
        this.folder = folder;
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
                new Port<>(),
                team.clock);
    }

    private boolean end(Actor by, String person) {
        return ended.add(by.id() + " ends " + person);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private WatchViewModel model(Role role) {
        Actor actor = new Actor("user:9", "olga", Set.of(role), Door.WINDOW);
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), Map.of(), team.clock);
        return new WatchViewModel(new WatchEngines(watch, rules, allowed), () -> actor, SameThread.context(settings));
    }

    @Test
    void whatWasSeenIsShownWithWhatItLooksLike() {
        watch.see(new SecurityEvent.TokenReused(team.clock.instant(), 7, "family", "10.0.0.1"));
        WatchViewModel model = model(Role.OFFICER);
        assertThat(model.seen()).hasSize(1);
        assertThat(model.suspicions()).extracting(Suspicion::rule).containsExactly(WatchRule.TOKEN_REUSED);
        team.pass(Duration.ofDays(2));
        model.backProperty().set(Duration.ofDays(1));
        assertThat(model.seen()).isEmpty();
    }

    @Test
    void aNetworkIsKeptOutAndLetInAgain() {
        WatchViewModel model = model(Role.OFFICER);
        model.networkProperty().set(" 10.7.0.0/16 ");
        model.reasonProperty().set("scans");
        model.block();
        assertThat(model.blocks()).extracting(AddressBlock::network).containsExactly("10.7.0.0/16");
        assertThat(model.networkProperty().get()).isEmpty();
        model.selectedProperty().set(model.blocks().getFirst());
        model.lift();
        assertThat(model.blocks()).isEmpty();
    }

    @Test
    void whatIsNoNetworkStaysInTheFieldToBeCorrected() {
        WatchViewModel model = model(Role.OFFICER);
        model.networkProperty().set("nonsense");
        model.reasonProperty().set("x");
        model.block();
        assertThat(model.blocks()).isEmpty();
        assertThat(model.networkProperty().get()).isEqualTo("nonsense");
    }

    @Test
    void whoMayNotLookIsTold() {
        assertThat(model(Role.ANALYST).failureProperty().get()).isNotNull();
    }

    private static RuleSetting of(WatchViewModel model, WatchRule rule) {
        return model.rules().rules().stream().filter(set -> set.rule() == rule).findFirst().orElseThrow();
    }

    private void refuse(int times) {
        Actor ben = new Actor("user:8", "ben", Set.of(Role.ANALYST), Door.WINDOW);
        for (int i = 0; i < times; i++) {
            watch.see(new SecurityEvent.PermissionRefused(team.clock.instant(), ben, Permission.PROTECT));
        }
    }

    @Test
    void anEditedRuleSaysWhatItWouldHaveFoundAndIsSetAndSetBack() {
        refuse(4);
        WatchViewModel model = model(Role.OFFICER);
        RulesViewModel rules = model.rules();
        rules.select(of(model, WatchRule.REFUSED_OFTEN));
        assertThat(rules.wouldProperty().get()).isEmpty();
        rules.draft().threshold.set("2");
        assertThat(rules.wouldProperty().get()).hasSize(2);
        assertThat(model.suspicions()).isEmpty();
        rules.save();
        assertThat(of(model, WatchRule.REFUSED_OFTEN).threshold()).isEqualTo(2);
        assertThat(model.suspicions()).hasSize(2);
        rules.reset();
        assertThat(of(model, WatchRule.REFUSED_OFTEN).isUsual()).isTrue();
    }

    @Test
    void whatIsNoRuleIsSaidAndNotSet() {
        WatchViewModel model = model(Role.OFFICER);
        model.rules().select(of(model, WatchRule.ODD_HOURS));
        for (String odd : List.of("", "0", "-1", "x", "99999999", "123456789012")) {
            model.rules().draft().threshold.set(odd);
            assertThat(model.rules().draft().problemProperty().getValue()).as(odd).isNotNull();
        }
        model.rules().draft().threshold.set("3");
        model.rules().draft().opens.set("21");
        assertThat(model.rules().draft().problemProperty().getValue()).isNotNull();
        model.rules().save();
        assertThat(of(model, WatchRule.ODD_HOURS).isUsual()).isTrue();
    }

    @Test
    void aNetworkIsAlwaysLetInAndTakenOffAgain() {
        WatchViewModel model = model(Role.OFFICER);
        model.allowNetworkProperty().set("10.7.0.0/16");
        model.allowReasonProperty().set("our office");
        model.allow();
        assertThat(model.allowed()).extracting(AllowedNetwork::network).containsExactly("10.7.0.0/16");
        assertThat(model.allowNetworkProperty().get()).isEmpty();
        model.disallow(model.allowed().getFirst());
        assertThat(model.allowed()).isEmpty();
    }

    @Test
    void theSessionsOfASuspiciousPersonAreEnded() {
        refuse(10);
        WatchViewModel model = model(Role.OFFICER);
        model.endSessions(model.suspicions().getFirst());
        assertThat(ended).containsExactly("user:9 ends ben");
    }

    @Test
    void whoMayNotLookIsRefusedOnceAndNotAgainByThePulse() {
        WatchViewModel model = model(Role.ANALYST);
        model.look();
        model.look();
        assertThat(team.told()).filteredOn(SecurityEvent.PermissionRefused.class::isInstance).hasSize(1);
    }
}
