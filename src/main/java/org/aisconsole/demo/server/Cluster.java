package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;

/**
 * The data folder of Postgres on disk.
 *
 * @param programs unpacked Postgres
 * @param privilege what must stand before its command lines
 * @param folder data folder of both servers
 */
record Cluster(Path programs, Privilege privilege, Path folder) {
    /** Major version of the shipped programs. */
    private static final String MAJOR = "18";

    Path data() {
        return Program.POSTGRES.mark(folder);
    }

    boolean exists() {
        return Files.exists(data());
    }

    /**
     * Whether it is this data's server that listens on the port: its lock file says so in the fourth line, and in the
     * last that it is ready.
     */
    boolean isServedAt(int port) {
        try {
            List<String> lock = Files.readAllLines(data().resolve("postmaster.pid"));
            return lock.size() > 7
                    && lock.get(3).strip().equals(Integer.toString(port))
                    && lock.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Command line of one of the programs. */
    List<String> command(String program, List<String> arguments) {
        return privilege.command(Binaries.program(programs.resolve("bin"), program).toString(), arguments);
    }

    /**
     * Makes sure that the shipped programs may use the data that is there.
     *
     * @throws FailureException {@code server.postgres.version} if another Postgres wrote it
     */
    void requireFit() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw FailureException.expected(
                    "server.postgres.version", data().toString(), Files.readString(version).strip(), MAJOR);
        }
        privilege.own(data());
    }

    /**
     * Makes the cluster beside its place and moves it there when it is whole.
     *
     * @param password of the administrator
     * @param durable whether to wait for the disk
     */
    void make(Launcher launcher, Secret password, boolean durable) throws IOException {
        Path fresh = Program.INITDB.mark(folder);
        Path passwordFile = folder.resolve("password");
        Orphans.end(Program.INITDB, folder);
        Folders.delete(fresh);
        Folders.writePrivate(passwordFile, password.reveal());
        try {
            launcher.run(Program.INITDB, initdb(fresh, passwordFile, durable));
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            Folders.delete(fresh);
        }
    }

    /** It must not clean up after itself: a disk that was full must still be so when we ask why it failed. */
    private List<String> initdb(Path fresh, Path passwordFile, boolean durable) {
        return command("initdb", List.of(
                "-D", fresh.toString(),
                "--username=" + Credentials.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-clean",
                durable ? "--data-checksums" : "--no-sync"));
    }
}
