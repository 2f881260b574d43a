#include "engine/backend/file_objects.h"

#include "base/crypto.h"
#include "base/io/temporaries.h"

namespace engine {

using base::ErrorKind;

base::Result<StoredObject> FileObjects::get(const std::string& key) {
  auto bytes = files_.read(root_ / key);
  if (!bytes) {
    return std::move(bytes).error();
  }
  std::string version = base::sha256_hex(*bytes);
  return StoredObject{*std::move(bytes), std::move(version)};
}

base::Result<void> FileObjects::check(const std::string& key, const Precondition& condition) {
  if (condition.kind == Precondition::Kind::kNone) {
    return {};
  }
  const auto current = get(key);
  if (!current && current.error().kind != ErrorKind::kNotFound) {
    return current.error();
  }
  const bool holds = condition.kind == Precondition::Kind::kAbsent
                         ? !current
                         : current && current->version == condition.version;
  if (!holds) {
    return base::error(ErrorKind::kConflict, "{} has been changed by somebody else", place(key));
  }
  return {};
}

base::Result<std::string> FileObjects::put(const std::string& key, std::string_view bytes,
                                           const Precondition& condition) {
  if (auto holds = check(key, condition); !holds) {
    return std::move(holds).error();
  }
  if (auto written = files_.write_atomic(root_ / key, bytes); !written) {
    return std::move(written).error();
  }
  return base::sha256_hex(bytes);
}

base::Result<void> FileObjects::remove(const std::string& key, const Precondition& condition) {
  if (auto holds = check(key, condition); !holds) {
    return holds;
  }
  auto removed = files_.remove(root_ / key);
  if (!removed && removed.error().kind == ErrorKind::kNotFound) {
    return {};
  }
  return removed;
}

/// Not a folder: one that is empty cannot be told from a file by its list alone.
bool FileObjects::is_file(const base::Path& path) {
  const auto first_bytes = files_.read(path, 0);
  return first_bytes || first_bytes.error().kind == ErrorKind::kExhausted;
}

base::Result<ObjectListing> FileObjects::list(const std::string& folder) {
  const auto names = files_.list(root_ / folder);
  if (!names) {
    return names.error();
  }
  ObjectListing listing;
  for (const std::string& name : *names) {
    const base::Path path = root_ / folder / name;
    const auto below = files_.list(path);
    if (below && !below->empty()) {
      listing.folders.push_back(name);
    } else if (!base::is_temporary_name(name) && is_file(path)) {
      listing.objects.push_back(name);
    }
  }
  return listing;
}

std::string FileObjects::place(const std::string& key) const {
  return (root_ / key).string();
}

}  // namespace engine
