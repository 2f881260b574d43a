#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/io/files.h"
#include "base/result.h"

namespace cli {

/// Where people and scripts see us: standard input, output and error. Safe from any thread.
class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual void write(std::string_view text) = 0;
  virtual void write_error(std::string_view text) = 0;
  /// A person is reading the output, and lines can be rewritten.
  virtual bool output_is_tty() const = 0;
  /// A person can answer.
  virtual bool input_is_tty() const = 0;
  virtual std::size_t columns() const = 0;
  /// Up to the end of the line, without it. kCancelled: a stop was requested, or the input has
  /// ended. kInvalidArgument: a line of more than 64 KiB. Nothing is echoed when `hidden`.
  virtual base::Result<std::string> read_line(std::string_view prompt, bool hidden,
                                              std::stop_token stop) = 0;
  /// All of standard input: for what is piped in. kInvalidArgument: it is larger.
  virtual base::Result<std::string> read_all(std::size_t limit_bytes) = 0;
  /// Lets a person change a file with their editor, a command of the shell; returns when they have
  /// closed it, as long as that takes. Errors: it cannot be started, or has ended badly.
  virtual base::Result<void> edit(const std::string& editor, const base::Path& file) = 0;
  /// Nobody reads the output any more: the last `write` found its pipe closed.
  virtual bool output_is_closed() const = 0;
};

class SystemTerminal final : public Terminal {
 public:
  void write(std::string_view text) override;
  void write_error(std::string_view text) override;
  bool output_is_tty() const override;
  bool input_is_tty() const override;
  std::size_t columns() const override;
  base::Result<std::string> read_line(std::string_view prompt, bool hidden,
                                      std::stop_token stop) override;
  base::Result<std::string> read_all(std::size_t limit_bytes) override;
  base::Result<void> edit(const std::string& editor, const base::Path& file) override;

  bool output_is_closed() const override { return output_is_closed_; }

  /// Why some of the output was lost: a full disk, say. Empty: none was, or nobody wanted it any
  /// more, as with `| head`.
  std::string lost_output() const;

 private:
  mutable std::mutex output_mutex_;
  int output_error_ = 0;  ///< of the first write that failed
  std::atomic<bool> output_is_closed_ = false;
};

}  // namespace cli
