#!/usr/bin/env bash
# Builds the images with docker, podman or buildah, whichever is there.
#   deploy/images.sh                      gateway, reward, eval, rollout, trainer
#   deploy/images.sh rollout-cuda …       those targets
# Environment: TINA_IMAGES and TINA_TAG name the images ("tina" and "latest"), ENGINE picks the program,
# TINA_RUNTIME=FOLDER takes CUDA's libtorch out of a folder that './tina runtime install cuda' has written,
# JARS=packaged takes jars that 'mvn package -Dcyclonedx.skip=false' has made, ENGINE_OPTIONS and BUILD_OPTIONS
# are passed on.
set -euo pipefail
cd "$(dirname "$0")/.."

find_engine() {
    local candidate
    for candidate in docker podman buildah; do
        if command -v "$candidate" >/dev/null && { [ "$candidate" != docker ] || docker info >/dev/null 2>&1; }; then
            echo "$candidate"
            return
        fi
    done
    echo "images: needs docker (running), podman or buildah" >&2
    exit 1
}

engine="${ENGINE:-$(find_engine)}"
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(gateway reward eval rollout trainer)
revision="$(git rev-parse HEAD 2>/dev/null || echo unknown)"
version="$(sed -n '0,/<artifactId>tina<\/artifactId>/d; s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml | head -n 1)"
epoch="${SOURCE_DATE_EPOCH:-$(date --date="$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' pom.xml)" +%s)}"

arguments=(--build-arg "JARS=${JARS:-built}" --build-arg "VERSION=$version" --build-arg "REVISION=$revision"
    --build-arg "SOURCE=$(git config --get remote.origin.url 2>/dev/null | grep -E '^(https?|ssh)://' | sed 's#//[^/@]*@#//#' || echo unknown)"
    --build-arg "SOURCE_DATE_EPOCH=$epoch")
if [ -n "${TINA_RUNTIME:-}" ]; then
    [ -f "$TINA_RUNTIME/torch/lib/libtorch_cuda.so" ] || {
        echo "images: TINA_RUNTIME is $TINA_RUNTIME, which has no torch/lib/libtorch_cuda.so; './tina runtime install cuda --to FOLDER' makes one" >&2
        exit 1
    }
    arguments+=(--build-arg LIBTORCH=folder --build-context "cuda-folder=$TINA_RUNTIME")
fi
for target in "${targets[@]}"; do
    case "$target" in
        *-cuda) name="${TINA_IMAGES:-tina}/${target%-cuda}:${TINA_TAG:-latest}-cuda" ;;
        *) name="${TINA_IMAGES:-tina}/$target:${TINA_TAG:-latest}" ;;
    esac
    echo "images: $target as $name" >&2
    case "$engine" in
        # shellcheck disable=SC2086
        docker) DOCKER_BUILDKIT=1 docker build ${BUILD_OPTIONS:-} "${arguments[@]}" --target "$target" --tag "$name" . ;;
        # HEALTHCHECK is in no OCI image, only in Docker's format
        # shellcheck disable=SC2086
        *) "$engine" ${ENGINE_OPTIONS:-} build --format docker --layers --timestamp "$epoch" ${BUILD_OPTIONS:-} "${arguments[@]}" --target "$target" --tag "$name" . ;;
    esac
done
