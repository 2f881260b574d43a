#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/render/table.h"
#include "cli/stack_tags.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::size_t kNameMax = 40;
constexpr std::size_t kValueMax = 256;

/// The tags of the current stack.
class CurrentTags {
 public:
  CurrentTags(Session& session, const Arguments& arguments)
      : workspace_(session, arguments),
        id_{workspace_.project().name, workspace_.current_stack()},
        values(read_tags(workspace_.backend(), id_)) {}

  void write() { write_tags(workspace_.backend(), id_, values); }

  [[noreturn]] void fail_missing(const std::string& name) const {
    std::vector<std::string_view> names;
    for (const auto& [known, value] : values) {
      names.push_back(known);
    }
    const std::string_view meant = nearest(name, names);
    throw Failure(ExitCode::kError,
                  fmt::format("stack tag '{}' not found for stack '{}'{}", name, id_.stack,
                              meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)));
  }

 private:
  Workspace workspace_;
  engine::StackId id_;

 public:
  Tags values;
};

ExitCode get(Session& session, const Arguments& arguments) {
  const CurrentTags tags(session, arguments);
  const auto found = tags.values.find(arguments.positional(0));
  if (found == tags.values.end()) {
    tags.fail_missing(arguments.positional(0));
  }
  session.terminal.write(found->second + "\n");
  return ExitCode::kOk;
}

ExitCode list(Session& session, const Arguments& arguments) {
  const CurrentTags tags(session, arguments);
  base::JsonObject document;
  std::vector<std::vector<std::string>> rows = {{"NAME", "VALUE"}};
  for (const auto& [name, value] : tags.values) {
    document[name] = value;
    rows.push_back({name, value});
  }
  session.terminal.write(arguments.has("json") ? base::pretty_json(document) + "\n"
                                               : table_text(rows));
  return ExitCode::kOk;
}

ExitCode set(Session& session, const Arguments& arguments) {
  const std::string name = arguments.positional(0);
  const std::string value = arguments.positional(1);
  constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:-";
  if (name.empty() || name.size() > kNameMax || name.find_first_not_of(kAllowed) != name.npos) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("'{}' is no tag name; expected 1 to {} letters, digits, '_', '.', ':' "
                    "and '-'",
                    name, kNameMax));
  }
  if (value.size() > kValueMax) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("the value of tag '{}' has {} bytes; at most {} are taken", name,
                              value.size(), kValueMax));
  }
  CurrentTags tags(session, arguments);
  tags.values[name] = value;
  tags.write();
  return ExitCode::kOk;
}

ExitCode remove(Session& session, const Arguments& arguments) {
  CurrentTags tags(session, arguments);
  if (tags.values.erase(arguments.positional(0)) == 0) {
    tags.fail_missing(arguments.positional(0));
  }
  tags.write();
  return ExitCode::kOk;
}

Verb tag_verb(std::string_view name, std::vector<std::string_view> aliases,
              std::string_view summary, std::string_view positionals, std::size_t count,
              ExitCode (*run)(Session&, const Arguments&)) {
  return {.name = name,
          .aliases = std::move(aliases),
          .summary = summary,
          .positionals = positionals,
          .positionals_min = count,
          .positionals_max = count,
          .run = run};
}

}  // namespace

Verb stack_tag_verb() {
  Verb ls = tag_verb("ls", {"list"}, "List the stack's tags", "", 0, list);
  ls.flags = {{"json", 'j', "", "as a JSON object"}};
  return {.name = "tag",
          .summary = "Keep names and values of your own beside a stack",
          .verbs = {tag_verb("get", {}, "Print the value of a tag", "NAME", 1, get), ls,
                    tag_verb("rm", {"remove"}, "Remove a tag", "NAME", 1, remove),
                    tag_verb("set", {}, "Set a tag", "NAME VALUE", 2, set)}};
}

}  // namespace cli
