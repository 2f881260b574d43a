#include "region/runtimes/cell_client.h"

#include <cerrno>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace region {

namespace {

/// Beyond what an operation itself may take.
constexpr base::Milliseconds kCellAnswerTimeout{10'000};

base::Deadline answer_deadline() {
  return base::Deadline::after(kCellAnswerTimeout);
}

base::Result<CellMessage> receive(base::Socket& socket, std::string& inbox,
                                  base::Deadline deadline) {
  std::vector<base::Fd> fds;
  while (true) {
    auto message = take_cell_message(inbox);
    if (!message) {
      return std::move(message).error();
    }
    if (*message) {
      (*message)->fds = std::move(fds);
      return std::move(**message);
    }
    char buffer[65536];
    const auto count = socket.read_some_with_fds(buffer, sizeof buffer, fds, deadline);
    if (!count) {
      return count.error();
    }
    if (*count == 0) {
      return base::error(base::ErrorKind::kUnavailable, "the region's cell has ended");
    }
    inbox.append(buffer, *count);
  }
}

base::Result<CellMessage> exchange(base::Socket& socket, std::string_view operation,
                                   CellMessage request, base::Deadline deadline,
                                   const std::vector<int>& fds) {
  request.head["version"] = kCellProtocol;
  request.head["operation"] = operation;
  const std::string bytes = encode_cell_message(request);
  if (bytes.size() > kCellMessageLimitBytes) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "{}: a request of {} bytes is over the limit of {}", operation, bytes.size(),
                       kCellMessageLimitBytes);
  }
  if (auto sent = socket.send_with_fds(bytes, fds, deadline); !sent) {
    return std::move(sent).error();
  }
  std::string inbox;
  auto reply = receive(socket, inbox, deadline);
  if (reply && reply->head.contains("error")) {
    return error_from_json(reply->head.at("error").as_object());
  }
  return reply;
}

base::Result<void> nothing(base::Result<CellMessage> reply) {
  if (!reply) {
    return std::move(reply).error();
  }
  return {};
}

base::Result<base::Fd> descriptor(base::Result<CellMessage> reply) {
  if (!reply) {
    return std::move(reply).error();
  }
  if (reply->fds.size() != 1) {
    return base::error(base::ErrorKind::kInternal, "the cell sent {} descriptors, not 1",
                       reply->fds.size());
  }
  return std::move(reply->fds.front());
}

base::Result<void> await_connection(int fd, const std::string& what, base::Deadline deadline) {
  pollfd entry{fd, POLLOUT, 0};
  while (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
    if (deadline.expired()) {
      return base::error(base::ErrorKind::kTimeout, "{}: no answer before the deadline", what);
    }
  }
  int status = 0;
  socklen_t size = sizeof status;
  ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &status, &size);
  if (status != 0) {
    return base::system_error(status, what);
  }
  return {};
}

}  // namespace

base::Result<std::unique_ptr<CellClient>> CellClient::connect(const base::Path& socket, Role role) {
  auto exits = base::Socket::connect_unix(socket, answer_deadline());
  if (!exits) {
    return std::move(exits).error();
  }
  std::unique_ptr<CellClient> client(new CellClient(socket, std::move(*exits)));
  auto hello = exchange(client->exits_, "hello", {}, answer_deadline(), {});
  if (!hello) {
    return std::move(hello).error();
  }
  const auto isolation =
      isolation_from_name(boost::json::value_to<std::string>(hello->head.at("isolation")));
  client->isolation_ = isolation.value_or(Isolation::kLoopback);
  if (role == Role::kVisitor) {
    return client;
  }
  if (auto taken = exchange(client->exits_, "take_over", {}, answer_deadline(), {}); !taken) {
    return std::move(taken).error().in("ending what an earlier daemon has begun");
  }
  CellMessage watch{{{"version", kCellProtocol}, {"operation", "watch_exits"}}};
  if (auto sent = client->exits_.write_all(encode_cell_message(watch), answer_deadline()); !sent) {
    return std::move(sent).error();
  }
  // The first exits may come right behind the answer: they stay in the inbox.
  if (auto watched = receive(client->exits_, client->exits_inbox_, answer_deadline()); !watched) {
    return std::move(watched).error();
  }
  return client;
}

base::Result<CellMessage> CellClient::call(std::string_view operation, CellMessage request,
                                           base::Deadline deadline,
                                           const std::vector<int>& fds) const {
  auto socket = base::Socket::connect_unix(socket_, deadline);
  if (!socket) {
    return std::move(socket).error();
  }
  return exchange(*socket, operation, std::move(request), deadline, fds);
}

base::Result<std::int64_t> CellClient::spawn(const ProcessSpec& spec) {
  std::vector<int> fds;
  for (const auto& [name, fd] : spec.fds) {
    fds.push_back(fd);
  }
  const auto reply = call("spawn", {{{"spec", to_json(spec)}}},
                          base::Deadline::after(2 * kCellAnswerTimeout), fds);
  if (!reply) {
    return reply.error();
  }
  return boost::json::value_to<std::int64_t>(reply->head.at("pid"));
}

base::Result<void> CellClient::signal(const std::string& name, int signal) {
  return nothing(call("signal", {{{"name", name}, {"signal", signal}}}, answer_deadline()));
}

base::Result<ProcessStatus> CellClient::stop(const std::string& name, int signal,
                                             std::chrono::milliseconds grace) {
  const auto reply =
      call("stop", {{{"name", name}, {"signal", signal}, {"grace_ms", grace.count()}}},
           base::Deadline::after(grace + kCellAnswerTimeout));
  if (!reply) {
    return reply.error();
  }
  return process_status_from_json(reply->head.at("status").as_object());
}

