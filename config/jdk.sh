# Finds a JDK 25 or newer and leaves it in JAVA_HOME; says how Fibril is run. Sourced by ./fibril, ./check, bench/ and package/.

# A practice needs a tenth of the heap, and comparing photographs nearly all of it: what is not in use goes back to the machine (SpareMemory).
fibril_flags=(-Xms64m -Xmx1g -XX:+UseSerialGC -XX:MaxNewSize=48m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -XX:+UseCompactObjectHeaders
  -XX:TrimNativeHeapInterval=10000 --enable-native-access=ALL-UNNAMED)

jdk_version() { # prints the feature version of the JDK in folder $1, nothing when there is none
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for jdk in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/jdk* /opt/java/* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk" ] && [ -d "$jdk" ] || continue
    version=$(jdk_version "$jdk")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "Fibril needs a JDK 25 or newer and found none (JAVA_HOME, PATH, /usr/lib/jvm). Install one, such as Eclipse Temurin 25, and run this again." >&2
  return 1
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Fibril is built with Maven 3.8 or newer, and 'mvn' is not on the PATH. Install it (Debian: apt-get install maven) and run this again." >&2
  return 1
}
