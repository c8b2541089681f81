# shellcheck shell=bash
# Which Telegram the bot uses: a simulator of the instance's own, one at a given address, or the real one.

TELEGRAM=simulator
TELEGRAM_ADDRESS=''

# An address comes first, then a token; without either there is the simulator.
choose_telegram() {
  TELEGRAM=simulator
  if [ -n "${REKAP_TELEGRAM_API_URL:-}" ]; then
    TELEGRAM=given
    TELEGRAM_ADDRESS=${REKAP_TELEGRAM_API_URL%/}
    has_telegram_token || use_token_of_simulator ||
      fail "REKAP_TELEGRAM_API_URL is set, and REKAP_TELEGRAM_TOKEN (or REKAP_TELEGRAM_TOKEN_FILE) is not"
  elif has_telegram_token; then
    TELEGRAM=real
    TELEGRAM_ADDRESS=https://api.telegram.org
  fi
}

has_telegram_token() { [ -n "${REKAP_TELEGRAM_TOKEN:-}${REKAP_TELEGRAM_TOKEN_FILE:-}" ]; }

# A simulator serves its token to local callers.
use_token_of_simulator() {
  REKAP_TELEGRAM_TOKEN=$(curl -sf -m 5 "$TELEGRAM_ADDRESS/sim/state" 2>/dev/null | sed -n 's/.*"token":"\([^"]*\)".*/\1/p')
  [ -n "$REKAP_TELEGRAM_TOKEN" ] || return 1
  export REKAP_TELEGRAM_TOKEN
}

# The demonstration acts as the seller, which only a simulator allows; settings of who may use the bot do not apply to it.
choose_telegram_of_demo() {
  local variable
  for variable in "${!REKAP_TELEGRAM_@}"; do
    case $variable in
      REKAP_TELEGRAM_API_URL) ;;
      REKAP_TELEGRAM_TOKEN | REKAP_TELEGRAM_TOKEN_FILE) [ -n "${REKAP_TELEGRAM_API_URL:-}" ] || unset "$variable" ;;
      *) unset "$variable" ;;
    esac
  done
  if [ -n "${REKAP_TELEGRAM_API_URL:-}" ]; then
    curl -sf -m 5 -o /dev/null "${REKAP_TELEGRAM_API_URL%/}/sim/state" || fail "there is no simulator of Telegram at\
 REKAP_TELEGRAM_API_URL ($REKAP_TELEGRAM_API_URL). The demonstration needs one, because it acts as the seller; unset the\
 variable, and it starts its own."
  fi
  choose_telegram
}

# The variables of bot-gateway, and a note of which Telegram this instance uses.
export_telegram() {
  if [ "$TELEGRAM" = simulator ]; then
    TELEGRAM_ADDRESS=http://127.0.0.1:$REKAP_TELEGRAM_PORT
    export REKAP_TELEGRAM_API_URL=$TELEGRAM_ADDRESS REKAP_TELEGRAM_TOKEN=$SIMULATOR_TOKEN
  fi
  (umask 077 && printf 'TELEGRAM=%q\nTELEGRAM_ADDRESS=%q\n' "$TELEGRAM" "$TELEGRAM_ADDRESS" >"$INSTANCE/telegram.env")
}

# Starts the simulated Telegram; it has its port within a second or two.
start_simulator() {
  local folder=$INSTANCE/telegram
  # What was said in it is forgotten with the process, so its files are of no use.
  rm -rf "$folder"
  mkdir "$folder"
  start_process telegram-simulator "$INSTANCE/logs/telegram-simulator.log" env REKAP_TELEGRAM_TOKEN="$SIMULATOR_TOKEN" \
    REKAP_TELEGRAM_PORT="$REKAP_TELEGRAM_PORT" "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Djava.io.tmpdir="$folder" -jar "$(app_jar telegram-simulator)"
}

load_telegram() {
  # shellcheck source=/dev/null
  [ ! -r "$INSTANCE/telegram.env" ] || source "$INSTANCE/telegram.env"
}

telegram_words() {
  case $TELEGRAM in
    simulator) echo "simulated: chat with the bot in a browser at $TELEGRAM_ADDRESS/" ;;
    given) echo "the one at $TELEGRAM_ADDRESS; no simulator was started" ;;
    real) echo "the real one, with the given token; write to your bot there" ;;
  esac
}
