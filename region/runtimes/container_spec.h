#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/json.h"
#include "base/result.h"

namespace region {

/// A directory of a container that may be written to: a volume in memory, or one on disk that it
/// has in common with others.
struct ContainerVolume {
  std::string path;
  bool read_only = false;
  std::string name{};   ///< in its task
  base::Path source{};  ///< empty: in memory
};

/// Where a container finds the region's certificate authority.
inline constexpr const char* kAuthorityPath = "/dev/settle-ca.pem";

/// One container as the kernel shall have it.
struct ContainerPlan {
  base::Path rootfs;  ///< shared by containers of the image, never written to
  std::vector<std::string> argv;
  std::map<std::string, std::string> environment{};
  std::uint32_t uid = 0;
  std::uint32_t gid = 0;
  std::string directory = "/";
  std::string hostname{};
  std::string network_namespace{};  ///< path; empty: that of whoever creates it
  std::string address{};            ///< what it may listen on where there are no network namespaces
  base::Path resolv_conf{};         ///< empty: the image's own
  base::Path authority{};           ///< what it sees at kAuthorityPath; empty: nothing
  bool read_only_root = true;
  std::vector<ContainerVolume> volumes{};
  std::vector<std::string> dropped_capabilities{};  ///< `ALL`, `NET_RAW`
  base::Path init{};  ///< runs as process 1, passes signals on and reaps (see init_program)
  bool user_namespace = false;  ///< for a cell without root: `uid` stands for the cell's own user
};

/// config.json of an OCI bundle (runtime-spec 1.0) with: own pid, ipc, uts and mount namespaces, no
/// new privileges, at most Docker's default capabilities, masked kernel files, and a system call
/// filter that refuses what Fargate refuses (mounting, namespaces, modules, keys, tracing of the
/// kernel).
base::JsonObject container_spec(const ContainerPlan& plan);

struct ContainerUser {
  std::uint32_t uid = 0;
  std::uint32_t gid = 0;
};

/// `10001`, `10001:10001`, `app`, `app:staff`; names are looked up in the image's /etc/passwd and
/// /etc/group. Empty is root.
base::Result<ContainerUser> container_user(const std::string& text, const base::Path& rootfs);

}  // namespace region
