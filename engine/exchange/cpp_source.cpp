#include "engine/exchange/cpp_source.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "catalog/schema.h"
#include "engine/graph/urn.h"

namespace engine {

namespace {

using catalog::Kind;
using catalog::PropertyType;
using catalog::Value;

constexpr std::size_t kColumns = 96;

constexpr std::array<std::string_view, 40> kKeywords{
    "and",    "auto",      "bool",   "break", "case",     "catch",  "char",    "class",
    "const",  "default",   "delete", "do",    "double",   "else",   "enum",    "explicit",
    "export", "extern",    "false",  "float", "for",      "friend", "if",      "int",
    "long",   "namespace", "new",    "not",   "operator", "or",     "private", "protected",
    "public", "register",  "return", "stack", "static",   "struct", "switch",  "template"};

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      quoted += fmt::format("\\{:03o}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

/// A name for a C++ variable: `private-a`: `private_a`.
std::string variable(std::string_view name) {
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte < 0x80 && std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '_';
  }
  if (text.empty() || (std::isdigit(static_cast<unsigned char>(text.front())) != 0)) {
    text.insert(0, "r");
  }
  while (text.find("__") != std::string::npos) {
    text.replace(text.find("__"), 2, "_");
  }
  return std::ranges::find(kKeywords, text) != kKeywords.end() ? text + "_" : text;
}

/// `AWS::EC2::VPC`: its class.
std::string class_name(std::string_view type) {
  return std::string(type.substr(type.rfind(':') + 1));
}

/// `aws-native:ec2:Vpc`: `ec2`, the name of the header and the namespace.
std::string module_name(const catalog::ResourceType& type) {
  const std::size_t first = type.token.find(':');
  return std::string(type.token.substr(first + 1, type.token.rfind(':') - first - 1));
}

/// `open items close` on one line, or an item a line.
std::string braced(std::string_view open, const std::vector<std::string>& items,
                   std::string_view close, std::size_t indent) {
  std::string line = fmt::format("{}{}{}", open, fmt::join(items, ", "), close);
  if (line.size() + indent <= kColumns && line.find('\n') == std::string::npos) {
    return line;
  }
  const std::string margin(indent + 4, ' ');
  std::string text(open);
  for (const std::string& item : items) {
    text += fmt::format("\n{}{},", margin, item);
  }
  return text + fmt::format("\n{}{}", std::string(indent, ' '), close);
}

class Source {
 public:
  explicit Source(const Adoption& adoption) : adoption_(adoption) {
    for (const AdoptedResource& resource : adoption_.resources) {
      name_of(resource.state.urn);
      resource.declared.for_each_attribute(
          [&](const Value::Attribute& attribute) { used_.insert(attribute.urn); });
    }
  }

  std::string text() {
    std::string body;
    for (const AdoptedResource& resource : adoption_.resources) {
      body += "\n" + (resource.state.component ? component(resource.state) : declaration(resource));
    }
    std::string text = "// What `settle import` has brought in, as it was found.\n\n";
    for (const std::string& header : headers_) {
      text += fmt::format("#include \"{}\"\n", header);
    }
    std::vector<std::string> parameters;
    for (const std::string& scope : scopes_) {
      parameters.push_back("catalog::Scope& " + scope);
    }
    return text + fmt::format("\nvoid declare_imported({}) {{{}}}\n", fmt::join(parameters, ", "),
                              body.empty() ? "" : body);
  }

 private:
  /// The variable of a resource; the same one each time.
  std::string name_of(const std::string& urn) {
    if (const auto known = names_.find(urn); known != names_.end()) {
      return known->second;
    }
    const std::string wanted = variable(parse_urn(urn).name);
    std::string name = wanted;
    for (int number = 2; !taken_.insert(name).second; ++number) {
      name = fmt::format("{}_{}", wanted, number);
    }
    return names_[urn] = name;
  }

  bool is_adopted(const std::string& urn) const {
    return std::ranges::any_of(adoption_.resources, [&](const AdoptedResource& resource) {
      return resource.state.urn == urn;
    });
  }

  /// Where a resource is declared: the stack, or its component.
  std::string scope_of(const ResourceState& state) {
    std::string scope = state.parent.empty() ? "stack" : name_of(state.parent);
    if (!is_adopted(state.parent) && std::ranges::find(scopes_, scope) == scopes_.end()) {
      scopes_.push_back(scope);
    }
    return scope;
  }

  std::string component(const ResourceState& state) {
    headers_.insert("catalog/scope.h");
    return fmt::format("  catalog::Component {}({}, {}, {});\n", name_of(state.urn),
                       scope_of(state), literal(state.type), literal(parse_urn(state.urn).name));
  }

