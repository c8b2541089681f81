# shellcheck shell=bash
# The demonstrations: thirty voice notes from chat to chat, or what an owner sends from the chat to the shop. Each has an instance of
# its own, on free ports, gone at the end.

demo() {
  case ${1:-orders} in
    orders)
      # It does without decisions, which are not asked for.
      SERVICES=$ORDER_SERVICES
      run_demo converse
      ;;
    shop) run_demo sell ;;
    *) fail "usage: ./rekap demo [shop]" ;;
  esac
}

# run_demo CONVERSATION
run_demo() {
  local started=$SECONDS
  local -a recordings
  # Thirty recordings keep PocketSphinx busy for a while; a first report of two shows the result early.
  export REKAP_DEMO_STARTED=$EPOCHSECONDS REKAP_DEMO_FIRST=2
  use_instance "$STATE/demo/run"
  lock_instance
  begin_setup
  choose_telegram_of_demo
  choose_shop_of_demo
  build
  end_setup
  need_recordings
  stop_instance
  rm -rf "$INSTANCE/stack" "$INSTANCE/logs" "$STATE/demo"/report.* "$STATE/demo"/first.*
  use_instance "$INSTANCE"
  unset REKAP_POSTGRES_PORT REKAP_S3_PORT REKAP_RABBITMQ_PORT
  choose_ports free
  [ -z "$(missing_caches)" ] || say "Starting without AOT caches, which take longer to make than they save here; ./rekap up makes them."
  trap 'trap "" INT TERM; end_demo' EXIT
  trap 'exit 130' INT TERM
  start_instance
  "$1"
  say "From the start to the end it took $((SECONDS - started)) s."
}

SELLER=''

end_demo() {
  end_progress
  [ -z "$SELLER" ] || kill "$SELLER" 2>/dev/null || true
  say "Stopping ..."
  stop_instance
  say "Nothing of it is running any more; its logs are in $INSTANCE/logs."
}

need_recordings() {
  mapfile -t recordings < <(find "$ROOT/samples" -maxdepth 1 -type f \
    \( -name '*.ogg' -o -name '*.mp3' -o -name '*.wav' -o -name '*.m4a' \) 2>/dev/null | LC_ALL=C sort)
  [ ${#recordings[@]} -gt 0 ] || fail "there are no recordings in $ROOT/samples"
}

check_services_live() {
  local name
  for name in $(programs); do check_live "$name"; done
}

# The seller's side of the chat, and what is to be seen there; ends with what the demonstration is to end with.
converse() {
  say "A seller sends ${#recordings[@]} recordings to the bot, in the Telegram at $TELEGRAM_ADDRESS ..."
  await_end_of Demo.java "$TELEGRAM_ADDRESS" "http://127.0.0.1:$REKAP_REPORT_PORT" "$ROOT/samples/truth.csv" \
    "$STATE/demo/report.csv" "${recordings[@]}"
}

# The owner's side of the chat, and what the shop shows before and after.
sell() {
  say "An owner sends photos, a voice note and sentences to the bot, in the Telegram at $TELEGRAM_ADDRESS; the shop is at $SHOP_ADDRESS ..."
  await_end_of ShopDemo.java "$TELEGRAM_ADDRESS" "http://127.0.0.1:$REKAP_DECISION_PORT" "$SHOP_ADDRESS" \
    "$ROOT/samples/shop/harga-es-teh-manis.ogg" "$STATE/demo/buku.xlsx"
}

# await_end_of PROGRAM ARGUMENT...: runs a side of the chat, for as long as all services live.
await_end_of() {
  local status=0 program=$1
  shift
  export REKAP_DEMO_TERMINAL=0
  if [ -t 2 ]; then REKAP_DEMO_TERMINAL=1; fi
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$LAUNCHER/demo/$program" "$@" </dev/null &
  SELLER=$!
  while kill -0 "$SELLER" 2>/dev/null; do
    check_services_live
    sleep 0.5
  done
  wait "$SELLER" || status=$?
  SELLER=''
  [ "$status" -eq 0 ] || fail "not all came out right; the logs are in $INSTANCE/logs"
}
