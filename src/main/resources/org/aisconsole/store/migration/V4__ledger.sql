-- The audit log becomes a Merkle log (RFC 6962): an entry's id is its place in it, counted from 0 without a gap, and is given
-- out under a lock. Nothing wrote to the log before this version.

ALTER TABLE audit_log ALTER COLUMN id DROP IDENTITY;
ALTER TABLE audit_log ADD CHECK (id >= 0);
ALTER TABLE audit_log ADD COLUMN failure text NOT NULL DEFAULT '';
ALTER TABLE audit_log ADD COLUMN subjects text[] NOT NULL DEFAULT '{}';
CREATE INDEX audit_log_actor ON audit_log (actor, id);
CREATE INDEX audit_log_target ON audit_log (target, id);
COMMENT ON COLUMN audit_log.id IS 'Place in the Merkle log, from 0.';
COMMENT ON COLUMN audit_log.canonical IS 'What is hashed; the other columns repeat it for searching and are checked against it.';
COMMENT ON COLUMN audit_log.actor IS 'Commitment to who did it, see audit_subject.';
COMMENT ON COLUMN audit_log.subjects IS 'Commitments to persons whom the act concerned, see audit_subject.';

-- Who is behind a commitment. A row here can be deleted: the log still verifies, and the person is gone from it.
CREATE TABLE audit_subject (
    handle text PRIMARY KEY,
    label text NOT NULL UNIQUE,
    key bytea NOT NULL CHECK (octet_length(key) = 32),
    since timestamptz NOT NULL
);

-- Keys that checkpoints are signed with, one a console.
CREATE TABLE audit_key (
    id text PRIMARY KEY,
    verifier text NOT NULL UNIQUE,
    since timestamptz NOT NULL
);

CREATE TABLE audit_checkpoint (
    size bigint NOT NULL CHECK (size >= 0),
    key_id text NOT NULL REFERENCES audit_key,
    at timestamptz NOT NULL,
    note text NOT NULL,
    subtrees bytea NOT NULL,
    PRIMARY KEY (size, key_id)
);
COMMENT ON COLUMN audit_checkpoint.note IS 'The signed checkpoint as text, the way a witness keeps it.';
COMMENT ON COLUMN audit_checkpoint.subtrees IS 'Roots of the perfect subtrees, 32 bytes each, to go on from; never trusted by a verification.';

CREATE TRIGGER audit_key_append_only BEFORE UPDATE OR DELETE ON audit_key
    FOR EACH ROW EXECUTE FUNCTION audit_log_refuse();
CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE ON audit_checkpoint
    FOR EACH ROW EXECUTE FUNCTION audit_log_refuse();
CREATE TRIGGER audit_key_no_truncate BEFORE TRUNCATE ON audit_key
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse();
CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse();
ALTER TABLE audit_key ENABLE ALWAYS TRIGGER audit_key_append_only;
ALTER TABLE audit_checkpoint ENABLE ALWAYS TRIGGER audit_checkpoint_append_only;
ALTER TABLE audit_key ENABLE ALWAYS TRIGGER audit_key_no_truncate;
ALTER TABLE audit_checkpoint ENABLE ALWAYS TRIGGER audit_checkpoint_no_truncate;

CREATE OR REPLACE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;
