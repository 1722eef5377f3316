package org.aisconsole.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who unlocks production, and who hears of it. */
@EmbeddedTest
class ProductionLockTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final PostgresProfile profile;
    private final Team team;
    private final WriteGate gate;
    private final OpenConnection shop;
    private final ProductionLock lock;
    private Actor here = new Actor("user:9", "olga", Set.of(Role.ANALYST), Door.WINDOW);

    ProductionLockTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        team = new Team(profile, folder);
        gate = new WriteGate(Environment.PRODUCTION, team.clock);
        shop = new OpenConnection("shop", "Shop", gate, null, List.of(), null);
        lock = new ProductionLock(team.doorkeeper, new Here());
    }

    private final class Here implements Recorder {
        @Override
        public Actor actor() {
            return here;
        }

        @Override
        public <T> T record(Act act, Supplier<T> work) {
            return team.recording.record(here, act, work);
        }

        @Override
        public void note(Act fact) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void whoMayUnlocksAndTheWatchHearsOfIt() {
        assertThat(lock.obstacle()).isEmpty();
        assertThat(lock.unlock(shop, HOUR, "a hotfix").until()).isEqualTo(team.clock.instant().plus(HOUR));
        assertThat(gate.isOpen()).isTrue();
        assertThat(team.told()).containsExactly(new SecurityEvent.Approved(team.clock.instant(), here, "connection:shop"));
    }

    @Test
    void whoMayNotIsRefusedAndTheWatchHearsOfThat() {
        here = new Actor("user:8", "otto", Set.of(Role.OFFICER), Door.WINDOW);
        assertThat(lock.obstacle()).isPresent();
        assertThat(Team.code(() -> lock.unlock(shop, HOUR, "a hotfix"))).isEqualTo("identity.refused");
        assertThat(gate.isOpen()).isFalse();
        assertThat(team.told()).singleElement().isInstanceOf(SecurityEvent.PermissionRefused.class);
    }

    @Test
    void whatIsNotUnlockedIsNotTold() throws Exception {
        assertThat(Team.code(() -> lock.unlock(shop, HOUR, " "))).isEqualTo("target.unlock");
        Sql.run(profile, "ALTER TABLE ais_console.audit_log ADD CHECK (action <> 'production.unlock') NOT VALID");
        assertThat(Team.code(() -> lock.unlock(shop, HOUR, "a hotfix"))).isEqualTo("audit.unwritable");
        assertThat(gate.isOpen()).isFalse();
        assertThat(team.told()).isEmpty();
    }

    @Test
    void lockingTakesNobodysPermissionAndIsNoApproval() {
        lock.unlock(shop, HOUR, "a hotfix");
        here = new Actor("user:8", "otto", Set.of(Role.OFFICER), Door.WINDOW);
        lock.lock(shop);
        assertThat(gate.isOpen()).isFalse();
        assertThat(team.told()).hasSize(1);
    }
}
