#pragma once

#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/files.h"

namespace cli {

/// For tests: `text` is what cli/render/testdata/NAME says. UPDATE_GOLDEN=1 writes it instead; the
/// change is then reviewed.
inline void expect_golden(const std::string& name, const std::string& text) {
  base::SystemFiles files;
  const base::Path path = base::Path(base::source_dir()) / "cli/render/testdata" / name;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    ASSERT_TRUE(files.write_atomic(path, text));
    std::filesystem::permissions(path, std::filesystem::perms(0644));
    return;
  }
  const base::Result<std::string> expected = files.read(path);
  ASSERT_TRUE(expected) << expected.error().message;
  EXPECT_EQ(text, *expected);
}

}  // namespace cli
