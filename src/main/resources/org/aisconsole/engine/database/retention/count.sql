SELECT count(*) AS due, 0 AS kept, min(t.{column})::text AS oldest, max(t.{column})::text AS newest FROM {table} t
