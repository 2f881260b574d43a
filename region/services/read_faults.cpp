#include "region/services/read_faults.h"

#include <algorithm>
#include <string>

#include <boost/json.hpp>

#include "aws/server/service.h"
#include "catalog/compare.h"

namespace region {

namespace {

void reverse_lists(const catalog::ResourceType& type, base::JsonObject& model) {
  for (const catalog::Property& member : type.properties.members) {
    base::Json* value = model.if_contains(member.name);
    if (value != nullptr && value->is_array() &&
        (member.type->unordered || "/" + std::string(member.name) == type.tag_property)) {
      std::ranges::reverse(value->get_array());
    }
  }
}

void add_defaults(const catalog::ResourceType& type, base::JsonObject& model) {
  for (const catalog::KnownDefault& known : type.defaults) {
    const std::string_view name = known.pointer.substr(1);
    if (name.find('/') == std::string_view::npos) {
      model.emplace(name, boost::json::parse({known.json.data(), known.json.size()}));
    }
  }
  if (type.tag_property != "/Tags") {
    return;
  }
  if (base::JsonArray* tags =
          model["Tags"].is_null() ? &model["Tags"].emplace_array() : model["Tags"].if_array()) {
    tags->push_back({{"Key", "aws:cloudformation:stack-name"}, {"Value", "somebody-else"}});
  }
}

}  // namespace

void misread_by_fault(Faults& faults, const catalog::ResourceType& type, base::JsonObject& model) {
  if (faults.take(type.name, "read", FaultKind::kListReordered)) {
    reverse_lists(type, model);
  }
  if (faults.take(type.name, "read", FaultKind::kAddsDefaults)) {
    add_defaults(type, model);
  }
}

void refuse_write_only_echo(Faults& faults, const catalog::ResourceType& type,
                            const base::Json& patch) {
  const base::JsonArray* operations = patch.if_array();
  if (operations == nullptr) {
    return;
  }
  for (const base::Json& operation : *operations) {
    const base::Json* path =
        operation.is_object() ? operation.get_object().if_contains("path") : nullptr;
    if (path != nullptr && path->is_string() &&
        catalog::covered(std::string_view(path->get_string()), type.write_only) &&
        faults.take(type.name, "update", FaultKind::kWriteOnlyEcho)) {
      throw aws::ServiceError(
          "ValidationException",
          fmt::format("{} may not be sent again", std::string_view(path->get_string())));
    }
  }
}

}  // namespace region
