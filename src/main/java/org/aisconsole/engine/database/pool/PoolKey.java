package org.aisconsole.engine.database.pool;

/**
 * What is taken for a pool: all connections of one application with one role in one database from one address.
 *
 * @param client address; empty for a local socket, or where our role may not see it
 */
public record PoolKey(String application, String role, String database, String client) {
    /** Its name for people: the application, or the role where that says nothing. */
    public String shown() {
        return application.isEmpty() ? role : application;
    }
}
