# shellcheck shell=bash
# Thirty recordings through the whole system: an instance of its own, on free ports, gone at the end.

demo() {
  local started=$SECONDS
  local -a recordings
  use_instance "$STATE/demo/run"
  lock_instance
  setup
  build
  need_recordings
  stop_instance
  rm -rf "$INSTANCE/stack" "$INSTANCE/logs" "$STATE/demo"/report.*
  use_instance "$INSTANCE"
  unset REKAP_POSTGRES_PORT REKAP_S3_PORT REKAP_RABBITMQ_PORT
  choose_ports free
  trap 'trap "" INT TERM; end_demo' EXIT
  trap 'exit 130' INT TERM
  start_instance
  send_recordings
  await_report
  fetch_results
  show_results
  say "From the start to the CSV it took $((SECONDS - started)) s."
}

end_demo() {
  end_progress
  say "Stopping ..."
  stop_instance
  say "Nothing of it is running any more; its logs are in $INSTANCE/logs."
}

need_recordings() {
  mapfile -t recordings < <(find "$ROOT/samples" -maxdepth 1 -type f \
    \( -name '*.ogg' -o -name '*.mp3' -o -name '*.wav' -o -name '*.m4a' \) 2>/dev/null | LC_ALL=C sort)
  [ ${#recordings[@]} -gt 0 ] || fail "there are no recordings in $ROOT/samples"
}

# The token goes through a file, so that it is in no process list.
ask() {
  curl -sS -m 120 -K <(printf 'header = "Authorization: Bearer %s"\n' "$REKAP_SERVICE_TOKEN") "$@"
}

send_recordings() {
  local answer=$STATE/demo/upload.json file
  local -a form=(-F user_id=demo -F complete=true)
  for file in "${recordings[@]}"; do form+=(-F "files=@$file"); done
  say "Sending ${#recordings[@]} recordings in one request ..."
  ask -f -o "$answer" "${form[@]}" "http://127.0.0.1:$REKAP_INGEST_PORT/api/v1/audio/upload" || {
    show_tail "$INSTANCE/logs/ingest-api.log"
    fail "ingest-api did not take them; its log is $INSTANCE/logs/ingest-api.log"
  }
  REPORT=$(json_field report_id "$answer")
  [ -n "$REPORT" ] || fail "ingest-api answered without a report_id; see $answer"
}

# The first string or number with this name.
json_field() { grep -o "\"$1\":\"\\?[^\",}]*" "$2" | head -n 1 | sed 's/^[^:]*:"\?//'; }

report_url() { echo "http://127.0.0.1:$REKAP_REPORT_PORT/api/v1/reports/$REPORT$1"; }

await_report() {
  local report=$STATE/demo/report.json started=$SECONDS state='' done_files=0 failed_files=0
  while :; do
    # Not there yet, or asked too early: the next answer will tell.
    if ask -f -o "$report.new" "$(report_url '')" 2>/dev/null; then
      mv "$report.new" "$report"
      state=$(json_field status "$report")
      done_files=$(json_field "done" "$report")
      failed_files=$(json_field failed "$report")
    fi
    case $state in
      COMPLETED | PARTIALLY_COMPLETED | FAILED) break ;;
      CANCELLED | EXPIRED) fail "the report ended as $state" ;;
    esac
    progress "Working ($((SECONDS - started)) s): $done_files done, $failed_files failed, of ${#recordings[@]}"
    check_services_live
    [ $((SECONDS - started)) -lt "${REKAP_DEMO_TIMEOUT:-600}" ] || fail "no report after $((SECONDS - started)) s; logs are in $INSTANCE/logs"
    sleep 1
  done
  progress "The report is $state after $((SECONDS - started)) s: $done_files done, $failed_files failed, of ${#recordings[@]}."
  end_progress
}

check_services_live() {
  local name
  for name in local-stack $SERVICES; do
    [ -n "$(running_pid "$name")" ] || {
      end_progress
      show_tail "$INSTANCE/logs/$name.log"
      fail "$name has ended; its log is $INSTANCE/logs/$name.log"
    }
  done
}

fetch_results() {
  ask -f -o "$STATE/demo/report.csv" "$(report_url /report.csv)" || fail "report-service has no CSV for the report"
}

show_results() {
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$LAUNCHER/DemoReport.java" \
    "$STATE/demo/report.json" "$STATE/demo/report.csv" "$ROOT/samples/truth.csv" "${recordings[@]##*/}"
}
