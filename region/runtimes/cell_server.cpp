#include "region/runtimes/cell_server.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <span>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "region/runtimes/cell_links.h"
#include "region/runtimes/cell_mounts.h"

namespace region {

namespace {

constexpr std::size_t kConnectionsMax = 256;
constexpr std::size_t kFdsMax = 16;
constexpr std::uint16_t kDnsPort = 53;
constexpr std::size_t kRememberedMax = 256;
constexpr std::size_t kRememberedLimitBytes = 4U << 20;
constexpr std::size_t kOutboxLimitBytes = 16U << 20;

std::string text(const CellMessage& message, std::string_view key) {
  return boost::json::value_to<std::string>(message.head.at(key));
}

template <class T>
T number(const CellMessage& message, std::string_view key) {
  return boost::json::value_to<T>(message.head.at(key));
}

/// Only who runs the cell may command it.
bool same_user(int fd) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

base::Result<CellMessage> answer(base::Result<void> result) {
  return result ? base::Result<CellMessage>(CellMessage())
                : base::Result<CellMessage>(std::move(result).error());
}

base::Result<CellMessage> answer(base::Result<base::Fd> result) {
  if (!result) {
    return std::move(result).error();
  }
  CellMessage message;
  message.fds.push_back(std::move(*result));
  return message;
}

base::Result<CellMessage> answer(const ProcessStatus& status) {
  return CellMessage{{{"status", to_json(status)}}};
}

/// As base::Socket::read_some_with_fds, without waiting: 0 at the end, nothing when there is
/// nothing yet.
std::optional<std::size_t> receive_some(int fd, std::span<char> buffer,
                                        std::vector<base::Fd>& fds) {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kFdsMax)> control{};
  iovec data{buffer.data(), buffer.size()};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const ssize_t count = ::recvmsg(fd, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  if (count < 0) {
    return errno == EAGAIN || errno == EINTR ? std::nullopt : std::optional<std::size_t>(0);
  }
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
      const std::size_t number_of_fds = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
      for (std::size_t i = 0; i < number_of_fds; ++i) {
        int received = -1;
        std::memcpy(&received, CMSG_DATA(header) + i * sizeof(int), sizeof received);
        fds.emplace_back(received);
      }
    }
  }
  return static_cast<std::size_t>(count);
}

ssize_t send_some(int fd, std::string_view bytes, const std::vector<base::Fd>& fds) {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kFdsMax)> control{};
  iovec data{const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  if (!fds.empty()) {
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(sizeof(int) * fds.size());
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * fds.size());
    for (std::size_t i = 0; i < fds.size(); ++i) {
      const int sent = fds[i].get();
      std::memcpy(CMSG_DATA(header) + i * sizeof(int), &sent, sizeof sent);
    }
  }
  return ::sendmsg(fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

}  // namespace

const CellServer::Operation CellServer::kOperations[] = {
    {"hello", &CellServer::hello},
    {"spawn", &CellServer::spawn},
    {"signal", &CellServer::signal},
    {"stop", &CellServer::stop},
    {"forget", &CellServer::forget},
    {"processes", &CellServer::processes},
    {"watch_exits", &CellServer::watch_exits},
    {"adopt", &CellServer::adopt},
    {"run", &CellServer::run},
    {"make_namespace", &CellServer::make_namespace},
    {"remove_namespace", &CellServer::remove_namespace},
    {"namespaces", &CellServer::namespaces},
    {"make_router", &CellServer::make_router},
    {"link", &CellServer::link},
    {"serve_names", &CellServer::serve_names},
    {"remember", &CellServer::remember},
    {"recall", &CellServer::recall},
    {"bind", &CellServer::bind},
    {"connect", &CellServer::connect},
    {"mount_overlay", &CellServer::mount_overlay},
    {"unmount", &CellServer::unmount},
    {"shut_down", &CellServer::shut_down},
};

CellServer::CellServer(CellWorld world, base::Fd listener, CellSupervisor& supervisor,
                       CellCommands& commands)
    : world_(world), listener_(std::move(listener)), supervisor_(supervisor), commands_(commands) {
  world_.loop.watch(listener_.get(), EPOLLIN, [this](std::uint32_t) { accept(); });
  supervisor_.on_exit([this](const ProcessStatus& status) { tell_exit(status); });
}

void CellServer::accept() {
  base::Fd fd(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (!fd.valid() || !same_user(fd.get()) || connections_.size() >= kConnectionsMax) {
    return;
  }
  const Id id = ++last_id_;
  Connection& connection = connections_.emplace(id, Connection{std::move(fd)}).first->second;
  connection.watch = world_.loop.watch(connection.fd.get(), EPOLLIN,
                                       [this, id](std::uint32_t events) { ready(id, events); });
}

void CellServer::ready(Id id, std::uint32_t events) {
  if ((events & EPOLLOUT) != 0) {
    flush(id);
  }
  if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 && connections_.contains(id)) {
    receive(id);
  }
}

