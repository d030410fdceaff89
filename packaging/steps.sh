# Shared by packaging/run and packaging/test; sourced, with $root set to the project's folder.
# shellcheck shell=bash

logs="${root:?}/build/logs"
begun=$SECONDS

clock() { printf '%d:%02d' $(((SECONDS - begun) / 60)) $(((SECONDS - begun) % 60)); }
say() { printf '%5s  %s\n' "$(clock)" "$*"; }
# On a computer that is gone afterwards (CI), what a log says at its end is told too.
tell_log() {
    if [[ ${CI:-} ]]; then tail -n 120 "$1" >&2; fi
}
fail() {
    printf '%s: %s\n' "packaging/${0##*/}" "$*" >&2
    exit 1
}

# step WHAT COMMAND…: runs it quietly into a log, tells every half minute how far it is, and says
# in one sentence what failed and where the whole output is.
step() {
    local what=$1 log pid told
    shift
    mkdir -p "$logs"
    log="$logs/$(tr -cs 'a-z0-9\n' '-' <<<"${what,,}").log"
    say "$what"
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    told=$SECONDS
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        if ((SECONDS - told >= 30)); then
            told=$SECONDS
            say "  $(tail -c 400 "$log" | tr '\r' '\n' | grep -oE '^\[?[0-9]+/[0-9]+\]?' | tail -n 1) still at it"
        fi
    done
    wait "$pid" && return 0
    grep -hE 'error:|Error|FAILED|fatal' "$log" | head -n 5 >&2 || true
    tell_log "$log"
    fail "$what failed; the whole output is in ${log#"$root"/}."
}

# Sets $missing to the packages of the groups that are not installed.
find_missing() {
    local name names=() installed
    for name in "$@"; do
        mapfile -t -O "${#names[@]}" names < <(sed -n "s/^$name //p" "$root/packaging/dependencies")
    done
    installed=" $(dpkg-query -W -f='${db:Status-Status}=${Package} ' "${names[@]}" 2>/dev/null || true)"
    missing=()
    for name in "${names[@]}"; do
        [[ $installed == *" installed=$name "* ]] || missing+=("$name")
    done
}

# install GROUP…: installs what is missing of the groups, and nothing else.
install() {
    local become=()
    command -v apt-get >/dev/null || fail "this needs Debian's apt-get, which is not here."
    find_missing "$@"
    ((${#missing[@]})) || return 0
    local apt="apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ${missing[*]}"
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [[ ! -t 0 ]]; }; then
            printf '%s\n' "Some packages are missing; run this as root, then start again:" \
                "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
        become=(sudo)
    fi
    say "Installing ${#missing[@]} packages"
    mkdir -p "$logs"
    "${become[@]}" sh -c "$apt" >"$logs/install.log" 2>&1 || true
    find_missing "$@"
    ((${#missing[@]} == 0)) || fail "these packages could not be installed (offline?): ${missing[*]}."
}

# The compiler's cache, shared by all builds of this user and by copies of the project.
use_ccache() {
    if [[ -z ${CCACHE_DIR:-} ]]; then
        CCACHE_DIR="${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/ccache"
        mkdir -p "$CCACHE_DIR" 2>/dev/null || CCACHE_DIR="$root/build/ccache"
    fi
    export CCACHE_DIR CCACHE_MAXSIZE="${CCACHE_MAXSIZE:-5G}" CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
}

# configure PRESET, build PRESET [TARGET…]
configure() { step "Configuring $1" cmake --preset "$1"; }
build() {
    local preset=$1
    shift
    step "Building $preset" cmake --build "build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}
