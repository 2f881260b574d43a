#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include <stdlib.h>

#include "base/clock.h"
#include "base/random.h"
#include "cli/connector.h"
#include "cli/execute.h"
#include "cli/memory_terminal.h"
#include "engine/logs/memory_logs.h"
#include "engine/provider/memory_provider.h"

namespace cli {

/// For tests: `settle ARGS` in a project of its own on disk, against a provider in memory.
class CommandLine final : private Connector {
 public:
  CommandLine() : provider(clock, random), directory_(make_directory()) {
    variables["SETTLE_HOME"] = (directory_ / "home").string();
    write("Pulumi.yaml",
          "name: shop\nconfig:\n"
          "  size: {type: integer, default: 1}\n"
          "  label: {type: string, description: what is written on it}\n");
  }

  ~CommandLine() override {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }

  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// Runs one command; `terminal` has what it wrote, without what was there before.
  int settle(const std::vector<std::string>& argv) {
    terminal.output.clear();
    terminal.error_output.clear();
    return settle_on(terminal, argv);
  }

  /// Runs one on another terminal.
  int settle_on(Terminal& other, const std::vector<std::string>& argv) {
    const Environment environment(variables);
    Session session{files,   clock,      random,           other, environment, *this,
                    program, directory_, stop.get_token(), {}};
    return static_cast<int>(execute(session, argv));
  }

  /// Runs one that has to succeed; returns what it wrote.
  std::string settle_ok(const std::vector<std::string>& argv) {
    const int code = settle(argv);
    if (code != 0) {
      throw std::runtime_error(terminal.error_output);
    }
    return terminal.output;
  }

  void write(const std::string& name, const std::string& text) {
    files.write_atomic(directory_ / name, text).or_throw();
  }

  std::string read(const std::string& name) { return files.read(directory_ / name).or_throw(); }

  const base::Path& directory() const { return directory_; }

  base::SystemFiles files;
  base::ManualClock clock;
  base::SeededRandom random{1};
  MemoryTerminal terminal;
  std::stop_source stop;  ///< Ctrl-C
  engine::MemoryProvider provider;
  engine::MemoryLogs logs;
  settle::Program program = [](engine::Stack&) {};
  std::map<std::string, std::string, std::less<>> variables;

 private:
  static base::Path make_directory() {
    char name[] = "/tmp/settle-cli-XXXXXX";
    if (::mkdtemp(name) == nullptr) {
      throw std::runtime_error("cannot create a temporary directory");
    }
    return name;
  }

  base::Result<engine::Provider*> connect(Session& /*session*/,
                                          const engine::StackSettings& /*settings*/) override {
    return &provider;
  }

  base::Result<engine::LogReader*> connect_logs(
      Session& /*session*/, const engine::StackSettings& /*settings*/) override {
    return &logs;
  }

  base::Path directory_;
};

}  // namespace cli
