#include "catalog/scope.h"

#include <utility>

namespace catalog {

Component::Component(Scope& parent, std::string type, std::string name, std::source_location where)
    : Component(parent, std::move(type), std::move(name), {}, where) {}

Component::Component(Scope& parent, std::string type, std::string name, ResourceOptions options,
                     std::source_location where)
    : parent_(parent),
      urn_(parent.declare({.type = std::move(type),
                           .name = std::move(name),
                           .options = std::move(options),
                           .component = true,
                           .where = where})) {}

std::string Component::declare(Declaration declaration) {
  if (declaration.parent.empty()) {
    declaration.parent = urn_;
  }
  return parent_.declare(std::move(declaration));
}

Resource::Resource(Scope& scope, std::string_view type, std::string name, Value properties,
                   ResourceOptions options, std::source_location where)
    : urn_(scope.declare({.type = std::string(type),
                          .name = std::move(name),
                          .properties = std::move(properties),
                          .options = std::move(options),
                          .where = where})) {}

}  // namespace catalog
