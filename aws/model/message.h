#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "base/clock.h"
#include "base/encoding.h"

namespace aws {

/// How a service's messages travel. Of the two JSON versions only the content type differs.
enum class Protocol { kJson10, kJson11, kQuery, kRestXml };

/// What every operation of a service shares on the wire, in both directions.
struct ServiceInfo {
  std::string_view name;  ///< in the endpoint's host name and in the signature's scope
  Protocol protocol = Protocol::kJson10;
  std::string_view target_prefix{};  ///< JSON: `X-Amz-Target: <prefix>.<operation>`
  std::string_view version{};        ///< query: `Version=<version>`
  std::string_view xml_namespace{};  ///< query: of the response's root element
};

/// Where a member travels. All but kBody and kFlat are of REST protocols only, at the top level.
enum class Place {
  kBody,
  kFlat,     ///< a list whose elements stand in the body without a common one around them
  kPath,     ///< for `{name}` of the path
  kQuery,    ///< of the target
  kHeader,   ///< the header of that name
  kHeaders,  ///< a map: every header whose name begins so
  kPayload,  ///< the body itself, as it is
  kStatus,   ///< instead of the operation's usual one
};

/// One member of a message: its name on the wire and where its value is.
template <class Message, class Value>
struct Field {
  std::string_view name;
  Value Message::*member;
  Place place = Place::kBody;
};

template <class Message, class Value>
constexpr Field<Message, Value> field(std::string_view name, Value Message::*member,
                                      Place place = Place::kBody) {
  return {name, member, place};
}

/// How an operation of a REST protocol is told from others.
struct HttpBinding {
  std::string_view method;
  std::string_view path;          ///< `/{Bucket}/{Key+}`: the last one takes slashes too
  std::string_view query{};       ///< that must be in the target, `list-type=2`
  int status = 200;               ///< of a success
  std::string_view input_root{};  ///< element around the body's members; empty: no such body
  std::string_view output_root{};
};

/// A struct that says its fields once, in a friend `fields(const T*)` that returns a tuple of
/// `field`s. Members are string, bool, integers, double, base::WallTime, base::Bytes, messages,
/// vectors and string maps of these, and std::optional of any. A member that is neither optional
/// nor a container is required.
template <class T>
concept Message = requires(const T* type) {
  fields(type);
};

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <>
inline constexpr bool kIsVector<base::Bytes> = false;  // a blob, not a list
template <class T>
inline constexpr bool kIsMap = false;
template <class T>
inline constexpr bool kIsMap<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool kIsInteger = std::integral<T> && !std::same_as<T, bool>;

/// Calls `visit(field)` for each field in order, until one returns false; whether all returned
/// true.
template <Message T, class Visit>
constexpr bool all_fields(Visit visit) {
  return std::apply([&](const auto&... each) { return (visit(each) && ...); },
                    fields(static_cast<const T*>(nullptr)));
}

/// Ties a name to its input, its output and its service; one empty struct per operation.
template <class T>
concept Operation = Message<typename T::Input> && Message<typename T::Output> && requires {
  { T::kName } -> std::convertible_to<std::string_view>;
  { T::kService } -> std::convertible_to<const ServiceInfo&>;
};

template <class T>
concept RestOperation = Operation<T> && requires {
  { T::kHttp } -> std::convertible_to<const HttpBinding&>;
};

/// Why a message could not be read: where, and what was expected there.
struct DecodeFailure {
  std::string path;      ///< `Filter.Names[2]`
  std::string expected;  ///< `a string`
  bool missing = false;  ///< a required member is not there at all

  bool fail(std::string_view what) {
    expected = what;
    return false;
  }

  /// Called on the way out, innermost first.
  bool inside(std::string_view place) {
    const bool joined = path.empty() || path.front() == '[';
    path = std::string(place) + (joined ? "" : ".") + path;
    return false;
  }
};

/// kInvalidArgument with AWS's own words; code ValidationException for what is missing,
/// SerializationException for what has the wrong form.
base::Error decode_error(const DecodeFailure& failure);

}  // namespace aws
