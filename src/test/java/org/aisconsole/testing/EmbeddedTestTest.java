package org.aisconsole.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aisconsole.target.postgres.PostgresProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the other tests rely on. */
class EmbeddedTestTest {
    @Nested
    @EmbeddedTest
    class EachTest {
        private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
        private final PostgresProfile database;
        private final KeyPrefix prefix;

        EachTest(PostgresProfile database, KeyPrefix prefix) {
            this.database = database;
            this.prefix = prefix;
        }

        @RepeatedTest(2)
        void hasADatabaseOfItsOwn() throws SQLException {
            Sql.run(database, "CREATE TABLE mine (id int)");
            assertThat(SEEN.add(database.database())).isTrue();
        }

        @RepeatedTest(2)
        void hasAPrefixOfItsOwn() {
            assertThat(SEEN.add(prefix.value())).isTrue();
        }

        @Test
        void sharesThemBetweenConstructorAndMethod(PostgresProfile again, KeyPrefix prefixAgain) {
            assertThat(again.database()).isEqualTo(database.database());
            assertThat(prefixAgain).isEqualTo(prefix);
        }
    }

    @Nested
    @EmbeddedTest
    class TheWholeClass {
        private static String shared = "";

        @BeforeAll
        static void make(PostgresProfile database) throws SQLException {
            shared = database.database();
            Sql.run(database, "CREATE TABLE ours (id int)");
        }

        @Test
        void sharesWhatBeforeAllAskedFor(PostgresProfile database) throws SQLException {
            assertThat(database.database()).isEqualTo(shared);
            assertThat(Sql.number(database, "SELECT count(*) FROM ours")).isZero();
        }
    }
}
