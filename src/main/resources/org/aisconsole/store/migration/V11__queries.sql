-- What statements cost a server, sampled from pg_stat_statements: the loudest of each sample, the rest in one row.
CREATE TABLE query_text (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target text NOT NULL,
    database_name text NOT NULL,
    role_name text NOT NULL,
    query_id bigint NOT NULL,
    toplevel boolean NOT NULL,
    statement text NOT NULL CHECK (length(statement) <= 100000),
    cut boolean NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen timestamptz NOT NULL,
    UNIQUE (target, database_name, role_name, query_id, toplevel)
);
COMMENT ON TABLE query_text IS 'Statements as the server normalises them, constants taken out.';

CREATE TABLE query_minute (
    target text NOT NULL,
    at timestamptz NOT NULL,
    query bigint NOT NULL, -- 0: all the others
    calls bigint NOT NULL,
    exec_ms double precision NOT NULL,
    spread double precision NOT NULL,
    plans bigint NOT NULL,
    plan_ms double precision NOT NULL,
    rows bigint NOT NULL,
    hit bigint NOT NULL,
    read bigint NOT NULL,
    dirtied bigint NOT NULL,
    written bigint NOT NULL,
    temp bigint NOT NULL,
    io_ms double precision NOT NULL,
    wal_bytes double precision NOT NULL,
    jit_ms double precision NOT NULL,
    PRIMARY KEY (target, at, query)
);
COMMENT ON TABLE query_minute IS 'What statements cost between one sample and the next; spread is the sum of squared deviations from the mean, in ms².';
CREATE TABLE query_hour (LIKE query_minute INCLUDING ALL);
COMMENT ON TABLE query_hour IS 'The same by the hour, the loudest of each hour.';

-- How long each sample looked back, also when nothing ran.
CREATE TABLE query_span (
    target text NOT NULL,
    at timestamptz NOT NULL,
    seconds double precision NOT NULL,
    evicted bigint NOT NULL,
    PRIMARY KEY (target, at)
);

-- Which console samples a server, so that two on one store do not count twice.
CREATE TABLE query_sampler (
    target text PRIMARY KEY,
    console uuid NOT NULL,
    until timestamptz NOT NULL
);

CREATE TABLE query_rollup (
    target text PRIMARY KEY,
    done_until timestamptz NOT NULL
);
