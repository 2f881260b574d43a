#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "cli/terminal.h"

namespace cli {

/// The in-memory twin of SystemTerminal, for tests: collects what is written, answers what was
/// prepared.
class MemoryTerminal final : public Terminal {
 public:
  void write(std::string_view text) override {
    const std::scoped_lock lock(mutex_);
    output += text;
  }

  void write_error(std::string_view text) override {
    const std::scoped_lock lock(mutex_);
    error_output += text;
  }

  bool output_is_tty() const override { return tty; }

  bool input_is_tty() const override { return tty; }

  std::size_t columns() const override { return 100; }

  base::Result<std::string> read_line(std::string_view prompt, bool /*hidden*/,
                                      std::stop_token /*stop*/) override {
    write_error(prompt);
    if (answers.empty()) {
      return base::error(base::ErrorKind::kCancelled, "the input ended before there was an answer");
    }
    std::string answer = answers.front();
    answers.pop_front();
    return answer;
  }

  base::Result<std::string> read_all(std::size_t /*limit_bytes*/) override { return input; }

  base::Result<void> edit(const std::string& editor, const base::Path& file) override {
    editors.push_back(editor);
    return on_edit(file);
  }

  bool output_is_closed() const override { return closed; }

  bool tty = false;
  bool closed = false;
  std::vector<std::string> editors;  ///< that `edit` was given
  std::function<base::Result<void>(const base::Path& file)> on_edit =
      [](const base::Path&) -> base::Result<void> { return {}; };
  std::deque<std::string> answers;
  std::string input;
  std::string output;
  std::string error_output;

 private:
  std::mutex mutex_;
};

}  // namespace cli
