#include <map>

#include <stdlib.h>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/exit_code.h"
#include "cli/stack_deployment.h"
#include "cli/verbs/state_verbs.h"
#include "engine/exchange/deployment_import.h"

namespace cli {

namespace {

constexpr std::string_view kStateEditDetails =
    "Opens the stack's deployment, as `stack export` writes it, in $VISUAL or $EDITOR. What is no\n"
    "deployment, or breaks a rule of states, is not taken; nor is anything when the state was\n"
    "changed meanwhile. It shows which resources differ, and asks. Nothing at AWS is changed; the\n"
    "state before stays beside the new one, and it says where.\n\n"
    "  EDITOR=vim settle state edit\n"
    "  EDITOR='sed -i s/old/new/' settle state edit --yes";

constexpr std::uint64_t kMostBytes = 256U << 20;

/// A file of its own that only we can read; what is not kept goes with it.
class DraftFile {
 public:
  DraftFile(Session& session, const std::string& stack) : files_(session.files) {
    const std::string parent = session.environment.get("TMPDIR").value_or("/tmp");
    std::string name = parent + "/settle-state-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) {
      throw base::Exception(base::system_error(errno, "cannot make a directory in " + parent));
    }
    directory_ = name;
    path_ = directory_ / (stack + ".json");
  }

  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;

  ~DraftFile() {
    if (!kept_) {
      std::error_code ignored;
      std::filesystem::remove_all(directory_, ignored);
    }
  }

  const base::Path& path() const { return path_; }

  void write(std::string_view text) { files_.write_atomic(path_, text).or_throw(); }

  std::string read() { return files_.read(path_, kMostBytes).or_throw(); }

  /// Work that is not taken is not lost.
  void keep() { kept_ = true; }

 private:
  base::Files& files_;
  base::Path directory_;
  base::Path path_;
  bool kept_ = false;
};

using ByUrn = std::map<std::string, engine::ResourceState>;

ByUrn current_resources(const engine::Snapshot& snapshot) {
  ByUrn resources;
  for (const auto& [serial, resource] : snapshot.resources()) {
    engine::ResourceState& same =
        resources[resource.urn + (resource.delete_pending ? " (to be deleted)" : "")] = resource;
    same.serial = 0;  // only counts them
  }
  return resources;
}

/// One line for each resource that differs.
std::string edits_text(const engine::Snapshot& before, const engine::Snapshot& after) {
  const ByUrn old_ones = current_resources(before);
  const ByUrn new_ones = current_resources(after);
  std::string text;
  for (const auto& [urn, resource] : old_ones) {
    const auto found = new_ones.find(urn);
    if (found == new_ones.end()) {
      text += fmt::format("  - {}\n", urn);
    } else if (!(found->second == resource)) {
      text += fmt::format("  ~ {}\n", urn);
    }
  }
  for (const auto& [urn, resource] : new_ones) {
    text += old_ones.contains(urn) ? "" : fmt::format("  + {}\n", urn);
  }
  if (before.outputs() != after.outputs()) {
    text += "  ~ the stack's outputs\n";
  }
  if (before.pending().size() != after.pending().size()) {
    text += fmt::format("  ~ {} instead of {} operations under way\n", after.pending().size(),
                        before.pending().size());
  }
  return text;
}

class EditRun {
 public:
  EditRun(Session& session, const Arguments& arguments)
      : session_(session),
        asks_(!arguments.has("yes")),
        editor_(editor_of(session)),
        workspace_(session, arguments),
        stack_(session, workspace_, arguments, workspace_.current_stack()),
        draft_(session, stack_.name()) {
    if (asks_ && !is_interactive(session, arguments)) {
      throw Failure(ExitCode::kUsage,
                    "--yes must be given when there is nobody to ask whether the edit is right");
    }
    engine::StateCodec codec(stack_.secrets());
    original_ = text_of(stack_.store().load(codec).or_throw(), codec);
    draft_.write(original_);
  }

  ExitCode run() {
    for (;;) {
      session_.terminal.edit(editor_, draft_.path()).or_throw();
      if (draft_.read() == original_) {
        session_.terminal.write("The deployment was not edited; nothing was changed\n");
        return ExitCode::kOk;
      }
      const bool good = show_changes();
      switch (decide(good)) {
        case Decision::kAccept:
          save();
          return ExitCode::kOk;
        case Decision::kEdit:
          break;
        case Decision::kReset:
          draft_.write(original_);
          break;
        case Decision::kCancel:
          throw Failure(ExitCode::kCancelled, "cancelled; nothing was changed");
      }
    }
  }

