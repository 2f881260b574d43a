#include "region/runtimes/images.h"

#include <cstdlib>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/encoding.h"
#include "base/json.h"

namespace region {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kUnpackedLimit = 8ULL << 30;
constexpr std::string_view kLatest = ":latest";

base::Json config_json(const ImageConfig& config) {
  base::JsonObject environment;
  for (const auto& [name, value] : config.environment) {
    environment[name] = value;
  }
  return base::JsonObject{{"entrypoint", boost::json::value_from(config.entrypoint)},
                          {"command", boost::json::value_from(config.command)},
                          {"environment", std::move(environment)},
                          {"user", config.user},
                          {"directory", config.directory},
                          {"stop_signal", config.stop_signal}};
}

ImageConfig config_of(const base::Json& json) {
  return {.entrypoint = boost::json::value_to<std::vector<std::string>>(json.at("entrypoint")),
          .command = boost::json::value_to<std::vector<std::string>>(json.at("command")),
          .environment =
              boost::json::value_to<std::map<std::string, std::string>>(json.at("environment")),
          .user = std::string(json.at("user").as_string()),
          .directory = std::string(json.at("directory").as_string()),
          .stop_signal = std::string(json.at("stop_signal").as_string())};
}

/// Without registry, `library/` and digest.
std::string unqualified(const std::string& reference) {
  std::string name = reference.substr(0, reference.find('@'));
  const std::size_t slash = name.find('/');
  if (slash != std::string::npos &&
      name.substr(0, slash).find_first_of(".:") != std::string::npos) {
    name.erase(0, slash + 1);
  }
  if (name.starts_with("library/")) {
    name.erase(0, std::string_view("library/").size());
  }
  return name;
}

std::string tag_of(const std::string& bare_name) {
  const std::size_t colon = bare_name.find(':');
  return colon == std::string::npos ? "" : bare_name.substr(colon + 1);
}

/// The only image, or the one with that tag.
base::Result<ImageLayout> choose(const std::vector<ImageLayout>& images, const std::string& tag,
                                 const base::Path& layout) {
  std::string tags;
  for (const ImageLayout& image : images) {
    if (images.size() == 1 || (!tag.empty() && image.reference == tag)) {
      return image;
    }
    tags += (tags.empty() ? "" : ", ") + image.reference;
  }
  return base::error(base::ErrorKind::kInvalidArgument,
                     "{} holds {} images ({}), none of them with the tag '{}'; say NAME:TAG",
                     layout.string(), images.size(), tags, tag);
}

}  // namespace

std::string normalized_image_name(const std::string& reference) {
  const std::string name = unqualified(reference);
  return tag_of(name).empty() ? name + std::string(kLatest) : name;
}

Images::Images(const base::Path& home, std::vector<base::Path> sources)
    : directory_(home / "images"), sources_(std::move(sources)) {}

std::vector<base::Path> Images::default_sources() {
  if (const char* setting = std::getenv("SETTLE_IMAGES")) {
    const auto parts = base::split(setting, ':');
    return {parts.begin(), parts.end()};
  }
  std::error_code code;
  return {fs::read_symlink("/proc/self/exe", code).parent_path() / "images"};
}

base::Result<Image> Images::find(const std::string& reference) {
  const std::lock_guard lock(import_mutex_);
  const auto known = names_locked();
  if (!known) {
    return known.error();
  }
  const std::string name = normalized_image_name(reference);
  const std::size_t at = reference.find('@');
  if (const auto found = known->find(name); at == std::string::npos && found != known->end()) {
    return unpacked(found->second);
  }
  for (const auto& [each, digest] : *known) {
    if (at != std::string::npos && reference.substr(at + 1) == digest) {
      return unpacked(digest);
    }
  }
  const std::string repository = name.substr(0, name.find(':'));
  for (const base::Path& source : sources_) {
    if (at == std::string::npos && name.ends_with(kLatest) &&
        fs::exists(source / repository / "index.json")) {
      auto imported = import_locked(source / repository, name);
      return imported ? base::Result<Image>(std::move(imported->image)) : imported.error();
    }
  }
  return base::error(
      base::ErrorKind::kNotFound,
      "the local region has no image {0}. Give it one as an OCI layout: skopeo copy docker://{0} "
      "oci:{1}:{2}, then settle region image import {1} {1}:{2}",
      reference, repository.substr(repository.rfind('/') + 1), tag_of(name));
}

