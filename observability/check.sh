#!/usr/bin/env bash
# Runs every query of every dashboard, every rule, and every name that rules use, against a Prometheus that scrapes a
# running system while a job runs. Exit status 0 if at one moment all of them answer, 1 if one stays empty or is wrong.
set -euo pipefail

here="$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
data=""
within=600

usage() {
    echo "usage: observability/check.sh [--data FOLDER] [--within SECONDS]"
    echo "  --data FOLDER     of a system that runs; without it one is started and stopped again"
    echo "  --within SECONDS  how long queries may stay empty; 600 by default"
}

fail() {
    echo "check: $*" >&2
    exit 1
}

while [ $# -gt 0 ]; do
    case "$1" in
        --data) data="${2:?--data needs a folder}"; shift 2 ;;
        --within) within="${2:?--within needs seconds}"; shift 2 ;;
        --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

for program in prometheus promtool jq curl; do
    command -v "$program" >/dev/null || fail "$program was not found on PATH (Debian: apt-get install prometheus jq curl)"
done

work="$(mktemp -d)"
prometheus_pid=""
started=""
job=""

finish() {
    if [ -n "$job" ]; then ask -X POST "$gateway/api/v1/jobs/$job/cancel" -o /dev/null || true; fi
    if [ -n "$prometheus_pid" ]; then kill "$prometheus_pid" 2>/dev/null || true; wait "$prometheus_pid" 2>/dev/null || true; fi
    if [ -n "$started" ]; then "$root/tina" down --data "$data" >/dev/null || true; fi
    rm -rf "$work"
}
trap finish EXIT

# A port of loopback that nobody listens on.
free_port() {
    local port
    for _ in $(seq 100); do
        port=$((20000 + RANDOM % 12000))
        if ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return 0
        fi
    done
    return 1
}

# With TINA_API_KEY, or else the system's own key where it has one.
ask() {
    curl --silent --show-error --max-time 120 ${TINA_API_KEY:+-H "Authorization: Bearer $TINA_API_KEY"} "$@"
}

if [ -z "$data" ]; then
    data="$work/data"
    started=yes
    printf 'cpu: 0.05 # for the check alone, so that there is a cost to show\n' >"$work/prices.yaml"
    TINA_TRAINER_PRICES="$work/prices.yaml" "$root/tina" up --detach --data "$data" --port "$(free_port)" --ready-within 600
fi
state="$data/state.json"
[ -r "$state" ] || fail "no system runs on $data"
gateway="$(jq -r .gateway "$state")"
if [ -z "${TINA_API_KEY:-}" ] && [ -r "$data/admin.key" ]; then TINA_API_KEY="$(cat "$data/admin.key")"; fi

{
    echo "global: { scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 2s }"
    echo "rule_files: [$here/prometheus/alerts.yml]"
    echo "scrape_configs:"
    # the port of metrics is the service's own unless it has one for management
    jq -r '[.services[] | {service: (.name | sub("-service.*"; "")), port: (.management // .port)}]
        | group_by(.service)[]
        | "  - job_name: \(.[0].service)\n    honor_labels: true\n    metrics_path: /actuator/prometheus\n    static_configs:\n      - targets: [\(map("127.0.0.1:\(.port)") | join(", "))]\n        labels: { service: \(.[0].service) }"' "$state"
} >"$work/prometheus.yml"
promtool check config "$work/prometheus.yml" >"$work/config.log" || { cat "$work/config.log" >&2; fail "the configuration is wrong"; }

prometheus_port="$(free_port)"
prometheus="http://127.0.0.1:$prometheus_port"
prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/tsdb" \
    --web.listen-address="127.0.0.1:$prometheus_port" --log.level=error >"$work/prometheus.log" 2>&1 &
prometheus_pid=$!
for _ in $(seq 60); do
    curl --silent --fail --max-time 5 "$prometheus/-/ready" >/dev/null && break
    sleep 1
