#include "region/runtimes/netlink.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <linux/rtnetlink.h>
#include <poll.h>
#include <sys/socket.h>

#include "base/check.h"
#include "base/clock.h"

namespace region {

namespace {

constexpr base::Milliseconds kAnswerTimeout{5'000};

}  // namespace

NetlinkRequest::NetlinkRequest(std::uint16_t type, std::uint16_t flags) {
  const nlmsghdr head{.nlmsg_type = type,
                      .nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | NLM_F_ACK | flags)};
  append(&head, sizeof head);
}

void NetlinkRequest::append(const void* data, std::size_t size) {
  bytes_.append(static_cast<const char*>(data), size);
  bytes_.resize((bytes_.size() + NLMSG_ALIGNTO - 1) / NLMSG_ALIGNTO * NLMSG_ALIGNTO, '\0');
}

NetlinkRequest& NetlinkRequest::attribute(std::uint16_t type, std::string_view bytes) {
  const rtattr head{static_cast<std::uint16_t>(RTA_LENGTH(bytes.size())), type};
  append(&head, sizeof head);
  append(bytes.data(), bytes.size());
  return *this;
}

NetlinkRequest& NetlinkRequest::attribute(std::uint16_t type, std::uint32_t value) {
  return attribute(type, std::string_view(reinterpret_cast<const char*>(&value), sizeof value));
}

NetlinkRequest& NetlinkRequest::begin(std::uint16_t type) {
  open_.push_back(bytes_.size());
  const rtattr head{0, type};
  append(&head, sizeof head);
  return *this;
}

NetlinkRequest& NetlinkRequest::end() {
  base::check(!open_.empty(), "a netlink attribute ends that never began");
  const std::size_t start = open_.back();
  open_.pop_back();
  const auto length = static_cast<std::uint16_t>(bytes_.size() - start);
  std::memcpy(bytes_.data() + start, &length, sizeof length);
  return *this;
}

std::string NetlinkRequest::finish(std::uint32_t sequence) const {
  base::check(open_.empty(), "a netlink attribute is still open");
  std::string message = bytes_;
  nlmsghdr head{};
  std::memcpy(&head, message.data(), sizeof head);
  head.nlmsg_len = static_cast<std::uint32_t>(message.size());
  head.nlmsg_seq = sequence;
  std::memcpy(message.data(), &head, sizeof head);
  return message;
}

base::Result<Netlink> Netlink::open() {
  base::Fd fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
  if (!fd.valid()) {
    return base::system_error(errno, "cannot open a netlink socket");
  }
  return Netlink(std::move(fd));
}

base::Result<void> Netlink::request(const NetlinkRequest& request, std::string_view what,
                                    int accepted) {
  const std::string message = request.finish(++sequence_);
  if (::send(fd_.get(), message.data(), message.size(), 0) < 0) {
    return base::system_error(errno, what);
  }
  const base::Deadline deadline = base::Deadline::after(kAnswerTimeout);
  while (true) {
    pollfd entry{fd_.get(), POLLIN, 0};
    if (::poll(&entry, 1, deadline.remaining_ms()) <= 0 && deadline.expired()) {
      return base::error(base::ErrorKind::kTimeout, "{}: the kernel does not answer", what);
    }
    alignas(nlmsghdr) std::array<char, 8192> buffer{};
    const ssize_t count = ::recv(fd_.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    nlmsghdr head{};
    if (count < static_cast<ssize_t>(sizeof(nlmsghdr) + sizeof(int))) {
      continue;
    }
    std::memcpy(&head, buffer.data(), sizeof head);
    if (head.nlmsg_type != NLMSG_ERROR || head.nlmsg_seq != sequence_) {
      continue;
    }
    int error = 0;
    std::memcpy(&error, buffer.data() + sizeof head, sizeof error);
    if (error != 0 && -error != accepted) {
      return base::system_error(-error, what);
    }
    return {};
  }
}

}  // namespace region
