#!/bin/bash
# What `settle up` is measured against: the same real processes, started by hand as quickly as a shell
# can: PostgreSQL from a template, Redis, HAProxy, one nginx container. Prints the milliseconds until a
# request through HAProxy is answered with 200 and PostgreSQL and Redis answer too.
#   by_hand.sh prepare DIR IMAGE_ROOTFS     once, not measured: initdb, container bundle
#   by_hand.sh run DIR                      measured; stops everything again
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
  bind 127.0.0.1:18480
  default_backend task
backend task
  retries 0
  server t 127.0.0.1:8080
CFG
  cat >"$dir/bundle/config.json" <<CFG
{"ociVersion": "1.0.0",
 "process": {"terminal": false, "user": {"uid": 10001, "gid": 10001}, "args": ["/usr/sbin/nginx", "-e", "/dev/stderr", "-g", "daemon off;"], "cwd": "/", "env": ["PATH=/usr/sbin:/usr/bin:/sbin:/bin"], "noNewPrivileges": true},
 "root": {"path": "$1", "readonly": true},
 "mounts": [{"destination": "/proc", "type": "proc", "source": "proc"},
            {"destination": "/dev", "type": "tmpfs", "source": "tmpfs"},
            {"destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": ["mode=1777"]}],
 "linux": {"namespaces": [{"type": "pid"}, {"type": "mount"}, {"type": "ipc"}, {"type": "uts"}]}}
CFG
}

run() {
  rm -rf "$dir/data"
  local started
  started=$(date +%s%3N)
  cp -a "$dir/template" "$dir/data"
  as_postgres "$postgres/postgres" -D "$dir/data" -p 15432 -k "$dir/data" -c fsync=off \
    >/dev/null 2>&1 &
  local pids=($!)
  redis-server --port 16379 --bind 127.0.0.1 --save '' --daemonize no >/dev/null 2>&1 &
  pids+=($!)
  crun --cgroup-manager=disabled run --bundle "$dir/bundle" "by-hand-$$" >/dev/null 2>&1 &
  pids+=($!)
  haproxy -db -f "$dir/haproxy.cfg" >/dev/null 2>&1 &
  pids+=($!)
  local deadline=$((started + 20000))
  until [ "$(curl -s -o /dev/null -m 1 -w '%{http_code}' http://127.0.0.1:18480/)" = 200 ] &&
    redis-cli -p 16379 ping >/dev/null 2>&1 &&
    "$postgres/pg_isready" -q -h "$dir/data" -p 15432; do
    [ "$(date +%s%3N)" -lt "$deadline" ] || { echo "by hand: not up after 20 s" >&2; break; }
  done
  echo $(($(date +%s%3N) - started))
  crun --cgroup-manager=disabled kill "by-hand-$$" KILL >/dev/null 2>&1 || true
  kill "${pids[@]}" 2>/dev/null || true
  wait || true
  rm -rf "$dir/data"
}

case $verb in
  prepare) prepare "$3" ;;
  run) run ;;
  *) echo "usage: by_hand.sh prepare DIR ROOTFS | run DIR" >&2; exit 2 ;;
esac
