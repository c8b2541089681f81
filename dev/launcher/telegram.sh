# shellcheck shell=bash
# Which Telegram the bot talks to: a simulator of our own, one that is given, or the real one.

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

# A simulator tells its token to whoever asks.
use_token_of_simulator() {
  REKAP_TELEGRAM_TOKEN=$(curl -sf -m 5 "$TELEGRAM_ADDRESS/sim/state" 2>/dev/null | sed -n 's/.*"token":"\([^"]*\)".*/\1/p')
  [ -n "$REKAP_TELEGRAM_TOKEN" ] || return 1
  export REKAP_TELEGRAM_TOKEN
}

# The demonstration plays the seller itself, which only a simulator lets it do; who may talk to the bot is its own affair.
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
 REKAP_TELEGRAM_API_URL ($REKAP_TELEGRAM_API_URL). The demonstration needs one, because it plays the seller, too; unset the\
 variable, and it starts its own."
  fi
  choose_telegram
}

# After the parts are up: what bot-gateway is told.
export_telegram() {
  if [ "$TELEGRAM" = simulator ]; then
    TELEGRAM_ADDRESS=$(address telegram_url)
    export REKAP_TELEGRAM_API_URL=$TELEGRAM_ADDRESS
    REKAP_TELEGRAM_TOKEN=$(address telegram_token)
    export REKAP_TELEGRAM_TOKEN
  fi
  (umask 077 && printf 'TELEGRAM=%q\nTELEGRAM_ADDRESS=%q\n' "$TELEGRAM" "$TELEGRAM_ADDRESS" >"$INSTANCE/telegram.env")
}

load_telegram() {
  # shellcheck source=/dev/null
  [ ! -r "$INSTANCE/telegram.env" ] || source "$INSTANCE/telegram.env"
}

telegram_words() {
  case $TELEGRAM in
    simulator) echo "simulated: chat with the bot in a browser at $TELEGRAM_ADDRESS/" ;;
    given) echo "the one at $TELEGRAM_ADDRESS; no simulator was started" ;;
    real) echo "the real one, with the token that was given; write to the bot there" ;;
  esac
}
