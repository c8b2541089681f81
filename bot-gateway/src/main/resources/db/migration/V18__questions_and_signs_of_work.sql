-- A question that Telegram opens the field of a reply for; and the sign that the bot is at work, which is of no message.
ALTER TABLE gateway.outbox ADD COLUMN IF NOT EXISTS asks_reply boolean NOT NULL DEFAULT false;
ALTER TABLE gateway.outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE gateway.outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('TEXT', 'DOCUMENT', 'BUTTONS', 'TYPING'));
