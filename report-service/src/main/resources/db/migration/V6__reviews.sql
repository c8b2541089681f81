-- What a person said of a row. What was read stays in "fields"; beside it stands, by column, what replaced or confirmed it.
-- The number names a row to the outside; rows get theirs when their report ends, in the order of the table.
ALTER TABLE report.record
    ADD COLUMN number  integer,
    ADD COLUMN reviews jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN removed boolean NOT NULL DEFAULT false;

-- A row that a person added: nothing was read, all its values are reviews. Its number is none of the report's other rows.
CREATE TABLE report.added_record (
    report_id uuid NOT NULL REFERENCES report.report (id) ON DELETE CASCADE,
    number    integer NOT NULL,
    reviews   jsonb NOT NULL,
    removed   boolean NOT NULL,
    PRIMARY KEY (report_id, number)
);

ALTER TABLE report.report
    -- The latest version that was announced: those that a person makes are announced only when asked for.
    ADD COLUMN announced_version integer NOT NULL DEFAULT 0,
    -- Links to the review page are of this generation, or open nothing.
    ADD COLUMN link_generation integer NOT NULL DEFAULT 0;
