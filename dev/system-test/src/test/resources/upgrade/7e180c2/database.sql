--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

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

--
-- Name: gateway; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA gateway;


--
-- Name: report; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA report;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: allowance; Type: TABLE; Schema: gateway; Owner: -
--

CREATE TABLE gateway.allowance (
    person bigint NOT NULL,
    kind text NOT NULL,
    since timestamp with time zone NOT NULL,
    used integer NOT NULL
);


--
-- Name: counter; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: errand; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: file; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: flyway_schema_history; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: group_call; Type: TABLE; Schema: gateway; Owner: -
--

CREATE TABLE gateway.group_call (
    chat bigint NOT NULL,
    sent_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: handled_update; Type: TABLE; Schema: gateway; Owner: -
--

CREATE TABLE gateway.handled_update (
    id bigint NOT NULL,
    handled_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: gateway; Owner: -
--

ALTER TABLE gateway.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME gateway.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: person; Type: TABLE; Schema: gateway; Owner: -
--

CREATE TABLE gateway.person (
    id bigint NOT NULL,
    language text,
    columns text,
    invited boolean NOT NULL
);


--
-- Name: press_answer; Type: TABLE; Schema: gateway; Owner: -
--

CREATE TABLE gateway.press_answer (
    callback text NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: report; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: told; Type: TABLE; Schema: gateway; Owner: -
--

CREATE TABLE gateway.told (
    report uuid NOT NULL,
    notice text NOT NULL
);


--
-- Name: transfer; Type: TABLE; Schema: gateway; Owner: -
--

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


--
-- Name: deleted_report; Type: TABLE; Schema: report; Owner: -
--

CREATE TABLE report.deleted_report (
    id uuid NOT NULL,
    user_id text NOT NULL,
    deleted_at timestamp with time zone NOT NULL,
    clean_at timestamp with time zone,
    claimed_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


--
-- Name: file; Type: TABLE; Schema: report; Owner: -
--

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


--
-- Name: flyway_schema_history; Type: TABLE; Schema: report; Owner: -
--

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


--
-- Name: forgotten_user; Type: TABLE; Schema: report; Owner: -
--

CREATE TABLE report.forgotten_user (
    user_id text NOT NULL,
    forgotten_on date NOT NULL
);


--
-- Name: record; Type: TABLE; Schema: report; Owner: -
--

CREATE TABLE report.record (
    report_id uuid NOT NULL,
    file_id uuid NOT NULL,
    "position" integer NOT NULL,
    fields jsonb NOT NULL
);


--
-- Name: report; Type: TABLE; Schema: report; Owner: -
--

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


--
-- Name: spending; Type: TABLE; Schema: report; Owner: -
--

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


--
-- Name: vocabulary_cleared; Type: TABLE; Schema: report; Owner: -
--

CREATE TABLE report.vocabulary_cleared (
    user_id text NOT NULL,
    cleared_at timestamp with time zone NOT NULL
);


--
-- Data for Name: allowance; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.allowance VALUES (9101, 'invitation', '2026-11-30 09:25:52.119458+00', 1);
INSERT INTO gateway.allowance VALUES (9102, 'invitation', '2026-11-30 09:25:52.50766+00', 1);
INSERT INTO gateway.allowance VALUES (9103, 'invitation', '2026-11-30 09:25:52.589473+00', 1);
INSERT INTO gateway.allowance VALUES (9104, 'invitation', '2026-11-30 09:25:52.711041+00', 1);
INSERT INTO gateway.allowance VALUES (9105, 'invitation', '2026-11-30 09:25:52.844134+00', 1);
INSERT INTO gateway.allowance VALUES (9106, 'invitation', '2026-11-30 09:25:52.94914+00', 1);
INSERT INTO gateway.allowance VALUES (9101, 'files', '2026-11-30 09:25:54.408718+00', 4);
INSERT INTO gateway.allowance VALUES (9102, 'files', '2026-11-30 09:26:30.348043+00', 2);
INSERT INTO gateway.allowance VALUES (9103, 'files', '2026-11-30 09:26:31.184567+00', 1);
INSERT INTO gateway.allowance VALUES (9106, 'files', '2026-11-30 09:26:31.717209+00', 1);
INSERT INTO gateway.allowance VALUES (9105, 'files', '2026-11-30 09:26:32.684597+00', 1);
INSERT INTO gateway.allowance VALUES (9104, 'files', '2026-11-30 09:26:28.381144+00', 2);


--
-- Data for Name: counter; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.counter VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', 9101, 1960307536, false, 0, 9, 9, -526755018, '2026-11-30 09:26:15.750986+00');
INSERT INTO gateway.counter VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 9101, 1960307541, false, 0, 9, 9, 973193853, '2026-11-30 09:26:23.488785+00');
INSERT INTO gateway.counter VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 9104, 1960307545, false, 0, 3, 3, -1945711740, '2026-11-30 09:26:28.942857+00');
INSERT INTO gateway.counter VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', 9102, 1960307552, false, 0, 7, 7, 1224231532, '2026-11-30 09:26:54.682359+00');
INSERT INTO gateway.counter VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 9106, 1960307557, false, 0, 3, 3, 7148778, '2026-11-30 09:26:59.511358+00');
INSERT INTO gateway.counter VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', 9105, 1960307559, false, 0, 4, 4, 1388384446, '2026-11-30 09:27:02.15447+00');
INSERT INTO gateway.counter VALUES ('7a56af02-a1b5-4bac-b5e6-b8971c3969e1', 9104, 1960307563, false, 0, 2, 2, 1539250995, '2026-11-30 09:27:03.075222+00');
INSERT INTO gateway.counter VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 9103, 1960307555, false, 0, 4, 3, 2119106514, '2026-11-30 09:27:05.025041+00');


