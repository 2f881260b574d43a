#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "engine/provider/cloud_control/cloud_control_provider.h"
#include "engine/provider/cloud_control/imposter_for_test.h"

namespace engine {

inline constexpr const char* kQueue = "AWS::SQS::Queue";

inline aws::cloud_control::ProgressEvent failed(std::string code, std::string message) {
  return {.OperationStatus = "FAILED",
          .StatusMessage = std::move(message),
          .ErrorCode = std::move(code)};
}

/// Real sockets, simulated time: a wait ends at once and moves the clock.
class CloudControlProviderTest : public ::testing::Test {
 protected:
  CloudControlProviderTest() { provider_ = make(CloudControlLimits::for_local_endpoint()); }

  std::unique_ptr<Provider> make(CloudControlLimits limits) {
    return make_cloud_control_provider({.region = "eu-west-1",
                                        .endpoint_url = imposter_.url(),
                                        .credentials = *credentials_,
                                        .clock = clock_,
                                        .random = random_,
                                        .limits = limits});
  }

  OperationContext context() {
    return {.client_token = "token",
            .accepted = [this](const std::string& token) { accepted_.push_back(token); },
            .progress = [this](const std::string& message) { progress_.push_back(message); }};
  }

  base::Result<Outcome> create(const char* type = kQueue) {
    return provider_->create(type, base::Json(base::JsonObject{{"QueueName", "q"}}), context());
  }

  std::chrono::seconds elapsed() {
    return std::chrono::duration_cast<std::chrono::seconds>(clock_.now() - begin_);
  }

  base::ManualClock clock_;
  base::SteadyTime begin_ = clock_.now();
  base::SeededRandom random_{3};
  Imposter imposter_{clock_};
  std::unique_ptr<aws::CredentialsProvider> credentials_ =
      aws::fixed_credentials({.access_key_id = "test", .secret_access_key = "test"});
  std::unique_ptr<Provider> provider_;
  std::vector<std::string> accepted_;
  std::vector<std::string> progress_;
};

}  // namespace engine