base::Result<void> CellClient::forget(const std::string& name) {
  return nothing(call("forget", {{{"name", name}}}, answer_deadline()));
}

base::Result<std::vector<ProcessStatus>> CellClient::processes() {
  const auto reply = call("processes", {}, answer_deadline());
  if (!reply) {
    return reply.error();
  }
  std::vector<ProcessStatus> all;
  for (const base::Json& status : reply->head.at("processes").as_array()) {
    all.push_back(process_status_from_json(status.as_object()));
  }
  return all;
}

base::Result<std::optional<ProcessStatus>> CellClient::next_exit(base::Deadline deadline) {
  const auto message = receive(exits_, exits_inbox_, deadline);
  if (message) {
    return std::optional<ProcessStatus>(
        process_status_from_json(message->head.at("exit").as_object()));
  }
  if (message.error().kind == base::ErrorKind::kTimeout) {
    return std::optional<ProcessStatus>();
  }
  return message.error();
}

base::Result<void> CellClient::adopt(const std::string& name, std::int64_t pid,
                                     const Limits& limits, const SharedLimits& shared) {
  return nothing(call("adopt",
                      {{{"name", name},
                        {"pid", pid},
                        {"limits", to_json(limits)},
                        {"shared", to_json(shared.limits)},
                        {"shared_by", shared.name}}},
                      answer_deadline()));
}

base::Result<CommandOutcome> CellClient::run(const CommandSpec& spec) {
  auto reply = call("run", {{{"spec", to_json(spec)}}, spec.input},
                    base::Deadline::after(spec.timeout + 2 * kCellAnswerTimeout));
  if (!reply) {
    return std::move(reply).error();
  }
  return CommandOutcome{boost::json::value_to<int>(reply->head.at("exit_code")),
                        std::move(reply->body)};
}

base::Result<void> CellClient::make_network_namespace(const std::string& name) {
  return nothing(call("make_namespace", {{{"name", name}}}, answer_deadline()));
}

base::Result<void> CellClient::remove_network_namespace(const std::string& name) {
  return nothing(call("remove_namespace", {{{"name", name}}}, answer_deadline()));
}

base::Result<std::vector<std::string>> CellClient::network_namespaces() {
  const auto reply = call("namespaces", {}, answer_deadline());
  if (!reply) {
    return reply.error();
  }
  return boost::json::value_to<std::vector<std::string>>(reply->head.at("names"));
}

base::Result<void> CellClient::make_router(const std::string& name, const std::string& address) {
  return nothing(call("make_router", {{{"name", name}, {"address", address}}}, answer_deadline()));
}

base::Result<void> CellClient::link(const LinkSpec& spec) {
  return nothing(call("link", {{{"spec", to_json(spec)}}}, answer_deadline()));
}

base::Result<void> CellClient::serve_names(
    const std::string& network_namespace, const std::string& address,
    const std::map<std::string, std::vector<std::string>>& names) {
  return nothing(call("serve_names",
                      {{{"namespace", network_namespace},
                        {"address", address},
                        {"names", boost::json::value_from(names)}}},
                      answer_deadline()));
}

base::Result<void> CellClient::remember(const std::string& key, const std::string& text) {
  return nothing(call("remember", {{{"key", key}}, text}, answer_deadline()));
}

base::Result<std::string> CellClient::recall(const std::string& key) {
  auto reply = call("recall", {{{"key", key}}}, answer_deadline());
  if (!reply) {
    return std::move(reply).error();
  }
  return std::move(reply->body);
}

base::Result<base::Fd> CellClient::bind(const std::string& network_namespace,
                                        const std::string& address, std::uint16_t port, bool udp) {
  return descriptor(
      call("bind",
           {{{"namespace", network_namespace}, {"address", address}, {"port", port}, {"udp", udp}}},
           answer_deadline()));
}

base::Result<base::Fd> CellClient::connect(const std::string& network_namespace,
                                           const std::string& address, std::uint16_t port,
                                           base::Deadline deadline) {
  auto fd = descriptor(
      call("connect", {{{"namespace", network_namespace}, {"address", address}, {"port", port}}},
           deadline));
  if (!fd) {
    return fd;
  }
  const std::string what =
      fmt::format("cannot connect to {}:{} from '{}'", address, port, network_namespace);
  if (auto connected = await_connection(fd->get(), what, deadline); !connected) {
    return std::move(connected).error();
  }
  return fd;
}

base::Result<void> CellClient::mount_overlay(const base::Path& lower, const base::Path& upper,
                                             const base::Path& work, const base::Path& target) {
  return nothing(call("mount_overlay",
                      {{{"lower", lower.string()},
                        {"upper", upper.string()},
                        {"work", work.string()},
                        {"target", target.string()}}},
                      answer_deadline()));
}

base::Result<void> CellClient::unmount(const base::Path& target) {
  return nothing(call("unmount", {{{"target", target.string()}}}, answer_deadline()));
}

base::Result<void> CellClient::shut_down(base::Milliseconds grace) {
  auto socket = base::Socket::connect_unix(socket_, answer_deadline());
  if (!socket) {
    return std::move(socket).error();
  }
  CellMessage request{
      {{"version", kCellProtocol}, {"operation", "shut_down"}, {"grace_ms", grace.count()}}};
  return socket->write_all(encode_cell_message(request), answer_deadline());
}

base::Result<pid_t> CellClient::pid() const {
  ucred peer{};
  socklen_t size = sizeof peer;
  if (::getsockopt(exits_.fd(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) {
    return base::system_error(errno, "cannot tell the cell's pid");
  }
  return peer.pid;
}

}  // namespace region
