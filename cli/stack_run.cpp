#include "cli/stack_run.h"

#include <utility>

#include <fmt/core.h>

#include "cli/connector.h"
#include "cli/prompt.h"
#include "cli/render/config_text.h"
#include "cli/render/diagnostic_text.h"
#include "cli/render/live_view.h"
#include "cli/render/summary_text.h"
#include "engine/config/effective_config.h"

namespace cli {

namespace {

using engine::RunKind;

constexpr std::string_view kStopping =
    "Cancelling: nothing new is started, what runs is finished and recorded. Ctrl-C again does not "
    "wait for it.";
constexpr std::string_view kAbandoning =
    "Not waiting: the next run finds out what became of what is under way.";

std::string_view verb_of(RunKind kind) {
  switch (kind) {
    case RunKind::kPreview:
      return "preview";
    case RunKind::kUp:
      return "update";
    case RunKind::kRefresh:
      return "refresh";
    case RunKind::kDestroy:
      return "destroy";
  }
  return "";
}

/// `aws:region` of the stack, or what the AWS tools would take.
std::string region_of(Session& session, const engine::ConfigValues& config) {
  const auto found = config.find("aws:region");
  if (found != config.end() && found->second.if_string() != nullptr) {
    return *found->second.if_string();
  }
  return session.environment.first_of({"AWS_REGION", "AWS_DEFAULT_REGION"}).value_or("");
}

}  // namespace

Paint make_paint(const Session& session, const Arguments& arguments) {
  const std::string when = arguments.value("color").value_or("auto");
  if (when != "always" && when != "never" && when != "auto") {
    throw Failure(ExitCode::kUsage,
                  fmt::format("--color '{}': expected always, never or auto", when));
  }
  const bool plain = !session.environment.get("NO_COLOR").value_or("").empty() ||
                     session.environment.get("TERM") == "dumb";
  return Paint(when == "always" || (when == "auto" && !plain && session.terminal.output_is_tty()));
}

StackRun::StackRun(Session& session, const Arguments& arguments, RunKind kind)
    : session_(session),
      kind_(kind),
      arguments_(parse_run_arguments(arguments).or_throw()),
      interactive_(is_interactive(session, arguments) && !arguments_.json),
      paint_(make_paint(session, arguments)),
      workspace_(session, arguments),
      stack_(session, workspace_, arguments, workspace_.current_stack()),
      settings_(read_settings()),
      view_(make_view()),
      consented_(arguments_.yes || kind == RunKind::kPreview),
      on_stop_(session.stop, [this] { notice(kStopping); }),
      on_abandon_(session.abandon, [this] { notice(kAbandoning); }) {
  require_consent();
}

// Before the answer there is nothing to cancel: the question ends, and that says it all.
void StackRun::notice(std::string_view line) {
  if (consented_) {
    view_->notice(std::string(line));
  }
}

engine::StackSettings StackRun::read_settings() {
  engine::EffectiveConfig config =
      engine::effective_config(
          workspace_.project(), stack_.file(), stack_.name(),
          [this](std::string_view ciphertext) { return stack_.secrets().decrypt(ciphertext); })
          .or_throw();
  engine::StackSettings settings{.project = workspace_.project().name,
                                 .name = stack_.name(),
                                 .region = region_of(session_, config.values),
                                 .target = stack_.target()};
  if (settings.region.empty()) {
    config.diagnostics.push_back(
        {.summary =
             fmt::format("Stack '{}' is missing configuration value 'aws:region'", stack_.name()),
         .expected = "the AWS region to deploy to",
         .fix = "settle config set aws:region us-east-1",
         .resource = "aws:region",
         .file = stack_.file().path().string()});
  }
  settings.config = std::move(config.values);
  refuse_errors(config.diagnostics);
  return settings;
}

void StackRun::refuse_errors(const base::Diagnostics& diagnostics) const {
  if (!base::has_errors(diagnostics)) {
    return;
  }
  for (const base::Diagnostic& diagnostic : diagnostics) {
    session_.terminal.write_error(diagnostic_text(diagnostic, paint_));
  }
  throw Failure(
      ExitCode::kUsage,
      fmt::format("the configuration of stack '{}' is wrong; nothing was changed", stack_.name()));
}

void StackRun::require_consent() const {
  if (kind_ != RunKind::kPreview && !arguments_.yes && !interactive_) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("--yes must be given when there is nobody to ask: the {} would change "
                    "stack '{}'",
                    verb_of(kind_), stack_.name()));
  }
}

