# shellcheck shell=bash
# Sourced. Sets MACHINE: the Java machine Pulih is served with, within 512 MB of a small server. PULIH_HEAP is what objects may take of
# it (208m); a demonstration of many clients is loaded with 1g. bin/archive and bin/run must agree: an archive fits no other options.
# shellcheck disable=SC2034 # for the script that sources this
machine() {
  local heap=208m
  if [[ " $* " == *" --size="* ]]; then
    heap=1g
  fi
  heap=${PULIH_HEAP:-$heap}
  if [[ ! $heap =~ ^[1-9][0-9]*[kKmMgG]$ ]]; then
    echo "PULIH_HEAP harus jumlah memori seperti 208m atau 1g, bukan \"$heap\". / PULIH_HEAP must be an amount of memory such as 208m or 1g, not \"$heap\"." >&2
    exit 1
  fi
  MACHINE=(--enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders -XX:+UseSerialGC "-Xmx$heap")
}

# Native memory stays in two pools instead of eight a processor.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
