#include "platform/messaging.h"

#include "platform/policy.h"
#include "platform/values.h"

namespace platform {

namespace {

using catalog::sns::Topic;
using catalog::sqs::Queue;

constexpr int kDay = 24 * 60 * 60;
constexpr int kAttempts = 3;
constexpr int kVisibilitySeconds = 300;
constexpr int kLongPollSeconds = 20;
constexpr int kDataKeySeconds = 300;

Queue declare_dead_letter_queue(catalog::Scope& scope, const Settings& settings,
                                const catalog::kms::Key& key) {
  return {scope,
          "dead-letter-queue",
          {
              .KmsDataKeyReusePeriodSeconds = kDataKeySeconds,
              .KmsMasterKeyId = key.KeyId(),
              .MessageRetentionPeriod = 14 * kDay,
              .QueueName = settings.name("dlq"),
              .RedriveAllowPolicy =
                  Value::Object{
                      {"redrivePermission", "byQueue"},
                      {"sourceQueueArns", words({arn("sqs", settings.name("queue")).value()})}},
              .Tags = settings.tags(settings.name("dlq")),
          }};
}

Queue declare_payment_queue(catalog::Scope& scope, const Settings& settings,
                            const catalog::kms::Key& key, const Queue& dead_letters) {
  return {scope,
          "payment-queue",
          {
              .KmsDataKeyReusePeriodSeconds = kDataKeySeconds,
              .KmsMasterKeyId = key.KeyId(),
              .MessageRetentionPeriod = 4 * kDay,
              .QueueName = settings.name("queue"),
              .ReceiveMessageWaitTimeSeconds = kLongPollSeconds,
              .RedrivePolicy = Value::Object{{"deadLetterTargetArn", dead_letters.Arn().value()},
                                             {"maxReceiveCount", kAttempts}},
              .Tags = settings.tags(settings.name("queue")),
              .VisibilityTimeout = kVisibilitySeconds,
          }};
}

void declare_queue_policy(catalog::Scope& scope, const char* name, const Queue& queue) {
  catalog::sqs::QueueInlinePolicy(
      scope, name,
      {
          .PolicyDocument = policy({deny_insecure_transport("sqs:*", queue.Arn().value())}),
          .Queue = queue.QueueUrl(),
      });
}

Topic declare_topic(catalog::Scope& scope, const Settings& settings, const catalog::kms::Key& key,
                    const char* name, const char* plural) {
  return {scope,
          fmt::format("{}-topic", name),
          {
              .DisplayName = fmt::format("Payment {}", plural),
              .KmsMasterKeyId = key.KeyId(),
              .SignatureVersion = "2",
              .Tags = settings.tags(settings.name(plural)),
              .TopicName = settings.name(plural),
          }};
}

/// TLS for everybody; `publishers` are AWS services that may publish for this account.
std::string declare_topic_policy(catalog::Scope& scope, const char* name, const Topic& topic,
                                 std::vector<Value> publishers) {
  std::vector<Statement> statements;
  if (!publishers.empty()) {
    statements.push_back({
        .sid = "AllowServices",
        .principal = service(words(std::move(publishers))),
        .action = "sns:Publish",
        .resource = topic.TopicArn().value(),
        .condition = from_this_account(),
    });
  }
  statements.push_back(deny_insecure_transport("sns:Publish", topic.TopicArn().value()));
  return catalog::sns::TopicInlinePolicy(
             scope, name, {.PolicyDocument = policy(statements), .TopicArn = topic.TopicArn()})
      .urn();
}

}  // namespace

Messaging declare_messaging(catalog::Scope& scope, const Settings& settings,
                            const catalog::kms::Key& key) {
  const Queue dead_letters = declare_dead_letter_queue(scope, settings, key);
  const Queue payments = declare_payment_queue(scope, settings, key, dead_letters);
  declare_queue_policy(scope, "payment-queue-policy", payments);
  declare_queue_policy(scope, "dead-letter-queue-policy", dead_letters);

  const Topic alerts = declare_topic(scope, settings, key, "alert", "alerts");
  const Topic notifications = declare_topic(scope, settings, key, "notification", "notifications");
  std::vector<Value> publishers = {"cloudwatch.amazonaws.com", "events.rds.amazonaws.com"};
  if (settings.size.backup_plan) {
    publishers.emplace_back("backup.amazonaws.com");
  }
  const std::string alert_policy =
      declare_topic_policy(scope, "alert-topic-policy", alerts, std::move(publishers));
  declare_topic_policy(scope, "notification-topic-policy", notifications, {});
  if (!settings.alert_email.empty()) {
    catalog::sns::Subscription(scope, "alert-email-subscription",
                               {
                                   .Endpoint = settings.alert_email,
                                   .Protocol = "email",
                                   .TopicArn = alerts.TopicArn(),
                               });
  }
  return {payments, dead_letters, alerts, notifications, alert_policy};
}

}  // namespace platform
