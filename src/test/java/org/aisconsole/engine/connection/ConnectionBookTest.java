package org.aisconsole.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.tls.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionBookTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    @TempDir
    private Path folder;

    private ConnectionBook book() {
        return ConnectionBook.open(folder.resolve("connections.json"), CLOCK);
    }

    static ConnectionProfile shop() {
        PostgresPlace postgres = new PostgresPlace(
                new Endpoint("db.shop", 5432),
                "shop",
                "amy",
                new Tls(Tls.Mode.VERIFY_FULL, "/etc/ca.pem", "", ""),
                List.of(new Endpoint("replica.shop", 5432)));
        RedisPlace redis = new RedisPlace(
                RedisPlace.Kind.SENTINEL, List.of(new Endpoint("s1", 26_379)), "shop", "amy", 2, Tls.OFF);
        return new ConnectionProfile("shop-1", "Shop", "Europe/West", Environment.PRODUCTION, postgres, redis);
    }

    @Test
    void whatIsSavedIsThereTheNextTime() {
        book().save(shop());
        assertThat(book().all()).containsExactly(shop());
        book().remove("shop-1");
        assertThat(book().all()).isEmpty();
    }

    @Test
    void aCopyHasItsOwnIdAndAFreeName() {
        ConnectionBook book = book();
        book.save(shop());
        ConnectionProfile copy = book.duplicate(shop());
        ConnectionProfile another = book.duplicate(shop());
        assertThat(copy.name()).isEqualTo("Shop 2");
        assertThat(another.name()).isEqualTo("Shop 3");
        assertThat(book.all()).extracting(ConnectionProfile::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(book().named("Shop 2").postgres()).isEqualTo(shop().postgres());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[]", "null", "{\"version\": 99, \"connections\": []}", "{\"version\": 1}",
        "{\"version\": 1, \"connections\": [{\"id\": \"x\"}]}",
        "{\"version\": 1, \"connections\": [{\"id\": \"x\", \"name\": \"n\", \"folder\": \"\", \"environment\": \"DEV\"}]}",
    })
    void aFileThatCannotBeReadIsKeptAside(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("connections.json"), content);
        ConnectionBook book = book();
        assertThat(book.all()).isEmpty();
        assertThat(book.problem()).map(ConnectionBookTest::code).hasValue("connection.book.broken");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("connections.json.broken-20261126-120000")).hasContent(content);
    }

    private static String code(Failure failure) {
        return ((Failure.Expected) failure).code();
    }

    @Test
    void exportedConnectionsAreImportedElsewhere() {
        Path file = folder.resolve("exported.json");
        book().exportTo(file, List.of(shop()));
        ConnectionBook other = ConnectionBook.open(folder.resolve("other.json"), CLOCK);
        assertThat(other.importFrom(file)).isEqualTo(1);
        assertThat(other.importFrom(file)).isEqualTo(1);
        assertThat(other.all()).containsExactly(shop());
    }

    @Test
    void aForeignFileChangesNothing() throws IOException {
        ConnectionBook book = book();
        book.save(shop());
        Path file = Files.writeString(folder.resolve("foreign.json"), "{\"hello\": 1}");
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> book.importFrom(file))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("connection.import"));
        assertThat(book.all()).containsExactly(shop());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNotPretended() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where the folder should be");
        ConnectionBook book = ConnectionBook.open(blocked.resolve("connections.json"), CLOCK);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> book.save(shop()))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("connection.book.write"));
        assertThat(book.all()).isEmpty();
    }

    @Test
    void aNameMustBeTheOnlyOne() {
        ConnectionBook book = book();
        book.save(shop());
        book.save(shop().withId("shop-2"));
        for (String name : List.of("Shop", "Nowhere")) {
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> book.named(name))
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("connection.unknown"));
        }
    }
}
