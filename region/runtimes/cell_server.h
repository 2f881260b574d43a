#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/io/fd.h"
#include "region/runtimes/cell_commands.h"
#include "region/runtimes/cell_connections.h"
#include "region/runtimes/cell_protocol.h"
#include "region/runtimes/cell_supervisor.h"
#include "region/runtimes/dns_responder.h"

namespace region {

/// The cell's end of `cell.sock`: takes requests of the same user and answers them. Of the loop's
/// thread.
class CellServer {
 public:
  /// `listener` is bound and listening.
  CellServer(CellWorld world, base::Fd listener, CellSupervisor& supervisor,
             CellCommands& commands);

 private:
  using Reply = std::function<void(base::Result<CellMessage>)>;

  struct Request {
    CellMessage message;
    CellConnections::Id connection = 0;
    Reply reply;
  };

  struct Operation {
    std::string_view name;
    void (CellServer::*handle)(Request& request);
  };

  static const Operation kOperations[];

  void dispatch(CellConnections::Id from, CellMessage message);
  void tell_exit(const ProcessStatus& status);

  void hello(Request& request);
  void take_over(Request& request);
  void spawn(Request& request);
  void spawn_now(const Request& request);
  void signal(Request& request);
  void stop(Request& request);
  void forget(Request& request);
  void processes(Request& request);
  void watch_exits(Request& request);
  void adopt(Request& request);
  void run(Request& request);
  void make_namespace(Request& request);
  void remove_namespace(Request& request);
  void namespaces(Request& request);
  void make_router(Request& request);
  void link(Request& request);
  void serve_names(Request& request);
  void remember(Request& request);
  void recall(Request& request);
  void bind(Request& request);
  void connect(Request& request);
  void mount_overlay(Request& request);
  void unmount(Request& request);
  void shut_down(Request& request);
  base::Result<DnsResponder*> responder(const std::string& network_namespace,
                                        const std::string& address);

  CellWorld world_;
  CellSupervisor& supervisor_;
  CellCommands& commands_;
  CellConnections connections_;
  std::set<CellConnections::Id> told_of_exits_;
  std::map<std::string, std::unique_ptr<DnsResponder>> responders_;  ///< by network namespace
  std::map<std::string, std::string> remembered_;
};

}  // namespace region
