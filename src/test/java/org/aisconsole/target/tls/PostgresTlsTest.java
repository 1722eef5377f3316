package org.aisconsole.target.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.aisconsole.testing.TestAuthority.Issued;
import org.aisconsole.testing.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Postgres that encrypts, with certificates from an authority of our own. */
@Timeout(60)
class PostgresTlsTest {
    @TempDir
    private static Path folder;

    private static EmbeddedServers servers;
    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static Issued good;

    @BeforeAll
    static void start() throws Exception {
        authority = new TestAuthority(folder, "authority");
        stranger = new TestAuthority(folder, "stranger");
        good = authority.issue("127.0.0.1");
        servers = EmbeddedServers.start(
                new EmbeddedOptions(Programs.FOLDER, Programs.FOLDER, true, 0, 0, false), Progress.none());
        serve(good);
    }

    @AfterAll
    static void end() {
        servers.close();
    }

    /** Lets the server itself write the files, so that they belong to whoever it runs as. */
    private static void serve(Issued issued) throws SQLException, IOException {
        PostgresProfile plain = profile(Tls.OFF);
        put(plain, issued.certificate(), "server.crt");
        put(plain, issued.key(), "server.key");
        put(plain, authority.certificate(), "root.crt");
        Sql.run(plain, "ALTER SYSTEM SET ssl_ca_file = 'root.crt'", "ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()");
        Sql.run(plain, "SELECT pg_sleep(0.3)"); // the postmaster reads them when the signal arrives
    }

    private static void put(PostgresProfile server, Path file, String name) throws SQLException, IOException {
        String lines = Files.readString(file).strip().replace("'", "''");
        String path = Sql.column(server, "SELECT current_setting('data_directory')").getFirst() + "/" + name;
        Sql.run(server, "COPY (SELECT unnest(string_to_array('" + lines + "', E'\\n'))) TO '" + path + "'");
        Files.setPosixFilePermissions(Path.of(path), PosixFilePermissions.fromString("rw-------"));
    }

    private static PostgresProfile profile(Tls tls) {
        PostgresProfile embedded = servers.postgres();
        return new PostgresProfile(
                "postgres:tls",
                "tls",
                embedded.environment(),
                embedded.endpoint(),
                "postgres",
                embedded.user(),
                embedded.password(),
                tls);
    }

    private static boolean encrypted(Tls tls) {
        try (PostgresTarget target = new PostgresTarget(profile(tls), new Breakers())) {
            return target.read(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
                try (var statement = session.createStatement();
                        var row = statement.executeQuery(
                                "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
                    row.next();
                    return row.getBoolean(1);
                }
            });
        }
    }

    private static void assertRefused(String code, Tls tls) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> encrypted(tls))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    private static Tls trusting(TestAuthority trusted, Tls.Mode mode) {
        return new Tls(mode, trusted.certificate().toString(), "", "");
    }

    @Test
    void eachModeEncryptsAsItSays() {
        assertThat(encrypted(Tls.OFF)).isFalse();
        assertThat(encrypted(Tls.PREFER)).isTrue();
        assertThat(encrypted(Tls.of(Tls.Mode.REQUIRE))).isTrue();
        assertThat(encrypted(trusting(authority, Tls.Mode.VERIFY_CA))).isTrue();
        assertThat(encrypted(trusting(authority, Tls.Mode.VERIFY_FULL))).isTrue();
    }

    @Test
    void anUnknownAuthorityIsRefused() {
        assertRefused("tls.authority", trusting(stranger, Tls.Mode.VERIFY_CA));
        assertRefused("tls.authority", Tls.of(Tls.Mode.VERIFY_FULL));
    }

    @Test
    void anotherNameIsRefusedWhereItIsCompared() throws Exception {
        serve(authority.issue("db.example.com"));
        try {
            assertRefused("tls.name", trusting(authority, Tls.Mode.VERIFY_FULL));
            assertThat(encrypted(trusting(authority, Tls.Mode.VERIFY_CA))).isTrue();
        } finally {
            serve(good);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        serve(authority.issueExpired("127.0.0.1"));
        try {
            assertRefused("tls.expired", trusting(authority, Tls.Mode.VERIFY_CA));
        } finally {
            serve(good);
        }
    }

    @Test
    void aClientCertificateIsPresentedWhereTheServerAsksForOne() throws Exception {
        String hba = Sql.column(profile(Tls.OFF), "SELECT current_setting('hba_file')").getFirst();
        Issued client = authority.issue("client");
        Tls with = new Tls(
                Tls.Mode.VERIFY_FULL,
                authority.certificate().toString(),
                client.certificate().toString(),
                client.key().toString());
        String before = Sql.column(profile(Tls.OFF), "SELECT pg_read_file('" + hba + "')").getFirst();
        hba(hba, "hostssl all all all scram-sha-256 clientcert=verify-ca", Tls.OFF);
        try {
            assertThat(encrypted(with)).isTrue();
            assertRefused("tls.client", trusting(authority, Tls.Mode.VERIFY_FULL));
            assertRefused("tls.required", Tls.OFF);
        } finally {
            hba(hba, before.strip().replace("'", "''"), with);
        }
    }

    private static void hba(String file, String lines, Tls by) throws SQLException {
        try (PostgresTarget target = new PostgresTarget(profile(by), new Breakers())) {
            target.write(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
                try (var statement = session.createStatement()) {
                    statement.execute("COPY (SELECT unnest(string_to_array('" + lines + "', E'\\n'))) TO '" + file + "'");
                    return statement.execute("SELECT pg_reload_conf(), pg_sleep(0.3)");
                }
            });
        }
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws IOException {
        assertRefused("tls.file", new Tls(Tls.Mode.VERIFY_CA, folder.resolve("nowhere.pem").toString(), "", ""));
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        assertRefused("tls.file", new Tls(Tls.Mode.VERIFY_CA, empty.toString(), "", ""));
        Issued client = authority.issue("client");
        assertRefused(
                "tls.file",
                new Tls(Tls.Mode.REQUIRE, "", client.certificate().toString(), authority.certificate().toString()));
    }
}
