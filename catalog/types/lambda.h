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

namespace catalog::lambda {

/// AWS::Lambda::Function
class Function final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Lambda::Function";
  struct CapacityProviderConfig;
  struct Code;
  struct DeadLetterConfig;
  struct DurableConfig;
  struct Environment;
  struct EphemeralStorage;
  struct FileSystemConfig;
  struct FunctionScalingConfig;
  struct ImageConfig;
  struct LambdaManagedInstancesCapacityProviderConfig;
  struct LoggingConfig;
  struct RuntimeManagementConfig;
  struct S3FilesConfig;
  struct SnapStart;
  struct TenancyConfig;
  struct TracingConfig;
  struct VpcConfig;

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> Architectures;
    catalog::Input<lambda::Function::CapacityProviderConfig> CapacityProviderConfig;
    catalog::Input<lambda::Function::Code> Code;
    catalog::Input<std::string> CodeSigningConfigArn;
    catalog::Input<lambda::Function::DeadLetterConfig> DeadLetterConfig;
    catalog::Input<std::string> Description;
    catalog::Input<lambda::Function::DurableConfig> DurableConfig;
    catalog::Input<lambda::Function::Environment> Environment;
    catalog::Input<lambda::Function::EphemeralStorage> EphemeralStorage;
    catalog::Input<std::vector<lambda::Function::FileSystemConfig>> FileSystemConfigs;
    catalog::Input<std::string> FunctionName;
    catalog::Input<lambda::Function::FunctionScalingConfig> FunctionScalingConfig;
    catalog::Input<std::string> Handler;
    catalog::Input<lambda::Function::ImageConfig> ImageConfig;
    catalog::Input<std::string> KmsKeyArn;
    catalog::Input<std::vector<catalog::Input<std::string>>> Layers;
    catalog::Input<lambda::Function::LoggingConfig> LoggingConfig;
    catalog::Input<std::int64_t> MemorySize;
    catalog::Input<std::string> PackageType;
    catalog::Input<bool> PublishToLatestPublished;
    catalog::Input<std::string> RecursiveLoop;
    catalog::Input<std::int64_t> ReservedConcurrentExecutions;
    catalog::Input<std::string> Role;
    catalog::Input<std::string> Runtime;
    catalog::Input<lambda::Function::RuntimeManagementConfig> RuntimeManagementConfig;
    catalog::Input<lambda::Function::SnapStart> SnapStart;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<lambda::Function::TenancyConfig> TenancyConfig;
    catalog::Input<std::int64_t> Timeout;
    catalog::Input<lambda::Function::TracingConfig> TracingConfig;
    catalog::Input<lambda::Function::VpcConfig> VpcConfig;
  };

  Function(catalog::Scope& scope, std::string name, Properties properties,
           ResourceOptions options = {},
           std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> FunctionName() const { return attribute<std::string>("FunctionName"); }

  Output<std::string> SnapStartResponse_ApplyOn() const {
    return attribute<std::string>("SnapStartResponse.ApplyOn");
  }

  Output<std::string> SnapStartResponse_OptimizationStatus() const {
    return attribute<std::string>("SnapStartResponse.OptimizationStatus");
  }
};

struct Function::CapacityProviderConfig {
  catalog::Input<lambda::Function::LambdaManagedInstancesCapacityProviderConfig>
      LambdaManagedInstancesCapacityProviderConfig;
};

struct Function::Code {
  catalog::Input<std::string> ImageUri;
  catalog::Input<std::string> S3Bucket;
  catalog::Input<std::string> S3Key;
  catalog::Input<std::string> S3ObjectStorageMode;
  catalog::Input<std::string> S3ObjectVersion;
  catalog::Input<std::string> SourceKMSKeyArn;
  catalog::Input<std::string> ZipFile;
};

struct Function::DeadLetterConfig {
  catalog::Input<std::string> TargetArn;
};

struct Function::DurableConfig {
  catalog::Input<std::int64_t> ExecutionTimeout;
  catalog::Input<std::string> KMSKeyArn;
  catalog::Input<std::int64_t> RetentionPeriodInDays;
};

