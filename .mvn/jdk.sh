# Sets JAVA_HOME to a JDK of at least version 25, or says what to install. Sourced by ./xingtan, ./check and bench/run.

jdk_version() {
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

is_jdk() {
  [ -x "$1/bin/javac" ] && [ "$(jdk_version "$1")" -ge 25 ] 2>/dev/null
}

find_jdk() {
  local candidate
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    echo "$JAVA_HOME"
    return
  fi
  if candidate=$(command -v javac); then
    candidate=$(dirname "$(dirname "$(readlink -f "$candidate" 2>/dev/null || echo "$candidate")")")
    if is_jdk "$candidate"; then
      echo "$candidate"
      return
    fi
  fi
  for candidate in /usr/lib/jvm/* /opt/jdk* /opt/java/* /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if is_jdk "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  cat >&2 <<'TEXT'
Xingtan needs a JDK of version 25 or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders.
Install one, for example Eclipse Temurin 25 (https://adoptium.net/temurin/releases/?version=25):
  Debian, Ubuntu   the temurin-25-jdk package of the Adoptium repository, or openjdk-25-jdk where there is one
  macOS            brew install temurin@25
  anywhere         sdk install java 25-tem   (https://sdkman.io)
Then run this again, with JAVA_HOME set if it lies in an unusual folder.
TEXT
  exit 1
fi
export JAVA_HOME
