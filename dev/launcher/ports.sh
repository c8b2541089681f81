# shellcheck shell=bash
# Ports of 127.0.0.1: which are taken, and by whom.

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A port that nobody holds, below the range from which the kernel hands out.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    if [[ " $GIVEN_PORTS " != *" $port "* ]] && ! port_answers $port; then
      GIVEN_PORTS="$GIVEN_PORTS $port"
      FREE_PORT=$port
      return 0
    fi
  done
}
GIVEN_PORTS=''
FREE_PORT=''

# Who listens on the port, as "name (pid)"; empty when it cannot be seen.
port_holder() {
  local inode link pid
  inode=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
    awk -v port="$(printf ':%04X' "$1")" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10; exit }')
  [ -n "$inode" ] || return 0
  # One find instead of a program for each open file of the machine.
  link=$(find /proc/[0-9]*/fd -maxdepth 1 -lname "socket:\\[$inode\\]" -print -quit 2>/dev/null) || true
  [ -n "$link" ] || return 0
  pid=${link#/proc/}
  pid=${pid%%/*}
  echo "$(cat "/proc/$pid/comm") (pid $pid)"
}

# Names every busy port before anything is started, and the variable that moves it.
check_ports() {
  local entry variable port busy=0 holder
  for entry in "$@"; do
    variable=${entry%%=*}
    port=${entry#*=}
    if port_answers "$port"; then
      holder=$(port_holder "$port")
      complain "port $port is taken by ${holder:-a process of another user}; choose another with $variable=PORT"
      busy=1
    fi
  done
  [ $busy -eq 0 ] || exit 1
}
