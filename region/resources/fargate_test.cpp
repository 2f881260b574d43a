#include "region/resources/fargate.h"

#include <gtest/gtest.h>

namespace region {
namespace {

TEST(Fargate, has_the_sizes_that_aws_lists) {
  struct Row {
    const char* cpu;
    const char* memory;
    bool exists;
  };

  const Row rows[] = {
      {"256", "512", true},      {"256", "2048", true},    {"256", "1536", false},
      {"256", "4096", false},    {"512", "512", false},    {"512", "4096", true},
      {"1024", "2048", true},    {"1024", "9216", false},  {"4096", "30720", true},
      {"8192", "16384", true},   {"8192", "17408", false}, {"16384", "122880", true},
      {"16384", "36864", false}, {"128", "512", false},    {"256 ", "512", false},
      {"", "", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(is_fargate_size(row.cpu, row.memory), row.exists)
        << row.cpu << " CPU, " << row.memory << " MiB";
  }
}

}  // namespace
}  // namespace region
