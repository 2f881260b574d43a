#include "cli/run_arguments.h"

#include <array>

#include <fmt/core.h>

namespace cli {

namespace {

constexpr unsigned kPreview = 1;
constexpr unsigned kUp = 2;
constexpr unsigned kRefresh = 4;
constexpr unsigned kDestroy = 8;
constexpr unsigned kDeclared = kPreview | kUp;
constexpr unsigned kPlanned = kDeclared | kDestroy;
constexpr unsigned kChanging = kUp | kRefresh | kDestroy;
constexpr unsigned kAllRuns = kPreview | kChanging;

struct RunFlag {
  Flag flag;
  unsigned verbs = 0;
};

constexpr RunFlag kRunFlags[] = {
    {{"yes", 'y', "", "do not ask"}, kChanging},
    {{"skip-preview", 'f', "", "neither show a plan nor ask"}, kChanging},
    {{"preview-only", 0, "", "show what it would do, and do nothing"}, kRefresh | kDestroy},
    {{"json", 'j', "", "JSON: a document for a preview, else an event a line"}, kAllRuns},
    {{"message", 'm', "TEXT", "why, for the history"}, kAllRuns},
    {{"config", 'c', "KEY=VALUE", "set a value for this run and those that follow"}, kDeclared},
    {{"config-path", 0, "", "the KEYs of --config are paths into values"}, kDeclared},
    {{"config-file", 0, "FILE", "instead of Pulumi.STACK.yaml"}, kAllRuns},
    {{"policy-pack-config", 0, "FILE", "levels and settings of policies, as JSON"}, kDeclared},
    {{"target", 't', "URN", "only this resource (may be repeated; * matches)"},
     kPlanned | kRefresh},
    {{"target-dependents", 0, "", "with --target: also what depends on it"}, kPlanned | kRefresh},
    {{"exclude", 'x', "URN", "not this resource (may be repeated; * matches)"},
     kPlanned | kRefresh},
    {{"exclude-dependents", 0, "", "with --exclude: nor what depends on it"}, kPlanned | kRefresh},
    {{"exclude-protected", 0, "", "leave protected resources, and what they stand on"}, kDestroy},
    {{"replace", 0, "URN", "replace this resource, changed or not (may be repeated)"}, kDeclared},
    {{"target-replace", 0, "URN", "--target and --replace in one"}, kDeclared},
    {{"apply-moves", 0, "", "what looks moved or renamed is: nothing of it is replaced"},
     kDeclared},
    {{"refresh", 'r', "", "first read what really exists (--refresh=false: do not)"}, kPlanned},
    {{"parallel", 'p', "N", "operations at once (32)"}, kAllRuns},
    {{"expect-no-changes", 0, "", "fail (7) when there is anything to do; up does nothing then"},
     kDeclared | kRefresh},
    {{"save-plan", 0, "FILE", "write the plan there, for `up --plan`"}, kPreview},
    {{"import-file", 0, "FILE", "write what would be created there, for `import --file`"},
     kPreview},
    {{"plan", 0, "FILE", "do exactly what this saved plan says, or nothing"}, kUp},
    {{"rollback", 0, "", "when it fails, go back to the last good state"}, kUp},
    {{"continue-on-error", 0, "", "go on with what does not depend on a failure"}, kUp | kDestroy},
    {{"ignore-protect", 0, "", "replace and delete protected resources, too"}, kPlanned},
    {{"remove", 0, "", "then remove the stack and its configuration"}, kDestroy},
    {{"diff", 0, "", "every property that is added, changed or removed"}, kAllRuns},
    {{"show-sames", 0, "", "also what stays as it is"}, kAllRuns},
    {{"show-replacement-steps", 0, "", "a replacement as the two operations that it is"}, kPlanned},
    {{"show-config", 0, "", "the configuration first"}, kAllRuns},
    {{"show-secrets", 0, "", "secrets as plaintext"}, kAllRuns},
    {{"show-full-output", 0, "", "long values whole"}, kAllRuns},
    {{"urns", 0, "", "URNs instead of names"}, kAllRuns},
    {{"suppress-outputs", 0, "", "do not show the stack's outputs"}, kAllRuns},
    {{"suppress-progress", 0, "", "show what has ended, not what goes on"}, kAllRuns},
    {{"debug", 'd', "", "also what the service says meanwhile"}, kChanging},
    {{"debug", 'd', "", "accepted: a preview waits for nothing that would be said"}, kPreview},
    {{"event-log", 0, "FILE", "write every event there, a JSON object a line"}, kAllRuns},
    {{"show-reads", 0, "", "accepted: every resource of a stack is its own"}, kAllRuns},
    {{"strict", 0, "", "accepted: what was confirmed is what is done"}, kDeclared},
    {{"suppress-permalink", 0, "", "accepted: there are no permalinks"}, kAllRuns},
    {{"run-program", 0, "", "accepted: what is recorded is enough"}, kRefresh},
    {{"run-program", 0, "", "run the program: its hooks may be asked for"}, kDestroy},
    {{"clear-pending-creates", 0, "", "accepted: what was interrupted is resolved by itself"},
     kRefresh},
    {{"skip-pending-creates", 0, "", "accepted, likewise"}, kRefresh},
    {{"import-pending-creates", 0, "URN=ID", "accepted, likewise"}, kRefresh},
};

/// Flags that ask for what happens anyway, and why it does.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kUnnecessary{{
    {"clear-pending-creates", "what an interrupted run had begun is found out by its tokens"},
    {"skip-pending-creates", "what an interrupted run had begun is found out by its tokens"},
    {"import-pending-creates", "what an interrupted run had begun is found out by its tokens"},
}};

