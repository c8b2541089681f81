# shellcheck shell=bash
# Builds with Maven when sources are newer than the last build, and unpacks the applications, which then start faster.

APPLICATIONS='test-environment telegram-simulator shop-simulator ingest-api report-service stt-worker extraction-worker bot-gateway decision-service decision-worker action-worker'

# Where Maven's profile jars-only puts what it makes. The modules' target folders belong to ./rekap test.
BUILD=$STATE/build

# Set when the benchmark is to be built, too.
WITH_BENCH=''

build() {
  need_jdk
  if is_built; then return 0; fi
  mkdir -p "$STATE/logs"
  (
    flock 8
    is_built || run_build
  ) 8>"$STATE/build.lock"
}

is_built() {
  local name
  [ -e "$STATE/built" ] || return 1
  for name in $APPLICATIONS; do
    [ -e "$(app_jar "$name")" ] || return 1
  done
  if [ -n "$WITH_BENCH" ]; then is_bench_built || return 1; fi
  [ -z "$(find "$ROOT/pom.xml" "$ROOT"/{,dev/,libraries/}*/pom.xml "$ROOT"/{,dev/,libraries/}*/src/main -newer "$STATE/built" -print -quit 2>/dev/null)" ]
}

is_bench_built() {
  [ -e "$STATE/built-bench" ] && [ -e "$BUILD/benchmark/bench" ] &&
    [ -z "$(find "$ROOT/dev/benchmark/src/main" "$ROOT/dev/benchmark/pom.xml" -newer "$STATE/built-bench" -print -quit)" ]
}

run_build() {
  local log=$STATE/logs/build.log started=$SECONDS maven module
  local modules='!deploy,!dev/launcher,!dev/architecture,!dev/system-test,!dev/benchmark'
  [ -z "$WITH_BENCH" ] || modules='!deploy,!dev/launcher,!dev/architecture,!dev/system-test'
  touch "$STATE/building"
  say "Building the applications alone, without tests and checks; ./rekap test runs those."
  # The formatter's check is a profile of its own.
  (cd "$ROOT" && exec mvn -B -ntp -T 1C -P 'jars-only,!format' -Drekap.build="$BUILD" -pl "$modules" package) >"$log" 2>&1 &
  maven=$!
  # A background process ignores Ctrl-C.
  trap 'kill "$maven" 2>/dev/null || true' EXIT
  trap 'exit 130' INT TERM
  while kill -0 "$maven" 2>/dev/null; do
    module=$(sed -n 's/^\[INFO\] Building \([a-z][a-z-]*\) .*\(\[[0-9/]*\]\)$/\1 \2/p' "$log" | tail -n 1)
    progress "Building: ${module:-Maven starts}"
    # shellcheck disable=SC2046 # one word per application
    unpack $(packaged "$log")
    sleep 0.5
  done
  wait "$maven" || {
    end_progress
    grep -m 15 '^\[ERROR\]' "$log" | sed 's/^/    /' >&2
    fail "the build failed; see $log"
  }
  trap - EXIT
  # shellcheck disable=SC2086 # one word per application
  unpack $APPLICATIONS
  [ -z "$WITH_BENCH" ] || cp -p "$STATE/building" "$STATE/built-bench"
  mv "$STATE/building" "$STATE/built"
  progress "Built in $((SECONDS - started)) s."
  end_progress
}

# The applications whose jars Maven has finished, by its log.
packaged() { sed -n 's|.*Attaching repackaged archive .*/\([a-z-]*\)-1\.0\.0-SNAPSHOT-app\.jar with .*|\1|p' "$1"; }

UNPACKED=''

