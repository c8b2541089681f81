# shellcheck shell=bash
# Finds the JDK: what JAVA_HOME says if it is new enough, else the newest under /usr/lib/jvm.

JDK_NEEDED=25

# The major version of the JDK in this folder, from its release file; 0 when there is none.
jdk_version() {
  local version=''
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  echo "${version:-0}"
}

find_jdk() {
  local folder best='' newest=0 version
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge $JDK_NEEDED ]; then
    export JAVA_HOME
    return 0
  fi
  for folder in /usr/lib/jvm/*; do
    version=$(jdk_version "$folder")
    if [ "$version" -ge $JDK_NEEDED ] && [ "$version" -gt "$newest" ]; then
      newest=$version
      best=$folder
    fi
  done
  [ -n "$best" ] || return 1
  export JAVA_HOME=$best
}

need_jdk() {
  find_jdk || fail "no JDK $JDK_NEEDED or newer: JAVA_HOME is ${JAVA_HOME:-not set}, and /usr/lib/jvm has $(
    ls -m /usr/lib/jvm 2>/dev/null || echo nothing
  ). Install one (Debian: apt-get install openjdk-$JDK_NEEDED-jdk-headless, or Temurin from adoptium.net) or set JAVA_HOME."
}

java() { "$JAVA_HOME/bin/java" "$@"; }
