-- A message to which the app of its reader begins a reply.
ALTER TABLE gateway.outbox ADD COLUMN asks_reply boolean NOT NULL DEFAULT false;

-- A user puts a report right in a chat. The message that does it is a row of gateway.counter under the same id.
CREATE TABLE gateway.correction (
    id       uuid PRIMARY KEY,
    report   uuid    NOT NULL REFERENCES gateway.report (id) ON DELETE CASCADE,
    chat     bigint  NOT NULL,
    topic    bigint  NOT NULL,
    person   bigint  NOT NULL,
    locale   text    NOT NULL,
    -- Counts what was pressed and answered, so that a button of an earlier state does nothing.
    revision integer NOT NULL,
    -- JSON: what is being done, what is shown, and the question that waits for an answer.
    step     text    NOT NULL,
    panel    text    NOT NULL,
    question text,
    asked_at timestamptz,
    -- Telegram's number of the message whose button was pressed last; 0 before.
    message  bigint  NOT NULL,
    UNIQUE (report, chat, person)
);

CREATE INDEX correction_person ON gateway.correction (person);
CREATE INDEX correction_chat ON gateway.correction (chat);
