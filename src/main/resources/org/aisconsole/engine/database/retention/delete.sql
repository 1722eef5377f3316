DELETE FROM ONLY {table} t WHERE t.ctid = ANY (?::tid[])