void CellServer::receive(Id id) {
  Connection& connection = connections_.at(id);
  char buffer[65536];
  const auto count = receive_some(connection.fd.get(), buffer, connection.fds);
  if (!count) {
    return;
  }
  if (*count == 0 || connection.fds.size() > kFdsMax) {
    close(id);
    return;
  }
  connection.inbox.append(buffer, *count);
  while (connections_.contains(id)) {
    auto message = take_cell_message(connection.inbox);
    if (!message) {
      close(id);
      return;
    }
    if (!*message) {
      return;
    }
    (*message)->fds = std::exchange(connection.fds, {});
    dispatch(id, std::move(**message));
  }
}

void CellServer::dispatch(Id id, CellMessage message) {
  Request request{std::move(message), id, [this, id](base::Result<CellMessage> result) {
                    if (result) {
                      send(id, std::move(*result));
                    } else {
                      send(id, CellMessage{{{"error", to_json(result.error())}}});
                    }
                  }};
  try {
    const int version = number<int>(request.message, "version");
    if (version != kCellProtocol) {
      request.reply(base::error(
          base::ErrorKind::kUnsupported,
          "the running cell speaks protocol {}, not {}: stop the region and start it again",
          kCellProtocol, version));
      return;
    }
    const std::string name = text(request.message, "operation");
    for (const Operation& operation : kOperations) {
      if (operation.name == name) {
        (this->*operation.handle)(request);
        return;
      }
    }
    request.reply(
        base::error(base::ErrorKind::kUnsupported, "the cell has no operation '{}'", name));
  } catch (const std::exception& exception) {
    request.reply(
        base::error(base::ErrorKind::kInvalidArgument, "malformed request: {}", exception.what()));
  }
}

void CellServer::send(Id id, CellMessage message) {
  const auto found = connections_.find(id);
  if (found == connections_.end()) {
    return;
  }
  Outgoing outgoing{encode_cell_message(message), std::move(message.fds)};
  found->second.outbox_bytes += outgoing.bytes.size();
  if (found->second.outbox_bytes > kOutboxLimitBytes) {
    close(id);  // it does not read; it may connect again and ask
    return;
  }
  found->second.outbox.push_back(std::move(outgoing));
  flush(id);
}

void CellServer::flush(Id id) {
  Connection& connection = connections_.at(id);
  while (!connection.outbox.empty()) {
    Outgoing& next = connection.outbox.front();
    const ssize_t count =
        send_some(connection.fd.get(), std::string_view(next.bytes).substr(next.sent), next.fds);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
      world_.loop.change(connection.watch, EPOLLIN | EPOLLOUT);
      return;
    }
    if (count < 0) {
      close(id);
      return;
    }
    next.fds.clear();
    next.sent += static_cast<std::size_t>(count);
    if (next.sent == next.bytes.size()) {
      connection.outbox_bytes -= next.bytes.size();
      connection.outbox.pop_front();
    }
  }
  world_.loop.change(connection.watch, EPOLLIN);
}

void CellServer::close(Id id) {
  world_.loop.remove(connections_.at(id).watch);
  connections_.erase(id);
}

void CellServer::tell_exit(const ProcessStatus& status) {
  std::vector<Id> told;
  for (const auto& [id, connection] : connections_) {
    if (connection.told_of_exits) {
      told.push_back(id);
    }
  }
  for (const Id id : told) {
    send(id, CellMessage{{{"exit", to_json(status)}}});
  }
}

void CellServer::hello(Request& request) {
  request.reply(CellMessage{{{"isolation", name(world_.isolation)}}});
}

void CellServer::spawn(Request& request) {
  ProcessSpec spec = process_spec_from_json(request.message.head.at("spec").as_object());
  if (spec.fds.size() != request.message.fds.size()) {
    request.reply(base::error(base::ErrorKind::kInvalidArgument,
                              "{} descriptors are named and {} came along", spec.fds.size(),
                              request.message.fds.size()));
    return;
  }
  auto received = request.message.fds.begin();
  for (auto& [name, fd] : spec.fds) {
    fd = (received++)->get();
  }
  const auto pid = supervisor_.spawn(spec);
  request.reply(pid ? base::Result<CellMessage>(CellMessage{{{"pid", *pid}}})
                    : base::Result<CellMessage>(pid.error()));
}

void CellServer::signal(Request& request) {
  request.reply(answer(
      supervisor_.signal(text(request.message, "name"), number<int>(request.message, "signal"))));
}

void CellServer::stop(Request& request) {
  supervisor_.stop(text(request.message, "name"), number<int>(request.message, "signal"),
                   base::Milliseconds(number<std::int64_t>(request.message, "grace_ms")),
                   [reply = request.reply](const ProcessStatus& status) { reply(answer(status)); });
}

void CellServer::forget(Request& request) {
  request.reply(answer(supervisor_.forget(text(request.message, "name"))));
}

void CellServer::processes(Request& request) {
  base::JsonArray list;
  for (const ProcessStatus& status : supervisor_.processes()) {
    list.push_back(to_json(status));
  }
  request.reply(CellMessage{{{"processes", std::move(list)}}});
}

