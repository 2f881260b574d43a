#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/storage_ptr.hpp>

#include "base/json.h"
#include "base/result.h"
#include "catalog/value.h"
#include "engine/state/secrets.h"
#include "engine/state/state.h"

namespace engine {

/// Pulumi's key for values that JSON has no word for, and its signature of a secret.
inline constexpr std::string_view kPulumiMark = "4dabf18193072939515e22adb298388d";
inline constexpr std::string_view kPulumiSecret = "1b47061264138c4ac30d75fd1eb44270";

/// State as JSON and back, in the words of Pulumi's deployments. Secrets become ciphertext, and are
/// sealed values when they are read again: what nobody asks for is never decrypted, so that most
/// runs need no passphrase. A secret that has not changed keeps its ciphertext, so that state files
/// do not change for nothing. Safe from any thread.
class StateCodec {
 public:
  /// `secrets` is borrowed, and by the values that were read too.
  explicit StateCodec(SecretsManager& secrets) : secrets_(secrets) {}

  SecretsManager& secrets() { return secrets_; }

  // The JSON is made in `memory`, and ends with it.

  base::Result<base::Json> encode(const ResourceState& resource,
                                  const boost::json::storage_ptr& memory = {});
  base::Result<ResourceState> decode_resource(const base::Json& json);

  base::Result<base::Json> encode(const PendingOperation& operation,
                                  const boost::json::storage_ptr& memory = {});
  base::Result<PendingOperation> decode_pending(const base::Json& json);

  /// `owner` (a URN, or any name) keeps equal secrets of different owners from being seen as equal.
  base::Result<base::Json> encode(const catalog::Value& value, const std::string& owner,
                                  const boost::json::storage_ptr& memory = {});
  base::Result<catalog::Value> decode_value(const base::Json& json, const std::string& owner);

 private:
  /// A secret whose ciphertext is in the state.
  struct Known {
    catalog::Value secret;
    std::string ciphertext;
  };

  // These throw base::Exception; the public functions are the edge that catches.
  base::Json value_to_json(const catalog::Value& value, const std::string& owner,
                           const boost::json::storage_ptr& memory);
  catalog::Value value_from_json(const base::Json& json, const std::string& owner);
  /// Members that are equal to those of `inputs`, which the resource has already, are kept once.
  /// nullptr: it has none.
  catalog::Value outputs_from_json(const base::Json& json, const base::JsonObject* inputs,
                                   const ResourceState& resource);
  catalog::Value marked_value(std::string_view kind, const base::JsonObject& object,
                              const std::string& owner);
  base::Json secret_to_json(const catalog::Value& secret, const std::string& owner,
                            const boost::json::storage_ptr& memory);
  catalog::Value sealed_from_json(const base::JsonObject& object, const std::string& owner);
  base::Json resource_to_json(const ResourceState& resource,
                              const boost::json::storage_ptr& memory);
  ResourceState resource_from_json(const base::Json& json);

  SecretsManager& secrets_;
  std::mutex mutex_;
  std::map<std::string, std::vector<Known>> known_;  ///< by owner
};

}  // namespace engine
