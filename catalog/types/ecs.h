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

namespace catalog::ecs {

/// AWS::ECS::Cluster
class Cluster final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ECS::Cluster";
  struct CapacityProviderStrategyItem;
  struct ClusterConfiguration;
  struct ClusterSettings;
  struct ExecuteCommandConfiguration;
  struct ExecuteCommandLogConfiguration;
  struct ManagedStorageConfiguration;
  struct ServiceConnectDefaults;

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> CapacityProviders;
    catalog::Input<std::string> ClusterName;
    catalog::Input<std::vector<ecs::Cluster::ClusterSettings>> ClusterSettings;
    catalog::Input<ecs::Cluster::ClusterConfiguration> Configuration;
    catalog::Input<std::vector<ecs::Cluster::CapacityProviderStrategyItem>>
        DefaultCapacityProviderStrategy;
    catalog::Input<ecs::Cluster::ServiceConnectDefaults> ServiceConnectDefaults;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Cluster(catalog::Scope& scope, std::string name, Properties properties,
          ResourceOptions options = {},
          std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> ClusterName() const { return attribute<std::string>("ClusterName"); }
};

struct Cluster::CapacityProviderStrategyItem {
  catalog::Input<std::int64_t> Base;
  catalog::Input<std::string> CapacityProvider;
  catalog::Input<std::int64_t> Weight;
};

struct Cluster::ClusterConfiguration {
  catalog::Input<ecs::Cluster::ExecuteCommandConfiguration> ExecuteCommandConfiguration;
  catalog::Input<ecs::Cluster::ManagedStorageConfiguration> ManagedStorageConfiguration;
};

struct Cluster::ClusterSettings {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct Cluster::ExecuteCommandConfiguration {
  catalog::Input<std::string> KmsKeyId;
  catalog::Input<ecs::Cluster::ExecuteCommandLogConfiguration> LogConfiguration;
  catalog::Input<std::string> Logging;
};

struct Cluster::ExecuteCommandLogConfiguration {
  catalog::Input<bool> CloudWatchEncryptionEnabled;
  catalog::Input<std::string> CloudWatchLogGroupName;
  catalog::Input<std::string> S3BucketName;
  catalog::Input<bool> S3EncryptionEnabled;
  catalog::Input<std::string> S3KeyPrefix;
};

struct Cluster::ManagedStorageConfiguration {
  catalog::Input<std::string> FargateEphemeralStorageKmsKeyId;
  catalog::Input<std::string> KmsKeyId;
};

struct Cluster::ServiceConnectDefaults {
  catalog::Input<std::string> Namespace;
};

Value to_value(const Cluster::CapacityProviderStrategyItem& properties);
Value to_value(const Cluster::ClusterConfiguration& properties);
Value to_value(const Cluster::ClusterSettings& properties);
Value to_value(const Cluster::ExecuteCommandConfiguration& properties);
Value to_value(const Cluster::ExecuteCommandLogConfiguration& properties);
Value to_value(const Cluster::ManagedStorageConfiguration& properties);
Value to_value(const Cluster::ServiceConnectDefaults& properties);
Value to_value(const Cluster::Properties& properties);

/// AWS::ECS::ClusterCapacityProviderAssociations
class ClusterCapacityProviderAssociations final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ECS::ClusterCapacityProviderAssociations";
  struct CapacityProviderStrategy;

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> CapacityProviders;
    catalog::Input<std::string> Cluster;
    catalog::Input<std::vector<ecs::ClusterCapacityProviderAssociations::CapacityProviderStrategy>>
        DefaultCapacityProviderStrategy;
  };

  ClusterCapacityProviderAssociations(catalog::Scope& scope, std::string name,
                                      Properties properties, ResourceOptions options = {},
                                      std::source_location where = std::source_location::current());

  Output<std::string> Cluster() const { return attribute<std::string>("Cluster"); }
};

struct ClusterCapacityProviderAssociations::CapacityProviderStrategy {
  catalog::Input<std::int64_t> Base;
  catalog::Input<std::string> CapacityProvider;
  catalog::Input<std::int64_t> Weight;
};

Value to_value(const ClusterCapacityProviderAssociations::CapacityProviderStrategy& properties);
Value to_value(const ClusterCapacityProviderAssociations::Properties& properties);

