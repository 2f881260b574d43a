#include "region/runtimes/service_link.h"

#include <fmt/format.h>

namespace region {

std::string ServiceLink::address(int number) const {
  return cell_.isolation() == Isolation::kLoopback ? "" : fmt::format("169.254.171.{}", number);
}

base::Result<void> ServiceLink::ip(const std::string& network_namespace,
                                   const std::string& commands) {
  // -force: what is there already (a second call) is passed over.
  auto outcome = cell_.run({.argv = {"/usr/sbin/ip", "-force", "-batch", "-"},
                            .network_namespace = network_namespace,
                            .input = commands});
  if (!outcome) {
    return std::move(outcome).error();
  }
  return {};
}

base::Result<void> ServiceLink::join(int number, const std::string& network_namespace) {
  if (cell_.isolation() == Isolation::kLoopback) {
    return {};
  }
  if (auto made = cell_.make_network_namespace(name_); !made) {
    return made;
  }
  if (auto wired = ip(name_, fmt::format("link add service0 type bridge\n"
                                         "link set service0 up\n"
                                         "link add node{0} type veth peer name service0 netns {1}\n"
                                         "link set node{0} master service0\n"
                                         "link set node{0} up\n",
                                         number, network_namespace));
      !wired) {
    return wired;
  }
  if (auto addressed = ip(network_namespace, fmt::format("address add {}/24 dev service0\n"
                                                         "link set service0 up\n",
                                                         address(number)));
      !addressed) {
    return addressed;
  }
  auto shown = cell_.run({.argv = {"/usr/sbin/ip", "-4", "address", "show", "dev", "service0"},
                          .network_namespace = network_namespace});
  if (!shown || shown->output.find(address(number) + "/24") == std::string::npos) {
    return base::error(base::ErrorKind::kInternal, "cannot link {} to {}: {}", network_namespace,
                       name_, shown ? shown->output : shown.error().message);
  }
  return {};
}

base::Result<void> ServiceLink::remove() {
  return cell_.isolation() == Isolation::kLoopback ? base::Result<void>()
                                                   : cell_.remove_network_namespace(name_);
}

}  // namespace region
