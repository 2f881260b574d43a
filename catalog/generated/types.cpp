// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

extern const ResourceType kapplicationautoscaling_ScalableTarget;
extern const ResourceType kapplicationautoscaling_ScalingPolicy;
extern const ResourceType kbackup_BackupPlan;
extern const ResourceType kbackup_BackupSelection;
extern const ResourceType kbackup_BackupVault;
extern const ResourceType kce_AnomalyMonitor;
extern const ResourceType kce_AnomalySubscription;
extern const ResourceType kcertificatemanager_Certificate;
extern const ResourceType kcloudtrail_Trail;
extern const ResourceType kcloudwatch_Alarm;
extern const ResourceType kcloudwatch_CompositeAlarm;
extern const ResourceType kcloudwatch_Dashboard;
extern const ResourceType kconfig_ConfigRule;
extern const ResourceType kec2_EIP;
extern const ResourceType kec2_FlowLog;
extern const ResourceType kec2_InternetGateway;
extern const ResourceType kec2_NatGateway;
extern const ResourceType kec2_PrefixList;
extern const ResourceType kec2_Route;
extern const ResourceType kec2_RouteTable;
extern const ResourceType kec2_SecurityGroup;
extern const ResourceType kec2_SecurityGroupEgress;
extern const ResourceType kec2_SecurityGroupIngress;
extern const ResourceType kec2_Subnet;
extern const ResourceType kec2_SubnetRouteTableAssociation;
extern const ResourceType kec2_VPC;
extern const ResourceType kec2_VPCBlockPublicAccessExclusion;
extern const ResourceType kec2_VPCBlockPublicAccessOptions;
extern const ResourceType kec2_VPCEndpoint;
extern const ResourceType kec2_VPCGatewayAttachment;
extern const ResourceType kecr_Repository;
extern const ResourceType kecs_Cluster;
extern const ResourceType kecs_ClusterCapacityProviderAssociations;
extern const ResourceType kecs_Service;
extern const ResourceType kecs_TaskDefinition;
extern const ResourceType kecs_TaskSet;
extern const ResourceType kelasticache_ParameterGroup;
extern const ResourceType kelasticache_ReplicationGroup;
extern const ResourceType kelasticache_ServerlessCache;
extern const ResourceType kelasticache_SubnetGroup;
extern const ResourceType kelasticache_User;
extern const ResourceType kelasticache_UserGroup;
extern const ResourceType kelasticloadbalancingv2_Listener;
extern const ResourceType kelasticloadbalancingv2_ListenerRule;
extern const ResourceType kelasticloadbalancingv2_LoadBalancer;
extern const ResourceType kelasticloadbalancingv2_TargetGroup;
extern const ResourceType kevents_Rule;
extern const ResourceType kguardduty_Detector;
extern const ResourceType kiam_ManagedPolicy;
extern const ResourceType kiam_OIDCProvider;
extern const ResourceType kiam_Role;
extern const ResourceType kiam_RolePolicy;
extern const ResourceType kiam_ServiceLinkedRole;
extern const ResourceType kkms_Alias;
extern const ResourceType kkms_Key;
extern const ResourceType klambda_Function;
extern const ResourceType klambda_Permission;
extern const ResourceType klogs_LogGroup;
extern const ResourceType klogs_MetricFilter;
extern const ResourceType klogs_QueryDefinition;
extern const ResourceType klogs_ResourcePolicy;
extern const ResourceType krds_DBCluster;
extern const ResourceType krds_DBClusterParameterGroup;
extern const ResourceType krds_DBInstance;
extern const ResourceType krds_DBParameterGroup;
extern const ResourceType krds_DBProxy;
extern const ResourceType krds_DBProxyTargetGroup;
extern const ResourceType krds_DBSubnetGroup;
extern const ResourceType krds_EventSubscription;
extern const ResourceType kresourcegroups_Group;
extern const ResourceType kroute53_HostedZone;
extern const ResourceType ks3_Bucket;
extern const ResourceType ks3_BucketPolicy;
extern const ResourceType ksns_Subscription;
extern const ResourceType ksns_Topic;
extern const ResourceType ksns_TopicInlinePolicy;
extern const ResourceType ksqs_Queue;
extern const ResourceType ksqs_QueueInlinePolicy;
extern const ResourceType kssm_Parameter;
extern const ResourceType ksecretsmanager_ResourcePolicy;
extern const ResourceType ksecretsmanager_RotationSchedule;
extern const ResourceType ksecretsmanager_Secret;
extern const ResourceType ksecretsmanager_SecretTargetAttachment;
extern const ResourceType ksecurityhub_Hub;
extern const ResourceType ksecurityhub_Standard;
extern const ResourceType ksynthetics_Canary;
extern const ResourceType kwafv2_IPSet;
extern const ResourceType kwafv2_LoggingConfiguration;
extern const ResourceType kwafv2_WebACL;
extern const ResourceType kwafv2_WebACLAssociation;
extern const ResourceType kxray_SamplingRule;

