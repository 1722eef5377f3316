package org.aisconsole.demo.server;

import java.nio.file.Path;

/** The programs that run in the data folder, and by what each is known there. */
enum Program {
    /** Makes the database cluster. */
    INITDB("initdb", "Postgres", "postgres.new", "INT", "KILL"),
    /** Fast shutdown, then immediate shutdown: what is committed is in the write-ahead log either way. */
    POSTGRES("postgres", "Postgres", "postgres", "INT", "QUIT"),
    /** Saves and ends. */
    REDIS("redis", "Redis", "redis.conf", "TERM", "KILL");

    private final String stem;
    private final String title;
    private final String mark;
    private final String polite;
    private final String firm;

    Program(String stem, String title, String mark, String polite, String firm) {
        this.stem = stem;
        this.title = title;
        this.mark = mark;
        this.polite = polite;
        this.firm = firm;
    }

    /** Product name for people. */
    String title() {
        return title;
    }

    /** Where its process id is kept while it runs. */
    Path pidFile(Path folder) {
        return folder.resolve(stem + ".pid");
    }

    /** Where its output goes. */
    Path log(Path folder) {
        return folder.resolve(stem + ".log");
    }

    /** The path that stands on its command line as a word of its own: its data or its configuration. */
    Path mark(Path folder) {
        return folder.resolve(mark);
    }

    /** Name of the signal that lets it finish what must be finished. */
    String polite() {
        return polite;
    }

    /** Name of the signal that ends it at once, losing as little as that allows. */
    String firm() {
        return firm;
    }
}
