#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "catalog/output.h"
#include "catalog/schema.h"
#include "catalog/scope.h"
#include "catalog/value.h"

namespace engine {

/// Where the resources are to exist. Never guessed: the stack's configuration says it.
enum class Target { kLocal, kAws };

/// What a stack is, before its program has run.
struct StackSettings {
  std::string project;
  std::string name;
  std::string region;  ///< `us-east-1`
  Target target = Target::kLocal;
  /// The stack's configuration by full key (`payment-processing:environment`); secrets are
  /// Value::secret, objects and lists are values of that shape.
  std::map<std::string, catalog::Value, std::less<>> config{};
};

/// One declaration with the name it has in the whole world and the schema it is held against.
struct DeclaredResource {
  std::string urn;
  /// nullptr for a component, and for a type that Settle has no schema for (then a diagnostic says
  /// so).
  const catalog::ResourceType* schema = nullptr;
  catalog::Declaration declaration;
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
  /// A value that people and other programs read after the deployment. The last one of a name
  /// counts.
  void output(std::string name, catalog::Value value);

  template <class T>
  void output(std::string name, const catalog::Output<T>& value) {
    output(std::move(name), value.value());
  }

  /// What the program itself finds wrong, with its own settings for example.
  void report(base::Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

  const std::vector<DeclaredResource>& resources() const { return resources_; }

  const std::map<std::string, catalog::Value>& outputs() const { return outputs_; }

  /// What was wrong with the declarations themselves (a name twice, a type without a schema), and
  /// what the program reported.
  const base::Diagnostics& diagnostics() const { return diagnostics_; }

  /// nullptr: not declared.
  const DeclaredResource* find(std::string_view urn) const;

 private:
  StackSettings settings_;
  std::vector<DeclaredResource> resources_;
  std::unordered_map<std::string, std::size_t> by_urn_;
  std::map<std::string, catalog::Value> outputs_;
  base::Diagnostics diagnostics_;
};

}  // namespace engine
