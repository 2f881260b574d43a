#include "region/services/logs.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include <boost/json.hpp>

#include "aws/model/logs.h"
#include "region/operations/region_resources.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/references.h"
#include "region/services/log_filter.h"

namespace region {

namespace logs = aws::logs;

namespace {

using aws::RequestContext;
using aws::ServiceError;

constexpr std::string_view kGroup = "AWS::Logs::LogGroup";
constexpr std::int64_t kMostEvents = 10'000;
constexpr std::int64_t kMostDescribed = 50;
constexpr std::size_t kMostStreams = 100;
constexpr std::size_t kEventIdDigits = 56;

[[noreturn]] void invalid(const std::string& message) {
  throw ServiceError("InvalidParameterException", message);
}

std::size_t limit_of(std::optional<std::int64_t> limit, std::int64_t most) {
  const std::int64_t value = limit.value_or(most);
  if (value < 1 || value > most) {
    invalid(
        fmt::format("1 validation error detected: Value '{}' at 'limit' failed to satisfy "
                    "constraint: Member must have value {} than or equal to {}",
                    value, value < 1 ? "greater" : "less", value < 1 ? 1 : most));
  }
  return static_cast<std::size_t>(value);
}

bool is_event_id(std::string_view text) {
  return text.size() == kEventIdDigits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The id in a token that begins with `kind`; throws for a token that was not given out.
std::string token_id(std::string_view token, std::string_view kind) {
  if (!token.starts_with(kind) || !is_event_id(token.substr(kind.size()))) {
    invalid("The specified nextToken is invalid.");
  }
  return std::string(token.substr(kind.size()));
}

/// One page of a list of `count`, by position.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<std::string> next{};
};

Part part_of(std::size_t count, const std::optional<std::string>& token, std::size_t limit) {
  Part part;
  if (token) {
    const char* last = token->data() + token->size();
    const auto [parsed, code] = std::from_chars(token->data(), last, part.begin);
    if (code != std::errc() || parsed != last || part.begin > count) {
      invalid("The specified nextToken is invalid.");
    }
  }
  part.end = part.begin + std::min(limit, count - part.begin);
  if (part.end < count) {
    part.next = std::to_string(part.end);
  }
  return part;
}

std::string group_arn(const StoredResource& group, const RequestContext& context) {
  return fmt::format("arn:aws:logs:{}:{}:log-group:{}", context.region, context.caller.account,
                     group.identifier);
}

template <class T>
T answered(base::Result<T> result) {
  if (!result) {
    throw ServiceError("ServiceUnavailableException", result.error().message, 500);
  }
  return *std::move(result);
}

class Logs {
 public:
  explicit Logs(LogsEnvironment environment) : environment_(std::move(environment)) {}

  logs::FilterLogEventsOutput filter(const logs::FilterLogEventsInput& input,
                                     const RequestContext& context) const;
  logs::GetLogEventsOutput get(const logs::GetLogEventsInput& input,
                               const RequestContext& context) const;
  logs::DescribeLogGroupsOutput groups(const logs::DescribeLogGroupsInput& input,
                                       const RequestContext& context) const;
  logs::DescribeLogStreamsOutput streams(const logs::DescribeLogStreamsInput& input,
                                         const RequestContext& context) const;

 private:
  StoredResource find(const std::optional<std::string>& name,
                      const std::optional<std::string>& identifier,
                      const RequestContext& context) const;
  std::vector<std::string> wanted_streams(const logs::FilterLogEventsInput& input,
                                          const StoredResource& group) const;
  /// The first moment that the group's retention has kept.
  std::int64_t kept_from(const StoredResource& group) const;

