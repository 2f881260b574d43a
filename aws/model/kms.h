#pragma once

#include "aws/model/message.h"

/// AWS Key Management Service, 2014-11-01: the operations that Settle calls or serves.
namespace aws::kms {

inline constexpr ServiceInfo kKms{
    .name = "kms", .protocol = Protocol::kJson11, .target_prefix = "TrentService"};

struct Nothing {
  friend constexpr auto fields(const Nothing*) { return std::tuple{}; }
};

struct EncryptInput {
  std::string KeyId;
  base::Bytes Plaintext;
  std::map<std::string, std::string> EncryptionContext;
  std::optional<std::string> EncryptionAlgorithm;

  friend constexpr auto fields(const EncryptInput*) {
    using T = EncryptInput;
    return std::tuple{field("KeyId", &T::KeyId), field("Plaintext", &T::Plaintext),
                      field("EncryptionContext", &T::EncryptionContext),
                      field("EncryptionAlgorithm", &T::EncryptionAlgorithm)};
  }
};

struct EncryptOutput {
  base::Bytes CiphertextBlob;
  std::string KeyId;
  std::optional<std::string> EncryptionAlgorithm;

  friend constexpr auto fields(const EncryptOutput*) {
    using T = EncryptOutput;
    return std::tuple{field("CiphertextBlob", &T::CiphertextBlob), field("KeyId", &T::KeyId),
                      field("EncryptionAlgorithm", &T::EncryptionAlgorithm)};
  }
};

struct DecryptInput {
  std::optional<std::string> KeyId;
  base::Bytes CiphertextBlob;
  std::map<std::string, std::string> EncryptionContext;
  std::optional<std::string> EncryptionAlgorithm;

  friend constexpr auto fields(const DecryptInput*) {
    using T = DecryptInput;
    return std::tuple{field("KeyId", &T::KeyId), field("CiphertextBlob", &T::CiphertextBlob),
                      field("EncryptionContext", &T::EncryptionContext),
                      field("EncryptionAlgorithm", &T::EncryptionAlgorithm)};
  }
};

struct DecryptOutput {
  std::string KeyId;
  base::Bytes Plaintext;
  std::optional<std::string> EncryptionAlgorithm;

  friend constexpr auto fields(const DecryptOutput*) {
    using T = DecryptOutput;
    return std::tuple{field("KeyId", &T::KeyId), field("Plaintext", &T::Plaintext),
                      field("EncryptionAlgorithm", &T::EncryptionAlgorithm)};
  }
};

struct GenerateDataKeyInput {
  std::string KeyId;
  std::map<std::string, std::string> EncryptionContext;
  std::optional<std::string> KeySpec;
  std::optional<int> NumberOfBytes;

  friend constexpr auto fields(const GenerateDataKeyInput*) {
    using T = GenerateDataKeyInput;
    return std::tuple{field("KeyId", &T::KeyId), field("EncryptionContext", &T::EncryptionContext),
                      field("KeySpec", &T::KeySpec), field("NumberOfBytes", &T::NumberOfBytes)};
  }
};

struct GenerateDataKeyOutput {
  base::Bytes CiphertextBlob;
  base::Bytes Plaintext;
  std::string KeyId;

  friend constexpr auto fields(const GenerateDataKeyOutput*) {
    using T = GenerateDataKeyOutput;
    return std::tuple{field("CiphertextBlob", &T::CiphertextBlob),
                      field("Plaintext", &T::Plaintext), field("KeyId", &T::KeyId)};
  }
};

struct KeyIdInput {
  std::string KeyId;

  friend constexpr auto fields(const KeyIdInput*) {
    using T = KeyIdInput;
    return std::tuple{field("KeyId", &T::KeyId)};
  }
};

struct KeyMetadata {
  std::optional<std::string> AWSAccountId;
  std::string KeyId;
  std::optional<std::string> Arn;
  std::optional<base::WallTime> CreationDate;
  std::optional<bool> Enabled;
  std::optional<std::string> Description;
  std::optional<std::string> KeyUsage;
  std::optional<std::string> KeyState;
  std::optional<base::WallTime> DeletionDate;
  std::optional<std::string> Origin;
  std::optional<std::string> KeyManager;
  std::optional<std::string> KeySpec;
  std::optional<std::string> CustomerMasterKeySpec;
  std::vector<std::string> EncryptionAlgorithms;
  std::optional<bool> MultiRegion;

