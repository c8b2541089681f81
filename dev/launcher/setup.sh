# shellcheck shell=bash
# Finds what is missing on this machine and installs it; says what and why, and asks nothing.

# program or file (alternatives with |) ; Debian package ; what it is for
NEEDS='
mvn;maven;builds Rekap
curl;curl;sends and asks
/usr/lib/rabbitmq/bin/rabbitmq-server;rabbitmq-server;carries the messages, as a private node
pocketsphinx_continuous|pocketsphinx;pocketsphinx;recognises speech offline, for the demonstration
/usr/share/pocketsphinx/model/en-us|/usr/share/pocketsphinx/model/en-us/en-us;pocketsphinx-en-us;the sounds that PocketSphinx knows
'

# What the tests need besides.
TEST_NEEDS='
chromium|chromium-browser|google-chrome;chromium;opens the chat page in the tests, as a person would
prometheus;prometheus;reads the metrics of a real run in the tests, and checks the alerts; its service stays off
soffice;libreoffice-calc;opens the tables in the tests, as a person would; without it these tests are skipped
'

# What the build needs; all else can be installed while it runs.
NEEDED_FIRST='maven|curl'

# setup [tests]: returns when everything is installed.
setup() {
  begin_setup "$@"
  end_setup
}

# The installation that is under way, if there is one.
INSTALLING=''

# begin_setup [tests]: returns when the build can begin; end_setup waits for the rest.
begin_setup() {
  local missing
  if [ "${1:-}" = tests ]; then NEEDS=$NEEDS${TEST_NEEDS#?}; fi
  need_jdk
  missing=$(missing_packages)
  if [ -z "$missing" ]; then
    say "Nothing is missing: JDK $(jdk_version "$JAVA_HOME") in $JAVA_HOME, $(parts_kind)."
    return 0
  fi
  explain "$missing"
  install_packages "$missing"
}

end_setup() {
  local missing
  [ -n "$INSTALLING" ] || return 0
  if kill -0 "$INSTALLING" 2>/dev/null; then say "Waiting for apt-get ..."; fi
  wait "$INSTALLING" || installation_failed
  INSTALLING=''
  missing=$(missing_packages)
  if [ -n "$missing" ]; then still_missing "$missing"; else say "All packages are installed."; fi
}

# Docker gives the broker where an engine answers, and nothing needs to be installed for it then.
docker_answers() {
  [ "${REKAP_LOCAL_PARTS:-auto}" != native ] && command -v docker >/dev/null && timeout 10 docker info >/dev/null 2>&1
}

parts_kind() {
  if docker_answers; then echo "parts from Docker"; else echo "parts from this machine's programs"; fi
}

missing_packages() {
  local wanted package
  while IFS=';' read -r wanted package _; do
    [ -n "$wanted" ] || continue
    if [ "$package" = rabbitmq-server ] && docker_answers; then continue; fi
    present "$wanted" || echo "$package"
  done <<<"$NEEDS"
}

present() {
  local one
  local -a alternatives
  IFS='|' read -ra alternatives <<<"$1"
  for one in "${alternatives[@]}"; do
    if [ -e "$one" ] || command -v "$one" >/dev/null; then return 0; fi
  done
  return 1
}

explain() {
  local package purpose
  say "Missing on this machine:"
  while IFS=';' read -r _ package purpose; do
    if [ -n "$package" ] && grep -qx "$package" <<<"$1"; then say "  $package: $purpose"; fi
  done <<<"$NEEDS"
}

# Starts apt-get, and returns when the packages of NEEDED_FIRST are installed.
install_packages() {
  local log=$STATE/logs/setup.log line package
  local -a as_root=() packages first rest
  mapfile -t packages <<<"$1"
  line="apt-get install --no-install-recommends ${packages[*]}"
  command -v apt-get >/dev/null || fail "this is not a Debian or Ubuntu machine; install by hand: ${packages[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "only root may install. Run: sudo $line"
    as_root=(sudo -n)
  fi
  mapfile -t first < <(grep -xE "$NEEDED_FIRST" <<<"$1")
  mapfile -t rest < <(grep -vxE "$NEEDED_FIRST" <<<"$1")
  mkdir -p "${log%/*}"
  : >"$log"
  say "Installing with apt-get, beside the build where both are needed (log: $log) ..."
  "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive sh "$LAUNCHER/install-packages" "${first[@]}" -- \
    "${rest[@]}" </dev/null >"$log" 2>&1 9>&- &
  INSTALLING=$!
  [ ${#first[@]} -gt 0 ] || return 0
  until grep -qx 'first packages installed' "$log"; do
    kill -0 "$INSTALLING" 2>/dev/null || installation_failed
    sleep 0.5
  done
}

installation_failed() {
  show_tail "$STATE/logs/setup.log"
  fail "apt-get could not install everything; see $STATE/logs/setup.log"
}

still_missing() {
  local names
  names=$(paste -sd ' ' <<<"$1")
  case " $names " in
    *' rabbitmq-server '* | *' maven '* | *' curl '*) fail "still missing: $names" ;;
  esac
  complain "still missing: $names; this distribution may name it otherwise."
  case " $names " in
    *' chromium '*) complain "the test of the chat page will fail; name a browser of Chromium's kind in REKAP_CHROMIUM" ;;
  esac
  case " $names " in
    *' prometheus '*) complain "the tests of dashboards and alerts will fail" ;;
  esac
  case " $names " in
    *' libreoffice-calc '*) complain "the tests that open the tables in a spreadsheet will be skipped" ;;
  esac
  case " $names " in
    *pocketsphinx*) complain "offline speech recognition will not work; set REKAP_STT_OPENAI_URL to an OpenAI-compatible\
 endpoint instead" ;;
  esac
}
