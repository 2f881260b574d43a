#include "region/operations/json_patch.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace region {
namespace {

struct PatchCase {
  const char* sentence;
  const char* document;
  const char* patch;
  const char* expected;  ///< empty: the patch must be refused
};

/// The examples of RFC 6902, appendix A, and what they leave open.
const PatchCase kCases[] = {
    {"A1 adds a member", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])",
     R"({"baz":"qux","foo":"bar"})"},
    {"A2 adds an element", R"({"foo":["bar","baz"]})",
     R"([{"op":"add","path":"/foo/1","value":"qux"}])", R"({"foo":["bar","qux","baz"]})"},
    {"A3 removes a member", R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])",
     R"({"foo":"bar"})"},
    {"A4 removes an element", R"({"foo":["bar","qux","baz"]})",
     R"([{"op":"remove","path":"/foo/1"}])", R"({"foo":["bar","baz"]})"},
    {"A5 replaces a value", R"({"baz":"qux","foo":"bar"})",
     R"([{"op":"replace","path":"/baz","value":"boo"}])", R"({"baz":"boo","foo":"bar"})"},
    {"A6 moves a value", R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})",
     R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])",
     R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})"},
    {"A7 moves an element", R"({"foo":["all","grass","cows","eat"]})",
     R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])",
     R"({"foo":["all","cows","eat","grass"]})"},
    {"A8 tests values", R"({"baz":"qux","foo":["a",2,"c"]})",
     R"([{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}])",
     R"({"baz":"qux","foo":["a",2,"c"]})"},
    {"A9 refuses when a test fails", R"({"baz":"qux"})",
     R"([{"op":"test","path":"/baz","value":"bar"}])", ""},
    {"A10 adds a nested object", R"({"foo":"bar"})",
     R"([{"op":"add","path":"/child","value":{"grandchild":{}}}])",
     R"({"child":{"grandchild":{}},"foo":"bar"})"},
    {"A11 ignores members it does not know", R"({"foo":"bar"})",
     R"([{"op":"add","path":"/baz","value":"qux","xyz":123}])", R"({"baz":"qux","foo":"bar"})"},
    {"A12 refuses to add below nothing", R"({"foo":"bar"})",
     R"([{"op":"add","path":"/baz/bat","value":"qux"}])", ""},
    {"A14 unescapes ~ and /", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":10}])",
     R"({"/":9,"~1":10})"},
    {"A15 tells numbers from texts", R"({"/":9,"~1":10})",
     R"([{"op":"test","path":"/~01","value":"10"}])", ""},
    {"A16 appends an element", R"({"foo":["bar"]})",
     R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])", R"({"foo":["bar",["abc","def"]]})"},
    {"copies a value", R"({"a":{"b":1}})", R"([{"op":"copy","from":"/a","path":"/c"}])",
     R"({"a":{"b":1},"c":{"b":1}})"},
    {"replaces the whole document", R"({"a":1})", R"([{"op":"replace","path":"","value":{"b":2}}])",
     R"({"b":2})"},
    {"adds over an existing member", R"({"a":1})", R"([{"op":"add","path":"/a","value":2}])",
     R"({"a":2})"},
    {"refuses to replace what is not there", R"({})", R"([{"op":"replace","path":"/a","value":1}])",
     ""},
    {"refuses to remove what is not there", R"({})", R"([{"op":"remove","path":"/a"}])", ""},
    {"refuses an index beyond the end", R"({"a":[]})", R"([{"op":"add","path":"/a/1","value":1}])",
     ""},
    {"refuses an index with a leading zero", R"({"a":[1,2]})",
     R"([{"op":"remove","path":"/a/01"}])", ""},
    {"refuses to move a value into itself", R"({"a":{"b":1}})",
     R"([{"op":"move","from":"/a","path":"/a/b"}])", ""},
    {"refuses an unknown operation", R"({})", R"([{"op":"merge","path":"/a","value":1}])", ""},
    {"refuses add without a value", R"({})", R"([{"op":"add","path":"/a"}])", ""},
    {"refuses a path without a slash", R"({})", R"([{"op":"add","path":"a","value":1}])", ""},
    {"refuses a wrong escape", R"({})", R"([{"op":"add","path":"/a~2","value":1}])", ""},
    {"refuses what is no list", R"({})", R"({"op":"add","path":"/a","value":1})", ""},
};

TEST(JsonPatch, FollowsTheRfc) {
  for (const PatchCase& row : kCases) {
    SCOPED_TRACE(row.sentence);
    const auto result =
        apply_patch(boost::json::parse(row.document), boost::json::parse(row.patch));
    ASSERT_EQ(result.has_value(), *row.expected != '\0');
    if (result) {
      EXPECT_EQ(base::canonical_json(*result),
                base::canonical_json(boost::json::parse(row.expected)));
    }
  }
}

TEST(JsonPatch, LeavesTheDocumentAloneWhenALaterOperationFails) {
  const base::Json document = boost::json::parse(R"({"a":1})");
  const auto result = apply_patch(
      document, boost::json::parse(R"([{"op":"remove","path":"/a"},{"op":"remove","path":"/b"}])"));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, "operation 1 at \"/b\": no such path");
  EXPECT_EQ(base::json_text(document), R"({"a":1})");
}

}  // namespace
}  // namespace region
