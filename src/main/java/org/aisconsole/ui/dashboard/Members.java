package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Optional;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.SourceState.Kind;
import org.aisconsole.engine.monitor.SourceState;

/**
 * What a connection consists of at the moment.
 *
 * @param all its measured sources, in the connection's order
 */
record Members(List<SourceState> all) {
    static Members of(Scope scope, LiveMetrics metrics) {
        return new Members(scope.measured(metrics));
    }

    /** The source of a kind: of several Postgres the first, which is the primary. */
    Optional<SourceState> of(Kind kind) {
        return all.stream().filter(source -> source.kind() == kind).findFirst();
    }

    /** Every Postgres but the primary. */
    List<SourceState> replicas() {
        return all.stream().filter(source -> source.kind() == Kind.POSTGRES).skip(1).toList();
    }

    boolean isReplica(SourceState source) {
        return replicas().contains(source);
    }
}
