# shellcheck shell=bash
# Processes that outlive the launcher. A pid file holds the number and the start time, so that a number which the
# kernel has given to somebody else meanwhile is never taken for ours.

start_time() {
  sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20
}

# start_process NAME LOG COMMAND...: in a session of its own, so that Ctrl-C here does not reach it.
start_process() {
  local name=$1 log=$2 pid
  shift 2
  setsid "$@" </dev/null >>"$log" 2>&1 8>&- 9>&- &
  pid=$!
  echo "$pid $(start_time "$pid")" >"$INSTANCE/run/$name.pid"
}

# The number of the process if it is still the one that was started; empty otherwise.
running_pid() {
  local pid started file=$INSTANCE/run/$1.pid
  [ -r "$file" ] || return 0
  read -r pid started <"$file" || return 0
  if [ -n "$started" ] && [ "$(start_time "$pid")" = "$started" ] && ! is_zombie "$pid"; then echo "$pid"; fi
}

is_zombie() { [ "$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -c 1)" = Z ]; }

# stop_processes SECONDS NAME...: asks all at once, waits, and kills what has not ended by then.
stop_processes() {
  local patience=$1 name pid end left
  shift
  for name in "$@"; do
    pid=$(running_pid "$name")
    [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
  done
  end=$((SECONDS + patience))
  while :; do
    left=''
    for name in "$@"; do
      if [ -n "$(running_pid "$name")" ]; then left="$left $name"; else rm -f "$INSTANCE/run/$name.pid"; fi
    done
    if [ -z "$left" ] || [ $SECONDS -ge $end ]; then break; fi
    sleep 0.2
  done
  for name in $left; do
    complain "$name did not end within $patience s and is killed; its work is still in the queue"
    kill -9 "$(running_pid "$name")" 2>/dev/null || true
    rm -f "$INSTANCE/run/$name.pid"
  done
}

memory_of() {
  awk '/^VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$1/status" 2>/dev/null
}
