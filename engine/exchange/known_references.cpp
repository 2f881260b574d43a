#include "engine/exchange/known_references.h"

#include <algorithm>
#include <utility>

#include "catalog/schema.h"
#include "engine/plan/attributes.h"

namespace engine {

using catalog::Value;

namespace {

/// Words like `available` or `default` are nobody's: an identifier that AWS made has a sign in
/// it.
bool is_telling(const std::string& text) {
  constexpr std::size_t kLeast = 8;
  return text.size() >= kLeast && text.find_first_of("-:/.") != std::string::npos;
}

}  // namespace

std::string dotted_path(std::string_view pointer) {
  std::string path(pointer.substr(std::min<std::size_t>(1, pointer.size())));
  std::ranges::replace(path, '/', '.');
  return path;
}

void KnownReferences::add(const ResourceState& resource) {
  const catalog::ResourceType* type = catalog::find_resource_type(resource.type);
  if (type == nullptr || resource.component || resource.delete_pending) {
    return;
  }
  if (type->primary_identifier.size() == 1) {
    put(resource.identifier, resource.urn, dotted_path(type->primary_identifier.front()), true);
  }
  for (const std::string_view pointer : type->read_only) {
    const Value value = pointer.find('*') == std::string_view::npos
                            ? value_at(resource.outputs, dotted_path(pointer))
                            : Value();
    if (const std::string* text = value.if_string()) {
      put(*text, resource.urn, dotted_path(pointer), false);
    }
  }
}

void KnownReferences::put(const std::string& text, const std::string& urn, std::string path,
                          bool identifier) {
  if (!is_telling(text)) {
    return;
  }
  const auto [known, is_new] = known_.try_emplace(text, Known{{urn, path}, identifier, false});
  if (is_new || known->second.attribute.urn == urn) {
    return;
  }
  if (identifier == known->second.identifier) {
    known->second.ambiguous = true;
  } else if (identifier) {
    known->second = {{urn, std::move(path)}, true, false};
  }
}

const Value::Attribute* KnownReferences::find(const std::string& text) const {
  const auto found = known_.find(text);
  return found == known_.end() || found->second.ambiguous ? nullptr : &found->second.attribute;
}

Value KnownReferences::put_into(const Value& value, const std::string& self) const {
  if (const std::string* text = value.if_string()) {
    const Value::Attribute* found = find(*text);
    return found != nullptr && found->urn != self ? Value::attribute(found->urn, found->path)
                                                  : value;
  }
  if (const Value::List* list = value.if_list()) {
    Value::List elements;
    for (const Value& element : *list) {
      elements.push_back(put_into(element, self));
    }
    return elements;
  }
  if (const Value::Object* members = value.if_object()) {
    Value::Object object;
    for (const auto& [name, member] : *members) {
      object.emplace(name, put_into(member, self));
    }
    return object;
  }
  return value;
}

}  // namespace engine
