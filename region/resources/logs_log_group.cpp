#include "region/resources/logs_log_group.h"

#include <utility>

#include "region/runtimes/log_stream.h"

namespace region {

namespace {

class LogGroupHandler final : public Handler {
 public:
  LogGroupHandler(std::unique_ptr<Handler> stored, base::Path home)
      : stored_(std::move(stored)), home_(std::move(home)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    return stored_->admit(desired, current, context);
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    stored_->admit_removal(current, context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& /*context*/) override {
    std::error_code failure;
    std::filesystem::remove_all(log_group_path(home_, resource.identifier), failure);
    if (failure) {
      throw HandlerError("GeneralServiceException",
                         "the events of the log group cannot be removed: " + failure.message());
    }
  }

 private:
  std::unique_ptr<Handler> stored_;
  base::Path home_;
};

}  // namespace

std::unique_ptr<Handler> with_log_events(std::unique_ptr<Handler> stored, base::Path home) {
  return std::make_unique<LogGroupHandler>(std::move(stored), std::move(home));
}

}  // namespace region
