# shellcheck shell=bash
# Sourced. Sets JAVA_HOME (exported) and JAVA to a JDK 25, wherever it is installed, or ends with one sentence.

is_jdk_25() {
  [[ -x $1/bin/javac && -r $1/release ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk_25() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* ~/.sdkman/candidates/java/* ~/.jdks/* /opt/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  candidate=$(/usr/libexec/java_home -v 25 2>/dev/null) && is_jdk_25 "$candidate" && echo "$candidate"
}

if ! JAVA_HOME=$(find_jdk_25); then
  echo "Pulih needs a JDK 25: install Eclipse Temurin 25 (https://adoptium.net) or set JAVA_HOME to one." >&2
  exit 1
fi
export JAVA_HOME
# shellcheck disable=SC2034 # for the script that sources this
JAVA=$JAVA_HOME/bin/java
