package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.identity.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedHistoryTest {
    private static final History.Query QUERY =
            new History.Query("host", List.of("cpu"), new TimeWindow(0, 1_000), Duration.ofSeconds(1));

    private static History.Remembered read(Optional<Actor> here) {
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), InstantSource.system());
        return new GuardedHistory(History.none(), doorkeeper, () -> here).read(QUERY, Cancellation.never());
    }

    private static Actor with(Set<Role> roles) {
        return new Actor("user:7", "bob", roles, Door.API);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayLook(Role role) {
        assertThat(read(Optional.of(with(Set.of(role)))).bands()).isEmpty();
    }

    @Test
    void whoHasNoRoleAnyMoreMayNot() {
        assertThat(Team.code(() -> read(Optional.of(with(Set.of()))))).isEqualTo("identity.refused");
    }

    @Test
    void behindTheSignInItIsReadOn() {
        assertThat(read(Optional.empty()).stepMillis()).isEqualTo(1_000);
    }
}
