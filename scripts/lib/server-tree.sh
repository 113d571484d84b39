# The root file system with PostgreSQL 17 and TimescaleDB from Debian 13's packages; sourced.
# It is used three ways: entered by chroot (root), run through its own loader (any user), and
# imported as a container image.
# shellcheck shell=bash

# Changes with the recipe; database/ServerTree.java has the same name.
tree_name=postgresql-17-trixie-1
# shellcheck disable=SC2154 # from common.sh
tree="$cache/$tree_name"
tree_download_megabytes=110
tree_megabytes=450

# The user that PostgreSQL runs as inside: a number from the range that Debian gives to nobody.
# database/supervise.sh has the same number.
tree_uid=61717

tree_complete() { [ -f "$tree/complete" ]; }

build_tree() {
  local work="$tree.building.$$"
  need_space "$cache" 2000 "the database server"
  mkdir -p "$work/rootfs"
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$work'" EXIT
  # No mirror is named: the tool's own default serves Debian's current releases. Packages are only
  # extracted, never configured, so that no root, chroot or namespace is needed.
  mmdebstrap --variant=extract --mode=chrootless --quiet \
    --include=postgresql-17,postgresql-17-timescaledb,base-files,dash,coreutils,tzdata \
    trixie "$work/rootfs.tar" >"$work/log" 2>&1 ||
    fail "Debian's packages of PostgreSQL could not be fetched ($(grep -E '^E:' "$work/log" | head -n 1)): check the network, or run with Docker or --databases external"
  tar -C "$work/rootfs" --extract --file "$work/rootfs.tar" --no-same-owner \
    --exclude='./dev/*' --exclude='./usr/share/man/*' --exclude='./usr/share/doc/*/*' \
    --exclude='./usr/share/locale/*' --exclude='./var/cache/*' --exclude='./var/lib/apt/*' \
    --exclude='./etc/resolv.conf' --exclude='./etc/hostname'
  rm -f "$work/rootfs.tar"
  equip_rootfs "$work/rootfs"
  add_loader "$work/rootfs"
  mkdir -p "$work/rootfs/clusters"
  mv "$work/log" "$work/build.log"
  touch "$work/complete"
  rm -rf "$tree"
  mv "$work" "$tree"
  trap - EXIT
}

# What installing the packages would have done, as far as a server needs it.
equip_rootfs() { # rootfs
  printf 'root:x:0:0::/root:/bin/sh\npostgres:x:%s:%s::/tmp:/bin/sh\n' $tree_uid $tree_uid \
    >"$1/etc/passwd"
  printf 'root:x:0:\npostgres:x:%s:\n' $tree_uid >"$1/etc/group"
  chmod 1777 "$1/tmp"
  if ! mknod -m 666 "$1/dev/null" c 1 3 2>/dev/null; then
    # An ordinary user does not enter this tree, and a container has its own /dev.
    install -m 666 /dev/null "$1/dev/null"
  fi
}

# A second tree beside the first whose programs start through the first one's dynamic loader, so
# that they run on a machine with another C library. PostgreSQL finds its files relative to its
# programs, hence the links.
add_loader() { # rootfs
  local rootfs=$1 bin=usr/lib/postgresql/17/bin loader name
  loader=$(cd "$rootfs/usr/lib" && echo */ld-linux*.so.*)
  mkdir -p "$rootfs/loader/$bin"
  ln -s ../../../../../usr/lib/postgresql/17/lib "$rootfs/loader/usr/lib/postgresql/17/lib"
  ln -s ../../usr/share "$rootfs/loader/usr/share"
  for name in "$rootfs/$bin"/*; do
    name=${name##*/}
    cat >"$rootfs/loader/$bin/$name" <<SCRIPT
#!/bin/sh
root=\$(dirname "\$0")/../../../../../..
exec "\$root/usr/lib/$loader" --argv0 "\$0" \\
  --library-path "\$root/usr/lib/${loader%/*}" "\$root/$bin/$name" "\$@"
SCRIPT
    chmod 755 "$rootfs/loader/$bin/$name"
  done
}

# The same files as an image, with the interface of the official one as far as the suite uses it.
build_image() { # name
  local work="$tree.image.$$"
  mkdir -p "$work/var/lib/postgresql/data"
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  install -m 755 "$repository/scripts/lib/container-entrypoint.sh" "$work/docker-entrypoint.sh"
  chmod 700 "$work/var/lib/postgresql/data"
  tar -C "$tree/rootfs" --create --file "$work/image.tar" --owner=0 --group=0 \
    --exclude=./clusters --exclude=./loader --exclude='./dev/*' --exclude=./var/lib/postgresql .
  tar -C "$work" --append --file "$work/image.tar" --owner=0 --group=0 ./docker-entrypoint.sh
  tar -C "$work" --append --file "$work/image.tar" --owner=$tree_uid --group=$tree_uid \
    ./var/lib/postgresql
  docker import \
    --change "ENV PATH=/usr/lib/postgresql/17/bin:/usr/bin" \
    --change "USER $tree_uid:$tree_uid" \
    --change 'VOLUME /var/lib/postgresql/data' \
    --change 'EXPOSE 5432' \
    --change 'ENTRYPOINT ["/docker-entrypoint.sh"]' \
    "$work/image.tar" "$1" >/dev/null 2>"$work/log" ||
    fail "Docker refused the image ($(tail -n 1 "$work/log")): free disk space, or take --databases embedded"
  rm -rf "$work"
  trap - EXIT
}