/// AWS::ECS::Service
class Service final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ECS::Service";
  struct AdvancedConfiguration;
  struct AwsVpcConfiguration;
  struct CanaryConfiguration;
  struct CapacityProviderStrategyItem;
  struct DeploymentAlarms;
  struct DeploymentCircuitBreaker;
  struct DeploymentConfiguration;
  struct DeploymentController;
  struct DeploymentEarlySuccessCriteria;
  struct DeploymentLifecycleHook;
  struct EBSTagSpecification;
  struct ForceNewDeployment;
  struct HookTimeoutConfig;
  struct LinearConfiguration;
  struct LoadBalancer;
  struct LogConfiguration;
  struct MetricConfiguration;
  struct MonitoringConfiguration;
  struct NetworkConfiguration;
  struct PlacementConstraint;
  struct PlacementStrategy;
  struct Secret;
  struct ServiceConnectAccessLogConfiguration;
  struct ServiceConnectClientAlias;
  struct ServiceConnectConfiguration;
  struct ServiceConnectService;
  struct ServiceConnectTestTrafficRules;
  struct ServiceConnectTestTrafficRulesHeader;
  struct ServiceConnectTestTrafficRulesHeaderValue;
  struct ServiceConnectTlsCertificateAuthority;
  struct ServiceConnectTlsConfiguration;
  struct ServiceManagedEBSVolumeConfiguration;
  struct ServiceRegistry;
  struct ServiceVolumeConfiguration;
  struct ThresholdConfiguration;
  struct TimeoutConfiguration;
  struct VpcLatticeConfiguration;

  struct Properties {
    catalog::Input<std::string> AvailabilityZoneRebalancing;
    catalog::Input<std::vector<ecs::Service::CapacityProviderStrategyItem>>
        CapacityProviderStrategy;
    catalog::Input<std::string> Cluster;
    catalog::Input<ecs::Service::DeploymentConfiguration> DeploymentConfiguration;
    catalog::Input<ecs::Service::DeploymentController> DeploymentController;
    catalog::Input<std::int64_t> DesiredCount;
    catalog::Input<bool> EnableECSManagedTags;
    catalog::Input<bool> EnableExecuteCommand;
    catalog::Input<ecs::Service::ForceNewDeployment> ForceNewDeployment;
    catalog::Input<std::int64_t> HealthCheckGracePeriodSeconds;
    catalog::Input<std::string> LaunchType;
    catalog::Input<std::vector<ecs::Service::LoadBalancer>> LoadBalancers;
    catalog::Input<ecs::Service::MonitoringConfiguration> Monitoring;
    catalog::Input<ecs::Service::NetworkConfiguration> NetworkConfiguration;
    catalog::Input<std::vector<ecs::Service::PlacementConstraint>> PlacementConstraints;
    catalog::Input<std::vector<ecs::Service::PlacementStrategy>> PlacementStrategies;
    catalog::Input<std::string> PlatformVersion;
    catalog::Input<std::string> PropagateTags;
    catalog::Input<std::string> Role;
    catalog::Input<std::string> SchedulingStrategy;
    catalog::Input<ecs::Service::ServiceConnectConfiguration> ServiceConnectConfiguration;
    catalog::Input<std::string> ServiceName;
    catalog::Input<std::vector<ecs::Service::ServiceRegistry>> ServiceRegistries;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TaskDefinition;
    catalog::Input<std::vector<ecs::Service::ServiceVolumeConfiguration>> VolumeConfigurations;
    catalog::Input<std::vector<ecs::Service::VpcLatticeConfiguration>> VpcLatticeConfigurations;
  };

  Service(catalog::Scope& scope, std::string name, Properties properties,
          ResourceOptions options = {},
          std::source_location where = std::source_location::current());

  Output<std::string> Cluster() const { return attribute<std::string>("Cluster"); }

  Output<std::string> Name() const { return attribute<std::string>("Name"); }

  Output<std::string> ServiceArn() const { return attribute<std::string>("ServiceArn"); }
};

struct Service::AdvancedConfiguration {
  catalog::Input<std::string> AlternateTargetGroupArn;
  catalog::Input<std::string> ProductionListenerRule;
  catalog::Input<std::string> RoleArn;
  catalog::Input<std::string> TestListenerRule;
};

struct Service::AwsVpcConfiguration {
  catalog::Input<std::string> AssignPublicIp;
  catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroups;
  catalog::Input<std::vector<catalog::Input<std::string>>> Subnets;
};

struct Service::CanaryConfiguration {
  catalog::Input<std::int64_t> CanaryBakeTimeInMinutes;
  catalog::Input<double> CanaryPercent;
};

struct Service::CapacityProviderStrategyItem {
  catalog::Input<std::int64_t> Base;
  catalog::Input<std::string> CapacityProvider;
  catalog::Input<std::int64_t> Weight;
};

struct Service::DeploymentAlarms {
  catalog::Input<std::vector<catalog::Input<std::string>>> AlarmNames;
  catalog::Input<bool> Enable;
  catalog::Input<bool> Rollback;
};

struct Service::DeploymentCircuitBreaker {
  catalog::Input<bool> Enable;
  catalog::Input<bool> ResetOnHealthyTask;
  catalog::Input<bool> Rollback;
  catalog::Input<ecs::Service::ThresholdConfiguration> ThresholdConfiguration;
};

