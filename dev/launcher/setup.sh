# shellcheck shell=bash
# Finds what is missing on this machine and installs it, saying what and why; asks nothing.

# program or file (alternatives with |) ; Debian package ; what it is for
NEEDS='
mvn;maven;builds Rekap
curl;curl;sends and asks
/usr/lib/rabbitmq/bin/rabbitmq-server;rabbitmq-server;carries the messages, as a private node
ffmpeg;ffmpeg;converts recordings
pocketsphinx_continuous|pocketsphinx;pocketsphinx;recognises speech offline, for the demonstration
/usr/share/pocketsphinx/model/en-us|/usr/share/pocketsphinx/model/en-us/en-us;pocketsphinx-en-us;the sounds that PocketSphinx knows
'

# What the tests need besides.
TEST_NEEDS='
chromium|chromium-browser|google-chrome;chromium;opens the chat page in the tests, as a person would
prometheus;prometheus;reads the metrics of a real run in the tests, and checks the alerts; its service stays off
'

# setup [tests]
setup() {
  local missing
  if [ "${1:-}" = tests ]; then NEEDS=$NEEDS${TEST_NEEDS#?}; fi
  need_jdk
  missing=$(missing_packages)
  if [ -z "$missing" ]; then
    say "Everything is here: JDK $(jdk_version "$JAVA_HOME") in $JAVA_HOME, $(parts_kind)."
    return 0
  fi
  explain "$missing"
  install_packages "$missing"
  missing=$(missing_packages)
  if [ -n "$missing" ]; then still_missing "$missing"; else say "Everything is here now."; fi
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

install_packages() {
  local log=$STATE/logs/setup.log line
  local -a as_root=() packages
  mapfile -t packages <<<"$1"
  line="apt-get install --no-install-recommends ${packages[*]}"
  command -v apt-get >/dev/null || fail "this is not a Debian or Ubuntu machine; install by hand: ${packages[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "only root may install. Run: sudo $line"
    as_root=(sudo -n)
  fi
  mkdir -p "${log%/*}"
  say "Installing with apt-get (its words are in $log) ..."
  "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive sh "$LAUNCHER/install-packages" "${packages[@]}" \
    </dev/null >"$log" 2>&1 || {
    show_tail "$log"
    fail "apt-get could not install them. Try: $line"
  }
}

still_missing() {
  local names
  names=$(paste -sd ' ' <<<"$1")
  case " $names " in
    *' rabbitmq-server '* | *' maven '* | *' curl '* | *' ffmpeg '*) fail "still missing: $names" ;;
  esac
  complain "still missing: $names; this distribution may name it otherwise."
  case " $names " in
    *' chromium '*) complain "the test of the chat page will fail; name a browser of Chromium's kind in REKAP_CHROMIUM" ;;
  esac
  case " $names " in
    *' prometheus '*) complain "the tests of dashboards and alerts will fail" ;;
  esac
  case " $names " in
    *pocketsphinx*) complain "offline speech recognition will not work; set REKAP_STT_OPENAI_URL to an OpenAI-compatible\
 endpoint instead" ;;
  esac
}