  LogsEnvironment environment_;
};

StoredResource Logs::find(const std::optional<std::string>& name,
                          const std::optional<std::string>& identifier,
                          const RequestContext& context) const {
  if (name.has_value() == identifier.has_value()) {
    invalid("Exactly one of logGroupName and logGroupIdentifier must be given.");
  }
  const RegionResources resources(environment_.store, context.region,
                                  RegionResources::Durability::kOnReturn);
  const std::string& given = name ? *name : *identifier;
  auto group = identifier && identifier->starts_with("arn:") ? find_log_group(resources, given)
                                                             : resources.find(kGroup, given);
  if (!group) {
    throw ServiceError("ResourceNotFoundException", "The specified log group does not exist.");
  }
  return *std::move(group);
}

std::int64_t Logs::kept_from(const StoredResource& group) const {
  const std::int64_t days = number_of(group.model, "RetentionInDays", 0);
  const base::WallTime now = environment_.clock.wall_now();
  return days == 0 ? 0
                   : std::chrono::duration_cast<base::Milliseconds>(
                         (now - std::chrono::hours{24 * days}).time_since_epoch())
                         .count();
}

std::vector<std::string> Logs::wanted_streams(const logs::FilterLogEventsInput& input,
                                              const StoredResource& group) const {
  if (!input.logStreamNames.empty() && input.logStreamNamePrefix) {
    invalid("logStreamNames and logStreamNamePrefix cannot both be given.");
  }
  if (input.logStreamNames.size() > kMostStreams) {
    invalid(fmt::format("logStreamNames may have at most {} names.", kMostStreams));
  }
  std::vector<std::string> all = answered(environment_.logs.streams(group.identifier));
  for (const std::string& name : input.logStreamNames) {
    if (!std::ranges::binary_search(all, name)) {
      throw ServiceError("ResourceNotFoundException", "The specified log stream does not exist.");
    }
  }
  if (!input.logStreamNames.empty()) {
    return input.logStreamNames;
  }
  const std::string prefix = input.logStreamNamePrefix.value_or("");
  std::erase_if(all, [&](const std::string& name) { return !name.starts_with(prefix); });
  return all;
}

logs::FilterLogEventsOutput Logs::filter(const logs::FilterLogEventsInput& input,
                                         const RequestContext& context) const {
  const LogFilter filter(input.filterPattern.value_or(""));
  LogQuery query{.limit = limit_of(input.limit, kMostEvents)};
  const StoredResource group = find(input.logGroupName, input.logGroupIdentifier, context);
  query.streams = wanted_streams(input, group);
  query.from_ms = std::max(input.startTime.value_or(0), kept_from(group));
  query.until_ms = input.endTime.value_or(query.until_ms);
  query.matches = [&filter](std::string_view message) { return filter.matches(message); };
  query.after = input.nextToken ? token_id(*input.nextToken, "") : "";
  LogPage page = answered(environment_.logs.read(group.identifier, query));
  logs::FilterLogEventsOutput output;
  auto& events = output.events.emplace();
  if (!page.complete) {
    output.nextToken = page.events.back().id;
  }
  for (LogEvent& event : page.events) {
    events.push_back({.logStreamName = std::move(event.stream),
                      .timestamp = event.timestamp_ms,
                      .message = std::move(event.message),
                      .ingestionTime = event.timestamp_ms,
                      .eventId = std::move(event.id)});
  }
  return output;
}

logs::GetLogEventsOutput Logs::get(const logs::GetLogEventsInput& input,
                                   const RequestContext& context) const {
  const StoredResource group = find(input.logGroupName, input.logGroupIdentifier, context);
  LogQuery query{.streams = {input.logStreamName},
                 .from_ms = std::max(input.startTime.value_or(0), kept_from(group)),
                 .limit = limit_of(input.limit, kMostEvents),
                 .newest = !input.startFromHead.value_or(false)};
  if (!std::ranges::binary_search(answered(environment_.logs.streams(group.identifier)),
                                  input.logStreamName)) {
    throw ServiceError("ResourceNotFoundException", "The specified log stream does not exist.");
  }
  if (input.endTime) {
    query.until_ms = *input.endTime - 1;
  }
  if (input.nextToken) {
    query.newest = input.nextToken->starts_with("b/");
    (query.newest ? query.before : query.after) =
        token_id(*input.nextToken, query.newest ? "b/" : "f/");
  }
  LogPage page = answered(environment_.logs.read(group.identifier, query));
  // Where there is nothing (more) the place stays what it was.
  const std::string stay =
      input.nextToken ? input.nextToken->substr(2) : std::string(kEventIdDigits, '0');
  logs::GetLogEventsOutput output{
      .nextForwardToken = "f/" + (page.events.empty() ? stay : page.events.back().id),
      .nextBackwardToken = "b/" + (page.events.empty() ? stay : page.events.front().id)};
  auto& events = output.events.emplace();
  for (LogEvent& event : page.events) {
    events.push_back({event.timestamp_ms, std::move(event.message), event.timestamp_ms});
  }
  return output;
}

logs::DescribeLogGroupsOutput Logs::groups(const logs::DescribeLogGroupsInput& input,
                                           const RequestContext& context) const {
  const std::size_t limit = limit_of(input.limit, kMostDescribed);
  if (input.logGroupNamePrefix && input.logGroupNamePattern) {
    invalid("logGroupNamePrefix and logGroupNamePattern cannot both be given.");
  }
  std::vector<StoredResource> all = environment_.store.all(context.region, kGroup);
  std::erase_if(all, [&](const StoredResource& group) {
    return !group.identifier.starts_with(input.logGroupNamePrefix.value_or("")) ||
           group.identifier.find(input.logGroupNamePattern.value_or("")) == std::string::npos;
  });
  const Part part = part_of(all.size(), input.nextToken, limit);
  logs::DescribeLogGroupsOutput output{.nextToken = part.next};
  auto& described = output.logGroups.emplace();
  for (std::size_t i = part.begin; i < part.end; ++i) {
    logs::LogGroup& group = described.emplace_back(
        logs::LogGroup{.logGroupName = all[i].identifier,
                       .arn = group_arn(all[i], context) + ":*",
                       .logGroupArn = group_arn(all[i], context),
                       .logGroupClass = text_of(all[i].model, "LogGroupClass")});
    if (all[i].model.contains("RetentionInDays")) {
      group.retentionInDays = number_of(all[i].model, "RetentionInDays", 0);
    }
    if (all[i].model.contains("KmsKeyId")) {
      group.kmsKeyId = text_of(all[i].model, "KmsKeyId");
    }
  }
  return output;
}

logs::DescribeLogStreamsOutput Logs::streams(const logs::DescribeLogStreamsInput& input,
                                             const RequestContext& context) const {
  const std::size_t limit = limit_of(input.limit, kMostDescribed);
  const std::string order = input.orderBy.value_or("LogStreamName");
  if (order != "LogStreamName" && order != "LastEventTime") {
    invalid(
        fmt::format("1 validation error detected: Value '{}' at 'orderBy' failed to satisfy "
                    "constraint: Member must satisfy enum value set: [LogStreamName, "
                    "LastEventTime]",
                    order));
  }
  if (order == "LastEventTime" && input.logStreamNamePrefix) {
    invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
  }
  const StoredResource group = find(input.logGroupName, input.logGroupIdentifier, context);
  std::vector<logs::LogStream> all;
  for (const std::string& name : answered(environment_.logs.streams(group.identifier))) {
    if (!name.starts_with(input.logStreamNamePrefix.value_or(""))) {
      continue;
    }
    logs::LogStream& stream = all.emplace_back(
        logs::LogStream{.logStreamName = name,
                        .arn = fmt::format("{}:log-stream:{}", group_arn(group, context), name)});
    if (const auto span = answered(environment_.logs.span(group.identifier, name))) {
      stream.creationTime = stream.firstEventTimestamp = span->first_ms;
      stream.lastEventTimestamp = stream.lastIngestionTime = span->last_ms;
    }
  }
  if (order == "LastEventTime") {
    std::ranges::stable_sort(all, {}, [](const auto& stream) { return stream.lastEventTimestamp; });
  }
  if (input.descending.value_or(false)) {
    std::ranges::reverse(all);
  }
  const Part part = part_of(all.size(), input.nextToken, limit);
  return {.logStreams =
              std::vector<logs::LogStream>{all.begin() + static_cast<std::ptrdiff_t>(part.begin),
                                           all.begin() + static_cast<std::ptrdiff_t>(part.end)},
          .nextToken = part.next};
}

}  // namespace

aws::Service logs_service(LogsEnvironment environment) {
  const auto all = std::make_shared<Logs>(std::move(environment));
  return {logs::kLogs,
          {aws::operation<logs::FilterLogEvents>([all](const auto& input, const auto& context) {
             return all->filter(input, context);
           }),
           aws::operation<logs::GetLogEvents>(
               [all](const auto& input, const auto& context) { return all->get(input, context); }),
           aws::operation<logs::DescribeLogGroups>([all](const auto& input, const auto& context) {
             return all->groups(input, context);
           }),
           aws::operation<logs::DescribeLogStreams>([all](const auto& input, const auto& context) {
             return all->streams(input, context);
           })}};
}

}  // namespace region
