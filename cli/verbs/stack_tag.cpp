#include <map>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/render/table.h"
#include "cli/verbs.h"

namespace cli {

namespace {

using Tags = std::map<std::string, std::string>;

constexpr std::size_t kNameMax = 40;
constexpr std::size_t kValueMax = 256;

/// The tags of the current stack: one object beside its state.
class TagFile {
 public:
  TagFile(Session& session, const Arguments& arguments) : workspace_(session, arguments) {
    stack_ = workspace_.current_stack();
    key_ = engine::stack_folder({workspace_.project().name, stack_}) + "/tags.json";
    const base::Result<engine::StoredObject> object = objects().get(key_);
    if (!object && object.error().kind == base::ErrorKind::kNotFound) {
      return;
    }
    const std::string bytes = base::Result<engine::StoredObject>(object).or_throw().bytes;
    const base::Json json = base::parse_json(bytes, objects().place(key_)).or_throw();
    const base::Json* tags = json.is_object() ? json.as_object().if_contains("tags") : nullptr;
    if (tags == nullptr || !tags->is_object()) {
      throw Failure(ExitCode::kError,
                    fmt::format("{} holds no tags; remove it, or restore it from a backup",
                                objects().place(key_)));
    }
    for (const auto& [name, value] : tags->as_object()) {
      values[name] = value.is_string() ? std::string(value.as_string()) : base::json_text(value);
    }
  }

  const std::string& stack() const { return stack_; }

  void write() {
    base::JsonObject tags;
    for (const auto& [name, value] : values) {
      tags[name] = value;
    }
    base::JsonObject document;
    document["version"] = 1;
    document["tags"] = std::move(tags);
    objects().put(key_, base::json_text(document)).or_throw();
  }

  [[noreturn]] void fail_missing(const std::string& name) const {
    std::vector<std::string_view> names;
    for (const auto& [known, value] : values) {
      names.push_back(known);
    }
    const std::string_view meant = nearest(name, names);
    throw Failure(ExitCode::kError,
                  fmt::format("stack tag '{}' not found for stack '{}'{}", name, stack_,
                              meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)));
  }

  Tags values;

 private:
  engine::ObjectStore& objects() const { return workspace_.backend().objects(); }

  Workspace workspace_;
  std::string stack_;
  std::string key_;
};

ExitCode get(Session& session, const Arguments& arguments) {
  const TagFile tags(session, arguments);
  const auto found = tags.values.find(arguments.positional(0));
  if (found == tags.values.end()) {
    tags.fail_missing(arguments.positional(0));
  }
  session.terminal.write(found->second + "\n");
  return ExitCode::kOk;
}

ExitCode list(Session& session, const Arguments& arguments) {
  const TagFile tags(session, arguments);
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
  TagFile tags(session, arguments);
  tags.values[name] = value;
  tags.write();
  return ExitCode::kOk;
}

ExitCode remove(Session& session, const Arguments& arguments) {
  TagFile tags(session, arguments);
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
