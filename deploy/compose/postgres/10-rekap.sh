#!/bin/sh
# Run once, when the volume is empty: the services are no superusers.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$REKAP_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE rekap LOGIN PASSWORD :'password';
CREATE DATABASE rekap OWNER rekap;
REVOKE TEMPORARY ON DATABASE rekap FROM PUBLIC;
SQL
