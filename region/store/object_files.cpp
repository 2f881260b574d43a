#include "region/store/object_files.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

#include "base/encoding.h"
#include "base/json.h"
#include "region/store/sealed_log.h"

namespace region {

namespace {

using base::ErrorKind;

constexpr std::string_view kHeader = "settle-region-object 1\n";
constexpr std::size_t kObjectNonceBytes = 12;

std::string facts_text(const ObjectFacts& facts) {
  const auto milliseconds =
      std::chrono::duration_cast<base::Milliseconds>(facts.modified.time_since_epoch());
  return base::json_text(base::JsonObject{{"key", base::hex_encode(base::as_bytes(facts.key))},
                                          {"etag", facts.etag},
                                          {"modified", milliseconds.count()},
                                          {"contentType", facts.content_type},
                                          {"checksums", boost::json::value_from(facts.checksums)},
                                          {"metadata", boost::json::value_from(facts.metadata)}});
}

std::map<std::string, std::string> facts_texts(const base::Json& json) {
  return boost::json::value_to<std::map<std::string, std::string>>(json);
}

/// Throws when it is not what facts_text has written.
ObjectFacts facts_of(const base::Json& json) {
  return {
      .key = base::to_string(base::hex_decode(std::string(json.at("key").as_string())).or_throw()),
      .etag = std::string(json.at("etag").as_string()),
      .modified = base::WallTime{base::Milliseconds{json.at("modified").as_int64()}},
      .content_type = std::string(json.at("contentType").as_string()),
      .checksums = facts_texts(json.at("checksums")),
      .metadata = facts_texts(json.at("metadata"))};
}

}  // namespace

base::Result<std::unique_ptr<ObjectFiles>> ObjectFiles::open(Environment environment,
                                                             const base::Path& directory) {
  const auto key = load_or_make_key(environment.files, directory / "key", environment.random);
  if (!key) {
    return key.error();
  }
  return std::unique_ptr<ObjectFiles>(new ObjectFiles(environment, directory, *key));
}

base::Path ObjectFiles::file_of(const std::string& bucket, const std::string& key) const {
  return directory_ / "buckets" / bucket / base::sha256_hex(key);
}

base::Result<ObjectFiles::Content> ObjectFiles::read(const base::Path& file) {
  const auto text = environment_.files.read(file);
  if (!text) {
    return text.error();
  }
  const auto damaged = base::error(ErrorKind::kCorrupt, "{} is damaged", file.string());
  if (!text->starts_with(kHeader) || text->size() < kHeader.size() + kObjectNonceBytes) {
    return damaged;
  }
  std::array<std::uint8_t, kObjectNonceBytes> nonce{};
  const auto bytes = base::as_bytes(*text).subspan(kHeader.size());
  std::ranges::copy(bytes.first(kObjectNonceBytes), nonce.begin());
  auto opened = base::aes256_gcm_open(key_, nonce, bytes.subspan(kObjectNonceBytes));
  const std::size_t line = opened ? opened->find('\n') : std::string::npos;
  if (line == std::string::npos) {
    return damaged;
  }
  try {
    Content content{facts_of(boost::json::parse(opened->substr(0, line))),
                    opened->substr(line + 1)};
    content.facts.size = content.bytes.size();
    return content;
  } catch (const std::exception&) {
    return damaged;
  }
}

base::Result<ObjectFiles::Bucket*> ObjectFiles::load(const std::string& bucket) {
  const auto found = buckets_.find(bucket);
  if (found != buckets_.end()) {
    return &found->second;
  }
  const base::Path folder = directory_ / "buckets" / bucket;
  const auto names = environment_.files.list(folder);
  if (!names) {
    return names.error();
  }
  Bucket read_now;
  for (const std::string& name : *names) {
    if (name.find(".tmp-") != std::string::npos) {
      continue;  // of a crash
    }
    auto content = read(folder / name);
    if (!content) {
      return std::move(content).error();
    }
    read_now.emplace(content->facts.key, std::move(content->facts));
  }
  return &buckets_.emplace(bucket, std::move(read_now)).first->second;
}

/// The key is the caller's alone on return, until it is released.
base::Result<void> ObjectFiles::reserve(const std::string& bucket, const std::string& key,
                                        const Condition& condition) {
  std::unique_lock lock(mutex_);
  const std::pair place{bucket, key};
  if (condition && writing_.contains(place)) {
    return base::error(ErrorKind::kConflict, "{} is being written", key);
  }
  released_.wait(lock, [&] { return !writing_.contains(place); });  // a write to disk is short
  const auto loaded = load(bucket);
  if (!loaded) {
    return loaded.error();
  }
  if (condition) {
    const auto current = (*loaded)->find(key);
    condition(current == (*loaded)->end() ? nullptr : &current->second);
  }
  writing_.insert(place);
  return {};
}

void ObjectFiles::release(const std::string& bucket, const std::string& key,
                          const std::optional<ObjectFacts>& facts, bool changed) {
  const std::lock_guard lock(mutex_);
  if (changed && facts) {
    buckets_[bucket].insert_or_assign(key, *facts);
  } else if (changed) {
    buckets_[bucket].erase(key);
  }
  writing_.erase({bucket, key});
  released_.notify_all();
}

base::Result<ObjectFacts> ObjectFiles::put(const std::string& bucket, ObjectFacts facts,
                                           std::string_view bytes, const Condition& condition) {
  const std::string key = facts.key;
  if (auto reserved = reserve(bucket, key, condition); !reserved) {
    return std::move(reserved).error();
  }
  facts.etag = base::hex_encode(base::md5(bytes));
  facts.size = bytes.size();
  facts.modified = environment_.clock.wall_now();
  std::array<std::uint8_t, kObjectNonceBytes> nonce{};
  environment_.random.fill(nonce);
  std::string plain = facts_text(facts) + '\n';
  plain += bytes;
  std::string file(kHeader);
  file += base::to_string(nonce);
  file += base::to_string(base::aes256_gcm_seal(key_, nonce, plain));
  const auto written = environment_.files.write_atomic(file_of(bucket, key), file);
  release(bucket, key, facts, written.has_value());
  return written ? base::Result<ObjectFacts>(std::move(facts)) : written.error();
}

base::Result<void> ObjectFiles::remove(const std::string& bucket, const std::string& key,
                                       const Condition& condition) {
  if (auto reserved = reserve(bucket, key, condition); !reserved) {
    return reserved;
  }
  auto removed = environment_.files.remove(file_of(bucket, key));
  if (!removed && removed.error().kind == ErrorKind::kNotFound) {
    removed = base::Result<void>();
  }
  release(bucket, key, std::nullopt, removed.has_value());
  return removed;
}

base::Result<std::optional<ObjectFacts>> ObjectFiles::find(const std::string& bucket,
                                                           const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto loaded = load(bucket);
  if (!loaded) {
    return loaded.error();
  }
  const auto found = (*loaded)->find(key);
  return found == (*loaded)->end() ? std::nullopt : std::optional(found->second);
}

base::Result<ObjectFiles::Content> ObjectFiles::get(const std::string& bucket,
                                                    const std::string& key) {
  return read(file_of(bucket, key));
}

base::Result<void> ObjectFiles::walk(const std::string& bucket, const std::string& prefix,
                                     const std::string& after,
                                     const std::function<bool(const ObjectFacts&)>& take) {
  const std::lock_guard lock(mutex_);
  const auto loaded = load(bucket);
  if (!loaded) {
    return loaded.error();
  }
  auto each = after < prefix ? (*loaded)->lower_bound(prefix) : (*loaded)->upper_bound(after);
  while (each != (*loaded)->end() && each->first.starts_with(prefix) && take(each->second)) {
    ++each;
  }
  return {};
}

base::Result<bool> ObjectFiles::empty(const std::string& bucket) {
  bool found = false;
  const auto walked = walk(bucket, "", "", [&found](const ObjectFacts&) {
    found = true;
    return false;
  });
  return walked ? base::Result<bool>(!found) : walked.error();
}

}  // namespace region
