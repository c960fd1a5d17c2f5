#!/usr/bin/env bash
# What a request costs the server in processor time, against what it costs nginx to send a static file in the same run.
# Both serve the same client on the same machine in turns, so what else the machine does weighs on both; the ratio is
# what counts. Goal: a logged-in point read with 2 kB of JSON costs at most 1.5 times nginx's file of 200 bytes.
#
#   bench/server.sh [--program PATH]                 serves an empty database; measures a file of the page
#                   [--read PATH --cookie NAME=VALUE]   and this address, logged in
#                   [--database URL --keys DIR]         of this database instead
#                   [--address URL --pid PID]           of a program that runs already
#                   [--static PATH] [--seconds N] [--rounds N] [--connections N] [--goal RATIO]
#
# The last line is the ratio of the read (of the static file where no read was given); the status is 1 when it is over
# the goal.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

program=${SCHAKEL_PROGRAM:-$here/../build/release/schakel}
address='' pid='' database='' keys='' read='' cookie='' static=/ seconds=4 rounds=5 connections=64 goal=1.5
while [[ $# -gt 0 ]]; do
    case $1 in
    --program | --address | --pid | --database | --keys | --read | --cookie | --static | --seconds | --rounds | \
        --connections | --goal)
        [[ $# -ge 2 ]] || { echo "$1 needs a value" >&2; exit 2; }
        printf -v "${1#--}" '%s' "$2"
        shift 2
        ;;
    *) sed -n '2,/^set/p' "${BASH_SOURCE[0]}" | grep '^#' | cut -c3- >&2; exit 2 ;;
    esac
done
[[ -z $address && -z $pid || -n $address && -n $pid ]] || { echo "--address needs --pid, and --pid --address" >&2; exit 2; }
[[ -z $read || -n $cookie ]] || { echo "--read needs --cookie" >&2; exit 2; }

install_missing() {
    local missing=()
    command -v wrk >/dev/null || missing+=(wrk)
    command -v nginx >/dev/null || [[ -x /usr/sbin/nginx ]] || missing+=(nginx-light)
    [[ ${#missing[@]} -eq 0 ]] && return
    local as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
install_missing
PATH=$PATH:/usr/sbin

folder=$(mktemp -d)
chmod 755 "$folder"
started=()
finish() {
    local process
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    for process in "${started[@]}"; do wait "$process" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap finish EXIT

wait_for() { # a command, until it succeeds
    for _ in {1..100}; do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    echo "waited in vain for: $*" >&2
    exit 1
}

start_nginx() {
    mkdir -p "$folder/www"
    head -c 200 /dev/zero | tr '\0' 'x' >"$folder/www/200.txt"
    head -c 2048 /dev/zero | tr '\0' 'x' >"$folder/www/2k.txt"
    local port=$((20000 + RANDOM % 20000)) user=''
    [[ $(id -u) -ne 0 ]] || user='user root;'
    cat >"$folder/nginx.conf" <<CONFIGURATION
$user
worker_processes $(nproc);
pid $folder/nginx.pid;
error_log $folder/nginx.log;
events { worker_connections 4096; }
http {
    access_log off;
    default_type application/json;
    keepalive_requests 100000000;
    open_file_cache max=100 inactive=1h;
    open_file_cache_valid 1h;
    sendfile on;
    tcp_nopush on;
    client_body_temp_path $folder/body; proxy_temp_path $folder/proxy; fastcgi_temp_path $folder/fastcgi;
    uwsgi_temp_path $folder/uwsgi; scgi_temp_path $folder/scgi;
    server { listen 127.0.0.1:$port reuseport; root $folder/www; }
}
CONFIGURATION
    nginx -c "$folder/nginx.conf" -g 'daemon off;' 2>>"$folder/nginx.log" &
    started+=($!)
    nginx_pid=$!
    nginx_address=http://127.0.0.1:$port
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}

start_program() {
    database=${database:-sqlite:$folder/bench.db}
    keys=${keys:-$folder/keys}
    "$program" serve --database "$database" --keys "$keys" --listen 127.0.0.1:0 >"$folder/program.log" 2>&1 &
    pid=$!
    started+=("$pid")
    wait_for grep -q '://' "$folder/program.log"
    address=$(grep -o 'https\?://[^ ]*' "$folder/program.log" | head -1)
}

processes_of() { echo "$1"; pgrep -P "$1" || true; }

ticks_of() { # user and system time of a process and its children, in clock ticks
    local process line sum=0 fields
    for process in $(processes_of "$1"); do
        line=$(cat "/proc/$process/stat" 2>/dev/null) || continue
        read -r -a fields <<<"${line##*) }"
        sum=$((sum + fields[11] + fields[12]))
    done
    echo "$sum"
}

measure() { # pid, url, cookie -> "microseconds-per-request requests-per-second p99"
    local before after output requests
    local headers=()
    [[ -z $3 ]] || headers=(-H "Cookie: $3")
    before=$(ticks_of "$1")
    output=$(wrk -t1 -c"$connections" -d"${seconds}s" --latency "${headers[@]}" "$2")
    after=$(ticks_of "$1")
    if grep -q 'Non-2xx' <<<"$output"; then
        echo "$2 did not answer 200: $(grep 'Non-2xx' <<<"$output")" >&2
        exit 1
    fi
    requests=$(awk '/requests in/ { print $1 }' <<<"$output")
    awk -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" -v requests="$requests" \
        -v rate="$(awk '/^Requests\/sec/ { print $2 }' <<<"$output")" -v p99="$(awk '$1 == "99%" { print $2 }' <<<"$output")" \
        'BEGIN { printf "%.2f %.0f %s\n", ticks / hertz * 1e6 / requests, rate, p99 }'
}

start_nginx
[[ -n $pid ]] || start_program

names=("nginx, 200 bytes" "nginx, 2 kB" "schakel, $static")
pids=("$nginx_pid" "$nginx_pid" "$pid")
urls=("$nginx_address/200.txt" "$nginx_address/2k.txt" "$address$static")
cookies=("" "" "")
if [[ -n $read ]]; then
    # The address holds an identifier, which is nobody's business in a table.
    names+=("schakel, logged-in read")
    pids+=("$pid")
    urls+=("$address$read")
    cookies+=("$cookie")
fi

for ((round = 0; round < rounds; ++round)); do
    for i in "${!names[@]}"; do
        # A failed measurement ends the run: set -e does not reach into a substitution that is an argument.
        figures=$(measure "${pids[i]}" "${urls[i]}" "${cookies[i]}") || exit 1
        echo "$i $figures" >>"$folder/figures"
    done
done

echo "$(nproc) cores, $connections connections, $rounds rounds of $seconds s in turns; medians"
awk -v goal="$goal" -v names="$(printf '%s\n' "${names[@]}")" '
    function median(values, count,   i, j, swap) {
        for (i = 2; i <= count; ++i)
            for (j = i; j > 1 && values[j] < values[j - 1]; --j) {
                swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap
            }
        return values[int((count + 1) / 2)]
    }
    { n = ++count[$1]; cpu[$1, n] = $2; rate[$1, n] = $3; p99[$1, n] = $4; kinds = $1 + 1 > kinds ? $1 + 1 : kinds }
    END {
        split(names, name, "\n")
        printf "| %-26s | cpu/request us | requests/s | p99 (last) | cpu ratio to nginx 200 bytes |\n", "what"
        printf "|%s|---|---|---|---|\n", "---"
        for (kind = 0; kind < kinds; ++kind) {
            for (n = 1; n <= count[kind]; ++n) {
                a[n] = cpu[kind, n]; b[n] = rate[kind, n]; c[n] = cpu[kind, n] / cpu[0, n]
            }
            ratio = median(c, count[kind])
            printf "| %-26s | %.1f | %d | %s | %.2f |\n", name[kind + 1], median(a, count[kind]), median(b, count[kind]),
                   p99[kind, count[kind]], ratio
        }
        printf "ratio %.2f, goal %.2f\n", ratio, goal
        exit ratio > goal
    }' "$folder/figures"
