#include "aws/client/shared_credentials.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_ini(std::string_view bytes) {
  for (const auto& [section, values] : aws::parse_ini(bytes)) {
    require(section.find('\n') == section.npos, "a section is one line");
    for (const auto& [key, value] : values) {
      require(!key.empty() && value.find('\n') == value.npos, "a setting is one line");
    }
  }
}

}  // namespace fuzz
