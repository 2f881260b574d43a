#pragma once

#include <filesystem>
#include <string>

#include "base/checkout_for_test.h"
#include "base/io/files.h"
#include "base/io/subprocess.h"

namespace region {

/// A root file system with a shell and a few programs of this machine, `more` among them (`curl
/// sed`), and the libraries they need.
inline base::Path make_shell_rootfs(const base::Path& root, const std::string& more = "") {
  const std::string script = R"sh(set -e
more=$1
mkdir -p "$0/bin" "$0/lib64" "$0/etc" "$0/tmp" "$0/proc" "$0/dev" "$0/sys"
chmod 755 "$0"
for program in sh bash cat echo grep hostname id mount sleep touch unshare true $more; do
  path=$(command -v $program || true)
  [ -x "$path" ] || path=/bin/$program
  cp -L "$path" "$0/bin/$program"
  ldd "$path" 2>/dev/null | grep -o '/[^ ]*' | while read -r library; do
    mkdir -p "$0$(dirname "$library")" && cp -nL "$library" "$0$library"
  done
done
touch "$0/etc/resolv.conf"
)sh";
  const auto done = base::run_command({.argv = {"/bin/sh", "-c", script, root.string(), more}},
                                      base::Deadline::after(std::chrono::seconds(20)));
  if (!done || done->exit_code != 0) {
    throw std::runtime_error("the test image could not be made: " +
                             (done ? done->error_output : done.error().message));
  }
  return root;
}

/// The same as an image: an OCI layout at `layout`.
inline void make_shell_image(const base::Path& layout, const std::string& more = "") {
  const std::string script = R"sh(set -e
mkdir -p "$0/blobs/sha256"
keep() {
  digest=$(sha256sum <"$0/$1" | cut -d' ' -f1)
  eval "$1='\"digest\":\"sha256:$digest\",\"size\":$(stat -c %s "$0/$1")'"
  mv "$0/$1" "$0/blobs/sha256/$digest"
}
tar -C "$1" -czf "$0/layer" . && keep layer
echo '{"os":"linux","architecture":"amd64","config":{"Env":["PATH=/bin"]}}' >"$0/config" && keep config
printf '{"config":{"mediaType":"application/vnd.oci.image.config.v1+json",%s},
  "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip",%s}]}' "$config" "$layer" >"$0/manifest"
keep manifest
echo '{"imageLayoutVersion":"1.0.0"}' >"$0/oci-layout"
printf '{"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json",%s}]}' "$manifest" >"$0/index.json"
)sh";
  const base::Path root = make_shell_rootfs(layout.string() + ".rootfs", more);
  const auto done =
      base::run_command({.argv = {"/bin/sh", "-c", script, layout.string(), root.string()}},
                        base::Deadline::after(std::chrono::seconds(20)));
  if (!done || done->exit_code != 0) {
    throw std::runtime_error("the test image could not be made: " +
                             (done ? done->error_output : done.error().message));
  }
}

/// A directory of OCI layouts with `nginx` in it; made when it is missing.
inline base::Path nginx_images() {
  base::Path images = base::Path(base::binary_dir()) / "images";
  const auto made =
      base::run_command({.argv = {base::source_dir() + "/tools/make-nginx-image", images.string()}},
                        base::Deadline::after(std::chrono::seconds(120)));
  if (!made || made->exit_code != 0) {
    throw std::runtime_error("make-nginx-image failed: " +
                             (made ? made->error_output : made.error().message));
  }
  return images;
}

}  // namespace region
