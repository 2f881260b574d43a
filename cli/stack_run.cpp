#include "cli/stack_run.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/connector.h"
#include "cli/output_file.h"
#include "cli/own_program.h"
#include "cli/prompt.h"
#include "cli/remove_stack.h"
#include "cli/render/config_text.h"
#include "cli/render/diagnostic_text.h"
#include "cli/render/live_view.h"
#include "cli/render/plan_report.h"
#include "cli/render/plan_text.h"
#include "cli/render/policy_text.h"
#include "cli/render/value_text.h"
#include "cli/run_environment.h"
#include "cli/stack_settings.h"
#include "engine/deploy/policing.h"

namespace cli {

namespace {

using engine::RunKind;

constexpr std::string_view kStopping =
    "Cancelling: nothing new is started, what runs is finished and recorded. Ctrl-C again does not "
    "wait for it.";
constexpr std::string_view kAbandoning =
    "Not waiting: the next run finds out what became of what is under way.";

constexpr std::uint64_t kPlanBytesMax = 1ULL << 28;

bool is_forbidden(const engine::Summary& summary) {
  return std::ranges::any_of(summary.failures, [](const engine::OperationFailure& failure) {
    return failure.error.code == engine::kPolicyViolation;
  });
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
      event_log_(make_event_log()),
      consented_(!is_asked()),
      on_stop_(session.stop, [this] { notice(kStopping); }),
      on_abandon_(session.abandon, [this] { notice(kAbandoning); }) {
  require_consent();
  for (const std::string& note : arguments_.notes) {
    session.terminal.write_error(fmt::format("note: {}\n", note));
  }
  if (arguments_.show_config && !arguments_.json) {
    session.terminal.write(shown_config_text(shown_config()));
  }
}

bool StackRun::is_asked() const {
  return kind_ != RunKind::kPreview && !arguments_.yes && !arguments_.skip_preview &&
         !arguments_.preview_only;
}

// Before the answer there is nothing to cancel: the question ends, and that says it all.
void StackRun::notice(std::string_view line) {
  if (consented_) {
    view_->notice(std::string(line));
  }
}

engine::StackSettings StackRun::read_settings() {
  ReadStackSettings read =
      read_stack_settings(session_, workspace_, stack_, arguments_, interactive_);
  refuse_errors(read.diagnostics);
  return std::move(read.settings);
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
  if (is_asked() && !interactive_) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("--yes must be given when there is nobody to ask (or --skip-preview): "
                    "the {} would change stack '{}'",
                    name(kind_), stack_.name()));
  }
}

std::unique_ptr<RunView> StackRun::make_view() {
  if (arguments_.json) {
    return std::make_unique<JsonView>(session_.terminal, EventJson(session_.clock, json_context()));
  }
  ShowOptions show = arguments_.show;
  const bool rewrites = !arguments_.suppress_progress && session_.terminal.output_is_tty() &&
                        session_.environment.get("TERM") != "dumb";
  show.starts = show.starts && !rewrites;
  EventText text(stack_.name(), paint_, show);
  if (rewrites) {
    return std::make_unique<LiveView>(session_.terminal, session_.clock, std::move(text), paint_);
  }
  return std::make_unique<LineView>(session_.terminal, std::move(text));
}

std::unique_ptr<EventLog> StackRun::make_event_log() {
  if (!arguments_.event_log) {
    return nullptr;
  }
  return std::make_unique<EventLog>(session_, *arguments_.event_log,
                                    EventJson(session_.clock, json_context()));
}

JsonContext StackRun::json_context() {
  return {.config = shown_config(),
          .reveal = arguments_.show.secrets,
          .previews = kind_ == RunKind::kPreview || arguments_.preview_only,
          .recorded = [this] { return stack_.store().load().or_throw(); }};
}

std::map<std::string, std::string> StackRun::shown_config() const {
  std::map<std::string, std::string> shown;
  for (const auto& [key, value] : settings_.config) {
    shown[key] = config_value_text(output_json(value, arguments_.show.secrets));
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

engine::Stack StackRun::declare() {
  const std::string& runtime = workspace_.project().runtime;
  if (!runtime.empty() && runtime != "settle") {
    throw Failure(ExitCode::kUsage,
                  fmt::format("{}: a program with runtime '{}' cannot be run; settle runs programs "
                              "that are built with its libraries\nFix: runtime: settle, and main: "
                              "the program (`settle new` makes one); without main it is this "
                              "settle's own platform",
                              workspace_.project().file.string(), runtime));
  }
  engine::Stack declared(settings_);
  session_.program(declared);
  refuse_errors(declared.diagnostics());
  if (!arguments_.config.empty()) {
    stack_.file().write(session_.files).or_throw();
  }
  return declared;
}

engine::World StackRun::world() {
  return {provider(), stack_.store(), session_.clock, session_.random, *this};
}

engine::RunOptions StackRun::options() {
  engine::RunOptions options = arguments_.options;
  options.rollback = options.rollback || is_switched_on(stack_.file(), "rollback");
  if (!options.refresh && workspace_.project().refresh_always) {
    options.refresh = true;  // a destroy, too; a preview and an up do anyway
  }
  if (kind_ != RunKind::kPreview && !arguments_.preview_only) {
    options.about =
        about_run(session_, workspace_.project().directory(), stack_.file(), arguments_.message);
  }
  if (is_own_program(workspace_.project())) {
    options.protection_setting = session_.notes.protection_setting;
  }
  options.stop = session_.stop;
  options.abandon = session_.abandon;
  options.confirm = [this](const engine::Plan& plan) { return confirm(plan); };
  return options;
}

void StackRun::observe(const engine::Event& event) {
  if (event_log_) {
    event_log_->write(event);
  }
  const auto* started = std::get_if<engine::RunStarted>(&event);
  if (started == nullptr || started->kind == RunKind::kRollback) {
    view_->observe(event);
    return;
  }
  // The question is about the plan; the run's own header follows the answer.
  started_ = *started;
  const engine::PolicyFindings& policies = started->plan->policies;
  if (arguments_.json) {
    if (policies.mandatory() > 0) {
      view_->observe(event);  // it is all that there will be
    }
  } else if (!arguments_.skip_preview && (started->plan->has_changes() || is_asked())) {
    report(*started->plan, started->where);
    session_.terminal.write("\n");
  } else if (!policies.violations.empty() || !policies.remediations.empty()) {
    session_.terminal.write(policies_text(policies, paint_) + "\n");
  }
}

void StackRun::report(const engine::Plan& plan, const std::string& place) {
  const PlanReport about{.kind = kind_,
                         .stack = stack_.name(),
                         .where = place,
                         .outputs = stack_.store().load().or_throw().outputs()};
  session_.terminal.write(plan_report(plan, about, arguments_.show, paint_));
}

void StackRun::show(const engine::Plan& plan, base::Milliseconds took) {
  if (event_log_) {
    event_log_->write(plan, took);
    warn_of_lost_events();
  }
  if (arguments_.json) {
    session_.terminal.write(base::pretty_json(plan_json(plan, json_context(), took)) + "\n");
  } else {
    for (const base::Diagnostic& diagnostic : plan.diagnostics) {
      session_.terminal.write_error(diagnostic_text(diagnostic, paint_));
    }
  }
  const bool wrong = base::has_errors(plan.diagnostics);
  if (!arguments_.json && !wrong) {
    report(plan, where());
  }
  if (wrong) {
    throw Failure(ExitCode::kUsage, "the declarations have errors; see above");
  }
  if (plan.policies.mandatory() > 0) {
    throw Failure(ExitCode::kPolicy,
                  "mandatory policies are violated; see above. `settle up` would change nothing");
  }
  if (arguments_.expect_no_changes && plan.has_changes()) {
    throw Failure(ExitCode::kChanges, "no changes were expected, but there are some");
  }
}

void StackRun::save_plan(const engine::Stack& declared, const engine::Plan& plan) {
  if (!arguments_.save_plan) {
    return;
  }
  engine::SavedPlan saved =
      engine::basis_of(declared, stack_.store().load().or_throw(), where(), arguments_.options);
  saved.created = base::format_rfc3339(session_.clock.wall_now());
  engine::add_steps(plan, saved);
  const std::string text = engine::saved_plan_text(saved, stack_.secrets()).or_throw();
  write_output_file(session_, *arguments_.save_plan, text);
  session_.terminal.write_error(
      fmt::format("The plan is in {0}: `settle up --plan {0}` does exactly that, or nothing\n",
                  *arguments_.save_plan));
}

void StackRun::bind_plan(const engine::Stack& declared) {
  if (!arguments_.plan) {
    return;
  }
  const std::string text =
      session_.files.read(session_.directory / *arguments_.plan, kPlanBytesMax).or_throw();
  engine::SavedPlan saved =
      engine::parse_saved_plan(text, *arguments_.plan, settings_, stack_.secrets()).or_throw();
  take_selection(saved.options, arguments_.options);
  binding_.emplace(
      *arguments_.plan, std::move(saved),
      engine::basis_of(declared, stack_.store().load().or_throw(), where(), arguments_.options));
  binding_->require_basis();
}

bool StackRun::confirm(const engine::Plan& plan) {
  if (binding_ && !binding_->agrees(plan)) {
    return false;
  }
  if (arguments_.expect_no_changes && plan.has_changes()) {
    unexpected_changes_ = true;
    return false;
  }
  if (is_asked() && plan.has_changes() && !ask(plan)) {
    return false;
  }
  consented_ = true;
  view_->observe(started_);
  return true;
}

bool StackRun::ask(const engine::Plan& plan) {
  const std::string question = fmt::format(
      "Do you want to perform this {} on {}? [yes/no/details]: ", name(kind_), started_.where);
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
      ShowOptions everything = arguments_.show;
      everything.diff = true;
      session_.terminal.write(plan_text(plan, everything, paint_));
    } else {
      session_.terminal.write_error("Please answer yes, no or details.\n");
    }
  }
}

void StackRun::begin_refresh() {
  const std::string place = where();
  if (is_asked()) {
    session_.terminal.write(header_text(kind_, true, stack_.name(), place, paint_));
    engine::preview_refresh(world(), options()).or_throw();
    const std::string question = fmt::format("Do you want to perform this refresh from {}?", place);
    if (!ask_yes_no(session_, question)) {
      throw Failure(ExitCode::kCancelled, "nothing was changed");
    }
  }
  consented_ = true;
  const engine::RunStarted started{kind_, place, nullptr};
  if (event_log_) {
    event_log_->write(started);
  }
  view_->observe(started);
}

void StackRun::warn_of_lost_events() {
  if (event_log_ && event_log_->failure()) {
    session_.terminal.write_error(fmt::format("warning: the event log is not complete: {}\n",
                                              event_log_->failure()->message));
  }
}

ExitCode StackRun::finish(const base::Result<engine::Summary>& result) {
  warn_of_lost_events();
  if (binding_) {
    binding_->require_agreement();
  }
  if (unexpected_changes_) {
    throw Failure(ExitCode::kChanges,
                  "no changes were expected, but there are some; nothing was changed");
  }
  if (!result) {
    throw Failure(result.error().code == engine::kPolicyViolation ? ExitCode::kPolicy
                                                                  : exit_code(result.error().kind),
                  result.error().message);
  }
  switch (result->result) {
    case engine::RunResult::kSucceeded:
      break;
    case engine::RunResult::kFailed:
      return is_forbidden(*result) ? ExitCode::kPolicy : ExitCode::kError;
    case engine::RunResult::kCancelled:
      return ExitCode::kCancelled;
  }
  const bool found_some = result->counts.contains(engine::Action::kUpdate) ||
                          result->counts.contains(engine::Action::kDelete);
  if (kind_ == RunKind::kRefresh && arguments_.expect_no_changes && found_some) {
    throw Failure(ExitCode::kChanges, "no changes were expected, but some were found");
  }
  return ExitCode::kOk;
}

void StackRun::remove() {
  remove_stack(session_, workspace_, stack_, false, false);
}

}  // namespace cli
