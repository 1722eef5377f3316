NOT EXISTS (SELECT FROM {child} x WHERE {match} AND NOT (x.tableoid = t.tableoid AND x.ctid = t.ctid))
