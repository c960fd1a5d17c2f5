# shellcheck shell=bash
# Installing what is missing, and nothing when nothing is.

as_root() {
    if [[ $EUID == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

missing_packages() {
    local installed package
    installed=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' "$@" 2>/dev/null || true) "
    for package in "$@"; do
        [[ $installed == *" $package=installed "* ]] || echo "$package"
    done
}

apt_updated=
install_packages() {
    [[ -f /etc/debian_version ]] || stop "this needs Debian 12 or Ubuntu 24.04"
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [[ " $* " == *" g++ "* ]] && ! boost_installed; then missing+=(boost); fi
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $EUID != 0 ]] && ! sudo -n true 2>/dev/null; then
        stop "these packages are missing: ${missing[*]}. Run this once as root, or give sudo first: sudo -v && ./dev ..."
    fi
    if [[ ! $apt_updated ]]; then
        step "apt-get update" as_root apt-get -qq update
        apt_updated=yes
    fi
    local package chosen=()
    for package in "${missing[@]}"; do
        if [[ $package == boost ]]; then
            mapfile -t -O "${#chosen[@]}" chosen < <(boost_packages)
        else
            chosen+=("$package")
        fi
    done
    if [[ " ${chosen[*]} " == *" postgresql "* ]]; then no_standing_cluster; fi
    step "install ${#chosen[@]} packages" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "${chosen[@]}"
}

boost_of() { printf '%s\n' "libboost$1-dev" "libboost-json$1-dev" "libboost-url$1-dev"; }

boost_installed() {
    local version
    for version in "${boost_versions[@]}"; do
        # shellcheck disable=SC2046
        if [[ -z $(missing_packages $(boost_of "$version")) ]]; then return 0; fi
    done
    return 1
}

boost_packages() {
    local version
    for version in "${boost_versions[@]}"; do
        if apt-cache show "libboost-url$version-dev" >/dev/null 2>&1; then
            boost_of "$version"
            return
        fi
    done
    stop "this distribution has none of Boost ${boost_versions[*]}"
}

# The tests start a PostgreSQL of their own; the package would leave another one running on this machine.
no_standing_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    [[ -e $settings ]] || as_root sh -c "mkdir -p ${settings%/*} && echo 'create_main_cluster = false' >$settings"
}

install_node() {
    local version
    version=$(node --version 2>/dev/null || echo v0)
    version=${version#v}
    if [[ ${version%%.*} -lt 18 ]]; then install_packages nodejs npm; fi
    command -v npm >/dev/null || install_packages npm
}

# install_modules FOLDER: what its lock file says, when that or node has changed since the last time.
install_modules() {
    local wanted name=modules-${1//\//-}
    wanted="$(node --version) $(hash_of "$1/package-lock.json" "$1/package.json")"
    if [[ -d $1/node_modules ]] && unchanged "$name" "$wanted"; then return 0; fi
    step "npm ci in $1" npm --prefix "$1" ci --no-audit --no-fund --loglevel=error
    stamp "$name" "$wanted"
}

# The browser of the scenarios. On Ubuntu 'chromium' is only a door to a snap, which a container cannot open.
install_browser() {
    local candidate
    for candidate in chromium google-chrome-stable google-chrome; do
        if command -v "$candidate" >/dev/null; then
            SCHAKEL_CHROMIUM=$(command -v "$candidate")
            export SCHAKEL_CHROMIUM
            return
        fi
    done
    if grep -qs '^ID=debian' /etc/os-release; then
        install_packages chromium
        SCHAKEL_CHROMIUM=$(command -v chromium)
        export SCHAKEL_CHROMIUM
    else
        step "install a browser" as_root env PLAYWRIGHT_BROWSERS_PATH="$root/build/browsers" "$(command -v node)" \
            "$1/node_modules/playwright-core/cli.js" install --with-deps chromium
        SCHAKEL_CHROMIUM=$(find "$root/build/browsers" -type f -name chrome | head -n 1)
        export SCHAKEL_CHROMIUM
    fi
}
