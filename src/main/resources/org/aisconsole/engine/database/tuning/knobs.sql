-- Settings as they are for a session that says nothing: our own sets some for itself.
SELECT name, coalesce(reset_val, setting, '') AS value, coalesce(unit, '') AS unit, vartype AS kind,
       coalesce(min_val, '') AS least, coalesce(max_val, '') AS most, coalesce(enumvals, '{}') AS words, context,
       CASE WHEN source <> 'session' THEN source
            WHEN reset_val = boot_val THEN 'default'
            ELSE 'configuration file' END AS source,
       coalesce(boot_val, '') AS built_in, coalesce(pending_restart, false) AS pending_restart,
--15+  has_parameter_privilege(name, 'ALTER SYSTEM') AS may_alter,
--<15  current_setting('is_superuser') = 'on' AS may_alter,
       '' AS altered, '' AS filed
FROM pg_settings WHERE context <> 'internal'
