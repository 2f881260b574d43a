#include "aws/protocol/xml.h"

#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_xml(std::string_view bytes) {
  (void)aws::parse_xml(bytes, "input").has_value();
  const auto root = aws::parse_xml("<a>" + aws::xml_escape(bytes) + "</a>", "escaped");
  if (root) {
    require(root->children.empty(), "an escaped text has no elements");
  }
}

}  // namespace fuzz
