package org.aisconsole.ui.shell;

import org.aisconsole.target.Environment;

/**
 * What the top bar says of the open connection.
 *
 * @param title name that the user gave it
 * @param versions the servers' products and versions; empty until known
 * @param environment how careful to be
 */
public record Connection(String title, String versions, Environment environment) {}
