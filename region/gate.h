#pragma once

#include <condition_variable>
#include <mutex>
#include <string>

#include "base/clock.h"

namespace region {

class Region;

/// The region as requests find it: closed while it is being opened, or opened again. Safe from any
/// thread.
class Gate {
 public:
  void open(Region& region);
  /// Nobody uses the region any more on return. `reason`: why it is closed, for people.
  void close(std::string reason);
  /// Nobody waits for a closed gate from now on: it stays closed. `reason` as above.
  void give_up(std::string reason);
  /// Empty while it is open, and before it is opened for the first time.
  std::string reason() const;

  /// Keeps the region from being closed as long as it lives.
  class Visit {
   public:
    /// Waits for it to be opened.
    Visit(Gate& gate, base::Milliseconds patience);
    ~Visit();
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    /// nullptr: it is not open.
    Region* region() const { return region_; }

   private:
    Gate& gate_;
    Region* region_ = nullptr;
  };

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  Region* region_ = nullptr;
  std::string reason_;
  bool given_up_ = false;
  int visitors_ = 0;
};

}  // namespace region
