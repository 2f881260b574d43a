#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/session.h"
#include "engine/backend/backend.h"
#include "engine/config/project.h"

namespace cli {

/// --cwd, or where the command was given.
base::Path start_directory(const Session& session, const Arguments& arguments);

/// The project that a command is given in, and what Settle remembers about it outside of it.
class Workspace {
 public:
  /// Finds Pulumi.yaml at --cwd or above. Throws when there is none or it is wrong.
  Workspace(Session& session, const Arguments& arguments);

  const engine::Project& project() const { return project_; }

  /// Where states are: PULUMI_BACKEND_URL or SETTLE_BACKEND_URL, the project's `backend.url`, or
  /// $SETTLE_HOME/state.
  engine::Backend& backend() const { return *backend_; }

  /// The names of all stacks, sorted.
  std::vector<std::string> stacks() const;
  bool has_stack(std::string_view stack) const;

  /// --stack, PULUMI_STACK or SETTLE_STACK, or the selected one; throws kStackNotFound when there
  /// is none, or none of that name.
  std::string current_stack() const;
  std::optional<std::string> selected_stack() const;
  void select_stack(const std::string& stack) const;
  /// After the selected one was removed.
  void unselect_stack() const;

  /// The name in `stack`, `organization/stack` or `organization/project/stack`. Throws kUsage.
  std::string stack_name(std::string_view reference) const;
  /// Throws kStackNotFound with the nearest name there is.
  void require_stack(const std::string& stack) const;

 private:
  base::Path selection_file() const;

  Session& session_;
  std::string asked_;  ///< by flag or environment; empty: nobody asked
  engine::Project project_;
  std::unique_ptr<engine::Backend> backend_;
};

}  // namespace cli
