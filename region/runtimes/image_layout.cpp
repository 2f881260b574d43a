#include "region/runtimes/image_layout.h"

#include <cstdio>
#include <memory>

#include <boost/json.hpp>
#include <openssl/evp.h>

#include "base/encoding.h"
#include "base/json.h"

namespace region {
namespace {

constexpr std::uint64_t kDocumentLimit = 4U << 20;
constexpr std::string_view kDigestPrefix = "sha256:";
constexpr std::size_t kDigestSize = kDigestPrefix.size() + 64;

bool is_digest(std::string_view text) {
  return text.starts_with(kDigestPrefix) && text.size() == kDigestSize &&
         text.find_first_not_of("0123456789abcdef", kDigestPrefix.size()) == std::string_view::npos;
}

/// The digest of a file of any size.
base::Result<std::string> digest_of(const base::Path& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                             &std::fclose);
  const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(),
                                                                   &EVP_MD_CTX_free);
  if (!file || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
    return base::error(base::ErrorKind::kNotFound, "{} cannot be read", path.string());
  }
  std::vector<std::uint8_t> buffer(1U << 16);
  std::size_t size = 0;
  while ((size = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0) {
    EVP_DigestUpdate(context.get(), buffer.data(), size);
  }
  std::array<std::uint8_t, 32> hash{};
  if (std::ferror(file.get()) != 0 ||
      EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) != 1) {
    return base::error(base::ErrorKind::kUnavailable, "{} could not be read to its end",
                       path.string());
  }
  return std::string(kDigestPrefix) + base::hex_encode(hash);
}

/// The verified file that a descriptor points to.
base::Path blob(const base::Path& layout, const base::Json& descriptor) {
  const std::string digest(descriptor.at("digest").as_string());
  if (!is_digest(digest)) {
    throw base::Exception(base::error(base::ErrorKind::kCorrupt, "{}: '{}' is not a sha256 digest",
                                      layout.string(), digest));
  }
  base::Path path = layout / "blobs" / "sha256" / digest.substr(kDigestPrefix.size());
  std::error_code code;
  const auto size = std::filesystem::file_size(path, code);
  const std::string actual = digest_of(path).or_throw();
  if (code || size != descriptor.at("size").to_number<std::uint64_t>() || actual != digest) {
    throw base::Exception(base::error(
        base::ErrorKind::kCorrupt, "{}: expected {} bytes with digest {}, found {} with {}",
        path.string(), base::json_text(descriptor.at("size")), digest, size, actual));
  }
  return path;
}

base::Json document(const base::Path& path) {
  base::SystemFiles files;
  return base::parse_json(files.read(path, kDocumentLimit).or_throw(), path.string()).or_throw();
}

std::vector<std::string> layout_texts(const base::JsonObject& object, std::string_view name) {
  std::vector<std::string> out;
  if (const base::Json* list = object.if_contains(name); list != nullptr && list->is_array()) {
    for (const base::Json& each : list->as_array()) {
      out.emplace_back(each.as_string());
    }
  }
  return out;
}

std::string layout_text(const base::JsonObject& object, std::string_view name,
                        std::string_view otherwise) {
  const base::Json* found = object.if_contains(name);
  return std::string(found != nullptr && found->is_string() && !found->as_string().empty()
                         ? std::string_view(found->as_string())
                         : otherwise);
}

ImageConfig image_config(const base::Json& json, const base::Path& path) {
  const base::JsonObject& root = json.as_object();
  if (layout_text(root, "os", "linux") != "linux" ||
      layout_text(root, "architecture", "amd64") != "amd64") {
    throw base::Exception(base::error(
        base::ErrorKind::kUnsupported, "{}: the image is for {}/{}, expected linux/amd64",
        path.string(), layout_text(root, "os", ""), layout_text(root, "architecture", "")));
  }
  const base::Json* inner = root.if_contains("config");
  const base::JsonObject config =
      inner != nullptr && inner->is_object() ? inner->as_object() : base::JsonObject{};
  ImageConfig out{.entrypoint = layout_texts(config, "Entrypoint"),
                  .command = layout_texts(config, "Cmd"),
                  .user = layout_text(config, "User", ""),
                  .directory = layout_text(config, "WorkingDir", "/"),
                  .stop_signal = layout_text(config, "StopSignal", "SIGTERM")};
  for (const std::string& variable : layout_texts(config, "Env")) {
    const std::size_t sign = variable.find('=');
    out.environment[variable.substr(0, sign)] =
        sign == std::string::npos ? "" : variable.substr(sign + 1);
  }
  return out;
}

ImageLayout read_manifest(const base::Path& layout, const base::Json& descriptor) {
  const base::Json manifest = document(blob(layout, descriptor));
  ImageLayout out{.digest = std::string(descriptor.at("digest").as_string()), .layers = {}};
  if (const base::Json* notes = descriptor.as_object().if_contains("annotations")) {
    out.reference = layout_text(notes->as_object(), "org.opencontainers.image.ref.name", "");
  }
  const base::Path config = blob(layout, manifest.at("config"));
  out.config = image_config(document(config), config);
  for (const base::Json& layer : manifest.at("layers").as_array()) {
    out.layers.push_back(blob(layout, layer));
  }
  return out;
}

}  // namespace

base::Result<std::vector<ImageLayout>> read_image_layout(const base::Path& directory) {
  try {
    std::vector<ImageLayout> out;
    const base::Json index = document(directory / "index.json");
    for (const base::Json& descriptor : index.at("manifests").as_array()) {
      const std::string type(descriptor.at("mediaType").as_string());
      if (type != "application/vnd.oci.image.manifest.v1+json") {
        return base::error(base::ErrorKind::kUnsupported,
                           "{}: media type {} is not supported, expected one OCI image "
                           "manifest per image",
                           (directory / "index.json").string(), type);
      }
      out.push_back(read_manifest(directory, descriptor));
    }
    return out;
  } catch (const base::Exception& failure) {
    return failure.error();
  } catch (const std::exception& malformed) {
    return base::error(base::ErrorKind::kCorrupt, "{} is not an OCI image layout: {}",
                       directory.string(), malformed.what());
  }
}

}  // namespace region
