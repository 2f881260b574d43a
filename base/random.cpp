#include "base/random.h"

#include <cerrno>
#include <cstring>
#include <limits>

#include <sys/random.h>

#include "base/check.h"

namespace base {

std::uint64_t Random::next() {
  std::uint64_t value = 0;
  std::uint8_t bytes[sizeof value];
  fill(bytes);
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

std::uint64_t Random::below(std::uint64_t bound) {
  check(bound > 0, "Random::below needs a positive bound");
  constexpr std::uint64_t kMax = std::numeric_limits<std::uint64_t>::max();
  const std::uint64_t limit = kMax - kMax % bound;
  std::uint64_t value = next();
  while (value >= limit) {
    value = next();
  }
  return value % bound;
}

std::string Random::text(std::size_t length, std::string_view alphabet) {
  std::string result(length, '\0');
  for (char& character : result) {
    character = alphabet[below(alphabet.size())];
  }
  return result;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = getrandom(bytes.data(), bytes.size(), 0);
    if (count < 0) {
      check(errno == EINTR, "getrandom failed");
      continue;
    }
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  std::lock_guard lock(mutex_);
  for (std::uint8_t& byte : bytes) {
    byte = static_cast<std::uint8_t>(engine_());
  }
}

}  // namespace base
