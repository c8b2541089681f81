# shellcheck shell=bash
# One running Rekap: its folder holds tokens, data, logs and pid files. `up` has one, each demo has one of its own.

INSTANCE=$STATE/up

use_instance() {
  INSTANCE=$1
  mkdir -p "$INSTANCE/run" "$INSTANCE/logs"
  chmod 700 "$INSTANCE"
}

# Held while something is started or stopped; the kernel drops it with this process.
lock_instance() {
  exec 9>"$INSTANCE/lock"
  flock -n 9 || fail "another rekap command is at work in $INSTANCE; try again when it is done"
}

random_token() { od -An -N 24 -t x1 /dev/urandom | tr -d ' \n'; }

# Made once and kept; what the environment gives goes before, and is kept, too.
load_tokens() {
  local file=$INSTANCE/tokens.env service=${REKAP_SERVICE_TOKEN:-} secret=${REKAP_USER_KEY_SECRET:-}
  # shellcheck source=/dev/null
  [ ! -r "$file" ] || source "$file"
  export REKAP_SERVICE_TOKEN=${service:-${REKAP_SERVICE_TOKEN:-$(random_token)}}
  export REKAP_USER_KEY_SECRET=${secret:-${REKAP_USER_KEY_SECRET:-$(random_token)}}
  (umask 077 && printf 'REKAP_SERVICE_TOKEN=%q\nREKAP_USER_KEY_SECRET=%q\n' \
    "$REKAP_SERVICE_TOKEN" "$REKAP_USER_KEY_SECRET" >"$file")
}

address() { sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p" "$INSTANCE/stack/addresses.json"; }

parts_words() {
  local words='PostgreSQL, S3, RabbitMQ'
  if [ "$TELEGRAM" = simulator ]; then words="$words, Telegram's simulator"; fi
  echo "$words"
}

# Starts the parts; they are not there yet when it returns, but it is known where they will be.
start_parts() {
  local log=$INSTANCE/logs/test-environment.log
  local -a telegram=(--parts "postgres,s3,rabbitmq")
  if [ "$TELEGRAM" = simulator ]; then
    telegram=(--parts "postgres,s3,rabbitmq,telegram" --telegram-port "$REKAP_TELEGRAM_PORT")
  fi
  : >"$log"
  rm -f "$INSTANCE/stack/addresses.json"
  start_process test-environment "$log" "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED -jar "$(app_jar test-environment)" \
    --directory "$INSTANCE/stack" --programs "$STATE/programs" \
    --postgres-port "${REKAP_POSTGRES_PORT:-0}" --s3-port "${REKAP_S3_PORT:-0}" --rabbitmq-port "${REKAP_RABBITMQ_PORT:-0}" \
    "${telegram[@]}"
  until [ -e "$INSTANCE/stack/addresses.json" ]; do
    check_parts_live
    sleep 0.1
  done
}

# Services wait for parts that are not there yet, and say so in their logs. Until the first of five gets to its broker, the broker
# is up if PostgreSQL is up now.
await_database() {
  local port
  port=$(address jdbc_url)
  port=${port##*:}
  until port_answers "${port%%/*}"; do
    check_parts_live
    progress "Starting: $(parts_words)"
    sleep 0.2
  done
}

await_parts() {
  local started=$SECONDS
  until grep -qx ready "$INSTANCE/logs/test-environment.log"; do
    check_parts_live
    progress "Starting ($((SECONDS - started)) s): $(parts_words)"
    sleep 0.3
  done
}

check_parts_live() {
  [ -z "$(running_pid test-environment)" ] || return 0
  end_progress
  show_tail "$INSTANCE/logs/test-environment.log"
  fail "not all of $(parts_words) did start; the log is $INSTANCE/logs/test-environment.log"
}

# The parts take free ports unless the environment names some.
part_ports() {
  local variable
  for variable in REKAP_POSTGRES_PORT REKAP_S3_PORT REKAP_RABBITMQ_PORT; do
    if [ "${!variable:-0}" != 0 ]; then echo "$variable=${!variable}"; fi
  done
}

export_addresses() {
  export REKAP_RABBITMQ_URL REKAP_DATABASE_URL REKAP_DATABASE_USERNAME REKAP_DATABASE_PASSWORD
  export REKAP_S3_ENDPOINT REKAP_S3_REGION REKAP_S3_BUCKET REKAP_S3_ACCESS_KEY REKAP_S3_SECRET_KEY
  REKAP_RABBITMQ_URL=$(address rabbitmq_url)
  REKAP_DATABASE_URL=$(address jdbc_url)
  REKAP_DATABASE_USERNAME=$(address database_username)
  REKAP_DATABASE_PASSWORD=$(address database_password)
  REKAP_S3_ENDPOINT=$(address s3_endpoint)
  REKAP_S3_REGION=$(address s3_region)
  REKAP_S3_BUCKET=$(address s3_bucket)
  REKAP_S3_ACCESS_KEY=$(address s3_access_key)
  REKAP_S3_SECRET_KEY=$(address s3_secret_key)
  export REKAP_BIND_ADDRESS=${REKAP_BIND_ADDRESS:-127.0.0.1}
  export REKAP_INGEST_URL=http://127.0.0.1:$REKAP_INGEST_PORT REKAP_REPORT_URL=http://127.0.0.1:$REKAP_REPORT_PORT
}

# start_instance: everything, or nothing: what came up before a failure is stopped by the caller's trap. The services start
# beside the parts.
start_instance() {
  local service
  load_tokens
  chosen_ports >"$INSTANCE/ports.env"
  start_parts
  export_addresses
  export_telegram
  await_database
  for service in $SERVICES; do
    : >"$INSTANCE/logs/$service.log"
    start_service "$service"
  done
  await_parts
  await_services
}

# shellcheck disable=SC2086 # a list of names
stop_instance() {
  stop_processes "${REKAP_STOP_TIMEOUT:-60}" $SERVICES
  stop_processes 90 test-environment
}

is_running() {
  local name
  for name in test-environment $SERVICES; do
    [ -z "$(running_pid "$name")" ] || return 0
  done
  return 1
}

name_the_dead() {
  local name
  for name in test-environment $SERVICES; do
    [ -n "$(running_pid "$name")" ] ||
      complain "$name is not running; its log is $INSTANCE/logs/$name.log. ./rekap down and ./rekap up start all anew."
  done
}

up() {
  use_instance "$STATE/up"
  lock_instance
  if is_running; then
    # shellcheck source=/dev/null
    source "$INSTANCE/ports.env"
    load_telegram
    load_tokens
    say "Rekap is already running, from $INSTANCE; ./rekap status shows it, ./rekap down ends it."
    show_access
    name_the_dead
    return 0
  fi
  setup
  build
  make_caches
  choose_telegram
  choose_ports
  local -a ports
  mapfile -t ports < <(chosen_ports && part_ports)
  check_ports "${ports[@]}"
  trap 'trap "" INT TERM; stop_instance' EXIT
  trap 'exit 130' INT TERM
  start_instance
  trap - EXIT INT TERM
  show_access
}

show_access() {
  cat <<TEXT

  Telegram            $(telegram_words)
  ingest-api          http://127.0.0.1:$REKAP_INGEST_PORT
  report-service      http://127.0.0.1:$REKAP_REPORT_PORT
  service token       $REKAP_SERVICE_TOKEN
  a user's own key    ./rekap key USER_ID
  state and logs      $INSTANCE

$(try_it)
Or over HTTP:

  curl -H 'Authorization: Bearer $REKAP_SERVICE_TOKEN' \\
       -F user_id=me -F complete=true -F files=@samples/01-siti.ogg -F files=@samples/02-budi.mp3 \\
       http://127.0.0.1:$REKAP_INGEST_PORT/api/v1/audio/upload
  # then, with the report_id of the answer:
  curl -H 'Authorization: Bearer $REKAP_SERVICE_TOKEN' http://127.0.0.1:$REKAP_REPORT_PORT/api/v1/reports/REPORT_ID
  curl -H 'Authorization: Bearer $REKAP_SERVICE_TOKEN' http://127.0.0.1:$REKAP_REPORT_PORT/api/v1/reports/REPORT_ID/report.csv

TEXT
}

try_it() {
  case $TELEGRAM in
    real) echo 'Try it: write to your bot in Telegram and send it a voice note.' ;;
    *) echo "Try it: open $TELEGRAM_ADDRESS/, drop recordings (samples/01-siti.ogg ...) into the chat, press Selesai." ;;
  esac
}