struct Service::DeploymentConfiguration {
  catalog::Input<ecs::Service::DeploymentAlarms> Alarms;
  catalog::Input<std::int64_t> BakeTimeInMinutes;
  catalog::Input<ecs::Service::CanaryConfiguration> CanaryConfiguration;
  catalog::Input<ecs::Service::DeploymentCircuitBreaker> DeploymentCircuitBreaker;
  catalog::Input<ecs::Service::DeploymentEarlySuccessCriteria> EarlySuccessCriteria;
  catalog::Input<std::vector<ecs::Service::DeploymentLifecycleHook>> LifecycleHooks;
  catalog::Input<ecs::Service::LinearConfiguration> LinearConfiguration;
  catalog::Input<std::int64_t> MaximumPercent;
  catalog::Input<std::int64_t> MinimumHealthyPercent;
  catalog::Input<std::string> Strategy;
};

struct Service::DeploymentController {
  catalog::Input<std::string> Type;
};

struct Service::DeploymentEarlySuccessCriteria {
  catalog::Input<bool> Enable;
  catalog::Input<std::int64_t> HealthyPercent;
  catalog::Input<std::string> SourceServiceRevisionCleanup;
};

struct Service::DeploymentLifecycleHook {
  catalog::Input<Document> HookDetails;
  catalog::Input<std::string> HookTargetArn;
  catalog::Input<std::vector<catalog::Input<std::string>>> LifecycleStages;
  catalog::Input<std::string> RoleArn;
  catalog::Input<std::string> TargetType;
  catalog::Input<ecs::Service::HookTimeoutConfig> TimeoutConfiguration;
};

struct Service::EBSTagSpecification {
  catalog::Input<std::string> PropagateTags;
  catalog::Input<std::string> ResourceType;
  catalog::Input<std::vector<catalog::Tag>> Tags;
};

struct Service::ForceNewDeployment {
  catalog::Input<bool> EnableForceNewDeployment;
  catalog::Input<std::string> ForceNewDeploymentNonce;
};

struct Service::HookTimeoutConfig {
  catalog::Input<std::string> Action;
  catalog::Input<std::int64_t> TimeoutInMinutes;
};

struct Service::LinearConfiguration {
  catalog::Input<std::int64_t> StepBakeTimeInMinutes;
  catalog::Input<double> StepPercent;
};

struct Service::LoadBalancer {
  catalog::Input<ecs::Service::AdvancedConfiguration> AdvancedConfiguration;
  catalog::Input<std::string> ContainerName;
  catalog::Input<std::int64_t> ContainerPort;
  catalog::Input<std::string> LoadBalancerName;
  catalog::Input<std::string> TargetGroupArn;
};

struct Service::LogConfiguration {
  catalog::Input<std::string> LogDriver;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Options;
  catalog::Input<std::vector<ecs::Service::Secret>> SecretOptions;
};

struct Service::MetricConfiguration {
  catalog::Input<std::vector<catalog::Input<std::string>>> MetricNames;
  catalog::Input<std::int64_t> ResolutionSeconds;
};

struct Service::MonitoringConfiguration {
  catalog::Input<std::vector<ecs::Service::MetricConfiguration>> MetricConfigurations;
};

struct Service::NetworkConfiguration {
  catalog::Input<ecs::Service::AwsVpcConfiguration> AwsvpcConfiguration;
};

struct Service::PlacementConstraint {
  catalog::Input<std::string> Expression;
  catalog::Input<std::string> Type;
};

struct Service::PlacementStrategy {
  catalog::Input<std::string> Field;
  catalog::Input<std::string> Type;
};

struct Service::Secret {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> ValueFrom;
};

struct Service::ServiceConnectAccessLogConfiguration {
  catalog::Input<std::string> Format;
  catalog::Input<std::string> IncludeQueryParameters;
};

struct Service::ServiceConnectClientAlias {
  catalog::Input<std::string> DnsName;
  catalog::Input<std::int64_t> Port;
  catalog::Input<ecs::Service::ServiceConnectTestTrafficRules> TestTrafficRules;
};

struct Service::ServiceConnectConfiguration {
  catalog::Input<ecs::Service::ServiceConnectAccessLogConfiguration> AccessLogConfiguration;
  catalog::Input<bool> Enabled;
  catalog::Input<ecs::Service::LogConfiguration> LogConfiguration;
  catalog::Input<std::string> Namespace;
  catalog::Input<std::vector<ecs::Service::ServiceConnectService>> Services;
};

struct Service::ServiceConnectService {
  catalog::Input<std::vector<ecs::Service::ServiceConnectClientAlias>> ClientAliases;
  catalog::Input<std::string> DiscoveryName;
  catalog::Input<std::int64_t> IngressPortOverride;
  catalog::Input<std::string> PortName;
  catalog::Input<ecs::Service::TimeoutConfiguration> Timeout;
  catalog::Input<ecs::Service::ServiceConnectTlsConfiguration> Tls;
};

