#include "engine/config/yaml_document.h"

#include <gtest/gtest.h>

namespace engine {
namespace {

YamlDocument parse(std::string text) {
  base::Result<YamlDocument> document = YamlDocument::parse(std::move(text), "Pulumi.dev.yaml");
  EXPECT_TRUE(document) << document.error().message;
  return std::move(*document);
}

base::Json json(std::string_view text) {
  return base::parse_json(text, "test").value();
}

constexpr std::string_view kCommented = R"(# The development stack.
encryptionsalt: v1:abc  # do not touch

config:
  # where
  aws:region: us-east-1   # cheapest

  'payment-processing:environment': "dev"
  payment-processing:password:
    # rotated in May
    secure: v1:old
  payment-processing:tags: {team: payments, cost: "12"}
  payment-processing:list:
    - one # first
    - two
# the end
)";

TEST(YamlDocument, ReadsTypesAsYamlMeansThem) {
  const YamlDocument document = parse(R"(a: 1
b: "1"
c: true
d: 'true'
e: 000000000000
f: 1.5
g:
h: [1, x]
i: 10.0.0.0/16
)");
  EXPECT_EQ(base::json_text(document.root()),
            R"({"a":1,"b":"1","c":true,"d":"true","e":"000000000000","f":1.5,"g":null,)"
            R"("h":[1,"x"],"i":"10.0.0.0/16"})");
}

TEST(YamlDocument, ChangesNothingButTheValueThatIsSet) {
  struct Row {
    PropertyPath path;
    std::string_view value;
    std::string_view before;
    std::string_view after;
  };

  const std::size_t first = 0;
  const Row rows[] = {
      {{"config", "aws:region"},
       R"("eu-west-1")",
       "aws:region: us-east-1   # cheapest",
       "aws:region: eu-west-1   # cheapest"},
      {{"config", "payment-processing:environment"},
       R"("false")",
       "'payment-processing:environment': \"dev\"",
       "'payment-processing:environment': \"false\""},
      {{"encryptionsalt"}, R"("v1:xyz")", "v1:abc  # do not touch", "v1:xyz  # do not touch"},
      {{"config", "payment-processing:password", "secure"},
       R"("v1:new")",
       "secure: v1:old",
       "secure: v1:new"},
      {{"config", "payment-processing:tags", "team"},
       R"("risk")",
       "payment-processing:tags: {team: payments, cost: \"12\"}",
       "payment-processing:tags:\n    team: risk\n    cost: \"12\""},
      {{"config", "payment-processing:list", first},
       R"("three")",
       "    - one # first\n    - two",
       "    - three\n    - two"},
      {{"config", "payment-processing:new"},
       R"({"a":[1,{"b":"c d"}]})",
       "    - two\n",
       "    - two\n  payment-processing:new:\n    a:\n      - 1\n      - b: c d\n"},
  };
  for (const Row& row : rows) {
    YamlDocument document = parse(std::string(kCommented));
    const base::Result<void> set = document.set(row.path, json(row.value));
    ASSERT_TRUE(set) << row.after << ": " << set.error().message;
    std::string expected(kCommented);
    const std::size_t at = expected.find(row.before);
    ASSERT_NE(at, std::string::npos) << row.before;
    expected.replace(at, row.before.size(), row.after);
    EXPECT_EQ(document.text(), expected);
  }
}

TEST(YamlDocument, RemovesOnlyTheLinesOfTheEntry) {
  YamlDocument document = parse(std::string(kCommented));
  ASSERT_TRUE(document.remove({"config", "payment-processing:password"}));
  std::string expected(kCommented);
  const std::string_view gone =
      "  payment-processing:password:\n    # rotated in May\n    secure: v1:old\n";
  expected.erase(expected.find(gone), gone.size());
  EXPECT_EQ(document.text(), expected);
  EXPECT_EQ(document.remove({"config", "payment-processing:password"}).error().kind,
            base::ErrorKind::kNotFound);
}

TEST(YamlDocument, StartsFromNothingAndEndsWithAnEmptyMapping) {
  YamlDocument document = parse("");
  ASSERT_TRUE(document.set({"config", "aws:region"}, "us-east-1"));
  EXPECT_EQ(document.text(), "config:\n  aws:region: us-east-1\n");
  ASSERT_TRUE(document.set({"config", "a:b"}, "x"));
  EXPECT_EQ(document.text(), "config:\n  aws:region: us-east-1\n  a:b: x\n");
  ASSERT_TRUE(document.remove({"config", "aws:region"}));
  ASSERT_TRUE(document.remove({"config", "a:b"}));
  EXPECT_EQ(document.text(), "config: {}\n");
  ASSERT_TRUE(document.set({"config", "a:b"}, "x"));
  EXPECT_EQ(document.text(), "config:\n  a:b: x\n");
}

TEST(YamlDocument, QuotesTextThatWouldBeReadAsSomethingElse) {
  for (const std::string_view text :
       {"true", "no",    "Off",      "12",   "0x1f", "1e3", "2026-11-22", "12:30:00", "",
        " x",   "x ",    "a: b",     "a #b", "- a",  "* a", "&a",         "!a",       "%a",
        "@a",   "{a",    "[a",       "a\nb", "\"",   "'",   "~",          "null",     "01234",
        "-1",   "1_000", "\xc3\xbc", "a:",   "?",    "|",   ">",          "`"}) {
    YamlDocument document = parse("");
    const base::Result<void> set = document.set({"k"}, base::Json(text));
    ASSERT_TRUE(set) << text << ": " << set.error().message;
    EXPECT_EQ(base::json_text(*parse(document.text()).find({"k"})),
              base::json_text(base::Json(text)))
        << document.text();
  }
  YamlDocument plain = parse("");
  ASSERT_TRUE(plain.set({"k"}, "10.0.0.0/16"));
  EXPECT_EQ(plain.text(), "k: 10.0.0.0/16\n");
}

TEST(YamlDocument, KnowsWhereAValueEndsByReadingIt) {
  struct Row {
    std::string_view before;
    std::string_view after;
  };

  for (const Row& row : {
           Row{"{}\n", "k: new\n"},
           Row{"# none yet\n{} # so far\n", "# none yet\n # so far\nk: new\n"},
           Row{"\xEF\xBB\xBFk: old\n", "k: new\n"},
           Row{"k: old", "k: new\n"},
           Row{"a: 1\n...\n", "a: 1\nk: new\n...\n"},
           Row{"k: \"one\n# two\" # c\na: 1\n", "k: new # c\na: 1\n"},
           Row{"a: \"x\nk: y\"\nk: old\n", "a: \"x\nk: y\"\nk: new\n"},
           Row{"k: a b\n  c # c\n", "k: new # c\n"},
           Row{"k: [1, # one\n  '#'] # c\n", "k: new # c\n"},
           Row{"k: # c\n- 1 # one\n- 2\n# next\na: 1\n", "k: new # c\n# next\na: 1\n"},
           Row{"k: >- # c\n  # text\n# next\na: 1\n", "k: new # c\n# next\na: 1\n"},
           Row{"k: !!str &x 7 # c\n", "k: new # c\n"},
           Row{"\"\\x6b\" : old # c\n", "\"\\x6b\" : new # c\n"},
           Row{"\xC3\xBC: \xC3\xBC # \xC3\xBC\nk: \xC3\xBC # \xC3\xBC\n",
               "\xC3\xBC: \xC3\xBC # \xC3\xBC\nk: new # \xC3\xBC\n"},
       }) {
    YamlDocument document = parse(std::string(row.before));
    const base::Result<void> set = document.set({"k"}, "new");
    ASSERT_TRUE(set) << row.before << ": " << set.error().message;
    EXPECT_EQ(document.text(), row.after);
    EXPECT_TRUE(document.remove({"k"})) << row.before;
  }
}

TEST(YamlDocument, LeavesKeysThatAreNoLineToPeople) {
  for (const std::string_view text : {"? k\n: 1\na: 2\n", "{k: 1}\n"}) {
    YamlDocument document = parse(std::string(text));
    EXPECT_EQ(document.set({"k"}, 2).error().kind, base::ErrorKind::kUnsupported);
    EXPECT_EQ(document.remove({"k"}).error().kind, base::ErrorKind::kUnsupported);
    EXPECT_EQ(document.text(), text);
  }
}

TEST(YamlDocument, KeepsTheLineEndsOfTheFile) {
  YamlDocument document = parse("config:\r\n  a:b: x # y\r\n");
  ASSERT_TRUE(document.set({"config", "a:b"}, "z"));
  EXPECT_EQ(document.text(), "config:\r\n  a:b: z # y\r\n");
}

TEST(YamlDocument, ReplacesValuesThatSpanLines) {
  YamlDocument document = parse("config:\n  a:b: |\n    # not a comment\n    text\n\n  c:d: 1\n");
  ASSERT_TRUE(document.set({"config", "a:b"}, "short"));
  EXPECT_EQ(document.text(), "config:\n  a:b: short\n\n  c:d: 1\n");
}

TEST(YamlDocument, SaysWhereTheTextIsWrong) {
  struct Row {
    std::string_view text;
    std::string_view message;
  };

  for (const Row& row :
       {Row{"a: [1", "Pulumi.dev.yaml:"},
        Row{"a: 1\na: 2\n", "Pulumi.dev.yaml:2:1: 'a' is given twice"},
        Row{"- a\n", "expected one document"}, Row{"a: 1\n---\nb: 2\n", "expected one document"}}) {
    const base::Result<YamlDocument> document =
        YamlDocument::parse(std::string(row.text), "Pulumi.dev.yaml");
    ASSERT_FALSE(document) << row.text;
    EXPECT_NE(document.error().message.find(row.message), std::string::npos)
        << document.error().message;
  }
}

TEST(YamlDocument, RefusesAPathThroughAScalar) {
  YamlDocument document = parse("config:\n  a:b: x\n");
  EXPECT_EQ(document.set({"config", "a:b", "c"}, 1).error().kind,
            base::ErrorKind::kInvalidArgument);
  EXPECT_EQ(document.set({"config", "a:b", std::size_t{0}}, 1).error().kind,
            base::ErrorKind::kInvalidArgument);
  EXPECT_EQ(document.text(), "config:\n  a:b: x\n");
}

TEST(YamlDocument, LeavesAnchorsToPeople) {
  const std::string text = "config:\n  a:b: &x\n    c: 1\n  d:e: *x\n";
  YamlDocument document = parse(text);
  const base::Result<void> set = document.set({"config", "a:b", "c"}, 2);
  ASSERT_FALSE(set) << document.text();
  EXPECT_EQ(set.error().kind, base::ErrorKind::kUnsupported);
  EXPECT_EQ(document.text(), text);
}

TEST(YamlDocument, KnowsTheLineOfAKey) {
  const YamlDocument document = parse(std::string(kCommented));
  EXPECT_EQ(document.line_of({"config", "aws:region"}), 6U);
  EXPECT_EQ(document.line_of({"config", "payment-processing:password", "secure"}), 11U);
  EXPECT_EQ(document.line_of({"config", "nothing"}), 0U);
}

}  // namespace
}  // namespace engine
