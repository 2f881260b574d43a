#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/backend/lease.h"
#include "engine/backend/object_store.h"
#include "engine/backend/state_log.h"

namespace engine {

/// A journal as objects of a folder, one sequence of numbers (6 digits here) behind its first one:
///   0000000001.checkpoint           everything, as it was when the stack was made
///   0000000001-000001.lines, ...    what was appended since, one object a sync; or everything anew
/// What is before the last object that holds everything is not read, and removed. Every object is
/// written once, on condition that it is not there: who has lost the lease without knowing (a
/// process that was stopped, a request that arrives late) finds the next number taken, whatever it
/// wants to write, and writes nothing. To take it early, `open` writes an object without lines.
/// Once the new owner has put a checkpoint behind it, that number is removed and free again: what
/// is written there then nobody reads, so whoever writes looks afterwards whether it still had the
/// lease (require_held).
///
/// Logs of an earlier version began a new sequence with every checkpoint (0000000002.checkpoint):
/// the highest counts.
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
    std::uint64_t sequence = 0;                   ///< 0: none
    bool has_first = false;                       ///< its first object is there
    std::map<std::uint64_t, std::string> rest{};  ///< names, of that sequence only
    std::vector<std::string> earlier{};           ///< of other sequences
  };

  base::Result<Contents> look();
  /// nullopt: it was replaced while it was read.
  base::Result<std::optional<std::string>> read_once();
  base::Result<void> write_once(const std::string& name, const std::string& bytes);
  base::Result<void> write_next(std::unique_lock<std::mutex>& lock, const std::string& bytes);
  base::Result<void> write_lines(std::unique_lock<std::mutex>& lock);
  void remove_outdated();
  base::Error damaged(const std::string& missing) const;

  std::string key(const std::string& name) const { return folder_ + "/" + name; }

  ObjectStore& objects_;
  std::string folder_;
  std::string writer_;

  mutable std::mutex mutex_;  ///< guards what follows; not held during requests
  std::condition_variable_any changed_;
  std::uint64_t sequence_ = 0;  ///< 0: nothing is there yet
  std::uint64_t last_ = 0;      ///< the number of the last object; 0: the first one
  std::uint64_t whole_ = 0;     ///< of the last object that holds everything
  std::uint64_t read_bytes_ = 0;
  std::string buffer_;
  bool writing_ = false;
  std::optional<base::Error> failure_;
  std::jthread flusher_;
};

/// Removes what an ObjectLog has written. Killed at any moment it leaves a state that can be read.
/// kConflict as soon as `lease` is not held: what is there may be another's.
base::Result<void> remove_log(ObjectStore& objects, const std::string& folder, Lease& lease);

}  // namespace engine
