package org.aisconsole.engine.database.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings of a Postgres 18 as it comes, with the bounds that it gives itself, for rules that are tested without a server. */
final class Knobs {
    private Knobs() {}

    static Map<String, Knob> usual() {
        Map<String, Knob> knobs = new LinkedHashMap<>();
        Stream.of(
                        number("shared_buffers", "16384", "8kB", 16, 1_073_741_823, "postmaster"),
                        number("work_mem", "4096", "kB", 64, 2_147_483_647, "user"),
                        number("hash_mem_multiplier", "2", "", 1, 1_000, "user", "real"),
                        number("max_connections", "100", "", 1, 262_143, "postmaster"),
                        number("maintenance_work_mem", "65536", "kB", 64, 2_147_483_647, "user"),
                        number("autovacuum_work_mem", "-1", "kB", -1, 2_147_483_647, "sighup"),
                        number("autovacuum_max_workers", "3", "", 1, 262_143, "sighup"),
                        number("effective_cache_size", "524288", "8kB", 1, 2_147_483_647, "user"),
                        number("wal_buffers", "512", "8kB", -1, 262_143, "postmaster"),
                        number("max_wal_size", "1024", "MB", 2, 2_147_483_647, "sighup"),
                        number("min_wal_size", "80", "MB", 2, 2_147_483_647, "sighup"),
                        number("checkpoint_timeout", "300", "s", 30, 86_400, "sighup"),
                        number("checkpoint_completion_target", "0.9", "", 0, 1, "sighup", "real"),
                        number("random_page_cost", "4", "", 0, 1e308, "user", "real"),
                        number("effective_io_concurrency", "16", "", 0, 1_000, "user"),
                        number("maintenance_io_concurrency", "16", "", 0, 1_000, "user"),
                        number("io_workers", "3", "", 1, 32, "sighup"),
                        number("max_worker_processes", "8", "", 0, 262_143, "postmaster"),
                        number("max_parallel_workers", "8", "", 0, 1_024, "user"),
                        number("max_parallel_workers_per_gather", "2", "", 0, 1_024, "user"),
                        number("max_parallel_maintenance_workers", "2", "", 0, 1_024, "user"),
                        number("default_statistics_target", "100", "", 1, 10_000, "user"),
                        number("autovacuum_vacuum_cost_limit", "-1", "", -1, 10_000, "sighup"),
                        number("vacuum_cost_limit", "200", "", 1, 10_000, "user"),
                        number("idle_in_transaction_session_timeout", "0", "ms", 0, 2_147_483_647, "user"),
                        number("log_temp_files", "-1", "kB", -1, 2_147_483_647, "superuser"),
                        word("huge_pages", "try", "postmaster", "enum", "off", "on", "try"),
                        word("wal_compression", "off", "superuser", "enum", "pglz", "lz4", "zstd", "on", "off"),
                        word("io_method", "worker", "postmaster", "enum", "sync", "worker"),
                        word("jit", "on", "user", "bool"),
                        word("log_lock_waits", "off", "superuser", "bool"),
                        word("log_checkpoints", "on", "sighup", "bool"),
                        word("track_io_timing", "off", "superuser", "bool"),
                        word("shared_preload_libraries", "auto_explain", "postmaster", "string"))
                .forEach(knob -> knobs.put(knob.name(), knob));
        return knobs;
    }

    private static Knob number(String name, String value, String unit, double least, double most, String context) {
        return number(name, value, unit, least, most, context, "integer");
    }

    private static Knob number(
            String name, String value, String unit, double least, double most, String context, String kind) {
        return new Knob(
                name, value, unit, kind, bound(least), bound(most), List.of(), context, "default", value, false, true, "", "");
    }

    private static String bound(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static Knob word(String name, String value, String context, String kind, String... words) {
        return new Knob(name, value, "", kind, "", "", List.of(words), context, "default", value, false, true, "", "");
    }

    /** The same setting at another value. */
    static Knob at(Knob knob, String value) {
        return new Knob(
                knob.name(), value, knob.unit(), knob.kind(), knob.least(), knob.most(), knob.words(), knob.context(),
                "configuration file", knob.builtIn(), false, true, "", "");
    }
}
