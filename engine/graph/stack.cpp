#include "engine/graph/stack.h"

#include <algorithm>
#include <utility>

#include "base/encoding.h"
#include "engine/graph/aliases.h"
#include "engine/graph/urn.h"

namespace engine {

namespace {

base::Diagnostic finding(const catalog::Declaration& declaration, const std::string& urn,
                         std::string summary) {
  return {.summary = std::move(summary),
          .resource = urn,
          .file = declaration.where.file_name(),
          .line = declaration.where.line()};
}

/// The known type whose spelling is nearest, for people.
std::string nearest_type(std::string_view type) {
  std::string nearest;
  std::size_t least = 6;  // further away it is no misspelling
  for (const catalog::ResourceType* candidate : catalog::resource_types()) {
    const std::size_t distance = base::edit_distance(type, candidate->name);
    if (distance < least) {
      least = distance;
      nearest = candidate->name;
    }
  }
  return nearest;
}

}  // namespace

Stack::Stack(StackSettings settings) : settings_(std::move(settings)) {}

catalog::Value Stack::config(std::string_view key) const {
  const auto found = settings_.config.find(key);
  return found == settings_.config.end() ? catalog::Value() : found->second;
}

catalog::Output<std::string> Stack::account_id() const {
  return catalog::Output<std::string>(catalog::Value::pseudo_parameter("AccountId"));
}

catalog::Output<std::string> Stack::partition() const {
  return catalog::Output<std::string>(catalog::Value::pseudo_parameter("Partition"));
}

/// Its own first, then its parents' from the nearest on, then the stack's. Each list is taken
/// before it runs: a transform may change the options.
void Stack::apply_transforms(catalog::Declaration& declaration) const {
  const auto apply = [&](const std::vector<catalog::DeclarationTransform>& transforms) {
    for (const catalog::DeclarationTransform& transform : transforms) {
      transform(declaration);
    }
  };
  std::vector<std::vector<catalog::DeclarationTransform>> chain{declaration.options.transforms};
  for (const DeclaredResource* parent = find(declaration.parent); parent != nullptr;
       parent = find(parent->declaration.parent)) {
    chain.push_back(parent->declaration.options.transforms);
  }
  chain.push_back(transforms_);
  std::ranges::for_each(chain, apply);
}

void Stack::inherit(catalog::Declaration& declaration) const {
  const DeclaredResource* parent = find(declaration.parent);
  if (parent == nullptr) {
    return;
  }
  const catalog::ResourceOptions& from = parent->declaration.options;
  catalog::ResourceOptions& to = declaration.options;
  to.protect = to.protect ? to.protect : from.protect;
  to.retain_on_delete = to.retain_on_delete ? to.retain_on_delete : from.retain_on_delete;
  to.deleted_with = to.deleted_with.empty() ? from.deleted_with : to.deleted_with;
}

std::string Stack::declare(catalog::Declaration declaration) {
  apply_transforms(declaration);
  inherit(declaration);
  const catalog::ResourceType* schema =
      declaration.component ? nullptr : catalog::find_resource_type(declaration.type);
  const std::string_view type =
      schema != nullptr ? schema->token : std::string_view(declaration.type);
  std::string urn =
      make_urn(settings_.name, settings_.project, declaration.parent, type, declaration.name);
  const auto [place, is_new] = by_urn_.emplace(urn, resources_.size());
  if (!is_new) {
    const catalog::Declaration& first = resources_[place->second].declaration;
    base::Diagnostic twice =
        finding(declaration, urn,
                fmt::format("{} '{}' is declared twice, first at {}:{}", declaration.type,
                            declaration.name, first.where.file_name(), first.where.line()));
    twice.fix = "give one of them another name, or another parent";
    diagnostics_.push_back(std::move(twice));
    return urn;
  }
  if (!declaration.component && schema == nullptr) {
    base::Diagnostic unknown = finding(
        declaration, urn, fmt::format("Settle has no schema for the type '{}'", declaration.type));
    if (const std::string nearest = nearest_type(declaration.type); !nearest.empty()) {
      unknown.fix = fmt::format("did you mean {}?", nearest);
    }
    diagnostics_.push_back(std::move(unknown));
  }
  for (const auto& [point, hooks] : declaration.options.hooks) {
    std::ranges::for_each(hooks, [this](const catalog::Hook& hook) { add_hook(hook); });
  }
  const DeclaredResource* parent = find(declaration.parent);
  std::vector<std::string> aliases = alias_urns(
      declaration, {settings_.name, settings_.project, std::string(type), declaration.parent,
                    parent != nullptr ? parent->aliases : std::vector<std::string>()});
  resources_.push_back({urn, schema, std::move(declaration), std::move(aliases)});
  return urn;
}

void Stack::output(std::string name, catalog::Value value) {
  outputs_.insert_or_assign(std::move(name), std::move(value));
}

const DeclaredResource* Stack::find(const std::string& urn) const {
  const std::optional<std::size_t> found = place(urn);
  return found ? &resources_[*found] : nullptr;
}

std::optional<std::size_t> Stack::place(const std::string& urn) const {
  const auto found = by_urn_.find(urn);
  return found == by_urn_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace engine