struct Service::ServiceConnectTestTrafficRules {
  catalog::Input<ecs::Service::ServiceConnectTestTrafficRulesHeader> Header;
};

struct Service::ServiceConnectTestTrafficRulesHeader {
  catalog::Input<std::string> Name;
  catalog::Input<ecs::Service::ServiceConnectTestTrafficRulesHeaderValue> Value;
};

struct Service::ServiceConnectTestTrafficRulesHeaderValue {
  catalog::Input<std::string> Exact;
};

struct Service::ServiceConnectTlsCertificateAuthority {
  catalog::Input<std::string> AwsPcaAuthorityArn;
};

struct Service::ServiceConnectTlsConfiguration {
  catalog::Input<ecs::Service::ServiceConnectTlsCertificateAuthority> IssuerCertificateAuthority;
  catalog::Input<std::string> KmsKey;
  catalog::Input<std::string> RoleArn;
};

struct Service::ServiceManagedEBSVolumeConfiguration {
  catalog::Input<bool> Encrypted;
  catalog::Input<std::string> FilesystemType;
  catalog::Input<std::int64_t> Iops;
  catalog::Input<std::string> KmsKeyId;
  catalog::Input<std::string> RoleArn;
  catalog::Input<std::int64_t> SizeInGiB;
  catalog::Input<std::string> SnapshotId;
  catalog::Input<std::vector<ecs::Service::EBSTagSpecification>> TagSpecifications;
  catalog::Input<std::int64_t> Throughput;
  catalog::Input<std::int64_t> VolumeInitializationRate;
  catalog::Input<std::string> VolumeType;
};

struct Service::ServiceRegistry {
  catalog::Input<std::string> ContainerName;
  catalog::Input<std::int64_t> ContainerPort;
  catalog::Input<std::int64_t> Port;
  catalog::Input<std::string> RegistryArn;
};

struct Service::ServiceVolumeConfiguration {
  catalog::Input<ecs::Service::ServiceManagedEBSVolumeConfiguration> ManagedEBSVolume;
  catalog::Input<std::string> Name;
};

struct Service::ThresholdConfiguration {
  catalog::Input<std::string> Type;
  catalog::Input<std::int64_t> Value;
};

struct Service::TimeoutConfiguration {
  catalog::Input<std::int64_t> IdleTimeoutSeconds;
  catalog::Input<std::int64_t> PerRequestTimeoutSeconds;
};

struct Service::VpcLatticeConfiguration {
  catalog::Input<std::string> PortName;
  catalog::Input<std::string> RoleArn;
  catalog::Input<std::string> TargetGroupArn;
};

Value to_value(const Service::AdvancedConfiguration& properties);
Value to_value(const Service::AwsVpcConfiguration& properties);
Value to_value(const Service::CanaryConfiguration& properties);
Value to_value(const Service::CapacityProviderStrategyItem& properties);
Value to_value(const Service::DeploymentAlarms& properties);
Value to_value(const Service::DeploymentCircuitBreaker& properties);
Value to_value(const Service::DeploymentConfiguration& properties);
Value to_value(const Service::DeploymentController& properties);
Value to_value(const Service::DeploymentEarlySuccessCriteria& properties);
Value to_value(const Service::DeploymentLifecycleHook& properties);
Value to_value(const Service::EBSTagSpecification& properties);
Value to_value(const Service::ForceNewDeployment& properties);
Value to_value(const Service::HookTimeoutConfig& properties);
Value to_value(const Service::LinearConfiguration& properties);
Value to_value(const Service::LoadBalancer& properties);
Value to_value(const Service::LogConfiguration& properties);
Value to_value(const Service::MetricConfiguration& properties);
Value to_value(const Service::MonitoringConfiguration& properties);
Value to_value(const Service::NetworkConfiguration& properties);
Value to_value(const Service::PlacementConstraint& properties);
Value to_value(const Service::PlacementStrategy& properties);
Value to_value(const Service::Secret& properties);
Value to_value(const Service::ServiceConnectAccessLogConfiguration& properties);
Value to_value(const Service::ServiceConnectClientAlias& properties);
Value to_value(const Service::ServiceConnectConfiguration& properties);
Value to_value(const Service::ServiceConnectService& properties);
Value to_value(const Service::ServiceConnectTestTrafficRules& properties);
Value to_value(const Service::ServiceConnectTestTrafficRulesHeader& properties);
Value to_value(const Service::ServiceConnectTestTrafficRulesHeaderValue& properties);
Value to_value(const Service::ServiceConnectTlsCertificateAuthority& properties);
Value to_value(const Service::ServiceConnectTlsConfiguration& properties);
Value to_value(const Service::ServiceManagedEBSVolumeConfiguration& properties);
Value to_value(const Service::ServiceRegistry& properties);
Value to_value(const Service::ServiceVolumeConfiguration& properties);
Value to_value(const Service::ThresholdConfiguration& properties);
Value to_value(const Service::TimeoutConfiguration& properties);
Value to_value(const Service::VpcLatticeConfiguration& properties);
Value to_value(const Service::Properties& properties);

