# shellcheck shell=bash
# Messages go to standard error, results to standard output.

say() { printf '%s\n' "$*" >&2; }

complain() { printf 'rekap: %s\n' "$*" >&2; }

fail() {
  complain "$*"
  exit 1
}

# One line that is overwritten while something goes on. Without a terminal, a line for each change other than of a number.
LAST_PROGRESS=''
progress() {
  local words=${*//[0-9]/}
  if [ -t 2 ]; then
    printf '\r\033[K%s' "$*" >&2
  elif [ "$words" != "$LAST_PROGRESS" ]; then
    printf '%s\n' "$*" >&2
  fi
  LAST_PROGRESS=$words
}

end_progress() {
  if [ -t 2 ] && [ -n "$LAST_PROGRESS" ]; then printf '\n' >&2; fi
  LAST_PROGRESS=''
}

# Why a program ended, by its log: Spring's description of the failure, else the root cause and the last lines.
show_tail() {
  [ -s "$1" ] || return 0
  {
    if grep -q 'APPLICATION FAILED TO START' "$1"; then
      sed -n '/APPLICATION FAILED TO START/,$p' "$1" | head -n 25
    else
      grep '^Caused by' "$1" | tail -n 1
      tail -n 8 "$1"
    fi
  } | cut -c 1-300 | sed 's/^/    /' >&2
}
