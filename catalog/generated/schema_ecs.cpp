// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kCluster_ClusterSettings[2];
extern const Property kCluster_CapacityProviderStrategyItem[3];
extern const Property kCluster_ClusterConfiguration[2];
extern const Property kCluster_ExecuteCommandConfiguration[3];
extern const Property kCluster_ExecuteCommandLogConfiguration[5];
extern const Property kCluster_ManagedStorageConfiguration[2];
extern const Property kCluster_ServiceConnectDefaults[1];
extern const Property kCluster_Tag[2];
extern const Property kCluster_Properties[8];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{.kind = Kind::kInteger};
constexpr PropertyType kType3{.kind = Kind::kObject,
                              .members = kCluster_ExecuteCommandConfiguration};
constexpr PropertyType kType4{.kind = Kind::kObject,
                              .members = kCluster_ManagedStorageConfiguration};
constexpr PropertyType kType5{.kind = Kind::kObject,
                              .members = kCluster_ExecuteCommandLogConfiguration};
constexpr PropertyType kType6{.kind = Kind::kBoolean};
constexpr PropertyType kType7{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType8{.kind = Kind::kObject, .members = kCluster_ClusterSettings};
constexpr PropertyType kType9{.kind = Kind::kList, .element = &kType8};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kCluster_ClusterConfiguration};
constexpr PropertyType kType11{.kind = Kind::kObject,
                               .members = kCluster_CapacityProviderStrategyItem};
constexpr PropertyType kType12{.kind = Kind::kList, .element = &kType11};
constexpr PropertyType kType13{.kind = Kind::kObject, .members = kCluster_ServiceConnectDefaults};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kCluster_Tag};
constexpr PropertyType kType15{.kind = Kind::kList, .element = &kType14};
const Property kCluster_ClusterSettings[2] = {
    {"Name", &kType1, false},
    {"Value", &kType1, false},
};
const Property kCluster_CapacityProviderStrategyItem[3] = {
    {"Base", &kType2, false},
    {"CapacityProvider", &kType1, false},
    {"Weight", &kType2, false},
};
const Property kCluster_ClusterConfiguration[2] = {
    {"ExecuteCommandConfiguration", &kType3, false},
    {"ManagedStorageConfiguration", &kType4, false},
};
const Property kCluster_ExecuteCommandConfiguration[3] = {
    {"KmsKeyId", &kType1, false},
    {"LogConfiguration", &kType5, false},
    {"Logging", &kType1, false},
};
const Property kCluster_ExecuteCommandLogConfiguration[5] = {
    {"CloudWatchEncryptionEnabled", &kType6, false},
    {"CloudWatchLogGroupName", &kType1, false},
    {"S3BucketName", &kType1, false},
    {"S3EncryptionEnabled", &kType6, false},
    {"S3KeyPrefix", &kType1, false},
};
const Property kCluster_ManagedStorageConfiguration[2] = {
    {"FargateEphemeralStorageKmsKeyId", &kType1, false},
    {"KmsKeyId", &kType1, false},
};
const Property kCluster_ServiceConnectDefaults[1] = {
    {"Namespace", &kType1, false},
};
const Property kCluster_Tag[2] = {
    {"Key", &kType1, false},
    {"Value", &kType1, false},
};
const Property kCluster_Properties[8] = {
    {"Arn", &kType1, false},
    {"CapacityProviders", &kType7, false},
    {"ClusterName", &kType1, false},
    {"ClusterSettings", &kType9, false},
    {"Configuration", &kType10, false},
    {"DefaultCapacityProviderStrategy", &kType12, false},
    {"ServiceConnectDefaults", &kType13, false},
    {"Tags", &kType15, false},
};
constexpr std::string_view kTexts1[] = {"/ClusterName"};
constexpr std::string_view kTexts2[] = {"/Arn"};
constexpr std::string_view kTexts3[] = {"/ServiceConnectDefaults"};
constexpr PropertyTransform kClusterTransforms[] = {
    {"/Configuration/ManagedStorageConfiguration/FargateEphemeralStorageKmsKeyId",
     Transform::kArnEnding}};
constexpr KnownDefault kClusterDefaults[] = {
    {"/ClusterSettings", R"~([{"Name": "containerInsights", "Value": "disabled"}])~"}};
extern const Property kClusterCapacityProviderAssociations_CapacityProviderStrategy[3];
extern const Property kClusterCapacityProviderAssociations_Properties[3];
constexpr PropertyType kType16{.kind = Kind::kInteger, .minimum = 0, .maximum = 100000};
constexpr PropertyType kType17{.kind = Kind::kInteger, .minimum = 0, .maximum = 1000};
constexpr PropertyType kType18{.kind = Kind::kList, .element = &kType1, .unique = true};
constexpr PropertyType kType19{.kind = Kind::kString, .length_min = 1, .length_max = 2048};
constexpr PropertyType kType20{
    .kind = Kind::kObject,
    .members = kClusterCapacityProviderAssociations_CapacityProviderStrategy};
constexpr PropertyType kType21{.kind = Kind::kList, .element = &kType20};
const Property kClusterCapacityProviderAssociations_CapacityProviderStrategy[3] = {
    {"Base", &kType16, false},
    {"CapacityProvider", &kType1, true},
    {"Weight", &kType17, false},
};
const Property kClusterCapacityProviderAssociations_Properties[3] = {
    {"CapacityProviders", &kType18, false},
    {"Cluster", &kType19, true},
    {"DefaultCapacityProviderStrategy", &kType21, true},
};
constexpr std::string_view kTexts4[] = {"Cluster", "DefaultCapacityProviderStrategy"};
constexpr std::string_view kTexts5[] = {"/Cluster"};
extern const Property kService_PlacementConstraint[2];
extern const Property kService_LoadBalancer[5];
extern const Property kService_AdvancedConfiguration[4];
extern const Property kService_ServiceConnectConfiguration[5];
extern const Property kService_ServiceConnectAccessLogConfiguration[2];
extern const Property kService_LogConfiguration[3];
extern const Property kService_Secret[2];
extern const Property kService_ServiceConnectService[6];
extern const Property kService_ServiceConnectClientAlias[3];
extern const Property kService_ServiceConnectTestTrafficRules[1];
extern const Property kService_ServiceConnectTestTrafficRulesHeader[2];
extern const Property kService_ServiceConnectTestTrafficRulesHeaderValue[1];
extern const Property kService_TimeoutConfiguration[2];
extern const Property kService_ServiceConnectTlsConfiguration[3];
extern const Property kService_ServiceConnectTlsCertificateAuthority[1];
extern const Property kService_PlacementStrategy[2];
extern const Property kService_DeploymentController[1];
extern const Property kService_ServiceRegistry[4];
extern const Property kService_CapacityProviderStrategyItem[3];
extern const Property kService_NetworkConfiguration[1];
extern const Property kService_AwsVpcConfiguration[3];
extern const Property kService_DeploymentConfiguration[10];
extern const Property kService_DeploymentAlarms[3];
extern const Property kService_CanaryConfiguration[2];
extern const Property kService_DeploymentCircuitBreaker[4];
extern const Property kService_ThresholdConfiguration[2];
extern const Property kService_DeploymentEarlySuccessCriteria[3];
extern const Property kService_DeploymentLifecycleHook[6];
extern const Property kService_HookTimeoutConfig[2];
extern const Property kService_LinearConfiguration[2];
extern const Property kService_Tag[2];
extern const Property kService_ServiceVolumeConfiguration[2];
extern const Property kService_ServiceManagedEBSVolumeConfiguration[11];
extern const Property kService_EBSTagSpecification[3];
extern const Property kService_MonitoringConfiguration[1];
extern const Property kService_MetricConfiguration[2];
extern const Property kService_ForceNewDeployment[2];
extern const Property kService_VpcLatticeConfiguration[3];
extern const Property kService_Properties[29];
constexpr std::string_view kTexts6[] = {"distinctInstance", "memberOf"};
constexpr PropertyType kType22{.kind = Kind::kString, .allowed = kTexts6};
constexpr PropertyType kType23{.kind = Kind::kObject, .members = kService_AdvancedConfiguration};
constexpr PropertyType kType24{.kind = Kind::kObject,
                               .members = kService_ServiceConnectAccessLogConfiguration};