--
-- Data for Name: errand; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.errand VALUES ('remind', '0fc5fcd3-17f0-432d-894a-394bda432add/6983f355-b359-478f-8c09-6819c7317565', NULL, '2026-11-30 10:25:54.410951+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '0fc5fcd3-17f0-432d-894a-394bda432add/7eac016c-c791-4b83-8f37-b767bed9a337', NULL, '2026-12-01 09:25:54.410951+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', 'dbaf4577-6e82-439f-8a1f-605062eae48f/dec889d9-4b9e-4a3a-b298-421da2998be8', NULL, '2026-11-30 10:26:16.256986+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', 'dbaf4577-6e82-439f-8a1f-605062eae48f/08e6147e-58e6-4a7d-80b3-8186cf37c8f7', NULL, '2026-12-01 09:26:16.256986+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '58d06ab1-7dc4-41ac-9122-4cc8cb7895d7/3369214c-5ed5-4528-b8f2-c2ea15688a20', NULL, '2026-11-30 10:26:28.383972+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '58d06ab1-7dc4-41ac-9122-4cc8cb7895d7/edd7219e-f969-4a68-8929-9daa038a2fea', NULL, '2026-12-01 09:26:28.383972+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '2e9df5bb-dc75-41c0-ab33-ff958633e4b8/0a64a689-0288-46c9-b0c4-06673aa11ff8', NULL, '2026-11-30 10:26:30.348718+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '2e9df5bb-dc75-41c0-ab33-ff958633e4b8/9262e43b-10ba-4a53-95d4-0b0f56096342', NULL, '2026-12-01 09:26:30.348718+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', 'f65e80f8-14c9-4fdd-8021-fc2cdf929727/392210cd-0e53-4bdc-929a-295fafd17129', NULL, '2026-11-30 10:26:31.186379+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', 'f65e80f8-14c9-4fdd-8021-fc2cdf929727/376e286e-138a-44ec-8583-3c9b559e7686', NULL, '2026-12-01 09:26:31.186379+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', 'b65c8904-e754-41e0-a38e-ce571e5ae3b2/e3f5d463-baad-45fd-aa1d-6f67c5451728', NULL, '2026-11-30 10:26:31.721465+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', 'b65c8904-e754-41e0-a38e-ce571e5ae3b2/643a1ffa-cf32-4ff4-abaf-90ed57470e3c', NULL, '2026-12-01 09:26:31.721465+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '356414be-99c0-4faf-90d0-46a2855be1e1/400d56c0-99f0-4185-85a3-df1cf4a6f58b', NULL, '2026-11-30 10:26:32.692391+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '356414be-99c0-4faf-90d0-46a2855be1e1/5a75b723-ec06-4c2b-bb94-babcc018b2f2', NULL, '2026-12-01 09:26:32.692391+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('remind', '7a56af02-a1b5-4bac-b5e6-b8971c3969e1/b613818c-ccfe-4884-9609-5360cdbeffef', NULL, '2026-11-30 10:27:02.943948+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('expire', '7a56af02-a1b5-4bac-b5e6-b8971c3969e1/334a08ec-4963-4241-bf32-e5a59af4b934', NULL, '2026-12-01 09:27:02.943948+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO gateway.errand VALUES ('seal', 'f65e80f8-14c9-4fdd-8021-fc2cdf929727/6c453610-0862-4d95-a404-4e5bd9efc012', NULL, '2026-11-30 09:27:07.432454+00', false, NULL, NULL, '2026-11-30 09:27:05.043454+00', 2, NULL, 5, NULL);


--
-- Data for Name: file; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.file VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', 1, 'AgAD58797898fcf86ec', 'BQACQxdXlztcFYPfJVkfIBG8hIrxITXUh-FZ4sCCNdTNQu7oQtNt', '01-siti.ogg', 31347, 1960307533, '2026-11-30 09:25:54+00', 'ACCEPTED', '8463f385-ea7e-302a-aa97-4c9bd60f4721', NULL, NULL);
INSERT INTO gateway.file VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', 2, 'AgADf12d8dc679cb5ec', 'BQACtAgeFuob6GsEq_2Rrd2Wbo1Xtu8yBPOdgDez6bUldqDAPIks', '26-derau.ogg', 14109, 1960307534, '2026-11-30 09:25:54+00', 'FAILED', '59f4553a-1118-35d4-890b-22195f1f521d', 'NO_SPEECH', NULL);
INSERT INTO gateway.file VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 2, 'AgAD831d36564a451bd', 'BQACg2fQaM0sJbEPa5h0bX3-LFxWIPF6BhohqCEOawAiNeKo418F', '05-rina.ogg', 27313, 1960307540, '2026-11-30 09:26:16+00', 'ACCEPTED', '9f9334ad-73b0-3a0c-abe4-258bb4e590c4', NULL, NULL);
INSERT INTO gateway.file VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 1, 'AgAD58797898fcf86ec', 'BQACij8bdxE5t1etZtGHnM801hwEo2NonNGBrKx67fQEu16gzXbF', '01-siti.ogg', 31347, 1960307539, '2026-11-30 09:26:16+00', 'ACCEPTED', 'cbbdaa75-5ac9-391f-8f92-45a4c6d3d413', NULL, NULL);
INSERT INTO gateway.file VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 1, 'AgADb30baeb13274936', 'BQACczK4PK4L25SY1uKesNyiR_8NY_bYRlQHLTMMunQRhTNYwqHQ', '15-tono.ogg', 19666, 1960307544, '2026-11-30 09:26:28+00', 'ACCEPTED', 'f9fa4292-f564-3f38-a129-acacb2202e50', NULL, NULL);
INSERT INTO gateway.file VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', 1, 'AgAD58797898fcf86ec', 'BQACeVxRaG5RbP9cAqKo_dNKZzOe6dBUFUk141BW0aTGAq1KKS14', '01-siti.ogg', 31347, 1960307550, '2026-11-30 09:26:30+00', 'ACCEPTED', '211eccf7-b772-3494-b658-f3452f427c0e', NULL, NULL);
INSERT INTO gateway.file VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', 2, 'AgAD831d36564a451bd', 'BQACVI5e_3T7MTMuhe7fIwbX6kcwUPf3lsYjIy0niCBs49ggFG9v', '05-rina.ogg', 27313, 1960307551, '2026-11-30 09:26:30+00', 'ACCEPTED', '7b5cf5c9-5b16-3b31-9c34-badc28bea271', NULL, NULL);
INSERT INTO gateway.file VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 1, 'AgADb30baeb13274936', 'BQAC1454QmnUiiET2gMfyNDEcq0KWFdO3AgVYum0_kQ1yajjYwxa', '15-tono.ogg', 19666, 1960307554, '2026-11-30 09:26:31+00', 'ACCEPTED', 'e9fdbbd5-c80a-39e2-af29-7cab98f034c6', NULL, NULL);
INSERT INTO gateway.file VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 1, 'AgADb30baeb13274936', 'BQACSocsm49yObefZ4mF_O1D6g4Owc7RQ0eBSLw3Gw9bCnmvc1WI', '15-tono.ogg', 19666, 1960307556, '2026-11-30 09:26:31+00', 'ACCEPTED', 'dd456427-0659-391a-bef1-06051cf2e874', NULL, NULL);
INSERT INTO gateway.file VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', 1, 'AgADf40e7e3c860706c', 'BQACxBTnLzRosXP-af6TIz39LC5o3-Wsab8w6UO3R1sEXBYHlKVu', '27-galih.ogg', 25838, 1960307558, '2026-11-30 09:26:32+00', 'ACCEPTED', '328345f1-ec7b-39c8-aff0-817f32a615f9', NULL, NULL);
INSERT INTO gateway.file VALUES ('7a56af02-a1b5-4bac-b5e6-b8971c3969e1', 1, 'AgAD831d36564a451bd', 'BQAC7oyCIpl54KDanX7MSjCxhWDWzJHrgNUQvChXk3kpDT2WxBYR', 'pesanan-adi.ogg', 27313, 1960307561, '2026-11-30 09:27:02+00', 'WAITING', NULL, NULL, NULL);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"gateway"', NULL, 'rekap', '2026-11-30 09:25:15.992037', 0, true);
INSERT INTO gateway.flyway_schema_history VALUES (1, '1', 'handled update', 'SQL', 'V1__handled_update.sql', -346199305, 'rekap', '2026-11-30 09:25:16.320823', 154, true);
INSERT INTO gateway.flyway_schema_history VALUES (2, '2', 'conversation', 'SQL', 'V2__conversation.sql', 1396693554, 'rekap', '2026-11-30 09:25:16.645387', 337, true);
INSERT INTO gateway.flyway_schema_history VALUES (3, '3', 'errands', 'SQL', 'V3__errands.sql', 1341918258, 'rekap', '2026-11-30 09:25:17.155206', 402, true);
INSERT INTO gateway.flyway_schema_history VALUES (4, '10', 'outbox', 'SQL', 'V10__outbox.sql', -645416232, 'rekap', '2026-11-30 09:25:17.688878', 252, true);
INSERT INTO gateway.flyway_schema_history VALUES (5, '11', 'delivery time', 'SQL', 'V11__delivery_time.sql', -1459925268, 'rekap', '2026-11-30 09:25:18.370018', 20, true);
INSERT INTO gateway.flyway_schema_history VALUES (6, '12', 'traces', 'SQL', 'V12__traces.sql', -1746986515, 'rekap', '2026-11-30 09:25:18.550447', 81, true);


