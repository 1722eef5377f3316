package org.aisconsole.engine.monitor;

import java.util.ArrayList;
import java.util.List;
import org.aisconsole.target.host.HostTarget;

/**
 * The sources of one connection, among all that are measured.
 *
 * @param title name of the connection for people
 * @param servers ids of its servers, in the order in which they are shown: its first Postgres is the primary, further ones
 *     are replicas of it
 */
public record Scope(String title, List<String> servers) {
    /** Copies the ids. */
    public Scope {
        servers = List.copyOf(servers);
    }

    /** A connection of these servers. */
    public static Scope of(String title, String... servers) {
        return new Scope(title, List.of(servers));
    }

    /** Ids of its servers and of the host, which belongs to every connection. */
    public List<String> sources() {
        List<String> all = new ArrayList<>(servers);
        all.add(HostTarget.ID);
        return all;
    }

    /** Those of its sources that are measured now, in its order. */
    public List<SourceState> measured(LiveMetrics metrics) {
        List<SourceState> states = metrics.sources();
        return sources().stream()
                .flatMap(id -> states.stream().filter(state -> state.id().equals(id)))
                .toList();
    }

    /** Whether a finding belongs here: it is of one of these sources, or of no measured server at all, as the store. */
    public boolean concerns(String source, LiveMetrics metrics) {
        return sources().contains(source)
                || metrics.sources().stream().noneMatch(state -> state.id().equals(source));
    }
}
