package org.aisconsole.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.audit.AuditAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act that the ledger knows is done somewhere, and has words in both languages. */
class AuditedTest {
    private static final String CODE = code();

    private static String code() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("AuditAction.java"))
                    .map(AuditedTest::read)
                    .collect(Collectors.joining());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActIsWrittenSomewhere(AuditAction action) {
        assertThat(CODE).contains("AuditAction." + action.name());
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActHasWords(AuditAction action) {
        String key = "audit.action." + action.word();
        assertThat(new Texts(Locale.ENGLISH).get(key)).isNotBlank();
        assertThat(new Texts(Locale.GERMAN).get(key)).isNotBlank();
        assertThat(AuditAction.of(action.word())).hasValue(action);
    }
}