--
-- Data for Name: group_call; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.group_call VALUES (-4101, '2026-11-30 09:26:29.530135+00');
INSERT INTO gateway.group_call VALUES (-4101, '2026-11-30 09:26:30.605851+00');


--
-- Data for Name: handled_update; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.handled_update VALUES (1960306236, '2026-11-30 09:25:52.105029+00');
INSERT INTO gateway.handled_update VALUES (1960306237, '2026-11-30 09:25:52.49364+00');
INSERT INTO gateway.handled_update VALUES (1960306238, '2026-11-30 09:25:52.579252+00');
INSERT INTO gateway.handled_update VALUES (1960306239, '2026-11-30 09:25:52.705994+00');
INSERT INTO gateway.handled_update VALUES (1960306240, '2026-11-30 09:25:52.838586+00');
INSERT INTO gateway.handled_update VALUES (1960306241, '2026-11-30 09:25:52.940513+00');
INSERT INTO gateway.handled_update VALUES (1960306242, '2026-11-30 09:25:53.088828+00');
INSERT INTO gateway.handled_update VALUES (1960306243, '2026-11-30 09:25:53.90752+00');
INSERT INTO gateway.handled_update VALUES (1960306244, '2026-11-30 09:25:54.393378+00');
INSERT INTO gateway.handled_update VALUES (1960306245, '2026-11-30 09:25:54.461552+00');
INSERT INTO gateway.handled_update VALUES (1960306246, '2026-11-30 09:25:59.947917+00');
INSERT INTO gateway.handled_update VALUES (1960306247, '2026-11-30 09:26:16.240716+00');
INSERT INTO gateway.handled_update VALUES (1960306248, '2026-11-30 09:26:16.271293+00');
INSERT INTO gateway.handled_update VALUES (1960306249, '2026-11-30 09:26:18.202428+00');
INSERT INTO gateway.handled_update VALUES (1960306250, '2026-11-30 09:26:28.377025+00');
INSERT INTO gateway.handled_update VALUES (1960306251, '2026-11-30 09:26:28.942857+00');
INSERT INTO gateway.handled_update VALUES (1960306252, '2026-11-30 09:26:29.494991+00');
INSERT INTO gateway.handled_update VALUES (1960306253, '2026-11-30 09:26:29.534214+00');
INSERT INTO gateway.handled_update VALUES (1960306254, '2026-11-30 09:26:30.331516+00');
INSERT INTO gateway.handled_update VALUES (1960306255, '2026-11-30 09:26:30.387028+00');
INSERT INTO gateway.handled_update VALUES (1960306256, '2026-11-30 09:26:31.177574+00');
INSERT INTO gateway.handled_update VALUES (1960306257, '2026-11-30 09:26:31.706372+00');
INSERT INTO gateway.handled_update VALUES (1960306258, '2026-11-30 09:26:32.639033+00');
INSERT INTO gateway.handled_update VALUES (1960306259, '2026-11-30 09:27:01.749262+00');
INSERT INTO gateway.handled_update VALUES (1960306260, '2026-11-30 09:27:02.940539+00');
INSERT INTO gateway.handled_update VALUES (1960306261, '2026-11-30 09:27:02.965388+00');
INSERT INTO gateway.handled_update VALUES (1960306262, '2026-11-30 09:27:03.075222+00');


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.outbox OVERRIDING SYSTEM VALUE VALUES (14, 9105, 'DOCUMENT', 'Laporan selesai.
1 baris · 1 rekaman berhasil · 0 gagal
Total Jumlah minuman yang di beli: 0

Perlu dicek (1):
• baris 1 (Galih): Jumlah minuman yang di beli kosong', '[[{"label":"XLSX","data":"1xNWQUvpnAT6-Q0EaihVvh4Q"},{"label":"Ringkasan","data":"1sNWQUvpnAT6-Q0EaihVvh4Q"}]]', NULL, '356414be-99c0-4faf-90d0-46a2855be1e1', 1, 'CSV', 'rekap-20261130-1626.csv', '2026-11-30 09:27:02.15447+00', '2026-11-30 09:27:02.101012+00', '00-12c3927193d73d63acd42393ca452c48-f17ebf3b2ecc5289-03');


--
-- Data for Name: person; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.person VALUES (9101, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9103, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9104, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9105, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9106, NULL, NULL, true);
INSERT INTO gateway.person VALUES (9102, 'en', 'Nama; Jumlah:integer', true);


--
-- Data for Name: press_answer; Type: TABLE DATA; Schema: gateway; Owner: -
--



--
-- Data for Name: report; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.report VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', 9101, 9101, 'id', NULL, 'DONE', '2026-11-30 09:25:54.410951+00', '2026-11-30 09:26:15.766876+00', 1, 1, 1, 1, 0, 0, 'PARTIALLY_COMPLETED', 1, 7.7160625, '00-2590b945a7cd40b66889ba24cc5e8b36-3ed05288fd458309-03');
INSERT INTO gateway.report VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 9101, 9101, 'id', NULL, 'DONE', '2026-11-30 09:26:16.256986+00', '2026-11-30 09:26:23.492552+00', 1, 2, 0, 1, 0, 0, 'COMPLETED', 2, 14.736875, '00-62ccd0653ee9837b7d788daf1604bdf5-edddc963c9adea41-03');
INSERT INTO gateway.report VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 9104, 9104, 'id', NULL, 'CANCELLED', '2026-11-30 09:26:28.383972+00', '2026-11-30 09:26:28.95983+00', 1, 0, 0, 0, 0, 0, NULL, 0, 0, '00-8ea42e308824598b962b73a803a0f2d3-30078a974a9c09da-03');
INSERT INTO gateway.report VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', 9102, 9102, 'en', 'Nama; Jumlah:integer', 'OPEN', '2026-11-30 09:26:30.348718+00', NULL, 1, 2, 0, 0, 0, 0, NULL, 0, 0, '00-6626701036041cb8f52b226a677c1501-ad2b044f2e590d85-03');
INSERT INTO gateway.report VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 9106, 9106, 'id', NULL, 'OPEN', '2026-11-30 09:26:31.721465+00', NULL, 1, 1, 0, 0, 0, 0, NULL, 0, 0, '00-534ebe84e1bce1ca4b3714b312b7881d-a327b3fb3001ec09-03');
INSERT INTO gateway.report VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', 9105, 9105, 'id', NULL, 'DONE', '2026-11-30 09:26:32.692391+00', '2026-11-30 09:27:02.156968+00', 1, 1, 0, 1, 0, 0, 'COMPLETED', 1, 7.4670625, '00-12c3927193d73d63acd42393ca452c48-fad6ac61f33c2d0a-03');
INSERT INTO gateway.report VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 9103, 9103, 'id', NULL, 'SEALING', '2026-11-30 09:26:31.186379+00', NULL, 1, 1, 0, 0, 0, 0, NULL, 0, 0, '00-66b1549b2f0a7889e60151be1b0e244f-7e22e9eb0fec13f6-03');
INSERT INTO gateway.report VALUES ('7a56af02-a1b5-4bac-b5e6-b8971c3969e1', 9104, 9104, 'id', NULL, 'SEALING', '2026-11-30 09:27:02.943948+00', NULL, 1, 0, 0, 0, 0, 0, NULL, 0, 0, '00-e290aa74c10bf594387f44368ca5603b-c0d63dd13874b6bc-03');


