#pragma once

#include "base/io/files.h"
#include "engine/backend/object_store.h"

namespace engine {

/// Objects as files below a directory: written to a temporary name, synced and renamed.
class FileObjects final : public ObjectStore {
 public:
  /// `files` is borrowed.
  FileObjects(base::Files& files, base::Path root) : files_(files), root_(std::move(root)) {}

  base::Result<StoredObject> get(const std::string& key) override;
  base::Result<std::string> put(const std::string& key, std::string_view bytes,
                                const Precondition& condition) override;
  base::Result<void> remove(const std::string& key, const Precondition& condition) override;
  base::Result<ObjectListing> list(const std::string& folder) override;
  std::string place(const std::string& key) const override;

 private:
  base::Result<void> check(const std::string& key, const Precondition& condition);
  bool is_file(const base::Path& path);

  base::Files& files_;
  base::Path root_;
};

}  // namespace engine
