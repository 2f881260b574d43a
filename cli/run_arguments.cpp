#include "cli/run_arguments.h"

namespace cli {

base::Result<RunArguments> parse_run_arguments(const Arguments& arguments) {
  RunArguments parsed{
      .yes = arguments.has("yes"),
      .json = arguments.has("json"),
      .expect_no_changes = arguments.has("expect-no-changes"),
      .plan_text = {.show_sames = arguments.has("show-sames"), .diff = arguments.has("diff")}};
  const base::Result<std::optional<std::size_t>> parallel = arguments.number("parallel", 1, 256);
  if (!parallel) {
    return parallel.error();
  }
  engine::RunOptions& options = parsed.options;
  options.parallel = parallel->value_or(options.parallel);
  options.targets = arguments.values("target");
  options.target_dependents = arguments.has("target-dependents");
  options.refresh = arguments.has("refresh");
  options.continue_on_error = arguments.has("continue-on-error");
  options.ignore_protect = arguments.has("ignore-protect");
  if (options.target_dependents && options.targets.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "--target-dependents needs at least one --target URN");
  }
  return parsed;
}

std::vector<Flag> run_flags(bool changes) {
  std::vector<Flag> flags = {
      {"json", 'j', "", changes ? "one JSON event a line" : "one JSON document"},
      {"diff", 0, "", "every property of what is created, too"},
      {"show-sames", 0, "", "also what stays as it is"},
      {"target", 't', "URN", "only this resource (may be repeated; * matches)"},
      {"target-dependents", 0, "", "with --target: also what depends on it"},
      {"refresh", 'r', "", "first read what really exists"},
      {"parallel", 'p', "N", "operations at once (32)"},
  };
  if (changes) {
    flags.insert(flags.begin(), {"yes", 'y', "", "do not ask"});
    flags.push_back({"continue-on-error", 0, "", "go on with what does not depend on a failure"});
  }
  return flags;
}

}  // namespace cli
