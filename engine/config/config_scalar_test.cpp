#include "engine/config/config_scalar.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(ConfigScalar, IsCoercedInsideAnObjectAsPulumiDoesIt) {
  const std::pair<std::string_view, base::Json> rows[] = {
      {"true", true},
      {"false", false},
      {"True", "True"},
      {"0", 0},
      {"7", 7},
      {"-7", -7},
      {"+7", 7},
      {"+-7", "+-7"},
      {"012345678901", "012345678901"},
      {"1.5", "1.5"},
      {"1e3", "1e3"},
      {"0x10", "0x10"},
      {"9223372036854775807", std::int64_t{9223372036854775807}},
      {"9223372036854775808", "9223372036854775808"},
      {"", ""},
      {"null", "null"},
  };
  for (const auto& [text, value] : rows) {
    EXPECT_EQ(coerced_scalar(text), value) << text;
  }
}

TEST(ConfigScalar, IsOfTheTypeThatIsAskedFor) {
  EXPECT_EQ(scalar_of_type("7", "string").value(), base::Json("7"));
  EXPECT_EQ(scalar_of_type("7", "int").value(), base::Json(7));
  EXPECT_EQ(scalar_of_type("true", "bool").value(), base::Json(true));
  EXPECT_EQ(scalar_of_type("1.5", "float").value(), base::Json(1.5));
  EXPECT_EQ(scalar_of_type("1.5", "int").error().message, "'1.5' is no int");
  EXPECT_EQ(scalar_of_type("inf", "float").error().message, "'inf' is no float");
  EXPECT_EQ(scalar_of_type("yes", "bool").error().message, "'yes' is no bool");
  EXPECT_EQ(scalar_of_type("x", "list").error().message,
            "--type 'list': expected string, int, bool or float");
}

TEST(ConfigScalar, KnowsWhatWasProbablyMeantToBeSecret) {
  const ConfigKey password{"shop", "dbPassword"};
  EXPECT_TRUE(looks_like_secret(password, "x9$Kd02mvPq7Lz"));
  EXPECT_TRUE(looks_like_secret({"shop", "githubToken"}, "ghp_16C7e42F292c6912E7710c8"));
  EXPECT_FALSE(looks_like_secret(password, "change-me-please"));
  EXPECT_FALSE(looks_like_secret(password, "aaaaaaaaaaaaaaaaaaaaaaa1"));
  EXPECT_FALSE(looks_like_secret({"shop", "image"}, "x9$Kd02mvPq7Lz"));
  EXPECT_FALSE(looks_like_secret({"shop", "secretArn"},
                                 "arn:aws:secretsmanager:us-east-1:111122223333:secret:x-a1B2c3"));
}

}  // namespace
}  // namespace engine
