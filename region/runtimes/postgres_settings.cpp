#include "region/runtimes/postgres_settings.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace region {

namespace {

using Setting = std::pair<std::string_view, std::string_view>;

constexpr Setting kDefaults[] = {
    {"max_connections", "100"},
    {"shared_buffers", "16MB"},
    {"wal_buffers", "1MB"},
    {"max_wal_size", "128MB"},
    {"min_wal_size", "32MB"},
    {"wal_keep_size", "64MB"},
    {"max_worker_processes", "8"},
    {"max_parallel_workers", "2"},
    {"autovacuum_max_workers", "1"},
    {"max_logical_replication_workers", "0"},
    {"jit", "off"},
    {"timezone", "UTC"},
    {"password_encryption", "scram-sha-256"},
    {"ssl_min_protocol_version", "TLSv1.2"},
    {"log_line_prefix", "%t:%r:%u@%d:[%p]:"},
};

constexpr Setting kFixed[] = {
    {"ssl", "on"},
    {"wal_level", "replica"},
    {"hot_standby", "on"},
    {"hot_standby_feedback", "on"},
    {"max_wal_senders", "16"},
    {"fsync", "on"},
    {"full_page_writes", "on"},
    {"recovery_init_sync_method", "syncfs"},
    // A reader finds its writer again this fast after a failover.
    {"wal_retrieve_retry_interval", "200ms"},
    {"unix_socket_permissions", "0700"},
    {"logging_collector", "off"},
    {"log_destination", "stderr"},
    {"update_process_title", "off"},
    {"restart_after_crash", "on"},
};

std::string quoted(std::string_view value) {
  std::string text = "'";
  for (const char c : value) {
    text += c;
    if (c == '\'' || c == '\\') {
      text += c;
    }
  }
  return text + "'";
}

void add_setting(std::string& text, std::string_view name, std::string_view value) {
  text += fmt::format("{} = {}\n", name, quoted(value));
}

}  // namespace

std::string postgres_settings(const PostgresSpec& spec, const ServiceFiles& files) {
  const base::Path directory = files.inside(spec.directory);
  std::string text = "# Written by settle-region; changes are lost.\n";
  for (const auto& [name, value] : kDefaults) {
    add_setting(text, name, value);
  }
  for (const auto& [name, value] : spec.settings) {
    add_setting(text, name, value);
  }
  for (const auto& [name, value] : kFixed) {
    add_setting(text, name, value);
  }
  add_setting(text, "listen_addresses", spec.address);
  add_setting(text, "port", std::to_string(spec.port));
  add_setting(text, "unix_socket_directories", (directory / "socket").string());
  add_setting(text, "hba_file", (directory / "pg_hba.conf").string());
  add_setting(text, "ident_file", (directory / "pg_ident.conf").string());
  add_setting(text, "ssl_cert_file", (directory / "server.crt").string());
  add_setting(text, "ssl_key_file", (directory / "server.key").string());
  if (!spec.primary.empty()) {
    add_setting(
        text, "primary_conninfo",
        fmt::format("host={} port={} user=rdsadmin application_name={}",
                    (files.inside(spec.primary) / "socket").string(), spec.port, spec.process));
  }
  return text;
}

std::string postgres_access_rules(bool force_tls) {
  std::string text =
      "local all rdsadmin peer map=admin\n"
      "local replication rdsadmin peer map=admin\n"
      "host all rdsadmin 0.0.0.0/0 reject\n"
      "hostssl all all 0.0.0.0/0 scram-sha-256\n";
  if (!force_tls) {
    text += "host all all 0.0.0.0/0 scram-sha-256\n";
  }
  return text;
}

std::string postgres_user_map(const std::string& daemon_user) {
  std::string text = "admin root rdsadmin\nadmin postgres rdsadmin\n";
  if (!daemon_user.empty() && daemon_user != "root" && daemon_user != "postgres") {
    text += fmt::format("admin \"{}\" rdsadmin\n", daemon_user);
  }
  return text;
}

}  // namespace region
