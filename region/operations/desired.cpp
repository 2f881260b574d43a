#include "region/operations/desired.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "aws/server/service.h"
#include "base/encoding.h"
#include "catalog/compare.h"
#include "catalog/validate.h"
#include "region/operations/json_patch.h"
#include "region/resources/model.h"

namespace region {

namespace {

/// `Tags[0].Key` as AWS's validator writes it: `#/Tags/0/Key`.
std::string place_of(std::string_view path) {
  std::string place = path.empty() ? "#" : "#/";
  for (const char character : path) {
    if (character == ']') {
      continue;
    }
    place += character == '.' || character == '[' ? '/' : character;
  }
  return place;
}

std::pair<std::string_view, std::string_view> split_last(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::pair(std::string_view(), path)
                                       : std::pair(path.substr(0, dot), path.substr(dot + 1));
}

std::string sentence_of(const catalog::Violation& violation) {
  const auto [parent, name] = split_last(violation.path);
  if (violation.rule == "required") {
    return fmt::format("{}: required key [{}] not found", place_of(parent), name);
  }
  if (violation.rule == "additionalProperties") {
    return fmt::format("{}: extraneous key [{}] is not permitted", place_of(parent), name);
  }
  return fmt::format("{}: failed validation constraint for keyword [{}]: {}",
                     place_of(violation.path), violation.rule, violation.message);
}

/// `[/properties/BucketName]`: those of `pointers` under which the two models differ.
std::string changed_under(const catalog::ResourceType& type, const base::JsonObject& before,
                          const base::JsonObject& after,
                          std::span<const std::string_view> pointers) {
  const auto differences = catalog::compare(type, catalog::Value::from_json(base::Json(before)),
                                            catalog::Value::from_json(base::Json(after)));
  std::vector<std::string> names;
  for (const std::string_view pointer : pointers) {
    const bool changed = std::ranges::any_of(differences, [&](const auto& difference) {
      return catalog::covered(difference.pointer, {&pointer, 1}) ||
             pointer.starts_with(difference.pointer + "/");
    });
    if (changed) {
      names.push_back("/properties" + std::string(pointer));
    }
  }
  return names.empty() ? std::string() : fmt::format("[{}]", base::join(names, ", "));
}

}  // namespace

void check_desired(const catalog::ResourceType& type, const base::JsonObject& desired) {
  const auto violations = catalog::validate(type, catalog::Value::from_json(base::Json(desired)));
  if (violations.empty()) {
    return;
  }
  if (violations.size() == 1) {
    throw aws::ServiceError("ValidationException", fmt::format("Model validation failed ({})",
                                                               sentence_of(violations.front())));
  }
  std::string text =
      fmt::format("Model validation failed (#: {} schema violations found)", violations.size());
  for (const catalog::Violation& violation : violations) {
    text += '\n' + sentence_of(violation);
  }
  throw aws::ServiceError("ValidationException", text);
}

base::JsonObject patched_desired(const catalog::ResourceType& type, const base::JsonObject& model,
                                 const base::Json& patch) {
  const base::JsonObject before = schema_model(type, model);
  const auto patched = apply_patch(base::Json(before), patch);
  if (!patched || !patched->is_object()) {
    throw aws::ServiceError("ValidationException",
                            "Invalid patch update: " + (patched ? "the result is not an object"
                                                                : patched.error().message));
  }
  const base::JsonObject& after = patched->get_object();
  if (auto names = changed_under(type, before, after, type.read_only); !names.empty()) {
    throw aws::ServiceError("ValidationException",
                            fmt::format("Invalid patch update: readOnlyProperties "
                                        "{} cannot be updated",
                                        names));
  }
  if (auto names = changed_under(type, before, after, type.create_only); !names.empty()) {
    throw aws::ServiceError(
        "NotUpdatableException",
        fmt::format("Invalid patch update: createOnlyProperties {} cannot be updated", names));
  }
  base::Json desired(after);
  for (const std::string_view pointer : type.read_only) {
    remove_at(desired, pointer);
  }
  check_desired(type, desired.get_object());
  return std::move(desired.get_object());
}

}  // namespace region
