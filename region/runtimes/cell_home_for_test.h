#pragma once

#include <filesystem>

#include <gtest/gtest.h>

#include "region/runtimes/cell.h"

namespace region {

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
