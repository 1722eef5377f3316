SELECT name, setting AS value, coalesce(unit, '') AS unit, source, coalesce(boot_val, '') AS built_in, context,
       coalesce(pending_restart, false) AS pending_restart
FROM pg_settings
