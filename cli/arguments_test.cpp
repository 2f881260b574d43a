#include "cli/arguments.h"

#include <gtest/gtest.h>

namespace cli {
namespace {

constexpr Flag kFlags[] = {{"yes", 'y', "", "skip the question"},
                           {"json", 'j', "", ""},
                           {"stack", 's', "STACK", ""},
                           {"parallel", 'p', "N", ""},
                           {"target", 't', "URN", ""}};

base::Result<Arguments> parse(const std::vector<std::string>& argv) {
  return parse_arguments(kFlags, argv);
}

TEST(Arguments, TakesEverySpellingOfAFlag) {
  for (const std::vector<std::string>& argv : {std::vector<std::string>{"--stack", "dev", "--yes"},
                                               {"--stack=dev", "--yes=true"},
                                               {"-s", "dev", "-y"},
                                               {"-sdev", "-y"},
                                               {"-ys", "dev"},
                                               {"-ysdev"},
                                               {"-ys=dev"}}) {
    const base::Result<Arguments> arguments = parse(argv);
    ASSERT_TRUE(arguments) << arguments.error().message;
    EXPECT_EQ(arguments->value("stack"), "dev");
    EXPECT_TRUE(arguments->has("yes"));
    EXPECT_FALSE(arguments->has("json"));
  }
}

TEST(Arguments, CollectsRepeatedFlagsAndPositionals) {
  const Arguments arguments =
      parse({"key", "-t", "a", "--target=b", "-5", "--yes", "--yes=false", "--", "--json"}).value();
  EXPECT_EQ(arguments.values("target"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(arguments.positionals(), (std::vector<std::string>{"key", "-5", "--json"}));
  EXPECT_FALSE(arguments.has("yes"));
  EXPECT_EQ(arguments.positional(9), "");
}

TEST(Arguments, RefusesWithTheWordAndTheNearestFlag) {
  struct Row {
    std::vector<std::string> argv;
    std::string_view message;
  };

  for (const Row& row :
       {Row{{"--stak", "dev"}, "unknown flag '--stak'; did you mean '--stack'?"},
        Row{{"--frobnicate"}, "unknown flag '--frobnicate'"},
        Row{{"-yx"}, "unknown flag '-x' in '-yx'"},
        Row{{"--stack"}, "--stack needs a value: --stack STACK"},
        Row{{"--yes=maybe"}, "--yes is a switch and takes no value, not 'maybe'"}}) {
    const base::Result<Arguments> arguments = parse(row.argv);
    ASSERT_FALSE(arguments);
    EXPECT_EQ(arguments.error().message, row.message);
  }
}

TEST(Arguments, ReadsNumbersInTheirRange) {
  EXPECT_EQ(parse({"-p", "8"})->number("parallel", 1, 256).value(), 8U);
  EXPECT_EQ(parse({})->number("parallel", 1, 256).value(), std::nullopt);
  for (const char* wrong : {"0", "257", "x", "8x", "", "-1"}) {
    EXPECT_FALSE(parse({std::string("--parallel=") + wrong})->number("parallel", 1, 256)) << wrong;
  }
}

TEST(Arguments, SuggestsOnlyWhatIsNear) {
  constexpr std::string_view kKnown[] = {"destroy", "preview", "refresh", "up"};
  EXPECT_EQ(nearest("destory", kKnown), "destroy");
  EXPECT_EQ(nearest("previw", kKnown), "preview");
  EXPECT_EQ(nearest("apply", kKnown), "");
}

}  // namespace
}  // namespace cli
