#include "region/resources/messaging_rules.h"

#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "region/resources/model.h"
#include "region/resources/names.h"
#include "region/resources/properties.h"

namespace region {

namespace {

constexpr std::string_view kFifo = ".fifo";
constexpr std::size_t kLongestQueueName = 80;
constexpr std::size_t kLongestTopicName = 256;

/// What SQS takes for an attribute of a queue.
struct Range {
  std::string_view attribute;
  std::int64_t least;
  std::int64_t most;
};

constexpr Range kQueueRanges[] = {
    {"DelaySeconds", 0, 900},
    {"KmsDataKeyReusePeriodSeconds", 60, 86'400},
    {"MaximumMessageSize", 1'024, 1'048'576},
    {"MessageRetentionPeriod", 60, 1'209'600},
    {"ReceiveMessageWaitTimeSeconds", 0, 20},
    {"VisibilityTimeout", 0, 43'200},
};

/// With the suffix that a FIFO queue or topic has and no other.
bool is_fifo_name(std::string_view name, bool fifo, std::size_t most) {
  if (name.size() > most || name.ends_with(kFifo) != fifo) {
    return false;
  }
  name.remove_suffix(fifo ? kFifo.size() : 0);
  return is_name(name, "-_", most);
}

void check_queue_name(std::string_view name, bool fifo) {
  if (is_fifo_name(name, fifo, kLongestQueueName)) {
    return;
  }
  refuse(fifo || name.ends_with(kFifo)
             ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or "
               "underscores, must end with .fifo suffix and be 1 to 80 in length."
             : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in "
               "length");
}

void check_attributes(const base::JsonObject& model) {
  for (const auto& [attribute, least, most] : kQueueRanges) {
    const std::int64_t value = number_of(model, attribute, least);
    if (value < least || value > most) {
      refuse(fmt::format("Invalid value for the parameter {}.", attribute));
    }
  }
}

}  // namespace

void check_queue(Admission& admission) {
  base::JsonObject& model = admission.model;
  const bool is_fifo = flag_of(model, "FifoQueue");
  check_queue_name(text_of(model, "QueueName"), is_fifo);
  check_attributes(model);
  if (!model.contains("KmsMasterKeyId")) {
    model.emplace("SqsManagedSseEnabled", true);
  }
  const base::Json* redrive = model.if_contains("RedrivePolicy");
  const base::JsonObject* policy = redrive == nullptr ? nullptr : redrive->if_object();
  const std::string target = policy == nullptr ? "" : text_of(*policy, "deadLetterTargetArn");
  if (target.empty()) {
    return;
  }
  if (const std::int64_t count = number_of(*policy, "maxReceiveCount", 1);
      count < 1 || count > 1'000) {
    refuse(
        fmt::format("Value {} for parameter RedrivePolicy is invalid. Reason: Invalid value for "
                    "maxReceiveCount: {}, valid values are from 1 to 1000 both inclusive.",
                    base::json_text(*redrive), count));
  }
  const auto dead_letters = find_queue(admission.context.resources, target);
  if (!dead_letters) {
    refuse(
        fmt::format("Value {} for parameter RedrivePolicy is invalid. Reason: Dead letter target "
                    "does not exist.",
                    base::json_text(*redrive)));
  }
  if (text_of(dead_letters->model, "QueueName").ends_with(".fifo") != is_fifo) {
    refuse(
        fmt::format("Value {} for parameter RedrivePolicy is invalid. Reason: Dead-letter "
                    "queue must be same type of queue as the source.",
                    base::json_text(*redrive)));
  }
}

void check_topic(Admission& admission) {
  const bool fifo = flag_of(admission.model, "FifoTopic");
  if (!is_fifo_name(text_of(admission.model, "TopicName"), fifo, kLongestTopicName)) {
    refuse(fifo ? "Invalid parameter: Fifo Topic names must end with .fifo and must be made up of "
                  "only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, "
                  "and must be between 1 and 256 characters long."
                : "Invalid parameter: Topic Name");
  }
}

void check_subscription(Admission& admission) {
  const std::string protocol = text_of(admission.model, "Protocol");
  const std::string endpoint = text_of(admission.model, "Endpoint");
  const bool right = protocol.starts_with("email") ? endpoint.find('@') != std::string::npos
                     : protocol == "sqs"           ? endpoint.starts_with("arn:")
                     : protocol == "http"          ? endpoint.starts_with("http://")
                     : protocol == "https"         ? endpoint.starts_with("https://")
                                                   : !endpoint.empty();
  if (!right) {
    refuse(fmt::format("Invalid parameter: {} endpoint `{}`", protocol, endpoint));
  }
}

}  // namespace region
