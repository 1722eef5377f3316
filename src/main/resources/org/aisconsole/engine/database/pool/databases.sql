-- Transactions that ended in each database, and its size where that is asked for: walking its files is not done each time.
SELECT datname AS name, xact_commit + xact_rollback AS transactions,
       CASE WHEN :sized AND (has_database_privilege(datid, 'CONNECT')
                             OR pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'))
            THEN pg_database_size(datid) ELSE 0 END AS bytes
FROM pg_stat_database WHERE datname IS NOT NULL
