#pragma once

#include <vector>

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/render/plan_text.h"
#include "engine/operations.h"

namespace cli {

/// What preview, up, refresh and destroy are told.
struct RunArguments {
  bool yes = false;
  bool json = false;
  bool expect_no_changes = false;
  PlanTextOptions plan_text;
  engine::RunOptions options;
};

base::Result<RunArguments> parse_run_arguments(const Arguments& arguments);

/// The flags behind it: for all four, and for those that change something.
std::vector<Flag> run_flags(bool changes);

}  // namespace cli
