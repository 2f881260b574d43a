#pragma once

#include <array>
#include <cstddef>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/storage_ptr.hpp>

namespace base {

/// Where one small document is made or read without an allocation for each of its values; for a
/// larger one more is taken. What is in it ends with it, or with the next `clear`.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): zeros for every document take time
class JsonMemory {
 public:
  boost::json::storage_ptr storage() { return &resource_; }

  void clear() { resource_.release(); }

 private:
  static constexpr std::size_t kDocumentBytes = 16 * 1024;  // what one needs, mostly

  std::array<unsigned char, kDocumentBytes> bytes_;
  boost::json::monotonic_resource resource_{bytes_.data(), bytes_.size()};
};

}  // namespace base
