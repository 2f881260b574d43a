#include <algorithm>
#include <cctype>

#include <gtest/gtest.h>

#include "region/region_for_test.h"

namespace region {
namespace {

class StoredTypesTest : public testing::Test {
 protected:
  std::string make(const std::string& type, const std::string& desired) {
    const Event event = region.create("AWS::" + type, desired);
    EXPECT_EQ(event.status, "SUCCESS") << type << ": " << event.message;
    return event.identifier;
  }

  TestRegion region;
};

struct Refusal {
  const char* sentence;
  const char* type;
  const char* desired;
  const char* error;
  const char* message;  ///< part of it
};

const Refusal kRefusals[] = {
    {"an alias of no key", "KMS::Alias", R"({"AliasName":"alias/x","TargetKeyId":"none"})",
     "NotFound", "Key 'none' does not exist"},
    {"a log group under no key", "Logs::LogGroup",
     R"({"LogGroupName":"g2","KmsKeyId":"arn:aws:kms:us-east-1:000000000000:key/none"})",
     "InvalidRequest", "The specified KMS key does not exist"},
    {"a log group that exists", "Logs::LogGroup", R"({"LogGroupName":"g"})", "AlreadyExists",
     "Resource of type 'AWS::Logs::LogGroup' with identifier 'g' already exists."},
    {"a role whose trust has a resource", "IAM::Role",
     R"({"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*",
         "Action":"sts:AssumeRole","Resource":"*"}]}})",
     "InvalidRequest", "Has prohibited field Resource."},
    {"a role that trusts nobody", "IAM::Role",
     R"({"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}})",
     "InvalidRequest", "Missing required field Principal."},
    {"a role trusted for another action", "IAM::Role",
     R"({"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*",
         "Action":"s3:GetObject"}]}})",
     "InvalidRequest", "AssumeRole policy may only specify STS AssumeRole actions."},
    {"a role policy with a principal", "IAM::Role",
     R"({"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*",
         "Action":"sts:AssumeRole"}]},
         "Policies":[{"PolicyName":"p","PolicyDocument":{"Statement":[{"Effect":"Allow",
         "Principal":"*","Action":"s3:*","Resource":"*"}]}}]})",
     "InvalidRequest", "should not specify a principal"},
    {"a policy with an unknown effect", "SQS::QueueInlinePolicy",
     R"({"Queue":"https://sqs.us-east-1.amazonaws.com/000000000000/q",
         "PolicyDocument":{"Statement":[{"Effect":"Permit","Principal":"*","Action":"sqs:*",
         "Resource":"*"}]}})",
     "InvalidRequest", "Effect must be Allow or Deny"},
    {"a policy of no queue", "SQS::QueueInlinePolicy",
     R"({"Queue":"https://sqs.us-east-1.amazonaws.com/000000000000/none",
         "PolicyDocument":{"Statement":[]}})",
     "NotFound", "The specified queue does not exist"},
    {"a queue that redrives to nothing", "SQS::Queue",
     R"({"QueueName":"q2","RedrivePolicy":{"maxReceiveCount":3,
         "deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:none"}})",
     "InvalidRequest", "Dead letter target does not exist."},
    {"a FIFO queue without the suffix", "SQS::Queue", R"({"QueueName":"q3","FifoQueue":true})",
     "InvalidRequest", "must end with .fifo"},
    {"a queue with a point in its name", "SQS::Queue", R"({"QueueName":"a.b"})", "InvalidRequest",
     "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"},
    {"a queue with a name of 81 characters", "SQS::Queue",
     R"({"QueueName":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})",
     "InvalidRequest", "1 to 80 in length"},
    {"a FIFO queue without anything before the suffix", "SQS::Queue",
     R"({"QueueName":".fifo","FifoQueue":true})", "InvalidRequest", "must end with .fifo"},
    {"a delay of more than a quarter of an hour", "SQS::Queue", R"({"DelaySeconds":901})",
     "InvalidRequest", "Invalid value for the parameter DelaySeconds."},
    {"a data key for less than a minute", "SQS::Queue", R"({"KmsDataKeyReusePeriodSeconds":59})",
     "InvalidRequest", "Invalid value for the parameter KmsDataKeyReusePeriodSeconds."},
    {"messages of less than a kibibyte", "SQS::Queue", R"({"MaximumMessageSize":1023})",
     "InvalidRequest", "Invalid value for the parameter MaximumMessageSize."},
    {"messages kept for less than a minute", "SQS::Queue", R"({"MessageRetentionPeriod":59})",
     "InvalidRequest", "Invalid value for the parameter MessageRetentionPeriod."},
    {"messages kept for more than two weeks", "SQS::Queue", R"({"MessageRetentionPeriod":1209601})",
     "InvalidRequest", "Invalid value for the parameter MessageRetentionPeriod."},
    {"a wait of more than 20 seconds", "SQS::Queue", R"({"ReceiveMessageWaitTimeSeconds":21})",
     "InvalidRequest", "Invalid value for the parameter ReceiveMessageWaitTimeSeconds."},
    {"messages hidden for more than half a day", "SQS::Queue", R"({"VisibilityTimeout":43201})",
     "InvalidRequest", "Invalid value for the parameter VisibilityTimeout."},
    {"messages hidden for less than no time", "SQS::Queue", R"({"VisibilityTimeout":-1})",
     "InvalidRequest", "Invalid value for the parameter VisibilityTimeout."},
    {"a topic with a blank in its name", "SNS::Topic", R"({"TopicName":"a b"})", "InvalidRequest",
     "Invalid parameter: Topic Name"},
    {"a standard topic with the suffix", "SNS::Topic", R"({"TopicName":"a.fifo"})",
     "InvalidRequest", "Invalid parameter: Topic Name"},
    {"a FIFO topic without the suffix", "SNS::Topic", R"({"TopicName":"a","FifoTopic":true})",
     "InvalidRequest", "Fifo Topic names must end with .fifo"},
    {"a policy of no topic", "SNS::TopicInlinePolicy",
     R"({"TopicArn":"arn:aws:sns:us-east-1:000000000000:none","PolicyDocument":{"Statement":[]}})",
     "NotFound", "Topic does not exist"},
    {"a subscription of no topic", "SNS::Subscription",
     R"({"TopicArn":"arn:aws:sns:us-east-1:000000000000:none","Protocol":"email",
         "Endpoint":"a@b.c"})",
     "NotFound", "Topic does not exist"},
    {"an e-mail subscription without an address", "SNS::Subscription",
     R"({"TopicArn":"arn:aws:sns:us-east-1:000000000000:t","Protocol":"email","Endpoint":"ops"})",
     "InvalidRequest", "email endpoint `ops`"},
    {"a bucket in capitals", "S3::Bucket", R"({"BucketName":"Shop"})", "InvalidRequest",
     "The specified bucket is not valid."},
    {"a bucket of two letters", "S3::Bucket", R"({"BucketName":"ab"})", "InvalidRequest",
     "The specified bucket is not valid."},
    {"a bucket like an address", "S3::Bucket", R"({"BucketName":"1.2.3.4"})", "InvalidRequest",
     "The specified bucket is not valid."},
    {"a bucket with an empty label", "S3::Bucket", R"({"BucketName":"a..b"})", "InvalidRequest",
     "The specified bucket is not valid."},
    {"a bucket that ends with a hyphen", "S3::Bucket", R"({"BucketName":"ab-"})", "InvalidRequest",
     "The specified bucket is not valid."},
    {"a role with a blank in its name", "IAM::Role",
     R"({"RoleName":"a b","AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*",
         "Action":"sts:AssumeRole"}]}})",
     "InvalidRequest", "The specified value for roleName is invalid."},
    {"a role with a long name", "IAM::Role",
     R"({"RoleName":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*",
         "Action":"sts:AssumeRole"}]}})",
     "InvalidRequest", "Member must have length less than or equal to 64"},
    {"a secret with a blank in its name", "SecretsManager::Secret",
     R"({"Name":"a b","SecretString":"x"})", "InvalidRequest", "Invalid name."},
    {"a queue that redrives at once", "SQS::Queue",
     R"({"RedrivePolicy":{"maxReceiveCount":0,
         "deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:q"}})",
     "InvalidRequest", "maxReceiveCount: 0, valid values are from 1 to 1000"},
    {"a policy of no bucket", "S3::BucketPolicy",
     R"({"Bucket":"none","PolicyDocument":{"Statement":[]}})", "NotFound",
     "The specified bucket does not exist"},
    {"a secret of a name that is taken", "SecretsManager::Secret",
     R"({"Name":"s","SecretString":"x"})", "AlreadyExists", "the secret s already exists"},
    {"a secret of two values", "SecretsManager::Secret",
     R"({"Name":"s2","SecretString":"x","GenerateSecretString":{}})", "InvalidRequest",
     "both SecretString and GenerateSecretString"},
    {"a secret without any character", "SecretsManager::Secret",
     R"({"Name":"s3","GenerateSecretString":{"ExcludeLowercase":true,"ExcludeUppercase":true,
         "ExcludeNumbers":true,"ExcludePunctuation":true}})",
     "InvalidRequest", "excludes every character"},
    {"a rotation of no secret", "SecretsManager::RotationSchedule", R"({"SecretId":"none"})",
     "NotFound", "can't find the specified secret"},
    {"a dashboard that is no JSON", "CloudWatch::Dashboard", R"({"DashboardBody":"{"})",
     "InvalidRequest", "must be a valid JSON object"},
    {"a composite of no alarm", "CloudWatch::CompositeAlarm",
     R"j({"AlarmRule":"ALARM(\"none\") OR OK(a)"})j", "InvalidRequest", "alarms [none]"},
    {"a flow log without a role", "EC2::FlowLog",
     R"({"ResourceType":"VPC","ResourceId":"vpc-1","LogGroupName":"g"})", "InvalidRequest",
     "DeliverLogsPermissionArn can't be empty"},
    {"a flow log of no network", "EC2::FlowLog",
     R"({"ResourceType":"VPC","ResourceId":"vpc-1","LogDestinationType":"s3",
         "LogDestination":"arn:aws:s3:::b"})",
     "NotFound", "The vpc ID 'vpc-1' does not exist"},
    {"a plan into no vault", "Backup::BackupPlan",
     R"({"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"r",
         "TargetBackupVault":"none"}]}})",
     "NotFound", "Backup vault none does not exist"},
    {"a firewall of an unknown rule group", "WAFv2::WebACL",
     R"({"Name":"w2","Scope":"REGIONAL","DefaultAction":{"Allow":{}},
         "VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,
         "MetricName":"m"},
         "Rules":[{"Name":"r","Priority":1,"OverrideAction":{"None":{}},
         "Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"AWSNoSuchRules"}},
         "VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,
         "MetricName":"m"}}]})",
     "InvalidRequest", "AWSNoSuchRules"},
    {"logging of no firewall", "WAFv2::LoggingConfiguration",
     R"({"ResourceArn":"arn:aws:wafv2:us-east-1:000000000000:regional/webacl/none/1",
         "LogDestinationConfigs":["arn:aws:logs:us-east-1:000000000000:log-group:g"]})",
     "NotFound", "your resource doesn't exist"},
};

