#include "cli/stack_tags.h"

#include <boost/json.hpp>

#include "base/json.h"

namespace cli {

namespace {

std::string tags_key(const engine::StackId& id) {
  return engine::stack_folder(id) + "/tags.json";
}

}  // namespace

Tags read_tags(engine::Backend& backend, const engine::StackId& id) {
  const base::Result<engine::StoredObject> object = backend.objects().get(tags_key(id));
  if (!object && object.error().kind == base::ErrorKind::kNotFound) {
    return {};
  }
  const std::string place = backend.objects().place(tags_key(id));
  const base::Json json =
      base::parse_json(base::Result<engine::StoredObject>(object).or_throw().bytes, place)
          .or_throw();
  const base::Json* tags = json.is_object() ? json.as_object().if_contains("tags") : nullptr;
  if (tags == nullptr || !tags->is_object()) {
    throw base::Exception(base::error(base::ErrorKind::kCorrupt,
                                      "{} holds no tags; remove it, or restore it from a backup",
                                      place));
  }
  Tags result;
  for (const auto& [name, value] : tags->as_object()) {
    result[name] = value.is_string() ? std::string(value.as_string()) : base::json_text(value);
  }
  return result;
}

void write_tags(engine::Backend& backend, const engine::StackId& id, const Tags& tags) {
  base::JsonObject values;
  for (const auto& [name, value] : tags) {
    values[name] = value;
  }
  base::JsonObject document;
  document["version"] = 1;
  document["tags"] = std::move(values);
  backend.objects().put(tags_key(id), base::json_text(document)).or_throw();
}

}  // namespace cli
