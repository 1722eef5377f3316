package org.aisconsole.demo.server;

/** One of the two embedded servers, as its keeper sees it. */
interface EmbeddedServer {
    /** Product name for people. */
    String name();

    /** Starts it and waits until it answers. Called again when it died; it must come back on the same port. */
    Supervised start();
}
