-- The role that the dashboards "One report" and "What does it cost?" read with. It may be run any number of times, by a user who may
-- make roles and owns the schema `report`, once report-service has started:
--   psql -v ON_ERROR_STOP=1 -v password=… -f read-only-role.sql postgresql://rekap@localhost/rekap
-- It sees what a report and its files are, and what was spent: no rows of results, no words that were said, no chats.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rekap_reader') THEN
        CREATE ROLE rekap_reader LOGIN;
    END IF;
END $$;
ALTER ROLE rekap_reader WITH LOGIN CONNECTION LIMIT 5 PASSWORD :'password';
ALTER ROLE rekap_reader SET default_transaction_read_only = on;
ALTER ROLE rekap_reader SET statement_timeout = '10s';
GRANT USAGE ON SCHEMA report TO rekap_reader;
GRANT SELECT (id, user_id, status, version, created_at, updated_at, sealed_at, working_since, deadline, finished_at, announced)
    ON report.report TO rekap_reader;
GRANT SELECT (report_id, id, position, name, content_type, size, version, queued, state, failure_code, failure_stage,
        failure_detail, row_count, to_check, engine, extractor, audio_seconds, stored_at, ended_at)
    ON report.file TO rekap_reader;
GRANT SELECT ON report.spending TO rekap_reader;