--
-- Data for Name: told; Type: TABLE DATA; Schema: gateway; Owner: -
--



--
-- Data for Name: transfer; Type: TABLE DATA; Schema: gateway; Owner: -
--

INSERT INTO gateway.transfer VALUES ('transfer', '7a56af02-a1b5-4bac-b5e6-b8971c3969e1/1/1960307561/d4570d5f-8abe-478f-a212-fab2c2835b9b', NULL, '2026-11-30 09:27:07.205331+00', false, NULL, NULL, '2026-11-30 09:27:04.997331+00', 2, NULL, 5, NULL);


--
-- Data for Name: deleted_report; Type: TABLE DATA; Schema: report; Owner: -
--



--
-- Data for Name: file; Type: TABLE DATA; Schema: report; Owner: -
--

INSERT INTO report.file VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', '59f4553a-1118-35d4-890b-22195f1f521d', 1796030754002, '26-derau.ogg', 'audio/ogg', 14109, 'f12d8dc679cb5ec5644d16c6d523c7248a74c4aadf2c6f33e46eb6a6378698d3', 1, true, 'FAILED', 'NO_SPEECH', 'TRANSCRIPTION', '4.0 s without a voice', NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:25:58.063+00', '2026-11-30 09:26:06.154366+00');
INSERT INTO report.file VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', '8463f385-ea7e-302a-aa97-4c9bd60f4721', 1796030754001, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'openai', 7.7160625, '2026-11-30 09:25:57.119+00', '2026-11-30 09:26:14.970387+00');
INSERT INTO report.file VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 'cbbdaa75-5ac9-391f-8f92-45a4c6d3d413', 1796030776001, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'openai', 7.7160625, '2026-11-30 09:26:16.795+00', '2026-11-30 09:26:18.854358+00');
INSERT INTO report.file VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', '9f9334ad-73b0-3a0c-abe4-258bb4e590c4', 1796030776002, '05-rina.ogg', 'audio/ogg', 27313, '831d36564a451bdcccd6787fbe2f3f34c2422459b49294ff47b0fe4829eb45bb', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.0208125, '2026-11-30 09:26:16.715+00', '2026-11-30 09:26:23.297244+00');
INSERT INTO report.file VALUES ('df6959ea-a5df-4591-84a7-20850a8b0486', '9e5ea07d-f928-3950-a508-df356ef7cd65', 1796030783684521, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:26:23.684+00', '2026-11-30 09:26:26.441531+00');
INSERT INTO report.file VALUES ('da572bca-a5e5-4da7-b06f-1b94da9909d7', 'b402a77b-0cd4-3f67-a5b0-6885a278721c', 1796030786733332, '26-derau.ogg', 'audio/ogg', 14109, 'f12d8dc679cb5ec5644d16c6d523c7248a74c4aadf2c6f33e46eb6a6378698d3', 1, true, 'FAILED', 'NO_SPEECH', 'TRANSCRIPTION', '4.0 s without a voice', NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:26:26.733+00', '2026-11-30 09:26:27.984183+00');
INSERT INTO report.file VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 'f9fa4292-f564-3f38-a129-acacb2202e50', 1796030788001, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'FAILED', 'CANCELLED', 'REPORT', '', NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:26:28.484+00', '2026-11-30 09:26:29.083199+00');
INSERT INTO report.file VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af51fbe-2591-3540-8518-14bc26f7558b', 1796030789673992, '27-galih.ogg', 'audio/ogg', 25838, 'f40e7e3c860706cc5a7767f533d355280cd494801684f1686316ab79ccc26ff7', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 7.4670625, '2026-11-30 09:26:29.673+00', '2026-11-30 09:26:41.418476+00');
INSERT INTO report.file VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af971d5-f85d-387b-9c20-8198d77e6127', 1796030789673991, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.7160625, '2026-11-30 09:26:29.673+00', '2026-11-30 09:26:41.817465+00');
INSERT INTO report.file VALUES ('dbd8f8a9-b631-40e6-bcf0-0a31cf91d5c7', 'b076f534-4685-3adf-be5a-592aa7b16300', 1796030790107642, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:26:30.107+00', '2026-11-30 09:26:48.097837+00');
INSERT INTO report.file VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '211eccf7-b772-3494-b658-f3452f427c0e', 1796030790001, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.7160625, '2026-11-30 09:26:30.51+00', '2026-11-30 09:26:53.70678+00');
INSERT INTO report.file VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '7b5cf5c9-5b16-3b31-9c34-badc28bea271', 1796030790002, '05-rina.ogg', 'audio/ogg', 27313, '831d36564a451bdcccd6787fbe2f3f34c2422459b49294ff47b0fe4829eb45bb', 1, true, 'DONE', NULL, NULL, NULL, 1, 0, 'sphinx', 'rules', 7.0208125, '2026-11-30 09:26:30.742+00', '2026-11-30 09:26:54.432317+00');
INSERT INTO report.file VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 'e9fdbbd5-c80a-39e2-af29-7cab98f034c6', 1796030791001, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:26:31.393+00', '2026-11-30 09:26:59.153268+00');
INSERT INTO report.file VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 'dd456427-0659-391a-bef1-06051cf2e874', 1796030791001, '15-tono.ogg', 'audio/ogg', 19666, 'b30baeb132749365445c644494785db49c205805a56e2a6876f64cdf83207dce', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 4.960125, '2026-11-30 09:26:32.261+00', '2026-11-30 09:26:59.375612+00');
INSERT INTO report.file VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', '328345f1-ec7b-39c8-aff0-817f32a615f9', 1796030792001, '27-galih.ogg', 'audio/ogg', 25838, 'f40e7e3c860706cc5a7767f533d355280cd494801684f1686316ab79ccc26ff7', 1, true, 'DONE', NULL, NULL, NULL, 1, 1, 'sphinx', 'rules', 7.4670625, '2026-11-30 09:26:33.128+00', '2026-11-30 09:27:01.584518+00');
INSERT INTO report.file VALUES ('60e60a30-fd92-4ba2-bd09-a0136c7fbac6', 'c33e489e-6e86-34ff-a800-a8118b88d86a', 1796030836550759, '27-galih.ogg', 'audio/ogg', 25838, 'f40e7e3c860706cc5a7767f533d355280cd494801684f1686316ab79ccc26ff7', 1, true, 'PENDING', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:27:16.55+00', NULL);
INSERT INTO report.file VALUES ('3a8a3f4d-41f6-405f-979b-90bfbae01c70', '362afd4a-9919-3c6c-9145-e7278b9452a4', 1796030842579827, '05-rina.ogg', 'audio/ogg', 27313, '831d36564a451bdcccd6787fbe2f3f34c2422459b49294ff47b0fe4829eb45bb', 1, true, 'PENDING', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:27:22.579+00', NULL);
INSERT INTO report.file VALUES ('85a2746d-79ea-491c-b774-ab3a72055957', 'f18661a7-ff8b-317d-b28c-7ca9e9a48536', 1796030852955701, '01-siti.ogg', 'audio/ogg', 31347, '58797898fcf86ecf41f8161c3d4d2ddf03e830e5b3ed6bba76a7e6eab79af519', 1, true, 'PENDING', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-30 09:27:32.955+00', NULL);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: report; Owner: -
--

INSERT INTO report.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"report"', NULL, 'rekap', '2026-11-30 09:25:29.33345', 0, true);
INSERT INTO report.flyway_schema_history VALUES (1, '1', 'reports', 'SQL', 'V1__reports.sql', 1224519955, 'rekap', '2026-11-30 09:25:29.75199', 172, true);
INSERT INTO report.flyway_schema_history VALUES (2, '2', 'file times', 'SQL', 'V2__file_times.sql', -1611920772, 'rekap', '2026-11-30 09:25:30.45837', 34, true);
INSERT INTO report.flyway_schema_history VALUES (3, '3', 'money and users', 'SQL', 'V3__money_and_users.sql', 386148285, 'rekap', '2026-11-30 09:25:30.70894', 102, true);


--
-- Data for Name: forgotten_user; Type: TABLE DATA; Schema: report; Owner: -
--



--
-- Data for Name: record; Type: TABLE DATA; Schema: report; Owner: -
--

INSERT INTO report.record VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', '8463f385-ea7e-302a-aa97-4c9bd60f4721', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "Jalan Melati nomor 3", "column": "Alamat", "evidence": [{"end": 54, "quote": "jalan melati nomor tiga", "start": 31, "end_seconds": 4.96, "start_seconds": 3.01}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.9, "other_reading": null}]}');
INSERT INTO report.record VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 'cbbdaa75-5ac9-391f-8f92-45a4c6d3d413', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "Jalan Melati nomor 3", "column": "Alamat", "evidence": [{"end": 54, "quote": "jalan melati nomor tiga", "start": 31, "end_seconds": 4.96, "start_seconds": 3.01}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.9, "other_reading": null}]}');
INSERT INTO report.record VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', '9f9334ad-73b0-3a0c-abe4-258bb4e590c4', 0, '{"fields": [{"flags": [], "value": "Rina", "column": "Nama", "evidence": [{"end": 8, "quote": "rina", "start": 4, "end_seconds": 0.45, "start_seconds": 0.2}], "confidence": 0.9, "other_reading": null}, {"flags": [], "value": "Jalan Anggrek nomor 21", "column": "Alamat", "evidence": [{"end": 104, "quote": "jalan anggrek nomor dua puluh satu", "start": 70, "end_seconds": 6.56, "start_seconds": 4.57}], "confidence": 0.95, "other_reading": null}, {"flags": ["SUMMED"], "value": "5", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 39, "quote": "tiga botol teh manis", "start": 19, "end_seconds": 2.54, "start_seconds": 1.3}, {"end": 60, "quote": "dua gelas es teh", "start": 44, "end_seconds": 3.61, "start_seconds": 2.74}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('df6959ea-a5df-4591-84a7-20850a8b0486', '9e5ea07d-f928-3950-a508-df356ef7cd65', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af51fbe-2591-3540-8518-14bc26f7558b', 0, '{"fields": [{"flags": [], "value": "Galih", "column": "Nama", "evidence": [{"end": 24, "quote": "galih", "start": 19, "end_seconds": 2.14, "start_seconds": 1.72}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "Jalan Flamboyan nomor 10", "column": "Alamat", "evidence": [{"end": 61, "quote": "jalan flamboyan nomor sepuluh", "start": 32, "end_seconds": 5.07, "start_seconds": 2.95}], "confidence": 0.95, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Jumlah minuman yang di beli", "evidence": [], "confidence": 0.0, "other_reading": null}]}');
INSERT INTO report.record VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af971d5-f85d-387b-9c20-8198d77e6127', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "Jalan Melati nomor 3", "column": "Alamat", "evidence": [{"end": 54, "quote": "jalan melati nomor tiga", "start": 31, "end_seconds": 4.96, "start_seconds": 3.01}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('dbd8f8a9-b631-40e6-bcf0-0a31cf91d5c7', 'b076f534-4685-3adf-be5a-592aa7b16300', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '211eccf7-b772-3494-b658-f3452f427c0e', 0, '{"fields": [{"flags": [], "value": "Siti", "column": "Nama", "evidence": [{"end": 23, "quote": "siti", "start": 19, "end_seconds": 2.46, "start_seconds": 1.76}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "24", "column": "Jumlah", "evidence": [{"end": 80, "quote": "dua lusin teh botol", "start": 61, "end_seconds": 7.33, "start_seconds": 5.57}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '7b5cf5c9-5b16-3b31-9c34-badc28bea271', 0, '{"fields": [{"flags": [], "value": "Rina", "column": "Nama", "evidence": [{"end": 8, "quote": "rina", "start": 4, "end_seconds": 0.45, "start_seconds": 0.2}], "confidence": 0.9, "other_reading": null}, {"flags": ["SUMMED"], "value": "5", "column": "Jumlah", "evidence": [{"end": 39, "quote": "tiga botol teh manis", "start": 19, "end_seconds": 2.54, "start_seconds": 1.3}, {"end": 60, "quote": "dua gelas es teh", "start": 44, "end_seconds": 3.61, "start_seconds": 2.74}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 'e9fdbbd5-c80a-39e2-af29-7cab98f034c6', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 'dd456427-0659-391a-bef1-06051cf2e874', 0, '{"fields": [{"flags": [], "value": "Tono", "column": "Nama", "evidence": [{"end": 17, "quote": "tono", "start": 13, "end_seconds": 1.9, "start_seconds": 1.29}], "confidence": 0.9, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Alamat", "evidence": [], "confidence": 0.0, "other_reading": null}, {"flags": [], "value": "36", "column": "Jumlah minuman yang di beli", "evidence": [{"end": 44, "quote": "tiga lusin teh botol", "start": 24, "end_seconds": 4.13, "start_seconds": 2.5}], "confidence": 0.95, "other_reading": null}]}');
INSERT INTO report.record VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', '328345f1-ec7b-39c8-aff0-817f32a615f9', 0, '{"fields": [{"flags": [], "value": "Galih", "column": "Nama", "evidence": [{"end": 24, "quote": "galih", "start": 19, "end_seconds": 2.14, "start_seconds": 1.72}], "confidence": 0.95, "other_reading": null}, {"flags": [], "value": "Jalan Flamboyan nomor 10", "column": "Alamat", "evidence": [{"end": 61, "quote": "jalan flamboyan nomor sepuluh", "start": 32, "end_seconds": 5.07, "start_seconds": 2.95}], "confidence": 0.95, "other_reading": null}, {"flags": ["MISSING"], "value": null, "column": "Jumlah minuman yang di beli", "evidence": [], "confidence": 0.0, "other_reading": null}]}');


--
-- Data for Name: report; Type: TABLE DATA; Schema: report; Owner: -
--

INSERT INTO report.report VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 'telegram:9101', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9101", "language": "id", "reply_to": {"chat": 9101, "locale": "id", "message": null}}', 'COMPLETED', 1, '2026-11-30 09:26:16.915388+00', '2026-11-30 09:26:23.40035+00', '2026-11-30 09:26:19.082+00', '2026-11-30 09:26:19.260524+00', NULL, '2026-11-30 09:26:23.378386+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', 'telegram:9101', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9101", "language": "id", "reply_to": {"chat": 9101, "locale": "id", "message": null}}', 'PARTIALLY_COMPLETED', 1, '2026-11-30 09:25:59.025575+00', '2026-11-30 09:26:15.563937+00', '2026-11-30 09:26:01.169+00', '2026-11-30 09:26:01.751034+00', NULL, '2026-11-30 09:26:15.468965+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('df6959ea-a5df-4591-84a7-20850a8b0486', 'toko', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "toko", "language": "id", "reply_to": null}', 'COMPLETED', 1, '2026-11-30 09:26:23.738119+00', '2026-11-30 09:26:26.534978+00', '2026-11-30 09:26:23.834+00', '2026-11-30 09:26:23.990931+00', NULL, '2026-11-30 09:26:26.488949+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('da572bca-a5e5-4da7-b06f-1b94da9909d7', 'toko', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "toko", "language": "id", "reply_to": null}', 'FAILED', 1, '2026-11-30 09:26:26.800328+00', '2026-11-30 09:26:28.179469+00', '2026-11-30 09:26:27.106+00', '2026-11-30 09:26:27.251582+00', NULL, '2026-11-30 09:26:28.160596+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('f594606e-fa18-4673-b88b-0618736eaace', 'warung', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "warung", "language": "id", "reply_to": null}', 'COLLECTING', 1, '2026-11-30 09:26:29.864818+00', '2026-11-30 09:26:41.817465+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 'telegram:9104', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9104", "language": "id", "reply_to": {"chat": 9104, "locale": "id", "message": null}}', 'CANCELLED', 1, '2026-11-30 09:26:28.59403+00', '2026-11-30 09:26:29.226841+00', NULL, NULL, NULL, '2026-11-30 09:26:29.090156+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 'telegram:9103', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9103", "language": "id", "reply_to": {"chat": 9103, "locale": "id", "message": null}}', 'COLLECTING', 1, '2026-11-30 09:26:31.488047+00', '2026-11-30 09:26:59.153268+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 'telegram:9106', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9106", "language": "id", "reply_to": {"chat": 9106, "locale": "id", "message": null}}', 'COMPLETED', 1, '2026-11-30 09:26:32.433731+00', '2026-11-30 09:27:14.740631+00', '2026-11-30 09:27:14.529+00', '2026-11-30 09:27:14.646502+00', NULL, '2026-11-30 09:27:14.692248+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', 'telegram:9105', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "telegram:9105", "language": "id", "reply_to": {"chat": 9105, "locale": "id", "message": null}}', 'COMPLETED', 1, '2026-11-30 09:26:33.288011+00', '2026-11-30 09:27:02.11576+00', '2026-11-30 09:27:01.931+00', '2026-11-30 09:27:01.990094+00', NULL, '2026-11-30 09:27:02.0746+00', true, false, '-infinity');
INSERT INTO report.report VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', 'telegram:9102', '{"columns": [{"name": "Nama", "type": "TEXT", "description": ""}, {"name": "Jumlah", "type": "INTEGER", "description": ""}], "user_id": "telegram:9102", "language": "id", "reply_to": {"chat": 9102, "locale": "en", "message": null}}', 'COLLECTING', 1, '2026-11-30 09:26:30.744474+00', '2026-11-30 09:26:54.432317+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('dbd8f8a9-b631-40e6-bcf0-0a31cf91d5c7', 'kios', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "kios", "language": "id", "reply_to": null}', 'COLLECTING', 1, '2026-11-30 09:26:30.223868+00', '2026-11-30 09:26:48.097837+00', NULL, NULL, NULL, NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('60e60a30-fd92-4ba2-bd09-a0136c7fbac6', 'grosir', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "grosir", "language": "id", "reply_to": null}', 'PROCESSING', 1, '2026-11-30 09:27:16.693673+00', '2026-11-30 09:27:16.962825+00', '2026-11-30 09:27:16.792+00', '2026-11-30 09:27:16.963812+00', '2026-11-30 09:57:16.963812+00', NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('3a8a3f4d-41f6-405f-979b-90bfbae01c70', 'grosir', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "grosir", "language": "id", "reply_to": null}', 'PROCESSING', 1, '2026-11-30 09:27:22.655526+00', '2026-11-30 09:27:22.757599+00', '2026-11-30 09:27:22.708+00', '2026-11-30 09:27:22.759555+00', '2026-11-30 09:57:22.759556+00', NULL, false, false, '-infinity');
INSERT INTO report.report VALUES ('85a2746d-79ea-491c-b774-ab3a72055957', 'grosir', '{"columns": [{"name": "Nama", "type": "TEXT", "description": "Nama pelanggan yang memesan, tanpa sapaan"}, {"name": "Alamat", "type": "TEXT", "description": "Alamat pengiriman selengkapnya, seperti diucapkan"}, {"name": "Jumlah minuman yang di beli", "type": "INTEGER", "description": "Jumlah seluruh minuman yang dipesan pelanggan ini; satu lusin adalah 12"}], "user_id": "grosir", "language": "id", "reply_to": null}', 'PROCESSING', 1, '2026-11-30 09:27:33.08107+00', '2026-11-30 09:27:33.171973+00', '2026-11-30 09:27:33.099+00', '2026-11-30 09:27:33.175766+00', '2026-11-30 09:57:33.175767+00', NULL, false, false, '-infinity');


--
-- Data for Name: spending; Type: TABLE DATA; Schema: report; Owner: -
--

INSERT INTO report.spending VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', '8463f385-ea7e-302a-aa97-4c9bd60f4721', 'fe62e0ba2816f9a86ce54eda57cf90df', 'telegram:9101', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 6.378561604, 7.7160625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('0fc5fcd3-17f0-432d-894a-394bda432add', '8463f385-ea7e-302a-aa97-4c9bd60f4721', '2edac2194092efa4ac14eb00e099a59d', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'none', 0.761290614, 0, 812, 64, 6.942, 'IDR');
INSERT INTO report.spending VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', 'cbbdaa75-5ac9-391f-8f92-45a4c6d3d413', 'b8d5bc6de02e605c3ef55f107e92c827', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'none', 0.099727359, 0, 812, 64, 6.942, 'IDR');
INSERT INTO report.spending VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', '9f9334ad-73b0-3a0c-abe4-258bb4e590c4', '92148a3e45506e0559c43833767bcefb', 'telegram:9101', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 2.531368536, 7.0208125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', '9f9334ad-73b0-3a0c-abe4-258bb4e590c4', 'f01e4275cc5a6d47e142987f924df718', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', '500', 0.017945304, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('dbaf4577-6e82-439f-8a1f-605062eae48f', '9f9334ad-73b0-3a0c-abe4-258bb4e590c4', 'adda935dbe978c8d23881e4823385b53', 'telegram:9101', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.014224242, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('df6959ea-a5df-4591-84a7-20850a8b0486', '9e5ea07d-f928-3950-a508-df356ef7cd65', '8e12a634784660c908f9c5f18216f72e', 'toko', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.312284385, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('df6959ea-a5df-4591-84a7-20850a8b0486', '9e5ea07d-f928-3950-a508-df356ef7cd65', '97910e67ded977d70dfcb77f5e4e48ae', 'toko', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', '500', 0.02074739, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('df6959ea-a5df-4591-84a7-20850a8b0486', '9e5ea07d-f928-3950-a508-df356ef7cd65', '04ce0c431caae9963162144f174ccee1', 'toko', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.003161488, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 'f9fa4292-f564-3f38-a129-acacb2202e50', 'f3fd800e53ee2cf6b3800842ae92d904', 'telegram:9104', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.760625547, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 'f9fa4292-f564-3f38-a129-acacb2202e50', '6ec107ff5461be38d9d098aa6e4339f9', 'telegram:9104', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', '500', 0.055130645, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('58d06ab1-7dc4-41ac-9122-4cc8cb7895d7', 'f9fa4292-f564-3f38-a129-acacb2202e50', '93ccf4a5fd1ae7f7020df819bd1890bb', 'telegram:9104', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.006079985, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af51fbe-2591-3540-8518-14bc26f7558b', '356d2ee2a7ee2f48a0d19b675fda76fe', 'warung', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 6.549191382, 7.4670625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af51fbe-2591-3540-8518-14bc26f7558b', '5268037428497ece968aa419939b435b', 'warung', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af51fbe-2591-3540-8518-14bc26f7558b', '2d799b86f3c54f88c56646d87f0b413f', 'warung', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.014390789, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af971d5-f85d-387b-9c20-8198d77e6127', '11feb395618864dc3b04ccb7764fb569', 'warung', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 8.950552972, 7.7160625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af971d5-f85d-387b-9c20-8198d77e6127', '5268037428497ece968aa419939b435b', 'warung', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f594606e-fa18-4673-b88b-0618736eaace', '0af971d5-f85d-387b-9c20-8198d77e6127', '74022867072d93517d1203220800b92e', 'warung', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.013923782, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('dbd8f8a9-b631-40e6-bcf0-0a31cf91d5c7', 'b076f534-4685-3adf-be5a-592aa7b16300', '45c07a909bfe2f57c21804942ae62f82', 'kios', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 3.36285731, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('dbd8f8a9-b631-40e6-bcf0-0a31cf91d5c7', 'b076f534-4685-3adf-be5a-592aa7b16300', '5268037428497ece968aa419939b435b', 'kios', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('dbd8f8a9-b631-40e6-bcf0-0a31cf91d5c7', 'b076f534-4685-3adf-be5a-592aa7b16300', '5feccc7c30a4d6ba9cad4cd3f908201e', 'kios', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.016294146, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '211eccf7-b772-3494-b658-f3452f427c0e', '323a89ff05ba4d181601796eef075571', 'telegram:9102', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 7.239485038, 7.7160625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '211eccf7-b772-3494-b658-f3452f427c0e', '5268037428497ece968aa419939b435b', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '211eccf7-b772-3494-b658-f3452f427c0e', 'f0df448a3b05e01befb7e6b8fb97e7db', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.010197189, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '7b5cf5c9-5b16-3b31-9c34-badc28bea271', '81b7b62618e2f141dc8da9632bbedfe6', 'telegram:9102', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 5.033537627, 7.0208125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '7b5cf5c9-5b16-3b31-9c34-badc28bea271', '5268037428497ece968aa419939b435b', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('2e9df5bb-dc75-41c0-ab33-ff958633e4b8', '7b5cf5c9-5b16-3b31-9c34-badc28bea271', '03e65633dd1e595b6f4588340dd9818a', 'telegram:9102', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.00210505, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 'e9fdbbd5-c80a-39e2-af29-7cab98f034c6', 'a4e20cd7ebb38be4c86025cffac21743', 'telegram:9103', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 3.433618641, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 'e9fdbbd5-c80a-39e2-af29-7cab98f034c6', '5268037428497ece968aa419939b435b', 'telegram:9103', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('f65e80f8-14c9-4fdd-8021-fc2cdf929727', 'e9fdbbd5-c80a-39e2-af29-7cab98f034c6', '662b52473589b2617a347a43eadd14bf', 'telegram:9103', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.003233986, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 'dd456427-0659-391a-bef1-06051cf2e874', 'a26ff1272ce7b92c152cdbc8d6e0bf66', 'telegram:9106', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 2.929109062, 4.960125, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 'dd456427-0659-391a-bef1-06051cf2e874', '5268037428497ece968aa419939b435b', 'telegram:9106', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('b65c8904-e754-41e0-a38e-ce571e5ae3b2', 'dd456427-0659-391a-bef1-06051cf2e874', 'f75847a57dab84e55024ff14202ab354', 'telegram:9106', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.015744272, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', '328345f1-ec7b-39c8-aff0-817f32a615f9', '998ae6016dea0f49aba316eb8cd364db', 'telegram:9105', '2026-11-30', 1, 'TRANSCRIPTION', 'sphinx', 'none', 'none', 1.320761165, 7.4670625, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', '328345f1-ec7b-39c8-aff0-817f32a615f9', '5268037428497ece968aa419939b435b', 'telegram:9105', '2026-11-30', 1, 'EXTRACTION', 'openai', 'gpt-4.1-mini', 'circuit_open', 0, 0, 0, 0, 0, 'IDR');
INSERT INTO report.spending VALUES ('356414be-99c0-4faf-90d0-46a2855be1e1', '328345f1-ec7b-39c8-aff0-817f32a615f9', 'c2d4d40fed386a62d01c90d62333640a', 'telegram:9105', '2026-11-30', 1, 'EXTRACTION', 'rules', 'none', 'none', 0.003035048, 0, 0, 0, 0, 'IDR');


--
-- Data for Name: vocabulary_cleared; Type: TABLE DATA; Schema: report; Owner: -
--



--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: gateway; Owner: -
--

SELECT pg_catalog.setval('gateway.outbox_id_seq', 15, true);


--
-- Name: allowance allowance_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.allowance
    ADD CONSTRAINT allowance_pkey PRIMARY KEY (person, kind);


--
-- Name: counter counter_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (report);


--
-- Name: errand errand_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.errand
    ADD CONSTRAINT errand_pkey PRIMARY KEY (task_name, task_instance);


--
-- Name: file file_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (report, "position");


--
-- Name: file file_report_unique_id_key; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.file
    ADD CONSTRAINT file_report_unique_id_key UNIQUE (report, unique_id);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: handled_update handled_update_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.handled_update
    ADD CONSTRAINT handled_update_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);


--
-- Name: press_answer press_answer_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.press_answer
    ADD CONSTRAINT press_answer_pkey PRIMARY KEY (callback);


--
-- Name: report report_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);


--
-- Name: told told_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.told
    ADD CONSTRAINT told_pkey PRIMARY KEY (report, notice);


--
-- Name: transfer transfer_pkey; Type: CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.transfer
    ADD CONSTRAINT transfer_pkey PRIMARY KEY (task_name, task_instance);


--
-- Name: deleted_report deleted_report_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.deleted_report
    ADD CONSTRAINT deleted_report_pkey PRIMARY KEY (id);


--
-- Name: file file_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (report_id, id);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: forgotten_user forgotten_user_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.forgotten_user
    ADD CONSTRAINT forgotten_user_pkey PRIMARY KEY (user_id);


--
-- Name: record record_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (report_id, file_id, "position");


--
-- Name: report report_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);


--
-- Name: spending spending_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.spending
    ADD CONSTRAINT spending_pkey PRIMARY KEY (report_id, file_id, call);


--
-- Name: vocabulary_cleared vocabulary_cleared_pkey; Type: CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.vocabulary_cleared
    ADD CONSTRAINT vocabulary_cleared_pkey PRIMARY KEY (user_id);


--
-- Name: allowance_age; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX allowance_age ON gateway.allowance USING btree (since);


--
-- Name: counter_chat; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX counter_chat ON gateway.counter USING btree (chat);


--
-- Name: counter_waiting; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX counter_waiting ON gateway.counter USING btree (chat) WHERE ((wanted <> shown) AND (NOT in_doubt));


--
-- Name: errand_due; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX errand_due ON gateway.errand USING btree (execution_time);


--
-- Name: errand_heartbeat; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX errand_heartbeat ON gateway.errand USING btree (last_heartbeat);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON gateway.flyway_schema_history USING btree (success);


--
-- Name: group_call_age; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX group_call_age ON gateway.group_call USING btree (sent_at);


--
-- Name: handled_update_age; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX handled_update_age ON gateway.handled_update USING btree (handled_at);


--
-- Name: outbox_chat; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX outbox_chat ON gateway.outbox USING btree (chat, id);


--
-- Name: outbox_report; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX outbox_report ON gateway.outbox USING btree (report) WHERE (report IS NOT NULL);


--
-- Name: report_ended; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX report_ended ON gateway.report USING btree (ended_at);


--
-- Name: report_open; Type: INDEX; Schema: gateway; Owner: -
--

CREATE UNIQUE INDEX report_open ON gateway.report USING btree (chat, person) WHERE (state = 'OPEN'::text);


--
-- Name: report_opened; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX report_opened ON gateway.report USING btree (opened_at);


--
-- Name: report_person; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX report_person ON gateway.report USING btree (person, opened_at DESC);


--
-- Name: report_unfinished; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX report_unfinished ON gateway.report USING btree (state) WHERE (state = ANY (ARRAY['OPEN'::text, 'SEALING'::text, 'PROCESSING'::text]));


--
-- Name: transfer_due; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX transfer_due ON gateway.transfer USING btree (execution_time);


--
-- Name: transfer_heartbeat; Type: INDEX; Schema: gateway; Owner: -
--

CREATE INDEX transfer_heartbeat ON gateway.transfer USING btree (last_heartbeat);


--
-- Name: deleted_report_unclean; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX deleted_report_unclean ON report.deleted_report USING btree (clean_at) WHERE (clean_at IS NOT NULL);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON report.flyway_schema_history USING btree (success);


--
-- Name: report_ended; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX report_ended ON report.report USING btree (finished_at) WHERE (finished_at IS NOT NULL);


--
-- Name: report_of_user; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX report_of_user ON report.report USING btree (user_id, created_at DESC, id DESC);


--
-- Name: report_open; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX report_open ON report.report USING btree (status, created_at) WHERE (status = ANY (ARRAY['COLLECTING'::text, 'PROCESSING'::text]));


--
-- Name: report_untold; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX report_untold ON report.report USING btree (finished_at) WHERE ((finished_at IS NOT NULL) AND (NOT announced));


--
-- Name: spending_of_day; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX spending_of_day ON report.spending USING btree (day, user_id);


--
-- Name: spending_of_user; Type: INDEX; Schema: report; Owner: -
--

CREATE INDEX spending_of_user ON report.spending USING btree (user_id, day);


--
-- Name: file file_report_fkey; Type: FK CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.file
    ADD CONSTRAINT file_report_fkey FOREIGN KEY (report) REFERENCES gateway.report(id) ON DELETE CASCADE;


--
-- Name: told told_report_fkey; Type: FK CONSTRAINT; Schema: gateway; Owner: -
--

ALTER TABLE ONLY gateway.told
    ADD CONSTRAINT told_report_fkey FOREIGN KEY (report) REFERENCES gateway.report(id) ON DELETE CASCADE;


--
-- Name: file file_report_id_fkey; Type: FK CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.file
    ADD CONSTRAINT file_report_id_fkey FOREIGN KEY (report_id) REFERENCES report.report(id) ON DELETE CASCADE;


--
-- Name: record record_report_id_file_id_fkey; Type: FK CONSTRAINT; Schema: report; Owner: -
--

ALTER TABLE ONLY report.record
    ADD CONSTRAINT record_report_id_file_id_fkey FOREIGN KEY (report_id, file_id) REFERENCES report.file(report_id, id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


