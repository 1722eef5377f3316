-- Rules of the threat watch that somebody has changed; where there is no row, what the console comes with holds.
CREATE TABLE watch_rule (
    rule text PRIMARY KEY,
    enabled boolean NOT NULL,
    threshold int NOT NULL CHECK (threshold > 0),
    minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    block_minutes int NOT NULL CHECK (block_minutes BETWEEN 0 AND 43200),
    ends_sessions boolean NOT NULL,
    opens int NOT NULL CHECK (opens BETWEEN 0 AND 23),
    closes int NOT NULL CHECK (closes BETWEEN 1 AND 24 AND closes > opens),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
COMMENT ON TABLE watch_rule IS 'Rules of the threat watch as somebody has set them; block_minutes 0 blocks nobody.';

-- From where people are never kept out, whatever is blocked.
CREATE TABLE address_allow (
    network cidr PRIMARY KEY,
    reason text NOT NULL,
    since timestamptz NOT NULL,
    set_by text NOT NULL
);
COMMENT ON TABLE address_allow IS 'Networks that no block holds for.';

-- What is counted as a sum: rows of an export, deletions of a change.
ALTER TABLE security_event ADD COLUMN amount bigint NOT NULL DEFAULT 1 CHECK (amount > 0);

-- Goes up each time that all sessions of the account are ended; a session that began under a lower number is over.
ALTER TABLE account ADD COLUMN sessions_ended bigint NOT NULL DEFAULT 0;
