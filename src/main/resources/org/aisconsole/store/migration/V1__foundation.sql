-- Models and their measurements.
CREATE TABLE benchmark_result (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model text NOT NULL,
    variant text NOT NULL,
    at timestamptz NOT NULL,
    throughput double precision NOT NULL CHECK (throughput >= 0),
    p50_ms double precision NOT NULL CHECK (p50_ms >= 0),
    p95_ms double precision NOT NULL CHECK (p95_ms >= p50_ms),
    p99_ms double precision NOT NULL CHECK (p99_ms >= p95_ms),
    memory_bytes bigint NOT NULL CHECK (memory_bytes >= 0),
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX benchmark_result_model ON benchmark_result (model, at DESC);
COMMENT ON TABLE benchmark_result IS 'One benchmark of one variant of a model.';

CREATE TABLE benchmark_comparison (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    baseline_id bigint NOT NULL REFERENCES benchmark_result,
    candidate_id bigint NOT NULL REFERENCES benchmark_result,
    at timestamptz NOT NULL,
    speed_ratio double precision NOT NULL CHECK (speed_ratio > 0),
    memory_ratio double precision NOT NULL CHECK (memory_ratio > 0),
    parity double precision NOT NULL CHECK (parity BETWEEN 0 AND 1),
    accepted boolean NOT NULL,
    CHECK (baseline_id <> candidate_id)
);
CREATE INDEX benchmark_comparison_candidate ON benchmark_comparison (candidate_id);
COMMENT ON TABLE benchmark_comparison IS 'Two benchmarks side by side, and whether the candidate passed its gates.';

-- What monitoring found.
CREATE TABLE performance_alert (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    rule text NOT NULL,
    level text NOT NULL CHECK (level IN ('INFO', 'WARNING', 'ERROR', 'CRITICAL')),
    raised_at timestamptz NOT NULL,
    cleared_at timestamptz CHECK (cleared_at >= raised_at),
    message text NOT NULL,
    evidence jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX performance_alert_open ON performance_alert (raised_at DESC) WHERE cleared_at IS NULL;
CREATE INDEX performance_alert_source ON performance_alert (source, raised_at DESC);
COMMENT ON TABLE performance_alert IS 'Alerts, open while cleared_at is null.';

CREATE TABLE trend_analysis (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    metric text NOT NULL,
    at timestamptz NOT NULL,
    window_seconds bigint NOT NULL CHECK (window_seconds > 0),
    slope_per_day double precision NOT NULL,
    confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    forecast jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX trend_analysis_metric ON trend_analysis (source, metric, at DESC);
COMMENT ON TABLE trend_analysis IS 'Where a metric is heading.';

-- The audit log: entries are only ever added. The canonical bytes are what the ledger hashes; the columns beside them
-- are for filtering and are checked against the bytes.
CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    door text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    environment text NOT NULL,
    plan_hash bytea,
    outcome text NOT NULL,
    correlation_id uuid NOT NULL,
    canonical bytea NOT NULL,
    leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
CREATE INDEX audit_log_correlation ON audit_log (correlation_id);
CREATE INDEX audit_log_at ON audit_log (at);
COMMENT ON TABLE audit_log IS 'Append-only: UPDATE, DELETE and TRUNCATE are refused, for the owner too.';

CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_log is append-only: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION audit_log_refuse();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse();
ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_append_only;
ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_no_truncate;
