package org.aisconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No toolkit is started here. */
@Timeout(20)
class NoticesViewModelTest {
    /** Two hours east of the meridian: a day ends at 22:00 of UTC. */
    private static final ZoneId ZONE = ZoneId.of("+02:00");

    private final Port<ConsoleEvent> events = new Port<>();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    /** What the window's thread would do, which is this one: events arrive on another. */
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    private final ShellViewModel shell =
            new ShellViewModel(new JobRunner(Runnable::run, Runnable::run, clock), events, window::add);
    private final NoticesViewModel model =
            new NoticesViewModel(shell, Map.of("postgres", "dashboard", "secret", "settings"), clock, ZONE);

    private void happens(String at, Level level) throws Exception {
        events.publish(new ConsoleEvent(Instant.parse(at), level, "postgres:embedded", Message.of("base.n", at)));
        Objects.requireNonNull(window.poll(10, TimeUnit.SECONDS), "it arrives").run();
    }

    private List<String> rows() {
        return model.rows().stream().map(NoticesViewModelTest::word).toList();
    }

    private static String word(NoticeRow row) {
        return switch (row) {
            case NoticeRow.Day day -> "day " + day.ago();
            case NoticeRow.Notice notice -> notice.event().level().name();
        };
    }

    @Test
    void noticesStandUnderTheDayOfTheReader() throws Exception {
        happens("2026-11-20T10:00:00Z", Level.INFO);
        happens("2026-11-23T21:59:59Z", Level.WARNING);
        happens("2026-11-23T22:00:00Z", Level.ERROR);
        happens("2026-11-24T11:00:00Z", Level.CRITICAL);
        assertThat(rows())
                .containsExactly("day 0", "CRITICAL", "ERROR", "day 1", "WARNING", "day 4", "INFO");
    }

    @Test
    void aFilterLeavesNoEmptyDays() throws Exception {
        happens("2026-11-20T10:00:00Z", Level.INFO);
        happens("2026-11-24T11:00:00Z", Level.WARNING);
        happens("2026-11-24T11:30:00Z", Level.ERROR);
        model.leastProperty().set(Level.ERROR);
        assertThat(rows()).containsExactly("day 0", "ERROR");
        happens("2026-11-24T11:40:00Z", Level.INFO);
        assertThat(rows()).containsExactly("day 0", "ERROR");
        model.leastProperty().set(Level.INFO);
        assertThat(rows()).hasSize(6);
    }

    @Test
    void clearedIsClearedEverywhere() throws Exception {
        happens("2026-11-24T11:00:00Z", Level.ERROR);
        model.clear();
        assertThat(rows()).isEmpty();
        assertThat(model.isEmpty()).isTrue();
        assertThat(shell.unreadProperty().get()).isZero();
    }

    @Test
    void aNoticeLeadsToTheScreenThatItIsAbout() {
        ConsoleEvent lost = new ConsoleEvent(clock.instant(), Level.ERROR, "postgres:embedded", Message.of("base.n", 1));
        assertThat(model.screenOf(lost)).contains("dashboard");
        Failure locked = Failure.expected("secret.vault.locked", "vault");
        assertThat(model.screenOf(ConsoleEvent.of(clock.instant(), Level.ERROR, "console", locked))).contains("settings");
        ConsoleEvent done = new ConsoleEvent(clock.instant(), Level.INFO, "console", Message.of("base.n", 1));
        assertThat(model.screenOf(done)).isEmpty();
    }
}