namespace {

const ResourceType* const kAll[] = {
    &kapplicationautoscaling_ScalableTarget,
    &kapplicationautoscaling_ScalingPolicy,
    &kbackup_BackupPlan,
    &kbackup_BackupSelection,
    &kbackup_BackupVault,
    &kce_AnomalyMonitor,
    &kce_AnomalySubscription,
    &kcertificatemanager_Certificate,
    &kcloudtrail_Trail,
    &kcloudwatch_Alarm,
    &kcloudwatch_CompositeAlarm,
    &kcloudwatch_Dashboard,
    &kconfig_ConfigRule,
    &kec2_EIP,
    &kec2_FlowLog,
    &kec2_InternetGateway,
    &kec2_NatGateway,
    &kec2_PrefixList,
    &kec2_Route,
    &kec2_RouteTable,
    &kec2_SecurityGroup,
    &kec2_SecurityGroupEgress,
    &kec2_SecurityGroupIngress,
    &kec2_Subnet,
    &kec2_SubnetRouteTableAssociation,
    &kec2_VPC,
    &kec2_VPCBlockPublicAccessExclusion,
    &kec2_VPCBlockPublicAccessOptions,
    &kec2_VPCEndpoint,
    &kec2_VPCGatewayAttachment,
    &kecr_Repository,
    &kecs_Cluster,
    &kecs_ClusterCapacityProviderAssociations,
    &kecs_Service,
    &kecs_TaskDefinition,
    &kecs_TaskSet,
    &kelasticache_ParameterGroup,
    &kelasticache_ReplicationGroup,
    &kelasticache_ServerlessCache,
    &kelasticache_SubnetGroup,
    &kelasticache_User,
    &kelasticache_UserGroup,
    &kelasticloadbalancingv2_Listener,
    &kelasticloadbalancingv2_ListenerRule,
    &kelasticloadbalancingv2_LoadBalancer,
    &kelasticloadbalancingv2_TargetGroup,
    &kevents_Rule,
    &kguardduty_Detector,
    &kiam_ManagedPolicy,
    &kiam_OIDCProvider,
    &kiam_Role,
    &kiam_RolePolicy,
    &kiam_ServiceLinkedRole,
    &kkms_Alias,
    &kkms_Key,
    &klambda_Function,
    &klambda_Permission,
    &klogs_LogGroup,
    &klogs_MetricFilter,
    &klogs_QueryDefinition,
    &klogs_ResourcePolicy,
    &krds_DBCluster,
    &krds_DBClusterParameterGroup,
    &krds_DBInstance,
    &krds_DBParameterGroup,
    &krds_DBProxy,
    &krds_DBProxyTargetGroup,
    &krds_DBSubnetGroup,
    &krds_EventSubscription,
    &kresourcegroups_Group,
    &kroute53_HostedZone,
    &ks3_Bucket,
    &ks3_BucketPolicy,
    &ksns_Subscription,
    &ksns_Topic,
    &ksns_TopicInlinePolicy,
    &ksqs_Queue,
    &ksqs_QueueInlinePolicy,
    &kssm_Parameter,
    &ksecretsmanager_ResourcePolicy,
    &ksecretsmanager_RotationSchedule,
    &ksecretsmanager_Secret,
    &ksecretsmanager_SecretTargetAttachment,
    &ksecurityhub_Hub,
    &ksecurityhub_Standard,
    &ksynthetics_Canary,
    &kwafv2_IPSet,
    &kwafv2_LoggingConfiguration,
    &kwafv2_WebACL,
    &kwafv2_WebACLAssociation,
    &kxray_SamplingRule,
};

}  // namespace

std::span<const ResourceType* const> all_types() {
  return kAll;
}

}  // namespace catalog::generated
