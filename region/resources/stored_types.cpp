#include "region/resources/messaging_rules.h"
#include "region/resources/resources.h"
#include "region/resources/secret_value.h"
#include "region/resources/stored_rules.h"
#include "region/resources/stored_type.h"

namespace region {

namespace {

constexpr std::string_view kNoKey = "Key '{}' does not exist";
constexpr std::string_view kNoTopic = "Topic does not exist: {}";
constexpr std::string_view kNoRole = "Role {} does not exist or cannot be assumed";

std::vector<StoredType> security_types() {
  return {
      {.type = "AWS::KMS::Key",
       .defaults = R"({"Enabled": true, "EnableKeyRotation": false, "KeySpec": "SYMMETRIC_DEFAULT",
                       "KeyUsage": "ENCRYPT_DECRYPT", "Origin": "AWS_KMS", "MultiRegion": false})",
       .derived = {{"KeyId", "${uuid}"},
                   {"Arn", "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}"}},
       .rules = {check_key_policy}},
      {.type = "AWS::KMS::Alias", .references = {{"/TargetKeyId", find_key, "NotFound", kNoKey}}},
      {.type = "AWS::IAM::Role",
       .names = {{"RoleName", "role-${letters}${letters}"}},
       .defaults = R"({"Path": "/", "MaxSessionDuration": 3600})",
       .derived = {{"Arn", "arn:${Partition}:iam::${Account}:role${Path}${RoleName}"},
                   {"RoleId", "AROA${LETTERS}"}},
       .rules = {check_role}},
      {.type = kSecret,
       .names = {{"Name", "secret-${letters}${letters}"}},
       .derived = {{"Id",
                    "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Name}-"
                    "${letters}"}},
       .references = {{"/KmsKeyId", find_key, "InvalidRequest", kNoKey}},
       .rules = {check_secret_name, make_secret_value}},
      {.type = "AWS::SecretsManager::RotationSchedule",
       .derived = {{"Id", "${SecretId}"}},
       .references = {{"/SecretId", find_secret, "NotFound",
                       "Secrets Manager can't find the specified secret: {}"}}},
  };
}

std::vector<StoredType> messaging_types() {
  return {
      {.type = "AWS::SNS::Topic",
       .names = {{"TopicName", "topic-${letters}${letters}"}},
       .fifo = "FifoTopic",
       .derived = {{"TopicArn", "arn:${Partition}:sns:${Region}:${Account}:${TopicName}"}},
       .rules = {check_topic}},
      {.type = "AWS::SNS::TopicInlinePolicy",
       .references = {{"/TopicArn", find_topic, "NotFound", kNoTopic}},
       .rules = {check_inline_policy}},
      {.type = "AWS::SNS::Subscription",
       .derived = {{"Arn", "${TopicArn}:${uuid}"}},
       .references = {{"/TopicArn", find_topic, "NotFound", kNoTopic}},
       .rules = {check_subscription}},
      {.type = "AWS::SQS::Queue",
       .names = {{"QueueName", "queue-${letters}${letters}"}},
       .fifo = "FifoQueue",
       .defaults = R"({"DelaySeconds": 0, "MaximumMessageSize": 1048576,
                       "MessageRetentionPeriod": 345600, "ReceiveMessageWaitTimeSeconds": 0,
                       "VisibilityTimeout": 30})",
       .derived = {{"QueueUrl", "https://sqs.${Region}.amazonaws.com/${Account}/${QueueName}"},
                   {"Arn", "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}"}},
       .rules = {check_queue}},
      {.type = "AWS::SQS::QueueInlinePolicy",
       .references = {{"/Queue", find_queue, "NotFound", "The specified queue does not exist: {}"}},
       .rules = {check_inline_policy}},
  };
}

