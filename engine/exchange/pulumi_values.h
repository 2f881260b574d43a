#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "catalog/value.h"
#include "engine/state/codec.h"
#include "engine/state/secrets.h"

namespace engine {

/// Property values as they stand in Pulumi's deployments. What is read from Secrets Manager while
/// deploying stands there as CloudFormation's dynamic reference,
/// `{{resolve:secretsmanager:ID:SecretString:KEY}}`, and is such an expression again when read.
class PulumiValueWriter {
 public:
  /// `codec` is borrowed: secrets that it has read keep their ciphertexts. `show_secrets`: secrets
  /// stand in the clear in their envelopes.
  PulumiValueWriter(StateCodec& codec, bool show_secrets)
      : codec_(codec), show_secrets_(show_secrets) {}

  /// `owner`: see StateCodec. Throws base::Exception: a secret cannot be sealed or opened,
  /// something is not known.
  base::Json write(const catalog::Value& value, const std::string& owner) const;

 private:
  base::Json write_secret(const catalog::Value& secret, const std::string& owner) const;

  StateCodec& codec_;
  bool show_secrets_;
};

class PulumiValueReader {
 public:
  /// Ciphertexts that `codec` can open are left sealed. With `foreign` they are another stack's:
  /// that opens them at once. Both are borrowed.
  PulumiValueReader(StateCodec& codec, SecretsManager* foreign)
      : codec_(codec), foreign_(foreign) {}

  /// `owner`: see StateCodec. Throws base::Exception: an asset, a resource reference or another
  /// value that Settle has no word for, by its name; a secret that cannot be opened.
  catalog::Value read(const base::Json& json, const std::string& owner) const;

 private:
  catalog::Value read_marked(const base::JsonObject& object, const std::string& owner) const;

  StateCodec& codec_;
  SecretsManager* foreign_;
};

}  // namespace engine
