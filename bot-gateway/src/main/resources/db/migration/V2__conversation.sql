-- What persons chose; nothing else is remembered of them.
CREATE TABLE gateway.person (
    id       bigint PRIMARY KEY,
    language text,
    columns  text,
    invited  boolean NOT NULL
);

-- What persons may have so many of in a while; the row of a window that is over is taken for the next one.
CREATE TABLE gateway.allowance (
    person bigint      NOT NULL,
    kind   text        NOT NULL,
    since  timestamptz NOT NULL,
    used   integer     NOT NULL,
    PRIMARY KEY (person, kind)
);

CREATE INDEX allowance_age ON gateway.allowance (since);

CREATE TABLE gateway.report (
    id            uuid PRIMARY KEY,
    chat          bigint           NOT NULL,
    person        bigint           NOT NULL,
    locale        text             NOT NULL,
    columns       text,
    state         text             NOT NULL,
    opened_at     timestamptz      NOT NULL,
    ended_at      timestamptz,
    version       integer          NOT NULL,
    done          integer          NOT NULL,
    failed        integer          NOT NULL,
    delivered     integer          NOT NULL,
    surplus       integer          NOT NULL,
    twice         integer          NOT NULL,
    status        text,
    row_count     integer          NOT NULL,
    audio_seconds double precision NOT NULL
);

-- Of a person in a chat one report takes recordings.
CREATE UNIQUE INDEX report_open ON gateway.report (chat, person) WHERE state = 'OPEN';
CREATE INDEX report_person ON gateway.report (person, opened_at DESC);
CREATE INDEX report_opened ON gateway.report (opened_at);
CREATE INDEX report_ended ON gateway.report (ended_at);
CREATE INDEX report_unfinished ON gateway.report (state) WHERE state IN ('OPEN', 'SEALING', 'PROCESSING');

CREATE TABLE gateway.file (
    report        uuid        NOT NULL REFERENCES gateway.report (id) ON DELETE CASCADE,
    position      integer     NOT NULL,
    unique_id     text        NOT NULL,
    telegram_file text        NOT NULL,
    name          text        NOT NULL,
    size          bigint      NOT NULL,
    message       bigint      NOT NULL,
    sent_at       timestamptz NOT NULL,
    state         text        NOT NULL,
    file          uuid,
    reason        text,
    reason_text   text,
    PRIMARY KEY (report, position),
    -- The same recording counts once in a report.
    UNIQUE (report, unique_id)
);

-- What was told of a report, for what is told once.
CREATE TABLE gateway.told (
    report uuid NOT NULL REFERENCES gateway.report (id) ON DELETE CASCADE,
    notice text NOT NULL,
    PRIMARY KEY (report, notice)
);
