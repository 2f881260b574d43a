#!/bin/bash
# What `settle up` is measured against: the same real processes, started by hand as quickly as a shell
# can: PostgreSQL from a template, Redis, HAProxy, one nginx container. As root, in namespaces of their
# own, so that no port is in the way and nothing is left.
#   by_hand.sh prepare DIR IMAGE_ROOTFS     once, not measured: initdb, container bundle
#   by_hand.sh run DIR                      prints the milliseconds until a request through HAProxy is
#                                           answered with 200 and PostgreSQL and Redis answer too
set -euo pipefail
verb=$1
dir=$2
postgres=/usr/lib/postgresql/15/bin
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; }

prepare() {
  rm -rf "$dir"
  mkdir -p "$dir/bundle"
  chmod 755 "$dir"
  install -d -o postgres -m 700 "$dir/template"
  as_postgres "$postgres/initdb" -D "$dir/template" -A trust --no-sync >/dev/null
  cat >"$dir/haproxy.cfg" <<CFG
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend http
  bind 127.0.0.1:80
  default_backend task
backend task
  retries 0
  server t 127.0.0.1:8080
CFG
  cat >"$dir/bundle/config.json" <<CFG
{"ociVersion": "1.0.0",
 "process": {"terminal": false, "user": {"uid": 10001, "gid": 10001}, "args": ["/usr/sbin/nginx", "-e", "/dev/stderr"], "cwd": "/", "env": ["PATH=/usr/sbin:/usr/bin:/sbin:/bin"], "noNewPrivileges": true},
 "root": {"path": "$1", "readonly": true},
 "mounts": [{"destination": "/proc", "type": "proc", "source": "proc"},
            {"destination": "/dev", "type": "tmpfs", "source": "tmpfs"},
            {"destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": ["mode=1777"]}],
 "linux": {"namespaces": [{"type": "pid"}, {"type": "mount"}, {"type": "ipc"}, {"type": "uts"}]}}
CFG
}

http_status() { curl -s -o /dev/null -m 1 -w '%{http_code}' http://127.0.0.1/ || true; }

all_answer() {
  [ "$(http_status)" = 200 ] && redis-cli ping >/dev/null 2>&1 &&
    "$postgres/pg_isready" -q -h "$dir/data"
}

# As process 1 of its namespaces: its end ends everything that it started.
run() {
  ip link set lo up
  # crun refuses machines with both versions of cgroups; here it shall not use any.
  mount -t tmpfs -o mode=0755,size=4k tmpfs /sys/fs/cgroup
  rm -rf "$dir/data" "$dir/crun"
  local started deadline
  started=$(date +%s%3N)
  deadline=$((started + 20000))
  redis-server --bind 127.0.0.1 --save '' >"$dir/redis.log" 2>&1 &
  crun --root "$dir/crun" --cgroup-manager=disabled run --bundle "$dir/bundle" by-hand \
    >"$dir/nginx.log" 2>&1 &
  haproxy -db -f "$dir/haproxy.cfg" >"$dir/haproxy.log" 2>&1 &
  cp -a --reflink=auto "$dir/template" "$dir/data"
  as_postgres "$postgres/postgres" -D "$dir/data" -k "$dir/data" -c fsync=off \
    >"$dir/postgres.log" 2>&1 &
  until all_answer; do
    if [ "$(date +%s%3N)" -ge "$deadline" ]; then
      tail -n 5 "$dir"/*.log >&2
      echo "by hand: not up after 20 s" >&2
      exit 1
    fi
  done
  echo $(($(date +%s%3N) - started))
}

case $verb in
  prepare) prepare "$3" ;;
  run) exec unshare --net --mount --pid --fork --kill-child --mount-proc "$0" inside "$dir" ;;
  inside) run ;;
  *) echo "usage: by_hand.sh prepare DIR ROOTFS | run DIR" >&2; exit 2 ;;
esac
