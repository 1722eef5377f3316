package org.aisconsole.ui.dashboard;

import java.util.Locale;
import org.aisconsole.engine.monitor.SourceState.Kind;

/** The parts of the page, under their headings. */
enum Section {
    /** What to look at first; has no heading, being the first. */
    OVERVIEW,
    /** The Postgres of the connection. */
    POSTGRES,
    /** Its Redis. */
    REDIS,
    /** The machine that the console runs on. */
    HOST;

    static Section of(Kind kind) {
        return switch (kind) {
            case POSTGRES -> POSTGRES;
            case REDIS -> REDIS;
            case HOST -> HOST;
        };
    }

    /** End of its text key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