/// AWS::ECS::TaskDefinition
class TaskDefinition final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ECS::TaskDefinition";
  struct AuthorizationConfig;
  struct ContainerDefinition;
  struct ContainerDependency;
  struct Device;
  struct DockerVolumeConfiguration;
  struct EFSVolumeConfiguration;
  struct EnvironmentFile;
  struct EphemeralStorage;
  struct FSxAuthorizationConfig;
  struct FSxWindowsFileServerVolumeConfiguration;
  struct FirelensConfiguration;
  struct HealthCheck;
  struct HostEntry;
  struct HostVolumeProperties;
  struct InferenceAccelerator;
  struct KernelCapabilities;
  struct KeyValuePair;
  struct LinuxParameters;
  struct LogConfiguration;
  struct MountPoint;
  struct PortMapping;
  struct ProxyConfiguration;
  struct RepositoryCredentials;
  struct ResourceRequirement;
  struct RestartPolicy;
  struct RuntimePlatform;
  struct S3FilesVolumeConfiguration;
  struct Secret;
  struct SystemControl;
  struct TaskDefinitionPlacementConstraint;
  struct Tmpfs;
  struct Ulimit;
  struct Volume;
  struct VolumeFrom;

  struct Properties {
    catalog::Input<std::vector<ecs::TaskDefinition::ContainerDefinition>> ContainerDefinitions;
    catalog::Input<std::string> Cpu;
    catalog::Input<bool> EnableFaultInjection;
    catalog::Input<ecs::TaskDefinition::EphemeralStorage> EphemeralStorage;
    catalog::Input<std::string> ExecutionRoleArn;
    catalog::Input<std::string> Family;
    catalog::Input<std::vector<ecs::TaskDefinition::InferenceAccelerator>> InferenceAccelerators;
    catalog::Input<std::string> IpcMode;
    catalog::Input<std::string> Memory;
    catalog::Input<std::string> NetworkMode;
    catalog::Input<std::string> PidMode;
    catalog::Input<std::vector<ecs::TaskDefinition::TaskDefinitionPlacementConstraint>>
        PlacementConstraints;
    catalog::Input<ecs::TaskDefinition::ProxyConfiguration> ProxyConfiguration;
    catalog::Input<std::vector<catalog::Input<std::string>>> RequiresCompatibilities;
    catalog::Input<ecs::TaskDefinition::RuntimePlatform> RuntimePlatform;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TaskRoleArn;
    catalog::Input<std::vector<ecs::TaskDefinition::Volume>> Volumes;
  };

  TaskDefinition(catalog::Scope& scope, std::string name, Properties properties,
                 ResourceOptions options = {},
                 std::source_location where = std::source_location::current());

  Output<std::string> TaskDefinitionArn() const {
    return attribute<std::string>("TaskDefinitionArn");
  }
};

struct TaskDefinition::AuthorizationConfig {
  catalog::Input<std::string> AccessPointId;
  catalog::Input<std::string> IAM;
};

