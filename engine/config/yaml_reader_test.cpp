#include "engine/config/yaml_reader.h"

#include <gtest/gtest.h>

#include "engine/config/yaml_writer.h"

namespace engine {
namespace {

std::string json_of(std::string_view text) {
  const base::Result<YamlText> read = read_yaml(text, "p.yaml");
  return read ? base::json_text(read->root) : read.error().message;
}

TEST(YamlReader, ReadsEveryFormOfAValue) {
  struct Row {
    std::string_view text;
    std::string_view json;
  };

  for (
      const Row& row : {
          Row{"", "{}"},
          Row{"# nothing\n", "{}"},
          Row{"---\n", "{}"},
          Row{"~\n", "{}"},
          Row{"{}\n", "{}"},
          Row{"--- \na: 1\n...\n", R"({"a":1})"},
          Row{"a: [1, x, [2]]\nb: {c: d, e: }\n", R"({"a":[1,"x",[2]],"b":{"c":"d","e":null}})"},
          Row{"a:\n- 1\n- b: 2\n  c: 3\n", R"({"a":[1,{"b":2,"c":3}]})"},
          Row{"a: |\n  x\n  y\nb: >-\n  x\n  y\n", R"({"a":"x\ny\n","b":"x y"})"},
          Row{"a: !!str 7\nb: '7'\nc: \"\\u00fc\\t\"\n",
              "{\"a\":\"7\",\"b\":\"7\",\"c\":\"ü\\t\"}"},
          Row{"? a\n: 1\n", R"({"a":1})"},
          Row{"\"a b\": 1\n7: 2\n", R"({"a b":1,"7":2})"},
          Row{"a: &x [1]\nb: *x\nc: {d: *x}\n", R"({"a":[1],"b":[1],"c":{"d":[1]}})"},
          Row{"&k a: 1\nb: *k\n", R"({"a":1,"b":"a"})"},
          Row{"a: 18446744073709551615\nb: -9223372036854775808\n",
              R"({"a":18446744073709551615,"b":-9223372036854775808})"},
          Row{"a: +5\nb: +-5\nc: 0x1f\nd: 1_000\ne: 010\nf: yes\ng: 12:30\nh: .5\n",
              R"({"a":5,"b":"+-5","c":"0x1f","d":"1_000","e":"010","f":"yes","g":"12:30","h":0.5})"},
      }) {
    EXPECT_EQ(json_of(row.text), row.json) << row.text;
  }
}

TEST(YamlReader, NamesThePlaceOfWhatItCannotRead) {
  struct Row {
    std::string_view text;
    std::string_view message;
  };

  for (const Row& row : {
           Row{"a: [1\n",
               "p.yaml:2:1: not valid YAML: did not find expected ',' or ']' "
               "while parsing a flow sequence"},
           Row{"a: 1\n b: 2\n",
               "p.yaml:2:3: not valid YAML: mapping values are not allowed in "
               "this context"},
           Row{"a: 'x\n",
               "p.yaml:2:1: not valid YAML: found unexpected end of stream while "
               "scanning a quoted scalar"},
           Row{"ü: 1\nü: 2\n", "p.yaml:2:1: 'ü' is given twice; keep one"},
           Row{"ü: {üü: *a}\n", "p.yaml:1:9: nothing above is called '&a'"},
           Row{"a: &a [*a]\n", "p.yaml:1:8: nothing above is called '&a'"},
           Row{"a: 1\n<<: {b: 2}\n",
               "p.yaml:2:1: maps are not merged by '<<'; write the members "
               "where they are needed"},
           Row{"? [a]\n: 1\n", "p.yaml:1:3: expected a name before the colon"},
           Row{"a: \x01\n", "p.yaml:1:4: not valid YAML: control characters are not allowed"},
           Row{"a: \xFF\n", "p.yaml:1:4: not valid YAML: invalid leading UTF-8 octet"},
           Row{"- a\n", "p.yaml: expected one document of `key: value` lines"},
           Row{"text\n", "p.yaml: expected one document of `key: value` lines"},
           Row{"a: 1\n---\nb: 2\n", "p.yaml: expected one document of `key: value` lines"},
       }) {
    EXPECT_EQ(json_of(row.text), row.message) << row.text;
  }
}

TEST(YamlReader, StopsAtItsLimits) {
  std::string deep = "a: ";
  for (int i = 0; i < 65; ++i) {
    deep += '[';
  }
  EXPECT_EQ(json_of(deep), "p.yaml:1:68: nested more than 64 levels deep");
  EXPECT_EQ(json_of(std::string((1U << 20) + 1, ' ')), "p.yaml: larger than 1 MiB");
  std::string many = "a: [";
  for (int i = 0; i < 100'000; ++i) {
    many += "1,";
  }
  EXPECT_EQ(json_of(many), "p.yaml:1:200001: more than 100,000 values or 8 MiB, aliases followed");
}

TEST(YamlReader, CountsWhatAliasesRepeat) {
  std::string laughs = "l0: &l0 [x,x,x,x,x,x,x,x,x,x]\n";
  std::string nested = "n0: &n0 [x]\n";
  for (int i = 1; i < 80; ++i) {
    const std::string before = std::to_string(i - 1);
    const std::string now = std::to_string(i);
    laughs += "l" + now + ": &l" + now + " [*l" + before + ",*l" + before + "]\n";
    nested += "n" + now + ": &n" + now + " [*n" + before + "]\n";
  }
  EXPECT_NE(json_of(laughs).find("more than 100,000 values"), std::string::npos);
  EXPECT_NE(json_of(nested).find("nested more than 64 levels deep"), std::string::npos);
  std::string long_text = "a: &a " + std::string(1U << 19, 'x') + "\nb: [";
  for (int i = 0; i < 20; ++i) {
    long_text += "*a,";
  }
  EXPECT_NE(json_of(long_text + "]\n").find("or 8 MiB"), std::string::npos);
}

TEST(YamlWriter, IsReadAsItWasMeant) {
  for (const std::string_view text : {"\x7F",
                                      "\xC2\x85",
                                      "a\xC2\x9F",
                                      "\xE2\x80\xA8",
                                      "x\xE2\x80\xA9y",
                                      "\xEF\xBB\xBF",
                                      "\xEF\xBF\xBE\xEF\xBF\xBF",
                                      "\xF0\x9F\x92\xB3",
                                      "\x01\x1F",
                                      ".5_0",
                                      "+1:30",
                                      "...",
                                      "a  b",
                                      "=",
                                      "<<",
                                      "Off",
                                      "1e5",
                                      "1:30",
                                      "0o7",
                                      "a, b",
                                      "a # b"}) {
    const std::string line = yaml_key(text) + ": " + yaml_scalar(base::Json(text)) + '\n';
    const base::Result<YamlText> read = read_yaml(line, "p.yaml");
    ASSERT_TRUE(read) << line << read.error().message;
    EXPECT_EQ(read->root, (base::JsonObject{{text, text}})) << line;
  }
}

}  // namespace
}  // namespace engine