std::unique_ptr<RunView> StackRun::make_view() const {
  if (arguments_.json) {
    return std::make_unique<JsonView>(session_.terminal, EventJson(session_.clock, shown_config()));
  }
  if (session_.terminal.output_is_tty() && session_.environment.get("TERM") != "dumb") {
    return std::make_unique<LiveView>(session_.terminal, session_.clock,
                                      EventText(stack_.name(), paint_, false), paint_);
  }
  return std::make_unique<LineView>(session_.terminal, EventText(stack_.name(), paint_, true));
}

std::map<std::string, std::string> StackRun::shown_config() const {
  std::map<std::string, std::string> shown;
  for (const auto& [key, value] : settings_.config) {
    shown[key] = config_value_text(value.to_display_json());
  }
  return shown;
}

// Not before the configuration and the declarations are known to be right: nobody wants to wait for
// a region to hear of a misspelt word.
engine::Provider& StackRun::provider() {
  if (provider_ == nullptr) {
    provider_ = session_.connector.connect(session_, settings_).or_throw();
  }
  return *provider_;
}

std::string StackRun::where() {
  return provider().identity().or_throw().where;
}

std::map<std::string, catalog::Value> StackRun::recorded_outputs() {
  return stack_.store().load().or_throw().outputs();
}

engine::Stack StackRun::declare() const {
  engine::Stack declared(settings_);
  session_.program(declared);
  refuse_errors(declared.diagnostics());
  return declared;
}

engine::World StackRun::world() {
  return {provider(), stack_.store(), session_.clock, session_.random, *this};
}

engine::RunOptions StackRun::options() {
  engine::RunOptions options = arguments_.options;
  options.stop = session_.stop;
  options.abandon = session_.abandon;
  options.confirm = [this](const engine::Plan& plan) { return confirm(plan); };
  return options;
}

void StackRun::observe(const engine::Event& event) {
  const auto* started = std::get_if<engine::RunStarted>(&event);
  if (started == nullptr || arguments_.yes) {
    view_->observe(event);
    return;
  }
  // The question is about the plan; the run's own header follows the answer.
  started_ = *started;
  session_.terminal.write(header_text(kind_, true, stack_.name(), started->where, paint_) +
                          plan_text(*started->plan, arguments_.plan_text, paint_) + "\n" +
                          plan_counts_text(started->plan->counts(), paint_) + "\n");
}

bool StackRun::confirm(const engine::Plan& plan) {
  if (arguments_.expect_no_changes && plan.has_changes()) {
    unexpected_changes_ = true;
    return false;
  }
  if (arguments_.yes) {
    return true;
  }
  if (plan.has_changes() && !ask(plan)) {
    return false;
  }
  consented_ = true;
  view_->observe(started_);
  return true;
}

bool StackRun::ask(const engine::Plan& plan) {
  const std::string question = fmt::format(
      "Do you want to perform this {} on {}? [yes/no/details]: ", verb_of(kind_), started_.where);
  while (true) {
    const base::Result<std::string> answer =
        session_.terminal.read_line(question, false, session_.stop);
    if (!answer || *answer == "no" || *answer == "n") {
      return false;
    }
    if (*answer == "yes" || *answer == "y") {
      return true;
    }
    if (*answer == "details" || *answer == "d") {
      session_.terminal.write(plan_text(plan, {.show_sames = true, .diff = true}, paint_));
    } else {
      session_.terminal.write_error("Please answer yes, no or details.\n");
    }
  }
}

void StackRun::begin_without_plan() {
  const std::string place = where();
  const std::string question =
      fmt::format("Do you want to read the state of stack '{}' from {}?", stack_.name(), place);
  if (!arguments_.yes && !ask_yes_no(session_, question)) {
    throw Failure(ExitCode::kCancelled, "nothing was changed");
  }
  consented_ = true;
  view_->observe(engine::RunStarted{kind_, place, nullptr});
}

ExitCode StackRun::finish(const base::Result<engine::Summary>& result) {
  if (unexpected_changes_) {
    throw Failure(ExitCode::kChanges,
                  "no changes were expected, but there are some; nothing was changed");
  }
  if (!result) {
    throw Failure(exit_code(result.error().kind), result.error().message);
  }
  switch (result->result) {
    case engine::RunResult::kSucceeded:
      return ExitCode::kOk;
    case engine::RunResult::kFailed:
      return ExitCode::kError;
    case engine::RunResult::kCancelled:
      return ExitCode::kCancelled;
  }
  return ExitCode::kInternal;
}

}  // namespace cli
