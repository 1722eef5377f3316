package org.aisconsole.target.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.aisconsole.testing.Counts;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class IdentifiersTest {
    private static final String[] PIECES = {
        "\"", "'", ";", "--", "/*", "\\", " ", "\n", "\t", "$1", "?", "%", "A", "é", "漢", "🙂", "drop table x"
    };

    private final PostgresProfile profile;

    IdentifiersTest(PostgresProfile profile) {
        this.profile = profile;
    }

    /** The server itself says what it understood: a column alias comes back as the name that we meant. */
    @Test
    void theServerReadsBackEveryNameAsItWasMeant() throws SQLException {
        Random random = new Random(42);
        try (Connection connection = Sql.connect(profile);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (int i = 0; i < Counts.of(200, 5_000); i++) {
                String name = hostile(random);
                try (ResultSet row = statement.executeQuery("SELECT 1 AS " + Identifiers.quote(name))) {
                    assertThat(row.getMetaData().getColumnLabel(1)).isEqualTo(name);
                }
            }
        }
    }

    private static String hostile(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            name.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return name.toString();
    }

    @Test
    void bothPartsAreQuoted() {
        assertThat(Identifiers.quote("my \"schema", "t")).isEqualTo("\"my \"\"schema\".\"t\"");
    }

    @Test
    void impossibleNamesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.quote(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.quote("a\0b"));
    }
}
