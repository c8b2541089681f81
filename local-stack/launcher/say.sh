# shellcheck shell=bash
# How the launcher talks: facts to standard error, results to standard output.

say() { printf '%s\n' "$*" >&2; }

complain() { printf 'rekap: %s\n' "$*" >&2; }

fail() {
  complain "$*"
  exit 1
}

# A line that is written over while something goes on; on no terminal each one stays, if it is new.
LAST_PROGRESS=''
progress() {
  if [ -t 2 ]; then
    printf '\r\033[K%s' "$*" >&2
  elif [ "$*" != "$LAST_PROGRESS" ]; then
    printf '%s\n' "$*" >&2
  fi
  LAST_PROGRESS=$*
}

end_progress() {
  if [ -t 2 ] && [ -n "$LAST_PROGRESS" ]; then printf '\n' >&2; fi
  LAST_PROGRESS=''
}

# The last lines of a log, indented.
show_tail() {
  [ ! -s "$1" ] || tail -n "${2:-15}" "$1" | sed 's/^/    /' >&2
}
