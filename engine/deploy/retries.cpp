#include "engine/deploy/retries.h"

#include "engine/deploy/resource_writer.h"

namespace engine {

void with_retries(const std::function<bool(const catalog::HookCall&)>& on_error,
                  catalog::HookCall call, const std::function<void()>& attempt) {
  constexpr std::size_t kMostRetries = 100;
  while (true) {
    try {
      attempt();
      return;
    } catch (const base::Exception& exception) {
      call.errors.push_back(exception.error().message);
      if (!on_error || call.errors.size() > kMostRetries ||
          leaves_outcome_open(exception.error().kind) || !on_error(call)) {
        throw;
      }
    }
  }
}

}  // namespace engine
