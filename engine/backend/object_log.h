#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/backend/object_store.h"
#include "engine/backend/state_log.h"

namespace engine {

/// A journal as objects of a folder:
///   0000000003.checkpoint           everything, as it was when number 3 was written
///   0000000003-000001.lines, ...    what was appended since, one object a sync
/// The highest checkpoint counts; a new one is written before the old one and its lines are
/// removed. Every object is written once, on condition that it is not there: who has lost the lease
/// without knowing (a process that was stopped, a request that arrives late) finds the next number
/// taken and writes nothing. To take it early, `open` writes an object without lines.
class ObjectLog final : public StateLog {
 public:
  /// `objects` is borrowed. `writer`: a text that no other writer has.
  ObjectLog(ObjectStore& objects, std::string folder, std::string writer);
  ~ObjectLog() override;

  StatePlace place() const override;
  base::Result<bool> exists() override;
  base::Result<bool> is_lost() override;
  base::Result<std::string> read() override;
  base::Result<void> open(std::uint64_t keep_bytes) override;
  /// What is appended is written with the next `sync`, or a second later.
  base::Result<void> append(std::string_view lines) override;
  base::Result<void> sync() override;
  base::Result<void> replace(std::string_view checkpoint) override;
  bool is_scattered() const override;

 private:
  /// What the folder holds, by number.
  struct Contents {
    std::size_t objects = 0;
    std::uint64_t checkpoint = 0;                  ///< 0: none
    std::map<std::uint64_t, std::string> lines{};  ///< names, of that checkpoint only
    std::vector<std::string> outdated{};
  };

  base::Result<Contents> look();
  /// nullopt: it was replaced while it was read.
  base::Result<std::optional<std::string>> read_once();
  base::Result<void> write_once(const std::string& name, const std::string& bytes);
  base::Result<void> write_lines(std::unique_lock<std::mutex>& lock);
  void remove_outdated();

  std::string key(const std::string& name) const { return folder_ + "/" + name; }

  ObjectStore& objects_;
  std::string folder_;
  std::string head_;  ///< what every object of lines begins with

  mutable std::mutex mutex_;  ///< guards what follows; not held during requests
  std::condition_variable_any changed_;
  std::uint64_t checkpoint_ = 0;  ///< the one that appends go behind
  std::uint64_t last_lines_ = 0;
  std::uint64_t read_bytes_ = 0;
  std::string buffer_;
  bool writing_ = false;
  std::optional<base::Error> failure_;
  std::jthread flusher_;
};

/// Removes what an ObjectLog has written. Killed at any moment it leaves a state that can be read.
base::Result<void> remove_log(ObjectStore& objects, const std::string& folder);

}  // namespace engine
