package org.aisconsole.engine.database.tuning;

import java.util.Locale;
import org.aisconsole.base.text.Message;

/** Sizes of memory inside sentences, counted as settings count them: a kB is 1,024 bytes. */
final class Sizes {
    private Sizes() {}

    /** Such as {@code 15.6 GB}. */
    static Message of(double bytes) {
        String unit = "B";
        for (String larger : new String[] {"kB", "MB", "GB", "TB"}) {
            unit = bytes >= Units.size(larger) ? larger : unit;
        }
        return Message.of("tuning.size." + unit.toLowerCase(Locale.ROOT), bytes / Units.size(unit));
    }
}
