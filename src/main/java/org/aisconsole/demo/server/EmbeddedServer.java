package org.aisconsole.demo.server;

import org.aisconsole.base.job.Progress;

/** One of the two embedded servers, as its keeper sees it. */
interface EmbeddedServer {
    /** Which it is. */
    Program program();

    /** Id of the target that it is, such as {@code postgres:embedded}. */
    String id();

    /** Port on loopback. */
    int port();

    /** Starts it and waits until it answers. Called again when it died; it must come back on the same port. */
    Supervised start(Progress progress);
}
