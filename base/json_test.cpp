#include "base/json.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json_reader.h"

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

TEST(Json, EscapesWhatJsonCannotHoldAndNothingElse) {
  const std::string_view text =
      R"({"k\"ey":["a\\b","tab\t","\u0001","gr\u00fc\u00dfe","plain",{},[]]})";
  const Json json = parse_json(text, "text").value();
  EXPECT_EQ(json_text(json), R"({"k\"ey":["a\\b","tab\t","\u0001","grüße","plain",{},[]]})");
  EXPECT_EQ(parse_json(json_text(json), "again").value(), json);
}

TEST(Json, WritesEveryNumberSoThatItIsReadAsTheSame) {
  for (const char* text :
       {"0", "-0.0", "0.5", "1e+308", "5e-324", "9223372036854775807", "18446744073709551615"}) {
    EXPECT_EQ(json_text(parse_json(text, "a number").or_throw()), text);
  }
}

TEST(Json, ReadsTheDoubleThatIsNearestToTheText) {
  for (const double number : {1.7976931348623157e308, 4.35, 0.1 + 0.2, 2251799813685249.5,
                              123456789.12345679, 2.2250738585072011e-308, 6.02214076e-23}) {
    EXPECT_EQ(parse_json(json_text(Json(number)), "a number").or_throw().as_double(), number);
  }
}

TEST(Json, RefusesANumberThatIsTooLarge) {
  const auto refused = parse_json("{\n\"a\": -1e400}", "state.json");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, testing::HasSubstr("state.json is not valid JSON: "));
  EXPECT_THAT(refused.error().message, testing::HasSubstr("line 2"));
  EXPECT_EQ(json_text(parse_json("1e-400", "a number").or_throw()), "0");
}

TEST(Json, RefusesTrailingTextAndDeepNesting) {
  EXPECT_FALSE(parse_json("{} {}", "a"));
  EXPECT_FALSE(parse_json(std::string(100, '['), "a"));
  EXPECT_FALSE(parse_json("", "a"));
}

TEST(JsonReader, ReadsOneDocumentAfterTheOtherLargeOnesAndBrokenOnesAmongThem) {
  JsonReader reader;
  const std::string large = R"({"text":")" + std::string(100'000, 'x') + R"("})";
  for (const std::string& text : {std::string(R"([1,2.5,"a"])"), large, std::string("{}")}) {
    EXPECT_EQ(json_text(*reader.read(text, "it").value()), text);
    const auto broken = reader.read(R"({"a":)", "it");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().message, parse_json(R"({"a":)", "it").error().message);
  }
  EXPECT_FALSE(reader.read(std::string(100, '['), "it"));
  EXPECT_FALSE(reader.read("{} {}", "it"));
}

}  // namespace
}  // namespace base
