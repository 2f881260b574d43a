#pragma once

#include "aws/model/message.h"

/// AWS Secrets Manager, 2017-10-17: the operations that Settle calls or serves.
namespace aws::secrets_manager {

inline constexpr ServiceInfo kSecretsManager{
    .name = "secretsmanager", .protocol = Protocol::kJson11, .target_prefix = "secretsmanager"};

struct GetSecretValueInput {
  std::string SecretId;  ///< name or ARN
  std::optional<std::string> VersionId;
  std::optional<std::string> VersionStage;  ///< AWSCURRENT when neither is given

  friend constexpr auto fields(const GetSecretValueInput*) {
    using T = GetSecretValueInput;
    return std::tuple{field("SecretId", &T::SecretId), field("VersionId", &T::VersionId),
                      field("VersionStage", &T::VersionStage)};
  }
};

struct GetSecretValueOutput {
  std::optional<std::string> ARN;
  std::optional<std::string> Name;
  std::optional<std::string> VersionId;
  std::optional<base::Bytes> SecretBinary;
  std::optional<std::string> SecretString;
  std::vector<std::string> VersionStages;
  std::optional<base::WallTime> CreatedDate;

  friend constexpr auto fields(const GetSecretValueOutput*) {
    using T = GetSecretValueOutput;
    return std::tuple{field("ARN", &T::ARN),
                      field("Name", &T::Name),
                      field("VersionId", &T::VersionId),
                      field("SecretBinary", &T::SecretBinary),
                      field("SecretString", &T::SecretString),
                      field("VersionStages", &T::VersionStages),
                      field("CreatedDate", &T::CreatedDate)};
  }
};

struct GetSecretValue {
  static constexpr std::string_view kName = "GetSecretValue";
  static constexpr const ServiceInfo& kService = kSecretsManager;
  using Input = GetSecretValueInput;
  using Output = GetSecretValueOutput;
};

struct DescribeSecretInput {
  std::string SecretId;  ///< name or ARN

  friend constexpr auto fields(const DescribeSecretInput*) {
    return std::tuple{field("SecretId", &DescribeSecretInput::SecretId)};
  }
};

struct Tag {
  std::optional<std::string> Key;
  std::optional<std::string> Value;

  friend constexpr auto fields(const Tag*) {
    return std::tuple{field("Key", &Tag::Key), field("Value", &Tag::Value)};
  }
};

struct DescribeSecretOutput {
  std::optional<std::string> ARN;
  std::optional<std::string> Name;
  std::optional<std::string> Description;
  std::optional<std::string> KmsKeyId;
  std::optional<bool> RotationEnabled;
  std::optional<base::WallTime> LastRotatedDate;
  std::optional<base::WallTime> LastChangedDate;
  std::vector<Tag> Tags;
  std::map<std::string, std::vector<std::string>> VersionIdsToStages;
  std::optional<std::string> OwningService;
  std::optional<base::WallTime> CreatedDate;

  friend constexpr auto fields(const DescribeSecretOutput*) {
    using T = DescribeSecretOutput;
    return std::tuple{field("ARN", &T::ARN),
                      field("Name", &T::Name),
                      field("Description", &T::Description),
                      field("KmsKeyId", &T::KmsKeyId),
                      field("RotationEnabled", &T::RotationEnabled),
                      field("LastRotatedDate", &T::LastRotatedDate),
                      field("LastChangedDate", &T::LastChangedDate),
                      field("Tags", &T::Tags),
                      field("VersionIdsToStages", &T::VersionIdsToStages),
                      field("OwningService", &T::OwningService),
                      field("CreatedDate", &T::CreatedDate)};
  }
};

struct DescribeSecret {
  static constexpr std::string_view kName = "DescribeSecret";
  static constexpr const ServiceInfo& kService = kSecretsManager;
  using Input = DescribeSecretInput;
  using Output = DescribeSecretOutput;
};

}  // namespace aws::secrets_manager
