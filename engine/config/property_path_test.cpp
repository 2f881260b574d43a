#include "engine/config/property_path.h"

#include <gtest/gtest.h>

namespace engine {
namespace {

using Path = PropertyPath;

TEST(PropertyPath, ReadsPulumisForms) {
  struct Row {
    std::string_view text;
    Path path;
  };

  const std::size_t zero = 0;
  const Row rows[] = {
      {"root", {"root"}},
      {"root.nested", {"root", "nested"}},
      {"root[\"nested\"]", {"root", "nested"}},
      {"root.double.nest", {"root", "double", "nest"}},
      {"[\"root key with \\\"escaped\\\" quotes\"].nested",
       {"root key with \"escaped\" quotes", "nested"}},
      {"[\"root key with a .\"][100]", {"root key with a .", std::size_t{100}}},
      {"root.array[0].nested", {"root", "array", zero, "nested"}},
      {"aws:tags.Name", {"aws:tags", "Name"}},
  };
  for (const Row& row : rows) {
    const base::Result<Path> path = parse_property_path(row.text);
    ASSERT_TRUE(path) << row.text << ": " << path.error().message;
    EXPECT_EQ(*path, row.path) << row.text;
    const std::string written = property_path_text(row.path);
    EXPECT_EQ(*parse_property_path(written), row.path) << written;
  }
}

TEST(PropertyPath, NamesThePlaceOfWhatItRefuses) {
  struct Row {
    std::string_view text;
    std::string_view place;
  };

  for (const Row& row :
       {Row{"", "character 1"}, Row{"a..b", "character 3"}, Row{"a[", "character 3"},
        Row{"a[\"b", "character 5"}, Row{"a[x]", "character 3"}, Row{"a[1", "character 4"},
        Row{"a[0]b", "character 5"}, Row{"a[99999999]", "character 3"}}) {
    const base::Result<Path> path = parse_property_path(row.text);
    ASSERT_FALSE(path) << row.text;
    EXPECT_NE(path.error().message.find(row.place), std::string::npos) << path.error().message;
  }
}

}  // namespace
}  // namespace engine
