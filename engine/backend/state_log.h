#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace engine {

/// Where a state is, for people.
struct StatePlace {
  std::string name;
  std::string backup;  ///< where an older one is kept

  /// What to do when it cannot be used, as a sentence without its end.
  std::string way_out() const;
};

/// The medium of one stack's journal: lines that are only appended, now and then replaced by a
/// checkpoint. Reading takes no lock and sees what was durable at some moment. Writing is the right
/// of who holds the stack's lease. `append` and `sync` may be called by different threads at once.
class StateLog {
 public:
  virtual ~StateLog() = default;
  virtual StatePlace place() const = 0;
  virtual base::Result<bool> exists() = 0;
  /// There is none, and yet a run has been here: somebody has removed it.
  virtual base::Result<bool> is_lost() = 0;
  /// Everything. kNotFound: there is none.
  virtual base::Result<std::string> read() = 0;
  /// After `read`: makes ready to append behind the first `keep_bytes` of it. kConflict: somebody
  /// else has written since.
  virtual base::Result<void> open(std::uint64_t keep_bytes) = 0;
  /// After an error the log may end in a torn line.
  virtual base::Result<void> append(std::string_view lines) = 0;
  /// Returns once everything appended is durable.
  virtual base::Result<void> sync() = 0;
  /// Puts `checkpoint` in the place of everything, in one piece, durable on return; appends go
  /// behind it. After an error the old state is there or the new one, and which is for the next who
  /// reads: this log returns that error to whatever else it is asked to write.
  virtual base::Result<void> replace(std::string_view checkpoint) = 0;
  /// Reading it has become slow: it is worth a checkpoint, however short it is.
  virtual bool is_scattered() const = 0;
};

}  // namespace engine