  friend constexpr auto fields(const KeyMetadata*) {
    using T = KeyMetadata;
    return std::tuple{field("AWSAccountId", &T::AWSAccountId),
                      field("KeyId", &T::KeyId),
                      field("Arn", &T::Arn),
                      field("CreationDate", &T::CreationDate),
                      field("Enabled", &T::Enabled),
                      field("Description", &T::Description),
                      field("KeyUsage", &T::KeyUsage),
                      field("KeyState", &T::KeyState),
                      field("DeletionDate", &T::DeletionDate),
                      field("Origin", &T::Origin),
                      field("KeyManager", &T::KeyManager),
                      field("KeySpec", &T::KeySpec),
                      field("CustomerMasterKeySpec", &T::CustomerMasterKeySpec),
                      field("EncryptionAlgorithms", &T::EncryptionAlgorithms),
                      field("MultiRegion", &T::MultiRegion)};
  }
};

struct KeyMetadataOutput {
  kms::KeyMetadata KeyMetadata;

  friend constexpr auto fields(const KeyMetadataOutput*) {
    return std::tuple{field("KeyMetadata", &KeyMetadataOutput::KeyMetadata)};
  }
};

struct CreateKeyInput {
  std::optional<std::string> Description;
  std::optional<std::string> KeyUsage;
  std::optional<std::string> KeySpec;
  std::optional<std::string> Policy;

  friend constexpr auto fields(const CreateKeyInput*) {
    using T = CreateKeyInput;
    return std::tuple{field("Description", &T::Description), field("KeyUsage", &T::KeyUsage),
                      field("KeySpec", &T::KeySpec), field("Policy", &T::Policy)};
  }
};

struct CreateAliasInput {
  std::string AliasName;
  std::string TargetKeyId;

  friend constexpr auto fields(const CreateAliasInput*) {
    using T = CreateAliasInput;
    return std::tuple{field("AliasName", &T::AliasName), field("TargetKeyId", &T::TargetKeyId)};
  }
};

struct ScheduleKeyDeletionInput {
  std::string KeyId;
  std::optional<int> PendingWindowInDays;

  friend constexpr auto fields(const ScheduleKeyDeletionInput*) {
    using T = ScheduleKeyDeletionInput;
    return std::tuple{field("KeyId", &T::KeyId),
                      field("PendingWindowInDays", &T::PendingWindowInDays)};
  }
};

struct ScheduleKeyDeletionOutput {
  std::string KeyId;
  std::optional<base::WallTime> DeletionDate;
  std::optional<std::string> KeyState;
  std::optional<int> PendingWindowInDays;

  friend constexpr auto fields(const ScheduleKeyDeletionOutput*) {
    using T = ScheduleKeyDeletionOutput;
    return std::tuple{field("KeyId", &T::KeyId), field("DeletionDate", &T::DeletionDate),
                      field("KeyState", &T::KeyState),
                      field("PendingWindowInDays", &T::PendingWindowInDays)};
  }
};

struct Encrypt {
  static constexpr std::string_view kName = "Encrypt";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = EncryptInput;
  using Output = EncryptOutput;
};

struct Decrypt {
  static constexpr std::string_view kName = "Decrypt";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = DecryptInput;
  using Output = DecryptOutput;
};

struct GenerateDataKey {
  static constexpr std::string_view kName = "GenerateDataKey";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = GenerateDataKeyInput;
  using Output = GenerateDataKeyOutput;
};

struct DescribeKey {
  static constexpr std::string_view kName = "DescribeKey";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = KeyIdInput;
  using Output = KeyMetadataOutput;
};

struct CreateKey {
  static constexpr std::string_view kName = "CreateKey";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = CreateKeyInput;
  using Output = KeyMetadataOutput;
};

struct CreateAlias {
  static constexpr std::string_view kName = "CreateAlias";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = CreateAliasInput;
  using Output = Nothing;
};

struct EnableKey {
  static constexpr std::string_view kName = "EnableKey";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = KeyIdInput;
  using Output = Nothing;
};

struct DisableKey {
  static constexpr std::string_view kName = "DisableKey";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = KeyIdInput;
  using Output = Nothing;
};

struct ScheduleKeyDeletion {
  static constexpr std::string_view kName = "ScheduleKeyDeletion";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = ScheduleKeyDeletionInput;
  using Output = ScheduleKeyDeletionOutput;
};

struct CancelKeyDeletion {
  static constexpr std::string_view kName = "CancelKeyDeletion";
  static constexpr const ServiceInfo& kService = kKms;
  using Input = KeyIdInput;
  using Output = KeyIdInput;
};

}  // namespace aws::kms
