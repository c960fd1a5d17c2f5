# shellcheck shell=bash
# A PostgreSQL of our own on loopback, in a folder that goes away with it. Outliving the machine is not asked of it, so it
# need not wait for the disk.

# postgres_runs COMMAND...: as the user that owns the folder, for PostgreSQL refuses root.
postgres_runs() {
    if [[ $EUID == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

# Sets postgres_folder, postgres_port and postgres_bin.
start_postgres() {
    local attempt
    postgres_bin=$(find /usr/lib/postgresql -name initdb 2>/dev/null | sort -V | tail -n 1)
    [[ $postgres_bin ]] || stop "there is no initdb, although postgresql is installed"
    postgres_bin=${postgres_bin%/*}
    postgres_folder=$(mktemp -d /tmp/schakel-postgres.XXXXXX)
    if [[ $EUID == 0 ]]; then chown postgres: "$postgres_folder"; fi
    postgres_runs "$postgres_bin/initdb" -D "$postgres_folder/data" -U schakel -A trust -E UTF8 --locale=C.UTF-8 --no-sync
    for attempt in 1 2 3 4 5; do
        postgres_port=$((20000 + RANDOM % 12000))
        postgres_up && break
        [[ $attempt != 5 ]] || { cat "$postgres_folder/log"; return 1; }
    done
    postgres_runs "$postgres_bin/createdb" -h 127.0.0.1 -p "$postgres_port" -U schakel schakel_test
}

postgres_up() {
    postgres_runs "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 start \
        -o "-p $postgres_port -k $postgres_folder -c listen_addresses=127.0.0.1 -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
}

postgres_down() {
    local pid
    pid=$(head -n 1 "$postgres_folder/data/postmaster.pid" 2>/dev/null || true)
    [[ $pid ]] || return 0
    kill -INT "$pid" 2>/dev/null || true
    for _ in {1..50}; do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -QUIT "$pid" 2>/dev/null || true
}

stop_postgres() {
    [[ ${postgres_folder:-} ]] || return 0
    postgres_down
    rm -rf "$postgres_folder"
    postgres_folder=
}
