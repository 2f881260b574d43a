#include "region/resources/s3_bucket.h"

#include <utility>

namespace region {

namespace {

class GuardedBucket final : public Handler {
 public:
  GuardedBucket(std::unique_ptr<Handler> stored, ObjectFiles& objects)
      : stored_(std::move(stored)), objects_(objects) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    return stored_->admit(desired, current, context);
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    stored_->admit_removal(current, context);
    const auto empty = objects_.empty(current.identifier);
    if (!empty) {
      throw HandlerError("ServiceInternalError", empty.error().message);
    }
    if (!*empty) {
      throw HandlerError("ResourceConflict",
                         "The bucket you tried to delete is not empty (Service: S3, Status Code: "
                         "409)");
    }
  }

  bool has_data_plane() const override { return false; }

 private:
  std::unique_ptr<Handler> stored_;
  ObjectFiles& objects_;
};

}  // namespace

std::unique_ptr<Handler> guard_bucket(std::unique_ptr<Handler> stored, ObjectFiles& objects) {
  return std::make_unique<GuardedBucket>(std::move(stored), objects);
}

}  // namespace region
