package org.aisconsole.base.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static String report(Throwable thrown) {
        return ErrorReport.of(Failure.of(thrown), NOON);
    }

    @Test
    void aBugIsToldWithItsCodePlaceAndChain() {
        Exception thrown = new IllegalStateException("outer", new java.io.IOException("inner"));
        thrown.addSuppressed(new IllegalArgumentException("beside"));
        Failure.Bug bug = (Failure.Bug) Failure.of(thrown);
        assertThat(report(thrown))
                .contains("code:    " + bug.code(), "time:    2026-11-24T12:00:00Z", "java:    " + Runtime.version())
                .contains("java.lang.IllegalStateException: outer", "Caused by: java.io.IOException: inner")
                .contains("    Suppressed: java.lang.IllegalArgumentException: beside")
                .contains("    at " + ErrorReportTest.class.getName() + ".aBugIsTold");
    }

    @Test
    void anExpectedFailureIsToldWithItsCode() {
        String report = report(FailureException.expected("base.breaker.open", "redis:embedded"));
        assertThat(report).contains("code:    base.breaker.open", "about:   [redis:embedded]").doesNotContain("\n    at ");
    }

    @Test
    void noSecretOfAnyMessageIsInIt() {
        Exception thrown = new IllegalStateException(
                "no answer from postgresql://ann:hunter2@db/x",
                new IllegalArgumentException("{\"password\": \"hunter2\"}"));
        thrown.addSuppressed(new RuntimeException("jdbc:postgresql://db/x?user=ann&password=hunter2"));
        assertThat(report(thrown)).doesNotContain("hunter2").contains("***");
        assertThat(report(FailureException.expected("base.breaker.open", "redis://:hunter2@cache"))).doesNotContain("hunter2");
    }

    /** A secret that lies across any border at which a message is cut. */
    @Property
    void noSecretIsCutInHalf(@ForAll @IntRange(min = 0, max = 11_000) int before) {
        String message = "x".repeat(before) + " postgresql://ann:hunter2hunter2hunter2@db/x " + "y".repeat(11_000);
        assertThat(report(new IllegalStateException(message))).doesNotContain("hunter");
    }

    @Test
    void aChainThatLeadsBackToItselfEnds() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(report(first)).containsOnlyOnce("java.lang.Exception: first").containsOnlyOnce(": second");
    }

    @Test
    void itIsNeverTooLong() {
        Throwable thrown = new IllegalStateException("\u00e4".repeat(100_000));
        for (int i = 0; i < 300; i++) {
            thrown = new IllegalStateException("\u00e4".repeat(3_000), thrown);
        }
        byte[] report = report(thrown).getBytes(UTF_8);
        assertThat(report).hasSizeLessThanOrEqualTo(ErrorReport.MOST_BYTES).hasSizeGreaterThan(ErrorReport.MOST_BYTES - 100);
        assertThat(new String(report, UTF_8)).endsWith(" [...]\n").doesNotContain("\ufffd");
    }
}
