package org.aisconsole.app;

import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.monitor.Monitor;

/**
 * Lets the monitor measure what is open.
 *
 * @param monitor measures
 */
record Measuring(Monitor monitor) implements Connections.Watcher {
    @Override
    public void opened(OpenConnection connection) {
        connection.postgres().ifPresent(monitor::add);
        connection.replicas().forEach(monitor::add);
        connection.redis().ifPresent(monitor::add);
    }

    @Override
    public void closed(OpenConnection connection) {
        connection.sources().forEach(monitor::remove);
    }
}
