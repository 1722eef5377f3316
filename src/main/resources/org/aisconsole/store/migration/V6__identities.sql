-- Keys that encrypt values of this store. They are wrapped by a key that is not in the store. Values are counted: a key may
-- encrypt fewer than 2^32 of them.
CREATE TABLE data_key (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,40}$'),
    wrapped text NOT NULL,
    created_at timestamptz NOT NULL,
    messages bigint NOT NULL DEFAULT 0 CHECK (messages BETWEEN 0 AND 4294967295),
    is_current boolean NOT NULL
);
CREATE UNIQUE INDEX data_key_current ON data_key (is_current) WHERE is_current;
COMMENT ON TABLE data_key IS 'Keys that encrypt values of this store, wrapped; one of them is current.';

-- People. As soon as there is one, the console asks everybody to sign in.
CREATE TABLE account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['ADMIN', 'ANALYST', 'OFFICER', 'APPROVER']),
    state text NOT NULL CHECK (state IN ('ACTIVE', 'BLOCKED')),
    password text NOT NULL,
    password_at timestamptz NOT NULL,
    totp text,
    totp_step bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    signed_in_at timestamptz
);
CREATE UNIQUE INDEX account_name ON account (lower(name));
COMMENT ON TABLE account IS 'Who may sign in. The one-time code''s secret is encrypted; totp_step is the last step used.';

-- An active admin always remains, whoever writes and from however many consoles at once: the lock makes those who would take
-- an admin away wait for each other, and the look that follows it sees what the one before has committed.
CREATE FUNCTION account_keep_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'ADMIN' = ANY (OLD.roles) AND OLD.state = 'ACTIVE'
        AND (TG_OP = 'DELETE' OR NOT 'ADMIN' = ANY (NEW.roles) OR NEW.state <> 'ACTIVE')
    THEN
        PERFORM pg_advisory_xact_lock(4707182403127330);
        IF NOT EXISTS (
            SELECT 1 FROM ais_console.account
            WHERE id <> OLD.id AND 'ADMIN' = ANY (roles) AND state = 'ACTIVE')
        THEN
            RAISE EXCEPTION 'the last active admin stays' USING ERRCODE = 'AC001';
        END IF;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER account_last_admin BEFORE UPDATE OR DELETE ON account
    FOR EACH ROW EXECUTE FUNCTION account_keep_admin();

-- Tries to sign in by name, of people who exist and of those who do not, so that waiting tells nobody which.
CREATE TABLE sign_in_attempt (
    name text PRIMARY KEY,
    failures int NOT NULL CHECK (failures >= 0),
    last_at timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_at);
COMMENT ON TABLE sign_in_attempt IS 'Failed tries since the last success; kept for a day.';

-- Tokens of the API.
CREATE TABLE token_key (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,40}$'),
    public_key text NOT NULL,
    private_key text NOT NULL,
    created_at timestamptz NOT NULL,
    is_current boolean NOT NULL
);
CREATE UNIQUE INDEX token_key_current ON token_key (is_current) WHERE is_current;
COMMENT ON TABLE token_key IS 'Keys that sign tokens; the private half is encrypted, the public one a JSON Web Key.';

CREATE TABLE refresh_token (
    hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    family uuid NOT NULL,
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > issued_at),
    used_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family);
CREATE INDEX refresh_token_account ON refresh_token (account_id);
COMMENT ON TABLE refresh_token IS 'SHA-256 of refresh tokens. Each is used once; a second use revokes its family.';

CREATE TABLE denied_token (
    id text PRIMARY KEY,
    until timestamptz NOT NULL
);
CREATE INDEX denied_token_until ON denied_token (until);
COMMENT ON TABLE denied_token IS 'Ids of access tokens and of families that are revoked, until the last of them has expired.';
