#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// What an image says about the process that runs in it.
struct ImageConfig {
  std::vector<std::string> entrypoint{};
  std::vector<std::string> command{};
  std::map<std::string, std::string> environment{};
  std::string user{};
  std::string directory = "/";
  std::string stop_signal = "SIGTERM";
};

struct Image {
  std::string digest;  ///< of the manifest: `sha256:...`
  base::Path rootfs;   ///< unpacked, never to be written to
  ImageConfig config{};
};

/// One image of an OCI image layout, read and verified: every blob has the digest and the size that
/// its descriptor tells.
struct ImageLayout {
  std::string digest;              ///< of the manifest
  std::string reference{};         ///< `org.opencontainers.image.ref.name`, empty if there is none
  std::vector<base::Path> layers;  ///< tar files, compressed or not; the lowest first
  ImageConfig config{};
};

/// Reads the images of an OCI layout directory. kCorrupt: a digest, a size or the form is wrong;
/// kUnsupported: another architecture than linux/amd64, or an unknown media type.
base::Result<std::vector<ImageLayout>> read_image_layout(const base::Path& directory);

/// Unpacks one layer over `rootfs`, whiteouts applied. Refuses names that lead outside, links
/// through which a later entry would, device nodes, and more than `limit_bytes`; file capabilities
/// and set-id bits are dropped.
base::Result<void> unpack_layer(const base::Path& layer, const base::Path& rootfs,
                                std::uint64_t limit_bytes);

}  // namespace region
