#pragma once

#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>

#include "aws/model/message.h"
#include "aws/protocol/xml.h"
#include "base/result.h"

namespace aws {

/// The query protocol: a request is a form (`Action=..&Version=..&Tags.member.1.Key=..`), a
/// response is XML (`<OpResponse><OpResult>..</OpResult><ResponseMetadata>..`). Times are RFC 3339.

using Form = std::map<std::string, std::string, std::less<>>;

/// application/x-www-form-urlencoded, sorted by name.
std::string write_form(const Form& form);
/// `+` is a blank; of a name given twice the last counts. kInvalidArgument for broken escapes.
base::Result<Form> parse_form(std::string_view text);

bool read_rfc3339(std::string_view text, base::WallTime& time);

template <class T>
std::string write_scalar(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_same_v<T, base::WallTime>) {
    return base::format_rfc3339_ms(value);
  } else if constexpr (std::is_same_v<T, base::Bytes>) {
    return base::base64_encode(value);
  } else {
    static_assert(kIsInteger<T> || std::is_same_v<T, double>, "maps are not supported in query");
    return fmt::format("{}", value);
  }
}

template <class T>
bool read_scalar(std::string_view text, T& out, DecodeFailure& failure) {
  if constexpr (std::is_same_v<T, std::string>) {
    out = text;
    return true;
  } else if constexpr (std::is_same_v<T, bool>) {
    out = text == "true";
    return out || text == "false" || failure.fail("true or false");
  } else if constexpr (std::is_same_v<T, base::WallTime>) {
    return read_rfc3339(text, out) || failure.fail("a time like 2026-01-31T12:00:00Z");
  } else if constexpr (std::is_same_v<T, base::Bytes>) {
    auto bytes = base::base64_decode(text);
    if (!bytes) {
      return failure.fail("base64 text");
    }
    out = std::move(*bytes);
    return true;
  } else {
    static_assert(kIsInteger<T> || std::is_same_v<T, double>, "maps are not supported in query");
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
    return (code == std::errc{} && end == text.data() + text.size()) || failure.fail("a number");
  }
}

/// Adds the members of `value` under `name` (empty: at the top).
template <class T>
void write_query(const T& value, const std::string& name, Form& form) {
  if constexpr (Message<T>) {
    all_fields<T>([&](const auto& each) {
      write_query(value.*each.member,
                  name.empty() ? std::string(each.name) : fmt::format("{}.{}", name, each.name),
                  form);
      return true;
    });
  } else if constexpr (kIsOptional<T>) {
    if (value) {
      write_query(*value, name, form);
    }
  } else if constexpr (kIsVector<T>) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      write_query(value[i], fmt::format("{}.member.{}", name, i + 1), form);
    }
  } else {
    form[name] = write_scalar(value);
  }
}

/// Whether the form has the name itself or anything below it.
bool form_has(const Form& form, const std::string& name);

template <class T>
bool read_query(const Form& form, const std::string& name, T& out, DecodeFailure& failure) {
  if constexpr (Message<T>) {
    return all_fields<T>([&](const auto& each) {
      auto& member = out.*each.member;
      using Member = std::remove_cvref_t<decltype(member)>;
      const auto place =
          name.empty() ? std::string(each.name) : fmt::format("{}.{}", name, each.name);
      if (!form_has(form, place)) {
        failure.missing = !kIsOptional<Member> && !kIsVector<Member>;
        return !failure.missing || failure.inside(place);
      }
      return read_query(form, place, member, failure);
    });
  } else if constexpr (kIsOptional<T>) {
    return read_query(form, name, out.emplace(), failure);
  } else if constexpr (kIsVector<T>) {
    for (std::size_t i = 1;; ++i) {
      const auto place = fmt::format("{}.member.{}", name, i);
      if (!form_has(form, place)) {
        return true;
      }
      if (!read_query(form, place, out.emplace_back(), failure)) {
        return false;
      }
    }
  } else {
    const auto found = form.find(name);
    if (found == form.end()) {
      return failure.fail("a single value") || failure.inside(name);
    }
    return read_scalar(found->second, out, failure) || failure.inside(name);
  }
}

template <class T>
void write_xml(const T& value, std::string_view name, std::string& out);

/// Those that travel in the body.
template <Message T>
void write_xml_members(const T& value, std::string& out) {
  all_fields<T>([&](const auto& each) {
    const auto& member = value.*each.member;
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (kIsVector<Member>) {
      if (each.place == Place::kFlat) {
        for (const auto& element : member) {
          write_xml(element, each.name, out);
        }
        return true;
      }
    }
    if constexpr (!kIsMap<Member>) {
      if (each.place == Place::kBody) {
        write_xml(member, each.name, out);
      }
    }
    return true;
  });
}

template <class T>
void write_xml(const T& value, std::string_view name, std::string& out) {
  if constexpr (kIsOptional<T>) {
    if (value) {
      write_xml(*value, name, out);
    }
  } else {
    out += fmt::format("<{}>", name);
    if constexpr (Message<T>) {
      write_xml_members(value, out);
    } else if constexpr (kIsVector<T>) {
      for (const auto& each : value) {
        write_xml(each, "member", out);
      }
    } else {
      out += xml_escape(write_scalar(value));
    }
    out += fmt::format("</{}>", name);
  }
}

template <class T>
bool read_xml(const XmlElement& element, T& out, DecodeFailure& failure);

/// A list without an element around it; members that do not travel in the body are left alone.
template <class EachField, class Member>
bool read_xml_flat(const XmlElement& element, const EachField& each, Member& member,
                   DecodeFailure& failure) {
  if constexpr (kIsVector<Member>) {
    for (const auto& child : element.children) {
      if (each.place == Place::kFlat && child.name == each.name &&
          !read_xml(child, member.emplace_back(), failure)) {
        return failure.inside(each.name);
      }
    }
  }
  return true;
}

template <class T>
bool read_xml(const XmlElement& element, T& out, DecodeFailure& failure) {
  if constexpr (Message<T>) {
    return all_fields<T>([&](const auto& each) {
      auto& member = out.*each.member;
      using Member = std::remove_cvref_t<decltype(member)>;
      if constexpr (kIsMap<Member>) {
        return true;  // no service has one in XML
      } else {
        if (each.place != Place::kBody) {
          return read_xml_flat(element, each, member, failure);
        }
        const auto* found = element.child(each.name);
        if (found == nullptr) {
          failure.missing = !kIsOptional<Member> && !kIsVector<Member>;
          return !failure.missing || failure.inside(each.name);
        }
        return read_xml(*found, member, failure) || failure.inside(each.name);
      }
    });
  } else if constexpr (kIsOptional<T>) {
    return read_xml(element, out.emplace(), failure);
  } else if constexpr (kIsVector<T>) {
    for (const auto& each : element.children) {
      if (!read_xml(each, out.emplace_back(), failure)) {
        return failure.inside(fmt::format("[{}]", out.size() - 1));
      }
    }
    return true;
  } else {
    return read_scalar(element.text, out, failure);
  }
}

template <Operation Op>
std::string to_query_request(const typename Op::Input& input) {
  Form form{{"Action", std::string(Op::kName)}, {"Version", std::string(Op::kService.version)}};
  write_query(input, "", form);
  return write_form(form);
}

template <Operation Op>
base::Result<typename Op::Input> from_query_request(const Form& form) {
  typename Op::Input input;
  DecodeFailure failure;
  if (!read_query(form, "", input, failure)) {
    return decode_error(failure);
  }
  return input;
}

template <Operation Op>
std::string to_query_response(const typename Op::Output& output, std::string_view request_id) {
  std::string text =
      fmt::format("<{}Response xmlns=\"{}\">", Op::kName, Op::kService.xml_namespace);
  write_xml(output, fmt::format("{}Result", Op::kName), text);
  text += fmt::format("<ResponseMetadata><RequestId>{}</RequestId></ResponseMetadata></{}Response>",
                      xml_escape(request_id), Op::kName);
  return text;
}

template <Operation Op>
base::Result<typename Op::Output> from_query_response(std::string_view text) {
  const auto root = parse_xml(text, fmt::format("the answer of {}", Op::kName));
  if (!root) {
    return root.error();
  }
  const auto* result = root->child(fmt::format("{}Result", Op::kName));
  typename Op::Output output;
  DecodeFailure failure;
  if (result != nullptr && !read_xml(*result, output, failure)) {
    return decode_error(failure);
  }
  return output;
}

}  // namespace aws
