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

# The bot's token in the simulated Telegram; kept with the others.
SIMULATOR_TOKEN=''

# What opens the simulated shop; kept, too.
SHOP_KEY=''

random_token() { od -An -N 24 -t x1 /dev/urandom | tr -d ' \n'; }

# Made once and kept; values of the environment come first, and are kept, too.
load_tokens() {
  local file=$INSTANCE/tokens.env service=${REKAP_SERVICE_TOKEN:-} secret=${REKAP_USER_KEY_SECRET:-}
  # shellcheck source=/dev/null
  [ ! -r "$file" ] || source "$file"
  export REKAP_SERVICE_TOKEN=${service:-${REKAP_SERVICE_TOKEN:-$(random_token)}}
  export REKAP_USER_KEY_SECRET=${secret:-${REKAP_USER_KEY_SECRET:-$(random_token)}}
  SIMULATOR_TOKEN=${SIMULATOR_TOKEN:-7000000001:$(random_token)}
  SHOP_KEY=${SHOP_KEY:-$(random_token)}
  (umask 077 && printf 'REKAP_SERVICE_TOKEN=%q\nREKAP_USER_KEY_SECRET=%q\nSIMULATOR_TOKEN=%q\nSHOP_KEY=%q\n' \
    "$REKAP_SERVICE_TOKEN" "$REKAP_USER_KEY_SECRET" "$SIMULATOR_TOKEN" "$SHOP_KEY" >"$file")
}

