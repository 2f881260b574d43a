#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/render/show_options.h"
#include "engine/operations.h"

namespace cli {

/// What preview, up, refresh and destroy are told.
struct RunArguments {
  bool yes = false;
  bool json = false;
  bool skip_preview = false;  ///< neither shown nor asked about
  bool preview_only = false;
  bool expect_no_changes = false;
  bool suppress_progress = false;
  bool show_config = false;
  bool remove_stack = false;  ///< when everything has been destroyed
  std::optional<std::string> message{};
  std::vector<std::string> config{};  ///< KEY=VALUE, for this run and those that follow
  bool config_path = false;           ///< KEY is a path into a value
  std::optional<std::string> event_log{};
  std::optional<std::string> policy_config{};  ///< file with levels and settings of policies
  std::optional<std::string> plan{};           ///< do what this file says, or nothing
  std::optional<std::string> save_plan{};      ///< write the plan there
  /// What was accepted and changes nothing, with the reason: for people.
  std::vector<std::string> notes{};
  ShowOptions show{};
  engine::RunOptions options{};
};

base::Result<RunArguments> parse_run_arguments(const Arguments& arguments);

/// The flags behind it that one of the four verbs takes.
std::vector<Flag> run_flags(engine::RunKind kind);

}  // namespace cli
