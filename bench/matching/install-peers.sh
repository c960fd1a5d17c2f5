#!/usr/bin/env bash
# Installs the linkers that `./dev bench matching` measures Schakel against, in an environment of their own below
# build/bench/peers/matching, from the registry that pip of this machine is set to. None of them becomes part of the
# product. One that cannot be had is absent: the reason lies in build/bench/peers/matching/NAME.absent.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
folder=$PWD/build/bench/peers/matching
mkdir -p "$folder"
absent() {
    echo "$2" >"$folder/$1.absent"
    echo "$1 absent: $2"
}
if [[ ! -x $folder/venv/bin/pip ]] && ! python3 -m venv "$folder/venv" >"$folder/venv.log" 2>&1; then
    for name in splink recordlinkage dedupe; do absent "$name" "python3 -m venv does not work"; done
    exit 0
fi
# dedupe 3.0.3 asks for what later versions of BTrees no longer have.
for packages in splink==5.0.0 recordlinkage==0.16 "dedupe==3.0.3 BTrees==5.2 zope.index==6.1"; do
    name=${packages%%==*}
    if [[ -e $folder/$name.ready ]]; then continue; fi
    rm -f "$folder/$name.absent"
    # shellcheck disable=SC2086 # several packages
    if "$folder/venv/bin/pip" install --quiet $packages >"$folder/$name.log" 2>&1; then
        touch "$folder/$name.ready"
    else
        absent "$name" "pip install $packages: $(tail -1 "$folder/$name.log")"
    fi
done
