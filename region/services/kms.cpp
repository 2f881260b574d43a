#include "region/services/kms.h"

#include <algorithm>
#include <mutex>

#include <boost/json.hpp>

#include "aws/model/kms.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "region/operations/region_resources.h"
#include "region/resources/model.h"
#include "region/resources/references.h"

namespace region {

namespace kms = aws::kms;

namespace {

using aws::RequestContext;
using aws::ServiceError;

constexpr std::string_view kKey = "AWS::KMS::Key";
constexpr std::string_view kAlgorithm = "SYMMETRIC_DEFAULT";
constexpr std::size_t kPlaintextBytesMax = 4096;
// Notes of ours in the model: no schema has them, so no read shows them.
constexpr std::string_view kMaterial = "KeyMaterial";
constexpr std::string_view kDeletionDate = "DeletionDateMs";

/// `1` + key id (36 characters) + nonce (12 bytes) + ciphertext and tag.
constexpr std::uint8_t kBlobVersion = 1;
constexpr std::size_t kKeyIdBytes = 36;
constexpr std::size_t kBlobNonceBytes = 12;

/// One text for a context, whatever the order it was given in.
std::string canonical(const std::map<std::string, std::string>& context) {
  base::JsonObject object;
  for (const auto& [name, value] : context) {
    object.emplace(name, value);
  }
  return base::json_text(object);
}

[[noreturn]] void invalid_ciphertext() {
  throw ServiceError("InvalidCiphertextException", "");
}

class Keys {
 public:
  explicit Keys(const KmsEnvironment& environment)
      : environment_(environment), calls_(environment.operations) {}

  kms::EncryptOutput encrypt(const kms::EncryptInput& input, const RequestContext& context);
  kms::DecryptOutput decrypt(const kms::DecryptInput& input, const RequestContext& context);
  kms::GenerateDataKeyOutput generate_data_key(const kms::GenerateDataKeyInput& input,
                                               const RequestContext& context);
  kms::KeyMetadataOutput describe(const kms::KeyIdInput& input, const RequestContext& context);
  kms::KeyMetadataOutput create(const kms::CreateKeyInput& input, const RequestContext& context);
  kms::Nothing create_alias(const kms::CreateAliasInput& input, const RequestContext& context);
  kms::Nothing enable(const kms::KeyIdInput& input, const RequestContext& context);
  kms::Nothing disable(const kms::KeyIdInput& input, const RequestContext& context);
  kms::ScheduleKeyDeletionOutput schedule_deletion(const kms::ScheduleKeyDeletionInput& input,
                                                   const RequestContext& context);
  kms::KeyIdInput cancel_deletion(const kms::KeyIdInput& input, const RequestContext& context);

 private:
  StoredResource find(const std::string& key_id, const RequestContext& context) const;
  StoredResource find_usable(const std::string& key_id, const RequestContext& context) const;
  base::Sha256 material_of(StoredResource key);
  base::Bytes seal(const StoredResource& key, std::string_view plaintext,
                   const std::map<std::string, std::string>& encryption_context);
  void put(StoredResource key);
  kms::Nothing set_enabled(const std::string& key_id, bool enabled, const RequestContext& context);

