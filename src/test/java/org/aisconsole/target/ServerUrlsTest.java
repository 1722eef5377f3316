package org.aisconsole.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.postgres.PostgresUrl;
import org.aisconsole.target.redis.RedisProfile.Topology;
import org.aisconsole.target.redis.RedisUrl;
import org.aisconsole.target.tls.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlsTest {
    @ParameterizedTest
    @CsvSource({
        "db, db, 5432",
        "db:6000, db, 6000",
        "10.0.0.1:1, 10.0.0.1, 1",
        "::1, ::1, 5432",
        "[::1], ::1, 5432",
        "[2001:db8::1]:6000, 2001:db8::1, 6000",
    })
    void endpointsAreReadInEveryForm(String text, String host, int port) {
        assertThat(Endpoint.parse(text, 5432)).isEqualTo(new Endpoint(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":5", "db:0", "db:65536", "db:x", "a b", "db/x", "db:99999999999"})
    void whatIsNoEndpointIsRefused(String text) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> Endpoint.parse(text, 5432))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("target.endpoint"));
    }

    @Property
    void anEndpointReadsWhatItPrints(@ForAll @IntRange(min = 1, max = 65_535) int port) {
        for (String host : List.of("db.example.com", "10.1.2.3", "2001:db8::17")) {
            Endpoint endpoint = new Endpoint(host, port);
            assertThat(Endpoint.parse(endpoint.toString(), 1)).isEqualTo(endpoint);
        }
    }

    @Test
    void aPostgresAddressIsReadWhole() {
        PostgresUrl url = PostgresUrl.pasted("postgresql://amy:p%40ss%3Aword@db1:6000,db2/shop?sslmode=verify-full"
                + "&sslrootcert=/etc/ca.pem&application_name=x");
        assertThat(url.endpoints()).containsExactly(new Endpoint("db1", 6000), new Endpoint("db2", 5432));
        assertThat(url.user()).isEqualTo("amy");
        assertThat(url.password().reveal()).isEqualTo("p@ss:word");
        assertThat(url.database()).isEqualTo("shop");
        assertThat(url.tls()).isEqualTo(new Tls(Tls.Mode.VERIFY_FULL, "/etc/ca.pem", "", ""));
    }

    @Test
    void theOtherFormsMeanTheSame() {
        PostgresUrl url = PostgresUrl.pasted("postgres://amy@db:6000/shop?sslmode=require");
        assertThat(PostgresUrl.pasted("jdbc:postgresql://db:6000/shop?user=amy&sslmode=require"))
                .usingRecursiveComparison()
                .ignoringFields("password")
                .isEqualTo(url);
        assertThat(PostgresUrl.pasted("host=db port=6000 dbname='shop' user = amy sslmode=require"))
                .usingRecursiveComparison()
                .ignoringFields("password")
                .isEqualTo(url);
        assertThat(PostgresUrl.pasted("host=db password='it\\'s'").password().reveal()).isEqualTo("it's");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "mysql://db", "postgresql://", "postgresql:///shop", "postgresql://db/x?sslmode=sometimes", "nonsense", "host db",
        "postgresql://a%zz@db/x",
    })
    void whatIsNoPostgresAddressIsRefused(String text) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> PostgresUrl.pasted(text))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("postgres.url"));
    }

    @Property
    void anyTextIsReadOrRefusedAndNothingElse(@ForAll @NotEmpty String text) {
        for (String prefix : List.of("", "postgresql://", "redis://", "host=")) {
            try {
                assertThat(PostgresUrl.pasted(prefix + text).endpoints()).isNotEmpty();
            } catch (FailureException refused) {
                assertThat(refused.failure().code()).isIn("postgres.url", "target.endpoint");
            }
        }
    }

    @Test
    void commandLinesAndSettingsHoldNoPassword() {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> PostgresUrl.parse("postgresql://amy:secret@db/shop", ""));
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> PostgresUrl.parse("postgresql://amy@db/shop?password=secret", ""));
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> RedisUrl.parse("redis://amy:secret@cache", ""));
    }

    @Test
    void redisAddressesNameEveryTopology() {
        RedisUrl plain = RedisUrl.pasted("redis://amy:pw@cache:7000/3");
        assertThat(plain.topology()).isEqualTo(new Topology.Standalone(new Endpoint("cache", 7000)));
        assertThat(plain.user()).isEqualTo("amy");
        assertThat(plain.password().reveal()).isEqualTo("pw");
        assertThat(plain.database()).isEqualTo(3);
        assertThat(plain.tls()).isEqualTo(Tls.OFF);
        RedisUrl secure = RedisUrl.pasted("rediss://cache");
        assertThat(secure.tls().mode()).isEqualTo(Tls.Mode.VERIFY_FULL);
        assertThat(secure.user()).isEqualTo("default");
        assertThat(RedisUrl.pasted("redis-sentinel://s1,s2:26400/0#shop").topology())
                .isEqualTo(new Topology.Sentinel(
                        "shop", List.of(new Endpoint("s1", 26_379), new Endpoint("s2", 26_400))));
        assertThat(RedisUrl.pasted("rediss-cluster://n1,n2").topology())
                .isEqualTo(new Topology.Cluster(List.of(new Endpoint("n1", 6379), new Endpoint("n2", 6379))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "redis://", "http://cache", "redis://cache/x", "redis://cache/1234567"})
    void whatIsNoRedisAddressIsRefused(String text) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> RedisUrl.pasted(text))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("redis.url"));
    }
}
