#!/usr/bin/env bash
# Loads libtorch for CUDA on a machine without a GPU and runs the demo's model with it on the processor: all of the
# loading path but the driver. In the driver's place stands a library, made here, whose functions say "no device".
#   checks/cuda-load.sh [FOLDER]    the folder of './tina runtime install cuda'; TINA_RUNTIME or the usual one by default
# Needs cc and nm. No part of 'mvn verify'.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
runtime="${1:-${TINA_RUNTIME:-${XDG_CACHE_HOME:-$HOME/.cache}/tina/runtime/cuda}}"

fail() {
    echo "cuda-load: $*" >&2
    exit 1
}

[ -e "$runtime/torch/lib/libtorch_cuda.so" ] \
    || fail "there is no libtorch for CUDA in $runtime; './tina runtime install cuda' installs it"
for program in cc nm; do
    command -v "$program" >/dev/null || fail "needs $program, which is not on the PATH"
done
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# what the libraries want of the driver: names that begin so, and that none of them has itself
libraries="$(find "$runtime" -name '*.so*' -type f)"
# shellcheck disable=SC2086
nm -D --undefined-only $libraries 2>/dev/null | sed -n 's/.* U \(cu[A-Z][A-Za-z0-9_]*\).*/\1/p' | sort -u >"$scratch/wanted"
# shellcheck disable=SC2086
nm -D --defined-only $libraries 2>/dev/null | sed -n 's/.* [TWVDBR] \(cu[A-Z][A-Za-z0-9_]*\).*/\1/p' | sort -u >"$scratch/there"
comm -23 "$scratch/wanted" "$scratch/there" >"$scratch/functions"
echo "functions of the driver that are imported: $(wc -l <"$scratch/functions") ($(tr '\n' ' ' <"$scratch/functions"))"
sed 's/.*/int &(void) { return 100; } \/\/ CUDA_ERROR_NO_DEVICE/' "$scratch/functions" >"$scratch/driver.c"
mkdir "$scratch/driver"
cc -shared -fPIC -w -Wl,-soname,libcuda.so.1 -o "$scratch/driver/libcuda.so.1" "$scratch/driver.c"

with_cuda() {
    env LD_LIBRARY_PATH="$scratch/driver" PYTORCH_LIBRARY_PATH="$runtime/torch/lib" PYTORCH_VERSION=2.7.1 \
        PYTORCH_FLAVOR=cu128 "$@"
}

generate() {
    "$root/tina" generate --device cpu --model "$root/models/tina-tiny" --greedy --prompt 'What is 31 + 24?'
}

score() {
    "$root/tina" score --device cpu --model "$root/models/tina-tiny" --input "$scratch/ids.jsonl" --output "$1"
}

export -f generate score
export root scratch
printf '{"ids": [%s]}\n' '3, 14, 15, 9, 26, 5, 35, 8' '2, 7, 18, 28, 18, 28, 45, 90, 45' >"$scratch/ids.jsonl"
generate >"$scratch/cpu.txt"
with_cuda LD_DEBUG=files LD_DEBUG_OUTPUT="$scratch/loaded" bash -c generate >"$scratch/cuda.txt"
score "$scratch/cpu.jsonl"
with_cuda bash -c "score '$scratch/cuda.jsonl'"

echo "libraries of $runtime that were loaded:"
cat "$scratch"/loaded.* | sed -n "s|.*calling init: $runtime/||p" | sort -u | sed 's/^/  /'
echo "answer with libtorch for processors: $(tr '\n' ' ' <"$scratch/cpu.txt")"
echo "answer with libtorch for CUDA:       $(tr '\n' ' ' <"$scratch/cuda.txt")"
cmp -s "$scratch/cpu.txt" "$scratch/cuda.txt" || fail "the answers differ"
difference="$(paste -d ' ' <(grep -oE -- '[-0-9.Ee]+[],]' "$scratch/cpu.jsonl" | tr -d '],') \
    <(grep -oE -- '[-0-9.Ee]+[],]' "$scratch/cuda.jsonl" | tr -d '],') \
    | awk '{ d = $1 - $2; if (d < 0) d = -d; if (d > most) most = d; n++ } END { printf "%d %.3g", n, most }')"
echo "log-probabilities compared and their largest difference: $difference nats"
awk -v d="${difference#* }" -v n="${difference% *}" 'BEGIN { exit !(n > 0 && d < 1e-4) }' \
    || fail "the log-probabilities differ by more than 1e-4 nats"
echo "the loading path works; no GPU was used"
