#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/io/fd.h"
#include "base/json.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// What daemon and cell say to each other over `cell.sock`. A daemon of another version is refused,
/// since a cell outlives the daemon that started it.
inline constexpr int kCellProtocol = 6;
inline constexpr std::size_t kCellMessageLimitBytes = 8U << 20;

/// A message either way: a JSON head, bytes that JSON cannot carry, and descriptors (SCM_RIGHTS
/// with the first byte). Requests have `version` and `operation`; answers are empty of `error` or
/// hold one.
struct CellMessage {
  base::JsonObject head{};
  std::string body{};
  std::vector<base::Fd> fds{};
};

/// Two 4-byte big-endian lengths, then the head, then the body.
std::string encode_cell_message(const CellMessage& message);
/// Takes one message off the front of `buffer` (without descriptors); nullopt until it is complete.
/// kInvalidArgument when the bytes are no message.
base::Result<std::optional<CellMessage>> take_cell_message(std::string& buffer);

base::JsonObject to_json(const base::Error& error);
base::Error error_from_json(const base::JsonObject& object);

/// The `..._from_json` functions throw (std::exception) what Boost.JSON throws on a member that is
/// missing or of another type; the caller is the edge that catches.
base::JsonObject to_json(const ProcessSpec& spec);
ProcessSpec process_spec_from_json(const base::JsonObject& object);
base::JsonObject to_json(const ProcessStatus& status);
ProcessStatus process_status_from_json(const base::JsonObject& object);
base::JsonObject to_json(const Limits& limits);
Limits limits_from_json(const base::JsonObject& object);
base::JsonObject to_json(const LinkSpec& spec);
LinkSpec link_spec_from_json(const base::JsonObject& object);
/// Without `input`, which travels as the body.
base::JsonObject to_json(const CommandSpec& spec);
CommandSpec command_spec_from_json(const base::JsonObject& object);

std::string_view name(Isolation isolation);
std::optional<Isolation> isolation_from_name(std::string_view text);

}  // namespace region
