#include "region/runtimes/redis.h"

#include <algorithm>

#include <signal.h>

#include <fmt/format.h>

#include "base/crypto.h"
#include "base/encoding.h"
#include "base/io/subprocess.h"
#include "region/runtimes/cell_end.h"
#include "region/runtimes/readiness.h"

namespace region {

namespace {

using namespace std::chrono_literals;

constexpr const char* kProgram = "/usr/bin/redis-server";
constexpr const char* kRedisUser = "redis";
constexpr const char* kAdministrator = "settle";
constexpr auto kRedisStopGrace = 8s;
constexpr std::size_t kRedisLogTailBytes = 2000;

/// What ElastiCache does not let clients do.
constexpr const char* kClientRules =
    "~* &* +@all -acl +acl|whoami -bgrewriteaof -bgsave -config -debug -failover -migrate -module "
    "-psync "
    "-replicaof -replconf -save -shutdown -slaveof -sync";

std::string client_rules(const RedisSpec& spec) {
  std::string rules = "reset on ";
  for (const std::string& hash : spec.token_hashes) {
    rules += "#" + hash + " ";
  }
  return rules + (spec.token_hashes.empty() ? "nopass " : "") + kClientRules;
}

}  // namespace

std::string redis_settings(const RedisSpec& spec, const ServiceFiles& files) {
  const std::string directory = files.inside(spec.directory).string();
  const std::string hash = base::sha256_hex(spec.service_password);
  std::string text = "# Written by settle-region; changes are lost.\n";
  for (const auto& [name, value] : spec.settings) {
    text += fmt::format("{} {}\n", name, value.empty() ? "\"\"" : value);
  }
  text += fmt::format(
      "port {}\ntls-port {}\nbind {}\nprotected-mode no\nunixsocket {}/socket/admin.sock\n"
      "unixsocketperm 700\ndir {}/data\ndbfilename dump.rdb\nsave \"\"\nappendonly no\n"
      "shutdown-on-sigterm save\nshutdown-timeout 2\nrepl-diskless-sync "
      "yes\nrepl-diskless-sync-delay 0\n"
      "daemonize no\nsupervised systemd\nenable-debug-command no\nenable-module-command no\n"
      "enable-protected-configs no\nmaxmemory {}\n",
      spec.tls ? 0 : spec.port, spec.tls ? spec.port : 0, fmt::join(spec.addresses, " "), directory,
      directory, spec.max_memory_bytes);
  if (spec.tls) {
    text += fmt::format(
        "tls-cert-file {0}/server.crt\ntls-key-file {0}/server.key\ntls-ca-cert-file {0}/ca.crt\n"
        "tls-auth-clients no\ntls-replication yes\ntls-protocols \"TLSv1.2 TLSv1.3\"\n",
        directory);
  }
  text += fmt::format("user default {}\nuser {} on #{} ~* &* +@all\n", client_rules(spec),
                      kAdministrator, hash);
  text += fmt::format("masteruser {}\nmasterauth {}\n", kAdministrator, spec.service_password);
  if (!spec.primary.empty()) {
    text += fmt::format("replicaof {} {}\n", spec.primary, spec.port);
  }
  return text;
}

base::Result<void> Redis::installed() {
  if (!base::find_program(kProgram)) {
    return base::error(base::ErrorKind::kNotFound,
                       "Redis is not installed ({} is missing): apt-get install redis-server",
                       kProgram);
  }
  return {};
}

bool Redis::may_run() const {
  const auto runs = running();
  return runs ? *runs : !has_ended(runs.error());
}

base::Result<bool> Redis::running() const {
  auto processes = cell_.processes();
  if (!processes) {
    return std::move(processes).error();
  }
  return std::ranges::any_of(*processes, [this](const ProcessStatus& process) {
    return process.name == spec_.process && process.running;
  });
}

base::Result<RedisSession> Redis::session(base::Deadline deadline) const {
  return RedisSession::connect(files_.outside(spec_.directory / "socket" / "admin.sock"),
                               kAdministrator, spec_.service_password, deadline);
}

base::Result<void> Redis::prepare(const Certificate& certificate) const {
  for (const base::Path& passage : {spec_.directory.parent_path(), spec_.directory}) {
    if (auto made = files_.make_passage(passage); !made) {
      return made;
    }
  }
  for (const char* name : {"data", "socket"}) {
    if (auto made = files_.make_private(spec_.directory / name, kRedisUser); !made) {
      return made;
    }
  }
  if (auto made = base::make_directories(spec_.log.parent_path()); !made) {
    return made;
  }
  base::SystemFiles host;
  for (const auto& [from, to] : {std::pair{certificate.certificate, "server.crt"},
                                 {certificate.key, "server.key"},
                                 {certificate.certificate.parent_path() / "ca.pem", "ca.crt"}}) {
    auto text = host.read(from);
    if (!text) {
      return std::move(text).error();
    }
    if (auto written = files_.write(spec_.directory / to, *text, kRedisUser); !written) {
      return written;
    }
  }
  return files_.write(spec_.directory / "redis.conf", redis_settings(spec_, files_), kRedisUser);
}

base::Result<void> Redis::ensure_running(const Certificate& certificate, base::Deadline deadline) {
  if (auto prepared = prepare(certificate); !prepared) {
    return prepared;
  }
  const auto already = running();
  if (!already) {
    return already.error();
  }
  if (*already) {
    if (apply(deadline)) {
      return {};
    }
    if (auto stopped = stop(); !stopped) {
      return stopped;
    }
  }
  return start(deadline);
}

base::Result<void> Redis::apply(base::Deadline deadline) const {
  auto opened = session(deadline);
  if (!opened) {
    return std::move(opened).error();
  }
  std::vector<std::string> words{"ACL", "SETUSER", "default"};
  for (std::string& rule : base::split(client_rules(spec_), ' ')) {
    words.push_back(std::move(rule));
  }
  std::vector<std::vector<std::string>> commands{std::move(words)};
  commands.push_back({"CONFIG", "SET", "maxmemory", std::to_string(spec_.max_memory_bytes)});
  for (const auto& [name, value] : spec_.settings) {
    commands.push_back({"CONFIG", "SET", name, value});
  }
  for (const auto& command : commands) {
    auto done = opened->command(command, deadline);
    // A setting that needs a restart waits for one, as its parameter group says.
    if (!done && done.error().kind != base::ErrorKind::kInvalidArgument) {
      return std::move(done).error();
    }
  }
  return {};
}

base::Result<void> Redis::start(base::Deadline deadline) const {
  const base::Path inside = files_.inside(spec_.directory);
  auto readiness = Readiness::listen(files_.outside(spec_.directory / "ready"));
  if (!readiness) {
    return std::move(readiness).error();
  }
  const ProcessSpec process{
      .name = spec_.process,
      .argv = {kProgram, (inside / "redis.conf").string()},
      .environment = {{"LC_ALL", "C.UTF-8"}, {"NOTIFY_SOCKET", (inside / "ready").string()}},
      .network_namespace = spec_.network_namespace,
      .user = kRedisUser,
      .directory = inside,
      .output = spec_.log,
      .limits = spec_.limits};
  if (auto spawned = cell_.spawn(process); !spawned) {
    return std::move(spawned).error();
  }
  // Redis says it is ready when it takes connections, a replica when it has its primary's data too.
  auto ready = readiness->wait([this] { return may_run(); }, deadline);
  if (!ready) {
    const base::Error reason = std::move(ready).error().in(spec_.process);
    static_cast<void>(stop());  // the reason for the failed start matters more
    std::string log = base::SystemFiles().read(spec_.log).value_or("");
    log.erase(0, log.size() - std::min(log.size(), kRedisLogTailBytes));
    return base::error(reason.kind, "{}; its log ends with:\n{}", reason.message, log);
  }
  return {};
}

base::Result<void> Redis::follow(const std::string& primary, base::Deadline deadline) {
  spec_.primary = primary;
  if (auto written =
          files_.write(spec_.directory / "redis.conf", redis_settings(spec_, files_), kRedisUser);
      !written) {
    return written;
  }
  auto opened = session(deadline);
  if (!opened) {
    return std::move(opened).error();
  }
  auto done = primary.empty()
                  ? opened->command({"REPLICAOF", "NO", "ONE"}, deadline)
                  : opened->command({"REPLICAOF", primary, std::to_string(spec_.port)}, deadline);
  if (!done) {
    return std::move(done).error();
  }
  return {};
}

base::Result<void> Redis::stop() const {
  auto stopped = cell_.stop(spec_.process, SIGTERM, kRedisStopGrace);
  if (!stopped) {
    return std::move(stopped).error();
  }
  return {};
}

base::Result<void> Redis::remove() const {
  // Nothing is to be saved any more.
  auto stopped = cell_.stop(spec_.process, SIGKILL, kRedisStopGrace);
  if (!stopped) {
    return std::move(stopped).error();
  }
  return files_.remove(spec_.directory);
}

}  // namespace region
