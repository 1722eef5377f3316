-- What the configuration files say, in the order in which the server reads them: of two lines the later holds.
SELECT name, coalesce(setting, '') AS value, sourcefile LIKE '%postgresql.auto.conf' AS altered
FROM pg_file_settings WHERE name IS NOT NULL ORDER BY seqno
