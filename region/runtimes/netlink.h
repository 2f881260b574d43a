#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <linux/netlink.h>

#include "base/io/fd.h"
#include "base/result.h"

namespace region {

/// One rtnetlink(7) request under construction: a header and nested attributes.
class NetlinkRequest {
 public:
  NetlinkRequest(std::uint16_t type, std::uint16_t flags);

  /// The family's own header (ifinfomsg, ifaddrmsg, rtmsg), before any attribute.
  template <class Header>
  NetlinkRequest& header(const Header& value) {
    append(&value, sizeof value);
    return *this;
  }

  NetlinkRequest& attribute(std::uint16_t type, std::string_view bytes);
  NetlinkRequest& attribute(std::uint16_t type, std::uint32_t value);
  /// Attributes until the matching `end` are inside this one. `begin` may be followed by a header.
  NetlinkRequest& begin(std::uint16_t type);
  NetlinkRequest& end();

  /// With length and sequence number filled in.
  std::string finish(std::uint32_t sequence) const;

 private:
  void append(const void* data, std::size_t size);

  std::string bytes_;
  std::vector<std::size_t> open_;  ///< where the attributes begun start
};

/// An rtnetlink socket of the network namespace that it was opened in.
class Netlink {
 public:
  static base::Result<Netlink> open();
  /// Sends and waits for the kernel's word. An errno of `accepted` (EEXIST, ENODEV) counts as
  /// success.
  base::Result<void> request(const NetlinkRequest& request, std::string_view what,
                             int accepted = 0);

 private:
  explicit Netlink(base::Fd fd) : fd_(std::move(fd)) {}

  base::Fd fd_;
  std::uint32_t sequence_ = 0;
};

}  // namespace region