  std::string declaration(const AdoptedResource& resource) {
    const ResourceState& state = resource.state;
    const catalog::ResourceType& type = *catalog::find_resource_type(state.type);
    headers_.insert(fmt::format("catalog/types/{}.h", module_name(type)));
    const std::string name =
        used_.contains(state.urn) ? fmt::format(" {}", name_of(state.urn)) : "";
    std::string text = fmt::format("  {}catalog::{}::{}{}({}, {}", name.empty() ? "" : "const ",
                                   module_name(type), class_name(type.name), name, scope_of(state),
                                   literal(parse_urn(state.urn).name));
    text += ",\n      " + members(type.properties, *resource.declared.if_object(), "{", "}", 6);
    return text + (state.protect ? ",\n      {.protect = true});\n" : ");\n");
  }

  std::string members(const PropertyType& type, const Value::Object& object, std::string_view open,
                      std::string_view close, std::size_t indent) {
    std::vector<std::string> items;
    for (const auto& [name, value] : object) {
      items.push_back(fmt::format(
          ".{} = {}", name, property(*catalog::find_member(type, name)->type, value, indent + 4)));
    }
    return braced(open, items, close, indent);
  }

  /// Whether the classes have a word for everything in the value.
  static bool fits(const PropertyType& type, const Value& value) {
    if (value.if_attribute() != nullptr) {
      return true;
    }
    if (const Value::Object* object = value.if_object()) {
      return type.kind == Kind::kObject && !type.members.empty() && !object->empty() &&
             std::ranges::all_of(*object, [&](const auto& member) {
               const catalog::Property* known = catalog::find_member(type, member.first);
               return known != nullptr;  // a property takes any value, whatever its class says
             });
    }
    if (const Value::List* list = value.if_list()) {
      return type.kind == Kind::kList && !list->empty() &&
             std::ranges::all_of(
                 *list, [&](const Value& element) { return fits(*type.element, element); });
    }
    switch (type.kind) {
      case Kind::kString:
        return value.if_string() != nullptr;
      case Kind::kInteger:
        return value.if_integer() != nullptr;
      case Kind::kNumber:
        return value.if_integer() != nullptr || value.if_double() != nullptr;
      case Kind::kBoolean:
        return value.if_bool() != nullptr;
      default:
        return false;
    }
  }

  std::string property(const PropertyType& type, const Value& value, std::size_t indent) {
    if (!fits(type, value)) {
      return open_value(value, indent, true);
    }
    if (const Value::Object* object = value.if_object()) {
      return members(type, *object, "{{", "}}", indent);
    }
    if (const Value::List* list = value.if_list()) {
      std::vector<std::string> items;
      for (const Value& element : *list) {
        items.push_back(element.if_object() != nullptr
                            ? members(*type.element, *element.if_object(), "{", "}", indent + 4)
                            : property(*type.element, element, indent + 4));
      }
      return braced("{", items, "}", indent);
    }
    return scalar(value);
  }

  std::string scalar(const Value& value) {
    if (const Value::Attribute* attribute = value.if_attribute()) {
      if (is_adopted(attribute->urn)) {
        std::string method = attribute->path;
        std::ranges::replace(method, '.', '_');
        return fmt::format("{}.{}()", name_of(attribute->urn), method);
      }
      return fmt::format("catalog::Value::attribute({}, {})", literal(attribute->urn),
                         literal(attribute->path));
    }
    if (const std::string* text = value.if_string()) {
      return literal(*text);
    }
    return value.is_null() ? "catalog::Value::null()" : base::json_text(value.to_display_json());
  }

  /// A document, or what the classes have no word for.
  std::string open_value(const Value& value, std::size_t indent, bool outermost) {
    if (const Value::Object* object = value.if_object()) {
      std::vector<std::string> items;
      for (const auto& [name, member] : *object) {
        items.push_back(
            fmt::format("{{{}, {}}}", literal(name), open_value(member, indent + 4, false)));
      }
      return braced("catalog::Value::Object{", items, "}", indent);
    }
    if (const Value::List* list = value.if_list()) {
      std::vector<std::string> items;
      for (const Value& element : *list) {
        items.push_back(open_value(element, indent + 4, false));
      }
      const std::string text = braced("catalog::Value::List{", items, "}", indent);
      return outermost ? fmt::format("catalog::Value({})", text) : text;
    }
    if (const Value::Attribute* attribute = value.if_attribute();
        attribute != nullptr && is_adopted(attribute->urn)) {
      return scalar(value) + ".value()";
    }
    const std::string text = scalar(value);
    return outermost ? fmt::format("catalog::Value({})", text) : text;
  }

  const Adoption& adoption_;
  std::map<std::string, std::string> names_;  ///< by URN
  std::set<std::string> taken_{"stack"};
  std::set<std::string> used_;
  std::set<std::string> headers_;
  std::vector<std::string> scopes_;
};

}  // namespace

std::string cpp_source(const Adoption& adoption) {
  return Source(adoption).text();
}

}  // namespace engine
