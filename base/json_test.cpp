#include "base/json.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Json, ErrorsNameTheDocumentAndThePlace) {
  const auto parsed = parse_json("{\n  \"a\": nope\n}", "state.json");
  ASSERT_FALSE(parsed);
  EXPECT_NE(parsed.error().message.find("state.json is not valid JSON"), std::string::npos);
  EXPECT_NE(parsed.error().message.find("line 2"), std::string::npos) << parsed.error().message;
}

TEST(Json, CanonicalTextDoesNotDependOnMemberOrder) {
  const Json a = parse_json(R"({"b":[1,{"d":0.5,"c":"x"}],"a":null})", "a").value();
  const Json b = parse_json(R"({"a":null,"b":[1,{"c":"x","d":0.5}]})", "b").value();
  EXPECT_EQ(canonical_json(a), canonical_json(b));
  EXPECT_EQ(canonical_json(a), R"({"a":null,"b":[1,{"c":"x","d":0.5}]})");
}

TEST(Json, RefusesTrailingTextAndDeepNesting) {
  EXPECT_FALSE(parse_json("{} {}", "a"));
  EXPECT_FALSE(parse_json(std::string(100, '['), "a"));
  EXPECT_FALSE(parse_json("", "a"));
}

}  // namespace
}  // namespace base
