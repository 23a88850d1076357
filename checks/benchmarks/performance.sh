#!/usr/bin/env bash
# Measures this machine: builds the benchmarks if they are not built, then prints the table of docs/performance.md;
# with "memory" as the first argument that of docs/plan.md.
set -euo pipefail

here="$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd -P "$here/../.." && pwd)"
jar="$here/target/dist/benchmarks.jar"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# As ./tina has it: a thread of libtorch that has nothing to do sleeps.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-PASSIVE}"

sources_changed() {
    [ -f "$jar" ] || return 0
    local folders=("$root/pom.xml" "$here/pom.xml" "$here/src/main") module
    for module in common json terminal model-files plan text policy grpo verifier; do
        folders+=("$root/libs/$module/src/main" "$root/libs/$module/pom.xml")
    done
    [ -n "$(find "${folders[@]}" -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

if sources_changed; then
    echo "performance.sh: building" >&2
    (cd "$root" && mvn -q --batch-mode --no-transfer-progress package -DskipTests -Dspotless.check.skip=true \
        -pl checks/benchmarks -am >&2)
    touch "$jar"
fi
if [ "${1:-}" = memory ]; then
    shift
    exec "$java" -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED -cp "$jar" dev.tina.benchmarks.memory.MemoryTable "$@"
fi
exec "$java" -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED -jar "$jar" "$@"
