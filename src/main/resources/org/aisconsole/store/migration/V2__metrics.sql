-- Metrics for years: one row a source and tick. The values are an array against the source's dictionary, in which a
-- metric keeps its position for ever. Partitions are days (hours: months), so that old data goes by DROP TABLE.
CREATE TABLE metric_source (
    id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);
COMMENT ON TABLE metric_source IS 'What is measured.';

CREATE TABLE metric_dictionary (
    source_id smallint NOT NULL REFERENCES metric_source,
    position smallint NOT NULL CHECK (position > 0),
    name text NOT NULL,
    unit text NOT NULL,
    PRIMARY KEY (source_id, position),
    UNIQUE (source_id, name)
);
COMMENT ON TABLE metric_dictionary IS 'Which metric stands at which place of a source''s arrays, counted from 1.';

CREATE TABLE metrics_snapshot (
    source_id smallint NOT NULL,
    at timestamptz NOT NULL,
    measured real[] NOT NULL,
    PRIMARY KEY (source_id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE metrics_snapshot IS 'Ticks as measured, kept for a week.';

CREATE TABLE metrics_minute (
    source_id smallint NOT NULL,
    at timestamptz NOT NULL,
    low real[] NOT NULL,
    mean real[] NOT NULL,
    high real[] NOT NULL,
    counted int[] NOT NULL,
    PRIMARY KEY (source_id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE metrics_minute IS 'Minutes, kept for 90 days.';

CREATE TABLE metrics_hour (LIKE metrics_minute INCLUDING ALL) PARTITION BY RANGE (at);
COMMENT ON TABLE metrics_hour IS 'Hours, kept for two years.';

CREATE TABLE metrics_rollup (
    level text PRIMARY KEY,
    done_until timestamptz NOT NULL
);
COMMENT ON TABLE metrics_rollup IS 'How far each roll-up has come.';