down() {
  use_instance "$STATE/up"
  lock_instance
  if ! is_running; then
    say "Nothing is running that ./rekap up has started."
    return 0
  fi
  say "Stopping what ./rekap up has started ..."
  stop_instance
  say "Stopped. Data and logs stay in $INSTANCE."
}

status() {
  local name pid state running=0
  use_instance "$STATE/up"
  # shellcheck source=/dev/null
  [ ! -r "$INSTANCE/ports.env" ] || source "$INSTANCE/ports.env"
  load_telegram
  printf '%-18s %8s %6s  %-9s %s\n' PART PID PORT STATE MEMORY
  for name in test-environment $SERVICES; do
    pid=$(running_pid "$name")
    state=down
    if [ -n "$pid" ]; then
      running=1
      state=starting
      if [ "$name" = test-environment ]; then
        if grep -qx ready "$INSTANCE/logs/test-environment.log"; then state=ready; fi
      elif is_ready "$name"; then
        state=ready
      fi
    fi
    printf '%-18s %8s %6s  %-9s %s\n' "$name" "${pid:--}" "$(shown_port "$name")" "$state" "$(memory_of "${pid:-none}")"
  done
  [ $running -eq 1 ] || return 1
  printf 'Telegram: %s\n' "$(telegram_words)"
}

shown_port() {
  if [ -r "$INSTANCE/ports.env" ]; then public_port "$1"; else echo -; fi
}

logs() {
  local service=${1:-}
  use_instance "$STATE/up"
  if [ -z "$service" ]; then
    tail -n 20 "$INSTANCE"/logs/*.log
    return 0
  fi
  [ -e "$INSTANCE/logs/$service.log" ] || fail "no log of \"$service\"; there are: $(cd "$INSTANCE/logs" && ls -m)"
  tail -n 200 ${REKAP_FOLLOW:+-f} "$INSTANCE/logs/$service.log"
}

user_key() {
  [ $# -eq 1 ] || fail "usage: ./rekap key USER_ID"
  use_instance "$STATE/up"
  load_tokens
  build
  command_of ingest-api dev.rekap.http.MintUserKey "$1"
}

# Gives what was parked back to its queue, on the broker of `up` or on the one that REKAP_RABBITMQ_URL names.
replay() {
  [ $# -eq 1 ] || fail "usage: ./rekap replay stt|extraction|report|gateway|updates"
  use_instance "$STATE/up"
  if [ -z "${REKAP_RABBITMQ_URL:-}" ]; then
    is_running || fail "nothing is running that ./rekap up has started, and REKAP_RABBITMQ_URL names no other broker"
    export_addresses
  fi
  need_jdk
  build
  command_of bot-gateway dev.rekap.bus.rabbit.ReplayParked "$1"
}
