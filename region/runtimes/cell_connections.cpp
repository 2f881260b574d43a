#include "region/runtimes/cell_connections.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <span>
#include <utility>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace region {

namespace {

constexpr std::size_t kConnectionsMax = 256;
constexpr std::size_t kFdsMax = 16;
constexpr std::size_t kOutboxLimitBytes = 16U << 20;

/// Only who runs the cell may command it.
bool same_user(int fd) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
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

CellConnections::CellConnections(CellLoop& loop, base::Fd listener, Handler handler)
    : loop_(loop), listener_(std::move(listener)), handler_(std::move(handler)) {
  loop_.watch(listener_.get(), EPOLLIN, [this](std::uint32_t) { accept(); });
}

void CellConnections::accept() {
  base::Fd fd(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (!fd.valid() || !same_user(fd.get()) || connections_.size() >= kConnectionsMax) {
    return;
  }
  const Id id = ++last_id_;
  Connection& connection = connections_.emplace(id, Connection{std::move(fd)}).first->second;
  connection.watch = loop_.watch(connection.fd.get(), EPOLLIN,
                                 [this, id](std::uint32_t events) { ready(id, events); });
}

void CellConnections::ready(Id id, std::uint32_t events) {
  if ((events & EPOLLOUT) != 0) {
    flush(id);
  }
  if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 && connections_.contains(id)) {
    receive(id);
  }
}

void CellConnections::receive(Id id) {
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
    handler_(id, std::move(**message));
  }
}

bool CellConnections::send(Id id, CellMessage message) {
  const auto found = connections_.find(id);
  if (found == connections_.end()) {
    return false;
  }
  Outgoing outgoing{encode_cell_message(message), std::move(message.fds)};
  found->second.outbox_bytes += outgoing.bytes.size();
  if (found->second.outbox_bytes > kOutboxLimitBytes) {
    close(id);  // it does not read; it may connect again and ask
    return false;
  }
  found->second.outbox.push_back(std::move(outgoing));
  flush(id);
  return connections_.contains(id);
}

void CellConnections::flush(Id id) {
  Connection& connection = connections_.at(id);
  while (!connection.outbox.empty()) {
    Outgoing& next = connection.outbox.front();
    const ssize_t count =
        send_some(connection.fd.get(), std::string_view(next.bytes).substr(next.sent), next.fds);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
      loop_.change(connection.watch, EPOLLIN | EPOLLOUT);
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
  loop_.change(connection.watch, EPOLLIN);
}

void CellConnections::close(Id id) {
  loop_.remove(connections_.at(id).watch);
  connections_.erase(id);
}

void CellConnections::close_all_but(Id kept) {
  std::vector<Id> others;
  for (const auto& [id, connection] : connections_) {
    if (id != kept) {
      others.push_back(id);
    }
  }
  for (const Id id : others) {
    close(id);
  }
}

}  // namespace region
