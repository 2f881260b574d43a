#include "base/encoding.h"
#include "engine/config/passphrase.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_ciphertext(std::string_view bytes) {
  const base::Sha256 key{};
  require(!engine::decrypt_value(key, bytes), "nobody guesses a sealed text");
  // A salt text of the right form costs a third of a second: only what is refused at once.
  const auto parts = base::split(bytes, ':');
  if (parts.size() < 3 || parts[0] != "v1") {
    require(!engine::open_salt(bytes, "passphrase"), "what is no salt text opens nothing");
  }
  if (const auto decoded = base::base64_decode(bytes)) {
    const auto again = base::base64_decode(base::base64_encode(*decoded));
    require(again && *again == *decoded, "base64 is read as it was written");
  }
}

}  // namespace fuzz
