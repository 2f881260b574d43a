#include <set>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/connector.h"
#include "cli/render/log_text.h"
#include "cli/since.h"
#include "cli/stack_place.h"
#include "cli/stack_run.h"
#include "cli/verbs.h"
#include "engine/logs/log_tail.h"

namespace cli {

namespace {

constexpr std::string_view kLogsDetails =
    "What containers and services have written to the stack's log groups (CloudWatch Logs), all\n"
    "of them in order of time: TIME COMPONENT/RESOURCE STREAM MESSAGE. What an ECS service's\n"
    "containers write counts as the service's. A resource is NAME, TYPE::NAME or a URN; a\n"
    "component stands for everything in it.\n\n"
    "  settle logs --since 10m\n"
    "  settle logs --follow --resource compute\n"
    "  settle logs --json | jq -r .message";

constexpr base::Milliseconds kPollPause{1'000};

class LogsRun {
 public:
  LogsRun(Session& session, const Arguments& arguments)
      : session_(session),
        json_(arguments.has("json")),
        paint_(make_paint(session, arguments)),
        since_(parse_since(arguments.value("since").value_or("1h"), session.clock.wall_now())
                   .or_throw()),
        resource_(arguments.value("resource")),
        workspace_(session, arguments),
        stack_(session, workspace_, arguments, workspace_.current_stack()) {}

  ExitCode run(bool follow) {
    look();
    if (groups_.empty() && !follow) {
      session_.terminal.write_error(fmt::format(
          "Stack '{}' has no log group and nothing that writes to one\n", stack_.name()));
      return ExitCode::kOk;
    }
    engine::LogReader& reader =
        *session_.connector.connect_logs(session_, place_of(session_, workspace_, stack_))
             .or_throw();
    if (!json_) {
      session_.terminal.write_error(fmt::format("Collecting logs for stack {} since {}.\n",
                                                stack_.name(), base::format_rfc3339(since_)));
    }
    engine::LogTail tail(reader, since_ms());
    read(tail);
    warn_of_missing(tail);
    while (follow && !session_.terminal.output_is_closed() &&
           session_.clock.wait_for(kPollPause, session_.stop)) {
      look();
      read(tail);
    }
    return session_.stop.stop_requested() && !follow ? ExitCode::kCancelled : ExitCode::kOk;
  }

 private:
  /// What the stack has in logs now: an `up` may have brought groups while they are followed.
  void look() {
    snapshot_ = stack_.store().load().or_throw();
    groups_ = engine::log_groups(snapshot_);
    if (resource_) {
      urns_ = engine::named_resources(snapshot_, *resource_).or_throw();
    }
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const engine::LogGroup& group : groups_) {
      names.push_back(group.name);
    }
    return names;
  }

  std::int64_t since_ms() const {
    return std::chrono::duration_cast<base::Milliseconds>(since_.time_since_epoch()).count();
  }

  void read(engine::LogTail& tail) {
    const auto show = [this](std::size_t number, const engine::LogEvent& event) {
      const engine::LogGroup& group = groups_[number];
      if (urns_ && !engine::is_of(group, event.stream, *urns_)) {
        return;
      }
      const LogSource source = source_of(group, event, snapshot_);
      session_.terminal.write(json_ ? base::json_text(log_json(event, group, source)) + "\n"
                                    : log_line(event, source, paint_));
    };
    tail.follow(names());
    const base::Result<void> done = tail.read(show, session_.stop);
    if (!done && done.error().kind != base::ErrorKind::kCancelled) {
      throw base::Exception(done.error());
    }
  }

  void warn_of_missing(const engine::LogTail& tail) {
    for (const std::size_t number : tail.missing()) {
      session_.terminal.write_error(fmt::format(
          "warning: log group {} does not exist; `settle refresh` says what else is gone\n",
          groups_[number].name));
    }
  }

  Session& session_;
  bool json_;
  Paint paint_;
  base::WallTime since_;
  std::optional<std::string> resource_;
  Workspace workspace_;
  OpenStack stack_;
  engine::Snapshot snapshot_;
  std::vector<engine::LogGroup> groups_;
  std::optional<std::set<std::string>> urns_;  ///< nullopt: all
};

ExitCode run_logs(Session& session, const Arguments& arguments) {
  return LogsRun(session, arguments).run(arguments.has("follow"));
}

}  // namespace

Verb logs_verb() {
  return {.name = "logs",
          .summary = "Show what the stack's resources have logged",
          .details = kLogsDetails,
          .flags = {{"follow", 'f', "", "go on with what comes; Ctrl-C ends it"},
                    {"since", 0, "WHEN", "how long ago, or a time (1h)"},
                    {"resource", 'r', "RESOURCE", "only this one's, or what is in this component"},
                    {"json", 'j', "", "an object a line"}},
          .run = run_logs};
}

}  // namespace cli
