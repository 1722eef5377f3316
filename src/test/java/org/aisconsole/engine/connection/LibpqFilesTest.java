package org.aisconsole.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.tls.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibpqFilesTest {
    @TempDir
    private Path folder;

    private static PostgresPlace place(String host, int port, String database, String user) {
        return new PostgresPlace(new Endpoint(host, port), database, user, Tls.PREFER, List.of());
    }

    private PassFile passFile(String permissions, String... lines) throws IOException {
        Path file = Files.write(folder.resolve(".pgpass"), List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return new PassFile(file);
    }

    @Test
    void theFirstLineThatFitsIsTaken() throws IOException {
        PassFile file = passFile(
                "rw-------",
                "# a comment",
                "db:5432:shop:amy:first",
                "db:*:*:amy:second",
                "*:*:*:*:it\\:s\\\\any:body");
        assertThat(file.find(place("db", 5432, "shop", "amy"))).map(Secret::reveal).hasValue("first");
        assertThat(file.find(place("db", 6000, "shop", "amy"))).map(Secret::reveal).hasValue("second");
        assertThat(file.find(place("other", 5432, "x", "bob"))).map(Secret::reveal).hasValue("it:s\\any:body");
    }

    @Test
    void aFileThatOthersMayReadIsIgnored() throws IOException {
        PassFile file = passFile("rw-r--r--", "*:*:*:*:pw");
        assertThat(file.find(place("db", 5432, "shop", "amy"))).isEmpty();
        assertThat(new PassFile(folder.resolve("none")).find(place("db", 5432, "shop", "amy"))).isEmpty();
    }

    @Test
    void bothFilesAreWhereLibpqLooks() {
        assertThat(PassFile.usual(Map.of(), Path.of("/home/amy")).file()).isEqualTo(Path.of("/home/amy/.pgpass"));
        assertThat(PassFile.usual(Map.of("PGPASSFILE", "/x"), Path.of("/home/amy")).file()).isEqualTo(Path.of("/x"));
        assertThat(ServiceFile.usual(Map.of(), Path.of("/home/amy"))).isEqualTo(Path.of("/home/amy/.pg_service.conf"));
    }

    @Test
    void eachServiceIsAConnection() throws IOException {
        Path file = Files.writeString(
                folder.resolve("pg_service.conf"),
                """
                # ours
                [shop]
                host = db.shop
                port=6000
                dbname=shop
                user=amy
                sslmode=verify-ca
                sslrootcert=/etc/ca's.pem
                password=not taken

                [local]
                """);
        List<ConnectionProfile> services = ServiceFile.read(file, Environment.STAGING);
        assertThat(services).extracting(ConnectionProfile::name).containsExactly("shop", "local");
        ConnectionProfile shop = services.getFirst();
        assertThat(shop.environment()).isEqualTo(Environment.STAGING);
        assertThat(shop.postgres())
                .isEqualTo(new PostgresPlace(
                        new Endpoint("db.shop", 6000),
                        "shop",
                        "amy",
                        new Tls(Tls.Mode.VERIFY_CA, "/etc/ca's.pem", "", ""),
                        List.of()));
        assertThat(services.getLast().postgresPlace().orElseThrow().endpoint()).isEqualTo(new Endpoint("localhost", 5432));
    }
}
