package org.aisconsole.ui.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.widget.TimeSpan;

/**
 * Says what a dashboard shows.
 *
 * @param texts the user's language
 * @param zone the user's time zone
 */
record DashboardWords(Texts texts, ZoneId zone) {
    /** The connection, the time, and how often it is measured. */
    String seen(DashboardViewModel model) {
        String title = model.scopeProperty().get().title();
        String words = model.zoom()
                .windowProperty()
                .get()
                .map(window -> texts.get("dashboard.seen.zoomed", title, time(window)))
                .orElseGet(() -> texts.get(
                        "dashboard.seen.live",
                        title,
                        TimeSpan.words(model.rangeProperty().get(), texts),
                        model.intervalProperty().get().toMillis() / 1e3));
        return model.past().loadingProperty().get() ? texts.get("dashboard.seen.loading", words) : words;
    }

    /** A window with its dates. */
    String time(TimeWindow window) {
        String from = moment(Instant.ofEpochMilli(window.from()));
        ZonedDateTime end = Instant.ofEpochMilli(window.to()).atZone(zone);
        boolean oneDay = Instant.ofEpochMilli(window.from()).atZone(zone).toLocalDate().equals(end.toLocalDate());
        return texts.get("dashboard.seen.from_to", from, oneDay ? clock().format(end) : moment(end.toInstant()));
    }

    /** A date and a clock time. */
    String moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(texts.locale());
        return date.format(local) + " " + clock().format(local);
    }

    private DateTimeFormatter clock() {
        return DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale());
    }
}
