#include "aws/protocol/rest_xml.h"

#include <algorithm>

namespace aws {

namespace {

std::string_view path_part(std::string_view target) {
  return target.substr(0, std::min(target.find('?'), target.size()));
}

/// `{Bucket}` or `{Key+}`: the name alone.
std::string_view label_name(std::string_view segment) {
  return segment.substr(1, segment.find_first_of("+}") - 1);
}

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

}  // namespace

base::Result<Form> query_of(const base::HttpRequest& request) {
  const std::size_t mark = request.target.find('?');
  return parse_form(mark == std::string::npos ? std::string_view()
                                              : std::string_view(request.target).substr(mark + 1));
}

std::optional<PathLabels> match_binding(const HttpBinding& binding,
                                        const base::HttpRequest& request, const Form& form) {
  if (request.method != binding.method) {
    return std::nullopt;
  }
  if (!binding.query.empty()) {
    const std::size_t equals = std::min(binding.query.find('='), binding.query.size());
    const auto found = form.find(binding.query.substr(0, equals));
    if (found == form.end() ||
        found->second != binding.query.substr(std::min(equals + 1, binding.query.size()))) {
      return std::nullopt;
    }
  }
  PathLabels labels;
  std::string_view path = path_part(request.target);
  path.remove_prefix(path.starts_with('/') ? 1 : 0);
  std::string_view pattern = binding.path.substr(1);
  while (!pattern.empty()) {
    const std::string_view segment = pattern.substr(0, pattern.find('/'));
    const bool greedy = segment.ends_with("+}");
    const std::string_view value = greedy ? path : path.substr(0, path.find('/'));
    const auto decoded = base::percent_decode(value);
    if (value.empty() || !decoded) {
      return std::nullopt;
    }
    labels.emplace(label_name(segment), *decoded);
    pattern.remove_prefix(std::min(segment.size() + 1, pattern.size()));
    path.remove_prefix(std::min(value.size() + 1, path.size()));
  }
  return path.empty() ? std::optional(std::move(labels)) : std::nullopt;
}

std::string path_of(const HttpBinding& binding, const PathLabels& labels) {
  std::string path;
  std::string_view pattern = binding.path.substr(1);
  while (!pattern.empty()) {
    const std::string_view segment = pattern.substr(0, pattern.find('/'));
    const auto found = labels.find(label_name(segment));
    path += '/';
    path += base::percent_encode(found == labels.end() ? std::string() : found->second,
                                 segment.ends_with("+}") ? "/" : "");
    pattern.remove_prefix(std::min(segment.size() + 1, pattern.size()));
  }
  return path.empty() ? "/" : path;
}

namespace rest {

std::map<std::string, std::string> headers_with_prefix(const base::HttpHeaders& headers,
                                                       std::string_view prefix) {
  std::map<std::string, std::string> found;
  for (const auto& header : headers) {
    std::string name = header.name;
    std::ranges::transform(name, name.begin(), lower);
    if (name.starts_with(prefix)) {
      found[name.substr(prefix.size())] = header.value;
    }
  }
  return found;
}

}  // namespace rest

}  // namespace aws
