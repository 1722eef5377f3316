package org.aisconsole.base.secret;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://ann:s3cret@db:5432/x | postgresql://ann:***@db:5432/x",
                "rediss://:s3cret@cache | rediss://:***@cache",
                "password=s3cret&sslmode=require | password=***&sslmode=require",
                "ALTER ROLE a PASSWORD 's3cret' VALID | ALTER ROLE a PASSWORD *** VALID",
                "AIS_CONSOLE_STORE_PASSWORD=s3cret | AIS_CONSOLE_STORE_PASSWORD=***",
                "requirepass: s3cret | requirepass: ***",
                "{\"password\": \"s3cret\"; \"n\": 1} | {\"password\": ***; \"n\": 1}",
                "Authorization: Bearer eyJhbGciOi.J9 | Authorization: Bearer ***",
                "nothing to hide at 10:30 | nothing to hide at 10:30"
            })
    void secretsBecomeStars(String text, String redacted) {
        assertThat(Redactor.redact(text)).isEqualTo(redacted);
    }

    @Property
    void noUrlPasswordSurvives(@ForAll @AlphaChars @NumericChars @StringLength(min = 12, max = 40) String password) {
        assertThat(Redactor.redact("at postgresql://user:" + password + "@host/db failed")).doesNotContain(password);
    }

    @org.junit.jupiter.api.Test
    void aSecretPrintsAsStars() {
        assertThat(Secret.of("s3cret")).hasToString("***");
    }
}
