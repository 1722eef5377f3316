package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir
    Path folder;

    @Test
    void aSecondConsoleKnocksAndTheFirstRaisesItsWindow() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            first.onKnock(raised::countDown);
            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(raised.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void afterTheFirstHasClosedAnotherMayClaim() throws IOException {
        SingleInstance.claim(folder).orElseThrow().close();
        try (SingleInstance next = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aSocketLeftByACrashIsTakenOver() throws IOException {
        Files.createFile(folder.resolve("window.sock"));
        try (SingleInstance next = SingleInstance.claim(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