constexpr PropertyType kType25{.kind = Kind::kObject, .members = kService_LogConfiguration};
constexpr PropertyType kType26{.kind = Kind::kObject, .members = kService_ServiceConnectService};
constexpr PropertyType kType27{.kind = Kind::kList, .element = &kType26};
constexpr std::string_view kTexts7[] = {"JSON", "TEXT"};
constexpr PropertyType kType28{.kind = Kind::kString, .allowed = kTexts7};
constexpr std::string_view kTexts8[] = {"DISABLED", "ENABLED"};
constexpr PropertyType kType29{.kind = Kind::kString, .allowed = kTexts8};
constexpr PropertyType kType30{.kind = Kind::kMap, .element = &kType1};
constexpr PropertyType kType31{.kind = Kind::kObject, .members = kService_Secret};
constexpr PropertyType kType32{.kind = Kind::kList, .element = &kType31, .unordered = true};
constexpr PropertyType kType33{.kind = Kind::kObject,
                               .members = kService_ServiceConnectClientAlias};
constexpr PropertyType kType34{.kind = Kind::kList, .element = &kType33};
constexpr PropertyType kType35{.kind = Kind::kObject, .members = kService_TimeoutConfiguration};
constexpr PropertyType kType36{.kind = Kind::kObject,
                               .members = kService_ServiceConnectTlsConfiguration};
constexpr PropertyType kType37{.kind = Kind::kObject,
                               .members = kService_ServiceConnectTestTrafficRules};
constexpr PropertyType kType38{.kind = Kind::kObject,
                               .members = kService_ServiceConnectTestTrafficRulesHeader};
constexpr PropertyType kType39{.kind = Kind::kObject,
                               .members = kService_ServiceConnectTestTrafficRulesHeaderValue};
constexpr PropertyType kType40{.kind = Kind::kObject,
                               .members = kService_ServiceConnectTlsCertificateAuthority};
constexpr std::string_view kTexts9[] = {"binpack", "random", "spread"};
constexpr PropertyType kType41{.kind = Kind::kString, .allowed = kTexts9};
constexpr std::string_view kTexts10[] = {"CODE_DEPLOY", "ECS", "EXTERNAL"};
constexpr PropertyType kType42{.kind = Kind::kString, .allowed = kTexts10};
constexpr PropertyType kType43{.kind = Kind::kObject, .members = kService_AwsVpcConfiguration};
constexpr PropertyType kType44{.kind = Kind::kList, .element = &kType1, .unordered = true};
constexpr PropertyType kType45{.kind = Kind::kObject, .members = kService_DeploymentAlarms};
constexpr PropertyType kType46{.kind = Kind::kInteger, .minimum = 0, .maximum = 1440};
constexpr PropertyType kType47{.kind = Kind::kObject, .members = kService_CanaryConfiguration};
constexpr PropertyType kType48{.kind = Kind::kObject, .members = kService_DeploymentCircuitBreaker};
constexpr PropertyType kType49{.kind = Kind::kObject,
                               .members = kService_DeploymentEarlySuccessCriteria};
constexpr PropertyType kType50{.kind = Kind::kObject, .members = kService_DeploymentLifecycleHook};
constexpr PropertyType kType51{.kind = Kind::kList, .element = &kType50};
constexpr PropertyType kType52{.kind = Kind::kObject, .members = kService_LinearConfiguration};
constexpr std::string_view kTexts11[] = {"BLUE_GREEN", "CANARY", "LINEAR", "ROLLING"};
constexpr PropertyType kType53{.kind = Kind::kString, .allowed = kTexts11};
constexpr PropertyType kType54{.kind = Kind::kNumber, .minimum = 0.1, .maximum = 100};
constexpr PropertyType kType55{.kind = Kind::kObject, .members = kService_ThresholdConfiguration};
constexpr std::string_view kTexts12[] = {"BOUNDED_PERCENT", "COUNT", "UNBOUNDED_PERCENT"};
constexpr PropertyType kType56{.kind = Kind::kString, .allowed = kTexts12};
constexpr std::string_view kTexts13[] = {"BLOCKING", "DEFERRED"};
constexpr PropertyType kType57{.kind = Kind::kString, .allowed = kTexts13};
constexpr PropertyType kType58{.kind = Kind::kAny};
constexpr std::string_view kTexts14[] = {"POST_PRODUCTION_TRAFFIC_SHIFT",
                                         "POST_SCALE_UP",
                                         "POST_TEST_TRAFFIC_SHIFT",
                                         "PRE_PRODUCTION_TRAFFIC_SHIFT",
                                         "PRE_SCALE_UP",
                                         "PRODUCTION_TRAFFIC_SHIFT",
                                         "RECONCILE_SERVICE",
                                         "TEST_TRAFFIC_SHIFT"};
constexpr PropertyType kType59{.kind = Kind::kString, .allowed = kTexts14};
constexpr PropertyType kType60{.kind = Kind::kList, .element = &kType59, .length_min = 1};
constexpr std::string_view kTexts15[] = {"AWS_LAMBDA", "PAUSE"};
constexpr PropertyType kType61{.kind = Kind::kString, .allowed = kTexts15};
constexpr PropertyType kType62{.kind = Kind::kObject, .members = kService_HookTimeoutConfig};
constexpr std::string_view kTexts16[] = {"CONTINUE", "ROLLBACK"};
constexpr PropertyType kType63{.kind = Kind::kString, .allowed = kTexts16};
constexpr PropertyType kType64{.kind = Kind::kInteger, .minimum = 1, .maximum = 20160};
constexpr PropertyType kType65{.kind = Kind::kNumber, .minimum = 3, .maximum = 100};
constexpr PropertyType kType66{.kind = Kind::kObject,
                               .members = kService_ServiceManagedEBSVolumeConfiguration};
