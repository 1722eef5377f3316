package org.aisconsole.ui.shell;

import java.time.LocalDate;
import org.aisconsole.base.event.ConsoleEvent;

/** A row of the list of notices. */
sealed interface NoticeRow {
    /**
     * The heading of a day.
     *
     * @param date the day
     * @param ago days since then; 0 is today
     */
    record Day(LocalDate date, long ago) implements NoticeRow {}

    /**
     * Something that happened.
     *
     * @param event what
     */
    record Notice(ConsoleEvent event) implements NoticeRow {}
}
