#pragma once

#include <filesystem>
#include <vector>

#include <unistd.h>

#include <gtest/gtest.h>

#include "region/runtimes/cell.h"

namespace region {

/// The ways to have namespaces that this process may use. ThreadSanitizer has a thread of its own,
/// and the kernel lets no process with threads make a user namespace (EINVAL); settle-cell has one
/// thread.
inline std::vector<Isolation> isolations_with_namespaces() {
  std::vector<Isolation> all;
  if (::geteuid() == 0) {
    all.push_back(Isolation::kRoot);
  }
#ifndef SETTLE_THREAD_SANITIZER
  all.push_back(Isolation::kUserNamespace);
#endif
  return all;
}

/// A home for one test, in a directory of its own; its cell is ended and the directory removed.
class CellHome {
 public:
  CellHome() {
    std::string pattern = (std::filesystem::temp_directory_path() / "settle-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }

  CellHome(const CellHome&) = delete;
  CellHome& operator=(const CellHome&) = delete;

  ~CellHome() {
    const auto stopped = stop_cell(path_, base::Deadline::after(std::chrono::seconds(10)));
    EXPECT_TRUE(stopped) << stopped.error().message;
    std::error_code failure;
    std::filesystem::remove_all(path_, failure);
  }

  const base::Path& path() const { return path_; }

 private:
  base::Path path_;
};

}  // namespace region