# The port in an address, such as jdbc:postgresql://127.0.0.1:5432/rekap.
port_of() {
  local address
  address=$(address "$1")
  address=${address##*:}
  echo "${address%%/*}"
}

address() { sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p" "$INSTANCE/stack/addresses.json"; }

parts_words() {
  local words='PostgreSQL, S3, RabbitMQ'
  if [ "$TELEGRAM" = simulator ]; then words="$words, a simulated Telegram"; fi
  if decides && [ "$SHOP" = simulator ]; then words="$words, a simulated shop"; fi
  echo "$words"
}

# The programs that are no services.
parts() {
  echo test-environment
  if [ "$TELEGRAM" = simulator ]; then echo telegram-simulator; fi
  if decides && [ "$SHOP" = simulator ]; then echo shop-simulator; fi
}

# All programs of this instance, a name a line.
programs() {
  parts
  # shellcheck disable=SC2086 # a list of names
  printf '%s\n' $SERVICES
}

# start_parts POSTGRES-PORT S3-PORT RABBITMQ-PORT: starts the test environment, 0 being a free port; returns when the addresses are
# known, before the parts answer there.
start_parts() {
  rm -f "$INSTANCE/stack/addresses.json"
  start_process test-environment "$INSTANCE/logs/test-environment.log" \
    "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED -jar "$(app_jar test-environment)" \
    --directory "$INSTANCE/stack" --programs "$STATE/programs" --parts postgres,s3,rabbitmq \
    --postgres-port "$1" --s3-port "$2" --rabbitmq-port "$3"
  until [ -e "$INSTANCE/stack/addresses.json" ]; do
    check_live test-environment
    sleep 0.1
  done
}

# Services can wait for parts, but not for PostgreSQL, in which they make their tables when they start.
await_database() {
  local port
  port=$(port_of jdbc_url)
  until port_answers "$port"; do
    check_live test-environment
    progress "Starting: $(parts_words)"
    sleep 0.2
  done
}

await_parts() {
  local started=$SECONDS part
  for part in $(parts); do
    until is_ready "$part"; do
      check_live "$part"
      progress "Starting ($((SECONDS - started)) s): $(parts_words)"
      sleep 0.3
    done
  done
}

# check_live NAME: ends the command, with the end of the program's log, if it does not run any more.
check_live() {
  [ -z "$(running_pid "$1")" ] || return 0
  end_progress
  show_tail "$INSTANCE/logs/$1.log"
  fail "$1 has ended; its log is $INSTANCE/logs/$1.log"
}

# A new log for a program that is started; the one before is kept beside it.
new_log() {
  local log=$INSTANCE/logs/$1.log
  if [ -s "$log" ]; then mv "$log" "$log.before"; fi
  : >"$log"
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
  if decides; then
    export REKAP_DECISIONS_URL=http://127.0.0.1:$REKAP_DECISION_PORT REKAP_LEDGER_URL=http://127.0.0.1:$REKAP_ACTION_PORT
    export_shop
  fi
}

# start_instance: everything, or nothing: the caller's trap stops what has started before a failure. The services start beside
# the parts, and wait quietly for the broker.
start_instance() {
  local name
  load_tokens
  chosen_ports >"$INSTANCE/ports.env"
  for name in $(programs); do new_log "$name"; done
  start_parts "${REKAP_POSTGRES_PORT:-0}" "${REKAP_S3_PORT:-0}" "${REKAP_RABBITMQ_PORT:-0}"
  export_addresses
  export_telegram
  if [ "$TELEGRAM" = simulator ]; then start_simulator; fi
  if decides && [ "$SHOP" = simulator ]; then start_shop; fi
  await_database
  for name in $SERVICES; do start_service "$name"; done
  await_parts
  await_services
}

# shellcheck disable=SC2086 # a list of names
stop_instance() {
  stop_processes "${REKAP_STOP_TIMEOUT:-60}" $SERVICES
  stop_processes 90 test-environment telegram-simulator shop-simulator
}

is_running() {
  local name
  for name in test-environment telegram-simulator shop-simulator $SERVICES; do
    [ -z "$(running_pid "$name")" ] || return 0
  done
  return 1
}

# Starts those programs of a running instance again that have ended, at the ports that the others know.
start_ended() {
  local name
  local -a ended=()
  for name in $(programs); do [ -n "$(running_pid "$name")" ] || ended+=("$name"); done
  [ ${#ended[@]} -gt 0 ] || return 0
  say "Not running any more, and started again: ${ended[*]} (their last logs: $INSTANCE/logs/NAME.log.before)."
  need_jdk
  for name in "${ended[@]}"; do new_log "$name"; done
  if [[ " ${ended[*]} " == *' test-environment '* ]]; then
    start_parts "$(port_of jdbc_url)" "$(port_of s3_endpoint)" "$(port_of rabbitmq_url)"
  fi
  export_addresses
  export_telegram
  if [[ " ${ended[*]} " == *' telegram-simulator '* ]]; then start_simulator; fi
  if [[ " ${ended[*]} " == *' shop-simulator '* ]]; then start_shop; fi
  await_database
  for name in "${ended[@]}"; do
    if [[ " $SERVICES " == *" $name "* ]]; then start_service "$name"; fi
  done
  await_parts
  await_services
}

# The choices of the `up` that is running. A real bot's token is not kept, and is needed again when bot-gateway is to be started.
load_instance() {
  # shellcheck source=/dev/null
  source "$INSTANCE/ports.env"
  # shellcheck disable=SC2046 # one word per variable
  export $(cut -d= -f1 "$INSTANCE/ports.env")
  load_telegram
  load_shop
  load_tokens
  if [ "$TELEGRAM" != simulator ] && [ -z "$(running_pid bot-gateway)" ] && ! has_telegram_token; then
    { [ "$TELEGRAM" = given ] && use_token_of_simulator; } ||
      fail "bot-gateway has ended, and its token is not kept: set REKAP_TELEGRAM_TOKEN (or REKAP_TELEGRAM_TOKEN_FILE) again"
  fi
  if [ "$TELEGRAM" = given ]; then export REKAP_TELEGRAM_API_URL=$TELEGRAM_ADDRESS; fi
  if [ "$SHOP" = given ] && [ -z "$(running_pid action-worker)" ] && [ -z "${REKAP_SHOP_KEY:-}" ]; then
    fail "action-worker has ended, and the shop's keys are not kept: set REKAP_SHOP_URL, REKAP_SHOP_KEY and REKAP_SHOP_SECRET again"
  fi
}

up() {
  use_instance "$STATE/up"
  lock_instance
  if is_running; then
    load_instance
    say "Rekap is already running, from $INSTANCE; ./rekap status shows it, ./rekap down ends it."
    start_ended
    show_access
    return 0
  fi
  begin_setup
  build
  end_setup
  make_caches
  choose_telegram
  choose_shop
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
  decision-service    http://127.0.0.1:$REKAP_DECISION_PORT
  shop                $(shop_words)
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
    given) echo 'Try it: write to your bot in that Telegram and send it a voice note.' ;;
    simulator) echo "Try it: open $TELEGRAM_ADDRESS/, drop recordings (samples/01-siti.ogg ...) into the chat, press Selesai." ;;
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
  load_shop
  printf '%-18s %8s %6s  %-9s %s\n' PROGRAM PID PORT STATE MEMORY
  for name in $(programs); do
    pid=$(running_pid "$name")
    state=down
    if [ -n "$pid" ]; then
      running=1
      state=starting
      if is_ready "$name"; then state=ready; fi
    fi
    printf '%-18s %8s %6s  %-9s %s\n' "$name" "${pid:--}" "$(shown_port "$name")" "$state" "$(memory_of "${pid:-none}")"
  done
  [ $running -eq 1 ] || return 1
  printf 'Telegram: %s\nShop: %s\n' "$(telegram_words)" "$(shop_words)"
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

# Returns parked messages to their queue, on the broker of `up` or on the one at REKAP_RABBITMQ_URL.
replay() {
  [ $# -eq 1 ] || fail "usage: ./rekap replay stt|extraction|report|proposal|decision|action|gateway|updates"
  use_instance "$STATE/up"
  if [ -z "${REKAP_RABBITMQ_URL:-}" ]; then
    is_running || fail "./rekap up is not running, and REKAP_RABBITMQ_URL names no other broker"
    export_addresses
  fi
  need_jdk
  build
  command_of bot-gateway dev.rekap.bus.rabbit.ReplayParked "$1"
}