constexpr PropertyType kType67{.kind = Kind::kObject, .members = kService_EBSTagSpecification};
constexpr PropertyType kType68{.kind = Kind::kList, .element = &kType67};
constexpr std::string_view kTexts17[] = {"SERVICE", "TASK_DEFINITION"};
constexpr PropertyType kType69{.kind = Kind::kString, .allowed = kTexts17};
constexpr PropertyType kType70{.kind = Kind::kObject, .members = kService_Tag};
constexpr PropertyType kType71{.kind = Kind::kList, .element = &kType70};
constexpr PropertyType kType72{.kind = Kind::kObject, .members = kService_MetricConfiguration};
constexpr PropertyType kType73{
    .kind = Kind::kList, .element = &kType72, .length_min = 1, .length_max = 2};
constexpr std::string_view kTexts18[] = {"CPUUtilization", "MemoryUtilization"};
constexpr PropertyType kType74{.kind = Kind::kString, .allowed = kTexts18};
constexpr PropertyType kType75{
    .kind = Kind::kList, .element = &kType74, .length_min = 1, .length_max = 2, .unique = true};
constexpr std::string_view kTexts19[] = {"20", "60"};
constexpr PropertyType kType76{.kind = Kind::kInteger, .allowed = kTexts19};
constexpr PropertyType kType77{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr PropertyType kType78{.kind = Kind::kObject,
                               .members = kService_CapacityProviderStrategyItem};
constexpr PropertyType kType79{.kind = Kind::kList, .element = &kType78};
constexpr PropertyType kType80{.kind = Kind::kObject, .members = kService_DeploymentConfiguration};
constexpr PropertyType kType81{.kind = Kind::kObject, .members = kService_DeploymentController};
constexpr PropertyType kType82{.kind = Kind::kObject, .members = kService_ForceNewDeployment};
constexpr std::string_view kTexts20[] = {"EC2", "EXTERNAL", "FARGATE"};
constexpr PropertyType kType83{.kind = Kind::kString, .allowed = kTexts20};
constexpr PropertyType kType84{.kind = Kind::kObject, .members = kService_LoadBalancer};
constexpr PropertyType kType85{.kind = Kind::kList, .element = &kType84};
constexpr PropertyType kType86{.kind = Kind::kObject, .members = kService_MonitoringConfiguration};
constexpr PropertyType kType87{.kind = Kind::kObject, .members = kService_NetworkConfiguration};
constexpr PropertyType kType88{.kind = Kind::kObject, .members = kService_PlacementConstraint};
constexpr PropertyType kType89{.kind = Kind::kList, .element = &kType88};
constexpr PropertyType kType90{.kind = Kind::kObject, .members = kService_PlacementStrategy};
constexpr PropertyType kType91{.kind = Kind::kList, .element = &kType90};
constexpr std::string_view kTexts21[] = {"DAEMON", "REPLICA"};
constexpr PropertyType kType92{.kind = Kind::kString, .allowed = kTexts21};
constexpr PropertyType kType93{.kind = Kind::kObject,
                               .members = kService_ServiceConnectConfiguration};
constexpr PropertyType kType94{.kind = Kind::kObject, .members = kService_ServiceRegistry};
constexpr PropertyType kType95{.kind = Kind::kList, .element = &kType94};
constexpr PropertyType kType96{.kind = Kind::kObject,
                               .members = kService_ServiceVolumeConfiguration};
constexpr PropertyType kType97{.kind = Kind::kList, .element = &kType96};
constexpr PropertyType kType98{.kind = Kind::kObject, .members = kService_VpcLatticeConfiguration};
constexpr PropertyType kType99{.kind = Kind::kList, .element = &kType98};
const Property kService_PlacementConstraint[2] = {
    {"Expression", &kType1, false},
    {"Type", &kType22, true},
};
const Property kService_LoadBalancer[5] = {
    {"AdvancedConfiguration", &kType23, false}, {"ContainerName", &kType1, false},
    {"ContainerPort", &kType2, false},          {"LoadBalancerName", &kType1, false},
    {"TargetGroupArn", &kType1, false},
};
const Property kService_AdvancedConfiguration[4] = {
    {"AlternateTargetGroupArn", &kType1, true},
    {"ProductionListenerRule", &kType1, false},
    {"RoleArn", &kType1, false},
    {"TestListenerRule", &kType1, false},
};
const Property kService_ServiceConnectConfiguration[5] = {
    {"AccessLogConfiguration", &kType24, false},
    {"Enabled", &kType6, true},
    {"LogConfiguration", &kType25, false},
    {"Namespace", &kType1, false},
    {"Services", &kType27, false},
};
const Property kService_ServiceConnectAccessLogConfiguration[2] = {
    {"Format", &kType28, true},
    {"IncludeQueryParameters", &kType29, false},
};
const Property kService_LogConfiguration[3] = {
    {"LogDriver", &kType1, false},
    {"Options", &kType30, false},
    {"SecretOptions", &kType32, false},
};
const Property kService_Secret[2] = {
    {"Name", &kType1, true},
    {"ValueFrom", &kType1, true},
};
const Property kService_ServiceConnectService[6] = {
    {"ClientAliases", &kType34, false},
    {"DiscoveryName", &kType1, false},
    {"IngressPortOverride", &kType2, false},
    {"PortName", &kType1, true},
    {"Timeout", &kType35, false},
    {"Tls", &kType36, false},
};
const Property kService_ServiceConnectClientAlias[3] = {
    {"DnsName", &kType1, false},
    {"Port", &kType2, true},
    {"TestTrafficRules", &kType37, false},
};
const Property kService_ServiceConnectTestTrafficRules[1] = {
    {"Header", &kType38, true},
};
const Property kService_ServiceConnectTestTrafficRulesHeader[2] = {
    {"Name", &kType1, true},
    {"Value", &kType39, false},
};
const Property kService_ServiceConnectTestTrafficRulesHeaderValue[1] = {
    {"Exact", &kType1, true},
};
const Property kService_TimeoutConfiguration[2] = {
    {"IdleTimeoutSeconds", &kType2, false},
    {"PerRequestTimeoutSeconds", &kType2, false},
};
const Property kService_ServiceConnectTlsConfiguration[3] = {
    {"IssuerCertificateAuthority", &kType40, true},
    {"KmsKey", &kType1, false},
    {"RoleArn", &kType1, false},
};
const Property kService_ServiceConnectTlsCertificateAuthority[1] = {
    {"AwsPcaAuthorityArn", &kType1, false},
};
const Property kService_PlacementStrategy[2] = {
    {"Field", &kType1, false},
    {"Type", &kType41, true},
};
const Property kService_DeploymentController[1] = {
    {"Type", &kType42, false},
};
const Property kService_ServiceRegistry[4] = {
    {"ContainerName", &kType1, false},
    {"ContainerPort", &kType2, false},
    {"Port", &kType2, false},
    {"RegistryArn", &kType1, false},
};
const Property kService_CapacityProviderStrategyItem[3] = {
    {"Base", &kType2, false},
    {"CapacityProvider", &kType1, false},
    {"Weight", &kType2, false},
};
const Property kService_NetworkConfiguration[1] = {
    {"AwsvpcConfiguration", &kType43, false},
};
const Property kService_AwsVpcConfiguration[3] = {
    {"AssignPublicIp", &kType29, false},
    {"SecurityGroups", &kType44, false},
    {"Subnets", &kType44, false},
};
const Property kService_DeploymentConfiguration[10] = {
    {"Alarms", &kType45, false},
    {"BakeTimeInMinutes", &kType46, false},
    {"CanaryConfiguration", &kType47, false},
    {"DeploymentCircuitBreaker", &kType48, false},
    {"EarlySuccessCriteria", &kType49, false},
    {"LifecycleHooks", &kType51, false},
    {"LinearConfiguration", &kType52, false},
    {"MaximumPercent", &kType2, false},
    {"MinimumHealthyPercent", &kType2, false},
    {"Strategy", &kType53, false},
};
const Property kService_DeploymentAlarms[3] = {
    {"AlarmNames", &kType7, true},
    {"Enable", &kType6, true},
    {"Rollback", &kType6, true},
};
const Property kService_CanaryConfiguration[2] = {
    {"CanaryBakeTimeInMinutes", &kType46, false},
    {"CanaryPercent", &kType54, false},
};
const Property kService_DeploymentCircuitBreaker[4] = {
    {"Enable", &kType6, true},
    {"ResetOnHealthyTask", &kType6, false},
    {"Rollback", &kType6, true},
    {"ThresholdConfiguration", &kType55, false},
};
const Property kService_ThresholdConfiguration[2] = {
    {"Type", &kType56, true},
    {"Value", &kType2, true},
};
const Property kService_DeploymentEarlySuccessCriteria[3] = {
    {"Enable", &kType6, false},
    {"HealthyPercent", &kType2, false},
    {"SourceServiceRevisionCleanup", &kType57, false},
};
const Property kService_DeploymentLifecycleHook[6] = {
    {"HookDetails", &kType58, false},    {"HookTargetArn", &kType1, false},
    {"LifecycleStages", &kType60, true}, {"RoleArn", &kType1, false},
    {"TargetType", &kType61, false},     {"TimeoutConfiguration", &kType62, false},
};
const Property kService_HookTimeoutConfig[2] = {
    {"Action", &kType63, false},
    {"TimeoutInMinutes", &kType64, false},
};
const Property kService_LinearConfiguration[2] = {
    {"StepBakeTimeInMinutes", &kType46, false},
    {"StepPercent", &kType65, false},
};
const Property kService_Tag[2] = {
    {"Key", &kType1, false},
    {"Value", &kType1, false},
};
const Property kService_ServiceVolumeConfiguration[2] = {
    {"ManagedEBSVolume", &kType66, false},
    {"Name", &kType1, true},
};
const Property kService_ServiceManagedEBSVolumeConfiguration[11] = {
    {"Encrypted", &kType6, false},  {"FilesystemType", &kType1, false},
    {"Iops", &kType2, false},       {"KmsKeyId", &kType1, false},
    {"RoleArn", &kType1, true},     {"SizeInGiB", &kType2, false},
    {"SnapshotId", &kType1, false}, {"TagSpecifications", &kType68, false},
    {"Throughput", &kType2, false}, {"VolumeInitializationRate", &kType2, false},
    {"VolumeType", &kType1, false},
};
const Property kService_EBSTagSpecification[3] = {
    {"PropagateTags", &kType69, false},
    {"ResourceType", &kType1, true},
    {"Tags", &kType71, false},
};
const Property kService_MonitoringConfiguration[1] = {
    {"MetricConfigurations", &kType73, true},
};
const Property kService_MetricConfiguration[2] = {
    {"MetricNames", &kType75, true},
    {"ResolutionSeconds", &kType76, true},
};
const Property kService_ForceNewDeployment[2] = {
    {"EnableForceNewDeployment", &kType6, true},
    {"ForceNewDeploymentNonce", &kType77, false},
};
const Property kService_VpcLatticeConfiguration[3] = {
    {"PortName", &kType1, true},
    {"RoleArn", &kType1, true},
    {"TargetGroupArn", &kType1, true},
};
const Property kService_Properties[29] = {
    {"AvailabilityZoneRebalancing", &kType29, false},
    {"CapacityProviderStrategy", &kType79, false},
    {"Cluster", &kType1, false},
    {"DeploymentConfiguration", &kType80, false},
    {"DeploymentController", &kType81, false},
    {"DesiredCount", &kType2, false},
    {"EnableECSManagedTags", &kType6, false},
    {"EnableExecuteCommand", &kType6, false},
    {"ForceNewDeployment", &kType82, false},
    {"HealthCheckGracePeriodSeconds", &kType2, false},
    {"LaunchType", &kType83, false},
    {"LoadBalancers", &kType85, false},
    {"Monitoring", &kType86, false},
    {"Name", &kType1, false},
    {"NetworkConfiguration", &kType87, false},
    {"PlacementConstraints", &kType89, false},
    {"PlacementStrategies", &kType91, false},
    {"PlatformVersion", &kType1, false},
    {"PropagateTags", &kType69, false},
    {"Role", &kType1, false},
    {"SchedulingStrategy", &kType92, false},
    {"ServiceArn", &kType1, false},
    {"ServiceConnectConfiguration", &kType93, false},
    {"ServiceName", &kType1, false},
    {"ServiceRegistries", &kType95, false},
    {"Tags", &kType71, false},
    {"TaskDefinition", &kType1, false},
    {"VolumeConfigurations", &kType97, false},
    {"VpcLatticeConfigurations", &kType99, false},
};
constexpr std::string_view kTexts22[] = {"/Cluster", "/Role", "/SchedulingStrategy",
                                         "/ServiceName"};
constexpr std::string_view kTexts23[] = {"/Name", "/ServiceArn"};
constexpr std::string_view kTexts24[] = {"/ForceNewDeployment", "/Monitoring",
                                         "/ServiceConnectConfiguration", "/VolumeConfigurations"};
constexpr std::string_view kTexts25[] = {"/ServiceArn", "/Cluster"};
constexpr PropertyTransform kServiceTransforms[] = {{"/Role", Transform::kArnEnding},
                                                    {"/TaskDefinition", Transform::kArnEnding}};
constexpr KnownDefault kServiceDefaults[] = {
    {"/DeploymentConfiguration",
     R"~({"BakeTimeInMinutes": 0, "Alarms": {"AlarmNames": [], "Enable": false, "Rollback": false}, "Strategy": "ROLLING", "DeploymentCircuitBreaker": {"ThresholdConfiguration": {"Type": "BOUNDED_PERCENT", "Value": 50}, "Enable": false, "ResetOnHealthyTask": true, "Rollback": false}, "MaximumPercent": 200, "MinimumHealthyPercent": 100})~"},
    {"/DeploymentConfiguration/BakeTimeInMinutes", "0"},
    {"/DeploymentConfiguration/DeploymentCircuitBreaker",
     R"~({"ThresholdConfiguration": {"Type": "BOUNDED_PERCENT", "Value": 50}, "Enable": false, "ResetOnHealthyTask": true, "Rollback": false})~"},
    {"/DeploymentConfiguration/DeploymentCircuitBreaker/ResetOnHealthyTask", "true"},
    {"/DeploymentConfiguration/DeploymentCircuitBreaker/ThresholdConfiguration",
     R"~({"Type": "BOUNDED_PERCENT", "Value": 50})~"},
    {"/DeploymentConfiguration/MaximumPercent", "200"},
    {"/DeploymentConfiguration/MinimumHealthyPercent", "100"},
    {"/DeploymentConfiguration/Strategy", R"~("ROLLING")~"},
    {"/DeploymentController", R"~({"Type": "ECS"})~"},
    {"/EnableExecuteCommand", "false"},
    {"/HealthCheckGracePeriodSeconds", "0"},
    {"/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp", R"~("DISABLED")~"},
    {"/SchedulingStrategy", R"~("REPLICA")~"}};
extern const Property kTaskDefinition_InferenceAccelerator[2];
extern const Property kTaskDefinition_TaskDefinitionPlacementConstraint[2];
extern const Property kTaskDefinition_RuntimePlatform[2];
extern const Property kTaskDefinition_ProxyConfiguration[3];
extern const Property kTaskDefinition_KeyValuePair[2];
extern const Property kTaskDefinition_Volume[7];
extern const Property kTaskDefinition_DockerVolumeConfiguration[5];
extern const Property kTaskDefinition_EFSVolumeConfiguration[5];
extern const Property kTaskDefinition_AuthorizationConfig[2];
extern const Property kTaskDefinition_FSxWindowsFileServerVolumeConfiguration[3];
extern const Property kTaskDefinition_FSxAuthorizationConfig[2];
extern const Property kTaskDefinition_HostVolumeProperties[1];
extern const Property kTaskDefinition_S3FilesVolumeConfiguration[4];
extern const Property kTaskDefinition_ContainerDefinition[42];
extern const Property kTaskDefinition_ContainerDependency[2];
extern const Property kTaskDefinition_EnvironmentFile[2];
extern const Property kTaskDefinition_HostEntry[2];
extern const Property kTaskDefinition_FirelensConfiguration[2];
extern const Property kTaskDefinition_HealthCheck[5];
extern const Property kTaskDefinition_LinuxParameters[7];
extern const Property kTaskDefinition_KernelCapabilities[2];
extern const Property kTaskDefinition_Device[3];
extern const Property kTaskDefinition_Tmpfs[3];
extern const Property kTaskDefinition_LogConfiguration[3];
extern const Property kTaskDefinition_Secret[2];
extern const Property kTaskDefinition_MountPoint[3];
extern const Property kTaskDefinition_PortMapping[6];
extern const Property kTaskDefinition_RepositoryCredentials[1];
extern const Property kTaskDefinition_ResourceRequirement[2];
extern const Property kTaskDefinition_RestartPolicy[3];
extern const Property kTaskDefinition_SystemControl[2];
extern const Property kTaskDefinition_Ulimit[3];
extern const Property kTaskDefinition_VolumeFrom[2];
extern const Property kTaskDefinition_EphemeralStorage[1];
extern const Property kTaskDefinition_Tag[2];
extern const Property kTaskDefinition_Properties[19];
constexpr PropertyType kType100{.kind = Kind::kObject, .members = kTaskDefinition_KeyValuePair};
constexpr PropertyType kType101{
    .kind = Kind::kList, .element = &kType100, .unordered = true, .unique = true};
constexpr PropertyType kType102{.kind = Kind::kObject,
                                .members = kTaskDefinition_DockerVolumeConfiguration};
constexpr PropertyType kType103{.kind = Kind::kObject,
                                .members = kTaskDefinition_EFSVolumeConfiguration};
constexpr PropertyType kType104{.kind = Kind::kObject,
                                .members = kTaskDefinition_FSxWindowsFileServerVolumeConfiguration};
constexpr PropertyType kType105{.kind = Kind::kObject,
                                .members = kTaskDefinition_HostVolumeProperties};
constexpr PropertyType kType106{.kind = Kind::kObject,
                                .members = kTaskDefinition_S3FilesVolumeConfiguration};
constexpr PropertyType kType107{.kind = Kind::kObject,
                                .members = kTaskDefinition_AuthorizationConfig};
constexpr PropertyType kType108{.kind = Kind::kObject,
                                .members = kTaskDefinition_FSxAuthorizationConfig};
constexpr PropertyType kType109{.kind = Kind::kObject,
                                .members = kTaskDefinition_ContainerDependency};
constexpr PropertyType kType110{.kind = Kind::kList, .element = &kType109, .unordered = true};
constexpr PropertyType kType111{.kind = Kind::kObject, .members = kTaskDefinition_EnvironmentFile};
constexpr PropertyType kType112{.kind = Kind::kList, .element = &kType111};
constexpr PropertyType kType113{.kind = Kind::kObject, .members = kTaskDefinition_HostEntry};
constexpr PropertyType kType114{.kind = Kind::kList, .element = &kType113, .unordered = true};
constexpr PropertyType kType115{.kind = Kind::kObject,
                                .members = kTaskDefinition_FirelensConfiguration};
constexpr PropertyType kType116{.kind = Kind::kObject, .members = kTaskDefinition_HealthCheck};
constexpr PropertyType kType117{
    .kind = Kind::kList, .element = &kType1, .unordered = true, .unique = true};
constexpr PropertyType kType118{.kind = Kind::kObject, .members = kTaskDefinition_LinuxParameters};
constexpr PropertyType kType119{.kind = Kind::kObject, .members = kTaskDefinition_LogConfiguration};
constexpr PropertyType kType120{.kind = Kind::kObject, .members = kTaskDefinition_MountPoint};
constexpr PropertyType kType121{.kind = Kind::kList, .element = &kType120, .unique = true};
constexpr PropertyType kType122{.kind = Kind::kObject, .members = kTaskDefinition_PortMapping};
constexpr PropertyType kType123{
    .kind = Kind::kList, .element = &kType122, .unordered = true, .unique = true};
constexpr PropertyType kType124{.kind = Kind::kObject,
                                .members = kTaskDefinition_RepositoryCredentials};
constexpr PropertyType kType125{.kind = Kind::kObject,
                                .members = kTaskDefinition_ResourceRequirement};
constexpr PropertyType kType126{.kind = Kind::kList, .element = &kType125, .unordered = true};
constexpr PropertyType kType127{.kind = Kind::kObject, .members = kTaskDefinition_RestartPolicy};
constexpr PropertyType kType128{.kind = Kind::kObject, .members = kTaskDefinition_Secret};
constexpr PropertyType kType129{.kind = Kind::kList, .element = &kType128, .unordered = true};
constexpr PropertyType kType130{.kind = Kind::kObject, .members = kTaskDefinition_SystemControl};
constexpr PropertyType kType131{.kind = Kind::kList, .element = &kType130, .unordered = true};
constexpr PropertyType kType132{.kind = Kind::kObject, .members = kTaskDefinition_Ulimit};
constexpr PropertyType kType133{.kind = Kind::kList, .element = &kType132, .unordered = true};
constexpr std::string_view kTexts26[] = {"disabled", "enabled"};
constexpr PropertyType kType134{.kind = Kind::kString, .allowed = kTexts26};
constexpr PropertyType kType135{.kind = Kind::kObject, .members = kTaskDefinition_VolumeFrom};
constexpr PropertyType kType136{
    .kind = Kind::kList, .element = &kType135, .unordered = true, .unique = true};
constexpr PropertyType kType137{.kind = Kind::kObject,
                                .members = kTaskDefinition_KernelCapabilities};
constexpr PropertyType kType138{.kind = Kind::kObject, .members = kTaskDefinition_Device};
constexpr PropertyType kType139{.kind = Kind::kList, .element = &kType138, .unordered = true};
constexpr PropertyType kType140{.kind = Kind::kObject, .members = kTaskDefinition_Tmpfs};
constexpr PropertyType kType141{.kind = Kind::kList, .element = &kType140, .unordered = true};
constexpr std::string_view kTexts27[] = {"grpc", "http", "http2"};
constexpr PropertyType kType142{.kind = Kind::kString, .allowed = kTexts27};
constexpr PropertyType kType143{.kind = Kind::kList, .element = &kType2, .unordered = true};
constexpr PropertyType kType144{.kind = Kind::kObject,
                                .members = kTaskDefinition_ContainerDefinition};
constexpr PropertyType kType145{
    .kind = Kind::kList, .element = &kType144, .unordered = true, .unique = true};
constexpr PropertyType kType146{.kind = Kind::kObject, .members = kTaskDefinition_EphemeralStorage};
constexpr PropertyType kType147{.kind = Kind::kObject,
                                .members = kTaskDefinition_InferenceAccelerator};
constexpr PropertyType kType148{
    .kind = Kind::kList, .element = &kType147, .unordered = true, .unique = true};
constexpr PropertyType kType149{.kind = Kind::kObject,
                                .members = kTaskDefinition_TaskDefinitionPlacementConstraint};
constexpr PropertyType kType150{
    .kind = Kind::kList, .element = &kType149, .unordered = true, .unique = true};
constexpr PropertyType kType151{.kind = Kind::kObject,
                                .members = kTaskDefinition_ProxyConfiguration};
constexpr PropertyType kType152{.kind = Kind::kObject, .members = kTaskDefinition_RuntimePlatform};
constexpr PropertyType kType153{.kind = Kind::kObject, .members = kTaskDefinition_Tag};
constexpr PropertyType kType154{.kind = Kind::kList, .element = &kType153, .unordered = true};
constexpr PropertyType kType155{.kind = Kind::kObject, .members = kTaskDefinition_Volume};
constexpr PropertyType kType156{
    .kind = Kind::kList, .element = &kType155, .unordered = true, .unique = true};
const Property kTaskDefinition_InferenceAccelerator[2] = {
    {"DeviceName", &kType1, false},
    {"DeviceType", &kType1, false},
};
const Property kTaskDefinition_TaskDefinitionPlacementConstraint[2] = {
    {"Expression", &kType1, false},
    {"Type", &kType1, true},
};
const Property kTaskDefinition_RuntimePlatform[2] = {
    {"CpuArchitecture", &kType1, false},
    {"OperatingSystemFamily", &kType1, false},
};
const Property kTaskDefinition_ProxyConfiguration[3] = {
    {"ContainerName", &kType1, true},
    {"ProxyConfigurationProperties", &kType101, false},
    {"Type", &kType1, false},
};
const Property kTaskDefinition_KeyValuePair[2] = {
    {"Name", &kType1, false},
    {"Value", &kType1, false},
};
const Property kTaskDefinition_Volume[7] = {
    {"ConfiguredAtLaunch", &kType6, false},
    {"DockerVolumeConfiguration", &kType102, false},
    {"EFSVolumeConfiguration", &kType103, false},
    {"FSxWindowsFileServerVolumeConfiguration", &kType104, false},
    {"Host", &kType105, false},
    {"Name", &kType1, false},
    {"S3FilesVolumeConfiguration", &kType106, false},
};
const Property kTaskDefinition_DockerVolumeConfiguration[5] = {
    {"Autoprovision", &kType6, false}, {"Driver", &kType1, false}, {"DriverOpts", &kType30, false},
    {"Labels", &kType30, false},       {"Scope", &kType1, false},
};
const Property kTaskDefinition_EFSVolumeConfiguration[5] = {
    {"AuthorizationConfig", &kType107, false}, {"FilesystemId", &kType1, true},
    {"RootDirectory", &kType1, false},         {"TransitEncryption", &kType29, false},
    {"TransitEncryptionPort", &kType2, false},
};
const Property kTaskDefinition_AuthorizationConfig[2] = {
    {"AccessPointId", &kType1, false},
    {"IAM", &kType29, false},
};
const Property kTaskDefinition_FSxWindowsFileServerVolumeConfiguration[3] = {
    {"AuthorizationConfig", &kType108, false},
    {"FileSystemId", &kType1, true},
    {"RootDirectory", &kType1, true},
};
const Property kTaskDefinition_FSxAuthorizationConfig[2] = {
    {"CredentialsParameter", &kType1, true},
    {"Domain", &kType1, true},
};
const Property kTaskDefinition_HostVolumeProperties[1] = {
    {"SourcePath", &kType1, false},
};
const Property kTaskDefinition_S3FilesVolumeConfiguration[4] = {
    {"AccessPointArn", &kType1, false},
    {"FileSystemArn", &kType1, true},
    {"RootDirectory", &kType1, false},
    {"TransitEncryptionPort", &kType2, false},
};
const Property kTaskDefinition_ContainerDefinition[42] = {
    {"Command", &kType7, false},
    {"Cpu", &kType2, false},
    {"CredentialSpecs", &kType44, false},
    {"DependsOn", &kType110, false},
    {"DisableNetworking", &kType6, false},
    {"DnsSearchDomains", &kType44, false},
    {"DnsServers", &kType44, false},
    {"DockerLabels", &kType30, false},
    {"DockerSecurityOptions", &kType44, false},
    {"EntryPoint", &kType7, false},
    {"Environment", &kType101, false},
    {"EnvironmentFiles", &kType112, false},
    {"Essential", &kType6, false},
    {"ExtraHosts", &kType114, false},
    {"FirelensConfiguration", &kType115, false},
    {"HealthCheck", &kType116, false},
    {"Hostname", &kType1, false},
    {"Image", &kType1, true},
    {"Interactive", &kType6, false},
    {"Links", &kType117, false},
    {"LinuxParameters", &kType118, false},
    {"LogConfiguration", &kType119, false},
    {"Memory", &kType2, false},
    {"MemoryReservation", &kType2, false},
    {"MountPoints", &kType121, false},
    {"Name", &kType1, true},
    {"PortMappings", &kType123, false},
    {"Privileged", &kType6, false},
    {"PseudoTerminal", &kType6, false},
    {"ReadonlyRootFilesystem", &kType6, false},
    {"RepositoryCredentials", &kType124, false},
    {"ResourceRequirements", &kType126, false},
    {"RestartPolicy", &kType127, false},
    {"Secrets", &kType129, false},
    {"StartTimeout", &kType2, false},
    {"StopTimeout", &kType2, false},
    {"SystemControls", &kType131, false},
    {"Ulimits", &kType133, false},
    {"User", &kType1, false},
    {"VersionConsistency", &kType134, false},
    {"VolumesFrom", &kType136, false},
    {"WorkingDirectory", &kType1, false},
};
const Property kTaskDefinition_ContainerDependency[2] = {
    {"Condition", &kType1, false},
    {"ContainerName", &kType1, false},
};
const Property kTaskDefinition_EnvironmentFile[2] = {
    {"Type", &kType1, false},
    {"Value", &kType1, false},
};
const Property kTaskDefinition_HostEntry[2] = {
    {"Hostname", &kType1, false},
    {"IpAddress", &kType1, false},
};
const Property kTaskDefinition_FirelensConfiguration[2] = {
    {"Options", &kType30, false},
    {"Type", &kType1, false},
};
const Property kTaskDefinition_HealthCheck[5] = {
    {"Command", &kType7, false},     {"Interval", &kType2, false}, {"Retries", &kType2, false},
    {"StartPeriod", &kType2, false}, {"Timeout", &kType2, false},
};
const Property kTaskDefinition_LinuxParameters[7] = {
    {"Capabilities", &kType137, false},
    {"Devices", &kType139, false},
    {"InitProcessEnabled", &kType6, false},
    {"MaxSwap", &kType2, false},
    {"SharedMemorySize", &kType2, false},
    {"Swappiness", &kType2, false},
    {"Tmpfs", &kType141, false},
};
const Property kTaskDefinition_KernelCapabilities[2] = {
    {"Add", &kType44, false},
    {"Drop", &kType44, false},
};
const Property kTaskDefinition_Device[3] = {
    {"ContainerPath", &kType1, false},
    {"HostPath", &kType1, false},
    {"Permissions", &kType117, false},
};
const Property kTaskDefinition_Tmpfs[3] = {
    {"ContainerPath", &kType1, false},
    {"MountOptions", &kType44, false},
    {"Size", &kType2, true},
};
const Property kTaskDefinition_LogConfiguration[3] = {
    {"LogDriver", &kType1, true},
    {"Options", &kType30, false},
    {"SecretOptions", &kType129, false},
};
const Property kTaskDefinition_Secret[2] = {
    {"Name", &kType1, true},
    {"ValueFrom", &kType1, true},
};
const Property kTaskDefinition_MountPoint[3] = {
    {"ContainerPath", &kType1, false},
    {"ReadOnly", &kType6, false},
    {"SourceVolume", &kType1, false},
};
const Property kTaskDefinition_PortMapping[6] = {
    {"AppProtocol", &kType142, false},
    {"ContainerPort", &kType2, false},
    {"ContainerPortRange", &kType1, false},
    {"HostPort", &kType2, false},
    {"Name", &kType1, false},
    {"Protocol", &kType1, false},
};
const Property kTaskDefinition_RepositoryCredentials[1] = {
    {"CredentialsParameter", &kType1, false},
};
const Property kTaskDefinition_ResourceRequirement[2] = {
    {"Type", &kType1, true},
    {"Value", &kType1, true},
};
const Property kTaskDefinition_RestartPolicy[3] = {
    {"Enabled", &kType6, false},
    {"IgnoredExitCodes", &kType143, false},
    {"RestartAttemptPeriod", &kType2, false},
};
const Property kTaskDefinition_SystemControl[2] = {
    {"Namespace", &kType1, false},
    {"Value", &kType1, false},
};
const Property kTaskDefinition_Ulimit[3] = {
    {"HardLimit", &kType2, true},
    {"Name", &kType1, true},
    {"SoftLimit", &kType2, true},
};
const Property kTaskDefinition_VolumeFrom[2] = {
    {"ReadOnly", &kType6, false},
    {"SourceContainer", &kType1, false},
};
const Property kTaskDefinition_EphemeralStorage[1] = {
    {"SizeInGiB", &kType2, false},
};
const Property kTaskDefinition_Tag[2] = {
    {"Key", &kType1, false},
    {"Value", &kType1, false},
};
const Property kTaskDefinition_Properties[19] = {
    {"ContainerDefinitions", &kType145, false},
    {"Cpu", &kType1, false},
    {"EnableFaultInjection", &kType6, false},
    {"EphemeralStorage", &kType146, false},
    {"ExecutionRoleArn", &kType1, false},
    {"Family", &kType1, false},
    {"InferenceAccelerators", &kType148, false},
    {"IpcMode", &kType1, false},
    {"Memory", &kType1, false},
    {"NetworkMode", &kType1, false},
    {"PidMode", &kType1, false},
    {"PlacementConstraints", &kType150, false},
    {"ProxyConfiguration", &kType151, false},
    {"RequiresCompatibilities", &kType117, false},
    {"RuntimePlatform", &kType152, false},
    {"Tags", &kType154, false},
    {"TaskDefinitionArn", &kType1, false},
    {"TaskRoleArn", &kType1, false},
    {"Volumes", &kType156, false},
};
constexpr std::string_view kTexts28[] = {"/ContainerDefinitions",
                                         "/Cpu",
                                         "/EnableFaultInjection",
                                         "/EphemeralStorage",
                                         "/ExecutionRoleArn",
                                         "/Family",
                                         "/InferenceAccelerators",
                                         "/IpcMode",
                                         "/Memory",
                                         "/NetworkMode",
                                         "/PidMode",
                                         "/PlacementConstraints",
                                         "/ProxyConfiguration",
                                         "/RequiresCompatibilities",
                                         "/RuntimePlatform",
                                         "/TaskRoleArn",
                                         "/Volumes"};
constexpr std::string_view kTexts29[] = {"/TaskDefinitionArn"};
constexpr PropertyTransform kTaskDefinitionTransforms[] = {
    {"/ExecutionRoleArn", Transform::kArnEnding}, {"/TaskRoleArn", Transform::kArnEnding}};
constexpr KnownDefault kTaskDefinitionDefaults[] = {{"/ContainerDefinitions/*/Cpu", "0"},
                                                    {"/ContainerDefinitions/*/Essential", "true"}};
extern const Property kTaskSet_LoadBalancer[3];
extern const Property kTaskSet_NetworkConfiguration[1];
extern const Property kTaskSet_AwsVpcConfiguration[3];
extern const Property kTaskSet_Scale[2];
extern const Property kTaskSet_ServiceRegistry[4];
extern const Property kTaskSet_CapacityProviderStrategyItem[3];
extern const Property kTaskSet_Tag[2];
extern const Property kTaskSet_Properties[13];
constexpr PropertyType kType157{.kind = Kind::kObject, .members = kTaskSet_AwsVpcConfiguration};
constexpr PropertyType kType158{.kind = Kind::kList, .element = &kType1, .length_max = 5};
constexpr PropertyType kType159{.kind = Kind::kList, .element = &kType1, .length_max = 16};
constexpr std::string_view kTexts30[] = {"PERCENT"};
constexpr PropertyType kType160{.kind = Kind::kString, .allowed = kTexts30};
constexpr PropertyType kType161{.kind = Kind::kNumber, .minimum = 0, .maximum = 100};
constexpr PropertyType kType162{.kind = Kind::kObject,
                                .members = kTaskSet_CapacityProviderStrategyItem};
constexpr PropertyType kType163{.kind = Kind::kList, .element = &kType162};
constexpr std::string_view kTexts31[] = {"EC2", "FARGATE"};
constexpr PropertyType kType164{.kind = Kind::kString, .allowed = kTexts31};
constexpr PropertyType kType165{.kind = Kind::kObject, .members = kTaskSet_LoadBalancer};
constexpr PropertyType kType166{.kind = Kind::kList, .element = &kType165};
constexpr PropertyType kType167{.kind = Kind::kObject, .members = kTaskSet_NetworkConfiguration};
constexpr PropertyType kType168{.kind = Kind::kObject, .members = kTaskSet_Scale};
constexpr PropertyType kType169{.kind = Kind::kObject, .members = kTaskSet_ServiceRegistry};
constexpr PropertyType kType170{.kind = Kind::kList, .element = &kType169};
constexpr PropertyType kType171{.kind = Kind::kObject, .members = kTaskSet_Tag};
constexpr PropertyType kType172{.kind = Kind::kList, .element = &kType171};
const Property kTaskSet_LoadBalancer[3] = {
    {"ContainerName", &kType1, false},
    {"ContainerPort", &kType2, false},
    {"TargetGroupArn", &kType1, false},
};
const Property kTaskSet_NetworkConfiguration[1] = {
    {"AwsVpcConfiguration", &kType157, false},
};
const Property kTaskSet_AwsVpcConfiguration[3] = {
    {"AssignPublicIp", &kType29, false},
    {"SecurityGroups", &kType158, false},
    {"Subnets", &kType159, true},
};
const Property kTaskSet_Scale[2] = {
    {"Unit", &kType160, false},
    {"Value", &kType161, false},
};
const Property kTaskSet_ServiceRegistry[4] = {
    {"ContainerName", &kType1, false},
    {"ContainerPort", &kType2, false},
    {"Port", &kType2, false},
    {"RegistryArn", &kType1, false},
};
const Property kTaskSet_CapacityProviderStrategyItem[3] = {
    {"Base", &kType2, false},
    {"CapacityProvider", &kType1, false},
    {"Weight", &kType2, false},
};
const Property kTaskSet_Tag[2] = {
    {"Key", &kType1, false},
    {"Value", &kType1, false},
};
const Property kTaskSet_Properties[13] = {
    {"CapacityProviderStrategy", &kType163, false},
    {"Cluster", &kType1, true},
    {"ExternalId", &kType1, false},
    {"Id", &kType1, false},
    {"LaunchType", &kType164, false},
    {"LoadBalancers", &kType166, false},
    {"NetworkConfiguration", &kType167, false},
    {"PlatformVersion", &kType1, false},
    {"Scale", &kType168, false},
    {"Service", &kType1, true},
    {"ServiceRegistries", &kType170, false},
    {"Tags", &kType172, false},
    {"TaskDefinition", &kType1, true},
};
constexpr std::string_view kTexts32[] = {"Cluster", "Service", "TaskDefinition"};
constexpr std::string_view kTexts33[] = {"/CapacityProviderStrategy",
                                         "/Cluster",
                                         "/ExternalId",
                                         "/LaunchType",
                                         "/LoadBalancers",
                                         "/NetworkConfiguration",
                                         "/PlatformVersion",
                                         "/Service",
                                         "/ServiceRegistries",
                                         "/TaskDefinition"};
constexpr std::string_view kTexts34[] = {"/Id"};
constexpr std::string_view kTexts35[] = {"/Cluster", "/Service", "/Id"};

}  // namespace

