package org.aisconsole.demo.server;

/** Signals by name, which Java cannot send. */
final class Signals {
    private Signals() {}

    /** Sends one to a process, or to a process group if the id is negative. */
    static void send(String name, long pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-s", name, "--", Long.toString(pid)).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("cannot send " + name + " to " + pid);
        }
    }
}