TEST_F(StoredTypesTest, RefuseInAwsWords) {
  make("Logs::LogGroup", R"({"LogGroupName":"g"})");
  make("SQS::Queue", R"({"QueueName":"q"})");
  make("SNS::Topic", R"({"TopicName":"t"})");
  make("SecretsManager::Secret", R"({"Name":"s","SecretString":"x"})");
  for (const Refusal& row : kRefusals) {
    SCOPED_TRACE(row.sentence);
    const Event event = region.create(std::string("AWS::") + row.type, row.desired);
    EXPECT_EQ(event.error, row.error);
    EXPECT_NE(event.message.find(row.message), std::string::npos) << event.message;
  }
}

TEST_F(StoredTypesTest, FindAKeyByEveryNameItHas) {
  const std::string key = make("KMS::Key", "{}");
  make("KMS::Alias", R"({"AliasName":"alias/k","TargetKeyId":")" + key + R"("})");
  const std::string arn = "arn:aws:kms:us-east-1:000000000000:";
  int number = 0;
  for (const std::string& name :
       {key, arn + "key/" + key, std::string("alias/k"), arn + "alias/k"}) {
    make("SecretsManager::Secret",
         fmt::format(R"({{"Name":"s{}","KmsKeyId":"{}"}})", ++number, name));
  }
}

