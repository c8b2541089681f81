-- Where something is said and to whom: the topic of a forum (0 for none), and the person and language, should it have to be said
-- in private because the chat does not allow it. What the version before writes is outside of topics and for nobody in particular.
ALTER TABLE gateway.report ADD COLUMN topic bigint NOT NULL DEFAULT 0;

ALTER TABLE gateway.outbox ADD COLUMN topic bigint NOT NULL DEFAULT 0;
ALTER TABLE gateway.outbox ADD COLUMN person bigint NOT NULL DEFAULT 0;
ALTER TABLE gateway.outbox ADD COLUMN locale text NOT NULL DEFAULT 'id';

ALTER TABLE gateway.counter ADD COLUMN topic bigint NOT NULL DEFAULT 0;
ALTER TABLE gateway.counter ADD COLUMN person bigint NOT NULL DEFAULT 0;
ALTER TABLE gateway.counter ADD COLUMN locale text NOT NULL DEFAULT 'id';
