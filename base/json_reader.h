#pragma once

#include <memory>
#include <string_view>

#include "base/json.h"

namespace base {

/// Reads many small documents, one after the other, without an allocation for each of their values.
class JsonReader {
 public:
  JsonReader();
  ~JsonReader();
  JsonReader(const JsonReader&) = delete;
  JsonReader& operator=(const JsonReader&) = delete;

  /// As `parse_json`. The document is there until the next call.
  Result<const Json*> read(std::string_view text, std::string_view what);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace base
