#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "cli/event_log.h"
#include "cli/exit_code.h"
#include "cli/open_stack.h"
#include "cli/plan_binding.h"
#include "cli/render/paint.h"
#include "cli/render/run_view.h"
#include "cli/run_arguments.h"
#include "engine/graph/stack.h"
#include "engine/operations.h"
#include "engine/provider/provider.h"

namespace cli {

/// One run of the engine on the current stack: configuration, declaration, provider, and what
/// people see of it.
class StackRun final : private engine::Observer {
 public:
  /// Reads the configuration. Throws, with the findings written, when it is wrong; kUsage when the
  /// run changes something, --yes was not given and there is nobody to ask.
  StackRun(Session& session, const Arguments& arguments, engine::RunKind kind);

  const RunArguments& arguments() const { return arguments_; }

  const std::string& stack_name() const { return stack_.name(); }

  /// What the program declares. Throws, with the findings written, when the program finds its
  /// settings wrong. What --config sets is right then, and kept in the stack's file.
  engine::Stack declare();
  /// Connects; starts the local region if it does not run.
  engine::World world();
  /// The arguments' options, with stop and, unless --yes, the question before anything changes.
  engine::RunOptions options();

  /// Writes a plan that is only looked at, for people or as JSON. Throws, with the findings
  /// written, when it has errors; kChanges when none were expected.
  void show(const engine::Plan& plan, base::Milliseconds took);
  /// Of --save-plan: writes it.
  void save_plan(const engine::Stack& declared, const engine::Plan& plan);
  /// Of --plan: reads it, takes over what it was made for. Throws when it is not for this stack as
  /// it is; what is seen later refuses in `finish`.
  void bind_plan(const engine::Stack& declared);
  /// Shows what a refresh would find, asks (unless --yes) and announces it; throws kCancelled after
  /// a no.
  void begin_refresh();
  /// Says how the run ended when no event has, and gives the exit code.
  ExitCode finish(const base::Result<engine::Summary>& result);
  /// After a destroy with --remove.
  void remove();

 private:
  void observe(const engine::Event& event) override;
  engine::StackSettings read_settings();
  /// Writes the findings and throws kUsage when one of them is an error.
  void refuse_errors(const base::Diagnostics& diagnostics) const;
  engine::Provider& provider();
  /// For people: where the changes go.
  std::string where();
  /// Configuration by full key; secrets as [secret], unless they are to be shown.
  std::map<std::string, std::string> shown_config() const;
  JsonContext json_context();
  bool is_asked() const;
  void require_consent() const;
  bool confirm(const engine::Plan& plan);
  bool ask(const engine::Plan& plan);
  void report(const engine::Plan& plan, const std::string& place);
  std::unique_ptr<RunView> make_view();
  std::unique_ptr<EventLog> make_event_log();
  void warn_of_lost_events();
  void notice(std::string_view line);

  Session& session_;
  engine::RunKind kind_;
  RunArguments arguments_;
  bool interactive_;
  Paint paint_;
  Workspace workspace_;
  OpenStack stack_;
  engine::StackSettings settings_;
  engine::Provider* provider_ = nullptr;  ///< the connector's
  std::unique_ptr<RunView> view_;
  std::unique_ptr<EventLog> event_log_;  ///< nullptr: nobody asked for one
  std::atomic<bool> consented_;          ///< the run may change things, or has nothing to ask
  std::stop_callback<std::function<void()>> on_stop_;
  std::stop_callback<std::function<void()>> on_abandon_;
  engine::RunStarted started_;  ///< while its question is asked
  std::optional<PlanBinding> binding_;
  bool unexpected_changes_ = false;
};

/// Colours are for terminals, unless --color, NO_COLOR or TERM=dumb say otherwise. Throws kUsage
/// for another word behind --color.
Paint make_paint(const Session& session, const Arguments& arguments);

}  // namespace cli
