#include "region/runtimes/dns_message.h"

#include <algorithm>
#include <cctype>

#include <arpa/inet.h>

namespace region {

namespace {

constexpr std::size_t kHeaderBytes = 12;
constexpr std::size_t kNameLimitBytes = 255;
constexpr std::size_t kLabelLimitBytes = 63;
constexpr std::size_t kAddressesMax = 8;  // so that an answer always fits the 512 bytes of UDP
constexpr unsigned kTypeA = 1;
constexpr unsigned kTypeAny = 255;
constexpr unsigned kClassInternet = 1;
constexpr unsigned kTtlSeconds = 5;

enum class Outcome : unsigned {
  kNoError = 0,
  kFormatError = 1,
  kNameError = 3,
  kNotImplemented = 4,
  kRefused = 5
};

unsigned read16(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[offset])) << 8 |
         static_cast<unsigned char>(bytes[offset + 1]);
}

void append16(std::string& out, unsigned value) {
  out.push_back(static_cast<char>(value >> 8 & 0xffU));
  out.push_back(static_cast<char>(value & 0xffU));
}

struct Question {
  std::string name;  ///< lower case
  unsigned type = 0;
  unsigned klass = 0;
  std::string_view bytes;  ///< as it came, to be repeated in the answer
};

/// nullopt when it is cut short, too long or compressed (a question has nothing to refer to).
std::optional<Question> read_question(std::string_view query) {
  Question question;
  std::size_t at = kHeaderBytes;
  while (at < query.size() && query[at] != '\0') {
    const std::size_t length = static_cast<unsigned char>(query[at]);
    if (length > kLabelLimitBytes || at + 1 + length >= query.size() ||
        at - kHeaderBytes + length >= kNameLimitBytes) {
      return std::nullopt;
    }
    question.name += question.name.empty() ? "" : ".";
    for (const char character : query.substr(at + 1, length)) {
      question.name += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    }
    at += 1 + length;
  }
  if (at + 5 > query.size()) {
    return std::nullopt;
  }
  question.type = read16(query, at + 1);
  question.klass = read16(query, at + 3);
  question.bytes = query.substr(kHeaderBytes, at + 5 - kHeaderBytes);
  return question;
}

std::string make_answer(std::string_view query, Outcome outcome, std::string_view question,
                        unsigned answers) {
  constexpr unsigned kResponse = 0x8000;
  constexpr unsigned kAuthoritative = 0x0400;
  constexpr unsigned kRecursionAvailable = 0x0080;
  constexpr unsigned kKept = 0x7900;  // operation and "recursion desired" as they were asked
  std::string out(query.substr(0, 2));
  append16(out, kResponse | kAuthoritative | kRecursionAvailable | (read16(query, 2) & kKept) |
                    static_cast<unsigned>(outcome));
  append16(out, question.empty() ? 0 : 1);
  append16(out, answers);
  append16(out, 0);
  append16(out, 0);
  out += question;
  return out;
}

void append_address(std::string& out, const std::string& address) {
  constexpr unsigned kNameOfQuestion = 0xc000 | kHeaderBytes;
  append16(out, kNameOfQuestion);
  append16(out, kTypeA);
  append16(out, kClassInternet);
  append16(out, 0);
  append16(out, kTtlSeconds);
  append16(out, static_cast<unsigned>(address.size()));
  out += address;
}

/// In lower case; with `*` only as the whole first label of several.
bool is_sendable_name(std::string_view text) {
  const bool lower = std::ranges::none_of(text, [](char character) {
    return std::isupper(static_cast<unsigned char>(character)) != 0;
  });
  const bool starred = text.find('*', text.starts_with("*.") ? 1 : 0) != std::string_view::npos;
  return !text.empty() && text.size() <= kNameLimitBytes - 2 && text.back() != '.' && lower &&
         !starred;
}

}  // namespace

base::Result<DnsNames> DnsNames::parse(
    const std::map<std::string, std::vector<std::string>>& names) {
  DnsNames parsed;
  for (const auto& [name, addresses] : names) {
    if (!is_sendable_name(name)) {
      return base::error(base::ErrorKind::kInvalidArgument, "'{}' is not a DNS name in lower case",
                         name);
    }
    std::vector<std::string>& list = parsed.addresses_[name];
    for (const std::string& address : addresses) {
      std::string bytes(4, '\0');
      if (::inet_pton(AF_INET, address.c_str(), bytes.data()) != 1) {
        return base::error(base::ErrorKind::kInvalidArgument, "{}: '{}' is not an IPv4 address",
                           name, address);
      }
      list.push_back(std::move(bytes));
    }
  }
  return parsed;
}

const std::vector<std::string>* DnsNames::find(const std::string& name) const {
  auto found = addresses_.find(name);
  for (std::size_t dot = name.find('.'); found == addresses_.end() && dot != std::string::npos;
       dot = name.find('.', dot + 1)) {
    found = addresses_.find("*" + name.substr(dot));
  }
  return found == addresses_.end() ? nullptr : &found->second;
}

std::optional<std::string> answer_dns_query(std::string_view query, const DnsNames& names,
                                            std::size_t rotation) {
  if (query.size() < kHeaderBytes || (read16(query, 2) & 0x8000U) != 0) {
    return std::nullopt;
  }
  if ((read16(query, 2) & 0x7800U) != 0) {
    return make_answer(query, Outcome::kNotImplemented, "", 0);
  }
  const auto question = read_question(query);
  if (read16(query, 4) != 1 || !question) {
    return make_answer(query, Outcome::kFormatError, "", 0);
  }
  if (question->klass != kClassInternet) {
    return make_answer(query, Outcome::kRefused, question->bytes, 0);
  }
  const std::vector<std::string>* addresses = names.find(question->name);
  if (addresses == nullptr) {
    return make_answer(query, Outcome::kNameError, question->bytes, 0);
  }
  const bool wanted = question->type == kTypeA || question->type == kTypeAny;
  const std::size_t count = wanted ? std::min(addresses->size(), kAddressesMax) : 0;
  std::string out =
      make_answer(query, Outcome::kNoError, question->bytes, static_cast<unsigned>(count));
  for (std::size_t i = 0; i < count; ++i) {
    append_address(out, (*addresses)[(rotation + i) % addresses->size()]);
  }
  return out;
}

}  // namespace region
