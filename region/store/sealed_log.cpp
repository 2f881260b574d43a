#include "region/store/sealed_log.h"

#include <algorithm>
#include <array>
#include <span>

namespace region {

namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;
/// Larger lengths are no records to the search behind damage; it is quick because of that.
constexpr std::size_t kSoughtBytesMax = 64U << 20;

std::uint32_t record_length(std::string_view bytes) {
  std::uint32_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i) {
    length |= std::uint32_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
  }
  return length;
}

base::Result<std::string> open_record(const base::Sha256& key, std::string_view frame) {
  const auto bytes = base::as_bytes(frame);
  return base::aes256_gcm_open(key, bytes.first<kNonceBytes>(), bytes.subspan(kNonceBytes));
}

/// Whether a record can begin here, or what is left of one that was torn in its length.
bool may_begin_record(std::string_view bytes) {
  if (bytes.size() < kLengthBytes) {
    return true;
  }
  const std::uint32_t length = record_length(bytes);
  return length >= kNonceBytes + kTagBytes && length <= kSoughtBytesMax;
}

/// Whether a whole record begins anywhere in `bytes`. Lengths are tried before the tag, which takes
/// long: nearly every place that is none is found out by its own length or the next one.
bool holds_record(const base::Sha256& key, std::string_view bytes) {
  for (; bytes.size() > kLengthBytes; bytes.remove_prefix(1)) {
    const std::size_t end = kLengthBytes + record_length(bytes);
    if (may_begin_record(bytes) && end <= bytes.size() && may_begin_record(bytes.substr(end)) &&
        open_record(key, bytes.substr(kLengthBytes, end - kLengthBytes))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string seal_record(const base::Sha256& key, base::Random& random, std::string_view record) {
  std::array<std::uint8_t, kNonceBytes> nonce{};
  random.fill(nonce);
  const base::Bytes sealed = base::aes256_gcm_seal(key, nonce, record);
  const auto length = static_cast<std::uint32_t>(nonce.size() + sealed.size());
  std::string frame;
  frame.reserve(kLengthBytes + length);
  for (std::size_t i = 0; i < kLengthBytes; ++i) {
    frame += static_cast<char>((length >> (8 * i)) & 0xffU);
  }
  frame.append(nonce.begin(), nonce.end());
  frame.append(sealed.begin(), sealed.end());
  return frame;
}

base::Result<LogContents> open_log(const base::Sha256& key, std::string_view bytes,
                                   std::string_view what) {
  LogContents contents;
  if (bytes.size() < kLogHeader.size() && kLogHeader.starts_with(bytes)) {
    return contents;
  }
  if (!bytes.starts_with(kLogHeader)) {
    return base::error(base::ErrorKind::kCorrupt,
                       "{} was not written by this version of settle-region (expected the line "
                       "`{}`); `settle-region reset` starts from nothing",
                       what, kLogHeader.substr(0, kLogHeader.size() - 1));
  }
  std::size_t offset = kLogHeader.size();
  while (bytes.size() - offset >= kLengthBytes) {
    const std::uint32_t length = record_length(bytes.substr(offset));
    const std::size_t end = offset + kLengthBytes + length;
    const bool whole = length >= kNonceBytes + kTagBytes && end <= bytes.size();
    auto record = whole ? open_record(key, bytes.substr(offset + kLengthBytes, length))
                        : base::error(base::ErrorKind::kCorrupt, "record of {} bytes", length);
    // The length itself may be what is damaged: only where nothing whole follows was it torn.
    const bool at_end = end > bytes.size() || (end == bytes.size() && !contents.records.empty());
    if (!record && at_end && !holds_record(key, bytes.substr(offset + 1))) {
      break;
    }
    if (!record) {
      return base::error(base::ErrorKind::kCorrupt,
                         "{} is damaged at byte {}, or its key file is not the one it was written "
                         "with; restore both from a copy, or start from nothing with "
                         "`settle-region reset`",
                         what, offset);
    }
    contents.records.push_back(*std::move(record));
    offset = end;
  }
  contents.valid_bytes = offset;
  return contents;
}

base::Result<base::Sha256> load_or_make_key(base::Files& files, const base::Path& path,
                                            base::Random& random) {
  base::Sha256 key{};
  if (!files.exists(path)) {
    random.fill(key);
    if (auto written = files.write_atomic(path, base::to_string(key)); !written) {
      return std::move(written).error();
    }
    return key;
  }
  auto text = files.read(path, 4096);
  if (!text) {
    return std::move(text).error();
  }
  if (text->size() != key.size()) {
    return base::error(base::ErrorKind::kCorrupt, "{} must hold {} bytes, it has {}", path.string(),
                       key.size(), text->size());
  }
  std::ranges::copy(base::as_bytes(*text), key.begin());
  return key;
}

}  // namespace region
