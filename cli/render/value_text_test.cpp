#include "cli/render/value_text.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "cli/render/paint.h"
#include "cli/render/table.h"

namespace cli {
namespace {

using catalog::Value;

TEST(ValueText, IsShortAndNeverShowsASecret) {
  struct Row {
    Value value;
    std::string_view text;
  };

  const Row rows[] = {
      {Value(), "(none)"},
      {Value("a b"), "\"a b\""},
      {Value(3), "3"},
      {Value::secret(Value("hunter2")), "[secret]"},
      {Value::unknown(), "[unknown]"},
      {Value::attribute("urn:x", "Arn"), "[unknown]"},
      {Value(Value::List{Value(1), Value::secret(Value("hunter2"))}), "[1,\"[secret]\"]"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(short_text(row.value), row.text);
  }
  EXPECT_EQ(short_text(Value(std::string(100, 'x')), 10), "\"xxxxxx...");
  EXPECT_EQ(short_text(Value("\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"), 7), "\"\xc3\xa4...")
      << "never half of a character";
}

TEST(ValueText, GivesScriptsTextAsItIs) {
  EXPECT_EQ(output_text(Value("http://x"), false), "http://x");
  EXPECT_EQ(output_text(Value(Value::List{Value(1)}), false), "[1]");
  EXPECT_EQ(output_text(Value::secret(Value("hunter2")), false), "[secret]");
  EXPECT_EQ(output_text(Value::secret(Value("hunter2")), true), "hunter2");
}

TEST(TableText, AlignsColumnsAndLeavesNothingBehindThem) {
  EXPECT_EQ(table_text({{"A", "LONG"}, {"longer", "x", ""}}), "A       LONG\nlonger  x\n");
}

TEST(Paint, MeasuresAndCutsByCharacters) {
  EXPECT_EQ(display_width("├─ x"), 4U);
  EXPECT_EQ(padded("├", 3), "├  ");
  EXPECT_EQ(shortened("├├├├├├", 5), "├├...");
  EXPECT_EQ(shortened("abc", 5), "abc");
}

}  // namespace
}  // namespace cli
