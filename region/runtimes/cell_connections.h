#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/io/fd.h"
#include "region/runtimes/cell_loop.h"
#include "region/runtimes/cell_protocol.h"

namespace region {

/// Who talks to the cell: connections of the same user, each a stream of messages with descriptors
/// both ways. Of the loop's thread.
class CellConnections {
 public:
  using Id = std::uint64_t;
  /// Hears every message; it may send to and close any connection.
  using Handler = std::function<void(Id from, CellMessage message)>;

  /// `listener` is bound and listening. The loop outlives this.
  CellConnections(CellLoop& loop, base::Fd listener, Handler handler);

  /// False: nobody is there any more.
  bool send(Id id, CellMessage message);
  /// What the others have sent and nobody has read yet is dropped.
  void close_all_but(Id kept);

 private:
  struct Outgoing {
    std::string bytes;
    std::vector<base::Fd> fds;
    std::size_t sent = 0;
  };

  struct Connection {
    base::Fd fd;
    CellLoop::Id watch = 0;
    std::string inbox{};
    std::vector<base::Fd> fds{};
    std::deque<Outgoing> outbox{};
    std::size_t outbox_bytes = 0;
  };

  void accept();
  void ready(Id id, std::uint32_t events);
  void receive(Id id);
  void flush(Id id);
  void close(Id id);

  CellLoop& loop_;
  base::Fd listener_;
  Handler handler_;
  Id last_id_ = 0;
  std::map<Id, Connection> connections_;
};

}  // namespace region
