#include "engine/config/config_type.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace engine {
namespace {

std::optional<base::Json> shaped(const char* value, const char* shape) {
  const auto parsed = parse_config_shape(base::parse_json(shape, "shape")->as_object());
  const auto json = base::parse_json(value, "value");
  const auto result = as_shape(catalog::Value::from_json(*json), parsed->value());
  return result ? std::optional(result->to_display_json()) : std::nullopt;
}

TEST(ConfigType, TakesWhatTextCanMean) {
  struct Row {
    const char* value;
    const char* shape;
    std::optional<base::Json> result;
  };

  constexpr const char* kNested =
      R"({"type":"array","items":{"type":"array","items":{"type":"integer"}}})";
  const Row rows[] = {
      {"5", R"({"type":"string"})", "5"},
      {"true", R"({"type":"string"})", "true"},
      {"[1]", R"({"type":"string"})", std::nullopt},
      {"2.0", R"({"type":"integer"})", 2},
      {"2.5", R"({"type":"integer"})", std::nullopt},
      {R"("12")", R"({"type":"integer"})", 12},
      {R"("1 2")", R"({"type":"integer"})", std::nullopt},
      {R"("true")", R"({"type":"boolean"})", true},
      {R"("yes")", R"({"type":"boolean"})", std::nullopt},
      {R"("{\"a\":1}")", R"({"type":"object"})", base::JsonObject{{"a", 1}}},
      {"[]", R"({"type":"object"})", std::nullopt},
      {R"([["1"],[2,3]])", kNested, base::JsonArray{base::JsonArray{1}, base::JsonArray{2, 3}}},
      {R"([[1],["x"]])", kNested, std::nullopt},
      {R"([1])", kNested, std::nullopt},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(shaped(row.value, row.shape), row.result) << row.value << " as " << row.shape;
  }
}

}  // namespace
}  // namespace engine