struct TaskDefinition::ContainerDefinition {
  catalog::Input<std::vector<catalog::Input<std::string>>> Command;
  catalog::Input<std::int64_t> Cpu;
  catalog::Input<std::vector<catalog::Input<std::string>>> CredentialSpecs;
  catalog::Input<std::vector<ecs::TaskDefinition::ContainerDependency>> DependsOn;
  catalog::Input<bool> DisableNetworking;
  catalog::Input<std::vector<catalog::Input<std::string>>> DnsSearchDomains;
  catalog::Input<std::vector<catalog::Input<std::string>>> DnsServers;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> DockerLabels;
  catalog::Input<std::vector<catalog::Input<std::string>>> DockerSecurityOptions;
  catalog::Input<std::vector<catalog::Input<std::string>>> EntryPoint;
  catalog::Input<std::vector<ecs::TaskDefinition::KeyValuePair>> Environment;
  catalog::Input<std::vector<ecs::TaskDefinition::EnvironmentFile>> EnvironmentFiles;
  catalog::Input<bool> Essential;
  catalog::Input<std::vector<ecs::TaskDefinition::HostEntry>> ExtraHosts;
  catalog::Input<ecs::TaskDefinition::FirelensConfiguration> FirelensConfiguration;
  catalog::Input<ecs::TaskDefinition::HealthCheck> HealthCheck;
  catalog::Input<std::string> Hostname;
  catalog::Input<std::string> Image;
  catalog::Input<bool> Interactive;
  catalog::Input<std::vector<catalog::Input<std::string>>> Links;
  catalog::Input<ecs::TaskDefinition::LinuxParameters> LinuxParameters;
  catalog::Input<ecs::TaskDefinition::LogConfiguration> LogConfiguration;
  catalog::Input<std::int64_t> Memory;
  catalog::Input<std::int64_t> MemoryReservation;
  catalog::Input<std::vector<ecs::TaskDefinition::MountPoint>> MountPoints;
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<ecs::TaskDefinition::PortMapping>> PortMappings;
  catalog::Input<bool> Privileged;
  catalog::Input<bool> PseudoTerminal;
  catalog::Input<bool> ReadonlyRootFilesystem;
  catalog::Input<ecs::TaskDefinition::RepositoryCredentials> RepositoryCredentials;
  catalog::Input<std::vector<ecs::TaskDefinition::ResourceRequirement>> ResourceRequirements;
  catalog::Input<ecs::TaskDefinition::RestartPolicy> RestartPolicy;
  catalog::Input<std::vector<ecs::TaskDefinition::Secret>> Secrets;
  catalog::Input<std::int64_t> StartTimeout;
  catalog::Input<std::int64_t> StopTimeout;
  catalog::Input<std::vector<ecs::TaskDefinition::SystemControl>> SystemControls;
  catalog::Input<std::vector<ecs::TaskDefinition::Ulimit>> Ulimits;
  catalog::Input<std::string> User;
  catalog::Input<std::string> VersionConsistency;
  catalog::Input<std::vector<ecs::TaskDefinition::VolumeFrom>> VolumesFrom;
  catalog::Input<std::string> WorkingDirectory;
};

struct TaskDefinition::ContainerDependency {
  catalog::Input<std::string> Condition;
  catalog::Input<std::string> ContainerName;
};

struct TaskDefinition::Device {
  catalog::Input<std::string> ContainerPath;
  catalog::Input<std::string> HostPath;
  catalog::Input<std::vector<catalog::Input<std::string>>> Permissions;
};

struct TaskDefinition::DockerVolumeConfiguration {
  catalog::Input<bool> Autoprovision;
  catalog::Input<std::string> Driver;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> DriverOpts;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Labels;
  catalog::Input<std::string> Scope;
};

struct TaskDefinition::EFSVolumeConfiguration {
  catalog::Input<ecs::TaskDefinition::AuthorizationConfig> AuthorizationConfig;
  catalog::Input<std::string> FilesystemId;
  catalog::Input<std::string> RootDirectory;
  catalog::Input<std::string> TransitEncryption;
  catalog::Input<std::int64_t> TransitEncryptionPort;
};

struct TaskDefinition::EnvironmentFile {
  catalog::Input<std::string> Type;
  catalog::Input<std::string> Value;
};

struct TaskDefinition::EphemeralStorage {
  catalog::Input<std::int64_t> SizeInGiB;
};

struct TaskDefinition::FSxAuthorizationConfig {
  catalog::Input<std::string> CredentialsParameter;
  catalog::Input<std::string> Domain;
};

struct TaskDefinition::FSxWindowsFileServerVolumeConfiguration {
  catalog::Input<ecs::TaskDefinition::FSxAuthorizationConfig> AuthorizationConfig;
  catalog::Input<std::string> FileSystemId;
  catalog::Input<std::string> RootDirectory;
};

struct TaskDefinition::FirelensConfiguration {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Options;
  catalog::Input<std::string> Type;
};

struct TaskDefinition::HealthCheck {
  catalog::Input<std::vector<catalog::Input<std::string>>> Command;
  catalog::Input<std::int64_t> Interval;
  catalog::Input<std::int64_t> Retries;
  catalog::Input<std::int64_t> StartPeriod;
  catalog::Input<std::int64_t> Timeout;
};

struct TaskDefinition::HostEntry {
  catalog::Input<std::string> Hostname;
  catalog::Input<std::string> IpAddress;
};

struct TaskDefinition::HostVolumeProperties {
  catalog::Input<std::string> SourcePath;
};

struct TaskDefinition::InferenceAccelerator {
  catalog::Input<std::string> DeviceName;
  catalog::Input<std::string> DeviceType;
};

struct TaskDefinition::KernelCapabilities {
  catalog::Input<std::vector<catalog::Input<std::string>>> Add;
  catalog::Input<std::vector<catalog::Input<std::string>>> Drop;
};

