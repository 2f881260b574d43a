#pragma once

#include <string>
#include <vector>

#include "base/io/fd.h"
#include "base/result.h"

namespace region {

/// The network namespaces of the cell, pinned below kNetworkNamespaceDirectory. Only for a process
/// with a single thread: its methods enter a namespace and come back. Without namespaces (`enabled`
/// false) everything happens in the one there is.
class CellNamespaces {
 public:
  explicit CellNamespaces(bool enabled) : enabled_(enabled) {}

  bool enabled() const { return enabled_; }

  /// An existing one is success. IPv6 is off, ports below 1024 are free to all, `lo` is up.
  base::Result<void> make(const std::string& name);
  /// None is success.
  base::Result<void> remove(const std::string& name);
  base::Result<std::vector<std::string>> names() const;
  /// kNotFound names the namespace. Empty: the cell's own.
  base::Result<base::Fd> open(const std::string& name) const;

  /// A listening TCP socket or a bound UDP socket.
  base::Result<base::Fd> bind(const std::string& name, const std::string& address,
                              std::uint16_t port, bool udp) const;
  /// A socket whose connection has begun; it is writable once it succeeded or failed (SO_ERROR).
  base::Result<base::Fd> connect(const std::string& name, const std::string& address,
                                 std::uint16_t port) const;

  /// Is inside `name` until destroyed.
  class Visit {
   public:
    Visit(Visit&&) = default;
    Visit& operator=(Visit&&) = delete;
    ~Visit();

   private:
    friend class CellNamespaces;

    explicit Visit(base::Fd home) : home_(std::move(home)) {}

    base::Fd home_;
  };

  base::Result<Visit> visit(const std::string& name) const;

 private:
  bool enabled_;
};

/// Writes a file of /proc/sys/net, which is that of the namespace the caller is in; a file that the
/// kernel does not have is success.
base::Result<void> write_network_setting(const char* path, const char* text);

}  // namespace region
