#pragma once

#include "aws/model/message.h"

/// Amazon CloudWatch Logs, 2014-03-28: the operations that Settle calls or serves. Times are
/// milliseconds since 1970.
namespace aws::logs {

inline constexpr ServiceInfo kLogs{
    .name = "logs", .protocol = Protocol::kJson11, .target_prefix = "Logs_20140328"};

struct FilterLogEventsInput {
  std::optional<std::string> logGroupName;
  std::optional<std::string> logGroupIdentifier;  ///< name or ARN, instead of the name
  std::vector<std::string> logStreamNames;
  std::optional<std::string> logStreamNamePrefix;
  std::optional<std::int64_t> startTime;
  std::optional<std::int64_t> endTime;  ///< events of this very moment belong to the answer
  std::optional<std::string> filterPattern;
  std::optional<std::string> nextToken;
  std::optional<std::int64_t> limit;

  friend constexpr auto fields(const FilterLogEventsInput*) {
    using T = FilterLogEventsInput;
    return std::tuple{field("logGroupName", &T::logGroupName),
                      field("logGroupIdentifier", &T::logGroupIdentifier),
                      field("logStreamNames", &T::logStreamNames),
                      field("logStreamNamePrefix", &T::logStreamNamePrefix),
                      field("startTime", &T::startTime),
                      field("endTime", &T::endTime),
                      field("filterPattern", &T::filterPattern),
                      field("nextToken", &T::nextToken),
                      field("limit", &T::limit)};
  }
};

struct FilteredLogEvent {
  std::optional<std::string> logStreamName;
  std::optional<std::int64_t> timestamp;
  std::optional<std::string> message;
  std::optional<std::int64_t> ingestionTime;
  std::optional<std::string> eventId;

  friend constexpr auto fields(const FilteredLogEvent*) {
    using T = FilteredLogEvent;
    return std::tuple{field("logStreamName", &T::logStreamName), field("timestamp", &T::timestamp),
                      field("message", &T::message), field("ingestionTime", &T::ingestionTime),
                      field("eventId", &T::eventId)};
  }
};

struct FilterLogEventsOutput {
  std::optional<std::vector<FilteredLogEvent>> events;  ///< an empty list is there too
  std::optional<std::string> nextToken;                 ///< also of a page without events

  friend constexpr auto fields(const FilterLogEventsOutput*) {
    using T = FilterLogEventsOutput;
    return std::tuple{field("events", &T::events), field("nextToken", &T::nextToken)};
  }
};

struct FilterLogEvents {
  static constexpr std::string_view kName = "FilterLogEvents";
  static constexpr const ServiceInfo& kService = kLogs;
  using Input = FilterLogEventsInput;
  using Output = FilterLogEventsOutput;
};

struct GetLogEventsInput {
  std::optional<std::string> logGroupName;
  std::optional<std::string> logGroupIdentifier;
  std::string logStreamName;
  std::optional<std::int64_t> startTime;
  std::optional<std::int64_t> endTime;  ///< events of this very moment do not belong to the answer
  std::optional<std::string> nextToken;
  std::optional<std::int64_t> limit;
  std::optional<bool> startFromHead;

  friend constexpr auto fields(const GetLogEventsInput*) {
    using T = GetLogEventsInput;
    return std::tuple{field("logGroupName", &T::logGroupName),
                      field("logGroupIdentifier", &T::logGroupIdentifier),
                      field("logStreamName", &T::logStreamName),
                      field("startTime", &T::startTime),
                      field("endTime", &T::endTime),
                      field("nextToken", &T::nextToken),
                      field("limit", &T::limit),
                      field("startFromHead", &T::startFromHead)};
  }
};

struct OutputLogEvent {
  std::optional<std::int64_t> timestamp;
  std::optional<std::string> message;
  std::optional<std::int64_t> ingestionTime;

  friend constexpr auto fields(const OutputLogEvent*) {
    using T = OutputLogEvent;
    return std::tuple{field("timestamp", &T::timestamp), field("message", &T::message),
                      field("ingestionTime", &T::ingestionTime)};
  }
};

struct GetLogEventsOutput {
  std::optional<std::vector<OutputLogEvent>> events;  ///< an empty list is there too
  std::optional<std::string> nextForwardToken;        ///< the one that was sent: there is no more
  std::optional<std::string> nextBackwardToken;

