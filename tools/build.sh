# shellcheck shell=bash
# From sources to build/release/schakel: first the page, then the program that holds it.

build() {
    install_packages "${packages_build[@]}"
    build_page
    compile release schakel
}

build_page() {
    [[ -f web/package.json ]] || return 0
    install_node
    install_modules web
    local wanted
    wanted=$(hash_of web)
    if [[ -f web/dist/index.html ]] && unchanged page "$wanted"; then return 0; fi
    step "build the page" npm --prefix web run build
    stamp page "$wanted"
}

# compile PRESET TARGET
compile() {
    local options=()
    if [[ $1 == release && ! -f web/dist/index.html ]]; then options=(-DSCHAKEL_WEB=OFF); fi
    if [[ $1 == fuzz ]]; then export CC=clang-19 CXX=clang++-19; fi
    # Without these ccache takes nothing that was compiled with a precompiled header.
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    # What one clone compiled serves the next, wherever it lies.
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    step "configure $1" cmake --preset "$1" "${options[@]}"
    step "build $1 $2" ninja -C "build/$1" "$2"
}
