# shellcheck shell=bash
# Sourced. Sets JAVA_HOME (exported) and JAVA to a JDK 25, wherever it is installed, or ends with one sentence.
# PULIH_JDK_SEARCH replaces the list of folders looked through after JAVA_HOME (separated by colons, may hold *).

is_jdk_25() {
  [[ -x $1/bin/javac && -r $1/release ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk_25() {
  local candidate IFS=:
  local search=${PULIH_JDK_SEARCH-/usr/lib/jvm/*:$HOME/.sdkman/candidates/java/*:$HOME/.jdks/*:/opt/*:/Library/Java/JavaVirtualMachines/*/Contents/Home}
  # shellcheck disable=SC2086 # split at colons and expanded on purpose
  for candidate in "${JAVA_HOME:-}" $search; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

# HOME is not set in every service manager's environment.
: "${HOME:=/nonexistent}"
if ! JAVA_HOME=$(find_jdk_25); then
  echo "Pulih memerlukan JDK 25: pasang Eclipse Temurin 25 (https://adoptium.net) atau arahkan JAVA_HOME ke sana. / Pulih needs a JDK 25: install Eclipse Temurin 25 (https://adoptium.net) or set JAVA_HOME to one." >&2
  exit 1
fi
export JAVA_HOME
# shellcheck disable=SC2034 # for the script that sources this
JAVA=$JAVA_HOME/bin/java
