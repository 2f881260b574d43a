#include "aws/protocol/query.h"

#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_query(std::string_view bytes) {
  base::WallTime time;
  (void)aws::read_rfc3339(bytes, time);
  const base::Result<aws::Form> form = aws::parse_form(bytes);
  if (!form) {
    return;
  }
  const base::Result<aws::Form> again = aws::parse_form(aws::write_form(*form));
  require(again && *again == *form, "a form is read as it was written");
}

}  // namespace fuzz
