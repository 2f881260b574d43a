#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <unistd.h>

#include "region/runtimes/data_plane.h"

namespace region {

/// Remembers the names it is given; the servers of these tests all listen on loopback addresses of
/// one namespace.
class NamesOnlyNetwork final : public Network {
 public:
  base::Result<void> ensure_vpc(const std::string&, const std::string&) override { return {}; }

  base::Result<void> remove_vpc(const std::string&) override { return {}; }

  base::Result<void> ensure_interface(const InterfaceSpec&) override { return {}; }

  base::Result<void> remove_interface(const std::string&) override { return {}; }

  base::Result<void> ensure_gateway(const GatewaySpec&) override { return {}; }

  base::Result<void> remove_gateway(const std::string&, const std::string&) override { return {}; }

  base::Result<void> set_rules(const std::string&,
                               const std::map<std::string, std::vector<SecurityRule>>&) override {
    return {};
  }

  base::Result<void> set_name(const std::string&, const std::string& name,
                              const std::vector<std::string>& addresses) override {
    const std::lock_guard lock(mutex_);
    names_[name] = addresses;
    changed_.notify_all();
    return {};
  }

  base::Path resolv_conf(const std::string&) const override { return {}; }

  bool enforced() const override { return false; }

  std::vector<std::string> addresses(const std::string& name) {
    const std::lock_guard lock(mutex_);
    return names_[name];
  }

  bool wait_for(const std::string& name, const std::vector<std::string>& addresses) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(20),
                             [&] { return names_[name] == addresses; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::vector<std::string>> names_;
};

/// Everything that databases and caches run on, in a real cell.
struct DataPlaneForTest {
  explicit DataPlaneForTest(const base::Path& home,
                            std::optional<Isolation> isolation = std::nullopt)
      : cell(open_cell(home, isolation).or_throw()),
        certificates(Certificates::open(home).or_throw()),
        exits(*cell, log),
        plane{home, log, *cell, network, certificates, exits} {}

  base::Log log{STDERR_FILENO, base::LogLevel::kError};
  std::unique_ptr<Cell> cell;
  NamesOnlyNetwork network;
  Certificates certificates;
  Exits exits;
  DataPlane plane;
};

}  // namespace region
