-- Rate limits that somebody has changed; where there is no row, what the console comes with holds.
CREATE TABLE rate_limit_rule (
    endpoint text NOT NULL,
    subject text NOT NULL,
    per_minute int NOT NULL CHECK (per_minute >= 0),
    per_hour int NOT NULL CHECK (per_hour >= per_minute),
    per_day int NOT NULL CHECK (per_day >= per_hour),
    shadow boolean NOT NULL,
    away text NOT NULL CHECK (away IN ('REFUSE', 'LOCAL')),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (endpoint, subject)
);
COMMENT ON TABLE rate_limit_rule IS 'Rate limits by class of requests and kind of subject, as somebody has set them.';
