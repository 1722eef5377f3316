package org.aisconsole.ui.shell;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.failure.Failure;
import org.jspecify.annotations.Nullable;

/** What has happened, a heading a day, the latest first, and of the wanted levels only. */
final class NoticesViewModel {
    private final ShellViewModel shell;
    private final Map<String, String> screens;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObjectProperty<Level> least = new SimpleObjectProperty<>(Level.INFO);
    private final ObservableList<NoticeRow> rows = FXCollections.observableArrayList();
    private final ObservableList<NoticeRow> shown = FXCollections.unmodifiableObservableList(rows);

    /**
     * Follows the notices of a window.
     *
     * @param screens ids of screens by the kind of thing that they are about, such as {@code postgres}
     */
    NoticesViewModel(ShellViewModel shell, Map<String, String> screens, InstantSource clock, ZoneId zone) {
        this.shell = shell;
        this.screens = Map.copyOf(screens);
        this.clock = clock;
        this.zone = zone;
        shell.notices().addListener((ListChangeListener<ConsoleEvent>) change -> arrange());
        least.addListener((property, before, now) -> arrange());
        arrange();
    }

    private void arrange() {
        List<NoticeRow> arranged = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = LocalDate.MAX;
        for (ConsoleEvent event : shell.notices()) {
            if (event.level().compareTo(least.get()) < 0) {
                continue;
            }
            LocalDate of = LocalDate.ofInstant(event.at(), zone);
            if (!of.equals(day)) {
                arranged.add(new NoticeRow.Day(of, ChronoUnit.DAYS.between(of, today)));
                day = of;
            }
            arranged.add(new NoticeRow.Notice(event));
        }
        rows.setAll(arranged);
    }

    /** What to show. */
    ObservableList<NoticeRow> rows() {
        return shown;
    }

    /** The least level that is shown. */
    ObjectProperty<Level> leastProperty() {
        return least;
    }

    /** Whether there is anything at all, of whatever level. */
    boolean isEmpty() {
        return shell.notices().isEmpty();
    }

    /** Forgets everything. */
    void clear() {
        shell.clearNotices();
    }

    /** The screen that is about what the event is about: its source's kind, or the room that its failure comes from. */
    Optional<String> screenOf(ConsoleEvent event) {
        return Stream.concat(Stream.of(kind(event.source(), ':')), room(event.failure()))
                .filter(screens::containsKey)
                .findFirst()
                .map(screens::get);
    }

    private static Stream<String> room(@Nullable Failure failure) {
        return failure instanceof Failure.Expected expected ? Stream.of(kind(expected.code(), '.')) : Stream.empty();
    }

    private static String kind(String name, char end) {
        int at = name.indexOf(end);
        return at < 0 ? name : name.substring(0, at);
    }

    /** Opens a screen. */
    void open(String screen) {
        shell.screenProperty().set(screen);
    }

    /** The user looks, perhaps on another day than the last time. */
    void seen() {
        shell.noticesSeen();
        arrange();
    }
}
