#include "engine/exchange/pulumi_values.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json_members.h"
#include "engine/state/value_tree.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;
using base::text_member;
using catalog::Value;

constexpr std::string_view kOpen = "{{resolve:secretsmanager:";
constexpr std::string_view kClose = "}}";
constexpr std::string_view kField = ":SecretString";

struct Marked {
  std::string_view signature;
  std::string_view name;
};

constexpr Marked kNotSupported[] = {
    {"c44067f5952c0a294b673a41bacd8c17", "an asset"},
    {"0def7320c3a5731c473e5ecbe6d01bc7", "an archive"},
    {"5cf8f73096256a8f31e491e813e4eb8e", "a resource reference"},
    {"d0e6a833031e9bbcd3f4e8bde6ca49a4", "an output value"},
    {"803fd3297a5875dc03ca845dda5d2a98", "a byte string"},
    {"8ad145fe-0d11-4827-bfd7-1abcbf086f5c", "a number that is infinite or none"},
};

std::string reference_text(const Value::SecretString& secret) {
  const std::string* id = secret.secret_id.if_string();
  if (id == nullptr) {
    throw base::Exception(
        base::error(ErrorKind::kInvalidArgument, "the id of a secret is not known yet"));
  }
  const std::string key = secret.json_key.empty() ? "" : fmt::format(":{}", secret.json_key);
  return fmt::format("{}{}{}{}{}", kOpen, *id, kField, key, kClose);
}

/// Every expression over Secrets Manager as text; all else as it is.
Value with_references(const Value& value) {
  if (const Value::SecretString* secret = value.if_secret_string()) {
    return reference_text(*secret);
  }
  if (const Value::Concat* concat = value.if_concat()) {
    Value::List parts;
    for (const Value& part : concat->parts) {
      parts.push_back(with_references(part));
    }
    return catalog::resolve(Value::concat(parts), {});
  }
  if (const Value::JsonText* text = value.if_json_text()) {
    return catalog::resolve(Value::json_text(with_references(text->document)), {});
  }
  if (const Value::List* list = value.if_list()) {
    Value::List elements;
    for (const Value& element : *list) {
      elements.push_back(with_references(element));
    }
    return elements;
  }
  if (const Value::Object* members = value.if_object()) {
    Value::Object object;
    for (const auto& [name, member] : *members) {
      object.emplace(name, with_references(member));
    }
    return object;
  }
  return value;
}

Value secret_string_of(std::string_view reference) {
  const std::size_t field = reference.rfind(kField);
  if (field == std::string_view::npos) {
    return Value::secret_string(std::string(reference), "");
  }
  std::string_view key = reference.substr(field + kField.size());
  key.remove_prefix(std::min<std::size_t>(1, key.size()));
  return Value::secret_string(std::string(reference.substr(0, field)),
                              std::string(key.substr(0, key.find(':'))));
}

/// A text with the references in it as expressions.
Value from_text(const std::string& text) {
  if (text.find(kOpen) == std::string::npos) {
    return text;
  }
  // A document written as text is one again: so it is compared with a declared one.
  if (text.starts_with('{') && !text.starts_with(kOpen)) {
    const base::Result<Json> document = base::parse_json(text, "a document");
    if (document && base::canonical_json(*document) == text) {
      Value::Object members;
      for (const auto& member : document->get_object()) {
        members.emplace(member.key(), member.value().is_string()
                                          ? from_text(std::string(member.value().get_string()))
                                          : Value::from_json(member.value()));
      }
      return Value::json_text(members);
    }
  }
  Value::List parts;
  std::string_view rest = text;
  for (std::size_t at = rest.find(kOpen); at != std::string_view::npos; at = rest.find(kOpen)) {
    const std::size_t end = rest.find(kClose, at);
    if (end == std::string_view::npos) {
      break;
    }
    parts.emplace_back(std::string(rest.substr(0, at)));
    parts.push_back(secret_string_of(rest.substr(at + kOpen.size(), end - at - kOpen.size())));
    rest.remove_prefix(end + kClose.size());
  }
  parts.emplace_back(std::string(rest));
  std::erase(parts, Value(""));
  return parts.size() == 1 ? parts.front() : Value::concat(parts);
}

}  // namespace

Json PulumiValueWriter::write(const Value& value, const std::string& owner) const {
  if (auto tree = tree_to_json(value, [&](const Value& each) { return write(each, owner); })) {
    return *std::move(tree);
  }
  if (value.if_secret() != nullptr) {
    return write_secret(value, owner);
  }
  if (value.is_expression()) {
    const Value text = with_references(value);
    return text.if_secret() != nullptr ? write_secret(text, owner) : text.to_json(false).or_throw();
  }
  return value.to_json(false).or_throw();
}

Json PulumiValueWriter::write_secret(const Value& secret, const std::string& owner) const {
  if (!show_secrets_) {
    return codec_.encode(secret, owner).or_throw();
  }
  return JsonObject{{kPulumiMark, kPulumiSecret},
                    {"plaintext", base::json_text(write(secret.if_secret()->inner(), owner))}};
}

Value PulumiValueReader::read(const Json& json, const std::string& owner) const {
  if (json.is_string()) {
    return from_text(std::string(json.get_string()));
  }
  const JsonObject* object = json.if_object();
  if (object != nullptr && object->contains(kPulumiMark)) {
    return read_marked(*object, owner);
  }
  auto tree = tree_from_json(json, [&](const Json& each) { return read(each, owner); });
  return tree ? *std::move(tree) : Value::from_json(json);
}

Value PulumiValueReader::read_marked(const JsonObject& object, const std::string& owner) const {
  const std::string signature = text_member(object, kPulumiMark);
  if (signature != kPulumiSecret) {
    const auto* const found = std::ranges::find(kNotSupported, signature, &Marked::signature);
    throw base::Exception(base::error(
        ErrorKind::kUnsupported, "{} has {}, which Settle has no value for", owner,
        found != std::ranges::end(kNotSupported) ? found->name : "a value of an unknown kind"));
  }
  if (object.contains("plaintext")) {
    const Json plain = base::parse_json(text_member(object, "plaintext"), "a secret").or_throw();
    return Value::secret(read(plain, owner));
  }
  const std::string ciphertext = text_member(object, "ciphertext");
  if (foreign_ == nullptr) {
    return codec_.decode_value(object, owner).or_throw();
  }
  const base::Result<std::string> plaintext = foreign_->decrypt(ciphertext);
  if (!plaintext) {
    throw base::Exception(plaintext.error().in(fmt::format("a secret of {}", owner)));
  }
  return Value::secret(read(base::parse_json(*plaintext, "a secret").or_throw(), owner));
}

}  // namespace engine
