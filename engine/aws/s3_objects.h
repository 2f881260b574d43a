#pragma once

#include <memory>

#include "engine/aws/aws_access.h"
#include "engine/backend/object_store.h"

namespace engine {

/// The objects of a bucket below a prefix. Conditions are S3's own (If-Match, If-None-Match), and
/// hold among everybody.
class S3Objects final : public ObjectStore {
 public:
  /// The clock is borrowed.
  S3Objects(std::unique_ptr<AwsAccess> access, base::Clock& clock)
      : access_(std::move(access)), clock_(clock) {}

  base::Result<StoredObject> get(const std::string& key) override;
  base::Result<std::string> put(const std::string& key, std::string_view bytes,
                                const Precondition& condition) override;
  base::Result<void> remove(const std::string& key, const Precondition& condition) override;
  base::Result<ObjectListing> list(const std::string& folder) override;
  std::string place(const std::string& key) const override;

 private:
  std::string full_key(const std::string& key) const;
  base::Error failed(base::Error error, const std::string& key, const Precondition& condition);

  std::unique_ptr<AwsAccess> access_;
  base::Clock& clock_;
};

}  // namespace engine
