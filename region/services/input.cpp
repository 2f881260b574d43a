#include "region/services/input.h"

#include <cstdint>

#include "region/services/service_error.h"

namespace region {

namespace {

[[noreturn]] void wrong_type(std::string_view member, std::string_view expected) {
  throw ServiceError("ValidationException", fmt::format("{} must be {}", member, expected));
}

}  // namespace

std::string required_text(const base::JsonObject& input, std::string_view member) {
  std::string text = optional_text(input, member);
  if (text.empty()) {
    throw ServiceError(
        "ValidationException",
        fmt::format("Missing required key: {} must be a text that is not empty", member));
  }
  return text;
}

std::string optional_text(const base::JsonObject& input, std::string_view member) {
  const base::Json* value = input.if_contains(member);
  if (value == nullptr || value->is_null()) {
    return "";
  }
  if (!value->is_string()) {
    wrong_type(member, "a text");
  }
  return std::string(value->get_string());
}

bool optional_flag(const base::JsonObject& input, std::string_view member, bool otherwise) {
  const base::Json* value = input.if_contains(member);
  if (value == nullptr || value->is_null()) {
    return otherwise;
  }
  if (!value->is_bool()) {
    wrong_type(member, "true or false");
  }
  return value->get_bool();
}

std::int64_t optional_number(const base::JsonObject& input, std::string_view member,
                             std::int64_t otherwise) {
  const base::Json* value = input.if_contains(member);
  if (value == nullptr || value->is_null()) {
    return otherwise;
  }
  if (!value->is_int64()) {
    wrong_type(member, "a whole number");
  }
  return value->get_int64();
}

void throw_service_error(const base::Error& error) {
  const bool ours = error.kind == base::ErrorKind::kUnavailable;
  throw ServiceError(error.code.empty() ? "ServiceInternalErrorException" : error.code,
                     error.message, ours ? 500 : 400);
}

}  // namespace region
