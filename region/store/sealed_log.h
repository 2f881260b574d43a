#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.h"
#include "base/io/files.h"
#include "base/random.h"
#include "base/result.h"

namespace region {

/// The format of the region's journal: a version line, then records, each sealed with AES-256-GCM
/// under the region's key (so that secrets are unreadable without it, and a damaged record is
/// noticed): length (4 bytes, little endian), nonce (12), ciphertext and tag.

/// What a journal starts with. A file of another version is refused, not guessed at.
inline constexpr std::string_view kLogHeader = "settle-region-journal 1\n";

struct LogContents {
  std::vector<std::string> records;
  std::uint64_t valid_bytes = 0;  ///< what is behind that was torn by a crash and is to be cut off
};

std::string seal_record(const base::Sha256& key, base::Random& random, std::string_view record);

/// A torn last record is no error: nothing whole is behind it. A damaged one in the middle, be it
/// in its length, or a wrong key, is kCorrupt and names the offset. `what` names the file for
/// people.
base::Result<LogContents> open_log(const base::Sha256& key, std::string_view bytes,
                                   std::string_view what);

/// The key kept at `path` (32 bytes, mode 0600), made if there is none.
base::Result<base::Sha256> load_or_make_key(base::Files& files, const base::Path& path,
                                            base::Random& random);

}  // namespace region
