#!/bin/sh
# Entry point of the image that scripts/setup builds where no registry answers. It takes what the
# suite gives to the official image's: POSTGRES_PASSWORD, POSTGRES_INITDB_ARGS, a command.
set -eu
data=/var/lib/postgresql/data
if [ ! -f "$data/PG_VERSION" ]; then
  umask 077
  printf '%s' "$POSTGRES_PASSWORD" >/tmp/password
  # shellcheck disable=SC2086 # a list of options
  initdb -D "$data" -U postgres --pwfile=/tmp/password ${POSTGRES_INITDB_ARGS:-}
  rm -f /tmp/password
  echo "host all all all scram-sha-256" >>"$data/pg_hba.conf"
fi
unset POSTGRES_PASSWORD
exec "$@" -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp
