#pragma once

#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "aws/model/message.h"
#include "aws/protocol/query.h"
#include "base/io/http.h"
#include "base/result.h"

namespace aws {

/// REST with XML: the operation is in method and path, members in path, query, headers and body.

/// What the braces of a binding's path stand for, decoded.
using PathLabels = std::map<std::string, std::string, std::less<>>;

/// nullopt: the request is of another operation. `form` is the target's query.
std::optional<PathLabels> match_binding(const HttpBinding& binding,
                                        const base::HttpRequest& request, const Form& form);
/// The path of a binding with its labels filled in and encoded.
std::string path_of(const HttpBinding& binding, const PathLabels& labels);
/// The target's query; kInvalidArgument for broken escapes.
base::Result<Form> query_of(const base::HttpRequest& request);

namespace rest {

template <class T>
void write_text(const T& value, const auto& take) {
  if constexpr (kIsOptional<T>) {
    if (value) {
      take(write_scalar(*value));
    }
  } else {
    take(write_scalar(value));
  }
}

template <class T>
bool read_text(const std::optional<std::string>& text, T& out, std::string_view name,
               DecodeFailure& failure) {
  if (!text) {
    failure.missing = !kIsOptional<T>;
    return !failure.missing || failure.inside(name);
  }
  if constexpr (kIsOptional<T>) {
    return read_scalar(*text, out.emplace(), failure) || failure.inside(name);
  } else {
    return read_scalar(*text, out, failure) || failure.inside(name);
  }
}

std::map<std::string, std::string> headers_with_prefix(const base::HttpHeaders& headers,
                                                       std::string_view prefix);

/// The members that a request and a response have in common: headers and body.
template <class M>
void write_message(const M& message, std::string_view root, std::string_view xml_namespace,
                   base::HttpHeaders& headers, std::string& body) {
  bool has_payload = false;
  all_fields<M>([&](const auto& each) {
    const auto& member = message.*each.member;
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (kIsMap<Member>) {
      for (const auto& [name, value] : member) {
        headers.add(std::string(each.name) + name, value);
      }
    } else if constexpr (std::is_same_v<Member, std::string>) {
      if (each.place == Place::kPayload) {
        body = member;
        has_payload = true;
      }
    }
    if constexpr (!kIsMap<Member> && !kIsVector<Member> && !Message<Member>) {
      if (each.place == Place::kHeader) {
        write_text(member,
                   [&](std::string text) { headers.add(std::string(each.name), std::move(text)); });
      }
    }
    return true;
  });
  std::string members;
  write_xml_members(message, members);
  if (!has_payload && !root.empty() && !members.empty()) {
    body = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{} xmlns=\"{}\">{}</{}>", root,
                       xml_namespace, members, root);
  }
}

struct Source {
  const base::HttpHeaders& headers;
  const std::string& body;
  const PathLabels& labels;
  const Form& query;
  int status = 200;
};

inline std::optional<std::string> find_in(const auto& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

template <class Member>
bool read_member(const Source& source, std::string_view name, Place place, Member& member,
                 DecodeFailure& failure) {
  if constexpr (kIsMap<Member>) {
    member = headers_with_prefix(source.headers, name);
    return true;
  } else if constexpr (kIsVector<Member> || Message<Member>) {
    return true;
  } else if (place == Place::kHeader) {
    const auto found = source.headers.find(name);
    return read_text(found ? std::optional<std::string>(*found) : std::nullopt, member, name,
                     failure);
  } else if (place == Place::kPath) {
    return read_text(find_in(source.labels, name), member, name, failure);
  } else if (place == Place::kQuery) {
    return read_text(find_in(source.query, name), member, name, failure);
  } else if (place == Place::kPayload) {
    return read_text(std::optional(source.body), member, name, failure);
  } else if (place == Place::kStatus) {
    return read_text(std::optional(std::to_string(source.status)), member, name, failure);
  }
  return true;
}

template <class M>
base::Result<M> read_message(const Source& source, std::string_view root) {
  M message;
  DecodeFailure failure;
  if (!root.empty() && !source.body.empty()) {
    const auto document = parse_xml(source.body, "the body");
    if (!document) {
      return base::Error{base::ErrorKind::kInvalidArgument, document.error().message,
                         "MalformedXML"};
    }
    if (!read_xml(*document, message, failure)) {
      return decode_error(failure);
    }
  }
  const bool whole = all_fields<M>([&](const auto& each) {
    return read_member(source, each.name, each.place, message.*each.member, failure);
  });
  if (!whole) {
    return decode_error(failure);
  }
  return message;
}

}  // namespace rest

template <RestOperation Op>
base::HttpRequest to_rest_request(const typename Op::Input& input) {
  base::HttpRequest request{.method = std::string(Op::kHttp.method)};
  PathLabels labels;
  Form query;
  all_fields<typename Op::Input>([&](const auto& each) {
    const auto& member = input.*each.member;
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (!kIsMap<Member> && !kIsVector<Member> && !Message<Member>) {
      rest::write_text(member, [&](std::string text) {
        if (each.place == Place::kPath) {
          labels.emplace(each.name, std::move(text));
        } else if (each.place == Place::kQuery) {
          query.emplace(each.name, std::move(text));
        }
      });
    }
    return true;
  });
  const std::string members = write_form(query);
  const std::string_view fixed = Op::kHttp.query;
  request.target = path_of(Op::kHttp, labels);
  request.target += fixed.empty() && members.empty() ? "" : "?";
  request.target += std::string(fixed) + (fixed.empty() || members.empty() ? "" : "&") + members;
  rest::write_message(input, Op::kHttp.input_root, Op::kService.xml_namespace, request.headers,
                      request.body);
  return request;
}

template <RestOperation Op>
base::Result<typename Op::Input> from_rest_request(const base::HttpRequest& request,
                                                   const PathLabels& labels, const Form& query) {
  return rest::read_message<typename Op::Input>({request.headers, request.body, labels, query},
                                                Op::kHttp.input_root);
}

template <RestOperation Op>
base::HttpResponse to_rest_response(const typename Op::Output& output) {
  base::HttpResponse response{.status = Op::kHttp.status};
  all_fields<typename Op::Output>([&](const auto& each) {
    const auto& member = output.*each.member;
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::optional<int>>) {
      if (each.place == Place::kStatus && member) {
        response.status = *member;
      }
    }
    return true;
  });
  rest::write_message(output, Op::kHttp.output_root, Op::kService.xml_namespace, response.headers,
                      response.body);
  return response;
}

template <RestOperation Op>
base::Result<typename Op::Output> from_rest_response(const base::HttpResponse& response) {
  const PathLabels no_labels;
  const Form no_query;
  return rest::read_message<typename Op::Output>(
      {response.headers, response.body, no_labels, no_query, response.status},
      Op::kHttp.output_root);
}

}  // namespace aws
