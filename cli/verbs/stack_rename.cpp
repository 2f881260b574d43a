#include <algorithm>

#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/passphrases.h"
#include "cli/rename_marks.h"
#include "cli/verbs.h"
#include "engine/state/edits.h"
#include "engine/state/journal.h"

namespace cli {

namespace {

constexpr std::string_view kStackRenameDetails =
    "Its URNs, its Pulumi.STACK.yaml, its history and its tags get the new name; nothing that "
    "exists\n"
    "changes, so names of resources that hold the old one stay until the program changes them.\n"
    "Killed at any moment, the same command finishes the rename; until then neither name is used.\n"
    "To go back, finish it and rename the stack again.";

/// What a backend keeps of a stack besides its state and its lock.
constexpr std::string_view kOfTheState[] = {"journal",   "journal.bak",   "lock",   "owner.json",
                                            "lock.json", "renaming.json", "cancel", "reached.json"};

struct Rename {
  Session& session;
  const Workspace& workspace;
  engine::StackId from;
  engine::StackId to;

  engine::ObjectStore& objects() const { return workspace.backend().objects(); }

  RenameMarks marks() const { return {objects(), from, to}; }
};

/// False: it goes on with one that was cut short.
bool begin(const Rename& rename) {
  if (rename.marks().are_there()) {
    return false;
  }
  settle_half_renamed(rename.session, rename.workspace, rename.from);
  if (rename.workspace.has_stack(rename.to.stack)) {
    throw Failure(ExitCode::kError, fmt::format("stack '{}' already exists", rename.to.stack));
  }
  const base::Path file = rename.workspace.project().stack_file(rename.to.stack);
  if (rename.session.files.exists(file)) {
    throw Failure(ExitCode::kError,
                  fmt::format("{} already exists; move it away first", file.string()));
  }
  rename.marks().set();
  return true;
}

void copy_file(base::Files& files, const base::Path& from, const base::Path& to) {
  if (files.exists(from)) {
    files.write_atomic(to, files.read(from).or_throw()).or_throw();
  }
}

/// The stack's files beside the backend. They come first and may fail (a directory that is
/// read-only): what has only just been begun is not begun then, and the stack goes on under its
/// name.
void copy_files(const Rename& rename, bool begun_now) {
  Session& session = rename.session;
  const engine::Project& project = rename.workspace.project();
  const base::Path settings = project.stack_file(rename.to.stack);
  try {
    copy_file(session.files, project.stack_file(rename.from.stack), settings);
    copy_file(session.files, passphrase_file(session, project.name, rename.from.stack),
              passphrase_file(session, project.name, rename.to.stack));
  } catch (const base::Exception&) {
    if (begun_now) {
      (void)session.files.remove(settings).has_value();  // it may not have come so far
      rename.marks().unset();
    }
    throw;
  }
}

void copy_folder(engine::ObjectStore& objects, const std::string& from, const std::string& to,
                 bool top) {
  const engine::ObjectListing listing = objects.list(from).or_throw();
  for (const std::string& name : listing.objects) {
    if (!top || std::ranges::find(kOfTheState, name) == std::end(kOfTheState)) {
      objects.put(to + "/" + name, objects.get(from + "/" + name).or_throw().bytes).or_throw();
    }
  }
  for (const std::string& name : listing.folders) {
    if (!top || name != "state") {
      copy_folder(objects, from + "/" + name, to + "/" + name, false);
    }
  }
}

ExitCode run_stack_rename(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string name = workspace.current_stack();
  const std::string renamed = workspace.stack_name(arguments.positional(0));
  const std::string& project = workspace.project().name;
  if (name == renamed) {
    throw Failure(ExitCode::kUsage, fmt::format("stack '{}' has that name already", name));
  }
  const Rename rename{session, workspace, {project, name}, {project, renamed}};
  OpenStack stack(session, workspace, arguments, name, {.half_renamed = true});
  const auto journal = stack.store().open().or_throw();
  copy_files(rename, begin(rename));
  copy_folder(rename.objects(), engine::stack_folder(rename.from), engine::stack_folder(rename.to),
              true);
  {
    OpenStack target(session, workspace, arguments, renamed, {.half_renamed = true});
    if (const auto made = target.store().create();
        !made && made.error().kind != base::ErrorKind::kAlreadyExists) {
      throw base::Exception(made.error());
    }
    const auto state = target.store().open().or_throw();
    state
        ->replace(engine::with_urns(
            journal->snapshot(),
            [&](const std::string& urn) { return engine::urn_in_stack(urn, project, renamed); }))
        .or_throw();
  }
  if (workspace.selected_stack() == name) {
    workspace.select_stack(renamed);
  }
  forget_old_name(session, workspace, rename.from, rename.to, journal->lease());
  session.terminal.write(fmt::format("Renamed {} to {}\n", name, renamed));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_rename_verb() {
  return {.name = "rename",
          .summary = "Give the stack another name",
          .positionals = "NAME",
          .positionals_min = 1,
          .positionals_max = 1,
          .details = kStackRenameDetails,
          .run = run_stack_rename};
}

}  // namespace cli