unsigned bit(engine::RunKind kind) {
  switch (kind) {
    case engine::RunKind::kPreview:
      return kPreview;
    case engine::RunKind::kUp:
      return kUp;
    case engine::RunKind::kRefresh:
      return kRefresh;
    case engine::RunKind::kDestroy:
      return kDestroy;
    case engine::RunKind::kImport:
    case engine::RunKind::kRollback:
      return 0;
  }
  return 0;
}

ShowOptions show_options(const Arguments& arguments) {
  return {.sames = arguments.has("show-sames"),
          .diff = arguments.has("diff"),
          .replacement_steps = arguments.has("show-replacement-steps"),
          .urns = arguments.has("urns"),
          .secrets = arguments.has("show-secrets"),
          .full = arguments.has("show-full-output"),
          .outputs = !arguments.has("suppress-outputs"),
          .starts = !arguments.has("suppress-progress"),
          .messages = arguments.has("debug")};
}

base::Result<engine::RunOptions> run_options(const Arguments& arguments) {
  const base::Result<std::optional<std::size_t>> parallel = arguments.number("parallel", 1, 256);
  if (!parallel) {
    return parallel.error();
  }
  engine::RunOptions options;
  options.parallel = parallel->value_or(options.parallel);
  options.targets = arguments.values("target");
  options.target_dependents = arguments.has("target-dependents");
  options.excludes = arguments.values("exclude");
  options.exclude_dependents = arguments.has("exclude-dependents");
  options.exclude_protected = arguments.has("exclude-protected");
  options.replaces = arguments.values("replace");
  for (const std::string& urn : arguments.values("target-replace")) {
    options.targets.push_back(urn);
    options.replaces.push_back(urn);
  }
  options.apply_moves = arguments.has("apply-moves");
  if (arguments.has("refresh") || arguments.denies("refresh")) {
    options.refresh = !arguments.denies("refresh");  // else as the operation sees fit
  }
  options.continue_on_error = arguments.has("continue-on-error");
  options.ignore_protect = arguments.has("ignore-protect");
  options.rollback = arguments.has("rollback");
  if (options.target_dependents && options.targets.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "--target-dependents needs at least one --target URN");
  }
  if (options.exclude_dependents && options.excludes.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "--exclude-dependents needs at least one --exclude URN");
  }
  if (!options.targets.empty() && !options.excludes.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "--target and --exclude cannot be combined: say which resources a run is "
                       "about, or which it is not");
  }
  return options;
}

}  // namespace

base::Result<RunArguments> parse_run_arguments(const Arguments& arguments) {
  base::Result<engine::RunOptions> options = run_options(arguments);
  if (!options) {
    return std::move(options).error();
  }
  RunArguments parsed{.yes = arguments.has("yes"),
                      .json = arguments.has("json"),
                      .skip_preview = arguments.has("skip-preview"),
                      .preview_only = arguments.has("preview-only"),
                      .expect_no_changes = arguments.has("expect-no-changes"),
                      .suppress_progress = arguments.has("suppress-progress"),
                      .show_config = arguments.has("show-config"),
                      .remove_stack = arguments.has("remove"),
                      .message = arguments.value("message"),
                      .config = arguments.values("config"),
                      .config_path = arguments.has("config-path"),
                      .event_log = arguments.value("event-log"),
                      .policy_config = arguments.value("policy-pack-config"),
                      .plan = arguments.value("plan"),
                      .save_plan = arguments.value("save-plan"),
                      .show = show_options(arguments),
                      .options = *std::move(options)};
  if (parsed.config_path && parsed.config.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "--config-path needs at least one --config KEY=VALUE");
  }
  if (parsed.save_plan && !arguments.denies("refresh")) {
    parsed.options.refresh = true;  // so that `up` can tell whether the world has changed
  }
  for (const auto& [flag, why] : kUnnecessary) {
    if (arguments.has(flag)) {
      parsed.notes.push_back(fmt::format("--{} is not needed: {}", flag, why));
    }
  }
  return parsed;
}

std::vector<Flag> run_flags(engine::RunKind kind) {
  std::vector<Flag> flags;
  for (const RunFlag& each : kRunFlags) {
    if ((each.verbs & bit(kind)) != 0) {
      flags.push_back(each.flag);
    }
  }
  return flags;
}

}  // namespace cli
