#include "region/runtimes/dns_message.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/random.h"

namespace region {
namespace {

using namespace std::string_literals;

DnsNames names() {
  return DnsNames::parse({{"db.example", {"10.0.0.1", "10.0.0.2"}},
                          {"*.s3.example", {"10.2.0.1"}},
                          {"own.s3.example", {"10.2.0.2", "10.2.0.3"}},
                          {"*.eu.s3.example", {"10.2.0.4", "10.2.0.5", "10.2.0.6"}},
                          {"many.example",
                           {"10.1.0.1", "10.1.0.2", "10.1.0.3", "10.1.0.4", "10.1.0.5", "10.1.0.6",
                            "10.1.0.7", "10.1.0.8", "10.1.0.9"}}})
      .value();
}

/// Identifier 0x1234, recursion desired, one question.
std::string query(const std::string& name, char type = 1, const std::string& flags = "\x01\x00"s) {
  std::string bytes = "\x12\x34" + flags + "\x00\x01\x00\x00\x00\x00\x00\x00"s;
  std::size_t start = 0;
  while (start < name.size()) {
    const std::size_t end = std::min(name.find('.', start), name.size());
    bytes += static_cast<char>(end - start);
    bytes += name.substr(start, end - start);
    start = end + 1;
  }
  return bytes + "\x00\x00"s + type + "\x00\x01"s;
}

int outcome_of(const std::string& answer) {
  return answer.at(3) & 0xf;
}

int answers_in(const std::string& answer) {
  return answer.at(7);
}

TEST(DnsMessage, AnswersANameWithItsAddresses) {
  const auto answer = answer_dns_query(query("db.example"), names(), 0);
  ASSERT_TRUE(answer);
  EXPECT_EQ(*answer, "\x12\x34\x85\x80\x00\x01\x00\x02\x00\x00\x00\x00"s +
                         query("db.example").substr(12) +
                         "\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x05\x00\x04\x0a\x00\x00\x01"s +
                         "\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x05\x00\x04\x0a\x00\x00\x02"s);
}

TEST(DnsMessage, RotatesTheAddresses) {
  EXPECT_TRUE(answer_dns_query(query("db.example"), names(), 1)->ends_with("\x0a\x00\x00\x01"s));
}

TEST(DnsMessage, FitsADatagramHoweverManyAddresses) {
  const auto answer = answer_dns_query(query("many.example"), names(), 3);
  EXPECT_EQ(answers_in(*answer), 8);
  EXPECT_LE(answer->size(), 512U);
}

struct OutcomeCase {
  const char* sentence;
  std::string query;
  int outcome;
  int answers;
};

TEST(DnsMessage, TellsApartWhatIsAsked) {
  const std::vector<OutcomeCase> cases{
      {"upper and lower case are the same", query("DB.Example"), 0, 2},
      {"an IPv6 address of a known name: nothing, and no error", query("db.example", 28), 0, 0},
      {"any record", query("db.example", static_cast<char>(255)), 0, 2},
      {"an unknown name", query("other.example"), 3, 0},
      {"a name that a known one ends with", query("example"), 3, 0},
      {"a label that a wildcard stands for", query("Bucket.S3.example"), 0, 1},
      {"several labels that a wildcard stands for", query("my.dotted.bucket.s3.example"), 0, 1},
      {"an IPv6 address of such a name", query("bucket.s3.example", 28), 0, 0},
      {"a name of its own beside a wildcard", query("own.s3.example"), 0, 2},
      {"a name below one that is beside a wildcard", query("my.own.s3.example"), 0, 1},
      {"the longer of two wildcards", query("my.bucket.eu.s3.example"), 0, 3},
      {"the shorter where the longer has no label", query("eu.s3.example"), 0, 1},
      {"no label where a wildcard stands", query("s3.example"), 3, 0},
      {"a name that only ends with the letters", query("buckets3.example"), 3, 0},
      {"the root", query(""), 3, 0},
      {"another operation than a query", query("db.example", 1, "\x29\x00"s), 4, 0},
      {"another class than the internet's", query("db.example").replace(27, 1, "\x03"), 5, 0},
      {"a compressed name", query("").substr(0, 12) + "\xc0\x0c\x00\x01\x00\x01"s, 1, 0},
      {"a name that ends too early", query("db.example").substr(0, 20), 1, 0},
      {"a label beyond 63 bytes", query(std::string(64, 'a')), 1, 0},
      {"a name beyond 255 bytes", query(fmt::format("{0}.{0}.{0}.{0}.a", std::string(63, 'a'))), 1,
       0},
      {"no question", query("db.example").replace(5, 1, "\x00"s), 1, 0},
  };
  for (const OutcomeCase& test : cases) {
    const auto answer = answer_dns_query(test.query, names(), 0);
    ASSERT_TRUE(answer) << test.sentence;
    EXPECT_EQ(outcome_of(*answer), test.outcome) << test.sentence;
    EXPECT_EQ(answers_in(*answer), test.answers) << test.sentence;
  }
}

TEST(DnsMessage, DoesNotAnswerWhatIsNoQuery) {
  EXPECT_FALSE(answer_dns_query("", names(), 0));
  EXPECT_FALSE(answer_dns_query(query("db.example").substr(0, 11), names(), 0));
  EXPECT_FALSE(answer_dns_query(query("db.example", 1, "\x81\x00"s), names(), 0)) << "an answer";
}

TEST(DnsMessage, SurvivesAnyBytes) {
  base::SeededRandom random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = query("db.example");
    for (std::uint64_t changes = random.below(6); changes > 0; --changes) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    bytes.resize(random.below(bytes.size() + 1));
    const auto answer = answer_dns_query(bytes, names(), round);
    EXPECT_LE(answer.value_or("").size(), 512U);
  }
}

TEST(DnsMessage, RefusesWhatIsNoName) {
  EXPECT_FALSE(DnsNames::parse({{"Upper.example", {"10.0.0.1"}}}));
  EXPECT_FALSE(DnsNames::parse({{"dot.example.", {"10.0.0.1"}}}));
  EXPECT_FALSE(DnsNames::parse({{"db.example", {"10.0.0.256"}}}));
  for (const char* name :
       {"*", "db*.example", "*db.example", "**.example", "db.*.example", "*.*.example", "db.*"}) {
    EXPECT_FALSE(DnsNames::parse({{name, {"10.0.0.1"}}})) << name;
  }
}

}  // namespace
}  // namespace region
