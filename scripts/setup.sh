# shellcheck shell=sh
# Sourced by ./demo, ./check and .ci/run, which stand at the root: installs missing packages and
# builds a preset.

# say WORDS...: a line about what the script does, on standard error.
say() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
}

# need_packages LIST: makes sure that every package the file names is installed.
need_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    # Not a Debian system: the libraries' own names differ, so only say what is needed.
    for tool in c++ cmake ninja pkg-config; do
      if ! command -v "$tool" >/dev/null 2>&1; then
        say "there is no apt here; install what $1 lists in this system's own way ($tool is missing)"
        exit 1
      fi
    done
    return 0
  fi
  missing=
  for package in $(grep -v '^#' "$1"); do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  say "installing$missing"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "not root, and there is no sudo; have an administrator run: apt-get install$missing"
      exit 1
    fi
    as_root=sudo
  fi
  # shellcheck disable=SC2086  # A list of words is meant.
  if ! { $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      $missing; } >&2; then
    say "apt-get could not install$missing; see its message above"
    exit 1
  fi
}

# build PRESET [TARGET...]: configures once and builds, quietly where it goes well.
build() {
  preset=$1
  shift
  log=build/$preset.log
  mkdir -p build
  say "building the preset $preset (log: $log)"
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target} "$@"; } \
    >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "the build failed; the whole log is in $log"
    exit 1
  fi
}
