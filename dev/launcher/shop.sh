# shellcheck shell=bash
# Which shop decisions are carried out in: a simulated one of the instance's own, or the one at a given address.

SHOP=simulator
SHOP_ADDRESS=''

choose_shop() {
  SHOP=simulator
  if [ -n "${REKAP_SHOP_URL:-}" ]; then
    SHOP=given
    SHOP_ADDRESS=${REKAP_SHOP_URL%/}
  fi
}

# The demonstration sells, edits and deletes: that is for a simulated shop alone.
choose_shop_of_demo() {
  local variable
  for variable in "${!REKAP_SHOP_@}"; do unset "$variable"; done
  choose_shop
}

# The variables of action-worker, and a note of which shop this instance uses. Keys of a given shop are not kept.
export_shop() {
  if [ "$SHOP" = simulator ]; then
    SHOP_ADDRESS=http://127.0.0.1:$REKAP_SHOP_PORT
    export REKAP_SHOP_URL=$SHOP_ADDRESS REKAP_SHOP_KEY=ck_$SHOP_KEY REKAP_SHOP_SECRET=cs_$SHOP_KEY
    export REKAP_SHOP_USER=pemilik REKAP_SHOP_PASSWORD=$SHOP_KEY
  fi
  (umask 077 && printf 'SHOP=%q\nSHOP_ADDRESS=%q\n' "$SHOP" "$SHOP_ADDRESS" >"$INSTANCE/shop.env")
}

load_shop() {
  # shellcheck source=/dev/null
  [ ! -r "$INSTANCE/shop.env" ] || source "$INSTANCE/shop.env"
}

# Needs the variables of export_shop.
start_shop() {
  start_process shop-simulator "$INSTANCE/logs/shop-simulator.log" "$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC \
    -XX:TieredStopAtLevel=1 -jar "$(app_jar shop-simulator)"
}

shop_words() {
  case $SHOP in
    simulator) echo "simulated: look at it in a browser at $SHOP_ADDRESS/" ;;
    given) echo "the one at $SHOP_ADDRESS; no simulator was started" ;;
  esac
}
