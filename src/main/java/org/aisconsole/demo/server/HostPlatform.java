package org.aisconsole.demo.server;

import java.util.Locale;
import org.aisconsole.base.failure.FailureException;

/**
 * Operating system and processor, and what the artefacts call their binaries for them.
 *
 * @param os operating system
 * @param arm whether the processor is 64-bit ARM rather than x86-64
 */
record HostPlatform(Os os, boolean arm) {
    /** The operating systems that the console runs on. */
    enum Os {
        LINUX,
        MAC,
        WINDOWS
    }

    static HostPlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** By the names that Java has for them. */
    static HostPlatform of(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        Os os = name.startsWith("windows") ? Os.WINDOWS : name.startsWith("mac") ? Os.MAC : Os.LINUX;
        return new HostPlatform(os, processor.equals("aarch64") || processor.equals("arm64"));
    }

    /** Resource with the Postgres binaries, an xz-packed tar. */
    String postgresArchive() {
        return switch (os) {
            case LINUX -> "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
            case MAC -> "/postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
            case WINDOWS -> "/postgres-windows-x86_64.txz";
        };
    }

    /** Whether Redis is published for it. */
    boolean hasRedis() {
        return os != Os.WINDOWS;
    }

    /**
     * Resource with the Redis server, a single executable.
     *
     * @throws FailureException {@code server.redis.platform} on Windows, for which there is none
     */
    String redisExecutable() {
        return switch (os) {
            case LINUX -> "/redis-server-7.0.15-linux-" + (arm ? "arm64" : "amd64");
            case MAC -> "/redis-server-7.0.15-darwin-" + (arm ? "arm64" : "amd64");
            case WINDOWS -> throw FailureException.expected("server.redis.platform");
        };
    }
}
