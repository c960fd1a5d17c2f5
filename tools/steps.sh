# shellcheck shell=bash
# One line for each step with the time it took; what a step says is kept in build/logs and shown when it fails.

stop() {
    echo "dev: $*" >&2
    exit 1
}

seconds_since() { # a value of EPOCHREALTIME; its decimal sign depends on the locale
    local now=${EPOCHREALTIME/[.,]/} then=${1/[.,]/}
    local tenths=$(((now - then) / 100000))
    printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

# step NAME COMMAND...: ends everything when the command fails.
step() {
    step_or_go_on "$@" || stop "'$1' failed; all of its output: $step_log"
}

step_or_go_on() {
    local name=$1 begin=$EPOCHREALTIME status=0
    shift
    mkdir -p build/logs
    step_log=build/logs/$(tr -cs 'A-Za-z0-9\n' '-' <<<"$name").log
    printf '%-46s ' "$name"
    "$@" >"$step_log" 2>&1 || status=$?
    if [[ $status == 0 ]]; then
        seconds_since "$begin"
        echo
    else
        echo "failed"
        tail -n 40 "$step_log" | cut -c1-240
        echo
    fi
    return $status
}

# One hash over the names and contents of the files below the given paths, without what tools put there.
hash_of() {
    find "$@" \( -name node_modules -o -name dist -o -name build \) -prune -o -type f -print0 | LC_ALL=C sort -z |
        xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

# unchanged NAME WANTED: whether the stamp of that name says what is wanted; stamp NAME WANTED writes it.
unchanged() { [[ $(cat "build/stamps/$1" 2>/dev/null) == "$2" ]]; }
stamp() {
    mkdir -p build/stamps
    echo "$2" >"build/stamps/$1"
}
