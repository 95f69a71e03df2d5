# Sourced by ./parley and ./dev: finds the JDK and Maven, says what is missing.
JAVA_HOME=$("$ROOT/bin/find-jdk" 21) || exit 1
export JAVA_HOME
export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"

need_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Maven 3.8 or newer is needed to build Parley and 'mvn' is not on the PATH. Install your system's maven package." >&2
    exit 1
  fi
}

# Maven on this project, without the warnings that Maven's own libraries cause on new JDKs.
maven() {
  need_maven
  mvn -ntp -f "$ROOT/pom.xml" "$@" 2> >(grep -v -e 'sun.misc.Unsafe' -e 'WARNING: Please consider reporting' -e 'WARNING: A terminally deprecated' -e 'WARNING: A restricted method' -e 'WARNING: java.lang.System::load' -e 'WARNING: Use --enable-native-access' -e 'WARNING: Restricted methods' >&2)
}

# Runs the product's main class on the built class path.
JVM_FLAGS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
