# shellcheck shell=bash
# The services: their ports, how they are started, and when they are ready.

ORDER_SERVICES='ingest-api report-service stt-worker extraction-worker bot-gateway'
DECISION_SERVICES='decision-service decision-worker action-worker'

# What an instance runs: both products; the demonstration of orders does without decisions.
SERVICES="$ORDER_SERVICES $DECISION_SERVICES"

decides() { [[ " $SERVICES " == *' decision-service '* ]]; }

# service variable default, for each port.
port_table() {
  if [ "$TELEGRAM" = simulator ]; then echo 'telegram-simulator REKAP_TELEGRAM_PORT 8083'; fi
  if decides && [ "$SHOP" = simulator ]; then echo 'shop-simulator REKAP_SHOP_PORT 8088'; fi
  cat <<'TABLE'
ingest-api REKAP_INGEST_PORT 8080
report-service REKAP_REPORT_PORT 8081
bot-gateway REKAP_GATEWAY_PORT 8082
ingest-api REKAP_INGEST_MANAGEMENT_PORT 9080
report-service REKAP_REPORT_MANAGEMENT_PORT 9081
bot-gateway REKAP_GATEWAY_MANAGEMENT_PORT 9082
stt-worker REKAP_STT_MANAGEMENT_PORT 9083
extraction-worker REKAP_EXTRACTION_MANAGEMENT_PORT 9084
TABLE
  if decides; then
    cat <<'TABLE'
decision-service REKAP_DECISION_PORT 8085
action-worker REKAP_ACTION_PORT 8087
decision-service REKAP_DECISION_MANAGEMENT_PORT 9085
decision-worker REKAP_PROPOSAL_MANAGEMENT_PORT 9086
action-worker REKAP_ACTION_MANAGEMENT_PORT 9087
TABLE
  fi
}

# choose_ports [free]: exports every port variable: what the environment says, else the default; 0 and "free" mean a free one.
choose_ports() {
  local variable default
  while read -r _ variable default; do
    if [ "${1:-}" = free ] || [ "${!variable:-$default}" = 0 ]; then
      free_port
      export "$variable=$FREE_PORT"
    else
      export "$variable=${!variable:-$default}"
    fi
  done < <(port_table)
}

chosen_ports() {
  local variable
  while read -r _ variable _; do
    echo "$variable=${!variable}"
  done < <(port_table)
}

public_port() {
  case $1 in
    ingest-api) echo "$REKAP_INGEST_PORT" ;;
    report-service) echo "$REKAP_REPORT_PORT" ;;
    telegram-simulator) echo "$REKAP_TELEGRAM_PORT" ;;
    decision-service) echo "$REKAP_DECISION_PORT" ;;
    shop-simulator) echo "$REKAP_SHOP_PORT" ;;
    test-environment) echo - ;;
    *) management_port "$1" ;;
  esac
}

management_port() {
  local service variable found=''
  while read -r service variable _; do
    if [ "$service" = "$1" ]; then found=${!variable}; fi
  done < <(port_table)
  echo "$found"
}

start_service() {
  local -a options
  mapfile -t options < <(jvm_options "$1" && cache_option "$1")
  # One arena of malloc instead of one per thread: a JVM asks for little memory there, and gives back less.
  MALLOC_ARENA_MAX=1 start_process "$1" "$INSTANCE/logs/$1.log" "$JAVA_HOME/bin/java" "${options[@]}" -jar "$(app_jar "$1")"
}

is_ready() {
  case $1 in
    test-environment) grep -qx ready "$INSTANCE/logs/test-environment.log" ;;
    telegram-simulator) curl -sf -m 2 -o /dev/null "http://127.0.0.1:$REKAP_TELEGRAM_PORT/sim/state" ;;
    shop-simulator) curl -sf -m 2 -o /dev/null "http://127.0.0.1:$REKAP_SHOP_PORT/sim/state" ;;
    *) curl -sf -m 2 -o /dev/null "http://127.0.0.1:$(management_port "$1")/actuator/health/readiness" ;;
  esac
}

# Waits until every service is ready; one that dies ends the wait with the end of its log.
await_services() {
  local waiting=$SERVICES ready='' service left started=$SECONDS
  while [ -n "$waiting" ]; do
    left=''
    for service in $waiting; do
      if is_ready "$service"; then
        ready="$ready $service"
      elif [ -z "$(running_pid "$service")" ]; then
        end_progress
        show_tail "$INSTANCE/logs/$service.log"
        fail "$service did not start; its log is $INSTANCE/logs/$service.log"
      else
        left="$left $service"
      fi
    done
    waiting=${left# }
    [ -z "$waiting" ] || progress "Starting ($((SECONDS - started)) s): waiting for $waiting"
    if [ $((SECONDS - started)) -gt "${REKAP_START_TIMEOUT:-300}" ]; then
      end_progress
      fail "not ready after $((SECONDS - started)) s: $waiting; logs are in $INSTANCE/logs"
    fi
    [ -z "$waiting" ] || sleep 0.5
  done
  progress "All services are ready after $((SECONDS - started)) s."
  end_progress
}
