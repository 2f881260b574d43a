#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "catalog/output.h"
#include "catalog/schema.h"
#include "catalog/scope.h"
#include "catalog/value.h"
#include "engine/policy/policy.h"

namespace engine {

/// Where the resources are to exist. Never guessed: the stack's configuration says it.
enum class Target { kLocal, kAws };

/// What another stack has left.
struct StackOutputs {
  std::string name;  ///< `organization/PROJECT/STACK`
  std::map<std::string, catalog::Value> values{};
};

/// What a stack is, before its program has run.
struct StackSettings {
  std::string project;
  std::string name;
  std::string region;  ///< `us-east-1`
  Target target = Target::kLocal;
  /// The stack's configuration by full key (`payment-processing:environment`); secrets are
  /// Value::secret, objects and lists are values of that shape.
  std::map<std::string, catalog::Value, std::less<>> config{};
  /// Reads the outputs of another stack for StackReference; empty: there are none.
  std::function<base::Result<StackOutputs>(std::string_view name)> read_outputs{};
};

/// One declaration with the name it has in the whole world and the schema it is held against.
struct DeclaredResource {
  std::string urn;
  /// nullptr for a component, and for a type that Settle has no schema for (then a diagnostic says
  /// so).
  const catalog::ResourceType* schema = nullptr;
  catalog::Declaration declaration;
  std::vector<std::string> aliases{};  ///< URNs that it may be recorded under, nearest first
};

/// Collects what a program declares. Nothing is created while the program runs. Not thread-safe.
class Stack final : public catalog::Scope {
 public:
  explicit Stack(StackSettings settings);

  const std::string& project() const { return settings_.project; }

  const std::string& name() const { return settings_.name; }

  const std::string& region() const { return settings_.region; }

  Target target() const { return settings_.target; }

  const StackSettings& settings() const { return settings_; }

  /// The value of a full key; absent if the configuration has none.
  catalog::Value config(std::string_view key) const;

  /// Known once the provider has said who is calling.
  catalog::Output<std::string> account_id() const;
  catalog::Output<std::string> partition() const;

  std::string declare(catalog::Declaration declaration) override;

  /// Changes every declaration that comes after, behind the transforms of its own and its parents'.
  void transform(catalog::DeclarationTransform transform) {
    transforms_.push_back(std::move(transform));
  }

  /// Makes a hook known that no declaration mentions any more, but a recorded resource does.
  void add_hook(const catalog::Hook& hook) { hooks_.insert_or_assign(hook.name, hook); }

  /// By name.
  const std::map<std::string, catalog::Hook>& hooks() const { return hooks_; }

  /// A value that people and other programs read after the deployment. The last one of a name
  /// counts.
  void output(std::string name, catalog::Value value);

  template <class T>
  void output(std::string name, const catalog::Output<T>& value) {
    output(std::move(name), value.value());
  }

  /// Rules that every plan of the stack is held against, in this order.
  void add_policies(PolicyPack pack) {
    packs_.push_back(std::make_shared<const PolicyPack>(std::move(pack)));
  }

  const std::vector<std::shared_ptr<const PolicyPack>>& policy_packs() const { return packs_; }

  /// Gives the resource at this place of `resources()` other properties than it was declared with.
  void set_properties(std::size_t at, catalog::Value properties) {
    resources_[at].declaration.properties = std::move(properties);
  }

  /// What the program itself finds wrong, with its own settings for example.
  void report(base::Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

  const std::deque<DeclaredResource>& resources() const { return resources_; }

  const std::map<std::string, catalog::Value>& outputs() const { return outputs_; }

  /// What was wrong with the declarations themselves (a name twice, a type without a schema), and
  /// what the program reported.
  const base::Diagnostics& diagnostics() const { return diagnostics_; }

  /// nullptr: not declared.
  const DeclaredResource* find(const std::string& urn) const;
  /// Its index in `resources()`; nullopt: not declared.
  std::optional<std::size_t> place(const std::string& urn) const;

 private:
  void apply_transforms(catalog::Declaration& declaration) const;
  void inherit(catalog::Declaration& declaration) const;

  StackSettings settings_;
  std::vector<catalog::DeclarationTransform> transforms_;
  std::map<std::string, catalog::Hook> hooks_;
  std::vector<std::shared_ptr<const PolicyPack>> packs_;
  std::deque<DeclaredResource> resources_;  ///< they are large: none is moved to make room
  std::unordered_map<std::string, std::size_t> by_urn_;
  std::map<std::string, catalog::Value> outputs_;
  base::Diagnostics diagnostics_;
};

}  // namespace engine