 private:
  enum class Decision { kAccept, kEdit, kReset, kCancel };

  static std::string editor_of(const Session& session) {
    for (const char* name : {"VISUAL", "EDITOR"}) {
      if (std::string editor = session.environment.get(name).value_or(""); !editor.empty()) {
        return editor;
      }
    }
    throw Failure(ExitCode::kUsage,
                  "there is no editor: neither VISUAL nor EDITOR is set\n"
                  "Fix: EDITOR=vim settle state edit");
  }

  std::string text_of(const engine::Snapshot& snapshot, engine::StateCodec& codec) const {
    return deployment_text(deployment_of(workspace_, stack_, snapshot, false, codec));
  }

  base::Result<engine::Snapshot> snapshot_of(const std::string& text, engine::StateCodec& codec) {
    const auto document = base::parse_json(text, draft_.path().string());
    if (!document) {
      return document.error();
    }
    const auto own_secrets =
        [this](const base::Json& description) -> base::Result<engine::SecretsManager*> {
      if (description == stack_.secrets().description()) {
        return nullptr;
      }
      return base::error(base::ErrorKind::kUnsupported,
                         "deployment.secrets_providers was edited; `settle stack "
                         "change-secrets-provider` changes it");
    };
    auto imported = engine::import_deployment(
        *document,
        {.project = workspace_.project().name, .stack = stack_.name(), .secrets = own_secrets},
        codec);
    return imported ? base::Result<engine::Snapshot>(std::move(imported->snapshot))
                    : base::Result<engine::Snapshot>(std::move(imported).error());
  }

  /// False: it cannot be taken.
  bool show_changes() {
    engine::StateCodec codec(stack_.secrets());
    const auto before = snapshot_of(original_, codec);
    const auto after = snapshot_of(draft_.read(), codec);
    if (!after) {
      if (!asks_) {
        refuse(after.error());
      }
      session_.terminal.write_error(fmt::format("error: {}\n", after.error().message));
      return false;
    }
    const std::string changes = before ? edits_text(*before, *after) : "";
    session_.terminal.write(changes.empty() ? "No resource differs\n"
                                            : fmt::format("Edited:\n{}", changes));
    return true;
  }

  [[noreturn]] void refuse(const base::Error& error) {
    draft_.keep();
    throw Failure(exit_code(error.kind),
                  fmt::format("the edit was not taken, nothing was changed: {}\nIt is in {}",
                              error.message, draft_.path().string()));
  }

  Decision decide(bool good) {
    if (!asks_) {
      return Decision::kAccept;
    }
    const std::string question =
        fmt::format("What shall be done? [{}edit/reset/cancel]: ", good ? "accept/" : "");
    for (;;) {
      const base::Result<std::string> answer =
          session_.terminal.read_line(question, false, session_.stop);
      if (!answer || *answer == "cancel") {
        return Decision::kCancel;
      }
      if (good && *answer == "accept") {
        return Decision::kAccept;
      }
      if (*answer == "edit" || *answer == "reset") {
        return *answer == "edit" ? Decision::kEdit : Decision::kReset;
      }
    }
  }

  void save() {
    const std::string text = draft_.read();
    std::string kept;
    const base::Result<void> saved =
        stack_.store().replace([&](engine::StateCodec& codec) -> base::Result<engine::Snapshot> {
          const auto now = stack_.store().load(codec);
          if (!now) {
            return now.error();
          }
          if (text_of(*now, codec) != original_) {
            return base::error(base::ErrorKind::kConflict,
                               "the state of stack '{}' was changed while it was edited",
                               stack_.name());
          }
          auto edited = snapshot_of(text, codec);
          if (!edited) {
            return edited;
          }
          edited->reserve_numbers(now->next_number());
          auto before = keep_state(session_, stack_, "edit");
          if (!before) {
            return std::move(before).error();
          }
          kept = *std::move(before);
          return edited;
        });
    if (!saved) {
      refuse(saved.error());
    }
    session_.terminal.write(fmt::format("State edited; as it was before it is {}\n", kept));
  }

  Session& session_;
  bool asks_;
  std::string editor_;
  Workspace workspace_;
  OpenStack stack_;
  DraftFile draft_;
  std::string original_;
};

ExitCode run_state_edit(Session& session, const Arguments& arguments) {
  return EditRun(session, arguments).run();
}

}  // namespace

Verb state_edit_verb() {
  return {.name = "edit",
          .summary = "Edit the stack's deployment in your editor",
          .details = kStateEditDetails,
          .flags = {{"yes", 'y', "", "take the edit without asking when it is right"}},
          .run = run_state_edit};
}

}  // namespace cli
