#pragma once

#include <functional>
#include <map>
#include <optional>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/hook.h"
#include "catalog/output.h"
#include "catalog/value.h"

namespace catalog {

struct Declaration;

/// An earlier identity of a resource. Either `urn`, which is all of it, or the parts that were
/// different: what is left out is as it is now.
struct Alias {
  std::string urn{};
  std::optional<std::string> name{};
  std::optional<std::string> type{};    ///< CloudFormation's, or a component's
  std::optional<std::string> parent{};  ///< URN
  bool no_parent = false;               ///< it was a child of the stack itself
  std::optional<std::string> project{};
  std::optional<std::string> stack{};
};

/// Changes a declaration before it is taken.
using DeclarationTransform = std::function<void(Declaration&)>;

/// How a resource is treated, apart from its properties. Pulumi's words. Children inherit protect,
/// retain_on_delete, deleted_with and transforms where they do not say otherwise, and follow their
/// parent's aliases. Property paths: `a.b[0]["x.y"]`, `*` for every element or member.
struct ResourceOptions {
  std::vector<std::string> depends_on{};  ///< URNs
  std::optional<bool> protect{};
  std::optional<bool> retain_on_delete{};
  std::optional<bool> delete_before_replace{};
  std::vector<std::string> ignore_changes{};      ///< property paths; `*`: all
  std::vector<std::string> replace_on_changes{};  ///< property paths; `*`: all
  std::vector<std::string> hide_diffs{};          ///< property paths whose values no plan shows
  std::vector<Alias> aliases{};
  std::string deleted_with{};               ///< URN of what takes it along when it is deleted
  std::vector<std::string> replace_with{};  ///< URNs; replaced when one of them is
  Value replacement_trigger{};              ///< replaced when it changes
  std::vector<std::string> additional_secret_outputs{};  ///< top-level properties
  std::string import_id{};                               ///< identifier of what exists already
  std::map<std::string, int> timeout_seconds{};          ///< "create", "update", "delete"
  std::map<HookPoint, std::vector<Hook>> hooks{};
  /// Asked when an operation has failed; true: try it again, at most 100 times.
  std::function<bool(const HookCall&)> on_error{};
  std::vector<DeclarationTransform> transforms{};  ///< of itself, and of what is declared below it
};

/// One declared resource. `type` is CloudFormation's (`AWS::EC2::VPC`); for a component any
/// `package:module:Name` with `component` set.
struct Declaration {
  std::string type;
  std::string name;  ///< unique per type and parent
  Value properties{};
  ResourceOptions options{};
  std::string parent{};  ///< URN, mostly of a component; empty: the stack
  bool component = false;
  std::source_location where = std::source_location::current();
};

/// Where resources are declared: a stack, or a component inside one. Not thread-safe.
class Scope {
 public:
  virtual ~Scope() = default;
  /// Returns the URN. A second declaration of the same URN becomes a diagnostic with both places.
  virtual std::string declare(Declaration declaration) = 0;
};

/// A group of resources with a name of its own in the tree that people see.
class Component final : public Scope {
 public:
  Component(Scope& parent, std::string type, std::string name,
            std::source_location where = std::source_location::current());
  Component(Scope& parent, std::string type, std::string name, ResourceOptions options,
            std::source_location where = std::source_location::current());
  std::string declare(Declaration declaration) override;

  const std::string& urn() const { return urn_; }

 private:
  Scope& parent_;
  std::string urn_;
};

/// What every generated resource class is: a handle to one declaration.
class Resource {
 public:
  const std::string& urn() const { return urn_; }

 protected:
  Resource(Scope& scope, std::string_view type, std::string name, Value properties,
           ResourceOptions options, std::source_location where);
  ~Resource() = default;
  Resource(const Resource&) = default;
  Resource& operator=(const Resource&) = default;

  template <class T>
  Output<T> attribute(std::string path) const {
    return Output<T>(Value::attribute(urn_, std::move(path)));
  }

 private:
  std::string urn_;
};

}  // namespace catalog
