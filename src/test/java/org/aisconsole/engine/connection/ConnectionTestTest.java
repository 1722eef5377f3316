package org.aisconsole.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.connection.StepResult.State;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.OldServers;
import org.aisconsole.testing.SmallServer;
import org.aisconsole.testing.Sql;
import org.aisconsole.testing.TestAuthority.Issued;
import org.aisconsole.testing.TestAuthority;
import org.aisconsole.testing.TlsProxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a connection does not work is found by the step that it belongs to, and said by name. */
@EmbeddedTest
class ConnectionTestTest {
    private final PostgresProfile postgres;
    private final RedisProfile redis;

    @TempDir
    private Path folder;

    ConnectionTestTest(PostgresProfile postgres, RedisProfile redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    private Endpoint redisEndpoint() {
        return ((RedisProfile.Topology.Standalone) redis.topology()).endpoint();
    }

    private static ConnectionProfile profile(@Nullable PostgresPlace postgres, @Nullable RedisPlace redis) {
        return new ConnectionProfile("test", "Test", "", Environment.DEV, postgres, redis);
    }

    private PostgresPlace place(Endpoint endpoint, Tls tls) {
        return new PostgresPlace(endpoint, postgres.database(), postgres.user(), tls, List.of());
    }

    private List<StepResult> test(ConnectionProfile profile) {
        return test(profile, postgres.password());
    }

    private List<StepResult> test(ConnectionProfile profile, Secret postgresPassword) {
        Passwords passwords = (asked, role) ->
                Optional.of(role == ConnectionProfile.Role.POSTGRES ? postgresPassword : redis.password());
        List<StepResult> told = new ArrayList<>();
        List<StepResult> results = new ConnectionTest(profile, passwords).run(told::add, Cancellation.never());
        assertThat(told).isEqualTo(results);
        return results;
    }

    private static StepResult at(TestStep step, List<StepResult> results) {
        return results.stream().filter(result -> result.step() == step).findFirst().orElseThrow();
    }

    private static void assertFailsAt(TestStep step, String code, List<StepResult> results) {
        assertThat(results).hasSize(TestStep.values().length);
        for (StepResult result : results) {
            if (result.step().compareTo(step) > 0) {
                assertThat(result.state()).as("%s", result).isEqualTo(State.SKIPPED);
            }
        }
        StepResult failed = at(step, results);
        assertThat(failed.state()).as("%s", failed).isEqualTo(State.FAILED);
        assertThat(((Failure.Expected) Objects.requireNonNull(failed.failure())).code())
                .as("%s", failed)
                .isEqualTo(code);
    }

    @Test
    void whatWorksWorksStepByStep() {
        RedisPlace cache = RedisPlace.standalone(redisEndpoint(), redis.user(), Tls.OFF);
        List<StepResult> results = test(profile(place(postgres.endpoint(), Tls.PREFER), cache));
        assertThat(results).hasSize(12);
        assertThat(results).noneMatch(result -> result.state() == State.FAILED);
        assertThat(results).filteredOn(result -> result.step() == TestStep.TLS).allMatch(
                result -> result.state() == State.SKIPPED);
        assertThat(results).filteredOn(result -> result.step() != TestStep.TLS).allMatch(
                result -> result.state() == State.OK && result.took().isPositive());
        assertThat(at(TestStep.VERSION, results).detail().args()).containsExactly("Postgres 18.6");
        assertThat(results.getLast().server()).startsWith("Redis 127.0.0.1:");
    }

    @Test
    void anUnknownNameFailsAtTheName() {
        assertFailsAt(TestStep.NAME, "connection.name", test(profile(place(new Endpoint("no.such.host.invalid", 5432), Tls.OFF), null)));
    }

    @Test
    void aPortWhereNobodyListensFailsAtTcp() {
        assertFailsAt(TestStep.TCP, "connection.refused", test(profile(place(new Endpoint("127.0.0.1", 1), Tls.OFF), null)));
    }

    @Test
    void aServerWithoutTlsFailsAtTls() {
        Tls tls = Tls.of(Tls.Mode.REQUIRE);
        assertFailsAt(TestStep.TLS, "tls.unsupported", test(profile(place(postgres.endpoint(), tls), null)));
        RedisPlace cache = RedisPlace.standalone(redisEndpoint(), redis.user(), tls);
        assertFailsAt(TestStep.TLS, "tls.silent", test(profile(null, cache)));
    }

    @Test
    void aCertificateOfSomebodyElseFailsAtTls() throws IOException {
        TestAuthority authority = new TestAuthority(folder, "authority");
        Issued issued = authority.issue("127.0.0.1");
        Tls own = new Tls(
                Tls.Mode.VERIFY_CA,
                authority.certificate().toString(),
                issued.certificate().toString(),
                issued.key().toString());
        try (SmallServer proxy = TlsProxy.before(redisEndpoint(), own, false)) {
            RedisPlace strange = RedisPlace.standalone(proxy.endpoint(), redis.user(), Tls.of(Tls.Mode.VERIFY_FULL));
            assertFailsAt(TestStep.TLS, "tls.authority", test(profile(null, strange)));
            Tls trusting = new Tls(Tls.Mode.VERIFY_FULL, authority.certificate().toString(), "", "");
            RedisPlace known = RedisPlace.standalone(proxy.endpoint(), redis.user(), trusting);
            List<StepResult> results = test(profile(null, known));
            assertThat(results).allMatch(result -> result.state() == State.OK);
            assertThat(at(TestStep.TLS, results).detail().args()).contains("TLSv1.3", "verify-full");
        }
    }

    @Test
    void aWrongPasswordFailsAtTheSignIn() {
        List<StepResult> results = test(profile(place(postgres.endpoint(), Tls.OFF), null), Secret.of("wrong"));
        assertFailsAt(TestStep.SIGN_IN, "postgres.signin", results);
        assertThat(SignIns.asksFor(Objects.requireNonNull(at(TestStep.SIGN_IN, results).failure())))
                .hasValue(ConnectionProfile.Role.POSTGRES);
    }

    @Test
    void aServerThatNeverAnswersFailsInTime() throws IOException {
        try (SmallServer silent = SmallServer.silent()) {
            assertFailsAt(
                    TestStep.SIGN_IN, "postgres.unreachable", test(profile(place(silent.endpoint(), Tls.OFF), null)));
            RedisPlace cache = RedisPlace.standalone(silent.endpoint(), "default", Tls.OFF);
            assertFailsAt(TestStep.SIGN_IN, "redis.unreachable", test(profile(null, cache)));
        }
    }

    @Test
    void oldServersAreRefusedByTheirVersion() throws IOException {
        try (SmallServer nine = OldServers.postgres96();
                SmallServer five = OldServers.redis5()) {
            assertFailsAt(TestStep.VERSION, "postgres.version", test(profile(place(nine.endpoint(), Tls.OFF), null)));
            RedisPlace cache = RedisPlace.standalone(five.endpoint(), "default", Tls.OFF);
            assertFailsAt(TestStep.VERSION, "redis.version", test(profile(null, cache)));
        }
    }

    @Test
    void aRoleThatSeesLittleIsWarnedOf() throws SQLException {
        String role = "poor_" + postgres.database();
        Sql.run(postgres, "CREATE ROLE " + role + " LOGIN PASSWORD 'pw'");
        try {
            PostgresPlace place =
                    new PostgresPlace(postgres.endpoint(), postgres.database(), role, Tls.OFF, List.of());
            StepResult rights = test(profile(place, null), Secret.of("pw")).getLast();
            assertThat(rights.state()).isEqualTo(State.WARNING);
            assertThat(((Failure.Expected) Objects.requireNonNull(rights.failure())).args()).containsExactly(role);
        } finally {
            Sql.run(postgres, "DROP ROLE " + role);
        }
    }

    @Test
    void aCancelledTestStops() {
        ConnectionTest test =
                new ConnectionTest(profile(place(postgres.endpoint(), Tls.OFF), null), (profile, role) -> Optional.empty());
        Cancellation cancelled = new Cancellation() {
            @Override
            public boolean requested() {
                return true;
            }

            @Override
            public Registration onCancel(Runnable action) {
                action.run();
                return () -> {};
            }
        };
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> test.run(result -> {}, cancelled));
    }
}
