package org.aisconsole.engine.database.tuning;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;

/** Reads settings and counters of a server in one read-only transaction of three queries. */
final class TuningReader {
    private static final SqlScript KNOBS = SqlScript.load(TuningReader.class, "knobs.sql");
    private static final SqlScript FILES = SqlScript.load(TuningReader.class, "files.sql");
    private static final SqlScript LOAD = SqlScript.load(TuningReader.class, "load.sql");

    private final PostgresTarget target;

    TuningReader(PostgresTarget target) {
        this.target = target;
    }

    /** What was read. */
    record Read(Map<String, Knob> knobs, ServerLoad load) {}

    /** A line of a configuration file. */
    private record Line(String name, String value, boolean altered) {}

    /**
     * Reads all of it.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached or refuses
     */
    Read read(Cancellation cancellation) {
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> {
            int major = session.getMetaData().getDatabaseMajorVersion();
            ServerLoad load = SqlRows.list(session, LOAD.forMajor(major), ServerLoad.class).getFirst();
            Map<String, Knob> knobs = new LinkedHashMap<>();
            SqlRows.list(session, KNOBS.forMajor(major), Knob.class).forEach(knob -> knobs.put(knob.name(), knob));
            if (load.readsFiles()) {
                files(session, major).forEach(line -> knobs.computeIfPresent(
                        line.name(),
                        (name, knob) -> knob.filed(line.altered() ? line.value() : knob.altered(), line.value())));
            }
            return new Read(knobs, load);
        });
    }

    private static List<Line> files(Connection session, int major) throws SQLException {
        return SqlRows.list(session, FILES.forMajor(major), Line.class);
    }
}