TEST_F(StoredTypesTest, GenerateASecretAsAskedAndANewOneOnlyWhenTheAskingChanges) {
  const std::string secret =
      make("SecretsManager::Secret",
           R"({"Name":"s","GenerateSecretString":{"SecretStringTemplate":"{\"username\":\"u\"}",
               "GenerateStringKey":"token","PasswordLength":64,"ExcludePunctuation":true}})");
  const auto value = [&](const std::string& stage) {
    const Answer answer =
        region.call_secrets("GetSecretValue", {{"SecretId", secret}, {"VersionStage", stage}});
    const base::Json* text = answer.body.if_contains("SecretString");
    return text == nullptr ? answer.error : std::string(text->as_string());
  };
  const std::string first = value("AWSCURRENT");
  const base::Json document = boost::json::parse(first);
  EXPECT_EQ(document.at("username"), "u");
  const std::string token(document.at("token").as_string());
  EXPECT_EQ(token.size(), 64U);
  EXPECT_TRUE(std::ranges::all_of(token, [](unsigned char c) { return std::isalnum(c); }));
  EXPECT_EQ(value("AWSPREVIOUS"), "ResourceNotFoundException");

  region.update("AWS::SecretsManager::Secret", secret,
                R"([{"op":"add","path":"/Description","value":"d"}])");
  EXPECT_EQ(value("AWSCURRENT"), first);
  region.update(
      "AWS::SecretsManager::Secret", secret,
      R"([{"op":"replace","path":"/GenerateSecretString","value":{"PasswordLength":20}}])");
  EXPECT_EQ(value("AWSCURRENT").size(), 20U);
  EXPECT_EQ(value("AWSPREVIOUS"), first);
}

