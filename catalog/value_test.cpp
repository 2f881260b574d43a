#include "catalog/value.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/value_for_test.h"

namespace catalog {
namespace {

std::string shown(const Value& value) {
  return base::canonical_json(value.to_display_json());
}

TEST(Value, AbsentIsNotNullAndLeavesNoTraceInListsAndObjects) {
  EXPECT_TRUE(Value().is_absent());
  EXPECT_FALSE(Value::null().is_absent());
  EXPECT_NE(Value(), Value::null());
  EXPECT_EQ(Value(Value::Object{{"a", 1}, {"b", Value()}}), parsed(R"({"a":1})"));
  EXPECT_EQ(Value(Value::List{1, Value(), 2}), parsed("[1,2]"));
}

TEST(Value, ComparesByStructureAndNumbersByValue) {
  struct Row {
    const char* rule;
    Value a;
    Value b;
    bool equal;
  };

  const Row rows[] = {
      {"1 and 1.0 are equal", 1, 1.0, true},
      {"1 and true are not", 1, true, false},
      {"1 and its text are not", 1, "1", false},
      {"member order does not matter", parsed(R"({"a":1,"b":2})"), parsed(R"({"b":2,"a":1})"),
       true},
      {"list order matters", parsed("[1,2]"), parsed("[2,1]"), false},
      {"an attribute equals itself", Value::attribute("u", "Arn"), Value::attribute("u", "Arn"),
       true},
      {"another path is another attribute", Value::attribute("u", "Arn"),
       Value::attribute("u", "Id"), false},
      {"secrets compare by content", Value::secret("x"), Value::secret("x"), true},
      {"a secret is not its content", Value::secret("x"), "x", false},
      {"texts built in other pieces are equal", Value::concat({"a", "b", Value::unknown()}),
       Value::concat({"ab", Value::concat({Value::unknown()})}), true},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(row.a == row.b, row.equal) << row.rule;
  }
}

TEST(Value, FormatTakesLiteralsOutputsAndEscapedBraces) {
  const Output<std::string> arn(Value::attribute("urn:queue", "Arn"));
  EXPECT_EQ(format("plain {{}}").value(), Value("plain {}"));
  EXPECT_EQ(format("{}-{}", "a", 3).value(), Value("a-3"));
  EXPECT_EQ(shown(format("<{}/*>", arn).value()), R"("<${urn:queue.Arn}/*>")");
}

TEST(Value, FormatWithAWrongNumberOfArgumentsStopsTheProgram) {
  EXPECT_DEATH(format("{} {}", 1).value(), "more \\{\\} than arguments");
  EXPECT_DEATH(format("{}", 1, 2).value(), "more arguments than");
}

TEST(Value, OpensASealedSecretOnceAndNotBeforeSomebodyNeedsIt) {
  int opened = 0;
  const auto sealed = [&](const char* text, const char* inner) {
    return Value::sealed(text, [&opened, inner] {
      ++opened;
      return Value(inner);
    });
  };
  const Value a = Value::Object{{"Password", sealed("xyz", "hush")}};
  EXPECT_TRUE(a.contains_secret());
  EXPECT_FALSE(a.contains_unknown());
  EXPECT_EQ(resolve(a, {}), a);
  EXPECT_EQ(a.at("Password").to_display_json(), "[secret]");
  EXPECT_EQ(a.at("Password"), sealed("xyz", "hush")) << "the same text";
  EXPECT_EQ(opened, 0);
  EXPECT_EQ(a.at("Password"), Value::secret("hush"));
  EXPECT_NE(a.at("Password"), Value::secret("other"));
  EXPECT_EQ(opened, 1);
  EXPECT_EQ(a.at("Password"), sealed("abc", "hush")) << "another text may hide the same";
  EXPECT_EQ(opened, 2);
}

TEST(Value, ASealedSecretThatCannotBeOpenedSaysSoEachTime) {
  int asked = 0;
  const Value broken = Value::sealed("xyz", [&]() -> Value {
    ++asked;
    throw base::Exception(base::error(base::ErrorKind::kPermission, "incorrect passphrase"));
  });
  EXPECT_THROW(broken.to_json(true).value(), base::Exception);
  EXPECT_THROW(broken.to_json(true).value(), base::Exception);
  EXPECT_EQ(asked, 2);
}

TEST(Value, NeverShowsASecretAndOpensItOnlyWhenAsked) {
  const Value value(Value::Object{{"password", Value::secret("hunter2")},
                                  {"url", Value::concat({"https://", Value::secret("hunter2")})}});
  EXPECT_EQ(shown(value).find("hunter2"), std::string::npos);
  EXPECT_TRUE(value.contains_secret());
  const Value resolved = resolve(value, {});
  EXPECT_EQ(shown(resolved).find("hunter2"), std::string::npos);
  const auto closed = resolved.to_json(false);
  ASSERT_FALSE(closed);
  EXPECT_EQ(closed.error().message, "password is secret and must not be written openly");
  EXPECT_EQ(base::canonical_json(resolved.to_json(true).value()),
            R"({"password":"hunter2","url":"https://hunter2"})");
}

TEST(Value, ToJsonNamesTheFirstPathThatIsNotKnown) {
  const Value value(Value::Object{
      {"Tags", Value::List{parsed(R"({"Key":"a"})"),
                           Value::Object{{"Value", Value::attribute("urn:vpc", "Id")}}}}});
  const auto json = value.to_json(true);
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().message, "Tags[1].Value is not known yet: it waits for ${urn:vpc.Id}");
}

TEST(Value, ResolvesBottomUpAndKeepsWhatIsNotKnownYet) {
  Resolver resolver;
  resolver.attribute = [](const Value::Attribute& attribute) -> std::optional<Value> {
    return attribute.path == "Arn" ? std::optional<Value>("arn:x") : std::nullopt;
  };
  resolver.pseudo_parameter = [](const Value::PseudoParameter&) { return Value("eu-west-1"); };
  resolver.secret_string = [](const Value::SecretString& secret) {
    return Value(*secret.secret_id.if_string() + "/" + secret.json_key);
  };
  const Value arn = Value::attribute("u", "Arn");
  const Value id = Value::attribute("u", "Id");
  EXPECT_EQ(resolve(Value::concat({arn, ":", Value::pseudo_parameter("Region")}), resolver),
            Value("arn:x:eu-west-1"));
  EXPECT_EQ(resolve(Value::concat({arn, ":", id}), resolver), Value::concat({"arn:x:", id}));
  EXPECT_EQ(resolve(Value::json_text(Value::Object{{"b", arn}, {"a", 0.5}}), resolver),
            Value(R"({"a":0.5,"b":"arn:x"})"));
  EXPECT_EQ(resolve(Value::json_text(id), resolver), Value::json_text(id));
  EXPECT_EQ(resolve(Value::secret_string(arn, "password"), resolver),
            Value::secret("arn:x/password"));
  EXPECT_EQ(resolve(Value::json_text(Value::List{Value::secret("s")}), resolver),
            Value::secret(R"(["s"])"));
}

TEST(Value, ResolvingSharesWhatHasNothingToReplace) {
  const Value tags = Value::List{Value::Object{{"Key", "Name"}, {"Value", "a"}}};
  const Value before = Value::Object{{"Tags", tags}, {"VpcId", Value::attribute("urn", "VpcId")}};
  Resolver resolver;
  resolver.attribute = [](const Value::Attribute&) { return Value("vpc-1"); };
  const Value after = resolve(before, resolver);
  EXPECT_EQ(after, (Value::Object{{"Tags", tags}, {"VpcId", "vpc-1"}}));
  EXPECT_EQ(after.at("Tags").if_list(), tags.if_list()) << "the same list, not an equal one";
}

TEST(Value, FindsEveryAttributeWhereverItHides) {
  const Value value(Value::Object{
      {"a", Value::concat({"x", Value::attribute("u1", "Arn")})},
      {"b", Value::json_text(Value::List{Value::attribute("u2", "Id")})},
      {"c", Value::secret(Value::attribute("u3", "Id"))},
      {"d", Value::secret_string(Value::attribute("u4", "Id"), "")},
  });
  std::string urns;
  value.for_each_attribute([&](const Value::Attribute& attribute) { urns += attribute.urn; });
  EXPECT_EQ(urns, "u1u2u3u4");
}

struct Pair {
  Input<std::string> Key;
  Input<std::int64_t> Count;
};

Value to_value(const Pair& pair) {
  return Value::Object{{"Key", pair.Key.value()}, {"Count", pair.Count.value()}};
}

TEST(Input, TakesLiteralsOutputsStructsAndLists) {
  const Output<std::string> id(Value::attribute("u", "Id"));
  const Input<std::vector<Input<std::string>>> ids = {"a", id};
  const Input<std::vector<Pair>> pairs = {{.Key = "k", .Count = 3}, {.Key = id}};
  const Input<Pair> pair = {{.Key = "k"}};
  EXPECT_EQ(shown(ids.value()), R"(["a","${u.Id}"])");
  EXPECT_EQ(shown(pairs.value()), R"([{"Count":3,"Key":"k"},{"Key":"${u.Id}"}])");
  EXPECT_EQ(shown(pair.value()), R"({"Key":"k"})");
  EXPECT_TRUE(Input<bool>().is_absent());
  EXPECT_EQ(Input<double>(1).value(), Value(1.0));
}

static_assert(!std::is_convertible_v<const char*, Input<bool>>);
static_assert(!std::is_convertible_v<double, Input<std::int64_t>>);
static_assert(!std::is_convertible_v<int, Input<std::string>>);

}  // namespace
}  // namespace catalog
