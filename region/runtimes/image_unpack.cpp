#include <filesystem>
#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include "region/runtimes/image_layout.h"

namespace region {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWhiteout = ".wh.";
constexpr std::string_view kOpaque = ".wh..wh..opq";
constexpr std::size_t kBlock = 1U << 16;

struct Closer {
  void operator()(archive* handle) const { archive_free(handle); }
};

using Archive = std::unique_ptr<archive, Closer>;

base::Error damaged(const base::Path& layer, archive* handle) {
  return base::error(
      base::ErrorKind::kCorrupt, "{}: {}", layer.string(),
      archive_error_string(handle) != nullptr ? archive_error_string(handle) : "not a tar file");
}

/// `a/b` of `./a/b`; empty for a name that would leave the root.
fs::path inside(const char* name) {
  fs::path out;
  for (const fs::path& part : fs::path(name == nullptr ? "" : name).relative_path()) {
    if (part == "..") {
      return {};
    }
    if (part != "." && !part.empty()) {
      out /= part;
    }
  }
  return out;
}

/// Whether some directory above `path` is a symbolic link, by which writing would leave the root.
bool goes_through_link(const fs::path& root, const fs::path& path) {
  fs::path at = root;
  std::error_code code;
  for (const fs::path& part : path.parent_path()) {
    at /= part;
    if (fs::is_symlink(fs::symlink_status(at, code))) {
      return true;
    }
  }
  return false;
}

/// Removes what a whiteout names; false if the entry is none.
bool apply_whiteout(const fs::path& root, const fs::path& path) {
  const std::string leaf = path.filename();
  if (!leaf.starts_with(kWhiteout)) {
    return false;
  }
  const fs::path directory = root / path.parent_path();
  if (leaf != kOpaque) {
    fs::remove_all(directory / leaf.substr(kWhiteout.size()));
    return true;
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    fs::remove_all(entry.path());
  }
  return true;
}

bool is_plain(unsigned type) {
  return type == AE_IFREG || type == AE_IFDIR || type == AE_IFLNK;
}

base::Result<std::uint64_t> copy_data(archive* from, archive* to, const base::Path& layer,
                                      std::uint64_t limit) {
  const void* block = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  std::uint64_t total = 0;
  int code = ARCHIVE_OK;
  while ((code = archive_read_data_block(from, &block, &size, &offset)) == ARCHIVE_OK) {
    total += size;
    if (total > limit) {
      return base::error(base::ErrorKind::kExhausted, "{}: the image is too large when unpacked",
                         layer.string());
    }
    if (archive_write_data_block(to, block, size, offset) < ARCHIVE_OK) {
      return damaged(layer, to);
    }
  }
  if (code != ARCHIVE_EOF) {
    return damaged(layer, from);
  }
  return total;
}

/// Points the entry at its place below `root`; an error refuses the layer.
base::Result<void> relocate(archive_entry* entry, const fs::path& root, const fs::path& path,
                            const base::Path& layer) {
  const auto refuse = [&](std::string_view why) {
    return base::error(base::ErrorKind::kInvalidArgument, "{}: entry '{}' {}", layer.string(),
                       archive_entry_pathname(entry), why);
  };
  if (path.empty() || goes_through_link(root, path)) {
    return refuse("leads out of the image");
  }
  if (const char* target = archive_entry_hardlink(entry)) {
    const fs::path linked = inside(target);
    if (linked.empty() || goes_through_link(root, linked)) {
      return refuse("is a link that leads out of the image");
    }
    archive_entry_set_hardlink(entry, (root / linked).c_str());
  } else if (!is_plain(archive_entry_filetype(entry))) {
    return refuse("is neither a file, a directory nor a link");
  }
  archive_entry_set_pathname(entry, (root / path).c_str());
  archive_entry_set_perm(entry, archive_entry_perm(entry) & 0777);
  return {};
}

}  // namespace

base::Result<void> unpack_layer(const base::Path& layer, const base::Path& rootfs,
                                std::uint64_t limit_bytes) {
  const Archive from(archive_read_new());
  const Archive to(archive_write_disk_new());
  archive_read_support_format_tar(from.get());
  archive_read_support_filter_gzip(from.get());
  archive_read_support_filter_zstd(from.get());
  archive_write_disk_set_options(to.get(), ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_TIME |
                                               ARCHIVE_EXTRACT_UNLINK |
                                               (geteuid() == 0 ? ARCHIVE_EXTRACT_OWNER : 0));
  if (archive_read_open_filename(from.get(), layer.c_str(), kBlock) != ARCHIVE_OK) {
    return damaged(layer, from.get());
  }
  archive_entry* entry = nullptr;
  int code = ARCHIVE_OK;
  while ((code = archive_read_next_header(from.get(), &entry)) == ARCHIVE_OK) {
    const fs::path path = inside(archive_entry_pathname(entry));
    if (path.empty() && archive_entry_filetype(entry) == AE_IFDIR &&
        fs::path(archive_entry_pathname(entry)) == "./") {
      continue;
    }
    if (!path.empty() && !goes_through_link(rootfs, path) && apply_whiteout(rootfs, path)) {
      continue;
    }
    if (auto moved = relocate(entry, rootfs, path, layer); !moved) {
      return moved;
    }
    if (archive_write_header(to.get(), entry) < ARCHIVE_WARN) {
      return damaged(layer, to.get());
    }
    const auto copied = copy_data(from.get(), to.get(), layer, limit_bytes);
    if (!copied) {
      return copied.error();
    }
    limit_bytes -= *copied;
  }
  return code == ARCHIVE_EOF ? base::Result<void>{}
                             : base::Result<void>{damaged(layer, from.get())};
}

}  // namespace region
