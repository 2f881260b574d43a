#include "region/runtimes/dns_responder.h"

#include <array>
#include <cerrno>
#include <string_view>

#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace region {

namespace {

constexpr std::size_t kDnsConnectionsMax = 64;
constexpr std::size_t kQueryLimitBytes = 512;
constexpr std::size_t kDnsLengthBytes = 2;
constexpr int kDatagramsPerTurn = 64;
constexpr base::Milliseconds kConnectionTimeout{5'000};

}  // namespace

DnsResponder::DnsResponder(CellLoop& loop, base::Fd udp, base::Fd tcp)
    : loop_(loop),
      udp_(std::move(udp)),
      tcp_(std::move(tcp)),
      udp_watch_(loop.watch(udp_.get(), EPOLLIN, [this](std::uint32_t) { answer_datagrams(); })),
      tcp_watch_(loop.watch(tcp_.get(), EPOLLIN, [this](std::uint32_t) { accept(); })) {}

DnsResponder::~DnsResponder() {
  while (!connections_.empty()) {
    close(connections_.begin()->first);
  }
  loop_.remove(udp_watch_);
  loop_.remove(tcp_watch_);
}

void DnsResponder::answer_datagrams() {
  // A bounded number a turn, so that a flood here does not starve the rest of the cell.
  for (int i = 0; i < kDatagramsPerTurn; ++i) {
    std::array<char, kQueryLimitBytes> buffer{};
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    const ssize_t count = ::recvfrom(udp_.get(), buffer.data(), buffer.size(), MSG_DONTWAIT,
                                     reinterpret_cast<sockaddr*>(&peer), &size);
    if (count < 0) {
      return;
    }
    const auto answer =
        answer_dns_query({buffer.data(), static_cast<std::size_t>(count)}, names_, rotation_++);
    if (answer) {
      // An answer that cannot be sent is a lost datagram: the client asks again.
      (void)::sendto(udp_.get(), answer->data(), answer->size(), MSG_DONTWAIT,
                     reinterpret_cast<const sockaddr*>(&peer), size);
    }
  }
}

void DnsResponder::accept() {
  base::Fd fd(::accept4(tcp_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (!fd.valid() || connections_.size() >= kDnsConnectionsMax) {
    return;
  }
  const std::uint64_t id = ++last_id_;
  Connection& connection = connections_.emplace(id, Connection{std::move(fd)}).first->second;
  connection.watch =
      loop_.watch(connection.fd.get(), EPOLLIN, [this, id](std::uint32_t) { receive(id); });
  connection.timer =
      loop_.at(std::chrono::steady_clock::now() + kConnectionTimeout, [this, id] { close(id); });
}

void DnsResponder::receive(std::uint64_t id) {
  Connection& connection = connections_.at(id);
  std::array<char, 4 * kQueryLimitBytes> buffer{};
  const ssize_t count = ::recv(connection.fd.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
    return;
  }
  if (count > 0) {
    connection.inbox.append(buffer.data(), static_cast<std::size_t>(count));
  }
  if (count <= 0 || !answer_queries(connection)) {
    close(id);
  }
}

bool DnsResponder::answer_queries(Connection& connection) {
  while (connection.inbox.size() >= kDnsLengthBytes) {
    const std::size_t length =
        static_cast<std::size_t>(static_cast<unsigned char>(connection.inbox[0])) << 8 |
        static_cast<unsigned char>(connection.inbox[1]);
    if (length > kQueryLimitBytes) {
      return false;
    }
    if (connection.inbox.size() < kDnsLengthBytes + length) {
      return true;
    }
    const auto answer = answer_dns_query(
        std::string_view(connection.inbox).substr(kDnsLengthBytes, length), names_, rotation_++);
    connection.inbox.erase(0, kDnsLengthBytes + length);
    if (!answer) {
      return false;
    }
    std::string bytes{static_cast<char>(answer->size() >> 8),
                      static_cast<char>(answer->size() & 0xffU)};
    bytes += *answer;
    // One that asks without reading its answers is not waited for.
    if (::send(connection.fd.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL) !=
        static_cast<ssize_t>(bytes.size())) {
      return false;
    }
  }
  return true;
}

void DnsResponder::close(std::uint64_t id) {
  Connection& connection = connections_.at(id);
  loop_.remove(connection.watch);
  loop_.remove(connection.timer);
  connections_.erase(id);
}

}  // namespace region