struct TaskDefinition::KeyValuePair {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct TaskDefinition::LinuxParameters {
  catalog::Input<ecs::TaskDefinition::KernelCapabilities> Capabilities;
  catalog::Input<std::vector<ecs::TaskDefinition::Device>> Devices;
  catalog::Input<bool> InitProcessEnabled;
  catalog::Input<std::int64_t> MaxSwap;
  catalog::Input<std::int64_t> SharedMemorySize;
  catalog::Input<std::int64_t> Swappiness;
  catalog::Input<std::vector<ecs::TaskDefinition::Tmpfs>> Tmpfs;
};

struct TaskDefinition::LogConfiguration {
  catalog::Input<std::string> LogDriver;
  catalog::Input<std::map<std::string, catalog::Input<std::string>>> Options;
  catalog::Input<std::vector<ecs::TaskDefinition::Secret>> SecretOptions;
};

struct TaskDefinition::MountPoint {
  catalog::Input<std::string> ContainerPath;
  catalog::Input<bool> ReadOnly;
  catalog::Input<std::string> SourceVolume;
};

struct TaskDefinition::PortMapping {
  catalog::Input<std::string> AppProtocol;
  catalog::Input<std::int64_t> ContainerPort;
  catalog::Input<std::string> ContainerPortRange;
  catalog::Input<std::int64_t> HostPort;
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Protocol;
};

struct TaskDefinition::ProxyConfiguration {
  catalog::Input<std::string> ContainerName;
  catalog::Input<std::vector<ecs::TaskDefinition::KeyValuePair>> ProxyConfigurationProperties;
  catalog::Input<std::string> Type;
};

struct TaskDefinition::RepositoryCredentials {
  catalog::Input<std::string> CredentialsParameter;
};

struct TaskDefinition::ResourceRequirement {
  catalog::Input<std::string> Type;
  catalog::Input<std::string> Value;
};

struct TaskDefinition::RestartPolicy {
  catalog::Input<bool> Enabled;
  catalog::Input<std::vector<catalog::Input<std::int64_t>>> IgnoredExitCodes;
  catalog::Input<std::int64_t> RestartAttemptPeriod;
};

struct TaskDefinition::RuntimePlatform {
  catalog::Input<std::string> CpuArchitecture;
  catalog::Input<std::string> OperatingSystemFamily;
};

struct TaskDefinition::S3FilesVolumeConfiguration {
  catalog::Input<std::string> AccessPointArn;
  catalog::Input<std::string> FileSystemArn;
  catalog::Input<std::string> RootDirectory;
  catalog::Input<std::int64_t> TransitEncryptionPort;
};

struct TaskDefinition::Secret {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> ValueFrom;
};

struct TaskDefinition::SystemControl {
  catalog::Input<std::string> Namespace;
  catalog::Input<std::string> Value;
};

struct TaskDefinition::TaskDefinitionPlacementConstraint {
  catalog::Input<std::string> Expression;
  catalog::Input<std::string> Type;
};

struct TaskDefinition::Tmpfs {
  catalog::Input<std::string> ContainerPath;
  catalog::Input<std::vector<catalog::Input<std::string>>> MountOptions;
  catalog::Input<std::int64_t> Size;
};

struct TaskDefinition::Ulimit {
  catalog::Input<std::int64_t> HardLimit;
  catalog::Input<std::string> Name;
  catalog::Input<std::int64_t> SoftLimit;
};

struct TaskDefinition::Volume {
  catalog::Input<bool> ConfiguredAtLaunch;
  catalog::Input<ecs::TaskDefinition::DockerVolumeConfiguration> DockerVolumeConfiguration;
  catalog::Input<ecs::TaskDefinition::EFSVolumeConfiguration> EFSVolumeConfiguration;
  catalog::Input<ecs::TaskDefinition::FSxWindowsFileServerVolumeConfiguration>
      FSxWindowsFileServerVolumeConfiguration;
  catalog::Input<ecs::TaskDefinition::HostVolumeProperties> Host;
  catalog::Input<std::string> Name;
  catalog::Input<ecs::TaskDefinition::S3FilesVolumeConfiguration> S3FilesVolumeConfiguration;
};

struct TaskDefinition::VolumeFrom {
  catalog::Input<bool> ReadOnly;
  catalog::Input<std::string> SourceContainer;
};

Value to_value(const TaskDefinition::AuthorizationConfig& properties);
Value to_value(const TaskDefinition::ContainerDefinition& properties);
Value to_value(const TaskDefinition::ContainerDependency& properties);
Value to_value(const TaskDefinition::Device& properties);
Value to_value(const TaskDefinition::DockerVolumeConfiguration& properties);
Value to_value(const TaskDefinition::EFSVolumeConfiguration& properties);
Value to_value(const TaskDefinition::EnvironmentFile& properties);
Value to_value(const TaskDefinition::EphemeralStorage& properties);
Value to_value(const TaskDefinition::FSxAuthorizationConfig& properties);
Value to_value(const TaskDefinition::FSxWindowsFileServerVolumeConfiguration& properties);
Value to_value(const TaskDefinition::FirelensConfiguration& properties);
Value to_value(const TaskDefinition::HealthCheck& properties);
Value to_value(const TaskDefinition::HostEntry& properties);
Value to_value(const TaskDefinition::HostVolumeProperties& properties);
Value to_value(const TaskDefinition::InferenceAccelerator& properties);
Value to_value(const TaskDefinition::KernelCapabilities& properties);
Value to_value(const TaskDefinition::KeyValuePair& properties);
Value to_value(const TaskDefinition::LinuxParameters& properties);
Value to_value(const TaskDefinition::LogConfiguration& properties);
Value to_value(const TaskDefinition::MountPoint& properties);
Value to_value(const TaskDefinition::PortMapping& properties);
Value to_value(const TaskDefinition::ProxyConfiguration& properties);
Value to_value(const TaskDefinition::RepositoryCredentials& properties);
Value to_value(const TaskDefinition::ResourceRequirement& properties);
Value to_value(const TaskDefinition::RestartPolicy& properties);
Value to_value(const TaskDefinition::RuntimePlatform& properties);
Value to_value(const TaskDefinition::S3FilesVolumeConfiguration& properties);
Value to_value(const TaskDefinition::Secret& properties);
Value to_value(const TaskDefinition::SystemControl& properties);
Value to_value(const TaskDefinition::TaskDefinitionPlacementConstraint& properties);
Value to_value(const TaskDefinition::Tmpfs& properties);
Value to_value(const TaskDefinition::Ulimit& properties);
Value to_value(const TaskDefinition::Volume& properties);
Value to_value(const TaskDefinition::VolumeFrom& properties);
Value to_value(const TaskDefinition::Properties& properties);

/// AWS::ECS::TaskSet
class TaskSet final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ECS::TaskSet";
  struct AwsVpcConfiguration;
  struct CapacityProviderStrategyItem;
  struct LoadBalancer;
  struct NetworkConfiguration;
  struct Scale;
  struct ServiceRegistry;

