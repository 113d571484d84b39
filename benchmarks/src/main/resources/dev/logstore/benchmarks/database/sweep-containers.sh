#!/bin/sh
# Removes the containers of one session, with their volumes, when the holder of this script's
# standard input dies in whatever way. Testcontainers' own Ryuk does the same but is an image that
# a closed network cannot pull. A holder that has cleaned up by itself says stop.
#
# usage: sweep-containers.sh LABEL
trap '' INT HUP TERM
while read -r line; do
  [ "$line" = stop ] && exit 0
done
# Twice: a container may be in the making when its maker dies.
for pause in 0 2; do
  sleep "$pause"
  found=$(docker ps --all --quiet --filter "label=$1")
  # shellcheck disable=SC2086 # one argument per container
  [ -z "$found" ] || docker rm --force --volumes $found >/dev/null
done