extern const ResourceType kecs_Cluster;
extern const ResourceType kecs_ClusterCapacityProviderAssociations;
extern const ResourceType kecs_Service;
extern const ResourceType kecs_TaskDefinition;
extern const ResourceType kecs_TaskSet;
const ResourceType kecs_Cluster{
    .name = "AWS::ECS::Cluster",
    .token = "aws-native:ecs:Cluster",
    .properties = {.kind = Kind::kObject, .members = kCluster_Properties},
    .create_only = kTexts1,
    .read_only = kTexts2,
    .write_only = kTexts3,
    .primary_identifier = kTexts1,
    .transforms = kClusterTransforms,
    .defaults = kClusterDefaults,
    .tag_property = "/Tags",
    .name_property = "ClusterName",
};
const ResourceType kecs_ClusterCapacityProviderAssociations{
    .name = "AWS::ECS::ClusterCapacityProviderAssociations",
    .token = "aws-native:ecs:ClusterCapacityProviderAssociations",
    .properties = {.kind = Kind::kObject,
                   .members = kClusterCapacityProviderAssociations_Properties},
    .required = kTexts4,
    .create_only = kTexts5,
    .primary_identifier = kTexts5,
};
const ResourceType kecs_Service{
    .name = "AWS::ECS::Service",
    .token = "aws-native:ecs:Service",
    .properties = {.kind = Kind::kObject, .members = kService_Properties},
    .create_only = kTexts22,
    .read_only = kTexts23,
    .write_only = kTexts24,
    .primary_identifier = kTexts25,
    .transforms = kServiceTransforms,
    .defaults = kServiceDefaults,
    .tag_property = "/Tags",
    .name_property = "ServiceName",
    .create_timeout_minutes = 2160,
    .update_timeout_minutes = 2160,
    .delete_timeout_minutes = 30,
};
const ResourceType kecs_TaskDefinition{
    .name = "AWS::ECS::TaskDefinition",
    .token = "aws-native:ecs:TaskDefinition",
    .properties = {.kind = Kind::kObject, .members = kTaskDefinition_Properties},
    .create_only = kTexts28,
    .read_only = kTexts29,
    .primary_identifier = kTexts29,
    .transforms = kTaskDefinitionTransforms,
    .defaults = kTaskDefinitionDefaults,
    .tag_property = "/Tags",
};
const ResourceType kecs_TaskSet{
    .name = "AWS::ECS::TaskSet",
    .token = "aws-native:ecs:TaskSet",
    .properties = {.kind = Kind::kObject, .members = kTaskSet_Properties},
    .required = kTexts32,
    .create_only = kTexts33,
    .read_only = kTexts34,
    .primary_identifier = kTexts35,
    .tag_property = "/Tags",
    .can_list = false,
};

}  // namespace catalog::generated
