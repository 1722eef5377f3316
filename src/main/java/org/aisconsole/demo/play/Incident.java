package org.aisconsole.demo.play;

/** Trouble that the traffic makes now and then, so that there is something to find. */
public enum Incident {
    /** One session holds a row for some seconds and others wait for it. */
    LOCK_PILE_UP,
    /** Several joins that read far too much. */
    SLOW_QUERIES,
    /** Everybody wants the same Redis key. */
    HOT_KEY
}
