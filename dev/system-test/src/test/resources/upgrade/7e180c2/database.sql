SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA gateway;
CREATE SCHEMA report;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE gateway.allowance (
    person bigint NOT NULL,
    kind text NOT NULL,
    since timestamp with time zone NOT NULL,
    used integer NOT NULL
);
CREATE TABLE gateway.counter (
    report uuid NOT NULL,
    chat bigint NOT NULL,
    message bigint,
    in_doubt boolean DEFAULT false NOT NULL,
    epoch integer DEFAULT 0 NOT NULL,
    wanted bigint DEFAULT 0 NOT NULL,
    shown bigint DEFAULT 0 NOT NULL,
    content integer,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE gateway.errand (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint
);
CREATE TABLE gateway.file (
    report uuid NOT NULL,
    "position" integer NOT NULL,
    unique_id text NOT NULL,
    telegram_file text NOT NULL,
    name text NOT NULL,
    size bigint NOT NULL,
    message bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    file uuid,
    reason text,
    reason_text text
);
CREATE TABLE gateway.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE gateway.group_call (
    chat bigint NOT NULL,
    sent_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE gateway.handled_update (
    id bigint NOT NULL,
    handled_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE gateway.outbox (
    id bigint NOT NULL,
    chat bigint NOT NULL,
    kind text NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    buttons text DEFAULT '[]'::text NOT NULL,
    message bigint,
    report uuid,
    version integer,
    format text,
    file_name text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    awaited_since timestamp with time zone,
    traceparent text,
    CONSTRAINT outbox_kind_check CHECK ((kind = ANY (ARRAY['TEXT'::text, 'DOCUMENT'::text, 'BUTTONS'::text])))
);
ALTER TABLE gateway.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME gateway.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE gateway.person (
    id bigint NOT NULL,
    language text,
    columns text,
    invited boolean NOT NULL
);
CREATE TABLE gateway.press_answer (
    callback text NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE gateway.report (
    id uuid NOT NULL,
    chat bigint NOT NULL,
    person bigint NOT NULL,
    locale text NOT NULL,
    columns text,
    state text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    done integer NOT NULL,
    failed integer NOT NULL,
    delivered integer NOT NULL,
    surplus integer NOT NULL,
    twice integer NOT NULL,
    status text,
    row_count integer NOT NULL,
    audio_seconds double precision NOT NULL,
    traceparent text
);
CREATE TABLE gateway.told (
    report uuid NOT NULL,
    notice text NOT NULL
);
CREATE TABLE gateway.transfer (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint
);
CREATE TABLE report.deleted_report (
    id uuid NOT NULL,
    user_id text NOT NULL,
    deleted_at timestamp with time zone NOT NULL,
    clean_at timestamp with time zone,
    claimed_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);
CREATE TABLE report.file (
    report_id uuid NOT NULL,
    id uuid NOT NULL,
    "position" bigint NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    version integer NOT NULL,
    queued boolean NOT NULL,
    state text NOT NULL,
    failure_code text,
    failure_stage text,
    failure_detail text,
    row_count integer,
    to_check integer,
    engine text,
    extractor text,
    audio_seconds double precision,
    stored_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT file_check CHECK (((state = 'FAILED'::text) = (failure_code IS NOT NULL))),
    CONSTRAINT file_check1 CHECK (((state = 'DONE'::text) = (row_count IS NOT NULL))),
    CONSTRAINT file_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DONE'::text, 'FAILED'::text])))
);
CREATE TABLE report.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE report.forgotten_user (
    user_id text NOT NULL,
    forgotten_on date NOT NULL
);
CREATE TABLE report.record (
    report_id uuid NOT NULL,
    file_id uuid NOT NULL,
    "position" integer NOT NULL,
    fields jsonb NOT NULL
);
CREATE TABLE report.report (
    id uuid NOT NULL,
    user_id text NOT NULL,
    settings jsonb NOT NULL,
    status text NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sealed_at timestamp with time zone,
    working_since timestamp with time zone,
    deadline timestamp with time zone,
    finished_at timestamp with time zone,
    announced boolean NOT NULL,
    audio_forgotten boolean DEFAULT false NOT NULL,
    claimed_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    CONSTRAINT report_status_check CHECK ((status = ANY (ARRAY['COLLECTING'::text, 'PROCESSING'::text, 'COMPLETED'::text, 'PARTIALLY_COMPLETED'::text, 'FAILED'::text, 'CANCELLED'::text, 'EXPIRED'::text]))),
    CONSTRAINT report_version_check CHECK ((version >= 1))
);
CREATE TABLE report.spending (
    report_id uuid NOT NULL,
    file_id uuid NOT NULL,
    call text NOT NULL,
    user_id text,
    day date NOT NULL,
    version integer NOT NULL,
    stage text NOT NULL,
    provider text NOT NULL,
    model text NOT NULL,
    error text NOT NULL,
    seconds double precision NOT NULL,
    audio_seconds double precision NOT NULL,
    input_tokens bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cost numeric NOT NULL,
    currency text NOT NULL,
    CONSTRAINT spending_cost_check CHECK ((cost >= (0)::numeric))
);
CREATE TABLE report.vocabulary_cleared (
    user_id text NOT NULL,
    cleared_at timestamp with time zone NOT NULL
);
INSERT INTO gateway.allowance VALUES (9102, 'invitation', '2026-11-30 09:05:43.659975+00', 1);
INSERT INTO gateway.allowance VALUES (9103, 'invitation', '2026-11-30 09:05:43.947781+00', 1);
INSERT INTO gateway.allowance VALUES (9104, 'invitation', '2026-11-30 09:05:44.064871+00', 1);
INSERT INTO gateway.allowance VALUES (9105, 'invitation', '2026-11-30 09:05:44.181179+00', 1);
INSERT INTO gateway.allowance VALUES (9106, 'invitation', '2026-11-30 09:05:44.304255+00', 1);
INSERT INTO gateway.allowance VALUES (9101, 'invitation', '2026-11-30 09:05:44.44111+00', 1);
INSERT INTO gateway.allowance VALUES (9101, 'files', '2026-11-30 09:05:45.280608+00', 4);
INSERT INTO gateway.allowance VALUES (9102, 'files', '2026-11-30 09:06:05.463451+00', 2);
INSERT INTO gateway.allowance VALUES (9103, 'files', '2026-11-30 09:06:06.463518+00', 1);
INSERT INTO gateway.allowance VALUES (9106, 'files', '2026-11-30 09:06:07.063505+00', 1);
INSERT INTO gateway.allowance VALUES (9105, 'files', '2026-11-30 09:06:07.85738+00', 1);
INSERT INTO gateway.allowance VALUES (9104, 'files', '2026-11-30 09:06:03.766005+00', 2);
INSERT INTO gateway.counter VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 9101, 1960295452, false, 0, 9, 9, -526755018, '2026-11-30 09:05:54.748727+00');
INSERT INTO gateway.counter VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 9101, 1960295458, false, 0, 9, 9, 973193853, '2026-11-30 09:05:59.497131+00');
INSERT INTO gateway.counter VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 9104, 1960295462, false, 0, 3, 3, -1945711740, '2026-11-30 09:06:04.20655+00');
INSERT INTO gateway.counter VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', 9102, 1960295469, false, 0, 7, 7, 2000271212, '2026-11-30 09:06:20.222556+00');
INSERT INTO gateway.counter VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 9106, 1960295474, false, 0, 3, 3, 806986018, '2026-11-30 09:06:23.983708+00');
INSERT INTO gateway.counter VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', 9105, 1960295476, false, 0, 4, 4, 1388384446, '2026-11-30 09:06:26.22303+00');
INSERT INTO gateway.counter VALUES ('4c166fa6-bd79-4200-b407-f5923f38bbc8', 9104, 1960295480, false, 0, 2, 2, 1598401285, '2026-11-30 09:06:27.409202+00');
INSERT INTO gateway.counter VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', 9103, 1960295472, false, 0, 4, 4, 1566988404, '2026-11-30 09:06:29.21102+00');
INSERT INTO gateway.errand VALUES ('remind', '44eeae04-a39e-4546-a754-f1b0b4af32c3/6e4bd0ae-45fa-419b-b800-aa40a2802944', NULL, '2026-11-30 10:05:45.281507+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '44eeae04-a39e-4546-a754-f1b0b4af32c3/b740902c-4efc-4904-b69c-daa344e94f78', NULL, '2026-12-01 09:05:45.281507+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '814fb6da-4fa7-4fcc-b241-4299eeb54bea/c2f9272e-cdd7-4f58-93f2-49ea32fae46d', NULL, '2026-11-30 10:05:55.120035+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '814fb6da-4fa7-4fcc-b241-4299eeb54bea/50c961b5-df65-4ff1-b2c4-1f87e43606a3', NULL, '2026-12-01 09:05:55.120035+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6/eed5bca5-fda6-4611-b9de-f7b1665d8960', NULL, '2026-11-30 10:06:03.766814+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6/4ad3c5a4-827f-4d6b-8261-b271d4d175cd', NULL, '2026-12-01 09:06:03.766814+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', 'be598716-2f76-4a60-a501-2a7d71d4721c/1194ce8d-6b61-4f41-a741-7866fd9b22ff', NULL, '2026-11-30 10:06:05.464154+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', 'be598716-2f76-4a60-a501-2a7d71d4721c/cdfaa3aa-95c9-4c4b-8ad6-613cd1d188f3', NULL, '2026-12-01 09:06:05.464154+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', 'f118be49-72bd-4fd8-ba16-cab6348a57ff/75fb3451-c5ca-48db-9342-23f64761f678', NULL, '2026-11-30 10:06:06.466403+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', 'f118be49-72bd-4fd8-ba16-cab6348a57ff/a50d8455-18b3-4da7-8492-8cb9f7e8268b', NULL, '2026-12-01 09:06:06.466403+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', 'bf67f19b-6ec5-48f2-804e-9298706bd9e2/8afa98ab-01f2-4625-aa7d-c11dfc26d5c3', NULL, '2026-11-30 10:06:07.06421+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', 'bf67f19b-6ec5-48f2-804e-9298706bd9e2/4ea10d8b-faab-4026-a779-1530563ac320', NULL, '2026-12-01 09:06:07.06421+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '8dd63ec7-e490-4d33-aa5f-9a269768ffb5/e4b56e3f-653c-4baf-bdd9-676c4ea99c53', NULL, '2026-11-30 10:06:07.858003+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '8dd63ec7-e490-4d33-aa5f-9a269768ffb5/6011160f-941e-4bc4-bf21-e6e6b54d86fd', NULL, '2026-12-01 09:06:07.858003+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '4c166fa6-bd79-4200-b407-f5923f38bbc8/ba7073a8-dbf4-43bc-b84c-4f49e388bfd4', NULL, '2026-11-30 10:06:27.077838+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '4c166fa6-bd79-4200-b407-f5923f38bbc8/fdae31bb-e66e-4d13-ba2e-bcfece126230', NULL, '2026-12-01 09:06:27.077838+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('seal', 'f118be49-72bd-4fd8-ba16-cab6348a57ff/1a1cd246-1c42-4b4e-b389-5e59726814fc', NULL, '2026-11-30 09:06:31.398989+00', false, NULL, NULL, '2026-11-30 09:06:29.223989+00', 2, NULL, 5, NULL);
INSERT INTO gateway.file VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 1, 'AgAD58797898fcf86ec', 'BQACalMtrNIDCp-6udCG9CL6jXf7m9u5u5EemaBDhgqb-qtFgl4M', '01-siti.ogg', 31347, 1960295450, '2026-11-30 09:05:45+00', 'ACCEPTED', 'bf674391-fb24-36d7-bedb-964ae4bc9b15', NULL, NULL);
INSERT INTO gateway.file VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 2, 'AgADf12d8dc679cb5ec', 'BQAC64JAStg88XEND4PJS6oTjngNIYgYMr_38mzs2XJHrYWOVRgH', '26-derau.ogg', 14109, 1960295451, '2026-11-30 09:05:45+00', 'FAILED', '1cfd7405-db57-3c0e-b59a-abb2ae54c742', 'NO_SPEECH', NULL);
INSERT INTO gateway.file VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 1, 'AgAD58797898fcf86ec', 'BQACq-dD1I1nH7i36CAFaVfn4SusvjXLs57RtoElq6evr_V5IAPn', '01-siti.ogg', 31347, 1960295456, '2026-11-30 09:05:55+00', 'ACCEPTED', 'fd2bc23b-15c8-3918-ba86-156c7502cae1', NULL, NULL);
INSERT INTO gateway.file VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 2, 'AgAD831d36564a451bd', 'BQACTC_xtttxUGofu4C-CE4kQ6Plsv7MyeWcD7u3BAMph_Ez5Xtk', '05-rina.ogg', 27313, 1960295457, '2026-11-30 09:05:55+00', 'ACCEPTED', '9bb3a945-2246-3684-bed3-933f9a6b76d7', NULL, NULL);
INSERT INTO gateway.file VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 1, 'AgADb30baeb13274936', 'BQACPKhlieGKsKmmp6KRBZ9VETKQ7pe-gNZ61Ey5qbVTY-jfeWUd', '15-tono.ogg', 19666, 1960295461, '2026-11-30 09:06:03+00', 'ACCEPTED', 'ff86fa70-69ca-37f9-b216-6475f530cbfb', NULL, NULL);
INSERT INTO gateway.file VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', 1, 'AgAD58797898fcf86ec', 'BQACdTgktnIoxzDJDwGd-K1twOLXaQ26qTVirR5ftud_B6NuStH3', '01-siti.ogg', 31347, 1960295467, '2026-11-30 09:06:05+00', 'ACCEPTED', '76f8e1c5-2449-39a4-a69d-3065697db598', NULL, NULL);
INSERT INTO gateway.file VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', 2, 'AgAD831d36564a451bd', 'BQACUn-0CmI5_HYBi5CiCBemk9QKCWkSb2xN0JV-yJfgyyWyq7QE', '05-rina.ogg', 27313, 1960295468, '2026-11-30 09:06:05+00', 'ACCEPTED', '08a20b5a-9ba4-3e29-bc5a-7b03d768eea6', NULL, NULL);
INSERT INTO gateway.file VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', 1, 'AgADb30baeb13274936', 'BQACAJxTx8FChGVxY-0-0A7hYxrT63ZioTl54E2P9h5Z_4L9Qjws', '15-tono.ogg', 19666, 1960295471, '2026-11-30 09:06:06+00', 'ACCEPTED', '4940890f-ab29-36ec-8e81-5af48ff25289', NULL, NULL);
INSERT INTO gateway.file VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 1, 'AgADb30baeb13274936', 'BQACiaeGdP3gRj34ugRODfHpLZRbq1Zimn3rBddMCOsfB871WMUA', '15-tono.ogg', 19666, 1960295473, '2026-11-30 09:06:07+00', 'ACCEPTED', 'f66a70a3-2960-3bc0-9224-eacff8bf7838', NULL, NULL);
INSERT INTO gateway.file VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', 1, 'AgADf40e7e3c860706c', 'BQACNQSDCFpx3KilQgTjv7k_CL4hy6w2lydKPHkkWwAxcH3tLdWJ', '27-galih.ogg', 25838, 1960295475, '2026-11-30 09:06:07+00', 'ACCEPTED', '263a0abf-2c80-390b-a038-ac81ec4318db', NULL, NULL);
INSERT INTO gateway.file VALUES ('4c166fa6-bd79-4200-b407-f5923f38bbc8', 1, 'AgAD831d36564a451bd', 'BQACLIFSSSRPh2WnAPsQukOT-3VHKpI2HRF8X7naXn7_-DacqTmO', 'pesanan-adi.ogg', 27313, 1960295478, '2026-11-30 09:06:27+00', 'WAITING', NULL, NULL, NULL);
INSERT INTO gateway.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"gateway"', NULL, 'rekap', '2026-11-30 09:05:27.607891', 0, true);
INSERT INTO gateway.flyway_schema_history VALUES (1, '1', 'handled update', 'SQL', 'V1__handled_update.sql', -346199305, 'rekap', '2026-11-30 09:05:27.713968', 117, true);
INSERT INTO gateway.flyway_schema_history VALUES (2, '2', 'conversation', 'SQL', 'V2__conversation.sql', 1396693554, 'rekap', '2026-11-30 09:05:28.127875', 239, true);
INSERT INTO gateway.flyway_schema_history VALUES (3, '3', 'errands', 'SQL', 'V3__errands.sql', 1341918258, 'rekap', '2026-11-30 09:05:28.486977', 141, true);
INSERT INTO gateway.flyway_schema_history VALUES (4, '10', 'outbox', 'SQL', 'V10__outbox.sql', -645416232, 'rekap', '2026-11-30 09:05:28.664393', 71, true);
INSERT INTO gateway.flyway_schema_history VALUES (5, '11', 'delivery time', 'SQL', 'V11__delivery_time.sql', -1459925268, 'rekap', '2026-11-30 09:05:28.799761', 27, true);
INSERT INTO gateway.flyway_schema_history VALUES (6, '12', 'traces', 'SQL', 'V12__traces.sql', -1746986515, 'rekap', '2026-11-30 09:05:28.86247', 50, true);
INSERT INTO gateway.group_call VALUES (-4101, '2026-11-30 09:06:04.722553+00');
INSERT INTO gateway.group_call VALUES (-4101, '2026-11-30 09:06:05.782835+00');
INSERT INTO gateway.handled_update VALUES (1960294985, '2026-11-30 09:05:43.621239+00');
INSERT INTO gateway.handled_update VALUES (1960294986, '2026-11-30 09:05:43.929602+00');
INSERT INTO gateway.handled_update VALUES (1960294987, '2026-11-30 09:05:44.056716+00');
INSERT INTO gateway.handled_update VALUES (1960294988, '2026-11-30 09:05:44.173806+00');
INSERT INTO gateway.handled_update VALUES (1960294989, '2026-11-30 09:05:44.297562+00');
INSERT INTO gateway.handled_update VALUES (1960294990, '2026-11-30 09:05:44.435002+00');
INSERT INTO gateway.handled_update VALUES (1960294991, '2026-11-30 09:05:44.591515+00');
INSERT INTO gateway.handled_update VALUES (1960294992, '2026-11-30 09:05:44.838841+00');
INSERT INTO gateway.handled_update VALUES (1960294993, '2026-11-30 09:05:45.271975+00');
INSERT INTO gateway.handled_update VALUES (1960294994, '2026-11-30 09:05:45.317554+00');
INSERT INTO gateway.handled_update VALUES (1960294995, '2026-11-30 09:05:47.418505+00');
INSERT INTO gateway.handled_update VALUES (1960294996, '2026-11-30 09:05:55.104616+00');
INSERT INTO gateway.handled_update VALUES (1960294997, '2026-11-30 09:05:55.141226+00');
INSERT INTO gateway.handled_update VALUES (1960294998, '2026-11-30 09:05:56.206899+00');
INSERT INTO gateway.handled_update VALUES (1960294999, '2026-11-30 09:06:03.761091+00');
INSERT INTO gateway.handled_update VALUES (1960295000, '2026-11-30 09:06:04.20655+00');
INSERT INTO gateway.handled_update VALUES (1960295001, '2026-11-30 09:06:04.679273+00');
INSERT INTO gateway.handled_update VALUES (1960295002, '2026-11-30 09:06:04.711303+00');
INSERT INTO gateway.handled_update VALUES (1960295003, '2026-11-30 09:06:05.45435+00');
INSERT INTO gateway.handled_update VALUES (1960295004, '2026-11-30 09:06:05.538124+00');
INSERT INTO gateway.handled_update VALUES (1960295005, '2026-11-30 09:06:06.438076+00');
INSERT INTO gateway.handled_update VALUES (1960295006, '2026-11-30 09:06:07.053075+00');
INSERT INTO gateway.handled_update VALUES (1960295007, '2026-11-30 09:06:07.854912+00');
INSERT INTO gateway.handled_update VALUES (1960295008, '2026-11-30 09:06:25.805591+00');
INSERT INTO gateway.handled_update VALUES (1960295009, '2026-11-30 09:06:27.076313+00');
INSERT INTO gateway.handled_update VALUES (1960295010, '2026-11-30 09:06:27.151441+00');
INSERT INTO gateway.handled_update VALUES (1960295011, '2026-11-30 09:06:27.409202+00');
INSERT INTO gateway.outbox OVERRIDING SYSTEM VALUE VALUES (14, 9105, 'DOCUMENT', 'Laporan selesai.
1 baris · 1 rekaman berhasil · 0 gagal
Total Jumlah minuman yang di beli: 0
Perlu dicek (1):
• baris 1 (Galih): Jumlah minuman yang di beli kosong', '[[{"label":"XLSX","data":"1xjdY-x-SQTTOqX5oml2j_tQ"},{"label":"Ringkasan","data":"1sjdY-x-SQTTOqX5oml2j_tQ"}]]', NULL, '8dd63ec7-e490-4d33-aa5f-9a269768ffb5', 1, 'CSV', 'rekap-20261130-1606.csv', '2026-11-30 09:06:26.22303+00', '2026-11-30 09:06:26.195736+00', '00-dfcce0852b87123d77a69d9f9d15b7a1-26d6d69079d7fd01-03');
INSERT INTO gateway.person VALUES (9103, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9104, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9105, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9106, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9101, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9102, 'en', 'Nama; Jumlah:integer', true);
INSERT INTO gateway.report VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 9101, 9101, 'id', NULL, 'DONE', '2026-11-30 09:05:45.281507+00', '2026-11-30 09:05:54.75284+00', 1, 1, 1, 1, 0, 0, 'PARTIALLY_COMPLETED', 1, 7.7160625, '00-cb54fd539a5bf30c126a447954fd067b-bb53d609f556196f-03');
INSERT INTO gateway.report VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 9101, 9101, 'id', NULL, 'DONE', '2026-11-30 09:05:55.120035+00', '2026-11-30 09:05:59.49938+00', 1, 2, 0, 1, 0, 0, 'COMPLETED', 2, 14.736875, '00-dbecf58edec83d7158a75ff994705b33-a38c6b11223e097b-03');
INSERT INTO gateway.report VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 9104, 9104, 'id', NULL, 'CANCELLED', '2026-11-30 09:06:03.766814+00', '2026-11-30 09:06:04.23416+00', 1, 0, 0, 0, 0, 0, NULL, 0, 0, '00-cea7a80bab2d020536d37f848b134972-45c3bba368b6524f-03');
INSERT INTO gateway.report VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', 9102, 9102, 'en', 'Nama; Jumlah:integer', 'OPEN', '2026-11-30 09:06:05.464154+00', NULL, 1, 2, 0, 0, 0, 0, NULL, 0, 0, '00-96b04709e4b10acd49236723caab4f93-1d6546e769e09c9e-03');
INSERT INTO gateway.report VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 9106, 9106, 'id', NULL, 'OPEN', '2026-11-30 09:06:07.06421+00', NULL, 1, 1, 0, 0, 0, 0, NULL, 0, 0, '00-dcf1e61640e45d871db7aa2c4cce404a-4bad44a5c76ff294-03');
INSERT INTO gateway.report VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', 9105, 9105, 'id', NULL, 'DONE', '2026-11-30 09:06:07.858003+00', '2026-11-30 09:06:26.224014+00', 1, 1, 0, 1, 0, 0, 'COMPLETED', 1, 7.4670625, '00-dfcce0852b87123d77a69d9f9d15b7a1-f8a525f1a8d43aba-03');
INSERT INTO gateway.report VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', 9103, 9103, 'id', NULL, 'SEALING', '2026-11-30 09:06:06.466403+00', NULL, 1, 1, 0, 0, 0, 0, NULL, 0, 0, '00-4c45728d5e66d22fc24b86974a9663d5-a6e82c654fc7a153-03');
INSERT INTO gateway.report VALUES ('4c166fa6-bd79-4200-b407-f5923f38bbc8', 9104, 9104, 'id', NULL, 'SEALING', '2026-11-30 09:06:27.077838+00', NULL, 1, 0, 0, 0, 0, 0, NULL, 0, 0, '00-61018910760d169affedf1f6b9618d14-4c650c3f8839519e-03');
INSERT INTO gateway.transfer VALUES ('transfer', '4c166fa6-bd79-4200-b407-f5923f38bbc8/1/1960295478/4fdca425-5780-402e-b353-8bb3e8b436ee', NULL, '2026-11-30 09:06:31.334171+00', false, NULL, NULL, '2026-11-30 09:06:29.231171+00', 2, NULL, 5, NULL);
INSERT INTO report.file VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', '1cfd7405-db57-3c0e-b59a-abb2ae54c742', 1796029545002, '26-derau.ogg', 'audio/ogg', 14109, 'f12d8dc679cb5ec5644d16c6d523c7248a74c4aadf2c6f33e46eb6a6378698d3', 1, true, 'FAILED', 'NO_SPEECH', 'TRANSCRIPTION', '4.0 s without a voice', NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:05:46.338+00', '2026-11-30 09:05:49.828983+00');
INSERT INTO report.file VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 'bf674391-fb24-36d7-bedb-964ae4bc9b15', 1796029545001, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'openai', 7.7160625, '2026-11-30 09:05:46.681+00', '2026-11-30 09:05:54.238741+00');
INSERT INTO report.file VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 'fd2bc23b-15c8-3918-ba86-156c7502cae1', 1796029555001, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'openai', 7.7160625, '2026-11-30 09:05:55.389+00', '2026-11-30 09:05:56.951245+00');
INSERT INTO report.file VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', '9bb3a945-2246-3684-bed3-933f9a6b76d7', 1796029555002, '05-rina.ogg', 'audio/ogg', 27313, '831d36564a451bdcccd6787fbe2f3f34c2422459b49294ff47b0fe4829eb45bb', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.0208125, '2026-11-30 09:05:55.608+00', '2026-11-30 09:05:59.330158+00');
INSERT INTO report.file VALUES ('a64e9c67-9cb4-43f0-b96a-ba8765a531cd', 'e50a6722-1c95-362c-8c81-ffcb10cd1da6', 1796029559647387, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:05:59.647+00', '2026-11-30 09:06:02.380604+00');
INSERT INTO report.file VALUES ('7613e37e-4034-4734-8677-eb23e2726cb3', '6f829ae9-62ec-355f-90ea-fa44277edf5d', 1796029562556406, '26-derau.ogg', 'audio/ogg', 14109, 'f12d8dc679cb5ec5644d16c6d523c7248a74c4aadf2c6f33e46eb6a6378698d3', 1, true, 'FAILED', 'NO_SPEECH', 'TRANSCRIPTION', '4.0 s without a voice', NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:06:02.556+00', '2026-11-30 09:06:03.513294+00');
INSERT INTO report.file VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 'ff86fa70-69ca-37f9-b216-6475f530cbfb', 1796029563001, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'FAILED', 'CANCELLED', 'REPORT', '', NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:06:03.861+00', '2026-11-30 09:06:04.409473+00');
INSERT INTO report.file VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '97727fd2-d04a-3d19-a1fe-929f4bfb570a', 1796029564884895, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.7160625, '2026-11-30 09:06:04.884+00', '2026-11-30 09:06:11.009265+00');
INSERT INTO report.file VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '4fd36ac8-7075-36a5-a41d-42ada403400a', 1796029564884896, '27-galih.ogg', 'audio/ogg', 25838, 'f40e7e3c860706cc5a7767f533d355280cd494801684f1686316ab79ccc26ff7', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 7.4670625, '2026-11-30 09:06:04.884+00', '2026-11-30 09:06:12.930736+00');
INSERT INTO report.file VALUES ('66d02c00-e172-4d53-9694-d06ecf929a00', '03b06845-64b6-36c3-967e-55ffaa7e7915', 1796029565154711, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:06:05.154+00', '2026-11-30 09:06:14.891077+00');
INSERT INTO report.file VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '76f8e1c5-2449-39a4-a69d-3065697db598', 1796029565001, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.7160625, '2026-11-30 09:06:05.781+00', '2026-11-30 09:06:19.199035+00');
INSERT INTO report.file VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '08a20b5a-9ba4-3e29-bc5a-7b03d768eea6', 1796029565002, '05-rina.ogg', 'audio/ogg', 27313, '831d36564a451bdcccd6787fbe2f3f34c2422459b49294ff47b0fe4829eb45bb', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.0208125, '2026-11-30 09:06:05.908+00', '2026-11-30 09:06:20.124503+00');
INSERT INTO report.file VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', '4940890f-ab29-36ec-8e81-5af48ff25289', 1796029566001, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:06:06.763+00', '2026-11-30 09:06:23.31652+00');
INSERT INTO report.file VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 'f66a70a3-2960-3bc0-9224-eacff8bf7838', 1796029567001, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:06:07.316+00', '2026-11-30 09:06:23.931152+00');
INSERT INTO report.file VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', '263a0abf-2c80-390b-a038-ac81ec4318db', 1796029567001, '27-galih.ogg', 'audio/ogg', 25838, 'f40e7e3c860706cc5a7767f533d355280cd494801684f1686316ab79ccc26ff7', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 7.4670625, '2026-11-30 09:06:07.982+00', '2026-11-30 09:06:25.647624+00');
INSERT INTO report.file VALUES ('38228a8c-ef08-4007-b5b5-9fde3b8544f7', 'aa83ad54-23d0-35fe-8225-d77ddf5570ab', 1796029599161931, '27-galih.ogg', 'audio/ogg', 25838, 'f40e7e3c860706cc5a7767f533d355280cd494801684f1686316ab79ccc26ff7', 1, true, 'PENDING', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:06:39.161+00', NULL);
INSERT INTO report.file VALUES ('2cc8eaa2-a47a-46ef-96fe-c87091af4f0c', '0ec64b69-e8c5-3f19-9f3d-243ff24263ab', 1796029602752547, '05-rina.ogg', 'audio/ogg', 27313, '831d36564a451bdcccd6787fbe2f3f34c2422459b49294ff47b0fe4829eb45bb', 1, true, 'PENDING', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:06:42.752+00', NULL);
INSERT INTO report.file VALUES ('c49cb882-da88-4717-b899-89b03eef5200', '9c0ad650-632c-33cb-8b92-ac797324bfa4', 1796029611286071, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'PENDING', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:06:51.286+00', NULL);
INSERT INTO report.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"report"', NULL, 'rekap', '2026-11-30 09:05:29.203888', 0, true);
INSERT INTO report.flyway_schema_history VALUES (1, '1', 'reports', 'SQL', 'V1__reports.sql', 1224519955, 'rekap', '2026-11-30 09:05:29.450331', 348, true);
INSERT INTO report.flyway_schema_history VALUES (2, '2', 'file times', 'SQL', 'V2__file_times.sql', -1611920772, 'rekap', '2026-11-30 09:05:30.012961', 41, true);
INSERT INTO report.flyway_schema_history VALUES (3, '3', 'money and users', 'SQL', 'V3__money_and_users.sql', 386148285, 'rekap', '2026-11-30 09:05:30.115352', 138, true);
INSERT INTO report.record VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 'bf674391-fb24-36d7-bedb-964ae4bc9b15', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "Jalan Melati nomor 3", "column": "Alamat", "evidence": [{"end": 54, "quote": "jalan melati nomor tiga", "start": 31, "end_seconds": 4.96, "start_seconds": 3.01}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.9, "other_reading": null}]}');
INSERT INTO report.record VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 'fd2bc23b-15c8-3918-ba86-156c7502cae1', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "Jalan Melati nomor 3", "column": "Alamat", "evidence": [{"end": 54, "quote": "jalan melati nomor tiga", "start": 31, "end_seconds": 4.96, "start_seconds": 3.01}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.9, "other_reading": null}]}');
INSERT INTO report.record VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', '9bb3a945-2246-3684-bed3-933f9a6b76d7', 0, '{"fields": [{"flags": [], "value": "Rina", "column": "Nama", "evidence": [{"end": 8, "quote": "rina", "start": 4, "end_seconds": 0.45, "start_seconds": 0.2}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "Jalan Anggrek nomor 21", "column": "Alamat", "evidence": [{"end": 104, "quote": "jalan anggrek nomor dua puluh satu", "start": 70, "end_seconds": 6.56, "start_seconds": 4.57}], "confidence": 0.95, "other_reading": null}, {"flags": ["SUMMED"], "value": "5", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 39, "quote": "tiga botol teh manis", "start": 19, "end_seconds": 2.54, "start_seconds": 1.3}, {"end": 60, "quote": "dua gelas es teh", "start": 44, "end_seconds": 3.61, "start_seconds": 2.74}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('a64e9c67-9cb4-43f0-b96a-ba8765a531cd', 'e50a6722-1c95-362c-8c81-ffcb10cd1da6', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '97727fd2-d04a-3d19-a1fe-929f4bfb570a', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "Jalan Melati nomor 3", "column": "Alamat", "evidence": [{"end": 54, "quote": "jalan melati nomor tiga", "start": 31, "end_seconds": 4.96, "start_seconds": 3.01}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '4fd36ac8-7075-36a5-a41d-42ada403400a', 0, '{"fields": [{"flags": [], "value": "Galih", "column": "Nama", "evidence": [{"end": 24, "quote": "galih", "start": 19, "end_seconds": 2.14, "start_seconds": 1.72}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "Jalan Flamboyan nomor 10", "column": "Alamat", "evidence": [{"end": 61, "quote": "jalan flamboyan nomor sepuluh", "start": 32, "end_seconds": 5.07, "start_seconds": 2.95}], "confidence": 0.95, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Jumlah minuman yang di beli", "evidence": [], "confidence": 0.0, "other_reading": null}]}');
INSERT INTO report.record VALUES ('66d02c00-e172-4d53-9694-d06ecf929a00', '03b06845-64b6-36c3-967e-55ffaa7e7915', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '76f8e1c5-2449-39a4-a69d-3065697db598', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '08a20b5a-9ba4-3e29-bc5a-7b03d768eea6', 0, '{"fields": [{"flags": [], "value": "Rina", "column": "Nama", "evidence": [{"end": 8, "quote": "rina", "start": 4, "end_seconds": 0.45, "start_seconds": 0.2}], "confidence": 0.9, "other_reading": null}, {"flags": ["SUMMED"], "value": "5", "column": "Jumlah", "evidence": [{"end": 39, "quote": "tiga botol teh manis", "start": 19, "end_seconds": 2.54, "start_seconds": 1.3}, {"end": 60, "quote": "dua gelas es teh", "start": 44, "end_seconds": 3.61, "start_seconds": 2.74}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', '4940890f-ab29-36ec-8e81-5af48ff25289', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 'f66a70a3-2960-3bc0-9224-eacff8bf7838', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', '263a0abf-2c80-390b-a038-ac81ec4318db', 0, '{"fields": [{"flags": [], "value": "Galih", "column": "Nama", "evidence": [{"end": 24, "quote": "galih", "start": 19, "end_seconds": 2.14, "start_seconds": 1.72}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "Jalan Flamboyan nomor 10", "column": "Alamat", "evidence": [{"end": 61, "quote": "jalan flamboyan nomor sepuluh", "start": 32, "end_seconds": 5.07, "start_seconds": 2.95}], "confidence": 0.95, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Jumlah minuman yang di beli", "evidence": [], "confidence": 0.0, "other_reading": null}]}');
INSERT INTO report.report VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 'telegram:9101', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9101", "language": "id", "reply_to": {"chat": 9101, "locale": "id", "message": null}}', 'COMPLETED', 1, '2026-11-30 09:05:55.655195+00', '2026-11-30 09:05:59.42567+00', '2026-11-30 09:05:56.627+00', '2026-11-30 09:05:56.862675+00', NULL, '2026-11-30 09:05:59.399909+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 'telegram:9101', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9101", "language": "id", "reply_to": {"chat": 9101, "locale": "id", "message": null}}', 'PARTIALLY_COMPLETED', 1, '2026-11-30 09:05:47.053364+00', '2026-11-30 09:05:54.576035+00', '2026-11-30 09:05:47.7+00', '2026-11-30 09:05:47.90359+00', NULL, '2026-11-30 09:05:54.536389+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('a64e9c67-9cb4-43f0-b96a-ba8765a531cd', 'toko', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "toko", "language": "id", "reply_to": null}', 'COMPLETED', 1, '2026-11-30 09:05:59.72117+00', '2026-11-30 09:06:02.530184+00', '2026-11-30 09:05:59.889+00', '2026-11-30 09:05:59.984973+00', NULL, '2026-11-30 09:06:02.428155+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('7613e37e-4034-4734-8677-eb23e2726cb3', 'toko', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "toko", "language": "id", "reply_to": null}', 'FAILED', 1, '2026-11-30 09:06:02.717926+00', '2026-11-30 09:06:03.581599+00', '2026-11-30 09:06:02.773+00', '2026-11-30 09:06:02.8466+00', NULL, '2026-11-30 09:06:03.557427+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', 'warung', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "warung", "language": "id", "reply_to": null}', 'COLLECTING', 1, '2026-11-30 09:06:05.036999+00', '2026-11-30 09:06:12.930736+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 'telegram:9104', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9104", "language": "id", "reply_to": {"chat": 9104, "locale": "id", "message": null}}', 'CANCELLED', 1, '2026-11-30 09:06:03.968908+00', '2026-11-30 09:06:04.539209+00', NULL, NULL, NULL, '2026-11-30 09:06:04.425294+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', 'telegram:9103', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9103", "language": "id", "reply_to": {"chat": 9103, "locale": "id", "message": null}}', 'COLLECTING', 1, '2026-11-30 09:06:06.861072+00', '2026-11-30 09:06:23.31652+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 'telegram:9106', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9106", "language": "id", "reply_to": {"chat": 9106, "locale": "id", "message": null}}', 'COMPLETED', 1, '2026-11-30 09:06:07.493351+00', '2026-11-30 09:06:37.777692+00', '2026-11-30 09:06:37.637+00', '2026-11-30 09:06:37.718126+00', NULL, '2026-11-30 09:06:37.757978+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', 'telegram:9105', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9105", "language": "id", "reply_to": {"chat": 9105, "locale": "id", "message": null}}', 'COMPLETED', 1, '2026-11-30 09:06:08.160732+00', '2026-11-30 09:06:26.17464+00', '2026-11-30 09:06:26.004+00', '2026-11-30 09:06:26.052097+00', NULL, '2026-11-30 09:06:26.157117+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', 'telegram:9102', '{"columns": [{"name": "Nama", "type": "TEXT", "description": ""}, {"name": "Jumlah", "type": "INTEGER", "description": ""}], "user_id": "telegram:9102", "language": "id", "reply_to": {"chat": 9102, "locale": "en", "message": null}}', 'COLLECTING', 1, '2026-11-30 09:06:06.039367+00', '2026-11-30 09:06:20.124503+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('66d02c00-e172-4d53-9694-d06ecf929a00', 'kios', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "kios", "language": "id", "reply_to": null}', 'COLLECTING', 1, '2026-11-30 09:06:05.261813+00', '2026-11-30 09:06:14.891077+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('38228a8c-ef08-4007-b5b5-9fde3b8544f7', 'grosir', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "grosir", "language": "id", "reply_to": null}', 'PROCESSING', 1, '2026-11-30 09:06:39.24362+00', '2026-11-30 09:06:39.477554+00', '2026-11-30 09:06:39.382+00', '2026-11-30 09:06:39.480319+00', '2026-11-30 09:36:39.48032+00', NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('2cc8eaa2-a47a-46ef-96fe-c87091af4f0c', 'grosir', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "grosir", "language": "id", "reply_to": null}', 'PROCESSING', 1, '2026-11-30 09:06:42.829017+00', '2026-11-30 09:06:42.973806+00', '2026-11-30 09:06:42.943+00', '2026-11-30 09:06:42.977265+00', '2026-11-30 09:36:42.977266+00', NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('c49cb882-da88-4717-b899-89b03eef5200', 'grosir', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "grosir", "language": "id", "reply_to": null}', 'PROCESSING', 1, '2026-11-30 09:06:51.381212+00', '2026-11-30 09:06:51.50437+00', '2026-11-30 09:06:51.473+00', '2026-11-30 09:06:51.505054+00', '2026-11-30 09:36:51.505055+00', NULL, false, false, '-infinity');
INSERT INTO report.spending VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 'bf674391-fb24-36d7-bedb-964ae4bc9b15', 'b0408db4142e8b4239752e41f58f0e46', 'telegram:9101', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 2.759800635, 7.7160625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('44eeae04-a39e-4546-a754-f1b0b4af32c3', 'bf674391-fb24-36d7-bedb-964ae4bc9b15', 'afba53b947527c0e0150a32ed54565d4', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'none', 0.557811278, 0, 812, 64, 6.942, 'IDR');
INSERT INTO report.spending VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', 'fd2bc23b-15c8-3918-ba86-156c7502cae1', '0f834e3f79461acd683600e2b4114d6f', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'none', 0.057661504, 0, 812, 64, 6.942, 'IDR');
INSERT INTO report.spending VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', '9bb3a945-2246-3684-bed3-933f9a6b76d7', '298a41aa9ea1c88b9735e938873ca8ca', 'telegram:9101', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.679609377, 7.0208125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', '9bb3a945-2246-3684-bed3-933f9a6b76d7', '5a3de2caa76013539b24a274e2fb17ac', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', '500', 0.02435157, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('814fb6da-4fa7-4fcc-b241-4299eeb54bea', '9bb3a945-2246-3684-bed3-933f9a6b76d7', '6fd06c4dd04105efd5a47fc21c662a74', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.026517044, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('a64e9c67-9cb4-43f0-b96a-ba8765a531cd', 'e50a6722-1c95-362c-8c81-ffcb10cd1da6', '37fb889333ed4073106916d53a0374fd', 'toko', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.277673108, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('a64e9c67-9cb4-43f0-b96a-ba8765a531cd', 'e50a6722-1c95-362c-8c81-ffcb10cd1da6', 'cecf9b18d9770b075d463edd3dbce52a', 'toko', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', '500', 0.025343755, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('a64e9c67-9cb4-43f0-b96a-ba8765a531cd', 'e50a6722-1c95-362c-8c81-ffcb10cd1da6', 'f459ac6dc29c5690ba9f6004b3861976', 'toko', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.001996445, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 'ff86fa70-69ca-37f9-b216-6475f530cbfb', '1c60ab350d2da177299e1ee59129bbc5', 'telegram:9104', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 3.571690243, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 'ff86fa70-69ca-37f9-b216-6475f530cbfb', 'a569b8ff1dd60e4abea2e18e1a266859', 'telegram:9104', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', '500', 0.060780292, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('37a23ca3-fcbc-4c24-8adc-0af0dde7cdb6', 'ff86fa70-69ca-37f9-b216-6475f530cbfb', 'b45ba48fa544ea40c297423bb1cf141d', 'telegram:9104', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.011627157, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '97727fd2-d04a-3d19-a1fe-929f4bfb570a', '0ad256980f2d889bfd0bacb39c2d3c50', 'warung', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 3.750738739, 7.7160625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '97727fd2-d04a-3d19-a1fe-929f4bfb570a', '5268037428497ece968aa419939b435b', 'warung', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '97727fd2-d04a-3d19-a1fe-929f4bfb570a', '636f19e02531f9a54804fe172367e2a7', 'warung', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.039239543, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '4fd36ac8-7075-36a5-a41d-42ada403400a', 'b228cb0c48f8c50ee985eb2d2943a8d2', 'warung', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 2.072890098, 7.4670625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '4fd36ac8-7075-36a5-a41d-42ada403400a', '5268037428497ece968aa419939b435b', 'warung', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('e15299bf-3d7c-4d0e-a3d8-d763c7547c7b', '4fd36ac8-7075-36a5-a41d-42ada403400a', '759df064a87d4f3b217b7d23345e9424', 'warung', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.006286477, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('66d02c00-e172-4d53-9694-d06ecf929a00', '03b06845-64b6-36c3-967e-55ffaa7e7915', '7c37615d92a491a8bfeb9743dbf4fa4d', 'kios', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.834004962, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('66d02c00-e172-4d53-9694-d06ecf929a00', '03b06845-64b6-36c3-967e-55ffaa7e7915', '5268037428497ece968aa419939b435b', 'kios', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('66d02c00-e172-4d53-9694-d06ecf929a00', '03b06845-64b6-36c3-967e-55ffaa7e7915', 'acb74eec33de3c4afd7405bb116e9a4c', 'kios', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.016893446, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '76f8e1c5-2449-39a4-a69d-3065697db598', 'd013da3afd50e273eb6e290ad5699f29', 'telegram:9102', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 4.255671813, 7.7160625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '76f8e1c5-2449-39a4-a69d-3065697db598', '5268037428497ece968aa419939b435b', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '76f8e1c5-2449-39a4-a69d-3065697db598', '88181e5232ed44f5f8eee86be55cb8cb', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.014697893, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '08a20b5a-9ba4-3e29-bc5a-7b03d768eea6', '41b6957bb492e750edea8ea31178418c', 'telegram:9102', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 3.580301647, 7.0208125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '08a20b5a-9ba4-3e29-bc5a-7b03d768eea6', '5268037428497ece968aa419939b435b', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('be598716-2f76-4a60-a501-2a7d71d4721c', '08a20b5a-9ba4-3e29-bc5a-7b03d768eea6', '8de6023dfb6b39536d27ad39e8a924fa', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.025307075, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', '4940890f-ab29-36ec-8e81-5af48ff25289', '817aff43c960ad3a88573cef58ed7310', 'telegram:9103', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 2.115439782, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', '4940890f-ab29-36ec-8e81-5af48ff25289', '5268037428497ece968aa419939b435b', 'telegram:9103', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f118be49-72bd-4fd8-ba16-cab6348a57ff', '4940890f-ab29-36ec-8e81-5af48ff25289', 'f4096b11986de522747afa003db49bff', 'telegram:9103', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.020930859, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 'f66a70a3-2960-3bc0-9224-eacff8bf7838', '93ae8ca7ab16c4d29f08c4be1f6b6d77', 'telegram:9106', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 2.294066188, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 'f66a70a3-2960-3bc0-9224-eacff8bf7838', '5268037428497ece968aa419939b435b', 'telegram:9106', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('bf67f19b-6ec5-48f2-804e-9298706bd9e2', 'f66a70a3-2960-3bc0-9224-eacff8bf7838', '887a1820887083d8ffad74a59a67ca88', 'telegram:9106', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.001028384, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', '263a0abf-2c80-390b-a038-ac81ec4318db', 'bd054262488c904c8cebaa8b9a429b6c', 'telegram:9105', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.375834701, 7.4670625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', '263a0abf-2c80-390b-a038-ac81ec4318db', '5268037428497ece968aa419939b435b', 'telegram:9105', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('8dd63ec7-e490-4d33-aa5f-9a269768ffb5', '263a0abf-2c80-390b-a038-ac81ec4318db', '49c322fdcf67d3802034bd9b2d10d2e0', 'telegram:9105', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.002291345, 0, 0, 0, 0, 'IDR');
SELECT pg_catalog.setval('gateway.outbox_id_seq', 15, true);
ALTER TABLE ONLY gateway.allowance
    ADD CONSTRAINT allowance_pkey PRIMARY KEY (person, kind);
ALTER TABLE ONLY gateway.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (report);
ALTER TABLE ONLY gateway.errand
    ADD CONSTRAINT errand_pkey PRIMARY KEY (task_name, task_instance);
ALTER TABLE ONLY gateway.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (report, "position");
ALTER TABLE ONLY gateway.file
    ADD CONSTRAINT file_report_unique_id_key UNIQUE (report, unique_id);
ALTER TABLE ONLY gateway.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY gateway.handled_update
    ADD CONSTRAINT handled_update_pkey PRIMARY KEY (id);
ALTER TABLE ONLY gateway.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY gateway.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY gateway.press_answer
    ADD CONSTRAINT press_answer_pkey PRIMARY KEY (callback);
ALTER TABLE ONLY gateway.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY gateway.told
    ADD CONSTRAINT told_pkey PRIMARY KEY (report, notice);
ALTER TABLE ONLY gateway.transfer
    ADD CONSTRAINT transfer_pkey PRIMARY KEY (task_name, task_instance);
ALTER TABLE ONLY report.deleted_report
    ADD CONSTRAINT deleted_report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY report.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (report_id, id);
ALTER TABLE ONLY report.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY report.forgotten_user
    ADD CONSTRAINT forgotten_user_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY report.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (report_id, file_id, "position");
ALTER TABLE ONLY report.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY report.spending
    ADD CONSTRAINT spending_pkey PRIMARY KEY (report_id, file_id, call);
ALTER TABLE ONLY report.vocabulary_cleared
    ADD CONSTRAINT vocabulary_cleared_pkey PRIMARY KEY (user_id);
CREATE INDEX allowance_age ON gateway.allowance USING btree (since);
CREATE INDEX counter_chat ON gateway.counter USING btree (chat);
CREATE INDEX counter_waiting ON gateway.counter USING btree (chat) WHERE ((wanted <> shown) AND (NOT in_doubt));
CREATE INDEX errand_due ON gateway.errand USING btree (execution_time);
CREATE INDEX errand_heartbeat ON gateway.errand USING btree (last_heartbeat);
CREATE INDEX flyway_schema_history_s_idx ON gateway.flyway_schema_history USING btree (success);
CREATE INDEX group_call_age ON gateway.group_call USING btree (sent_at);
CREATE INDEX handled_update_age ON gateway.handled_update USING btree (handled_at);
CREATE INDEX outbox_chat ON gateway.outbox USING btree (chat, id);
CREATE INDEX outbox_report ON gateway.outbox USING btree (report) WHERE (report IS NOT NULL);
CREATE INDEX report_ended ON gateway.report USING btree (ended_at);
CREATE UNIQUE INDEX report_open ON gateway.report USING btree (chat, person) WHERE (state = 'OPEN'::text);
CREATE INDEX report_opened ON gateway.report USING btree (opened_at);
CREATE INDEX report_person ON gateway.report USING btree (person, opened_at DESC);
CREATE INDEX report_unfinished ON gateway.report USING btree (state) WHERE (state = ANY (ARRAY['OPEN'::text, 'SEALING'::text, 'PROCESSING'::text]));
CREATE INDEX transfer_due ON gateway.transfer USING btree (execution_time);
CREATE INDEX transfer_heartbeat ON gateway.transfer USING btree (last_heartbeat);
CREATE INDEX deleted_report_unclean ON report.deleted_report USING btree (clean_at) WHERE (clean_at IS NOT NULL);
CREATE INDEX flyway_schema_history_s_idx ON report.flyway_schema_history USING btree (success);
CREATE INDEX report_ended ON report.report USING btree (finished_at) WHERE (finished_at IS NOT NULL);
CREATE INDEX report_of_user ON report.report USING btree (user_id, created_at DESC, id DESC);
CREATE INDEX report_open ON report.report USING btree (status, created_at) WHERE (status = ANY (ARRAY['COLLECTING'::text, 'PROCESSING'::text]));
CREATE INDEX report_untold ON report.report USING btree (finished_at) WHERE ((finished_at IS NOT NULL) AND (NOT announced));
CREATE INDEX spending_of_day ON report.spending USING btree (day, user_id);
CREATE INDEX spending_of_user ON report.spending USING btree (user_id, day);
ALTER TABLE ONLY gateway.file
    ADD CONSTRAINT file_report_fkey FOREIGN KEY (report) REFERENCES gateway.report(id) ON DELETE CASCADE;
ALTER TABLE ONLY gateway.told
    ADD CONSTRAINT told_report_fkey FOREIGN KEY (report) REFERENCES gateway.report(id) ON DELETE CASCADE;
ALTER TABLE ONLY report.file
    ADD CONSTRAINT file_report_id_fkey FOREIGN KEY (report_id) REFERENCES report.report(id) ON DELETE CASCADE;
ALTER TABLE ONLY report.record
    ADD CONSTRAINT record_report_id_file_id_fkey FOREIGN KEY (report_id, file_id) REFERENCES report.file(report_id, id) ON DELETE CASCADE;
