#include "region/runtimes/dns_message.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_dns(std::string_view bytes) {
  const region::DnsNames names = region::DnsNames::parse({{"db.example", {"10.0.0.1", "10.0.0.2"}},
                                                          {"*.s3.example", {"10.0.0.3"}}})
                                     .or_throw();
  if (const auto answer = region::answer_dns_query(bytes, names, bytes.size())) {
    require(answer->size() <= 512, "an answer fits a datagram");
    require(bytes.substr(0, 2) == answer->substr(0, 2), "an answer has the number of its question");
  }
}

}  // namespace fuzz
