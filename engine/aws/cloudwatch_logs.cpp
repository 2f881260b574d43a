#include "engine/aws/cloudwatch_logs.h"

#include <utility>

#include "aws/model/logs.h"

namespace engine {

namespace {

class CloudWatchLogs final : public LogReader {
 public:
  CloudWatchLogs(aws::ClientOptions options, aws::CredentialsProvider& credentials,
                 base::Clock& clock, base::Random& random)
      : client_(std::move(options), credentials, clock, random) {}

  base::Result<LogPage> read(const LogRequest& request, std::stop_token stop) override {
    auto answer = client_.call<aws::logs::FilterLogEvents>(
        {.logGroupName = request.group,
         .startTime = request.from_ms,
         .nextToken = request.page.empty() ? std::nullopt : std::optional(request.page)},
        {.stop = std::move(stop)});
    if (!answer) {
      return std::move(answer).error();
    }
    LogPage page{.events = {}, .next = answer->nextToken.value_or("")};
    if (!answer->events) {
      return page;
    }
    for (aws::logs::FilteredLogEvent& event : *answer->events) {
      page.events.push_back({.id = std::move(event.eventId).value_or(""),
                             .timestamp_ms = event.timestamp.value_or(0),
                             .stream = std::move(event.logStreamName).value_or(""),
                             .message = std::move(event.message).value_or("")});
    }
    return page;
  }

 private:
  aws::Client client_;
};

}  // namespace

std::unique_ptr<LogReader> make_cloudwatch_logs(aws::ClientOptions options,
                                                aws::CredentialsProvider& credentials,
                                                base::Clock& clock, base::Random& random) {
  return std::make_unique<CloudWatchLogs>(std::move(options), credentials, clock, random);
}

}  // namespace engine
