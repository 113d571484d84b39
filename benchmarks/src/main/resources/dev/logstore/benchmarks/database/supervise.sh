#!/bin/sh
# Runs one private PostgreSQL server for as long as somebody holds this script's standard input
# open. When the holder closes it, or dies in whatever way, the server is stopped and its data
# directory removed: a pipe is the one thing that even kill -9 cannot leave open.
#
# usage: supervise.sh ROOT WORK PORT
#   ROOT     the root file system with PostgreSQL's programs (made by scripts/setup)
#   WORK     this server's folder, inside ROOT; holds password and server.conf, gets data and log
#   PORT     the loopback port
set -u
root=$1 work=$2 port=$3
bin=/usr/lib/postgresql/17/bin
# PostgreSQL refuses to be root. The number is from the range that Debian gives to nobody; the
# name stands in ROOT's passwd.
server_uid=61717

# Ctrl-C reaches every process of the terminal; this one goes when its holder goes.
trap '' INT HUP TERM

if [ "$(id -u)" -eq 0 ]; then
  # As root: inside ROOT, as its user postgres.
  inside=${work#"$root"}
  run() {
    program=$1
    shift
    chroot --userspec="$server_uid:$server_uid" --groups= "$root" "$bin/$program" "$@"
  }
  chown -R "$server_uid:$server_uid" "$work"
else
  # As anybody: ROOT's programs with ROOT's own loader and libraries.
  inside=$work
  run() {
    program=$1
    shift
    "$root/loader$bin/$program" "$@"
  }
fi

remove() {
  rm -rf "$work"
}

if ! run initdb -D "$inside/data" -U postgres --pwfile="$inside/password" \
  --auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin \
  --builtin-locale=C.UTF-8 --no-sync >"$work/log" 2>&1; then
  cat "$work/log" >&2
  remove
  exit 1
fi
rm -f "$work/password"
cat "$work/server.conf" >>"$work/data/postgresql.conf"

# The file "ended" tells the holder that the server is gone; its pid is for the sweep after a kill
# of this script, and for the holder's faults.
start() {
  rm -f "$work/ended" "$work/server.pid"
  (
    if [ "$(id -u)" -eq 0 ]; then
      chroot --userspec="$server_uid:$server_uid" --groups= "$root" \
        "$bin/postgres" -D "$inside/data" -p "$port" -c listen_addresses=127.0.0.1 \
        -c unix_socket_directories= </dev/null >>"$work/log" 2>&1 &
    else
      "$root/loader$bin/postgres" -D "$inside/data" -p "$port" -c listen_addresses=127.0.0.1 \
        -c unix_socket_directories= </dev/null >>"$work/log" 2>&1 &
    fi
    echo $! >"$work/server.pid"
    wait $!
    : >"$work/ended"
  ) &
  waiter=$!
}
start

while read -r line; do
  case $line in
    stop) break ;;
    start)
      wait "$waiter"
      start
      ;;
  esac
done

until [ -s "$work/server.pid" ]; do
  sleep 0.05
done
server=$(cat "$work/server.pid")
# A server that was paused would not hear of its end.
# shellcheck disable=SC2046 # several numbers, each a process
kill -CONT "$server" $(cat "/proc/$server/task/$server/children" 2>/dev/null) 2>/dev/null
tries=0
while [ ! -e "$work/ended" ] && [ "$tries" -lt 100 ]; do
  # Again and again: a server that is only just starting does not hear it yet.
  kill -INT "$server" 2>/dev/null
  sleep 0.05
  tries=$((tries + 1))
done
if [ ! -e "$work/ended" ]; then
  kill -QUIT "$server" 2>/dev/null
  sleep 1
  kill -KILL "$server" 2>/dev/null
fi
wait "$waiter"
remove
exit 0
