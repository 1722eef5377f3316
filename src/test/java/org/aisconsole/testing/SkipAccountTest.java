package org.aisconsole.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkipAccountTest {
    private final List<String> printed = new ArrayList<>();
    private final Path file;

    SkipAccountTest(@TempDir Path folder) {
        this.file = folder.resolve("build/skips.txt");
    }

    /** Runs a sample class with this account alone: the one of the real run must not hear of it. */
    private void run(Class<?> sample) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new SkipAccount(file, printed::add))
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(sample))
                        .build());
    }

    @Test
    void declaredKindsAreCountedAndLeaveNoFile() {
        run(Declared.class);
        assertThat(printed).containsExactly("Skipped, needs-data: 1", "Skipped, needs-gtk: 2");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDisabledTestOfNoKindIsWrittenDown() {
        run(Undeclared.class);
        assertThat(file).content().contains("disabledForNoReason").doesNotContain("runs");
    }

    @Test
    void anAssumptionThatFailsIsASkipToo() {
        run(Assuming.class);
        assertThat(file).content().contains("assumesTooMuch").contains("no such thing");
        assertThat(printed).contains("Skipped, needs-root: 1");
    }

    @Test
    void aClassThatGivesUpIsWorthAllItsTests() {
        run(WholeClass.class);
        assertThat(printed).containsExactly("Skipped, needs-data: 2");
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAnEarlierRunLeftIsForgottenButNotWhatThisOneWrote() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        run(Undeclared.class);
        run(Assuming.class);
        assertThat(file).content().doesNotContain("old").contains("disabledForNoReason", "assumesTooMuch");
    }

    static class Declared {
        @Test
        @Disabled
        @Tag("needs-gtk")
        void one() {}

        @Test
        @Disabled
        @Tag("needs-gtk")
        @Tag("needs-data")
        void two() {}
    }

    static class Undeclared {
        @Test
        @Disabled
        @Tag("slow")
        void disabledForNoReason() {}

        @Test
        void runs() {}
    }

    static class Assuming {
        @Test
        void assumesTooMuch() {
            assumeTrue(false, "no such thing");
        }

        @Test
        @Tag("needs-root")
        void assumesRoot() {
            assumeTrue(false, "not root");
        }
    }

    @Tag("needs-data")
    static class WholeClass {
        @BeforeAll
        static void giveUp() {
            assumeTrue(false, "no data");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }
}
