#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "aws/model/cloud_control.h"
#include "aws/model/secrets_manager.h"
#include "aws/model/sts.h"
#include "aws/server/dispatcher.h"
#include "base/clock.h"
#include "base/io/http_server.h"
#include "base/json.h"
#include "base/random.h"

namespace engine {

/// A Cloud Control API on a free loopback port that can be told to misbehave the way AWS does. It
/// keeps properties by identifier (`id-1`, `id-2`...) and finishes an operation when its status is
/// asked for.
class Imposter {
 public:
  using ProgressEvent = aws::cloud_control::ProgressEvent;

  struct Script {
    std::deque<aws::ServiceError> refusals;         ///< of the next writes, at the API
    std::deque<ProgressEvent> endings;              ///< of the next operations, instead of SUCCESS
    std::deque<aws::ServiceError> status_refusals;  ///< of the next questions for a status
    int unfinished_polls = 0;                       ///< answers IN_PROGRESS that often first
    int hidden_reads = 0;                           ///< reads that do not find what is there
    int lost_answers = 0;                           ///< writes that take effect without an answer
    std::set<std::string, std::less<>> write_only;  ///< properties that reads leave out
    std::optional<base::WallTime> retry_after;      ///< shown while IN_PROGRESS
    bool fail_leaves_resource = false;  ///< a failed create leaves it, with its identifier
  };

  explicit Imposter(base::Clock& clock);

  std::string url() const;

  /// Changes the script; keep it short: requests wait meanwhile.
  template <class Change>
  void script(Change change) {
    const std::lock_guard lock(mutex_);
    change(script_);
  }

  std::vector<std::string> client_tokens() const;
  std::vector<std::string> patches() const;
  std::vector<std::string> desired_states() const;
  std::size_t resources() const;
  std::size_t polls() const;
  std::size_t in_flight_most() const;
  void put(const std::string& identifier, const base::Json& properties);

 private:
  using Output = aws::cloud_control::ProgressEventOutput;

  std::vector<aws::Service> services();
  Output begin(const std::string& operation, const std::string& type,
               const std::optional<std::string>& client_token, const std::string& identifier);
  void end(ProgressEvent& event);
  Output create(const aws::cloud_control::CreateResourceInput& input);
  Output update(const aws::cloud_control::UpdateResourceInput& input);
  Output remove(const aws::cloud_control::DeleteResourceInput& input);
  Output status(const std::string& request_token);
  aws::cloud_control::GetResourceOutput get(const std::string& identifier);
  aws::cloud_control::ListResourcesOutput list(const std::optional<std::string>& next) const;

  mutable std::mutex mutex_;  ///< guards what follows
  Script script_;
  std::map<std::string, base::Json> resources_;
  std::map<std::string, ProgressEvent> requests_;  ///< by request token
  std::map<std::string, std::string> by_client_token_;
  std::map<std::string, base::Json> wanted_;  ///< by request token: the model after success
  std::vector<std::string> client_tokens_;
  std::vector<std::string> patches_;
  std::vector<std::string> desired_states_;
  std::size_t polls_ = 0;
  std::size_t in_flight_ = 0;
  std::size_t in_flight_most_ = 0;
  int made_ = 0;

  base::SeededRandom random_{7};
  aws::Dispatcher dispatcher_;
  base::HttpServer server_;
};

}  // namespace engine
