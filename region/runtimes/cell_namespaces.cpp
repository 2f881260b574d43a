#include "region/runtimes/cell_namespaces.h"

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/check.h"
#include "base/io/files.h"
#include "region/runtimes/cell.h"

namespace region {

namespace {

constexpr const char* kOwnNamespace = "/proc/self/ns/net";

std::string path_of(const std::string& name) {
  return std::string(kNetworkNamespaceDirectory) + "/" + name;
}

bool valid_name(const std::string& name) {
  return !name.empty() && name.size() <= 64 && name[0] != '.' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
}

base::Result<void> bring_loopback_up() {
  const base::Fd socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  ifreq request{};
  std::strcpy(request.ifr_name, "lo");
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  if (::ioctl(socket.get(), SIOCSIFFLAGS, &request) != 0) {
    return base::system_error(errno, "cannot bring the loopback device up");
  }
  return {};
}

/// Of a namespace that was just made, from inside.
base::Result<void> prepare() {
  for (const char* path : {"/proc/sys/net/ipv6/conf/all/disable_ipv6",
                           "/proc/sys/net/ipv6/conf/default/disable_ipv6"}) {
    if (auto written = write_network_setting(path, "1"); !written) {
      return written;
    }
  }
  if (auto written = write_network_setting("/proc/sys/net/ipv4/ip_unprivileged_port_start", "0");
      !written) {
    return written;
  }
  return bring_loopback_up();
}

base::Result<sockaddr_in> ipv4(const std::string& address, std::uint16_t port) {
  sockaddr_in result{};
  result.sin_family = AF_INET;
  result.sin_port = htons(port);
  if (::inet_pton(AF_INET, address.c_str(), &result.sin_addr) != 1) {
    return base::error(base::ErrorKind::kInvalidArgument, "'{}' is not an IPv4 address", address);
  }
  return result;
}

}  // namespace

base::Result<void> write_network_setting(const char* path, const char* text) {
  const base::Fd file(::open(path, O_WRONLY | O_CLOEXEC));
  if (!file.valid() && errno == ENOENT) {
    return {};  // the kernel has no such feature
  }
  if (!file.valid() || ::write(file.get(), text, std::strlen(text)) < 0) {
    return base::system_error(errno, fmt::format("cannot write {}", path));
  }
  return {};
}

CellNamespaces::Visit::~Visit() {
  if (home_.valid()) {
    base::check(::setns(home_.get(), CLONE_NEWNET) == 0,
                "cannot return to the cell's network namespace");
  }
}

base::Result<base::Fd> CellNamespaces::open(const std::string& name) const {
  if (!name.empty() && !valid_name(name)) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "'{}' is not a name of a network namespace", name);
  }
  const std::string path = name.empty() || !enabled_ ? kOwnNamespace : path_of(name);
  base::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.valid()) {
    return base::system_error(errno, fmt::format("cannot open network namespace '{}'", name));
  }
  return fd;
}

base::Result<CellNamespaces::Visit> CellNamespaces::visit(const std::string& name) const {
  if (name.empty() || !enabled_) {
    return Visit(base::Fd());
  }
  auto target = open(name);
  if (!target) {
    return std::move(target).error();
  }
  Visit visit(base::Fd(::open(kOwnNamespace, O_RDONLY | O_CLOEXEC)));
  if (::setns(target->get(), CLONE_NEWNET) != 0) {
    return base::system_error(errno, fmt::format("cannot enter network namespace '{}'", name));
  }
  return visit;
}

base::Result<void> CellNamespaces::make(const std::string& name) {
  if (!valid_name(name)) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "'{}' is not a name of a network namespace", name);
  }
  const std::string path = path_of(name);
  if (!enabled_ || ::access(path.c_str(), F_OK) == 0) {
    return {};
  }
  const base::Fd pin(::open(path.c_str(), O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400));
  const Visit home(base::Fd(::open(kOwnNamespace, O_RDONLY | O_CLOEXEC)));
  if (!pin.valid() || ::unshare(CLONE_NEWNET) != 0 ||
      ::mount(kOwnNamespace, path.c_str(), nullptr, MS_BIND, nullptr) != 0) {
    const int reason = errno;
    ::unlink(path.c_str());
    return base::system_error(reason, fmt::format("cannot make network namespace {}", name));
  }
  auto prepared = prepare();
  if (!prepared) {
    (void)remove(name);
  }
  return prepared;
}

base::Result<void> CellNamespaces::remove(const std::string& name) {
  if (!valid_name(name)) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "'{}' is not a name of a network namespace", name);
  }
  const std::string path = path_of(name);
  ::umount2(path.c_str(), MNT_DETACH);
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
    return base::system_error(errno, fmt::format("cannot remove network namespace {}", name));
  }
  return {};
}

base::Result<std::vector<std::string>> CellNamespaces::names() const {
  if (!enabled_) {
    return std::vector<std::string>();
  }
  return base::SystemFiles().list(kNetworkNamespaceDirectory);
}

base::Result<base::Fd> CellNamespaces::bind(const std::string& name, const std::string& address,
                                            std::uint16_t port, bool udp) const {
  const auto target = ipv4(address, port);
  if (!target) {
    return target.error();
  }
  const auto inside = visit(name);
  if (!inside) {
    return inside.error();
  }
  base::Fd fd(
      ::socket(AF_INET, (udp ? SOCK_DGRAM : SOCK_STREAM) | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  const int on = 1;
  ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(fd.get(), reinterpret_cast<const sockaddr*>(&*target), sizeof *target) != 0 ||
      (!udp && ::listen(fd.get(), SOMAXCONN) != 0)) {
    return base::system_error(errno,
                              fmt::format("cannot listen on {}:{} in '{}'", address, port, name));
  }
  return fd;
}

base::Result<base::Fd> CellNamespaces::connect(const std::string& name, const std::string& address,
                                               std::uint16_t port) const {
  const auto target = ipv4(address, port);
  if (!target) {
    return target.error();
  }
  const auto inside = visit(name);
  if (!inside) {
    return inside.error();
  }
  base::Fd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (::connect(fd.get(), reinterpret_cast<const sockaddr*>(&*target), sizeof *target) != 0 &&
      errno != EINPROGRESS) {
    return base::system_error(
        errno, fmt::format("cannot connect to {}:{} from '{}'", address, port, name));
  }
  return fd;
}

}  // namespace region
