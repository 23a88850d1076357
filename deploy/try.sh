#!/usr/bin/env bash
# Builds the images for processors and starts them, on a Debian without Docker and without a registry of images:
# a base made by debootstrap with this machine's JDK stands in for Eclipse Temurin's, buildah builds, and a broker and
# a Postgres of ./tina's distribution are what the services talk to. It needs root, buildah and debootstrap, the jars
# ('mvn package -Dcyclonedx.skip=false') and what './tina prepare' made. Ends with a demo job and its adapter.
#   deploy/try.sh FOLDER [--build-only|--no-build]      a folder of some 10 GB that is made and can be deleted after
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
folder="$(mkdir -p "${1:?the folder to work in}" && cd "$1" && pwd)"
dist="${DIST:-$root/cli/target/dist}"
jdk="${JAVA_HOME:?the JDK 25 that the images get}"
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER=overlay
store=(--root "$folder/store" --runroot "$folder/run")
pids=()

stop_all() {
    # services first, then what they talk to
    for ((i = ${#pids[@]} - 1; i >= 0; i--)); do kill -TERM -- "-${pids[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
}
trap stop_all EXIT

background() {
    local log="$1"
    shift
    setsid "$@" >"$folder/$log.log" 2>&1 &
    pids+=($!)
}

await() {
    local what="$1" end=$((SECONDS + 300))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { echo "try: $what did not come within 300 s" >&2; exit 1; }
        sleep 1
    done
}

base() {
    buildah "${store[@]}" inspect --type image localhost/stand-in-java >/dev/null 2>&1 && return
    [ -d "$folder/base/usr" ] || debootstrap --variant=minbase bookworm "$folder/base" >"$folder/debootstrap.log"
    rm -rf "$folder/base/var/cache/apt/archives/"*.deb
    mkdir -p "$folder/base/opt/java"
    [ -d "$folder/base/opt/java/openjdk" ] || cp -a "$jdk" "$folder/base/opt/java/openjdk"
    local container
    container="$(buildah "${store[@]}" from scratch)"
    buildah "${store[@]}" add -q "$container" "$folder/base" / >/dev/null
    buildah "${store[@]}" config --env JAVA_HOME=/opt/java/openjdk \
        --env PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
    buildah "${store[@]}" commit -q --rm "$container" localhost/stand-in-java >/dev/null
}

broker() {
    local properties="$folder/kafka.properties"
    cat >"$properties" <<P
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:19093
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093
advertised.listeners=PLAINTEXT://127.0.0.1:19092
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=$folder/kafka
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.num.partitions=4
share.coordinator.state.topic.min.isr=1
log.cleaner.dedupe.buffer.size=8388608
message.max.bytes=68157440
group.initial.rebalance.delay.ms=0
P
    rm -rf "$folder/kafka"
    "$jdk/bin/java" -cp "$dist/lib/*" kafka.tools.StorageTool format -t "$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d =)" \
        -c "$properties" >"$folder/kafka-format.log" 2>&1
    background kafka "$jdk/bin/java" -Xmx384m -cp "$dist/lib/*" kafka.Kafka "$properties"
    await "the broker" bash -c 'exec 3<>/dev/tcp/127.0.0.1/19092'
}

database() {
    local bin
    bin="$(dirname "$(find "$dist/postgres" -name initdb -type f | head -n 1)")"
    rm -rf "$folder/postgres"
    mkdir "$folder/postgres"
    chown nobody "$folder/postgres"
    chmod o+x "$folder"
    mkdir -p "$folder/secrets"
    printf secret >"$folder/secrets/spring.datasource.password"
    printf 'tina_%s' "$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')" >"$folder/secrets/admin-key"
    setpriv --reuid=nobody --clear-groups "$bin/initdb" -D "$folder/postgres/data" -U tina -A scram-sha-256 \
        --pwfile="$folder/secrets/spring.datasource.password" >"$folder/initdb.log"
    background postgres setpriv --reuid=nobody --clear-groups "$bin/postgres" -D "$folder/postgres/data" -p 15432 \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder/postgres"
    await "Postgres" bash -c 'exec 3<>/dev/tcp/127.0.0.1/15432'
}

declare -A containers

# A service out of its image, with the image's own entrypoint, environment and user.
service() {
    local name="$1" port="$2" entry
    shift 2
    containers[$name]="$(buildah "${store[@]}" from --pull-never "localhost/tina/$name")"
    mapfile -t entry < <(buildah "${store[@]}" inspect --type image \
        --format '{{range .OCIv1.Config.Entrypoint}}{{println .}}{{end}}' "localhost/tina/$name" | sed '/^$/d')
    mkdir -p "$folder/tmp-$name" && chmod 1777 "$folder/tmp-$name"
    # folder by folder: a mount at the image's own VOLUME would be hidden by it
    background "$name" buildah "${store[@]}" run "${@/#/--env=}" \
        "--env=MANAGEMENT_SERVER_PORT=$((port + 10000))" "--env=SERVER_PORT=$port" \
        --volume "$folder/files/adapters:/var/lib/tina/adapters" --volume "$folder/files/states:/var/lib/tina/states" \
        --volume "$folder/files/jobs:/var/lib/tina/jobs" \
        --volume "$folder/secrets:/run/secrets:ro" \
        --volume "$folder/tmp-$name:/tmp" "${containers[$name]}" -- "${entry[@]}"
}

# What the image's HEALTHCHECK says.
healthy() {
    buildah "${store[@]}" run "--env=MANAGEMENT_SERVER_PORT=$(($2 + 10000))" "${containers[$1]}" -- healthy
}

command -v buildah >/dev/null && command -v debootstrap >/dev/null || { echo "try: needs buildah and debootstrap" >&2; exit 1; }
base
if [ "${2:-}" != --no-build ]; then
    ENGINE=buildah JARS=packaged ENGINE_OPTIONS="${store[*]}" \
        BUILD_OPTIONS="--pull-never --build-arg MAVEN=localhost/stand-in-java --build-arg JRE=localhost/stand-in-java" \
        "$root/deploy/images.sh"
fi
[ "${2:-}" != --build-only ] || exit 0

mkdir -p "$folder/files"/{adapters,states,jobs,huggingface,benchmarks}
chown -R 10001:10001 "$folder/files"
broker
database
kafka=(SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:19092)
postgres=(SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:15432/postgres SPRING_DATASOURCE_USERNAME=tina
    SPRING_CONFIG_IMPORT=configtree:/run/secrets/)
begun=$SECONDS
service reward 18083 "${kafka[@]}"
service eval 18082 "${kafka[@]}" "${postgres[@]}"
service rollout 18084 "${kafka[@]}"
service trainer 18081 "${kafka[@]}" "${postgres[@]}"
service gateway 18080 "${postgres[@]}" TINA_GATEWAY_ACCESS=keys \
    TINA_GATEWAY_BOOTSTRAP_KEY_FILE=/run/secrets/admin-key TINA_GATEWAY_TRAINER=http://127.0.0.1:18081 \
    TINA_GATEWAY_EVALUATION=http://127.0.0.1:18082 TINA_GATEWAY_REWARD=http://127.0.0.1:18083
for name in reward eval rollout trainer gateway; do
    case "$name" in gateway) port=18080 ;; trainer) port=18081 ;; eval) port=18082 ;; reward) port=18083 ;; rollout) port=18084 ;; esac
    await "$name" healthy "$name" "$port"
    echo "try: $name is healthy after $((SECONDS - begun)) s"
done
TINA_API_KEY="$(cat "$folder/secrets/admin-key")" "$jdk/bin/java" "-Dtina.home=$folder" -cp "$dist/tina.jar" dev.tina.cli.Tina demo \
    --against http://127.0.0.1:18080 --steps "${STEPS:-4}"
