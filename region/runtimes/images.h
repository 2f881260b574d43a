#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/image_layout.h"

namespace region {

struct ImportedImage {
  std::string name;  ///< it is known by: `web:v1`
  Image image;
};

/// The images that tasks of the region can run, under `home/images`: one unpacked root file system
/// per digest, shared by all tasks, and the names that point to them. Safe from any thread.
class Images {
 public:
  /// `sources`: directories of OCI layouts (`sources/nginx/index.json`), each known by the name of
  /// its directory without being imported; imported when first asked for.
  Images(const base::Path& home, std::vector<base::Path> sources);
  /// SETTLE_IMAGES (colon between directories), else `images` beside this program.
  static std::vector<base::Path> default_sources();

  /// `reference` as a task definition writes it: `nginx`, `nginx:1.22`, `docker.io/library/nginx`,
  /// `000000000000.dkr.ecr.us-east-1.amazonaws.com/web:v1`, `...@sha256:...`.
  /// kNotFound tells how to import it; kCorrupt: a layout is damaged.
  base::Result<Image> find(const std::string& reference);
  /// Unpacks an image of an OCI layout and calls it `name` (`web:v1`). No name: as the directory is
  /// called; no tag: the one that the layout tells, else `latest`. Of several images it is the one
  /// with that tag.
  base::Result<ImportedImage> import_layout(const base::Path& layout, const std::string& name);
  /// Digests by name.
  base::Result<std::map<std::string, std::string>> names();

 private:
  base::Result<ImportedImage> import_locked(const base::Path& layout, const std::string& name);
  base::Result<Image> unpacked(const std::string& digest) const;
  base::Result<void> unpack(const ImageLayout& image) const;
  base::Result<std::map<std::string, std::string>> names_locked() const;

  base::Path directory_;
  std::vector<base::Path> sources_;
  std::mutex import_mutex_;
};

/// The name that an image is kept by: registry host and `library/` taken off, `:latest` added.
std::string normalized_image_name(const std::string& reference);

}  // namespace region
