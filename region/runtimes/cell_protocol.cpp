#include "region/runtimes/cell_protocol.h"

#include <array>

namespace region {

namespace {

using Strings = std::vector<std::string>;
using StringMap = std::map<std::string, std::string>;

constexpr std::size_t kPrefixBytes = 8;

constexpr std::array<std::pair<std::string_view, Isolation>, 3> kIsolations{{
    {"root", Isolation::kRoot},
    {"user", Isolation::kUserNamespace},
    {"loopback", Isolation::kLoopback},
}};

void append_length(std::string& out, std::size_t length) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>((length >> shift) & 0xffU));
  }
}

std::size_t read_length(std::string_view bytes) {
  std::size_t length = 0;
  for (const char byte : bytes.substr(0, 4)) {
    length = length << 8 | static_cast<unsigned char>(byte);
  }
  return length;
}

template <class T>
T get(const base::JsonObject& object, std::string_view key) {
  return boost::json::value_to<T>(object.at(key));
}

}  // namespace

std::string encode_cell_message(const CellMessage& message) {
  const std::string head = boost::json::serialize(message.head);
  std::string bytes;
  bytes.reserve(kPrefixBytes + head.size() + message.body.size());
  append_length(bytes, head.size());
  append_length(bytes, message.body.size());
  bytes += head;
  bytes += message.body;
  return bytes;
}

base::Result<std::optional<CellMessage>> take_cell_message(std::string& buffer) {
  if (buffer.size() < kPrefixBytes) {
    return std::optional<CellMessage>();
  }
  const std::size_t head_size = read_length(buffer);
  const std::size_t body_size = read_length(std::string_view(buffer).substr(4));
  if (head_size + body_size > kCellMessageLimitBytes) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "a message of {} bytes is over the limit of {}", head_size + body_size,
                       kCellMessageLimitBytes);
  }
  if (buffer.size() < kPrefixBytes + head_size + body_size) {
    return std::optional<CellMessage>();
  }
  auto head =
      base::parse_json(std::string_view(buffer).substr(kPrefixBytes, head_size), "cell message");
  if (!head) {
    return std::move(head).error();
  }
  if (!head->is_object()) {
    return base::error(base::ErrorKind::kInvalidArgument, "a cell message is a JSON object");
  }
  CellMessage message{std::move(head->as_object()),
                      buffer.substr(kPrefixBytes + head_size, body_size)};
  buffer.erase(0, kPrefixBytes + head_size + body_size);
  return std::optional<CellMessage>(std::move(message));
}

base::JsonObject to_json(const base::Error& error) {
  return {{"kind", static_cast<int>(error.kind)}, {"message", error.message}};
}

base::Error error_from_json(const base::JsonObject& object) {
  return {static_cast<base::ErrorKind>(get<int>(object, "kind")),
          get<std::string>(object, "message")};
}

base::JsonObject to_json(const Limits& limits) {
  return {{"cpu_quota_us", limits.cpu_quota_us},
          {"memory_bytes", limits.memory_bytes},
          {"pids_max", limits.pids_max},
          {"cpu_shares", limits.cpu_shares},
          {"memory_reserved_bytes", limits.memory_reserved_bytes}};
}

Limits limits_from_json(const base::JsonObject& object) {
  return {.cpu_quota_us = get<std::int64_t>(object, "cpu_quota_us"),
          .memory_bytes = get<std::int64_t>(object, "memory_bytes"),
          .pids_max = get<std::int64_t>(object, "pids_max"),
          .cpu_shares = get<std::int64_t>(object, "cpu_shares"),
          .memory_reserved_bytes = get<std::int64_t>(object, "memory_reserved_bytes")};
}

base::JsonObject to_json(const ProcessSpec& spec) {
  return {{"name", spec.name},
          {"argv", boost::json::value_from(spec.argv)},
          {"environment", boost::json::value_from(spec.environment)},
          {"network_namespace", spec.network_namespace},
          {"user", spec.user},
          {"directory", spec.directory.string()},
          {"output", spec.output.string()},
          {"limits", to_json(spec.limits)},
          {"fds", boost::json::value_from(spec.fds)},
          {"keep_capabilities", spec.keep_capabilities},
          {"binds", boost::json::value_from(spec.binds)},
          {"stop_signal", spec.stop_signal},
          {"restart", spec.restart}};
}

ProcessSpec process_spec_from_json(const base::JsonObject& object) {
  return {.name = get<std::string>(object, "name"),
          .argv = get<Strings>(object, "argv"),
          .environment = get<StringMap>(object, "environment"),
          .network_namespace = get<std::string>(object, "network_namespace"),
          .user = get<std::string>(object, "user"),
          .directory = get<std::string>(object, "directory"),
          .output = get<std::string>(object, "output"),
          .limits = limits_from_json(object.at("limits").as_object()),
          .fds = get<std::map<std::string, int>>(object, "fds"),
          .keep_capabilities = get<bool>(object, "keep_capabilities"),
          .binds = get<StringMap>(object, "binds"),
          .stop_signal = get<int>(object, "stop_signal"),
          .restart = get<bool>(object, "restart")};
}

base::JsonObject to_json(const ProcessStatus& status) {
  return {{"name", status.name},         {"pid", status.pid},
          {"running", status.running},   {"exit_code", status.exit_code},
          {"oom", status.out_of_memory}, {"started_ms", status.started_ms}};
}

ProcessStatus process_status_from_json(const base::JsonObject& object) {
  return {.name = get<std::string>(object, "name"),
          .pid = get<std::int64_t>(object, "pid"),
          .running = get<bool>(object, "running"),
          .exit_code = get<int>(object, "exit_code"),
          .out_of_memory = get<bool>(object, "oom"),
          .started_ms = get<std::int64_t>(object, "started_ms")};
}

base::JsonObject to_json(const LinkSpec& spec) {
  return {{"router", spec.router},
          {"device", spec.device},
          {"namespace", spec.network_namespace},
          {"address", spec.address}};
}

LinkSpec link_spec_from_json(const base::JsonObject& object) {
  return {.router = get<std::string>(object, "router"),
          .device = get<std::string>(object, "device"),
          .network_namespace = get<std::string>(object, "namespace"),
          .address = get<std::string>(object, "address")};
}

base::JsonObject to_json(const CommandSpec& spec) {
  return {{"argv", boost::json::value_from(spec.argv)},
          {"environment", boost::json::value_from(spec.environment)},
          {"network_namespace", spec.network_namespace},
          {"user", spec.user},
          {"directory", spec.directory.string()},
          {"timeout_ms", spec.timeout.count()}};
}

CommandSpec command_spec_from_json(const base::JsonObject& object) {
  return {.argv = get<Strings>(object, "argv"),
          .environment = get<StringMap>(object, "environment"),
          .network_namespace = get<std::string>(object, "network_namespace"),
          .user = get<std::string>(object, "user"),
          .directory = get<std::string>(object, "directory"),
          .timeout = std::chrono::milliseconds(get<std::int64_t>(object, "timeout_ms"))};
}

std::string_view name(Isolation isolation) {
  for (const auto& [text, value] : kIsolations) {
    if (value == isolation) {
      return text;
    }
  }
  return "unknown";
}

std::optional<Isolation> isolation_from_name(std::string_view text) {
  for (const auto& [known, value] : kIsolations) {
    if (known == text) {
      return value;
    }
  }
  return std::nullopt;
}

}  // namespace region
