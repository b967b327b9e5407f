-- Keys begin with the grain's id, type/tenant/key, compared as bytes so that a tenant's grains are one range.

CREATE TABLE grain_state (
    grain   text COLLATE "C" NOT NULL PRIMARY KEY,
    version bigint  NOT NULL,
    state   text             -- null once cleared; the version stays, so that later facts never reuse one
) WITH (fillfactor = 60);    -- room to rewrite a snapshot in its own page, without touching the index

CREATE TABLE conversations (
    grain        text COLLATE "C" NOT NULL,
    version      bigint  NOT NULL,
    ordinal      integer NOT NULL,
    tenant       text    NOT NULL,
    conversation text    NOT NULL,
    source       text    NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (grain, version, ordinal)
);

CREATE TABLE messages (
    grain        text COLLATE "C" NOT NULL,
    version      bigint  NOT NULL,
    ordinal      integer NOT NULL,
    tenant       text    NOT NULL,
    conversation text    NOT NULL,
    role         text    NOT NULL,
    content      text    NOT NULL,
    message_id   text    NOT NULL,
    at           timestamptz NOT NULL,
    language     text    NOT NULL,
    intent       text,
    lead_score   integer,
    unanswered   boolean NOT NULL,
    record       text,
    PRIMARY KEY (grain, version, ordinal)
);

-- Ids that the server makes grow with time, so new entries share the last pages of the index.
CREATE INDEX messages_answered ON messages (message_id, grain) WHERE record IS NOT NULL;
CREATE INDEX messages_by_time ON messages (tenant, at) WHERE role = 'user';

CREATE TABLE conversation_clears (
    grain        text COLLATE "C" NOT NULL,
    version      bigint  NOT NULL,
    ordinal      integer NOT NULL,
    tenant       text    NOT NULL,
    conversation text    NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (grain, version, ordinal)
);

CREATE TABLE leads (
    grain        text COLLATE "C" NOT NULL,
    version      bigint  NOT NULL,
    ordinal      integer NOT NULL,
    tenant       text    NOT NULL,
    event        text    NOT NULL,
    at           timestamptz NOT NULL,
    lead         text    NOT NULL,
    conversation text    NOT NULL,
    score        integer NOT NULL,
    priority     text    NOT NULL,
    status       text    NOT NULL,
    assigned_to  text,
    source       text    NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    details      text    NOT NULL,
    PRIMARY KEY (grain, version, ordinal)
);

-- A queue: (grain, version, ordinal) is the idempotency key, unique because the version of a grain is.
CREATE TABLE outbox (
    sequence  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    grain     text COLLATE "C" NOT NULL,
    version   bigint  NOT NULL,
    ordinal   integer NOT NULL,
    partition integer NOT NULL,
    kind      text    NOT NULL,
    payload   text    NOT NULL,
    at        timestamptz NOT NULL,
    attempts  integer NOT NULL DEFAULT 0,
    due       timestamptz,                           -- null until a delivery failed
    buried_at timestamptz,
    error     text
);

CREATE INDEX outbox_queue ON outbox (partition, sequence) WHERE due IS NULL AND buried_at IS NULL;
CREATE INDEX outbox_waiting ON outbox (grain, sequence) WHERE due IS NOT NULL;
CREATE INDEX outbox_retries ON outbox (partition, due) WHERE due IS NOT NULL;

CREATE TABLE reminders (
    grain      text COLLATE "C" NOT NULL,
    name       text    NOT NULL,
    first_tick timestamptz NOT NULL,
    period     bigint  NOT NULL, -- microseconds
    PRIMARY KEY (grain, name)
);

CREATE TABLE knowledge_files (
    tenant      text    NOT NULL,
    path        text COLLATE "C" NOT NULL,
    shelf       text    NOT NULL,
    hash        text    NOT NULL,
    size        bigint  NOT NULL,
    modified_at timestamptz NOT NULL,
    read_at     timestamptz NOT NULL,
    documents   integer NOT NULL,
    problems    text    NOT NULL,
    PRIMARY KEY (tenant, path)
);

CREATE TABLE knowledge_documents (
    tenant  text    NOT NULL,
    path    text COLLATE "C" NOT NULL,
    ordinal integer NOT NULL,
    kind    text    NOT NULL,
    id      text    NOT NULL,
    content text    NOT NULL,
    PRIMARY KEY (tenant, path, ordinal)
);
