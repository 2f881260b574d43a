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

namespace catalog::s3 {

/// AWS::S3::Bucket
class Bucket final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::S3::Bucket";
  struct AbortIncompleteMultipartUpload;
  struct AccelerateConfiguration;
  struct AccessControlTranslation;
  struct AnalyticsConfiguration;
  struct AnnotationTableConfiguration;
  struct BlockedEncryptionTypes;
  struct BucketEncryption;
  struct CorsConfiguration;
  struct CorsRule;
  struct DataExport;
  struct DefaultEventHold;
  struct DefaultRetention;
  struct DeleteMarkerReplication;
  struct Destination;
  struct EncryptionConfiguration;
  struct EventBridgeConfiguration;
  struct FilterRule;
  struct IntelligentTieringConfiguration;
  struct InventoryConfiguration;
  struct InventoryTableConfiguration;
  struct JournalTableConfiguration;
  struct LambdaConfiguration;
  struct LifecycleConfiguration;
  struct LoggingConfiguration;
  struct MetadataConfiguration;
  struct MetadataDestination;
  struct MetadataTableConfiguration;
  struct MetadataTableEncryptionConfiguration;
  struct Metrics;
  struct MetricsConfiguration;
  struct NoncurrentVersionExpiration;
  struct NoncurrentVersionTransition;
  struct NotificationConfiguration;
  struct NotificationFilter;
  struct ObjectLockConfiguration;
  struct ObjectLockRule;
  struct OwnershipControls;
  struct OwnershipControlsRule;
  struct PartitionedPrefix;
  struct PublicAccessBlockConfiguration;
  struct QueueConfiguration;
  struct RecordExpiration;
  struct RedirectAllRequestsTo;
  struct RedirectRule;
  struct ReplicaModifications;
  struct ReplicationConfiguration;
  struct ReplicationDestination;
  struct ReplicationRule;
  struct ReplicationRuleAndOperator;
  struct ReplicationRuleFilter;
  struct ReplicationTime;
  struct ReplicationTimeValue;
  struct RoutingRule;
  struct RoutingRuleCondition;
  struct Rule;
  struct S3KeyFilter;
  struct S3TablesDestination;
  struct ServerSideEncryptionByDefault;
  struct ServerSideEncryptionRule;
  struct SourceSelectionCriteria;
  struct SseKmsEncryptedObjects;
  struct StorageClassAnalysis;
  struct TagFilter;
  struct TargetObjectKeyFormat;
  struct Tiering;
  struct TopicConfiguration;
  struct Transition;
  struct VersioningConfiguration;
  struct WebsiteConfiguration;

  struct Properties {
    catalog::Input<std::string> AbacStatus;
    catalog::Input<s3::Bucket::AccelerateConfiguration> AccelerateConfiguration;
    catalog::Input<std::string> AccessControl;
    catalog::Input<std::vector<s3::Bucket::AnalyticsConfiguration>> AnalyticsConfigurations;
    catalog::Input<s3::Bucket::BucketEncryption> BucketEncryption;
    catalog::Input<std::string> BucketName;
    catalog::Input<std::string> BucketNamePrefix;
    catalog::Input<std::string> BucketNamespace;
    catalog::Input<s3::Bucket::CorsConfiguration> CorsConfiguration;
    catalog::Input<std::vector<s3::Bucket::IntelligentTieringConfiguration>>
        IntelligentTieringConfigurations;
    catalog::Input<std::vector<s3::Bucket::InventoryConfiguration>> InventoryConfigurations;
    catalog::Input<s3::Bucket::LifecycleConfiguration> LifecycleConfiguration;
    catalog::Input<s3::Bucket::LoggingConfiguration> LoggingConfiguration;
    catalog::Input<s3::Bucket::MetadataConfiguration> MetadataConfiguration;
    catalog::Input<s3::Bucket::MetadataTableConfiguration> MetadataTableConfiguration;
    catalog::Input<std::vector<s3::Bucket::MetricsConfiguration>> MetricsConfigurations;
    catalog::Input<s3::Bucket::NotificationConfiguration> NotificationConfiguration;
    catalog::Input<s3::Bucket::ObjectLockConfiguration> ObjectLockConfiguration;
    catalog::Input<bool> ObjectLockEnabled;
    catalog::Input<s3::Bucket::OwnershipControls> OwnershipControls;
    catalog::Input<s3::Bucket::PublicAccessBlockConfiguration> PublicAccessBlockConfiguration;
    catalog::Input<s3::Bucket::ReplicationConfiguration> ReplicationConfiguration;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<s3::Bucket::VersioningConfiguration> VersioningConfiguration;
    catalog::Input<s3::Bucket::WebsiteConfiguration> WebsiteConfiguration;
  };

