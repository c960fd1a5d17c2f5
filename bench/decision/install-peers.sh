#!/usr/bin/env bash
# Installs the engines that `./dev bench decision` measures Schakel against, below build/bench/peers. They come from the
# registries that npm, cargo, go and mvn of this machine are set to, by name and version; nothing of them becomes part of
# the product. What is there already is left as it is. A peer whose toolchain is missing, or that cannot be had, is
# absent: the reason lies in build/bench/peers/NAME/absent and the bench prints it.
#
#   install-peers.sh [NAME...]      all, or only these. BENCH_JOBS: how many compilers at once (1); they run behind everything else
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
sources=$root/bench/decision
peers=$root/build/bench/peers
only=" $* "
jobs=${BENCH_JOBS:-1}

# shellcheck source=tools/steps.sh
source tools/steps.sh

feelin=8.2.0
cerbos=0.55.0
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.6.1

# peer NAME SOURCES TOOL...: runs install_NAME in its own folder when the sources or this script have changed.
peer() {
    local name=$1 source=$2 tool wanted missing=
    shift 2
    if [[ $only != "  " && $only != *" $name "* ]]; then return 0; fi
    mkdir -p "$peers/$name"
    wanted=$(hash_of "$source" "$sources/install-peers.sh")
    if [[ $(cat "$peers/$name/ready" 2>/dev/null) == "$wanted" ]]; then return 0; fi
    rm -f "$peers/$name/ready" "$peers/$name/absent"
    for tool in "$@"; do
        command -v "$tool" >/dev/null || missing="$missing $tool"
    done
    if [[ $missing ]]; then
        absent "$name" "not on this machine:$missing"
    elif step_or_go_on "peer $name" env -C "$peers/$name" bash -euo pipefail -c "install_$name"; then
        echo "$wanted" >"$peers/$name/ready"
    else
        absent "$name" "could not be installed; see ${step_log#"$root"/}"
    fi
}

absent() {
    printf '%-46s absent: %s\n' "peer $1" "$2"
    echo "$2" >"$peers/$1/absent"
}

# install_npm FOLDER PACKAGE@VERSION
install_npm() {
    npm install --prefix . --no-audit --no-fund --no-save --loglevel=error "$1"
}
install_feelin() { install_npm "feelin@$feelin"; }
install_cerbos() { install_npm "@cerbos/cerbos-linux-x64@$cerbos"; }

# install_rust NAME: both runners are built at once, so that what they have in common is compiled once.
install_rust() {
    rm -rf ../cargo/source
    mkdir -p ../cargo
    cp -r "$sources/rust" ../cargo/source
    rm -f "../cargo/target/release/$1" # one of an earlier build would be taken for this one
    env -C ../cargo/source CARGO_TARGET_DIR="$peers/cargo/target" nice -n 19 cargo build --release -j "$jobs" --keep-going || true
    cp "../cargo/target/release/$1" runner
}
install_cedar() { install_rust cedar; }
install_dsntk() { install_rust dsntk; }

install_go() {
    rm -rf source
    cp -r "$sources/go" source
    cd source
    go mod tidy
    GOMAXPROCS=$jobs nice -n 19 go build -p "$jobs" -o ../runner "./$1"
}
install_casbin() { install_go casbin; }
install_opa() { install_go opa; }

install_java() {
    rm -rf libraries classes
    cp "$sources/java/$1/pom.xml" .
    mvn -B -q "$dependency_plugin:copy-dependencies" -DincludeScope=runtime -DoutputDirectory=libraries
    nice -n 19 javac -d classes -cp 'libraries/*' "$sources/java/Rounds.java" "$sources/java/$1/Runner.java"
}
install_drools() { install_java drools; }
install_camunda7() { install_java camunda7; }
install_camunda8() { install_java camunda8; }

export root sources peers jobs feelin cerbos dependency_plugin
while read -r name; do export -f "${name?}"; done < <(compgen -A function install_)

peer feelin "$sources/feelin.mjs" npm
peer cerbos "$sources/written.mjs" npm
peer casbin "$sources/go" go
peer opa "$sources/go" go
peer drools "$sources/java" mvn java javac
peer camunda7 "$sources/java" mvn java javac
peer camunda8 "$sources/java" mvn java javac
peer dsntk "$sources/rust" cargo cc
peer cedar "$sources/rust" cargo cc