# unpack NAME...: each once in a build. What has not changed stays, and its AOT cache with it.
unpack() {
  local name jar sum
  for name in "$@"; do
    if [[ " $UNPACKED " == *" $name "* ]]; then continue; fi
    UNPACKED="$UNPACKED $name"
    jar=$BUILD/$name/$name-1.0.0-SNAPSHOT-app.jar
    sum=$(sha256sum <"$jar")
    if [ -e "$(app_jar "$name")" ] && [ "$(cat "$STATE/apps/$name.sum" 2>/dev/null)" = "$sum" ]; then continue; fi
    rm -rf "$STATE/apps/$name" "$STATE/apps/$name.sum"
    case $name in
      test-environment | telegram-simulator | shop-simulator)
        # Not Spring applications, so their jars have no tool to unpack them.
        mkdir -p "$STATE/apps/$name"
        cp "$jar" "$STATE/apps/$name"
        ;;
      *)
        java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djarmode=tools -jar "$jar" extract --destination "$STATE/apps/$name" \
          >"$STATE/logs/unpack.log" 2>&1 || fail "cannot unpack $name; see $STATE/logs/unpack.log"
        ;;
    esac
    echo "$sum" >"$STATE/apps/$name.sum"
  done
}

app_jar() { echo "$STATE/apps/$1/$1-1.0.0-SNAPSHOT-app.jar"; }

# run_tests [--quick] [MAVEN OPTION...]: all checks and tests, or those without real dependencies.
run_tests() {
  local -a goals=(verify)
  if [ "${1:-}" = --quick ]; then
    goals=(-Djacoco.skip test)
    shift
  fi
  setup tests
  cd "$ROOT" || exit
  # Four modules at a time, also on two cores: their tests mostly wait for parts to start, and for time to pass.
  exec mvn -B -ntp -T 4 "${goals[@]}" "$@"
}

# The commands whose standard output is data: whatever else is to be said goes to standard error.
transcribe() {
  [ $# -gt 0 ] || fail "usage: ./rekap transcribe FILE..."
  build
  command_of stt-worker dev.rekap.stt.cli.TranscribeCommand "$@"
}

model() {
  build
  if [ -t 2 ]; then export REKAP_TERMINAL=true; fi
  command_of stt-worker dev.rekap.stt.cli.ModelCommand "$@"
}

extract() {
  [ $# -eq 1 ] || fail "usage: ./rekap extract FILE.jsonl (or - for standard input)"
  build
  command_of extraction-worker dev.rekap.extraction.cli.ExtractCommand "$@"
}

# How well the configured chain reads, of utterances with their truth or of recordings with theirs.
evaluate() {
  local usage='usage: ./rekap eval text FILE.jsonl [--set NAME] [--json] | ./rekap eval audio FOLDER [--json]
       ./rekap eval decisions [FILE.jsonl] [--set NAME] [--faults]'
  if [ "${1:-}" = decisions ]; then
    shift
    evaluate_decisions "$@"
  fi
  [ $# -ge 2 ] || fail "$usage"
  local kind=$1 of=$2
  shift 2
  case $kind in
    text)
      build
      command_of extraction-worker dev.rekap.extraction.cli.EvalCommand text "$of" "$@"
      ;;
    audio)
      if [ ! -r "$of/sentences.tsv" ] || [ ! -r "$of/truth.csv" ]; then
        fail "there is no sentences.tsv and truth.csv in $of"
      fi
      build
      local heard=$STATE/heard.jsonl files=()
      mapfile -t files < <(tail -n +2 "$of/sentences.tsv" | cut -f1 | sed "s|^|$of/|")
      # It ends with 1 where a recording has no transcript: some are silent.
      (command_of stt-worker dev.rekap.stt.cli.TranscribeCommand "${files[@]}") >"$heard" || [ $? -eq 1 ] || exit
      command_of extraction-worker dev.rekap.extraction.cli.EvalCommand audio "$of" "$heard" "$@"
      ;;
    *) fail "$usage" ;;
  esac
}

# How well the configured deciders propose, of messages with what should be proposed; without a file, of those of the tests.
evaluate_decisions() {
  local of=$ROOT/decision-worker/src/test/resources/golden/decisions.jsonl
  case ${1:-} in
    '' | --*) ;;
    *)
      of=$1
      shift
      ;;
  esac
  build
  command_of decision-worker dev.rekap.proposal.cli.EvalDecisionsCommand "$of" "$@"
}

command_of() {
  local application=$1 class=$2
  shift 2
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m --enable-native-access=ALL-UNNAMED \
    -cp "$(app_jar "$application")" "$class" "$@"
}
