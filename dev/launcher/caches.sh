# shellcheck shell=bash
# AOT caches (JEP 483, 514): what a JVM loads and links at a start, kept from one start to all later ones. They belong to one
# JDK, one unpacked application and one set of options; what does not fit is made anew, and what cannot be made is done without.

# jvm_options SERVICE: of its JVM. The cache is made with the same options; some, such as the layout of objects, must not differ.
jvm_options() {
  local heap=80m
  # It unpacks pictures.
  [ "$1" != decision-worker ] || heap=192m
  # A small young generation: a collector that runs more often touches fewer pages. What malloc has free goes back to the system.
  printf '%s\n' "-Xmx$heap" -Xms32m -Xmn8m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=25 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:TrimNativeHeapInterval=30000 \
    -XX:ReservedCodeCacheSize=48m -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED
}

cache_of() { echo "$STATE/apps/$1/$1.aot"; }

# What the cache of a service belongs to; kept beside it, also when none could be made, so that this is not tried at every start.
cache_key() {
  cat "$JAVA_HOME/release" 2>/dev/null || echo "$JAVA_HOME"
  jvm_options "$1"
  # The JVM compares times and sizes of jars, and those of a build that can be repeated are always the same.
  app_jar "$1"
  cat "$STATE/apps/$1.sum"
}

cache_fits() { cache_key "$1" | cmp -s - "$(cache_of "$1").key"; }

cache_option() {
  # Refused caches are of no interest: the service starts all the same, only slower.
  if [ -s "$(cache_of "$1")" ] && cache_fits "$1"; then printf '%s\n' "-XX:AOTCache=$(cache_of "$1")" -Xlog:aot=off -Xlog:cds=off; fi
}

missing_caches() {
  local service
  for service in $SERVICES; do cache_fits "$service" || echo "$service"; done
}

# Two at a time, since most of a start runs on one core. Waits for another command that makes them already.
make_caches() {
  local service
  local -a missing=()
  mapfile -t missing < <(missing_caches)
  [ ${#missing[@]} -gt 0 ] || return 0
  (
    flock 8
    local -a running=()
    for service in "${missing[@]}"; do
      if cache_fits "$service"; then continue; fi
      progress "Making an AOT cache, once, for faster starts: $service"
      make_cache "$service" 8>&- &
      running+=($!)
      if [ ${#running[@]} -eq 2 ]; then
        wait "${running[0]}"
        running=("${running[1]}")
      fi
    done
    wait
  ) 8>"$STATE/caches.lock"
  end_progress
}

make_cache() {
  local service=$1 log=$STATE/logs/cache-$1.log
  local -a options
  mapfile -t options < <(jvm_options "$service")
  if ! "$LAUNCHER/train" "$JAVA_HOME/bin/java" "$(app_jar "$service")" "$(cache_of "$service")" "${options[@]}" \
    >"$log" 2>&1 </dev/null; then
    complain "$service starts without an AOT cache, only slower; see $log"
  fi
  cache_key "$service" >"$(cache_of "$service").key"
}
