#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/io/fd.h"
#include "region/runtimes/cell_loop.h"
#include "region/runtimes/dns_message.h"

namespace region {

/// Answers the DNS queries that come to two sockets. Of the loop's thread.
class DnsResponder {
 public:
  /// `udp` is bound, `tcp` listens; both without blocking.
  DnsResponder(CellLoop& loop, base::Fd udp, base::Fd tcp);
  DnsResponder(const DnsResponder&) = delete;
  DnsResponder& operator=(const DnsResponder&) = delete;
  ~DnsResponder();

  void set_names(DnsNames names) { names_ = std::move(names); }

 private:
  struct Connection {
    base::Fd fd;
    CellLoop::Id watch = 0;
    CellLoop::Id timer = 0;
    std::string inbox{};
  };

  void answer_datagrams();
  void accept();
  void receive(std::uint64_t id);
  /// False when the connection is of no more use.
  bool answer_queries(Connection& connection);
  void close(std::uint64_t id);

  CellLoop& loop_;
  base::Fd udp_;
  base::Fd tcp_;
  CellLoop::Id udp_watch_;
  CellLoop::Id tcp_watch_;
  DnsNames names_;
  std::size_t rotation_ = 0;
  std::uint64_t last_id_ = 0;
  std::map<std::uint64_t, Connection> connections_;
};

}  // namespace region
