SELECT coalesce(d.datname, '#' || s.dbid) AS database_name, coalesce(r.rolname, '#' || s.userid) AS role_name,
       s.queryid AS query_id, s.toplevel, s.calls, s.total_exec_time AS exec_ms,
       s.stddev_exec_time * s.stddev_exec_time * s.calls AS spread, s.plans, s.total_plan_time AS plan_ms, s.rows,
       s.shared_blks_hit AS hit, s.shared_blks_read AS read, s.shared_blks_dirtied AS dirtied,
       s.shared_blks_written AS written, s.temp_blks_read + s.temp_blks_written AS temp,
--17+ s.shared_blk_read_time + s.shared_blk_write_time AS io_ms,
--<17 s.blk_read_time + s.blk_write_time AS io_ms,
       s.wal_bytes::float8 AS wal_bytes,
--15+ s.jit_generation_time + s.jit_inlining_time + s.jit_optimization_time + s.jit_emission_time AS jit_ms,
--<15 0::float8 AS jit_ms,
--17+ s.stats_since AS since
--<17 NULL::timestamptz AS since
FROM pg_stat_statements(false) s
LEFT JOIN pg_catalog.pg_database d ON d.oid = s.dbid
LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.userid