void CellServer::watch_exits(Request& request) {
  connections_.at(request.connection).told_of_exits = true;
  request.reply(CellMessage());
  for (const ProcessStatus& status : supervisor_.processes()) {
    if (!status.running) {
      send(request.connection, CellMessage{{{"exit", to_json(status)}}});
    }
  }
}

void CellServer::adopt(Request& request) {
  request.reply(
      answer(supervisor_.adopt(text(request.message, "name"), number<pid_t>(request.message, "pid"),
                               limits_from_json(request.message.head.at("limits").as_object()))));
}

void CellServer::run(Request& request) {
  CommandSpec spec = command_spec_from_json(request.message.head.at("spec").as_object());
  spec.input = std::move(request.message.body);
  commands_.run(spec, [reply = request.reply](base::Result<CommandOutcome> outcome) {
    if (!outcome) {
      reply(std::move(outcome).error());
    } else {
      reply(CellMessage{{{"exit_code", outcome->exit_code}}, std::move(outcome->output)});
    }
  });
}

void CellServer::make_namespace(Request& request) {
  request.reply(answer(world_.namespaces.make(text(request.message, "name"))));
}

void CellServer::remove_namespace(Request& request) {
  const std::string name = text(request.message, "name");
  responders_.erase(name);
  request.reply(answer(world_.namespaces.remove(name)));
}

void CellServer::namespaces(Request& request) {
  const auto names = world_.namespaces.names();
  request.reply(
      names ? base::Result<CellMessage>(CellMessage{{{"names", boost::json::value_from(*names)}}})
            : base::Result<CellMessage>(names.error()));
}

void CellServer::make_router(Request& request) {
  request.reply(answer(region::make_router(world_.namespaces, text(request.message, "name"),
                                           text(request.message, "address"))));
}

void CellServer::link(Request& request) {
  request.reply(answer(make_link(
      world_.namespaces, link_spec_from_json(request.message.head.at("spec").as_object()))));
}

void CellServer::serve_names(Request& request) {
  auto names =
      DnsNames::parse(boost::json::value_to<std::map<std::string, std::vector<std::string>>>(
          request.message.head.at("names")));
  if (!names) {
    request.reply(names.error());
    return;
  }
  const auto found =
      responder(text(request.message, "namespace"), text(request.message, "address"));
  if (found) {
    (*found)->set_names(std::move(*names));
  }
  request.reply(found ? base::Result<CellMessage>(CellMessage())
                      : base::Result<CellMessage>(found.error()));
}

base::Result<DnsResponder*> CellServer::responder(const std::string& network_namespace,
                                                  const std::string& address) {
  std::unique_ptr<DnsResponder>& entry = responders_[network_namespace];
  if (!entry) {
    auto udp = world_.namespaces.bind(network_namespace, address, kDnsPort, true);
    auto tcp = world_.namespaces.bind(network_namespace, address, kDnsPort, false);
    if (!udp || !tcp) {
      responders_.erase(network_namespace);
      return udp ? tcp.error() : udp.error();
    }
    entry = std::make_unique<DnsResponder>(world_.loop, std::move(*udp), std::move(*tcp));
  }
  return entry.get();
}

void CellServer::remember(Request& request) {
  const std::string key = text(request.message, "key");
  if (request.message.body.empty()) {
    remembered_.erase(key);
  } else if (request.message.body.size() > kRememberedLimitBytes ||
             (remembered_.size() >= kRememberedMax && !remembered_.contains(key))) {
    request.reply(base::error(base::ErrorKind::kExhausted,
                              "the cell cannot remember '{}': {} bytes", key,
                              request.message.body.size()));
    return;
  } else {
    remembered_[key] = std::move(request.message.body);
  }
  request.reply(CellMessage());
}

void CellServer::recall(Request& request) {
  const auto found = remembered_.find(text(request.message, "key"));
  request.reply(CellMessage{{}, found == remembered_.end() ? "" : found->second});
}

void CellServer::bind(Request& request) {
  const CellMessage& message = request.message;
  request.reply(answer(world_.namespaces.bind(text(message, "namespace"), text(message, "address"),
                                              number<std::uint16_t>(message, "port"),
                                              number<bool>(message, "udp"))));
}

void CellServer::connect(Request& request) {
  const CellMessage& message = request.message;
  request.reply(
      answer(world_.namespaces.connect(text(message, "namespace"), text(message, "address"),
                                       number<std::uint16_t>(message, "port"))));
}

void CellServer::mount_overlay(Request& request) {
  const CellMessage& message = request.message;
  request.reply(answer(region::mount_overlay(text(message, "lower"), text(message, "upper"),
                                             text(message, "work"), text(message, "target"),
                                             world_.isolation)));
}

void CellServer::unmount(Request& request) {
  request.reply(answer(region::unmount(text(request.message, "target"), world_.isolation)));
}

void CellServer::shut_down(Request& request) {
  supervisor_.stop_all(base::Milliseconds(number<std::int64_t>(request.message, "grace_ms")),
                       [this] { world_.loop.stop(); });
}

}  // namespace region
