#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "base/io/socket.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/cell_protocol.h"

namespace region {

/// Cell over its socket, a connection per call.
class CellClient final : public Cell {
 public:
  enum class Role {
    kDaemon,   ///< hears of exits; what an earlier daemon has begun ends first
    kVisitor,  ///< asks; next_exit is not for it
  };

  /// kNotFound or kUnavailable when no cell listens; kUnsupported when one of another version does.
  static base::Result<std::unique_ptr<CellClient>> connect(const base::Path& socket, Role role);

  Isolation isolation() const override { return isolation_; }

  base::Result<std::int64_t> spawn(const ProcessSpec& spec) override;
  base::Result<void> signal(const std::string& name, int signal) override;
  base::Result<ProcessStatus> stop(const std::string& name, int signal,
                                   std::chrono::milliseconds grace) override;
  base::Result<void> forget(const std::string& name) override;
  base::Result<std::vector<ProcessStatus>> processes() override;
  base::Result<std::optional<ProcessStatus>> next_exit(base::Deadline deadline) override;
  base::Result<void> adopt(const std::string& name, std::int64_t pid, const Limits& limits,
                           const SharedLimits& shared) override;
  base::Result<CommandOutcome> run(const CommandSpec& spec) override;
  base::Result<void> make_network_namespace(const std::string& name) override;
  base::Result<void> remove_network_namespace(const std::string& name) override;
  base::Result<std::vector<std::string>> network_namespaces() override;
  base::Result<void> make_router(const std::string& name, const std::string& address) override;
  base::Result<void> link(const LinkSpec& spec) override;
  base::Result<void> serve_names(
      const std::string& network_namespace, const std::string& address,
      const std::map<std::string, std::vector<std::string>>& names) override;
  base::Result<void> remember(const std::string& key, const std::string& text) override;
  base::Result<std::string> recall(const std::string& key) override;
  base::Result<base::Fd> bind(const std::string& network_namespace, const std::string& address,
                              std::uint16_t port, bool udp) override;
  base::Result<base::Fd> connect(const std::string& network_namespace, const std::string& address,
                                 std::uint16_t port, base::Deadline deadline) override;
  base::Result<void> mount_overlay(const base::Path& lower, const base::Path& upper,
                                   const base::Path& work, const base::Path& target) override;
  base::Result<void> unmount(const base::Path& target) override;

  /// Ends the cell: every process gets its stop signal, SIGKILL after `grace`. Returns once asked.
  base::Result<void> shut_down(base::Milliseconds grace);
  /// The cell's pid as the caller sees it.
  base::Result<pid_t> pid() const;

 private:
  explicit CellClient(base::Path socket, base::Socket exits)
      : socket_(std::move(socket)), exits_(std::move(exits)) {}

  base::Result<CellMessage> call(std::string_view operation, CellMessage request,
                                 base::Deadline deadline, const std::vector<int>& fds = {}) const;

  base::Path socket_;
  base::Socket exits_;  ///< where the cell tells of exits
  std::string exits_inbox_;
  Isolation isolation_ = Isolation::kLoopback;
};

/// The name of the control groups of the cell of `home` (canonical).
std::string cell_group_of(const base::Path& home);

}  // namespace region
