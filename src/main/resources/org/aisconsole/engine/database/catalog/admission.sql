-- Who is let in without any proof. Sessions over a local socket are left out: the file system guards that.
SELECT type AS kind,
       array_to_string(database, ',') AS databases,
       array_to_string(user_name, ',') AS roles,
       coalesce(address, '') AS address,
       coalesce(netmask, '') AS netmask,
       auth_method AS method,
       line_number AS line
FROM pg_hba_file_rules
WHERE auth_method = 'trust' AND type <> 'local' AND error IS NULL
