SELECT name, setting AS value, coalesce(current_setting(name, true), setting) AS shown, coalesce(unit, '') AS unit, source,
       coalesce(boot_val, '') AS built_in, context,
       coalesce(sourcefile LIKE '%postgresql.auto.conf', false) AS altered,
       coalesce(pending_restart, false) AS pending_restart
FROM pg_settings
