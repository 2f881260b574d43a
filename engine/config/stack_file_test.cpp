#include "engine/config/stack_file.h"

#include <gtest/gtest.h>

#include "base/io/memory_files.h"

namespace engine {
namespace {

TEST(StackFile, IsMadeByTheFirstWrite) {
  base::MemoryFiles files;
  StackFile file = StackFile::read(files, "/p/Pulumi.dev.yaml", "p").value();
  EXPECT_TRUE(file.values().empty());
  ASSERT_TRUE(file.set({"aws", "region"}, {}, "us-east-1"));
  ASSERT_TRUE(file.set_encryption_salt("v1:x"));
  ASSERT_TRUE(file.write(files));
  EXPECT_EQ(files.read("/p/Pulumi.dev.yaml").value(),
            "config:\n  aws:region: us-east-1\nencryptionsalt: v1:x\n");
}

TEST(StackFile, FindsAKeyInEverySpellingAndKeepsIt) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write_atomic("/f", "config:\n  bare: 1\n  p:config:old: 2\n  p:full: 3\n"));
  StackFile file = StackFile::read(files, "/f", "p").value();
  EXPECT_EQ(*file.find({"p", "bare"}), base::Json(1));
  EXPECT_EQ(*file.find({"p", "old"}), base::Json(2));
  EXPECT_EQ(*file.find({"p", "full"}), base::Json(3));
  EXPECT_EQ(file.find({"q", "bare"}), nullptr);
  ASSERT_TRUE(file.set({"p", "old"}, {}, 4));
  EXPECT_EQ(file.text(), "config:\n  bare: 1\n  p:config:old: 4\n  p:full: 3\n");
  EXPECT_EQ(file.line_of({"p", "full"}), 4U);
}

TEST(StackFile, KnowsSecretsAtAnyDepth) {
  EXPECT_TRUE(contains_secure(base::parse_json(R"({"a":[{"b":{"secure":"v1:"}}]})", "t").value()));
  EXPECT_FALSE(contains_secure(base::parse_json(R"({"secure":1})", "t").value()));
  EXPECT_FALSE(contains_secure(base::parse_json(R"({"secure":"x","more":1})", "t").value()));
}

TEST(StackFile, RefusesWhatWouldBeTakenForASecret) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write_atomic(
      "/f", "config:\n  p:token: {secure: 'v1:a:b'}\n  p:tls: {mode: on, secure: yes}\n"));
  StackFile file = StackFile::read(files, "/f", "p").value();
  const ConfigKey tags{"p", "tags"};
  EXPECT_FALSE(file.set(tags, {"secure"}, "x"));
  EXPECT_FALSE(file.set(tags, {"a", "secure"}, "x"));
  EXPECT_FALSE(file.set(tags, {"a", "secure", "b"}, "x"));
  EXPECT_FALSE(file.set(tags, {std::size_t{0}, "secure"}, "x"));
  EXPECT_FALSE(file.set({"p", "token"}, {"secure"}, "x"));
  EXPECT_FALSE(file.set({"p", "token"}, {"more"}, "x")) << "it has no members";
  EXPECT_TRUE(file.set({"p", "tls"}, {"secure"}, "no")) << "there is another member";
  EXPECT_FALSE(file.remove({"p", "tls"}, {"mode"})) << "what stays would be a secret";
  EXPECT_TRUE(file.set({"p", "token"}, {}, "plain"));
}

TEST(StackFile, RefusesAConfigThatIsNoMap) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write_atomic("/f", "config: [a]\n"));
  const base::Result<StackFile> file = StackFile::read(files, "/f", "p");
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().message.find("/f: config: expected a map"), std::string::npos);
}

}  // namespace
}  // namespace engine
