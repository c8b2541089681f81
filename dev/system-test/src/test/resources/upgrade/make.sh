#!/usr/bin/env bash
# make.sh COMMIT [MAVEN_OPTION...]: lets the services of a commit work and writes down what they leave, in the folder of that name
# beside this file. The parts are those of test-environment, but for PostgreSQL: pg_dump must not be older than its server, so
# both are the machine's.
set -euo pipefail

commit=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(git -C "$here" rev-parse --show-toplevel)
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
work=$(mktemp -d)
chmod 755 "$work"
port=$((20000 + RANDOM % 12000))

as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
end() {
  as_postgres "$programs/pg_ctl" -D "$work/data/cluster" -m fast stop >/dev/null || true
  if [ -e "$work/old" ]; then git -C "$root" worktree remove --force "$work/old"; fi
  rm -rf "$work"
}
trap end EXIT

if [ -n "${REKAP_OLD:-}" ]; then
  old=$REKAP_OLD
else
  old=$work/old
  git -C "$root" worktree add --detach "$old" "$commit"
  (cd "$old" && mvn -B -ntp -q -DskipTests -Dspotless.check.skip "$@" package)
fi

mkdir "$work/data"
if [ "$(id -u)" -eq 0 ]; then chown postgres "$work/data"; fi
as_postgres "$programs/initdb" -D "$work/data/cluster" -A trust -U postgres --locale=C --encoding=UTF8 >/dev/null
as_postgres "$programs/pg_ctl" -D "$work/data/cluster" -w -l "$work/data/log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/data" start >/dev/null
"$programs/psql" -q -h 127.0.0.1 -p "$port" -U postgres -c 'CREATE ROLE rekap LOGIN CREATEROLE' -c 'CREATE DATABASE rekap OWNER rekap'

fixture=$here/$commit
rm -rf "$fixture/bucket" "$fixture/expected"
mkdir -p "$fixture"
(cd "$root" && mvn -B -ntp "$@" -pl dev/system-test -Dit.test=UpgradeFixtureMaker -Djacoco.skip "-Drekap.services=$old" \
  "-Drekap.fixture=$fixture" "-Drekap.database=jdbc:postgresql://127.0.0.1:$port/rekap" verify)
"$programs/pg_dump" -h 127.0.0.1 -p "$port" -U rekap --inserts --no-owner --no-privileges --schema=gateway --schema=report rekap \
  | sed -E '/^\\(un)?restrict /d' >"$fixture/database.sql"
du -sh "$fixture"
