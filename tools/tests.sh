# shellcheck shell=bash
# Every runner of tests, one after another, and what they counted together.

# shellcheck source=tools/postgres.sh
source tools/postgres.sh

passed=0 failed=0 skipped=0
broken=()

# run_runner NAME KIND COMMAND...: KIND says how the runner reports (see tools/count-tests.mjs). A runner that ends
# without a count, or badly while counting no failure, is one failure: a crash is never quiet.
run_runner() {
    local name=$1 kind=$2 begin=$EPOCHREALTIME status=0 counts
    shift 2
    local log=build/test-logs/$name.log
    rm -f "build/test-logs/$name".*
    printf '%-34s ' "$name"
    timeout --foreground --kill-after=10 1500 "$@" >"$log" 2>&1 || status=$?
    counts=$(node tools/count-tests.mjs "$kind" "build/test-logs/$name" "$status" 2>"build/test-logs/$name.failures")
    read -r p f s <<<"$counts"
    printf '%5d passed, %d failed, %d skipped  %s\n' "$p" "$f" "$s" "$(seconds_since "$begin")"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    if [[ $f -gt 0 ]]; then
        broken+=("$name")
        cat "build/test-logs/$name.failures"
        echo "    all of its output: $log"
    fi
}

all_tests() {
    mkdir -p build/test-logs
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    step "start PostgreSQL for the tests" start_postgres
    export SCHAKEL_TEST_POSTGRES="postgresql://schakel@127.0.0.1:$postgres_port/schakel_test"
    export SCHAKEL_PROGRAM=$root/$program
    export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1
    export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
    export GTEST_COLOR=no NO_COLOR=1

    # A program whose sources are gone would still be found.
    ninja -C build/dev -t cleandead >/dev/null
    local program_of_tests name
    for program_of_tests in build/dev/tests/test_* build/release/tests/test_*; do
        [[ -x $program_of_tests && -f $program_of_tests ]] || continue
        name=${program_of_tests##*/}
        run_runner "$name" gtest "$program_of_tests" "--gtest_output=json:build/test-logs/$name.json"
    done

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
        run_runner "${folder##*/}" node node --test --test-reporter=tap "${suites[@]}"
    done

    node tools/shown.mjs build/test-logs
    [[ ${#broken[@]} == 0 ]] || echo "Failed: ${broken[*]}"
    echo "$passed passed, $failed failed, $skipped skipped"
    [[ $failed == 0 ]]
}
