#include "engine/deploy/secret_reader.h"

#include <utility>

#include <boost/json.hpp>

#include "base/crypto.h"
#include "base/ids.h"
#include "base/json.h"

namespace engine {

using catalog::Value;

std::string SecretReader::read(const Value::SecretString& secret) {
  const std::string* id = secret.secret_id.if_string();
  if (id == nullptr) {
    throw base::Exception(
        base::error(base::ErrorKind::kInternal, "the id of a secret is not known yet"));
  }
  std::string text = provider_.secret_string(*id).or_throw();
  if (secret.json_key.empty()) {
    return text;
  }
  const auto json = base::parse_json(text, "the secret");
  const base::JsonObject* members = json ? json->if_object() : nullptr;
  const base::Json* member = members != nullptr ? members->if_contains(secret.json_key) : nullptr;
  if (member == nullptr) {
    throw base::Exception(base::error(base::ErrorKind::kNotFound,
                                      "the secret {} has no member '{}'", *id, secret.json_key));
  }
  return member->is_string() ? std::string(member->get_string()) : base::json_text(*member);
}

std::string SecretReader::digest(const std::string& text) {
  const std::string key = digest_key();
  return base::hex_encode(base::hmac_sha256(base::as_bytes(key), text));
}

std::string SecretReader::key_of(const Value::SecretString& secret) {
  const std::string* id = secret.secret_id.if_string();
  return (id != nullptr ? *id : std::string()) + '#' + secret.json_key;
}

Value SecretReader::reveal(const Value& value, std::map<std::string, std::string>& digests) {
  catalog::Resolver resolver;
  resolver.secret_string = [&](const Value::SecretString& secret) -> std::optional<Value> {
    std::string text = read(secret);
    digests.insert_or_assign(key_of(secret), digest(text));
    return Value(std::move(text));
  };
  return catalog::resolve(value, resolver);
}

std::string SecretReader::digest_key() {
  const std::lock_guard lock(mutex_);
  if (digest_key_.is_absent()) {
    digest_key_ = journal_.read(&Snapshot::digest_key);
  }
  if (digest_key_.is_absent()) {
    constexpr std::size_t kDigits = 64;
    const Value key = Value::secret(base::make_hex_id(random_, kDigits));
    journal_.set_digest_key(key).or_throw();
    digest_key_ = key;
  }
  const Value::Secret* secret = digest_key_.if_secret();
  const std::string* text = secret != nullptr ? secret->inner().if_string() : nullptr;
  if (text == nullptr) {
    throw base::Exception(
        base::error(base::ErrorKind::kCorrupt, "the state's digest key is no secret text"));
  }
  return *text;
}

}  // namespace engine