  friend constexpr auto fields(const GetLogEventsOutput*) {
    using T = GetLogEventsOutput;
    return std::tuple{field("events", &T::events), field("nextForwardToken", &T::nextForwardToken),
                      field("nextBackwardToken", &T::nextBackwardToken)};
  }
};

struct GetLogEvents {
  static constexpr std::string_view kName = "GetLogEvents";
  static constexpr const ServiceInfo& kService = kLogs;
  using Input = GetLogEventsInput;
  using Output = GetLogEventsOutput;
};

struct DescribeLogGroupsInput {
  std::optional<std::string> logGroupNamePrefix;
  std::optional<std::string> logGroupNamePattern;  ///< a piece of the name
  std::optional<std::string> nextToken;
  std::optional<std::int64_t> limit;

  friend constexpr auto fields(const DescribeLogGroupsInput*) {
    using T = DescribeLogGroupsInput;
    return std::tuple{field("logGroupNamePrefix", &T::logGroupNamePrefix),
                      field("logGroupNamePattern", &T::logGroupNamePattern),
                      field("nextToken", &T::nextToken), field("limit", &T::limit)};
  }
};

struct LogGroup {
  std::optional<std::string> logGroupName;
  std::optional<std::int64_t> retentionInDays;
  std::optional<std::string> arn;          ///< with `:*`
  std::optional<std::string> logGroupArn;  ///< without
  std::optional<std::string> kmsKeyId;
  std::optional<std::string> logGroupClass;

  friend constexpr auto fields(const LogGroup*) {
    using T = LogGroup;
    return std::tuple{field("logGroupName", &T::logGroupName),
                      field("retentionInDays", &T::retentionInDays),
                      field("arn", &T::arn),
                      field("logGroupArn", &T::logGroupArn),
                      field("kmsKeyId", &T::kmsKeyId),
                      field("logGroupClass", &T::logGroupClass)};
  }
};

struct DescribeLogGroupsOutput {
  std::optional<std::vector<LogGroup>> logGroups;  ///< an empty list is there too
  std::optional<std::string> nextToken;

  friend constexpr auto fields(const DescribeLogGroupsOutput*) {
    using T = DescribeLogGroupsOutput;
    return std::tuple{field("logGroups", &T::logGroups), field("nextToken", &T::nextToken)};
  }
};

struct DescribeLogGroups {
  static constexpr std::string_view kName = "DescribeLogGroups";
  static constexpr const ServiceInfo& kService = kLogs;
  using Input = DescribeLogGroupsInput;
  using Output = DescribeLogGroupsOutput;
};

struct DescribeLogStreamsInput {
  std::optional<std::string> logGroupName;
  std::optional<std::string> logGroupIdentifier;
  std::optional<std::string> logStreamNamePrefix;
  std::optional<std::string> orderBy;  ///< LogStreamName, LastEventTime
  std::optional<bool> descending;
  std::optional<std::string> nextToken;
  std::optional<std::int64_t> limit;

  friend constexpr auto fields(const DescribeLogStreamsInput*) {
    using T = DescribeLogStreamsInput;
    return std::tuple{field("logGroupName", &T::logGroupName),
                      field("logGroupIdentifier", &T::logGroupIdentifier),
                      field("logStreamNamePrefix", &T::logStreamNamePrefix),
                      field("orderBy", &T::orderBy),
                      field("descending", &T::descending),
                      field("nextToken", &T::nextToken),
                      field("limit", &T::limit)};
  }
};

struct LogStream {
  std::optional<std::string> logStreamName;
  std::optional<std::int64_t> creationTime;
  std::optional<std::int64_t> firstEventTimestamp;
  std::optional<std::int64_t> lastEventTimestamp;
  std::optional<std::int64_t> lastIngestionTime;
  std::optional<std::string> arn;

  friend constexpr auto fields(const LogStream*) {
    using T = LogStream;
    return std::tuple{field("logStreamName", &T::logStreamName),
                      field("creationTime", &T::creationTime),
                      field("firstEventTimestamp", &T::firstEventTimestamp),
                      field("lastEventTimestamp", &T::lastEventTimestamp),
                      field("lastIngestionTime", &T::lastIngestionTime),
                      field("arn", &T::arn)};
  }
};

struct DescribeLogStreamsOutput {
  std::optional<std::vector<LogStream>> logStreams;  ///< an empty list is there too
  std::optional<std::string> nextToken;

  friend constexpr auto fields(const DescribeLogStreamsOutput*) {
    using T = DescribeLogStreamsOutput;
    return std::tuple{field("logStreams", &T::logStreams), field("nextToken", &T::nextToken)};
  }
};

struct DescribeLogStreams {
  static constexpr std::string_view kName = "DescribeLogStreams";
  static constexpr const ServiceInfo& kService = kLogs;
  using Input = DescribeLogStreamsInput;
  using Output = DescribeLogStreamsOutput;
};

}  // namespace aws::logs