struct Function::Environment {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Variables;
};

struct Function::EphemeralStorage {
  catalog::Input<std::int64_t> Size;
};

struct Function::FileSystemConfig {
  catalog::Input<std::string> Arn;
  catalog::Input<std::string> LocalMountPath;
  catalog::Input<lambda::Function::S3FilesConfig> S3FilesConfig;
};

struct Function::FunctionScalingConfig {
  catalog::Input<std::int64_t> MaxExecutionEnvironments;
  catalog::Input<std::int64_t> MinExecutionEnvironments;
};

struct Function::ImageConfig {
  catalog::Input<std::vector<catalog::Input<std::string>>> Command;
  catalog::Input<std::vector<catalog::Input<std::string>>> EntryPoint;
  catalog::Input<std::string> WorkingDirectory;
};

struct Function::LambdaManagedInstancesCapacityProviderConfig {
  catalog::Input<std::string> CapacityProviderArn;
  catalog::Input<double> ExecutionEnvironmentMemoryGiBPerVCpu;
  catalog::Input<std::int64_t> PerExecutionEnvironmentMaxConcurrency;
};

struct Function::LoggingConfig {
  catalog::Input<std::string> ApplicationLogLevel;
  catalog::Input<std::string> LogFormat;
  catalog::Input<std::string> LogGroup;
  catalog::Input<std::string> SystemLogLevel;
};

struct Function::RuntimeManagementConfig {
  catalog::Input<std::string> RuntimeVersionArn;
  catalog::Input<std::string> UpdateRuntimeOn;
};

struct Function::S3FilesConfig {
  catalog::Input<std::string> DirectS3Read;
};

struct Function::SnapStart {
  catalog::Input<std::string> ApplyOn;
};

struct Function::TenancyConfig {
  catalog::Input<std::string> TenantIsolationMode;
};

struct Function::TracingConfig {
  catalog::Input<std::string> Mode;
};

struct Function::VpcConfig {
  catalog::Input<bool> Ipv6AllowedForDualStack;
  catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroupIds;
  catalog::Input<std::vector<catalog::Input<std::string>>> SubnetIds;
};

Value to_value(const Function::CapacityProviderConfig& properties);
Value to_value(const Function::Code& properties);
Value to_value(const Function::DeadLetterConfig& properties);
Value to_value(const Function::DurableConfig& properties);
Value to_value(const Function::Environment& properties);
Value to_value(const Function::EphemeralStorage& properties);
Value to_value(const Function::FileSystemConfig& properties);
Value to_value(const Function::FunctionScalingConfig& properties);
Value to_value(const Function::ImageConfig& properties);
Value to_value(const Function::LambdaManagedInstancesCapacityProviderConfig& properties);
Value to_value(const Function::LoggingConfig& properties);
Value to_value(const Function::RuntimeManagementConfig& properties);
Value to_value(const Function::S3FilesConfig& properties);
Value to_value(const Function::SnapStart& properties);
Value to_value(const Function::TenancyConfig& properties);
Value to_value(const Function::TracingConfig& properties);
Value to_value(const Function::VpcConfig& properties);
Value to_value(const Function::Properties& properties);

/// AWS::Lambda::Permission
class Permission final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::Lambda::Permission";

  struct Properties {
    catalog::Input<std::string> Action;
    catalog::Input<std::string> EventSourceToken;
    catalog::Input<std::string> FunctionName;
    catalog::Input<std::string> FunctionUrlAuthType;
    catalog::Input<bool> InvokedViaFunctionUrl;
    catalog::Input<std::string> Principal;
    catalog::Input<std::string> PrincipalOrgID;
    catalog::Input<std::string> SourceAccount;
    catalog::Input<std::string> SourceArn;
  };

  Permission(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options = {},
             std::source_location where = std::source_location::current());

  Output<std::string> FunctionName() const { return attribute<std::string>("FunctionName"); }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }
};

Value to_value(const Permission::Properties& properties);

}  // namespace catalog::lambda
