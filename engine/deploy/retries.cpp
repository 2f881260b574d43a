#include "engine/deploy/retries.h"

#include <optional>

#include "engine/deploy/resource_writer.h"

namespace engine {

void with_retries(const std::function<bool(const catalog::HookCall&)>& on_error,
                  const catalog::HookCall& call, const std::function<void()>& attempt) {
  constexpr std::size_t kMostRetries = 100;
  std::optional<catalog::HookCall> failed;
  while (true) {
    try {
      attempt();
      return;
    } catch (const base::Exception& exception) {
      if (!failed) {
        failed = call;
      }
      failed->errors.push_back(exception.error().message);
      if (!on_error || failed->errors.size() > kMostRetries ||
          leaves_outcome_open(exception.error().kind) || !on_error(*failed)) {
        throw;
      }
    }
  }
}

}  // namespace engine
