#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "base/json.h"
#include "base/result.h"

namespace region {

// What operations read from their input. Throws ServiceError ValidationException, naming the
// member.

std::string required_text(const base::JsonObject& input, std::string_view member);
/// Empty if it is not there.
std::string optional_text(const base::JsonObject& input, std::string_view member);
bool optional_flag(const base::JsonObject& input, std::string_view member, bool otherwise);
std::int64_t optional_number(const base::JsonObject& input, std::string_view member,
                             std::int64_t otherwise);

/// An error value as the ServiceError with the same code.
[[noreturn]] void throw_service_error(const base::Error& error);

}  // namespace region
