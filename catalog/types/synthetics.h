// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::synthetics {

/// AWS::Synthetics::Canary
class Canary final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Synthetics::Canary";
  struct ArtifactConfig;
  struct BaseScreenshot;
  struct BrowserConfig;
  struct Code;
  struct Dependency;
  struct Replica;
  struct ReplicaReplicationStatus;
  struct RetryConfig;
  struct RunConfig;
  struct S3Encryption;
  struct Schedule;
  struct VPCConfig;
  struct VisualReference;

  struct Properties {
    catalog::Input<synthetics::Canary::ArtifactConfig> ArtifactConfig;
    catalog::Input<std::string> ArtifactS3Location;
    catalog::Input<std::vector<synthetics::Canary::BrowserConfig>> BrowserConfigs;
    catalog::Input<synthetics::Canary::Code> Code;
    catalog::Input<bool> DeleteLambdaResourcesOnCanaryDeletion;
    catalog::Input<bool> DryRunAndUpdate;
    catalog::Input<std::string> ExecutionRoleArn;
    catalog::Input<std::int64_t> FailureRetentionPeriod;
    catalog::Input<std::string> KmsKeyArn;
    catalog::Input<std::string> Name;
    catalog::Input<std::string> ProvisionedResourceCleanup;
    catalog::Input<std::vector<synthetics::Canary::Replica>> Replicas;
    catalog::Input<std::vector<catalog::Input<std::string>>> ResourcesToReplicateTags;
    catalog::Input<synthetics::Canary::RunConfig> RunConfig;
    catalog::Input<std::string> RuntimeVersion;
    catalog::Input<synthetics::Canary::Schedule> Schedule;
    catalog::Input<bool> StartCanaryAfterCreation;
    catalog::Input<std::int64_t> SuccessRetentionPeriod;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<synthetics::Canary::VPCConfig> VPCConfig;
    catalog::Input<synthetics::Canary::VisualReference> VisualReference;
    catalog::Input<std::vector<synthetics::Canary::VisualReference>> VisualReferences;
  };

  Canary(catalog::Scope& scope, std::string name, Properties properties,
         ResourceOptions options = {},
         std::source_location where = std::source_location::current());

  Output<std::string> Code_SourceLocationArn() const {
    return attribute<std::string>("Code.SourceLocationArn");
  }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> Name() const { return attribute<std::string>("Name"); }

  Output<std::string> State() const { return attribute<std::string>("State"); }
};

struct Canary::ArtifactConfig {
  catalog::Input<synthetics::Canary::S3Encryption> S3Encryption;
};

struct Canary::BaseScreenshot {
  catalog::Input<std::vector<catalog::Input<std::string>>> IgnoreCoordinates;
  catalog::Input<std::string> ScreenshotName;
};

struct Canary::BrowserConfig {
  catalog::Input<std::string> BrowserType;
};

struct Canary::Code {
  catalog::Input<std::vector<catalog::Input<std::string>>> BlueprintTypes;
  catalog::Input<std::vector<synthetics::Canary::Dependency>> Dependencies;
  catalog::Input<std::string> Handler;
  catalog::Input<std::string> S3Bucket;
  catalog::Input<std::string> S3Key;
  catalog::Input<std::string> S3ObjectVersion;
  catalog::Input<std::string> Script;
  catalog::Input<std::string> SourceLocationArn;
};

struct Canary::Dependency {
  catalog::Input<std::string> Reference;
  catalog::Input<std::string> Type;
};

struct Canary::Replica {
  catalog::Input<std::string> CanaryState;
  catalog::Input<std::string> KmsKeyArn;
  catalog::Input<double> LastModified;
  catalog::Input<std::string> Location;
  catalog::Input<synthetics::Canary::ReplicaReplicationStatus> ReplicationStatus;
  catalog::Input<std::vector<catalog::Input<std::string>>> ResourcesToReplicateTags;
  catalog::Input<std::vector<catalog::Tag>> Tags;
  catalog::Input<synthetics::Canary::VPCConfig> VpcConfig;
};

struct Canary::ReplicaReplicationStatus {
  catalog::Input<std::string> State;
};

struct Canary::RetryConfig {
  catalog::Input<std::int64_t> MaxRetries;
};

struct Canary::RunConfig {
  catalog::Input<bool> ActiveTracing;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> EnvironmentVariables;
  catalog::Input<std::int64_t> EphemeralStorage;
  catalog::Input<std::int64_t> MemoryInMB;
  catalog::Input<std::int64_t> TimeoutInSeconds;
};

struct Canary::S3Encryption {
  catalog::Input<std::string> EncryptionMode;
  catalog::Input<std::string> KmsKeyArn;
};

struct Canary::Schedule {
  catalog::Input<std::string> DurationInSeconds;
  catalog::Input<std::string> Expression;
  catalog::Input<synthetics::Canary::RetryConfig> RetryConfig;
};

struct Canary::VPCConfig {
  catalog::Input<bool> Ipv6AllowedForDualStack;
  catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroupIds;
  catalog::Input<std::vector<catalog::Input<std::string>>> SubnetIds;
  catalog::Input<std::string> VpcId;
};

struct Canary::VisualReference {
  catalog::Input<std::string> BaseCanaryRunId;
  catalog::Input<std::vector<synthetics::Canary::BaseScreenshot>> BaseScreenshots;
  catalog::Input<std::string> BrowserType;
};

Value to_value(const Canary::ArtifactConfig& properties);
Value to_value(const Canary::BaseScreenshot& properties);
Value to_value(const Canary::BrowserConfig& properties);
Value to_value(const Canary::Code& properties);
Value to_value(const Canary::Dependency& properties);
Value to_value(const Canary::Replica& properties);
Value to_value(const Canary::ReplicaReplicationStatus& properties);
Value to_value(const Canary::RetryConfig& properties);
Value to_value(const Canary::RunConfig& properties);
Value to_value(const Canary::S3Encryption& properties);
Value to_value(const Canary::Schedule& properties);
Value to_value(const Canary::VPCConfig& properties);
Value to_value(const Canary::VisualReference& properties);
Value to_value(const Canary::Properties& properties);

}  // namespace catalog::synthetics
