#include "region/runtimes/cell_links.h"

#include <cerrno>

#include <arpa/inet.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>

#include "region/runtimes/netlink.h"
#include "region/runtimes/network_ipv4.h"

namespace region {

namespace {

/// The router's address on every link: link-local, so that it takes none of the VPC's.
constexpr const char* kGateway = "169.254.1.1";
constexpr char kContainerInterface[] = "eth0";
constexpr std::uint16_t kCreate = NLM_F_CREATE | NLM_F_REPLACE;

/// As netlink wants it.
struct Address {
  std::uint32_t network_order = 0;
  unsigned char prefix = 32;

  std::string_view bytes() const {
    return {reinterpret_cast<const char*>(&network_order), sizeof network_order};
  }
};

constexpr Address kEverything{.network_order = 0, .prefix = 0};

base::Result<Address> parse_address(const std::string& text) {
  const auto network = parse_ipv4_network(text);
  if (!network) {
    return network.error();
  }
  return Address{htonl(network->address), static_cast<unsigned char>(network->prefix)};
}

base::Result<void> bring_up(Netlink& netlink, const std::string& device) {
  NetlinkRequest request(RTM_NEWLINK, 0);
  request.header(ifinfomsg{.ifi_flags = IFF_UP, .ifi_change = IFF_UP})
      .attribute(IFLA_IFNAME, std::string_view(device.c_str(), device.size() + 1));
  return netlink.request(request, fmt::format("cannot bring {} up", device));
}

base::Result<void> remove_device(Netlink& netlink, const std::string& device) {
  NetlinkRequest request(RTM_DELLINK, 0);
  request.header(ifinfomsg{})
      .attribute(IFLA_IFNAME, std::string_view(device.c_str(), device.size() + 1));
  return netlink.request(request, fmt::format("cannot remove device {}", device), ENODEV);
}

base::Result<void> add_address(Netlink& netlink, const std::string& device,
                               const Address& address) {
  NetlinkRequest request(RTM_NEWADDR, kCreate);
  request
      .header(ifaddrmsg{.ifa_family = AF_INET,
                        .ifa_prefixlen = 32,
                        .ifa_scope = RT_SCOPE_UNIVERSE,
                        .ifa_index = ::if_nametoindex(device.c_str())})
      .attribute(IFA_LOCAL, address.bytes())
      .attribute(IFA_ADDRESS, address.bytes());
  return netlink.request(request, fmt::format("cannot give {} its address", device), EEXIST);
}

NetlinkRequest new_route(const Address& target, unsigned char scope, unsigned char type) {
  NetlinkRequest request(RTM_NEWROUTE, kCreate);
  request
      .header(rtmsg{.rtm_family = AF_INET,
                    .rtm_dst_len = target.prefix,
                    .rtm_table = RT_TABLE_MAIN,
                    .rtm_protocol = RTPROT_STATIC,
                    .rtm_scope = scope,
                    .rtm_type = type})
      .attribute(RTA_DST, target.bytes());
  return request;
}

/// By `gateway` when given, else on the device itself.
base::Result<void> add_route(Netlink& netlink, const std::string& device, const Address& target,
                             const Address* gateway) {
  NetlinkRequest request =
      new_route(target, gateway != nullptr ? RT_SCOPE_UNIVERSE : RT_SCOPE_LINK, RTN_UNICAST);
  request.attribute(RTA_OIF, ::if_nametoindex(device.c_str()));
  if (gateway != nullptr) {
    request.attribute(RTA_GATEWAY, gateway->bytes());
  }
  return netlink.request(request, fmt::format("cannot add a route by {}", device));
}

/// For what no other route has: without it the router would tell the sender, and AWS's says
/// nothing.
base::Result<void> add_black_hole(Netlink& netlink) {
  return netlink.request(new_route(kEverything, RT_SCOPE_UNIVERSE, RTN_BLACKHOLE),
                         "cannot add a route to nowhere");
}

base::Result<void> add_pair(Netlink& netlink, const LinkSpec& spec, int inside) {
  NetlinkRequest request(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL);
  request.header(ifinfomsg{})
      .attribute(IFLA_IFNAME, std::string_view(spec.device.c_str(), spec.device.size() + 1))
      .begin(IFLA_LINKINFO)
      .attribute(IFLA_INFO_KIND, "veth")
      .begin(IFLA_INFO_DATA)
      .begin(VETH_INFO_PEER)
      .header(ifinfomsg{})
      .attribute(IFLA_IFNAME, std::string_view(kContainerInterface, sizeof kContainerInterface))
      .attribute(IFLA_NET_NS_FD, static_cast<std::uint32_t>(inside))
      .end()
      .end()
      .end();
  return netlink.request(request, fmt::format("cannot make device {}", spec.device));
}

/// A LinkSpec understood.
struct Link {
  const LinkSpec& spec;
  Address gateway;
  Address address;
};

base::Result<Link> understand(const LinkSpec& spec) {
  const auto gateway = parse_address(kGateway);
  const auto address = parse_address(spec.address);
  if (!gateway || !address || spec.device.empty() || spec.device.size() >= IF_NAMESIZE) {
    return base::error(base::ErrorKind::kInvalidArgument, "link '{}' of {} is not possible",
                       spec.device, spec.address);
  }
  return Link{spec, *gateway, *address};
}

/// Makes the pair if `inside` has no half of it, and sets up the router's half.
base::Result<void> set_up_outside(CellNamespaces& namespaces, const Link& link, int inside,
                                  bool pair_exists) {
  const auto visit = namespaces.visit(link.spec.router);
  auto netlink = visit ? Netlink::open() : base::Result<Netlink>(visit.error());
  if (!netlink) {
    return std::move(netlink).error();
  }
  base::Result<void> done;
  if (!pair_exists) {
    // A device of that name belongs to a namespace that was removed, and which the kernel takes
    // apart a little later.
    done = remove_device(*netlink, link.spec.device);
    done = done ? add_pair(*netlink, link.spec, inside) : done;
  }
  done = done ? bring_up(*netlink, link.spec.device) : done;
  done = done ? add_address(*netlink, link.spec.device, link.gateway) : done;
  return done ? add_route(*netlink, link.spec.device, link.address, nullptr) : done;
}

base::Result<void> set_up_inside(CellNamespaces& namespaces, const Link& link) {
  const auto visit = namespaces.visit(link.spec.network_namespace);
  auto netlink = visit ? Netlink::open() : base::Result<Netlink>(visit.error());
  if (!netlink) {
    return std::move(netlink).error();
  }
  base::Result<void> done = bring_up(*netlink, kContainerInterface);
  done = done ? add_address(*netlink, kContainerInterface, link.address) : done;
  done = done ? add_route(*netlink, kContainerInterface, link.gateway, nullptr) : done;
  return done ? add_route(*netlink, kContainerInterface, kEverything, &link.gateway) : done;
}

base::Result<bool> has_pair(CellNamespaces& namespaces, const std::string& name) {
  const auto visit = namespaces.visit(name);
  if (!visit) {
    return visit.error();
  }
  return ::if_nametoindex(kContainerInterface) != 0;
}

}  // namespace

base::Result<void> make_router(CellNamespaces& namespaces, const std::string& name,
                               const std::string& address) {
  if (!namespaces.enabled()) {
    return {};
  }
  const auto own = parse_address(address);
  if (!own) {
    return own.error();
  }
  if (auto made = namespaces.make(name); !made) {
    return made;
  }
  const auto visit = namespaces.visit(name);
  auto netlink = visit ? Netlink::open() : base::Result<Netlink>(visit.error());
  if (!netlink) {
    return std::move(netlink).error();
  }
  // A source address that belongs to another link is refused, as on AWS.
  for (const char* setting :
       {"/proc/sys/net/ipv4/conf/all/rp_filter", "/proc/sys/net/ipv4/conf/default/rp_filter",
        "/proc/sys/net/ipv4/ip_forward"}) {
    if (auto written = write_network_setting(setting, "1"); !written) {
      return written;
    }
  }
  auto done = add_address(*netlink, "lo", *own);
  return done ? add_black_hole(*netlink) : done;
}

base::Result<void> make_link(CellNamespaces& namespaces, const LinkSpec& spec) {
  if (!namespaces.enabled()) {
    return {};
  }
  const auto link = understand(spec);
  if (!link) {
    return link.error();
  }
  if (auto made = namespaces.make(spec.network_namespace); !made) {
    return made;
  }
  const auto inside = namespaces.open(spec.network_namespace);
  const auto pair_exists = has_pair(namespaces, spec.network_namespace);
  if (!inside || !pair_exists) {
    return inside ? pair_exists.error() : inside.error();
  }
  auto done = set_up_outside(namespaces, *link, inside->get(), *pair_exists);
  return done ? set_up_inside(namespaces, *link) : done;
}

}  // namespace region
