package org.aisconsole.base.metric;

/**
 * By what a server tells statements apart.
 *
 * @param databaseName in which it ran
 * @param roleName who ran it
 * @param queryId the server's own number of the statement without its constants
 * @param toplevel whether it was asked for itself, not by a function
 */
public record StatementKey(String databaseName, String roleName, long queryId, boolean toplevel) {}
