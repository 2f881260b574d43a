#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "cli/exit_code.h"
#include "cli/open_stack.h"
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

  const Paint& paint() const { return paint_; }

  const std::string& stack_name() const { return stack_.name(); }

  /// Configuration for machines: by full key, secrets as [secret].
  std::map<std::string, std::string> shown_config() const;
  /// For people: where the changes go.
  std::string where();

  /// The stack's outputs as they are recorded now.
  std::map<std::string, catalog::Value> recorded_outputs();
  /// What the program declares. Throws, with the findings written, when the program finds its
  /// settings wrong.
  engine::Stack declare() const;
  /// Connects; starts the local region if it does not run.
  engine::World world();
  /// The arguments' options, with stop and, unless --yes, the question before anything changes.
  engine::RunOptions options();
  /// Asks (unless --yes) and announces a run that has no plan; throws kCancelled after a no.
  void begin_without_plan();
  /// Says how the run ended when no event has, and gives the exit code.
  ExitCode finish(const base::Result<engine::Summary>& result);

 private:
  void observe(const engine::Event& event) override;
  engine::StackSettings read_settings();
  /// Writes the findings and throws kUsage when one of them is an error.
  void refuse_errors(const base::Diagnostics& diagnostics) const;
  engine::Provider& provider();
  void require_consent() const;
  bool confirm(const engine::Plan& plan);
  bool ask(const engine::Plan& plan);
  std::unique_ptr<RunView> make_view() const;
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
  std::atomic<bool> consented_;  ///< the run may change things, or has nothing to ask
  std::stop_callback<std::function<void()>> on_stop_;
  std::stop_callback<std::function<void()>> on_abandon_;
  engine::RunStarted started_;  ///< while its question is asked
  bool unexpected_changes_ = false;
};

/// Colours are for terminals, unless --color, NO_COLOR or TERM=dumb say otherwise. Throws kUsage
/// for another word behind --color.
Paint make_paint(const Session& session, const Arguments& arguments);

}  // namespace cli
