-- Decisions as their chats know them.
CREATE TABLE gateway.decision (
    id          uuid PRIMARY KEY,
    chat        bigint      NOT NULL,
    topic       bigint      NOT NULL,
    person      bigint      NOT NULL,
    locale      text        NOT NULL,
    message     bigint      NOT NULL,
    album       text,
    text        text,
    dry_run     boolean     NOT NULL,
    stage       text        NOT NULL,
    opened_at   timestamptz NOT NULL,
    -- When the album is closed; commits with every part of it.
    due         timestamptz NOT NULL,
    material    integer     NOT NULL,
    files_since integer     NOT NULL,
    brought     integer     NOT NULL,
    view        text        NOT NULL,
    approved    integer     NOT NULL,
    problem     text,
    -- The fact decision.changed that is shown; none before the first.
    shown       text,
    traceparent text
);

-- An album is one decision, however late its parts come.
CREATE UNIQUE INDEX decision_album ON gateway.decision (chat, person, album) WHERE album IS NOT NULL;
CREATE INDEX decision_message ON gateway.decision (chat, message);
CREATE INDEX decision_person ON gateway.decision (person, opened_at DESC);
CREATE INDEX decision_opened ON gateway.decision (opened_at);

CREATE TABLE gateway.decision_part (
    decision  uuid    NOT NULL REFERENCES gateway.decision (id) ON DELETE CASCADE,
    position  integer NOT NULL,
    message   bigint  NOT NULL,
    kind      text    NOT NULL,
    file      text    NOT NULL,
    unique_id text    NOT NULL,
    name      text,
    mime      text,
    size      bigint  NOT NULL,
    caption   text,
    PRIMARY KEY (decision, position)
);

CREATE INDEX decision_part_message ON gateway.decision_part (message);

-- Fields that were asked for with a message that is to be replied to.
CREATE TABLE gateway.decision_question (
    decision uuid        NOT NULL REFERENCES gateway.decision (id) ON DELETE CASCADE,
    action   integer     NOT NULL,
    field    text        NOT NULL,
    chat     bigint      NOT NULL,
    text     text        NOT NULL,
    asked_at timestamptz NOT NULL,
    answer   text,
    PRIMARY KEY (decision, action, field)
);

CREATE INDEX decision_question_chat ON gateway.decision_question (chat, asked_at);

-- Who sends everything to the shop, and in which chat.
CREATE TABLE gateway.shop_mode (
    chat   bigint NOT NULL,
    person bigint NOT NULL,
    PRIMARY KEY (chat, person)
);

-- Files of decisions are brought in the lane of recordings, so that a burst of them keeps no other job waiting.
CREATE OR REPLACE VIEW gateway.transfer AS SELECT * FROM gateway.job WHERE task_name IN ('transfer', 'material');
CREATE OR REPLACE VIEW gateway.errand AS SELECT * FROM gateway.job WHERE task_name NOT IN ('transfer', 'material');