  Bucket(catalog::Scope& scope, std::string name, Properties properties,
         ResourceOptions options = {},
         std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> BucketName() const { return attribute<std::string>("BucketName"); }

  Output<std::string> DomainName() const { return attribute<std::string>("DomainName"); }

  Output<std::string> DualStackDomainName() const {
    return attribute<std::string>("DualStackDomainName");
  }

  Output<std::string> MetadataConfiguration_AnnotationTableConfiguration_TableArn() const {
    return attribute<std::string>("MetadataConfiguration.AnnotationTableConfiguration.TableArn");
  }

  Output<std::string> MetadataConfiguration_AnnotationTableConfiguration_TableName() const {
    return attribute<std::string>("MetadataConfiguration.AnnotationTableConfiguration.TableName");
  }

  Output<std::string> MetadataConfiguration_InventoryTableConfiguration_TableArn() const {
    return attribute<std::string>("MetadataConfiguration.InventoryTableConfiguration.TableArn");
  }

  Output<std::string> MetadataConfiguration_InventoryTableConfiguration_TableName() const {
    return attribute<std::string>("MetadataConfiguration.InventoryTableConfiguration.TableName");
  }

  Output<std::string> MetadataConfiguration_JournalTableConfiguration_TableArn() const {
    return attribute<std::string>("MetadataConfiguration.JournalTableConfiguration.TableArn");
  }

  Output<std::string> MetadataConfiguration_JournalTableConfiguration_TableName() const {
    return attribute<std::string>("MetadataConfiguration.JournalTableConfiguration.TableName");
  }

  Output<std::string> MetadataTableConfiguration_S3TablesDestination_TableArn() const {
    return attribute<std::string>("MetadataTableConfiguration.S3TablesDestination.TableArn");
  }

  Output<std::string> MetadataTableConfiguration_S3TablesDestination_TableNamespace() const {
    return attribute<std::string>("MetadataTableConfiguration.S3TablesDestination.TableNamespace");
  }

  Output<std::string> RegionalDomainName() const {
    return attribute<std::string>("RegionalDomainName");
  }

  Output<std::string> WebsiteURL() const { return attribute<std::string>("WebsiteURL"); }
};

struct Bucket::AbortIncompleteMultipartUpload {
  catalog::Input<std::int64_t> DaysAfterInitiation;
};

struct Bucket::AccelerateConfiguration {
  catalog::Input<std::string> AccelerationStatus;
};

struct Bucket::AccessControlTranslation {
  catalog::Input<std::string> Owner;
};

struct Bucket::AnalyticsConfiguration {
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Prefix;
  catalog::Input<s3::Bucket::StorageClassAnalysis> StorageClassAnalysis;
  catalog::Input<std::vector<s3::Bucket::TagFilter>> TagFilters;
};

struct Bucket::AnnotationTableConfiguration {
  catalog::Input<std::string> ConfigurationState;
  catalog::Input<s3::Bucket::MetadataTableEncryptionConfiguration> EncryptionConfiguration;
  catalog::Input<std::string> Role;
  catalog::Input<std::string> TableArn;
  catalog::Input<std::string> TableName;
};

struct Bucket::BlockedEncryptionTypes {
  catalog::Input<std::vector<catalog::Input<std::string>>> EncryptionType;
};

struct Bucket::BucketEncryption {
  catalog::Input<std::vector<s3::Bucket::ServerSideEncryptionRule>>
      ServerSideEncryptionConfiguration;
};

struct Bucket::CorsConfiguration {
  catalog::Input<std::vector<s3::Bucket::CorsRule>> CorsRules;
};

struct Bucket::CorsRule {
  catalog::Input<std::vector<catalog::Input<std::string>>> AllowedHeaders;
  catalog::Input<std::vector<catalog::Input<std::string>>> AllowedMethods;
  catalog::Input<std::vector<catalog::Input<std::string>>> AllowedOrigins;
  catalog::Input<std::vector<catalog::Input<std::string>>> ExposedHeaders;
  catalog::Input<std::string> Id;
  catalog::Input<std::int64_t> MaxAge;
};

struct Bucket::DataExport {
  catalog::Input<s3::Bucket::Destination> Destination;
  catalog::Input<std::string> OutputSchemaVersion;
};

struct Bucket::DefaultEventHold {
  catalog::Input<std::int64_t> Days;
  catalog::Input<std::int64_t> Years;
};

struct Bucket::DefaultRetention {
  catalog::Input<std::int64_t> Days;
  catalog::Input<s3::Bucket::DefaultEventHold> DefaultEventHold;
  catalog::Input<std::string> Mode;
  catalog::Input<std::int64_t> Years;
};

struct Bucket::DeleteMarkerReplication {
  catalog::Input<std::string> Status;
};

struct Bucket::Destination {
  catalog::Input<std::string> BucketAccountId;
  catalog::Input<std::string> BucketArn;
  catalog::Input<std::string> Format;
  catalog::Input<std::string> Prefix;
};

struct Bucket::EncryptionConfiguration {
  catalog::Input<std::string> ReplicaKmsKeyID;
};

struct Bucket::EventBridgeConfiguration {
  catalog::Input<bool> EventBridgeEnabled;
};

struct Bucket::FilterRule {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct Bucket::IntelligentTieringConfiguration {
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Prefix;
  catalog::Input<std::string> Status;
  catalog::Input<std::vector<s3::Bucket::TagFilter>> TagFilters;
  catalog::Input<std::vector<s3::Bucket::Tiering>> Tierings;
};

struct Bucket::InventoryConfiguration {
  catalog::Input<s3::Bucket::Destination> Destination;
  catalog::Input<bool> Enabled;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> IncludedObjectVersions;
  catalog::Input<std::vector<catalog::Input<std::string>>> OptionalFields;
  catalog::Input<std::string> Prefix;
  catalog::Input<std::string> ScheduleFrequency;
};

struct Bucket::InventoryTableConfiguration {
  catalog::Input<std::string> ConfigurationState;
  catalog::Input<s3::Bucket::MetadataTableEncryptionConfiguration> EncryptionConfiguration;
  catalog::Input<std::string> TableArn;
  catalog::Input<std::string> TableName;
};

struct Bucket::JournalTableConfiguration {
  catalog::Input<s3::Bucket::MetadataTableEncryptionConfiguration> EncryptionConfiguration;
  catalog::Input<s3::Bucket::RecordExpiration> RecordExpiration;
  catalog::Input<std::string> TableArn;
  catalog::Input<std::string> TableName;
};

struct Bucket::LambdaConfiguration {
  catalog::Input<std::string> Event;
  catalog::Input<s3::Bucket::NotificationFilter> Filter;
  catalog::Input<std::string> Function;
};

struct Bucket::LifecycleConfiguration {
  catalog::Input<std::vector<s3::Bucket::Rule>> Rules;
  catalog::Input<std::string> TransitionDefaultMinimumObjectSize;
};

struct Bucket::LoggingConfiguration {
  catalog::Input<std::string> DestinationBucketName;
  catalog::Input<std::string> LogFilePrefix;
  catalog::Input<s3::Bucket::TargetObjectKeyFormat> TargetObjectKeyFormat;
};

struct Bucket::MetadataConfiguration {
  catalog::Input<s3::Bucket::AnnotationTableConfiguration> AnnotationTableConfiguration;
  catalog::Input<s3::Bucket::MetadataDestination> Destination;
  catalog::Input<s3::Bucket::InventoryTableConfiguration> InventoryTableConfiguration;
  catalog::Input<s3::Bucket::JournalTableConfiguration> JournalTableConfiguration;
};

struct Bucket::MetadataDestination {
  catalog::Input<std::string> TableBucketArn;
  catalog::Input<std::string> TableBucketType;
  catalog::Input<std::string> TableNamespace;
};

struct Bucket::MetadataTableConfiguration {
  catalog::Input<s3::Bucket::S3TablesDestination> S3TablesDestination;
};

struct Bucket::MetadataTableEncryptionConfiguration {
  catalog::Input<std::string> KmsKeyArn;
  catalog::Input<std::string> SseAlgorithm;
};

struct Bucket::Metrics {
  catalog::Input<s3::Bucket::ReplicationTimeValue> EventThreshold;
  catalog::Input<std::string> Status;
};

struct Bucket::MetricsConfiguration {
  catalog::Input<std::string> AccessPointArn;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Prefix;
  catalog::Input<std::vector<s3::Bucket::TagFilter>> TagFilters;
};

struct Bucket::NoncurrentVersionExpiration {
  catalog::Input<std::int64_t> NewerNoncurrentVersions;
  catalog::Input<std::int64_t> NoncurrentDays;
};

struct Bucket::NoncurrentVersionTransition {
  catalog::Input<std::int64_t> NewerNoncurrentVersions;
  catalog::Input<std::string> StorageClass;
  catalog::Input<std::int64_t> TransitionInDays;
};

struct Bucket::NotificationConfiguration {
  catalog::Input<s3::Bucket::EventBridgeConfiguration> EventBridgeConfiguration;
  catalog::Input<std::vector<s3::Bucket::LambdaConfiguration>> LambdaConfigurations;
  catalog::Input<std::vector<s3::Bucket::QueueConfiguration>> QueueConfigurations;
  catalog::Input<std::vector<s3::Bucket::TopicConfiguration>> TopicConfigurations;
};

struct Bucket::NotificationFilter {
  catalog::Input<s3::Bucket::S3KeyFilter> S3Key;
};

struct Bucket::ObjectLockConfiguration {
  catalog::Input<std::string> ObjectLockEnabled;
  catalog::Input<s3::Bucket::ObjectLockRule> Rule;
};

struct Bucket::ObjectLockRule {
  catalog::Input<s3::Bucket::DefaultRetention> DefaultRetention;
};

struct Bucket::OwnershipControls {
  catalog::Input<std::vector<s3::Bucket::OwnershipControlsRule>> Rules;
};

struct Bucket::OwnershipControlsRule {
  catalog::Input<std::string> ObjectOwnership;
};

struct Bucket::PartitionedPrefix {
  catalog::Input<std::string> PartitionDateSource;
};

struct Bucket::PublicAccessBlockConfiguration {
  catalog::Input<bool> BlockPublicAcls;
  catalog::Input<bool> BlockPublicPolicy;
  catalog::Input<bool> IgnorePublicAcls;
  catalog::Input<bool> RestrictPublicBuckets;
};

struct Bucket::QueueConfiguration {
  catalog::Input<std::string> Event;
  catalog::Input<s3::Bucket::NotificationFilter> Filter;
  catalog::Input<std::string> Queue;
};

struct Bucket::RecordExpiration {
  catalog::Input<std::int64_t> Days;
  catalog::Input<std::string> Expiration;
};

struct Bucket::RedirectAllRequestsTo {
  catalog::Input<std::string> HostName;
  catalog::Input<std::string> Protocol;
};

struct Bucket::RedirectRule {
  catalog::Input<std::string> HostName;
  catalog::Input<std::string> HttpRedirectCode;
  catalog::Input<std::string> Protocol;
  catalog::Input<std::string> ReplaceKeyPrefixWith;
  catalog::Input<std::string> ReplaceKeyWith;
};

struct Bucket::ReplicaModifications {
  catalog::Input<std::string> Status;
};

struct Bucket::ReplicationConfiguration {
  catalog::Input<std::string> Role;
  catalog::Input<std::vector<s3::Bucket::ReplicationRule>> Rules;
};

struct Bucket::ReplicationDestination {
  catalog::Input<s3::Bucket::AccessControlTranslation> AccessControlTranslation;
  catalog::Input<std::string> Account;
  catalog::Input<std::string> Bucket;
  catalog::Input<s3::Bucket::EncryptionConfiguration> EncryptionConfiguration;
  catalog::Input<s3::Bucket::Metrics> Metrics;
  catalog::Input<s3::Bucket::ReplicationTime> ReplicationTime;
  catalog::Input<std::string> StorageClass;
};

struct Bucket::ReplicationRule {
  catalog::Input<s3::Bucket::DeleteMarkerReplication> DeleteMarkerReplication;
  catalog::Input<s3::Bucket::ReplicationDestination> Destination;
  catalog::Input<s3::Bucket::ReplicationRuleFilter> Filter;
  catalog::Input<std::string> Id;
  catalog::Input<std::string> Prefix;
  catalog::Input<std::int64_t> Priority;
  catalog::Input<s3::Bucket::SourceSelectionCriteria> SourceSelectionCriteria;
  catalog::Input<std::string> Status;
};

struct Bucket::ReplicationRuleAndOperator {
  catalog::Input<std::string> Prefix;
  catalog::Input<std::vector<s3::Bucket::TagFilter>> TagFilters;
};

struct Bucket::ReplicationRuleFilter {
  catalog::Input<s3::Bucket::ReplicationRuleAndOperator> And;
  catalog::Input<std::string> Prefix;
  catalog::Input<s3::Bucket::TagFilter> TagFilter;
};

struct Bucket::ReplicationTime {
  catalog::Input<std::string> Status;
  catalog::Input<s3::Bucket::ReplicationTimeValue> Time;
};

struct Bucket::ReplicationTimeValue {
  catalog::Input<std::int64_t> Minutes;
};

struct Bucket::RoutingRule {
  catalog::Input<s3::Bucket::RedirectRule> RedirectRule;
  catalog::Input<s3::Bucket::RoutingRuleCondition> RoutingRuleCondition;
};

struct Bucket::RoutingRuleCondition {
  catalog::Input<std::string> HttpErrorCodeReturnedEquals;
  catalog::Input<std::string> KeyPrefixEquals;
};

struct Bucket::Rule {
  catalog::Input<s3::Bucket::AbortIncompleteMultipartUpload> AbortIncompleteMultipartUpload;
  catalog::Input<std::string> ExpirationDate;
  catalog::Input<std::int64_t> ExpirationInDays;
  catalog::Input<bool> ExpiredObjectDeleteMarker;
  catalog::Input<std::string> Id;
  catalog::Input<s3::Bucket::NoncurrentVersionExpiration> NoncurrentVersionExpiration;
  catalog::Input<std::int64_t> NoncurrentVersionExpirationInDays;
  catalog::Input<s3::Bucket::NoncurrentVersionTransition> NoncurrentVersionTransition;
  catalog::Input<std::vector<s3::Bucket::NoncurrentVersionTransition>> NoncurrentVersionTransitions;
  catalog::Input<std::string> ObjectSizeGreaterThan;
  catalog::Input<std::string> ObjectSizeLessThan;
  catalog::Input<std::string> Prefix;
  catalog::Input<std::string> Status;
  catalog::Input<std::vector<s3::Bucket::TagFilter>> TagFilters;
  catalog::Input<s3::Bucket::Transition> Transition;
  catalog::Input<std::vector<s3::Bucket::Transition>> Transitions;
};

struct Bucket::S3KeyFilter {
  catalog::Input<std::vector<s3::Bucket::FilterRule>> Rules;
};

struct Bucket::S3TablesDestination {
  catalog::Input<std::string> TableArn;
  catalog::Input<std::string> TableBucketArn;
  catalog::Input<std::string> TableName;
  catalog::Input<std::string> TableNamespace;
};

struct Bucket::ServerSideEncryptionByDefault {
  catalog::Input<std::string> KMSMasterKeyID;
  catalog::Input<std::string> SSEAlgorithm;
};

struct Bucket::ServerSideEncryptionRule {
  catalog::Input<s3::Bucket::BlockedEncryptionTypes> BlockedEncryptionTypes;
  catalog::Input<bool> BucketKeyEnabled;
  catalog::Input<s3::Bucket::ServerSideEncryptionByDefault> ServerSideEncryptionByDefault;
};

struct Bucket::SourceSelectionCriteria {
  catalog::Input<s3::Bucket::ReplicaModifications> ReplicaModifications;
  catalog::Input<s3::Bucket::SseKmsEncryptedObjects> SseKmsEncryptedObjects;
};

struct Bucket::SseKmsEncryptedObjects {
  catalog::Input<std::string> Status;
};

struct Bucket::StorageClassAnalysis {
  catalog::Input<s3::Bucket::DataExport> DataExport;
};

struct Bucket::TagFilter {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct Bucket::TargetObjectKeyFormat {
  catalog::Input<s3::Bucket::PartitionedPrefix> PartitionedPrefix;
  catalog::Input<Document> SimplePrefix;
};

struct Bucket::Tiering {
  catalog::Input<std::string> AccessTier;
  catalog::Input<std::int64_t> Days;
};

struct Bucket::TopicConfiguration {
  catalog::Input<std::string> Event;
  catalog::Input<s3::Bucket::NotificationFilter> Filter;
  catalog::Input<std::string> Topic;
};

struct Bucket::Transition {
  catalog::Input<std::string> StorageClass;
  catalog::Input<std::string> TransitionDate;
  catalog::Input<std::int64_t> TransitionInDays;
};

struct Bucket::VersioningConfiguration {
  catalog::Input<std::string> Status;
};

struct Bucket::WebsiteConfiguration {
  catalog::Input<std::string> ErrorDocument;
  catalog::Input<std::string> IndexDocument;
  catalog::Input<s3::Bucket::RedirectAllRequestsTo> RedirectAllRequestsTo;
  catalog::Input<std::vector<s3::Bucket::RoutingRule>> RoutingRules;
};

Value to_value(const Bucket::AbortIncompleteMultipartUpload& properties);
Value to_value(const Bucket::AccelerateConfiguration& properties);
Value to_value(const Bucket::AccessControlTranslation& properties);
Value to_value(const Bucket::AnalyticsConfiguration& properties);
Value to_value(const Bucket::AnnotationTableConfiguration& properties);
Value to_value(const Bucket::BlockedEncryptionTypes& properties);
Value to_value(const Bucket::BucketEncryption& properties);
Value to_value(const Bucket::CorsConfiguration& properties);
Value to_value(const Bucket::CorsRule& properties);
Value to_value(const Bucket::DataExport& properties);
Value to_value(const Bucket::DefaultEventHold& properties);
Value to_value(const Bucket::DefaultRetention& properties);
Value to_value(const Bucket::DeleteMarkerReplication& properties);
Value to_value(const Bucket::Destination& properties);
Value to_value(const Bucket::EncryptionConfiguration& properties);
Value to_value(const Bucket::EventBridgeConfiguration& properties);
Value to_value(const Bucket::FilterRule& properties);
Value to_value(const Bucket::IntelligentTieringConfiguration& properties);
Value to_value(const Bucket::InventoryConfiguration& properties);
Value to_value(const Bucket::InventoryTableConfiguration& properties);
Value to_value(const Bucket::JournalTableConfiguration& properties);
Value to_value(const Bucket::LambdaConfiguration& properties);
Value to_value(const Bucket::LifecycleConfiguration& properties);
Value to_value(const Bucket::LoggingConfiguration& properties);
Value to_value(const Bucket::MetadataConfiguration& properties);
Value to_value(const Bucket::MetadataDestination& properties);
Value to_value(const Bucket::MetadataTableConfiguration& properties);
Value to_value(const Bucket::MetadataTableEncryptionConfiguration& properties);
Value to_value(const Bucket::Metrics& properties);
Value to_value(const Bucket::MetricsConfiguration& properties);
Value to_value(const Bucket::NoncurrentVersionExpiration& properties);
Value to_value(const Bucket::NoncurrentVersionTransition& properties);
Value to_value(const Bucket::NotificationConfiguration& properties);
Value to_value(const Bucket::NotificationFilter& properties);
Value to_value(const Bucket::ObjectLockConfiguration& properties);
Value to_value(const Bucket::ObjectLockRule& properties);
Value to_value(const Bucket::OwnershipControls& properties);
Value to_value(const Bucket::OwnershipControlsRule& properties);
Value to_value(const Bucket::PartitionedPrefix& properties);
Value to_value(const Bucket::PublicAccessBlockConfiguration& properties);
Value to_value(const Bucket::QueueConfiguration& properties);
Value to_value(const Bucket::RecordExpiration& properties);
Value to_value(const Bucket::RedirectAllRequestsTo& properties);
Value to_value(const Bucket::RedirectRule& properties);
Value to_value(const Bucket::ReplicaModifications& properties);
Value to_value(const Bucket::ReplicationConfiguration& properties);
Value to_value(const Bucket::ReplicationDestination& properties);
Value to_value(const Bucket::ReplicationRule& properties);
Value to_value(const Bucket::ReplicationRuleAndOperator& properties);
Value to_value(const Bucket::ReplicationRuleFilter& properties);
Value to_value(const Bucket::ReplicationTime& properties);
Value to_value(const Bucket::ReplicationTimeValue& properties);
Value to_value(const Bucket::RoutingRule& properties);
Value to_value(const Bucket::RoutingRuleCondition& properties);
Value to_value(const Bucket::Rule& properties);
Value to_value(const Bucket::S3KeyFilter& properties);
Value to_value(const Bucket::S3TablesDestination& properties);
Value to_value(const Bucket::ServerSideEncryptionByDefault& properties);
Value to_value(const Bucket::ServerSideEncryptionRule& properties);
Value to_value(const Bucket::SourceSelectionCriteria& properties);
Value to_value(const Bucket::SseKmsEncryptedObjects& properties);
Value to_value(const Bucket::StorageClassAnalysis& properties);
Value to_value(const Bucket::TagFilter& properties);
Value to_value(const Bucket::TargetObjectKeyFormat& properties);
Value to_value(const Bucket::Tiering& properties);
Value to_value(const Bucket::TopicConfiguration& properties);
Value to_value(const Bucket::Transition& properties);
Value to_value(const Bucket::VersioningConfiguration& properties);
Value to_value(const Bucket::WebsiteConfiguration& properties);
Value to_value(const Bucket::Properties& properties);

/// AWS::S3::BucketPolicy
class BucketPolicy final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::S3::BucketPolicy";

  struct Properties {
    catalog::Input<std::string> Bucket;
    catalog::Input<Document> PolicyDocument;
  };

  BucketPolicy(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<std::string> Bucket() const { return attribute<std::string>("Bucket"); }
};

Value to_value(const BucketPolicy::Properties& properties);

}  // namespace catalog::s3
