-- What the sweeper and retention look for, each by an index of its own: a look costs what is due, not what is kept.
CREATE INDEX report_overdue ON report.report (deadline) WHERE status = 'PROCESSING';
CREATE INDEX report_with_audio ON report.report (finished_at) WHERE finished_at IS NOT NULL AND NOT audio_forgotten;
CREATE INDEX file_unqueued ON report.file (report_id) WHERE state = 'PENDING' AND NOT queued;
CREATE INDEX deleted_report_cleaned ON report.deleted_report (deleted_at) WHERE clean_at IS NULL;
CREATE INDEX deleted_report_of_user ON report.deleted_report (user_id);

-- Users with blobs that belong to no report and are deleted when they are too old, and when to look for those.
CREATE TABLE report.user_blobs (
    user_id   text PRIMARY KEY,
    due_at    timestamptz NOT NULL,
    -- Until then the user stays here, even if nothing is found: what is there now gets too old later.
    until_at  timestamptz NOT NULL
);

CREATE INDEX user_blobs_due ON report.user_blobs (due_at);

INSERT INTO report.user_blobs (user_id, due_at, until_at)
SELECT DISTINCT user_id, now(), now() + interval '8 days' FROM report.deleted_report;

-- When they asked, to tell what was there from what they send later; and when to delete again what came to be meanwhile.
ALTER TABLE report.forgotten_user
    ADD COLUMN forgotten_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();
