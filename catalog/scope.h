#pragma once

#include <map>
#include <optional>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/value.h"

namespace catalog {

/// How a resource is treated, apart from its properties. Pulumi's words.
struct ResourceOptions {
  std::vector<std::string> depends_on{};  ///< URNs
  bool protect = false;
  bool retain_on_delete = false;
  std::optional<bool> delete_before_replace{};
  std::vector<std::string> ignore_changes{};      ///< property paths
  std::vector<std::string> replace_on_changes{};  ///< property paths
  std::vector<std::string> aliases{};             ///< earlier URNs
  std::string deleted_with{};                     ///< URN
  std::string import_id{};
  std::map<std::string, int> timeout_seconds{};  ///< "create", "update", "delete"
};

/// One declared resource. `type` is CloudFormation's (`AWS::EC2::VPC`); for a component any
/// `package:module:Name` with `component` set.
struct Declaration {
  std::string type;
  std::string name;  ///< unique per type and parent
  Value properties{};
  ResourceOptions options{};
  std::string parent{};  ///< URN of a component, empty: the stack
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
