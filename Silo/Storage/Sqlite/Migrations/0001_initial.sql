-- Times are microseconds since 1970 in UTC. Keys begin with the grain's id, type/tenant/key.

CREATE TABLE grain_state (
    grain   TEXT    NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    state   TEXT             -- null once cleared; the version stays, so that later facts never reuse one
) STRICT;

CREATE TABLE conversations (
    grain        TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    tenant       TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (grain, version, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
    grain        TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    tenant       TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    content      TEXT    NOT NULL,
    message_id   TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    language     TEXT    NOT NULL,
    intent       TEXT,
    lead_score   INTEGER,
    unanswered   INTEGER NOT NULL,
    record       TEXT,
    PRIMARY KEY (grain, version, ordinal)
) STRICT;

-- Ids that the server makes grow with time, so new entries share the last pages of the index.
CREATE INDEX messages_answered ON messages (message_id, grain) WHERE record IS NOT NULL;
CREATE INDEX messages_by_time ON messages (tenant, at) WHERE role = 'user';

CREATE TABLE conversation_clears (
    grain        TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    tenant       TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (grain, version, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE leads (
    grain        TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    tenant       TEXT    NOT NULL,
    event        TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    lead         TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    score        INTEGER NOT NULL,
    priority     TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    assigned_to  TEXT,
    source       TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    details      TEXT    NOT NULL,
    PRIMARY KEY (grain, version, ordinal)
) STRICT;

-- A queue: (grain, version, ordinal) is the idempotency key, unique because the version of a grain is.
CREATE TABLE outbox (
    sequence  INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused, not even after the queue ran empty
    grain     TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    ordinal   INTEGER NOT NULL,
    partition INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    payload   TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    attempts  INTEGER NOT NULL DEFAULT 0,
    due       INTEGER,                           -- null until a delivery failed
    buried_at INTEGER,
    error     TEXT
) STRICT;

CREATE INDEX outbox_queue ON outbox (partition, sequence) WHERE due IS NULL AND buried_at IS NULL;
CREATE INDEX outbox_waiting ON outbox (grain, sequence) WHERE due IS NOT NULL;
CREATE INDEX outbox_retries ON outbox (partition, due) WHERE due IS NOT NULL;

CREATE TABLE reminders (
    grain      TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    first_tick INTEGER NOT NULL,
    period     INTEGER NOT NULL, -- microseconds
    PRIMARY KEY (grain, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE knowledge_files (
    tenant      TEXT    NOT NULL,
    path        TEXT    NOT NULL,
    shelf       TEXT    NOT NULL,
    hash        TEXT    NOT NULL,
    size        INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    read_at     INTEGER NOT NULL,
    documents   INTEGER NOT NULL,
    problems    TEXT    NOT NULL,
    PRIMARY KEY (tenant, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE knowledge_documents (
    tenant  TEXT    NOT NULL,
    path    TEXT    NOT NULL,
    ordinal INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    content TEXT    NOT NULL,
    PRIMARY KEY (tenant, path, ordinal)
) STRICT;