std::vector<StoredType> storage_types() {
  return {
      {.type = "AWS::S3::Bucket",
       .names = {{"BucketName", "bucket-${uuid}"}},
       .derived = {{"Arn", "arn:${Partition}:s3:::${BucketName}"},
                   {"DomainName", "${BucketName}.s3.amazonaws.com"},
                   {"DualStackDomainName", "${BucketName}.s3.dualstack.${Region}.amazonaws.com"},
                   {"RegionalDomainName", "${BucketName}.s3.${Region}.amazonaws.com"},
                   {"WebsiteURL", "http://${BucketName}.s3-website-${Region}.amazonaws.com"}},
       .rules = {check_bucket_name}},
      {.type = "AWS::S3::BucketPolicy",
       .references = {{"/Bucket", find_bucket, "NotFound",
                       "The specified bucket does not exist: {}"}},
       .rules = {check_inline_policy}},
      {.type = "AWS::Backup::BackupVault",
       .derived = {{"BackupVaultArn",
                    "arn:${Partition}:backup:${Region}:${Account}:backup-vault:"
                    "${BackupVaultName}"}},
       .references = {{"/EncryptionKeyArn", find_key, "InvalidRequest", kNoKey},
                      {"/Notifications/SNSTopicArn", find_topic, "InvalidRequest", kNoTopic}}},
      {.type = "AWS::Backup::BackupPlan",
       .derived = {{"BackupPlanId", "${uuid}"},
                   {"BackupPlanArn",
                    "arn:${Partition}:backup:${Region}:${Account}:backup-plan:${BackupPlanId}"}},
       .references = {{"/BackupPlan/BackupPlanRule/*/TargetBackupVault", find_backup_vault,
                       "NotFound", "Backup vault {} does not exist"}},
       .rules = {renew_backup_plan},
       .removal_rules = {check_backup_plan_unused}},
      {.type = "AWS::Backup::BackupSelection",
       .derived = {{"SelectionId", "${uuid}"}, {"Id", "${SelectionId}_${BackupPlanId}"}},
       .references = {{"/BackupPlanId", find_backup_plan, "NotFound",
                       "Cannot find Backup plan with ID {}"},
                      {"/BackupSelection/IamRoleArn", find_role, "InvalidRequest", kNoRole}}},
  };
}

std::vector<StoredType> monitoring_types() {
  return {
      {.type = "AWS::CloudWatch::Alarm",
       .names = {{"AlarmName", "alarm-${letters}${letters}"}},
       .defaults = R"({"ActionsEnabled": true, "TreatMissingData": "missing"})",
       .derived = {{"Arn", "arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:${AlarmName}"}}},
      {.type = "AWS::CloudWatch::CompositeAlarm",
       .names = {{"AlarmName", "alarm-${letters}${letters}"}},
       .defaults = R"({"ActionsEnabled": true})",
       .derived = {{"Arn", "arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:${AlarmName}"}},
       .rules = {check_composite_alarm}},
      {.type = "AWS::CloudWatch::Dashboard",
       .names = {{"DashboardName", "dashboard-${letters}${letters}"}},
       .rules = {check_dashboard}},
      {.type = "AWS::Logs::LogGroup",
       .names = {{"LogGroupName", "log-group-${letters}${letters}"}},
       .defaults = R"({"LogGroupClass": "STANDARD", "DeletionProtectionEnabled": false})",
       .derived = {{"Arn",
                    "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*"}},
       .references = {{"/KmsKeyId", find_key, "InvalidRequest",
                       "The specified KMS key does not exist or is not allowed to be used: {}"}},
       .removal_rules = {check_log_group_protection}},
      {.type = "AWS::EC2::FlowLog",
       .defaults = R"({"MaxAggregationInterval": 600})",
       .derived = {{"Id", "fl-${hex}"}},
       .references = {{"/DeliverLogsPermissionArn", find_role, "InvalidRequest", kNoRole}},
       .rules = {check_flow_log}},
  };
}

std::vector<StoredType> firewall_types() {
  constexpr std::string_view kNothing =
      "AWS WAF couldn't perform the operation because your resource doesn't exist: {}";
  return {
      {.type = "AWS::WAFv2::WebACL",
       .names = {{"Name", "web-acl-${letters}${letters}"}},
       .derived = {{"Id", "${uuid}"}, {"LabelNamespace", "awswaf:${Account}:webacl:${Name}:"}},
       .rules = {name_web_acl, count_web_acl_capacity},
       .removal_rules = {check_web_acl_unused}},
      {.type = "AWS::WAFv2::WebACLAssociation",
       .references = {{"/WebACLArn", find_web_acl, "NotFound", kNothing},
                      {"/ResourceArn", find_load_balancer, "NotFound", kNothing}}},
      {.type = "AWS::WAFv2::LoggingConfiguration",
       .defaults = R"({"ManagedByFirewallManager": false})",
       .references = {{"/ResourceArn", find_web_acl, "NotFound", kNothing}},
       .rules = {check_web_acl_log_destinations}},
  };
}

}  // namespace

std::vector<HandlerEntry> stored_handlers() {
  std::vector<HandlerEntry> entries;
  for (auto family :
       {security_types, messaging_types, storage_types, monitoring_types, firewall_types}) {
    for (StoredType& row : family()) {
      const std::string_view type = row.type;
      entries.push_back({type, make_stored_handler(std::move(row))});
    }
  }
  return entries;
}

}  // namespace region
