# shellcheck shell=bash
# The benchmark (dev/benchmark): a Rekap of its own, with the same JVMs as `up` gives, gone at the end however it ends.

BENCH_PID=''

bench() {
  local option
  local -a options=()
  for option in "$@"; do
    case $option in
      --quick | --medium | --json) options+=("$option") ;;
      --yardstick) options+=("--yardstick=$(realpath -m "${REKAP_YARDSTICK:-$ROOT/../shared/yardstick}")") ;;
      *) fail "usage: ./rekap bench [--quick | --medium] [--json] [--yardstick]" ;;
    esac
  done
  # The figures are those of orders.
  SERVICES=$ORDER_SERVICES
  use_instance "$STATE/bench"
  lock_instance
  setup
  # shellcheck disable=SC2034 # read by build
  WITH_BENCH=1
  build
  make_caches
  write_commands
  rm -rf "$INSTANCE/logs" && mkdir "$INSTANCE/logs"
  trap 'trap "" INT TERM; end_bench' EXIT
  trap 'exit 130' INT TERM
  # In a process group of its own, with all that it starts.
  setsid "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -Dlogback.configurationFile=dev/rekap/benchmark/logback.xml \
    -Drekap.test-environment.jar="$(app_jar test-environment)" -cp "$BUILD/benchmark/classes:$BUILD/benchmark/bench/*" \
    dev.rekap.benchmark.Bench "${options[@]+"${options[@]}"}" "$ROOT/samples/15-tono.ogg" "$INSTANCE/commands" "$INSTANCE/logs" "$INSTANCE/result.json" </dev/null &
  BENCH_PID=$!
  wait "$BENCH_PID"
}

# The command line of each service, a line for each argument.
write_commands() {
  local service
  mkdir -p "$INSTANCE/commands"
  for service in $SERVICES; do
    {
      printf '%s\n' env MALLOC_ARENA_MAX=1 "$JAVA_HOME/bin/java"
      jvm_options "$service"
      cache_option "$service"
      printf '%s\n' -jar "$(app_jar "$service")"
    } >"$INSTANCE/commands/$service"
  done
}

# The benchmark ends what it has started; what is left of its group after a while is killed.
end_bench() {
  local end=$((SECONDS + 60))
  if [ -n "$BENCH_PID" ]; then
    kill "$BENCH_PID" 2>/dev/null || true
    while kill -0 "$BENCH_PID" 2>/dev/null && [ $SECONDS -lt $end ]; do sleep 0.2; done
    kill -9 -- "-$BENCH_PID" 2>/dev/null || true
  fi
}
