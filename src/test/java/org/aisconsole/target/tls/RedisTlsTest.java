package org.aisconsole.target.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.SmallServer;
import org.aisconsole.testing.TestAuthority.Issued;
import org.aisconsole.testing.TestAuthority;
import org.aisconsole.testing.TlsProxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;

/** The embedded Redis behind a proxy that encrypts, because its build does not. */
@EmbeddedTest
class RedisTlsTest {
    private final RedisProfile embedded;

    @TempDir
    private Path folder;

    private TestAuthority authority;

    RedisTlsTest(RedisProfile embedded) {
        this.embedded = embedded;
    }

    @BeforeEach
    void found() throws IOException {
        authority = new TestAuthority(folder, "authority");
    }

    private Endpoint server() {
        return ((RedisProfile.Topology.Standalone) embedded.topology()).endpoint();
    }

    private SmallServer proxy(Issued issued, boolean asksForClient) throws IOException {
        Tls own = new Tls(
                Tls.Mode.VERIFY_CA,
                authority.certificate().toString(),
                issued.certificate().toString(),
                issued.key().toString());
        return TlsProxy.before(server(), own, asksForClient);
    }

    private String ping(Endpoint endpoint, Tls tls) {
        RedisProfile profile = new RedisProfile(
                "redis:tls",
                "tls",
                embedded.environment(),
                new RedisProfile.Topology.Standalone(endpoint),
                embedded.user(),
                embedded.password(),
                0,
                tls);
        try (RedisTarget target = new RedisTarget(profile, new Breakers())) {
            return target.call(UnifiedJedis::ping);
        }
    }

    private void assertRefused(String code, Endpoint endpoint, Tls tls) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> ping(endpoint, tls))
                .satisfies(refused -> assertThat(refused.failure().code())
                        .as("%s", refused.failure())
                        .isEqualTo(code));
    }

    private Tls trusting(Tls.Mode mode) {
        return new Tls(mode, authority.certificate().toString(), "", "");
    }

    @Test
    void eachModeGetsThrough() throws IOException {
        try (SmallServer proxy = proxy(authority.issue("127.0.0.1"), false)) {
            assertThat(ping(proxy.endpoint(), Tls.of(Tls.Mode.REQUIRE))).isEqualTo("PONG");
            assertThat(ping(proxy.endpoint(), trusting(Tls.Mode.VERIFY_CA))).isEqualTo("PONG");
            assertThat(ping(proxy.endpoint(), trusting(Tls.Mode.VERIFY_FULL))).isEqualTo("PONG");
        }
    }

    @Test
    void whatIsNotTrustedIsSaidByItsReason() throws IOException {
        try (SmallServer proxy = proxy(authority.issue("127.0.0.1"), false)) {
            assertRefused("tls.authority", proxy.endpoint(), Tls.of(Tls.Mode.VERIFY_FULL));
        }
        try (SmallServer proxy = proxy(authority.issueExpired("127.0.0.1"), false)) {
            assertRefused("tls.expired", proxy.endpoint(), trusting(Tls.Mode.VERIFY_CA));
        }
        try (SmallServer proxy = proxy(authority.issue("redis.example.com"), false)) {
            assertRefused("tls.name", proxy.endpoint(), trusting(Tls.Mode.VERIFY_FULL));
            assertThat(ping(proxy.endpoint(), trusting(Tls.Mode.VERIFY_CA))).isEqualTo("PONG");
        }
    }

    @Test
    void aClientCertificateIsPresentedWhereItIsAskedFor() throws IOException {
        Issued client = authority.issue("client");
        Tls with = new Tls(
                Tls.Mode.VERIFY_FULL,
                authority.certificate().toString(),
                client.certificate().toString(),
                client.key().toString());
        try (SmallServer proxy = proxy(authority.issue("127.0.0.1"), true)) {
            assertThat(ping(proxy.endpoint(), with)).isEqualTo("PONG");
            for (int turn = 0; turn < 20; turn++) { // the refusal and our first command cross each other
                assertRefused("tls.client", proxy.endpoint(), trusting(Tls.Mode.VERIFY_FULL));
            }
        }
    }

    @Test
    void aRefusalThatTheDriverMissedIsAskedForAgain() throws IOException {
        try (SmallServer proxy = proxy(authority.issue("127.0.0.1"), true)) {
            assertThat(LateRefusal.of(proxy.endpoint(), trusting(Tls.Mode.VERIFY_FULL)))
                    .hasValueSatisfying(
                            said -> assertThat(said.failure().code()).isEqualTo("tls.client"));
        }
        try (SmallServer proxy = proxy(authority.issue("127.0.0.1"), false)) {
            assertThat(LateRefusal.of(proxy.endpoint(), trusting(Tls.Mode.VERIFY_FULL)))
                    .isEmpty();
        }
    }

    @Test
    void onlyAConnectionThatStoodAndWasCutIsAskedAbout() {
        assertThat(LateRefusal.isLikely(new SocketException("Broken pipe"))).isTrue();
        assertThat(LateRefusal.isLikely(new SocketException("Connection reset"))).isTrue();
        assertThat(LateRefusal.isLikely(new ConnectException("Connection refused"))).isFalse();
        assertThat(LateRefusal.isLikely(new SocketTimeoutException("Read timed out"))).isFalse();
    }
}
