package org.aisconsole.demo.server;

import java.nio.file.Path;

/**
 * How the embedded servers run.
 *
 * @param home folder for their data and logs
 * @param programs folder for the unpacked programs, which several homes may share
 * @param ephemeral keep the data in a temporary folder that is deleted at the end
 * @param postgresPort port for Postgres on loopback; 0 for any free one
 * @param redisPort port for Redis on loopback; 0 for any free one
 * @param durable whether Postgres waits for the disk; off only in tests
 */
public record EmbeddedOptions(
        Path home, Path programs, boolean ephemeral, int postgresPort, int redisPort, boolean durable) {
    /** Durable servers on any free ports, everything in one home. */
    public static EmbeddedOptions in(Path home) {
        return new EmbeddedOptions(home, home.resolve("programs"), false, 0, 0, true);
    }

    /** The same, with the programs elsewhere. */
    public EmbeddedOptions withPrograms(Path folder) {
        return new EmbeddedOptions(home, folder, ephemeral, postgresPort, redisPort, durable);
    }

    /** The same, leaving no data behind or keeping it. */
    public EmbeddedOptions withEphemeral(boolean value) {
        return new EmbeddedOptions(home, programs, value, postgresPort, redisPort, durable);
    }

    /** The same, on the given ports. */
    public EmbeddedOptions withPorts(int postgres, int redis) {
        return new EmbeddedOptions(home, programs, ephemeral, postgres, redis, durable);
    }
}
