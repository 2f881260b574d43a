// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/s3.h"

namespace catalog::s3 {

Value to_value(const Bucket::AbortIncompleteMultipartUpload& properties) {
  return object({
      {"DaysAfterInitiation", properties.DaysAfterInitiation.value()},
  });
}

Value to_value(const Bucket::AccelerateConfiguration& properties) {
  return object({
      {"AccelerationStatus", properties.AccelerationStatus.value()},
  });
}

Value to_value(const Bucket::AccessControlTranslation& properties) {
  return object({
      {"Owner", properties.Owner.value()},
  });
}

Value to_value(const Bucket::AnalyticsConfiguration& properties) {
  return object({
      {"Id", properties.Id.value()},
      {"Prefix", properties.Prefix.value()},
      {"StorageClassAnalysis", properties.StorageClassAnalysis.value()},
      {"TagFilters", properties.TagFilters.value()},
  });
}

Value to_value(const Bucket::AnnotationTableConfiguration& properties) {
  return object({
      {"ConfigurationState", properties.ConfigurationState.value()},
      {"EncryptionConfiguration", properties.EncryptionConfiguration.value()},
      {"Role", properties.Role.value()},
      {"TableArn", properties.TableArn.value()},
      {"TableName", properties.TableName.value()},
  });
}

Value to_value(const Bucket::BlockedEncryptionTypes& properties) {
  return object({
      {"EncryptionType", properties.EncryptionType.value()},
  });
}

Value to_value(const Bucket::BucketEncryption& properties) {
  return object({
      {"ServerSideEncryptionConfiguration", properties.ServerSideEncryptionConfiguration.value()},
  });
}

Value to_value(const Bucket::CorsConfiguration& properties) {
  return object({
      {"CorsRules", properties.CorsRules.value()},
  });
}

Value to_value(const Bucket::CorsRule& properties) {
  return object({
      {"AllowedHeaders", properties.AllowedHeaders.value()},
      {"AllowedMethods", properties.AllowedMethods.value()},
      {"AllowedOrigins", properties.AllowedOrigins.value()},
      {"ExposedHeaders", properties.ExposedHeaders.value()},
      {"Id", properties.Id.value()},
      {"MaxAge", properties.MaxAge.value()},
  });
}

Value to_value(const Bucket::DataExport& properties) {
  return object({
      {"Destination", properties.Destination.value()},
      {"OutputSchemaVersion", properties.OutputSchemaVersion.value()},
  });
}

Value to_value(const Bucket::DefaultEventHold& properties) {
  return object({
      {"Days", properties.Days.value()},
      {"Years", properties.Years.value()},
  });
}

Value to_value(const Bucket::DefaultRetention& properties) {
  return object({
      {"Days", properties.Days.value()},
      {"DefaultEventHold", properties.DefaultEventHold.value()},
      {"Mode", properties.Mode.value()},
      {"Years", properties.Years.value()},
  });
}

Value to_value(const Bucket::DeleteMarkerReplication& properties) {
  return object({
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Bucket::Destination& properties) {
  return object({
      {"BucketAccountId", properties.BucketAccountId.value()},
      {"BucketArn", properties.BucketArn.value()},
      {"Format", properties.Format.value()},
      {"Prefix", properties.Prefix.value()},
  });
}

Value to_value(const Bucket::EncryptionConfiguration& properties) {
  return object({
      {"ReplicaKmsKeyID", properties.ReplicaKmsKeyID.value()},
  });
}

Value to_value(const Bucket::EventBridgeConfiguration& properties) {
  return object({
      {"EventBridgeEnabled", properties.EventBridgeEnabled.value()},
  });
}

Value to_value(const Bucket::FilterRule& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Bucket::IntelligentTieringConfiguration& properties) {
  return object({
      {"Id", properties.Id.value()},
      {"Prefix", properties.Prefix.value()},
      {"Status", properties.Status.value()},
      {"TagFilters", properties.TagFilters.value()},
      {"Tierings", properties.Tierings.value()},
  });
}

Value to_value(const Bucket::InventoryConfiguration& properties) {
  return object({
      {"Destination", properties.Destination.value()},
      {"Enabled", properties.Enabled.value()},
      {"Id", properties.Id.value()},
      {"IncludedObjectVersions", properties.IncludedObjectVersions.value()},
      {"OptionalFields", properties.OptionalFields.value()},
      {"Prefix", properties.Prefix.value()},
      {"ScheduleFrequency", properties.ScheduleFrequency.value()},
  });
}

Value to_value(const Bucket::InventoryTableConfiguration& properties) {
  return object({
      {"ConfigurationState", properties.ConfigurationState.value()},
      {"EncryptionConfiguration", properties.EncryptionConfiguration.value()},
      {"TableArn", properties.TableArn.value()},
      {"TableName", properties.TableName.value()},
  });
}

Value to_value(const Bucket::JournalTableConfiguration& properties) {
  return object({
      {"EncryptionConfiguration", properties.EncryptionConfiguration.value()},
      {"RecordExpiration", properties.RecordExpiration.value()},
      {"TableArn", properties.TableArn.value()},
      {"TableName", properties.TableName.value()},
  });
}

Value to_value(const Bucket::LambdaConfiguration& properties) {
  return object({
      {"Event", properties.Event.value()},
      {"Filter", properties.Filter.value()},
      {"Function", properties.Function.value()},
  });
}

Value to_value(const Bucket::LifecycleConfiguration& properties) {
  return object({
      {"Rules", properties.Rules.value()},
      {"TransitionDefaultMinimumObjectSize", properties.TransitionDefaultMinimumObjectSize.value()},
  });
}

Value to_value(const Bucket::LoggingConfiguration& properties) {
  return object({
      {"DestinationBucketName", properties.DestinationBucketName.value()},
      {"LogFilePrefix", properties.LogFilePrefix.value()},
      {"TargetObjectKeyFormat", properties.TargetObjectKeyFormat.value()},
  });
}

Value to_value(const Bucket::MetadataConfiguration& properties) {
  return object({
      {"AnnotationTableConfiguration", properties.AnnotationTableConfiguration.value()},
      {"Destination", properties.Destination.value()},
      {"InventoryTableConfiguration", properties.InventoryTableConfiguration.value()},
      {"JournalTableConfiguration", properties.JournalTableConfiguration.value()},
  });
}

Value to_value(const Bucket::MetadataDestination& properties) {
  return object({
      {"TableBucketArn", properties.TableBucketArn.value()},
      {"TableBucketType", properties.TableBucketType.value()},
      {"TableNamespace", properties.TableNamespace.value()},
  });
}

Value to_value(const Bucket::MetadataTableConfiguration& properties) {
  return object({
      {"S3TablesDestination", properties.S3TablesDestination.value()},
  });
}

Value to_value(const Bucket::MetadataTableEncryptionConfiguration& properties) {
  return object({
      {"KmsKeyArn", properties.KmsKeyArn.value()},
      {"SseAlgorithm", properties.SseAlgorithm.value()},
  });
}

Value to_value(const Bucket::Metrics& properties) {
  return object({
      {"EventThreshold", properties.EventThreshold.value()},
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Bucket::MetricsConfiguration& properties) {
  return object({
      {"AccessPointArn", properties.AccessPointArn.value()},
      {"Id", properties.Id.value()},
      {"Prefix", properties.Prefix.value()},
      {"TagFilters", properties.TagFilters.value()},
  });
}

Value to_value(const Bucket::NoncurrentVersionExpiration& properties) {
  return object({
      {"NewerNoncurrentVersions", properties.NewerNoncurrentVersions.value()},
      {"NoncurrentDays", properties.NoncurrentDays.value()},
  });
}

Value to_value(const Bucket::NoncurrentVersionTransition& properties) {
  return object({
      {"NewerNoncurrentVersions", properties.NewerNoncurrentVersions.value()},
      {"StorageClass", properties.StorageClass.value()},
      {"TransitionInDays", properties.TransitionInDays.value()},
  });
}

Value to_value(const Bucket::NotificationConfiguration& properties) {
  return object({
      {"EventBridgeConfiguration", properties.EventBridgeConfiguration.value()},
      {"LambdaConfigurations", properties.LambdaConfigurations.value()},
      {"QueueConfigurations", properties.QueueConfigurations.value()},
      {"TopicConfigurations", properties.TopicConfigurations.value()},
  });
}

Value to_value(const Bucket::NotificationFilter& properties) {
  return object({
      {"S3Key", properties.S3Key.value()},
  });
}

Value to_value(const Bucket::ObjectLockConfiguration& properties) {
  return object({
      {"ObjectLockEnabled", properties.ObjectLockEnabled.value()},
      {"Rule", properties.Rule.value()},
  });
}

Value to_value(const Bucket::ObjectLockRule& properties) {
  return object({
      {"DefaultRetention", properties.DefaultRetention.value()},
  });
}

Value to_value(const Bucket::OwnershipControls& properties) {
  return object({
      {"Rules", properties.Rules.value()},
  });
}

Value to_value(const Bucket::OwnershipControlsRule& properties) {
  return object({
      {"ObjectOwnership", properties.ObjectOwnership.value()},
  });
}

Value to_value(const Bucket::PartitionedPrefix& properties) {
  return object({
      {"PartitionDateSource", properties.PartitionDateSource.value()},
  });
}

Value to_value(const Bucket::PublicAccessBlockConfiguration& properties) {
  return object({
      {"BlockPublicAcls", properties.BlockPublicAcls.value()},
      {"BlockPublicPolicy", properties.BlockPublicPolicy.value()},
      {"IgnorePublicAcls", properties.IgnorePublicAcls.value()},
      {"RestrictPublicBuckets", properties.RestrictPublicBuckets.value()},
  });
}

Value to_value(const Bucket::QueueConfiguration& properties) {
  return object({
      {"Event", properties.Event.value()},
      {"Filter", properties.Filter.value()},
      {"Queue", properties.Queue.value()},
  });
}

Value to_value(const Bucket::RecordExpiration& properties) {
  return object({
      {"Days", properties.Days.value()},
      {"Expiration", properties.Expiration.value()},
  });
}

Value to_value(const Bucket::RedirectAllRequestsTo& properties) {
  return object({
      {"HostName", properties.HostName.value()},
      {"Protocol", properties.Protocol.value()},
  });
}

Value to_value(const Bucket::RedirectRule& properties) {
  return object({
      {"HostName", properties.HostName.value()},
      {"HttpRedirectCode", properties.HttpRedirectCode.value()},
      {"Protocol", properties.Protocol.value()},
      {"ReplaceKeyPrefixWith", properties.ReplaceKeyPrefixWith.value()},
      {"ReplaceKeyWith", properties.ReplaceKeyWith.value()},
  });
}

Value to_value(const Bucket::ReplicaModifications& properties) {
  return object({
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Bucket::ReplicationConfiguration& properties) {
  return object({
      {"Role", properties.Role.value()},
      {"Rules", properties.Rules.value()},
  });
}

Value to_value(const Bucket::ReplicationDestination& properties) {
  return object({
      {"AccessControlTranslation", properties.AccessControlTranslation.value()},
      {"Account", properties.Account.value()},
      {"Bucket", properties.Bucket.value()},
      {"EncryptionConfiguration", properties.EncryptionConfiguration.value()},
      {"Metrics", properties.Metrics.value()},
      {"ReplicationTime", properties.ReplicationTime.value()},
      {"StorageClass", properties.StorageClass.value()},
  });
}

Value to_value(const Bucket::ReplicationRule& properties) {
  return object({
      {"DeleteMarkerReplication", properties.DeleteMarkerReplication.value()},
      {"Destination", properties.Destination.value()},
      {"Filter", properties.Filter.value()},
      {"Id", properties.Id.value()},
      {"Prefix", properties.Prefix.value()},
      {"Priority", properties.Priority.value()},
      {"SourceSelectionCriteria", properties.SourceSelectionCriteria.value()},
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Bucket::ReplicationRuleAndOperator& properties) {
  return object({
      {"Prefix", properties.Prefix.value()},
      {"TagFilters", properties.TagFilters.value()},
  });
}

Value to_value(const Bucket::ReplicationRuleFilter& properties) {
  return object({
      {"And", properties.And.value()},
      {"Prefix", properties.Prefix.value()},
      {"TagFilter", properties.TagFilter.value()},
  });
}

Value to_value(const Bucket::ReplicationTime& properties) {
  return object({
      {"Status", properties.Status.value()},
      {"Time", properties.Time.value()},
  });
}

Value to_value(const Bucket::ReplicationTimeValue& properties) {
  return object({
      {"Minutes", properties.Minutes.value()},
  });
}

Value to_value(const Bucket::RoutingRule& properties) {
  return object({
      {"RedirectRule", properties.RedirectRule.value()},
      {"RoutingRuleCondition", properties.RoutingRuleCondition.value()},
  });
}

Value to_value(const Bucket::RoutingRuleCondition& properties) {
  return object({
      {"HttpErrorCodeReturnedEquals", properties.HttpErrorCodeReturnedEquals.value()},
      {"KeyPrefixEquals", properties.KeyPrefixEquals.value()},
  });
}

Value to_value(const Bucket::Rule& properties) {
  return object({
      {"AbortIncompleteMultipartUpload", properties.AbortIncompleteMultipartUpload.value()},
      {"ExpirationDate", properties.ExpirationDate.value()},
      {"ExpirationInDays", properties.ExpirationInDays.value()},
      {"ExpiredObjectDeleteMarker", properties.ExpiredObjectDeleteMarker.value()},
      {"Id", properties.Id.value()},
      {"NoncurrentVersionExpiration", properties.NoncurrentVersionExpiration.value()},
      {"NoncurrentVersionExpirationInDays", properties.NoncurrentVersionExpirationInDays.value()},
      {"NoncurrentVersionTransition", properties.NoncurrentVersionTransition.value()},
      {"NoncurrentVersionTransitions", properties.NoncurrentVersionTransitions.value()},
      {"ObjectSizeGreaterThan", properties.ObjectSizeGreaterThan.value()},
      {"ObjectSizeLessThan", properties.ObjectSizeLessThan.value()},
      {"Prefix", properties.Prefix.value()},
      {"Status", properties.Status.value()},
      {"TagFilters", properties.TagFilters.value()},
      {"Transition", properties.Transition.value()},
      {"Transitions", properties.Transitions.value()},
  });
}

Value to_value(const Bucket::S3KeyFilter& properties) {
  return object({
      {"Rules", properties.Rules.value()},
  });
}

Value to_value(const Bucket::S3TablesDestination& properties) {
  return object({
      {"TableArn", properties.TableArn.value()},
      {"TableBucketArn", properties.TableBucketArn.value()},
      {"TableName", properties.TableName.value()},
      {"TableNamespace", properties.TableNamespace.value()},
  });
}

Value to_value(const Bucket::ServerSideEncryptionByDefault& properties) {
  return object({
      {"KMSMasterKeyID", properties.KMSMasterKeyID.value()},
      {"SSEAlgorithm", properties.SSEAlgorithm.value()},
  });
}

Value to_value(const Bucket::ServerSideEncryptionRule& properties) {
  return object({
      {"BlockedEncryptionTypes", properties.BlockedEncryptionTypes.value()},
      {"BucketKeyEnabled", properties.BucketKeyEnabled.value()},
      {"ServerSideEncryptionByDefault", properties.ServerSideEncryptionByDefault.value()},
  });
}

Value to_value(const Bucket::SourceSelectionCriteria& properties) {
  return object({
      {"ReplicaModifications", properties.ReplicaModifications.value()},
      {"SseKmsEncryptedObjects", properties.SseKmsEncryptedObjects.value()},
  });
}

Value to_value(const Bucket::SseKmsEncryptedObjects& properties) {
  return object({
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Bucket::StorageClassAnalysis& properties) {
  return object({
      {"DataExport", properties.DataExport.value()},
  });
}

Value to_value(const Bucket::TagFilter& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Bucket::TargetObjectKeyFormat& properties) {
  return object({
      {"PartitionedPrefix", properties.PartitionedPrefix.value()},
      {"SimplePrefix", properties.SimplePrefix.value()},
  });
}

Value to_value(const Bucket::Tiering& properties) {
  return object({
      {"AccessTier", properties.AccessTier.value()},
      {"Days", properties.Days.value()},
  });
}

Value to_value(const Bucket::TopicConfiguration& properties) {
  return object({
      {"Event", properties.Event.value()},
      {"Filter", properties.Filter.value()},
      {"Topic", properties.Topic.value()},
  });
}

Value to_value(const Bucket::Transition& properties) {
  return object({
      {"StorageClass", properties.StorageClass.value()},
      {"TransitionDate", properties.TransitionDate.value()},
      {"TransitionInDays", properties.TransitionInDays.value()},
  });
}

Value to_value(const Bucket::VersioningConfiguration& properties) {
  return object({
      {"Status", properties.Status.value()},
  });
}

Value to_value(const Bucket::WebsiteConfiguration& properties) {
  return object({
      {"ErrorDocument", properties.ErrorDocument.value()},
      {"IndexDocument", properties.IndexDocument.value()},
      {"RedirectAllRequestsTo", properties.RedirectAllRequestsTo.value()},
      {"RoutingRules", properties.RoutingRules.value()},
  });
}

Value to_value(const Bucket::Properties& properties) {
  return object({
      {"AbacStatus", properties.AbacStatus.value()},
      {"AccelerateConfiguration", properties.AccelerateConfiguration.value()},
      {"AccessControl", properties.AccessControl.value()},
      {"AnalyticsConfigurations", properties.AnalyticsConfigurations.value()},
      {"BucketEncryption", properties.BucketEncryption.value()},
      {"BucketName", properties.BucketName.value()},
      {"BucketNamePrefix", properties.BucketNamePrefix.value()},
      {"BucketNamespace", properties.BucketNamespace.value()},
      {"CorsConfiguration", properties.CorsConfiguration.value()},
      {"IntelligentTieringConfigurations", properties.IntelligentTieringConfigurations.value()},
      {"InventoryConfigurations", properties.InventoryConfigurations.value()},
      {"LifecycleConfiguration", properties.LifecycleConfiguration.value()},
      {"LoggingConfiguration", properties.LoggingConfiguration.value()},
      {"MetadataConfiguration", properties.MetadataConfiguration.value()},
      {"MetadataTableConfiguration", properties.MetadataTableConfiguration.value()},
      {"MetricsConfigurations", properties.MetricsConfigurations.value()},
      {"NotificationConfiguration", properties.NotificationConfiguration.value()},
      {"ObjectLockConfiguration", properties.ObjectLockConfiguration.value()},
      {"ObjectLockEnabled", properties.ObjectLockEnabled.value()},
      {"OwnershipControls", properties.OwnershipControls.value()},
      {"PublicAccessBlockConfiguration", properties.PublicAccessBlockConfiguration.value()},
      {"ReplicationConfiguration", properties.ReplicationConfiguration.value()},
      {"Tags", properties.Tags.value()},
      {"VersioningConfiguration", properties.VersioningConfiguration.value()},
      {"WebsiteConfiguration", properties.WebsiteConfiguration.value()},
  });
}

Bucket::Bucket(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const BucketPolicy::Properties& properties) {
  return object({
      {"Bucket", properties.Bucket.value()},
      {"PolicyDocument", properties.PolicyDocument.value()},
  });
}

BucketPolicy::BucketPolicy(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::s3
