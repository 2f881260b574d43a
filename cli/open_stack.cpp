#include "cli/open_stack.h"

#include <optional>
#include <utility>

#include <signal.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/exit_code.h"
#include "cli/key_change.h"
#include "cli/passphrases.h"
#include "cli/rename_marks.h"

namespace cli {

namespace {

/// A setting of Settle's own as a word; nullopt: the file says nothing.
std::optional<std::string> own_setting(const engine::StackFile& file, const std::string& name) {
  const base::Json* value = file.find({"settle", name});
  if (value == nullptr) {
    return std::nullopt;
  }
  return value->is_string() ? value->as_string().c_str() : base::json_text(*value);
}

void require_one_of(const engine::StackFile& file, const std::string& name, const char* first,
                    const char* second) {
  const std::string word = own_setting(file, name).value_or(first);
  if (word != first && word != second) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("{0}:{1}: settle:{2} is '{3}'; expected {4} or {5}\nFix: settle config "
                    "set settle:{2} {4}",
                    file.path().string(), file.line_of({"settle", name}), name, word, first,
                    second));
  }
}

engine::Target target_of(const engine::StackFile& file) {
  return own_setting(file, "target").value_or("local") == "local" ? engine::Target::kLocal
                                                                  : engine::Target::kAws;
}

base::Path file_of(const Session& session, const Workspace& workspace, const Arguments& arguments,
                   const std::string& name) {
  const std::optional<std::string> given = arguments.value("config-file");
  return given ? session.directory / *given : workspace.project().stack_file(name);
}

engine::StackFile read_file(Session& session, const Workspace& workspace,
                            const Arguments& arguments, const std::string& name, bool may_be_new) {
  const std::string& project = workspace.project().name;
  const base::Path file = file_of(session, workspace, arguments, name);
  if (arguments.has("config-file") && !may_be_new && !session.files.exists(file)) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("--config-file: there is no file {}", file.string()));
  }
  finish_key_change(session, workspace.backend(), {project, name}, file,
                    is_interactive(session, arguments));
  return engine::StackFile::read(session.files, file, project).or_throw();
}

/// A request to stop that comes through the backend is one like Ctrl-C.
void interrupt_this_process() {
  ::kill(::getpid(), SIGINT);
}

}  // namespace

OpenStack::OpenStack(Session& session, const Workspace& workspace, const Arguments& arguments,
                     std::string name, OpenOptions options)
    : name_(std::move(name)),
      file_(read_file(session, workspace, arguments, name_, options.new_config_file)),
      passphrase_(passphrase_source(session, target_of(file_), workspace.project().name, name_,
                                    is_interactive(session, arguments))),
      secrets_(session, file_, passphrase_),
      store_(workspace.backend(), {workspace.project().name, name_}, secrets_,
             {.encrypt_whole = own_setting(file_, "encryptState") == "true",
              .on_cancel = interrupt_this_process,
              .open_secrets = [this, &session,
                               project = workspace.project().name](const std::string& description) {
                return open_described(session, project, description, passphrase_);
              }}) {
  if (!options.wrong_settings) {
    require_one_of(file_, "target", "local", "aws");
    require_one_of(file_, "encryptState", "true", "false");
  }
  if (!options.half_renamed) {
    settle_half_renamed(session, workspace, {workspace.project().name, name_});
  }
}

engine::Target OpenStack::target() const {
  return target_of(file_);
}

bool is_switched_on(const engine::StackFile& file, const std::string& name) {
  require_one_of(file, name, "true", "false");
  return own_setting(file, name) == "true";
}

bool is_interactive(const Session& session, const Arguments& arguments) {
  return session.terminal.input_is_tty() && !arguments.has("non-interactive");
}

}  // namespace cli