  struct Properties {
    catalog::Input<std::vector<ecs::TaskSet::CapacityProviderStrategyItem>>
        CapacityProviderStrategy;
    catalog::Input<std::string> Cluster;
    catalog::Input<std::string> ExternalId;
    catalog::Input<std::string> LaunchType;
    catalog::Input<std::vector<ecs::TaskSet::LoadBalancer>> LoadBalancers;
    catalog::Input<ecs::TaskSet::NetworkConfiguration> NetworkConfiguration;
    catalog::Input<std::string> PlatformVersion;
    catalog::Input<ecs::TaskSet::Scale> Scale;
    catalog::Input<std::string> Service;
    catalog::Input<std::vector<ecs::TaskSet::ServiceRegistry>> ServiceRegistries;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> TaskDefinition;
  };

  TaskSet(catalog::Scope& scope, std::string name, Properties properties,
          ResourceOptions options = {},
          std::source_location where = std::source_location::current());

  Output<std::string> Cluster() const { return attribute<std::string>("Cluster"); }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> Service() const { return attribute<std::string>("Service"); }
};

struct TaskSet::AwsVpcConfiguration {
  catalog::Input<std::string> AssignPublicIp;
  catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroups;
  catalog::Input<std::vector<catalog::Input<std::string>>> Subnets;
};

struct TaskSet::CapacityProviderStrategyItem {
  catalog::Input<std::int64_t> Base;
  catalog::Input<std::string> CapacityProvider;
  catalog::Input<std::int64_t> Weight;
};

struct TaskSet::LoadBalancer {
  catalog::Input<std::string> ContainerName;
  catalog::Input<std::int64_t> ContainerPort;
  catalog::Input<std::string> TargetGroupArn;
};

struct TaskSet::NetworkConfiguration {
  catalog::Input<ecs::TaskSet::AwsVpcConfiguration> AwsVpcConfiguration;
};

struct TaskSet::Scale {
  catalog::Input<std::string> Unit;
  catalog::Input<double> Value;
};

struct TaskSet::ServiceRegistry {
  catalog::Input<std::string> ContainerName;
  catalog::Input<std::int64_t> ContainerPort;
  catalog::Input<std::int64_t> Port;
  catalog::Input<std::string> RegistryArn;
};

Value to_value(const TaskSet::AwsVpcConfiguration& properties);
Value to_value(const TaskSet::CapacityProviderStrategyItem& properties);
Value to_value(const TaskSet::LoadBalancer& properties);
Value to_value(const TaskSet::NetworkConfiguration& properties);
Value to_value(const TaskSet::Scale& properties);
Value to_value(const TaskSet::ServiceRegistry& properties);
Value to_value(const TaskSet::Properties& properties);

}  // namespace catalog::ecs
