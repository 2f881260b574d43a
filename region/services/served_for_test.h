#pragma once

#include <string>

#include "base/checkout_for_test.h"
#include "base/io/http_server.h"
#include "base/io/memory_files.h"
#include "base/io/subprocess.h"
#include "region/region.h"
#include "region/resources/resources.h"

namespace region {

/// A region on a disk in memory, behind a real port of this machine: for AWS's own clients.
class ServedRegion {
 public:
  ServedRegion() { open(); }

  /// As after a restart of the daemon.
  void reopen() {
    region_.reset();
    open();
  }

  /// What a script of testdata prints and says; `ok` when every assertion of it holds.
  std::string run(const std::string& script) {
    const base::HttpServer server(
        base::Listener::tcp("127.0.0.1", 0).or_throw(),
        [this](const base::HttpRequest& request) { return region_->handle(request); });
    const auto result = base::run_command(
        {.argv = {"/usr/bin/python3", base::source_dir() + "/region/services/testdata/" + script,
                  fmt::format("http://127.0.0.1:{}", server.port())}},
        base::Deadline::after(base::Milliseconds{50'000}));
    return result ? result->output + result->error_output : result.error().message;
  }

  Region& region() { return *region_; }

  base::MemoryFiles files;
  base::SystemClock clock;
  base::SystemRandom random;

 private:
  void open() {
    region_ = Region::open({files, clock, random, log_}, "/home", stored_handlers()).or_throw();
  }

  base::Log log_{-1, base::LogLevel::kError};
  std::unique_ptr<Region> region_;
};

}  // namespace region
