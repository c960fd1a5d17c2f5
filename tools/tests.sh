# shellcheck shell=bash
# Every runner of tests, one after another, and what they counted together.

# shellcheck source=tools/postgres.sh
source tools/postgres.sh

passed=0 failed=0 skipped=0
broken=()

# run_runner NAME KIND COMMAND...: KIND says how the runner reports (see tools/count-tests.mjs). A runner that ends
# without a count, or badly while counting no failure, is one failure: a crash is never quiet.
run_runner() {
    printf '%-34s ' "$1"
    run_quietly "$@"
    tell_of "$1"
}

# What came of it is kept beside its log, for tell_of: 'PASSED FAILED SKIPPED SECONDS s'.
run_quietly() {
    local name=$1 kind=$2 begin=$EPOCHREALTIME status=0 counts
    shift 2
    rm -f "build/test-logs/$name".*
    timeout --foreground --kill-after=10 1500 "$@" >"build/test-logs/$name.log" 2>&1 || status=$?
    counts=$(node tools/count-tests.mjs "$kind" "build/test-logs/$name" "$status" 2>"build/test-logs/$name.failures")
    echo "$counts $(seconds_since "$begin")" >"build/test-logs/$name.counts"
}

tell_of() {
    local name=$1 p f s took
    read -r p f s took <"build/test-logs/$name.counts"
    printf '%5d passed, %d failed, %d skipped  %s\n' "$p" "$f" "$s" "$took"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    if [[ $f -gt 0 ]]; then
        broken+=("$name")
        cat "build/test-logs/$name.failures"
        echo "    all of its output: build/test-logs/$name.log"
    fi
}

# The programs of tests, as many at a time as there are processors: each has a schema of its own on PostgreSQL and
# listens on ports that it is given. The slow ones come first, so that none is left to run alone at the end.
run_programs() {
    local slow=(sharing dmn main) program_of_tests ended
    local -A name_of=()
    local -a queue=()
    for program_of_tests in "${slow[@]/#/build/dev/tests/test_}" build/release/tests/test_* build/dev/tests/test_*; do
        [[ -x $program_of_tests && -f $program_of_tests && " ${queue[*]} " != *" $program_of_tests "* ]] || continue
        queue+=("$program_of_tests")
    done
    for program_of_tests in "${queue[@]}"; do
        if [[ ${#name_of[@]} -ge $(nproc) ]]; then end_of_one; fi
        local name=${program_of_tests##*/}
        set -m # a process group of its own, so that it can be ended whole
        run_quietly "$name" gtest "$program_of_tests" "--gtest_output=json:build/test-logs/$name.json" &
        set +m
        name_of[$!]=$name
    done
    while [[ ${#name_of[@]} -gt 0 ]]; do end_of_one; done
}

# Waits for one of name_of, tells of it and takes it out.
end_of_one() {
    wait -n -p ended "${!name_of[@]}" || true
    printf '%-34s ' "${name_of[$ended]}"
    tell_of "${name_of[$ended]}"
    unset "name_of[$ended]"
}

end_tests() {
    local group
    for group in $(jobs -p); do kill -- "-$group" 2>/dev/null || true; done
    stop_postgres
}

all_tests() {
    mkdir -p build/test-logs
    trap end_tests EXIT
    trap 'exit 130' INT TERM
    step "start PostgreSQL for the tests" start_postgres
    export SCHAKEL_TEST_POSTGRES="postgresql://schakel@127.0.0.1:$postgres_port/schakel_test"
    export SCHAKEL_PROGRAM=$root/$program
    export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1
    export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
    export GTEST_COLOR=no NO_COLOR=1

    # A program whose sources are gone would still be found.
    ninja -C build/dev -t cleandead >/dev/null
    run_programs

    run_runner tools node node --test --test-reporter=tap tools/*.test.mjs
    if [[ -f web/package.json ]]; then
        run_runner web vitest npm --prefix web test -- --reporter=default --reporter=json \
            "--outputFile.json=$root/build/test-logs/web.json"
    fi
    local folder suites
    for folder in tests/*/; do
        folder=${folder%/}
        mapfile -t suites < <(find "$folder" -name node_modules -prune -o -name '*.test.mjs' -print | sort)
        [[ ${#suites[@]} -gt 0 ]] || continue
        if [[ -f $folder/package.json ]]; then install_modules "$folder"; fi
        if [[ -d $folder/node_modules/playwright-core ]]; then install_browser "$folder"; fi
        # What the fault tests promise is about time, so they have the machine for themselves.
        local together
        together=$(nproc)
        if [[ $folder == tests/fault ]]; then together=1; fi
        run_runner "${folder##*/}" node node --test --test-reporter=tap "--test-concurrency=$together" "${suites[@]}"
    done

    node tools/shown.mjs build/test-logs
    [[ ${#broken[@]} == 0 ]] || echo "Failed: ${broken[*]}"
    echo "$passed passed, $failed failed, $skipped skipped"
    [[ $failed == 0 ]]
}
