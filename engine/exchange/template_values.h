#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/json.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"

namespace engine {

/// Writes declared values in CloudFormation's template language: references as Ref, Fn::GetAtt and
/// Fn::Sub, what Secrets Manager keeps as dynamic references, secret values as parameters that
/// nobody sees. Collects what each resource refers to.
class TemplateValues {
 public:
  /// `ids`: see `logical_ids`. Both are borrowed.
  TemplateValues(const Stack& stack, const std::vector<std::string>& ids);

  /// A value of the property at `place` (`CacheAuthToken`: the name of a parameter for a secret in
  /// it). Throws base::Exception (kUnsupported): an attribute that no template can read.
  base::Json write(const catalog::Value& value, const std::string& place);

  /// Places in Stack::resources() that the values written since the last call refer to.
  std::set<std::size_t> take_references() { return std::exchange(references_, {}); }

  /// Names of the parameters that the secrets have become.
  std::vector<std::string> parameters() const;

 private:
  /// A piece of a text: literal, or what stands in `${...}`.
  struct Part {
    bool reference = false;
    std::string text;
  };

  using Parts = std::vector<Part>;

  void add_parts(const catalog::Value& value, const std::string& place, Parts& parts);
  void add_json_parts(const catalog::Value& value, const std::string& place, Parts& parts);
  void add_attribute(const catalog::Value::Attribute& attribute, const std::string& place,
                     Parts& parts);
  static void add_literal(std::string_view text, Parts& parts);
  static base::Json text_json(const Parts& parts);
  /// The declared value that an attribute is; absent: it is read from the resource itself.
  catalog::Value declared(const catalog::Value::Attribute& attribute) const;
  bool is_number(const catalog::Value& value) const;
  std::string parameter_of(const catalog::Value& secret, const std::string& place);

  const Stack& stack_;
  const std::vector<std::string>& ids_;
  std::unordered_map<std::string, std::size_t> places_;  ///< by URN
  std::set<std::size_t> references_;
  std::vector<std::pair<catalog::Value, std::string>> parameters_;  ///< secret, name
};

/// How a template reads an attribute: `Vpc` (Ref), `Vpc.CidrBlock` (Fn::GetAtt); empty: not at all.
std::string template_reference(const catalog::ResourceType& type, const std::string& id,
                               std::string_view path);

}  // namespace engine