base::Result<ImportedImage> Images::import_layout(const base::Path& layout,
                                                  const std::string& name) {
  const std::lock_guard lock(import_mutex_);
  const std::string directory = (layout / "").lexically_normal().parent_path().filename();
  return import_locked(layout, unqualified(name.empty() ? directory : name));
}

base::Result<std::map<std::string, std::string>> Images::names() {
  const std::lock_guard lock(import_mutex_);
  return names_locked();
}

base::Result<ImportedImage> Images::import_locked(const base::Path& layout,
                                                  const std::string& name) {
  const auto images = read_image_layout(layout);
  if (!images) {
    return images.error();
  }
  const auto image = choose(*images, tag_of(name), layout);
  if (!image) {
    return image.error();
  }
  if (auto done = unpack(*image); !done) {
    return done.error();
  }
  const std::string full_name = tag_of(name).empty() && !image->reference.empty()
                                    ? name + ":" + image->reference
                                    : normalized_image_name(name);
  auto known = names_locked();
  if (!known) {
    return known.error();
  }
  (*known)[full_name] = image->digest;
  base::SystemFiles files;
  if (auto written =
          files.write_atomic(directory_ / "names.json",
                             base::json_text(base::JsonObject{
                                 {"version", 1}, {"names", boost::json::value_from(*known)}}));
      !written) {
    return written.error();
  }
  auto found = unpacked(image->digest);
  return found ? base::Result<ImportedImage>({full_name, *std::move(found)})
               : base::Result<ImportedImage>(std::move(found).error());
}

base::Result<void> Images::unpack(const ImageLayout& image) const {
  const base::Path target = directory_ / image.digest.substr(image.digest.find(':') + 1);
  if (fs::exists(target)) {
    return {};
  }
  // Unpacked under another name first: a crash leaves nothing that looks whole.
  const base::Path draft = target.string() + ".part";
  std::error_code code;
  fs::remove_all(draft, code);
  if (auto made = base::make_directories(draft / "rootfs"); !made) {
    return made;
  }
  fs::permissions(draft / "rootfs", fs::perms(0755), code);
  for (const base::Path& layer : image.layers) {
    if (auto done = unpack_layer(layer, draft / "rootfs", kUnpackedLimit); !done) {
      fs::remove_all(draft, code);
      return done;
    }
  }
  base::SystemFiles files;
  if (auto written =
          files.write_atomic(draft / "config.json", base::json_text(config_json(image.config)));
      !written) {
    return written;
  }
  fs::rename(draft, target, code);
  if (code) {
    return base::error(base::ErrorKind::kUnavailable, "{} could not be renamed: {}", draft.string(),
                       code.message());
  }
  return {};
}

base::Result<Image> Images::unpacked(const std::string& digest) const {
  const base::Path at = directory_ / digest.substr(digest.find(':') + 1);
  base::SystemFiles files;
  const auto text = files.read(at / "config.json");
  if (!text) {
    return text.error();
  }
  const auto json = base::parse_json(*text, (at / "config.json").string());
  if (!json) {
    return json.error();
  }
  return Image{.digest = digest, .rootfs = at / "rootfs", .config = config_of(*json)};
}

base::Result<std::map<std::string, std::string>> Images::names_locked() const {
  base::SystemFiles files;
  const auto text = files.read(directory_ / "names.json");
  if (!text) {
    if (text.error().kind == base::ErrorKind::kNotFound) {
      return std::map<std::string, std::string>{};
    }
    return text.error();
  }
  const auto json = base::parse_json(*text, (directory_ / "names.json").string());
  if (!json) {
    return json.error();
  }
  return boost::json::value_to<std::map<std::string, std::string>>(json->at("names"));
}

}  // namespace region
