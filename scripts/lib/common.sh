# Shared by the commands in scripts/; sourced, not run.
# shellcheck shell=bash

set -euo pipefail

# The folder of the repository, and the only folder outside it that is ever written to.
# shellcheck disable=SC2034 # used by those who source this
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck disable=SC2034
cache="${XDG_CACHE_HOME:-$HOME/.cache}/moodle-logstore"

say() { printf '%s\n' "$*" >&2; }

# One line that names the thing and the remedy, exit code 2.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

has() { command -v "$1" >/dev/null 2>&1; }

# Free megabytes where a path is or will be.
free_megabytes() {
  local path=$1
  while [ ! -e "$path" ]; do path=$(dirname "$path"); done
  df -Pm "$path" | awk 'NR == 2 { print $4 }'
}

need_space() { # path megabytes what-for
  local free
  free=$(free_megabytes "$1")
  [ "$free" -ge "$2" ] ||
    fail "only $free MB are free at $1, $3 needs $2 MB: free some, or point XDG_CACHE_HOME elsewhere"
}

# Whether a Docker engine answers and this user may use it; the reason otherwise is in engine_reason.
engine_reason=
engine_answers() {
  if ! has docker; then
    engine_reason="no docker command"
    return 1
  fi
  local output
  if output=$(timeout 10 docker version --format '{{.Server.Version}}' 2>&1); then
    return 0
  fi
  case $output in
    *ermission*denied*) engine_reason="this user may not use the Docker engine" ;;
    *) engine_reason="no Docker engine answers" ;;
  esac
  return 1
}

java_major() { # prints the major version of the JDK's compiler, or 0
  has javac || { echo 0; return; }
  local version
  version=$(javac -version 2>&1 | awk '/^javac/ { print $2 }')
  echo "${version%%[.-]*}"
}

# A property of benchmarks' images.properties.
image() { # official|local postgresql|timescaledb
  sed -n "s/^$1\.$2 = //p" \
    "$repository/benchmarks/src/main/resources/dev/logstore/benchmarks/database/images.properties"
}

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# The files that go into the jars; the arguments are find's.
sources() {
  (cd "$repository" && find pom.xml .mvn ./*/pom.xml ./*/src/main datasets/profiles \
    datasets/calibration/real-courses.json benchmarks/plans "$@")
}

# Before a build: Maven takes nothing out of target/classes, so that a file which was renamed would
# stay in the jars. If one is gone since the last build, or nobody knows, all classes are made anew.
forget_removed_sources() {
  local known=$repository/target/sources now
  now=$(sources -type f | LC_ALL=C sort)
  if [ ! -f "$known" ] || [ -n "$(LC_ALL=C comm -23 "$known" <(printf '%s\n' "$now"))" ]; then
    rm -rf "$repository"/*/target/classes
  fi
  mkdir -p "$repository/target"
  printf '%s\n' "$now" >"$known"
}