  KmsEnvironment environment_;
  ResourceCalls calls_;
  std::mutex mutex_;  ///< changes of a key, one after the other
};

bool is_enabled(const StoredResource& key) {
  const base::Json* enabled = key.model.if_contains("Enabled");
  return enabled == nullptr || !enabled->is_bool() || enabled->get_bool();
}

bool is_pending_deletion(const StoredResource& key) {
  return key.model.contains(kDeletionDate);
}

std::string arn_of(const StoredResource& key) {
  return text_of(key.model, "Arn");
}

StoredResource Keys::find(const std::string& key_id, const RequestContext& context) const {
  const RegionResources resources(environment_.store, context.region,
                                  RegionResources::Durability::kOnReturn);
  auto key = find_key(resources, key_id);
  if (!key) {
    throw ServiceError(
        "NotFoundException",
        key_id.find("alias/") == std::string::npos
            ? fmt::format("Key 'arn:aws:kms:{}:{}:key/{}' does not exist", context.region,
                          context.caller.account, key_id.substr(key_id.rfind('/') + 1))
            : fmt::format("Alias arn:aws:kms:{}:{}:{} is not found.", context.region,
                          context.caller.account, key_id.substr(key_id.find("alias/"))));
  }
  return *std::move(key);
}

StoredResource Keys::find_usable(const std::string& key_id, const RequestContext& context) const {
  StoredResource key = find(key_id, context);
  if (is_pending_deletion(key)) {
    throw ServiceError("KMSInvalidStateException",
                       fmt::format("{} is pending deletion.", arn_of(key)));
  }
  if (!is_enabled(key)) {
    throw ServiceError("DisabledException", fmt::format("{} is disabled.", arn_of(key)));
  }
  const std::string usage = text_of(key.model, "KeyUsage");
  const std::string spec = text_of(key.model, "KeySpec");
  if (usage != "ENCRYPT_DECRYPT" || spec != kAlgorithm) {
    throw ServiceError("InvalidKeyUsageException",
                       fmt::format("{} key usage is {} with {}, which is not valid here.",
                                   arn_of(key), usage, spec));
  }
  return key;
}

void Keys::put(StoredResource key) {
  const auto durable = environment_.store.wait(environment_.store.apply({.put = {std::move(key)}}));
  if (!durable) {
    throw ServiceError("KMSInternalException", "The request could not be made durable.", 500);
  }
}

/// Made when the key is first used.
base::Sha256 Keys::material_of(StoredResource key) {
  const std::lock_guard lock(mutex_);
  base::Sha256 material{};
  if (auto stored = environment_.store.find({key.region, key.type, key.identifier})) {
    key = *std::move(stored);
  }
  if (const std::string known = text_of(key.model, kMaterial); !known.empty()) {
    std::ranges::copy(base::base64_decode(known).or_throw(), material.begin());
    return material;
  }
  environment_.random.fill(material);
  key.model[kMaterial] = base::base64_encode(material);
  put(std::move(key));
  return material;
}

base::Bytes Keys::seal(const StoredResource& key, std::string_view plaintext,
                       const std::map<std::string, std::string>& encryption_context) {
  std::array<std::uint8_t, kBlobNonceBytes> nonce{};
  environment_.random.fill(nonce);
  const base::Bytes sealed =
      base::aes256_gcm_seal(material_of(key), nonce, plaintext, canonical(encryption_context));
  base::Bytes blob{kBlobVersion};
  const auto id = base::as_bytes(key.identifier);
  blob.insert(blob.end(), id.begin(), id.end());
  blob.insert(blob.end(), nonce.begin(), nonce.end());
  blob.insert(blob.end(), sealed.begin(), sealed.end());
  return blob;
}

kms::EncryptOutput Keys::encrypt(const kms::EncryptInput& input, const RequestContext& context) {
  if (input.Plaintext.empty() || input.Plaintext.size() > kPlaintextBytesMax) {
    throw ServiceError("ValidationException",
                       "1 validation error detected: Value at 'plaintext' failed to satisfy "
                       "constraint: Member must have length between 1 and 4096");
  }
  const StoredResource key = find_usable(input.KeyId, context);
  return {.CiphertextBlob = seal(key, base::to_string(input.Plaintext), input.EncryptionContext),
          .KeyId = arn_of(key),
          .EncryptionAlgorithm = std::string(kAlgorithm)};
}

kms::DecryptOutput Keys::decrypt(const kms::DecryptInput& input, const RequestContext& context) {
  const std::span<const std::uint8_t> blob(input.CiphertextBlob);
  constexpr std::size_t kHead = 1 + kKeyIdBytes + kBlobNonceBytes;
  if (blob.size() < kHead || blob[0] != kBlobVersion) {
    invalid_ciphertext();
  }
  const std::string id = base::to_string(blob.subspan(1, kKeyIdBytes));
  const StoredResource key = find_usable(id, context);
  if (input.KeyId && find(*input.KeyId, context).identifier != key.identifier) {
    throw ServiceError("IncorrectKeyException",
                       "The key ID in the request does not identify a CMK that can perform this "
                       "operation.");
  }
  std::array<std::uint8_t, kBlobNonceBytes> nonce{};
  std::ranges::copy(blob.subspan(1 + kKeyIdBytes, kBlobNonceBytes), nonce.begin());
  const auto plaintext = base::aes256_gcm_open(material_of(key), nonce, blob.subspan(kHead),
                                               canonical(input.EncryptionContext));
  if (!plaintext) {
    invalid_ciphertext();
  }
  const auto bytes = base::as_bytes(*plaintext);
  return {.KeyId = arn_of(key),
          .Plaintext = {bytes.begin(), bytes.end()},
          .EncryptionAlgorithm = std::string(kAlgorithm)};
}

std::size_t data_key_bytes(const kms::GenerateDataKeyInput& input) {
  if (input.KeySpec.has_value() == input.NumberOfBytes.has_value()) {
    throw ServiceError("ValidationException", "Please specify either number of bytes or key spec.");
  }
  if (input.NumberOfBytes) {
    if (*input.NumberOfBytes < 1 || *input.NumberOfBytes > 1024) {
      throw ServiceError("ValidationException",
                         "1 validation error detected: Value at 'numberOfBytes' failed to satisfy "
                         "constraint: Member must have value between 1 and 1024");
    }
    return static_cast<std::size_t>(*input.NumberOfBytes);
  }
  if (input.KeySpec != "AES_256" && input.KeySpec != "AES_128") {
    throw ServiceError("ValidationException",
                       "1 validation error detected: Value at 'keySpec' failed to satisfy "
                       "constraint: Member must satisfy enum value set: [AES_256, AES_128]");
  }
  return input.KeySpec == "AES_256" ? 32 : 16;
}

kms::GenerateDataKeyOutput Keys::generate_data_key(const kms::GenerateDataKeyInput& input,
                                                   const RequestContext& context) {
  base::Bytes data_key(data_key_bytes(input));
  const StoredResource key = find_usable(input.KeyId, context);
  environment_.random.fill(data_key);
  return {.CiphertextBlob = seal(key, base::to_string(data_key), input.EncryptionContext),
          .Plaintext = data_key,
          .KeyId = arn_of(key)};
}

kms::KeyMetadataOutput Keys::describe(const kms::KeyIdInput& input, const RequestContext& context) {
  const StoredResource key = find(input.KeyId, context);
  const bool pending = is_pending_deletion(key);
  kms::KeyMetadata metadata{.AWSAccountId = context.caller.account,
                            .KeyId = key.identifier,
                            .Arn = arn_of(key),
                            .Enabled = is_enabled(key) && !pending,
                            .Description = text_of(key.model, "Description"),
                            .KeyUsage = text_of(key.model, "KeyUsage"),
                            .KeyState = pending           ? "PendingDeletion"
                                        : is_enabled(key) ? "Enabled"
                                                          : "Disabled",
                            .Origin = text_of(key.model, "Origin"),
                            .KeyManager = "CUSTOMER",
                            .KeySpec = text_of(key.model, "KeySpec"),
                            .CustomerMasterKeySpec = text_of(key.model, "KeySpec"),
                            .MultiRegion = false};
  if (metadata.KeySpec == kAlgorithm) {
    metadata.EncryptionAlgorithms = {std::string(kAlgorithm)};
  }
  if (pending) {
    metadata.DeletionDate =
        base::WallTime{base::Milliseconds{key.model.at(kDeletionDate).as_int64()}};
  }
  return {std::move(metadata)};
}

kms::KeyMetadataOutput Keys::create(const kms::CreateKeyInput& input,
                                    const RequestContext& context) {
  base::JsonObject desired;
  const auto set = [&](std::string_view name, const std::optional<std::string>& value) {
    if (value) {
      desired[name] = *value;
    }
  };
  set("Description", input.Description);
  set("KeyUsage", input.KeyUsage);
  set("KeySpec", input.KeySpec);
  if (input.Policy) {
    auto policy = base::parse_json(*input.Policy, "Policy");
    if (!policy) {
      throw ServiceError("MalformedPolicyDocumentException", policy.error().message);
    }
    desired["KeyPolicy"] = *std::move(policy);
  }
  return describe({calls_.create(kKey, desired, context)}, context);
}

kms::Nothing Keys::create_alias(const kms::CreateAliasInput& input, const RequestContext& context) {
  const StoredResource key = find(input.TargetKeyId, context);
  try {
    calls_.create("AWS::KMS::Alias",
                  {{"AliasName", input.AliasName}, {"TargetKeyId", key.identifier}}, context);
  } catch (const ServiceError& error) {
    if (error.code() == "AlreadyExists") {
      throw ServiceError("AlreadyExistsException", error.what());
    }
    throw;
  }
  return {};
}

kms::Nothing Keys::set_enabled(const std::string& key_id, bool enabled,
                               const RequestContext& context) {
  const std::lock_guard lock(mutex_);
  StoredResource key = find(key_id, context);
  if (is_pending_deletion(key)) {
    throw ServiceError("KMSInvalidStateException",
                       fmt::format("{} is pending deletion.", arn_of(key)));
  }
  key.model["Enabled"] = enabled;
  put(std::move(key));
  return {};
}

kms::Nothing Keys::enable(const kms::KeyIdInput& input, const RequestContext& context) {
  return set_enabled(input.KeyId, true, context);
}

kms::Nothing Keys::disable(const kms::KeyIdInput& input, const RequestContext& context) {
  return set_enabled(input.KeyId, false, context);
}

kms::ScheduleKeyDeletionOutput Keys::schedule_deletion(const kms::ScheduleKeyDeletionInput& input,
                                                       const RequestContext& context) {
  const int days = input.PendingWindowInDays.value_or(30);
  if (days < 7 || days > 30) {
    throw ServiceError("ValidationException",
                       "1 validation error detected: Value at 'pendingWindowInDays' failed to "
                       "satisfy constraint: Member must have value between 7 and 30");
  }
  const std::lock_guard lock(mutex_);
  StoredResource key = find(input.KeyId, context);
  const base::WallTime date = environment_.clock.wall_now() + std::chrono::hours{24 * days};
  key.model[kDeletionDate] =
      std::chrono::duration_cast<base::Milliseconds>(date.time_since_epoch()).count();
  const std::string arn = arn_of(key);
  put(std::move(key));
  return {.KeyId = arn,
          .DeletionDate = date,
          .KeyState = "PendingDeletion",
          .PendingWindowInDays = days};
}

/// The key comes back disabled, as AWS leaves it.
kms::KeyIdInput Keys::cancel_deletion(const kms::KeyIdInput& input, const RequestContext& context) {
  const std::lock_guard lock(mutex_);
  StoredResource key = find(input.KeyId, context);
  if (!is_pending_deletion(key)) {
    throw ServiceError("KMSInvalidStateException",
                       fmt::format("{} is not pending deletion.", arn_of(key)));
  }
  key.model.erase(kDeletionDate);
  key.model["Enabled"] = false;
  const std::string arn = arn_of(key);
  put(std::move(key));
  return {arn};
}

}  // namespace

aws::Service kms_service(const KmsEnvironment& environment) {
  const auto keys = std::make_shared<Keys>(environment);
  const auto call = [&keys](auto method) {
    return [keys, method](const auto& input, const RequestContext& context) {
      return ((*keys).*method)(input, context);
    };
  };
  return {kms::kKms,
          {aws::operation<kms::Encrypt>(call(&Keys::encrypt)),
           aws::operation<kms::Decrypt>(call(&Keys::decrypt)),
           aws::operation<kms::GenerateDataKey>(call(&Keys::generate_data_key)),
           aws::operation<kms::DescribeKey>(call(&Keys::describe)),
           aws::operation<kms::CreateKey>(call(&Keys::create)),
           aws::operation<kms::CreateAlias>(call(&Keys::create_alias)),
           aws::operation<kms::EnableKey>(call(&Keys::enable)),
           aws::operation<kms::DisableKey>(call(&Keys::disable)),
           aws::operation<kms::ScheduleKeyDeletion>(call(&Keys::schedule_deletion)),
           aws::operation<kms::CancelKeyDeletion>(call(&Keys::cancel_deletion))}};
}

}  // namespace region
