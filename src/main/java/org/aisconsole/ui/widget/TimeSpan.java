package org.aisconsole.ui.widget;

import java.time.Duration;
import org.aisconsole.base.text.Texts;

/** Lengths of time as people say them. */
public final class TimeSpan {
    private TimeSpan() {}

    /** A length in few words: days from two on, hours from one on, else minutes. */
    public static String words(Duration span, Texts texts) {
        if (span.toDays() > 1) {
            return texts.get("ui.range.days", span.toDays());
        }
        return span.toHours() > 0
                ? texts.get("ui.range.hours", span.toHours())
                : texts.get("ui.range.minutes", span.toMinutes());
    }
}