done
curl --silent --fail --max-time 5 "$prometheus/-/ready" >/dev/null || { cat "$work/prometheus.log" >&2; fail "Prometheus did not start"; }

if [ -n "$started" ]; then
    job="$(ask -X POST "$gateway/api/v1/jobs" -H 'Content-Type: application/json' \
        -d '{"preset": "tina-tiny", "overrides": {"seed": 1, "steps": 1000}}' | jq -r '.id // empty')"
    [ -n "$job" ] || fail "no job could be created"
    echo "check: job $job runs on $gateway"
fi

gpu=yes
command -v nvidia-smi >/dev/null || gpu=""

# Lines of: source, tab, query. Panels, rules, and the names that rules use.
{
    for file in "$here"/grafana/dashboards/*.json; do
        jq -r '.title as $board | .panels[] | .title as $panel | .targets[]? | "\($board) / \($panel)\t\(.expr)"' "$file"
    done | sed -e 's/\$__rate_interval/1m/g' -e 's/\$__range/5m/g' -e 's/\$job/.*/g'
    promtool check rules "$here/prometheus/alerts.yml" >/dev/null
    grep -oE '\b(tina[_:]|http_server_|jvm_)[a-z0-9_:]+' "$here/prometheus/alerts.yml" | sort -u |
        sed 's/.*/rules: &\tcount(&)/'
} >"$work/queries"
# the rules' own expressions may be empty, as an alert that does not fire is; but Prometheus must be able to evaluate them
rules_health() {
    curl --silent --max-time 10 "$prometheus/api/v1/rules" |
        jq -r '.data.groups[].rules[] | select(.health != "ok" and .health != "unknown") | "\(.name): \(.lastError)"'
}

# What is empty or wrong now, one line each.
empty_queries() {
    while IFS=$'\t' read -r source query; do
        if [ -z "$gpu" ] && [[ "$query" == *tina_gpu_* ]]; then continue; fi
        answer="$(curl --silent --max-time 10 "$prometheus/api/v1/query" --data-urlencode "query=$query")" || answer='{}'
        verdict="$(jq -r 'if .status != "success" then "wrong: \(.error // "no answer")"
            elif [.data.result[] | select(.value[1] != "NaN")] | length == 0 then "empty" else "" end' <<<"$answer")"
        [ -z "$verdict" ] || printf '%s: %s  [%s]\n' "$verdict" "$source" "$query"
    done <"$work/queries"
}

begin=$SECONDS
while true; do
    # what is asked of the gateway is measured, too
    [ -z "$job" ] || ask "$gateway/api/v1/jobs/$job" -o "$work/job.json"
    empty_queries >"$work/empty"
    [ -s "$work/empty" ] || break
    if grep -q '^wrong' "$work/empty" || [ $((SECONDS - begin)) -gt "$within" ]; then break; fi
    if [ -n "$job" ] && jq -e '.state == "FAILED" or .state == "SUCCEEDED"' "$work/job.json" >/dev/null; then break; fi
    sleep 5
done
rules_health | sed 's/^/wrong: rule /' >>"$work/empty"

asked="$(grep -c . "$work/queries")"
left_out=0
if [ -z "$gpu" ]; then
    left_out="$(grep -c tina_gpu_ "$work/queries" || true)"
    echo "check: $left_out queries need a GPU and are left out"
fi
for file in "$here"/grafana/dashboards/*.json; do
    jq -r '"  \(.title): \(.panels | length) panels, \([.panels[].targets[]?] | length) queries"' "$file"
done
if [ -s "$work/empty" ]; then
    cat "$work/empty" >&2
    fail "$(grep -c . "$work/empty") of $asked queries stayed empty or are wrong"
fi
echo "check: $((asked - left_out)) queries answer after $((SECONDS - begin)) s, $(curl --silent --max-time 10 "$prometheus/api/v1/rules" | jq '[.data.groups[].rules[]] | length') rules evaluated"
