#include "engine/backend/backend.h"

#include "engine/backend/behaviour_for_test.h"
#include "engine/backend/file_backend.h"
#include "engine/backend/memory_objects.h"
#include "engine/backend/object_backend.h"
#include "engine/backend/temporary_directory_for_test.h"

namespace engine {
namespace {

using OpenBackend = std::function<std::unique_ptr<Backend>()>;

OpenBackend directory() {
  struct Disk {
    TemporaryDirectory directory;
    base::SystemFiles files;
    base::SystemClock clock;
  };

  return [disk = std::make_shared<Disk>()] {
    return std::make_unique<FileBackend>(disk->files, disk->directory.path(), disk->clock);
  };
}

/// Another process's view of objects that this process has.
class SharedObjects final : public ObjectStore {
 public:
  explicit SharedObjects(std::shared_ptr<ObjectStore> objects) : objects_(std::move(objects)) {}

  base::Result<StoredObject> get(const std::string& key) override { return objects_->get(key); }

  base::Result<std::string> put(const std::string& key, std::string_view bytes,
                                const Precondition& condition) override {
    return objects_->put(key, bytes, condition);
  }

  base::Result<void> remove(const std::string& key, const Precondition& condition) override {
    return objects_->remove(key, condition);
  }

  base::Result<ObjectListing> list(const std::string& folder) override {
    return objects_->list(folder);
  }

  std::string place(const std::string& key) const override { return objects_->place(key); }

 private:
  std::shared_ptr<ObjectStore> objects_;
};

OpenBackend bucket() {
  struct Memory {
    base::SystemClock clock;
    base::SystemRandom random;
    std::shared_ptr<MemoryObjects> objects = std::make_shared<MemoryObjects>(clock);
  };

  return [memory = std::make_shared<Memory>()] {
    return std::make_unique<ObjectBackend>(
        ObjectBackend::Parts{.objects = std::make_unique<SharedObjects>(memory->objects),
                             .url = "memory://",
                             .clock = memory->clock,
                             .random = memory->random});
  };
}

INSTANTIATE_TEST_SUITE_P(Media, BackendTest,
                         testing::Values(Medium{"directory", directory}, Medium{"bucket", bucket}),
                         [](const auto& medium) { return medium.param.name; });

}  // namespace
}  // namespace engine