TEST_F(StoredTypesTest, StayWhileOthersNeedThem) {
  make("Backup::BackupVault", R"({"BackupVaultName":"vault"})");
  make("IAM::Role",
       R"({"RoleName":"r","AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow",
           "Principal":{"Service":"backup.amazonaws.com"},"Action":"sts:AssumeRole"}]}})");
  const std::string plan =
      make("Backup::BackupPlan",
           R"({"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"r",
               "TargetBackupVault":"vault"}]}})");
  const std::string selection =
      make("Backup::BackupSelection",
           fmt::format(R"({{"BackupPlanId":"{}","BackupSelection":{{"SelectionName":"s",
                      "IamRoleArn":"arn:aws:iam::000000000000:role/r","Resources":["*"]}}}})",
                       plan));
  const Event refused = region.remove("AWS::Backup::BackupPlan", plan);
  EXPECT_EQ(refused.error, "InvalidRequest");
  EXPECT_NE(refused.message.find("selections must be deleted"), std::string::npos);
  EXPECT_EQ(region.remove("AWS::Backup::BackupSelection", selection).status, "SUCCESS");
  EXPECT_EQ(region.remove("AWS::Backup::BackupPlan", plan).status, "SUCCESS");
}

TEST_F(StoredTypesTest, KeepReadOnlyPropertiesAcrossAnUpdate) {
  const std::string key = make("KMS::Key", "{}");
  const auto before = region.read("AWS::KMS::Key", key);
  region.update("AWS::KMS::Key", key, R"([{"op":"add","path":"/Description","value":"d"}])");
  const auto after = region.read("AWS::KMS::Key", key);
  EXPECT_EQ(after->at("Arn"), before->at("Arn"));
  EXPECT_EQ(after->at("Description"), "d");
}

TEST_F(StoredTypesTest, GetANameWhenNoneIsGiven) {
  EXPECT_NE(make("SQS::Queue", "{}"), make("SQS::Queue", "{}"));
  EXPECT_NE(make("S3::Bucket", "{}"), make("S3::Bucket", "{}"));
  EXPECT_TRUE(make("SQS::Queue", R"({"FifoQueue":true})").ends_with(".fifo"));
  EXPECT_TRUE(make("SNS::Topic", R"({"FifoTopic":true})").ends_with(".fifo"));
}

}  // namespace
}  // namespace region
