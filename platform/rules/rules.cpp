#include "platform/rules/rules.h"

#include <utility>

#include "platform/rules/requirement.h"

namespace platform {

namespace {

using catalog::Value;
using engine::EnforcementLevel;
using engine::Policy;
using Kind = Requirement::Kind;

constexpr EnforcementLevel kAlways = EnforcementLevel::kMandatory;

Policy encrypted_storage() {
  return require(
      {.name = "storage-encrypted",
       .description = "What keeps data encrypts it at rest.",
       .level = kAlways},
      {{"AWS::RDS::DBCluster", {"StorageEncrypted"}, Kind::kIs, true},
       {"AWS::ElastiCache::ReplicationGroup", {"AtRestEncryptionEnabled"}, Kind::kIs, true},
       {"AWS::S3::Bucket", {"BucketEncryption"}, Kind::kIsSet},
       {"AWS::SQS::Queue", {"KmsMasterKeyId"}, Kind::kIsSet},
       {"AWS::SNS::Topic", {"KmsMasterKeyId"}, Kind::kIsSet},
       {"AWS::SecretsManager::Secret", {"KmsKeyId"}, Kind::kIsSet},
       {"AWS::Logs::LogGroup", {"KmsKeyId"}, Kind::kIsSet}});
}

Policy encrypted_transit() {
  return require(
      {.name = "transit-encrypted",
       .description = "Cache and database accept TLS only.",
       .level = kAlways},
      {{"AWS::ElastiCache::ReplicationGroup", {"TransitEncryptionEnabled"}, Kind::kIs, true},
       {"AWS::RDS::DBClusterParameterGroup", {"Parameters", "rds.force_ssl"}, Kind::kIs, "1"}});
}

Policy private_data() {
  return require({.name = "no-public-data",
                  .description = "Databases, tasks and subnets have no public address.",
                  .level = kAlways},
                 {{"AWS::RDS::DBInstance", {"PubliclyAccessible"}, Kind::kIs, false},
                  {"AWS::ECS::Service",
                   {"NetworkConfiguration", "AwsvpcConfiguration", "AssignPublicIp"},
                   Kind::kIsNot,
                   "ENABLED"},
                  {"AWS::EC2::Subnet", {"MapPublicIpOnLaunch"}, Kind::kIsNot, true}});
}

Policy closed_buckets() {
  constexpr const char* kBlock = "PublicAccessBlockConfiguration";
  return require({.name = "s3-public-access-blocked",
                  .description = "Buckets refuse public ACLs and policies, all four ways.",
                  .level = kAlways},
                 {{"AWS::S3::Bucket", {kBlock, "BlockPublicAcls"}, Kind::kIs, true},
                  {"AWS::S3::Bucket", {kBlock, "BlockPublicPolicy"}, Kind::kIs, true},
                  {"AWS::S3::Bucket", {kBlock, "IgnorePublicAcls"}, Kind::kIs, true},
                  {"AWS::S3::Bucket", {kBlock, "RestrictPublicBuckets"}, Kind::kIs, true}});
}

Policy rotated_keys() {
  return require(
      {.name = "kms-rotation", .description = "Keys of KMS are rotated.", .level = kAlways},
      {{"AWS::KMS::Key", {"EnableKeyRotation"}, Kind::kIs, true}});
}

Policy checked_images() {
  return require(
      {.name = "images-checked",
       .description = "Images are scanned when pushed, and a tag never moves.",
       .level = kAlways},
      {{"AWS::ECR::Repository", {"ImageScanningConfiguration", "ScanOnPush"}, Kind::kIs, true},
       {"AWS::ECR::Repository", {"ImageTagMutability"}, Kind::kIs, "IMMUTABLE"}});
}

Policy kept_logs(int days) {
  return require({.name = "log-retention",
                  .description = "Logs are kept long enough, and not for ever.",
                  .level = kAlways,
                  .settings = {{"days", days, "at least"}}},
                 {{"AWS::Logs::LogGroup", {"RetentionInDays"}, Kind::kAtLeast, "days"}});
}

Policy backups(EnforcementLevel level) {
  return require({.name = "backups",
                  .description = "Backups of databases are kept long enough.",
                  .level = level,
                  .settings = {{"days", 7, "at least"}}},
                 {{"AWS::RDS::DBCluster", {"BackupRetentionPeriod"}, Kind::kAtLeast, "days"}});
}

Policy deletion_protection(EnforcementLevel level) {
  return require({.name = "deletion-protection",
                  .description = "Database and load balancer cannot be deleted by mistake.",
                  .level = level},
                 {{"AWS::RDS::DBCluster", {"DeletionProtection"}, Kind::kIs, true},
                  {"AWS::ElasticLoadBalancingV2::LoadBalancer",
                   {"LoadBalancerAttributes", "deletion_protection.enabled"},
                   Kind::kIs,
                   "true"}});
}

}  // namespace

engine::PolicyPack rules(const Settings& settings) {
  const bool prod = settings.environment == Environment::kProd;
  const auto beyond_dev = settings.environment == Environment::kDev ? EnforcementLevel::kAdvisory
                                                                    : EnforcementLevel::kMandatory;
  // Who takes the protection away by the configuration means it, and is reminded only.
  const auto protection = prod && settings.deletion_protection ? EnforcementLevel::kMandatory
                                                               : EnforcementLevel::kAdvisory;
  return {
      .name = "payments",
      .version = "1.0.0",
      .policies = {encrypted_storage(), encrypted_transit(), private_data(), closed_buckets(),
                   open_to_load_balancers_only(kAlways), tls_only(beyond_dev), rotated_keys(),
                   checked_images(), dead_letters(kAlways), kept_logs(prod ? 365 : 7),
                   backups(beyond_dev), deletion_protection(protection), required_tags(kAlways)}};
}

}  // namespace platform
