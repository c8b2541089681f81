-- What is to be said, in order of id within a chat; a row is deleted when Telegram has answered.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chat       bigint      NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('TEXT', 'DOCUMENT', 'BUTTONS')),
    text       text        NOT NULL DEFAULT '',
    buttons    text        NOT NULL DEFAULT '[]',
    -- TEXT: the message that it answers. BUTTONS: the message that loses them.
    message    bigint,
    -- DOCUMENT: which one.
    report     uuid,
    version    integer,
    format     text,
    file_name  text,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX outbox_chat ON outbox (chat, id);
CREATE INDEX outbox_report ON outbox (report) WHERE report IS NOT NULL;

-- Answers to pressed buttons. They are taken out before they are given: better none than one that comes twice or late.
CREATE TABLE press_answer (
    callback   text PRIMARY KEY,
    text       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- The counter message of each report: wanted counts the changes, shown says up to which of them the message shows.
CREATE TABLE counter (
    report     uuid PRIMARY KEY,
    chat       bigint      NOT NULL,
    -- Telegram's number of the message; none if there is none, or none that is known.
    message    bigint,
    -- Whether the message was perhaps sent: it is not sent again then.
    in_doubt   boolean     NOT NULL DEFAULT false,
    -- Raised when the counter is to be a new message, so that an answer for the old one changes nothing.
    epoch      integer     NOT NULL DEFAULT 0,
    wanted     bigint      NOT NULL DEFAULT 0,
    shown      bigint      NOT NULL DEFAULT 0,
    -- Of what is shown, so that the same is not shown again.
    content    integer,
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX counter_waiting ON counter (chat) WHERE wanted <> shown AND NOT in_doubt;
CREATE INDEX counter_chat ON counter (chat);

-- When something was sent to a group, for the limit by the minute that outlives a restart.
CREATE TABLE group_call (
    chat    bigint      NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX group_call_age ON group_call (sent_at);
