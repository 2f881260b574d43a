#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <boost/json.hpp>

#include "aws/model/message.h"
#include "base/json.h"
#include "base/result.h"

namespace aws {

/// AWS JSON 1.0 and 1.1: members under their names, times as seconds since 1970, blobs as base64.

base::Json write_json_time(base::WallTime time);
bool read_json_time(const base::Json& value, base::WallTime& time, DecodeFailure& failure);
bool read_json_blob(const base::Json& value, base::Bytes& bytes, DecodeFailure& failure);

template <class T>
base::Json write_json(const T& value) {
  if constexpr (Message<T>) {
    base::JsonObject object;
    all_fields<T>([&](const auto& each) {
      const auto& member = value.*each.member;
      using Member = std::remove_cvref_t<decltype(member)>;
      if constexpr (kIsOptional<Member>) {
        if (member) {
          object.emplace(each.name, write_json(*member));
        }
      } else if constexpr (kIsVector<Member> || kIsMap<Member>) {
        if (!member.empty()) {
          object.emplace(each.name, write_json(member));
        }
      } else {
        object.emplace(each.name, write_json(member));
      }
      return true;
    });
    return object;
  } else if constexpr (kIsVector<T>) {
    base::JsonArray array;
    array.reserve(value.size());
    for (const auto& each : value) {
      array.push_back(write_json(each));
    }
    return array;
  } else if constexpr (kIsMap<T>) {
    base::JsonObject object;
    for (const auto& [key, each] : value) {
      object.emplace(key, write_json(each));
    }
    return object;
  } else if constexpr (std::is_same_v<T, base::WallTime>) {
    return write_json_time(value);
  } else if constexpr (std::is_same_v<T, base::Bytes>) {
    return base::Json(base::base64_encode(value));
  } else {
    return base::Json(value);
  }
}

template <class T>
bool read_json(const base::Json& value, T& out, DecodeFailure& failure) {
  if constexpr (Message<T>) {
    const auto* object = value.if_object();
    if (object == nullptr) {
      return failure.fail("an object");
    }
    return all_fields<T>([&](const auto& each) {
      auto& member = out.*each.member;
      using Member = std::remove_cvref_t<decltype(member)>;
      const base::Json* found = object->if_contains(each.name);
      if (found == nullptr || found->is_null()) {
        failure.missing = !kIsOptional<Member> && !kIsVector<Member> && !kIsMap<Member>;
        return !failure.missing || failure.inside(each.name);
      }
      return read_json(*found, member, failure) || failure.inside(each.name);
    });
  } else if constexpr (kIsOptional<T>) {
    return read_json(value, out.emplace(), failure);
  } else if constexpr (kIsVector<T>) {
    const auto* array = value.if_array();
    if (array == nullptr) {
      return failure.fail("a list");
    }
    for (const auto& each : *array) {
      if (!read_json(each, out.emplace_back(), failure)) {
        return failure.inside(fmt::format("[{}]", out.size() - 1));
      }
    }
    return true;
  } else if constexpr (kIsMap<T>) {
    const auto* object = value.if_object();
    if (object == nullptr) {
      return failure.fail("a map");
    }
    for (const auto& each : *object) {
      const std::string key(each.key());
      if (!read_json(each.value(), out[key], failure)) {
        return failure.inside(key);
      }
    }
    return true;
  } else if constexpr (std::is_same_v<T, base::WallTime>) {
    return read_json_time(value, out, failure);
  } else if constexpr (std::is_same_v<T, base::Bytes>) {
    return read_json_blob(value, out, failure);
  } else if constexpr (std::is_same_v<T, std::string>) {
    const auto* text = value.if_string();
    if (text == nullptr) {
      return failure.fail("a string");
    }
    out.assign(text->data(), text->size());
    return true;
  } else if constexpr (std::is_same_v<T, bool>) {
    const bool* flag = value.if_bool();
    if (flag == nullptr) {
      return failure.fail("true or false");
    }
    out = *flag;
    return true;
  } else {
    static_assert(kIsInteger<T> || std::is_same_v<T, double>);
    boost::system::error_code code;
    out = value.to_number<T>(code);
    return !code || failure.fail(kIsInteger<T> ? "an integer" : "a number");
  }
}

template <Message T>
std::string to_json_text(const T& message) {
  return base::json_text(write_json(message));
}

/// An empty text is a message without members, as some clients send it.
template <Message T>
base::Result<T> from_json_text(std::string_view text, std::string_view what) {
  auto document = base::parse_json(text.empty() ? "{}" : text, what);
  if (!document) {
    base::Error malformed = std::move(document).error();
    malformed.code = "SerializationException";
    return malformed;
  }
  T message;
  DecodeFailure failure;
  if (!read_json(*document, message, failure)) {
    return decode_error(failure);
  }
  return message;
}

}  // namespace aws
