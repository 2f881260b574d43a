#include "engine/state/reach.h"

#include <boost/json.hpp>

#include "base/json.h"

namespace engine {

namespace {

constexpr int kReachVersion = 1;
constexpr std::string_view kNextNumber = "nextNumber";

std::uint64_t parse(std::string_view text) {
  const auto json = base::parse_json(text, "the reach of a state");
  const base::JsonObject* object = json ? json->if_object() : nullptr;
  const base::Json* next = object == nullptr ? nullptr : object->if_contains(kNextNumber);
  return next != nullptr && next->is_int64() ? static_cast<std::uint64_t>(next->get_int64()) : 0;
}

}  // namespace

StateReach::StateReach(ObjectStore& objects, const std::string& folder)
    : objects_(objects), key_(folder + "/reached.json") {}

base::Result<void> StateReach::read() {
  const auto object = objects_.get(key_);
  if (!object && object.error().kind != base::ErrorKind::kNotFound) {
    return object.error();
  }
  next_number_ = object ? parse(object->bytes) : 0;
  return {};
}

base::Result<void> StateReach::write(std::uint64_t next_number) {
  if (next_number <= next_number_) {
    return {};
  }
  const auto written = objects_.put(
      key_,
      base::json_text(base::JsonObject{{"version", kReachVersion}, {kNextNumber, next_number}}));
  if (!written) {
    return written.error();
  }
  next_number_ = next_number;
  return {};
}

base::Result<void> StateReach::forget() {
  next_number_ = 0;
  return objects_.remove(key_);
}

base::Result<void> StateReach::require(const Snapshot& state, const StatePlace& place) const {
  if (state.next_number() >= next_number_) {
    return {};
  }
  return base::error(
      base::ErrorKind::kCorrupt,
      "{} is not the whole state: it ends at number {}, and had come to {} already. "
      "Somebody has cut it, or put an older copy in its place. Nothing was changed. {}",
      place.name, state.next_number(), next_number_, place.way_out());
}

}  // namespace engine
