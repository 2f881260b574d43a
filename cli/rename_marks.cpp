#include "cli/rename_marks.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json_members.h"
#include "cli/exit_code.h"

namespace cli {

namespace {

constexpr std::string_view kTo = "to";      ///< in the old name's folder
constexpr std::string_view kFrom = "from";  ///< in the new name's

std::string mark_key(const engine::StackId& stack) {
  return engine::stack_folder(stack) + "/renaming.json";
}

/// The other name; empty: there is no such mark.
std::string read(engine::ObjectStore& objects, const engine::StackId& stack,
                 std::string_view member) {
  const base::Result<engine::StoredObject> mark = objects.get(mark_key(stack));
  if (!mark) {
    if (mark.error().kind != base::ErrorKind::kNotFound) {
      throw base::Exception(mark.error());
    }
    return "";
  }
  const base::Json json = base::parse_json(mark->bytes, objects.place(mark_key(stack))).or_throw();
  return json.is_object() ? base::text_member(json.get_object(), member) : "";
}

void write(engine::ObjectStore& objects, const engine::StackId& stack, std::string_view member,
           const std::string& other) {
  base::JsonObject mark;
  mark[member] = other;
  objects.put(mark_key(stack), base::json_text(mark)).or_throw();
}

}  // namespace

RenameMarks::RenameMarks(engine::ObjectStore& objects, engine::StackId from, engine::StackId to)
    : objects_(objects), from_(std::move(from)), to_(std::move(to)) {}

bool RenameMarks::are_there() const {
  return read(objects_, from_, kTo) == to_.stack;
}

void RenameMarks::set() {
  // In this order: the new name alone marked says nothing; with the old one's mark alone, a stack
  // made under the new name would be taken for the half of this rename, and overwritten.
  write(objects_, to_, kFrom, from_.stack);
  write(objects_, from_, kTo, to_.stack);
}

void RenameMarks::unset() {
  // The old name's first: it is the one that says which state is whole.
  for (const engine::StackId& stack : {from_, to_}) {
    objects_.remove(mark_key(stack)).or_throw();
  }
}

void forget_old_name(Session& session, const Workspace& workspace, const engine::StackId& from,
                     const engine::StackId& to, engine::Lease& lease) {
  workspace.backend().remove(from, lease).or_throw();
  const base::Path file = workspace.project().stack_file(from.stack);
  if (session.files.exists(file)) {
    session.files.remove(file).or_throw();
  }
  workspace.backend().objects().remove(mark_key(to)).or_throw();
}

void settle_half_renamed(Session& session, const Workspace& workspace,
                         const engine::StackId& stack) {
  engine::ObjectStore& objects = workspace.backend().objects();
  const std::string to = read(objects, stack, kTo);
  const std::string from = to.empty() ? read(objects, stack, kFrom) : stack.stack;
  if (from.empty()) {
    return;
  }
  const engine::StackId old{stack.project, from};
  const engine::StackId renamed{stack.project, to.empty() ? stack.stack : to};
  if (!workspace.has_stack(from)) {
    const auto lease = workspace.backend().acquire(old, {}).or_throw();
    if (!workspace.has_stack(from)) {
      forget_old_name(session, workspace, old, renamed, *lease);
    }
  } else if (read(objects, old, kTo) == renamed.stack) {
    throw Failure(ExitCode::kError,
                  fmt::format("the rename of stack '{0}' to '{1}' was cut short, and both hold the "
                              "same resources\nFix: settle stack rename {1} --stack {0}",
                              from, renamed.stack));
  }
}

}  // namespace cli
