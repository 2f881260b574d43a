#include "region/runtimes/images.h"

#include <filesystem>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/crypto.h"
#include "base/json.h"

namespace region {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Entry {
  std::string name;
  std::string text{};
  unsigned type = AE_IFREG;
  std::string link{};
};

class ImagesTest : public testing::Test {
 protected:
  ImagesTest() { fs::remove_all(home_); }

  ~ImagesTest() override { fs::remove_all(home_); }

  std::string tar(const std::vector<Entry>& entries) const {
    const fs::path path = home_ / "layer.tar";
    fs::create_directories(home_);
    archive* out = archive_write_new();
    archive_write_set_format_pax_restricted(out);
    archive_write_add_filter_gzip(out);
    archive_write_open_filename(out, path.c_str());
    for (const Entry& each : entries) {
      archive_entry* entry = archive_entry_new();
      archive_entry_set_pathname(entry, each.name.c_str());
      archive_entry_set_perm(entry, 04755);
      archive_entry_set_filetype(entry, each.type);
      if (each.type == AE_IFLNK) {
        archive_entry_set_symlink(entry, each.link.c_str());
      } else if (!each.link.empty()) {
        archive_entry_set_hardlink(entry, each.link.c_str());
      }
      archive_entry_set_size(entry, static_cast<la_int64_t>(each.text.size()));
      archive_write_header(out, entry);
      archive_write_data(out, each.text.data(), each.text.size());
      archive_entry_free(entry);
    }
    archive_write_free(out);
    return base::SystemFiles().read(path).value();
  }

  base::JsonObject blob(const std::string& text, const std::string& type) const {
    const std::string digest = base::sha256_hex(text);
    files().write_atomic(layout_ / "blobs" / "sha256" / digest, text).or_throw();
    return {{"mediaType", type}, {"digest", "sha256:" + digest}, {"size", text.size()}};
  }

  /// Layers as the layout `layout_` of one image.
  void write_layout(const std::vector<std::string>& layers,
                    const std::string& architecture = "amd64", const std::string& tag = "") const {
    base::JsonArray list;
    for (const std::string& layer : layers) {
      list.push_back(blob(layer, "application/vnd.oci.image.layer.v1.tar+gzip"));
    }
    const std::string config = base::json_text(
        base::JsonObject{{"os", "linux"},
                         {"architecture", architecture},
                         {"config", base::JsonObject{{"Entrypoint", base::JsonArray{"/bin/app"}},
                                                     {"Env", base::JsonArray{"A=1=2"}}}}});
    const std::string manifest = base::json_text(base::JsonObject{
        {"config", blob(config, "application/vnd.oci.image.config.v1+json")}, {"layers", list}});
    base::JsonObject entry = blob(manifest, "application/vnd.oci.image.manifest.v1+json");
    if (!tag.empty()) {
      entry["annotations"] = base::JsonObject{{"org.opencontainers.image.ref.name", tag}};
    }
    files()
        .write_atomic(layout_ / "index.json",
                      base::json_text(base::JsonObject{{"manifests", base::JsonArray{entry}}}))
        .or_throw();
  }

  static base::SystemFiles& files() {
    static base::SystemFiles instance;
    return instance;
  }

  const fs::path home_ =
      fs::temp_directory_path() / ("settle-images-test-" + std::to_string(getpid()));
  const fs::path layout_ = home_ / "sources" / "web";
};

TEST_F(ImagesTest, an_image_of_a_source_directory_is_imported_when_first_asked_for) {
  write_layout({tar({{"bin/app", "first"}, {"etc/old", "x"}}),
                tar({{"bin/app", "second"}, {"etc/.wh.old"}})});
  Images images(home_, {home_ / "sources"});
  const auto image = images.find("web");
  ASSERT_TRUE(image) << image.error().message;
  EXPECT_EQ(files().read(image->rootfs / "bin/app").value(), "second");
  EXPECT_FALSE(fs::exists(image->rootfs / "etc/old"));
  EXPECT_EQ(image->config.entrypoint, std::vector<std::string>{"/bin/app"});
  EXPECT_EQ(image->config.environment.at("A"), "1=2");
  EXPECT_EQ(fs::status(image->rootfs / "bin/app").permissions(), fs::perms(0755))
      << "set-id bits are dropped";
  EXPECT_EQ(images.find("123456789012.dkr.ecr.us-east-1.amazonaws.com/web:latest")->digest,
            image->digest);
  EXPECT_EQ(Images(home_, {}).find("docker.io/library/web@" + image->digest)->digest,
            image->digest);
}

TEST_F(ImagesTest, an_unknown_image_tells_how_to_import_it) {
  const auto image = Images(home_, {home_ / "sources"}).find("shop:v2");
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().kind, base::ErrorKind::kNotFound);
  EXPECT_THAT(image.error().message,
              HasSubstr("skopeo copy docker://shop:v2 oci:shop:v2, then settle region "
                        "image import shop shop:v2"));
}

TEST_F(ImagesTest, an_imported_image_is_known_by_its_name) {
  struct Case {
    std::string given;
    std::string tag_of_layout;
    std::string known_as;
  };

  for (const Case& each : std::vector<Case>{{"", "", "web:latest"},
                                            {"", "v1", "web:v1"},
                                            {"shop", "v1", "shop:v1"},
                                            {"shop:v2", "v1", "shop:v2"},
                                            {"registry.example:5000/shop", "", "shop:latest"}}) {
    write_layout({tar({{"bin/app", each.known_as}})}, "amd64", each.tag_of_layout);
    Images images(home_, {});
    const auto imported = images.import_layout(layout_, each.given);
    ASSERT_TRUE(imported) << imported.error().message;
    EXPECT_EQ(imported->name, each.known_as);
    EXPECT_EQ(images.find(each.known_as)->digest, imported->image.digest);
  }
}

TEST_F(ImagesTest, a_blob_that_was_changed_is_refused) {
  write_layout({tar({{"bin/app", "first"}})});
  for (const auto& entry : fs::directory_iterator(layout_ / "blobs" / "sha256")) {
    const std::string text = files().read(entry.path()).value();
    files().write_atomic(entry.path(), text + " ").or_throw();
  }
  const auto image = Images(home_, {}).import_layout(layout_, "web");
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().kind, base::ErrorKind::kCorrupt);
}

TEST_F(ImagesTest, an_image_for_another_architecture_is_refused) {
  write_layout({tar({{"bin/app", "first"}})}, "arm64");
  EXPECT_EQ(Images(home_, {}).import_layout(layout_, "web").error().kind,
            base::ErrorKind::kUnsupported);
}

TEST_F(ImagesTest, a_layer_cannot_write_outside_of_its_root) {
  const fs::path outside = home_ / "outside";
  const std::vector<std::vector<Entry>> attacks = {
      {{"../escaped", "x"}},
      {{"a/../../escaped", "x"}},
      {{"link", "", AE_IFLNK, outside.string()}, {"link/escaped", "x"}},
      {{"link", "", AE_IFLNK, outside.string()}, {"link/.wh.victim", ""}},
      {{"hard", "", AE_IFREG, "../../outside/victim"}},
      {{"dev/disk", "", AE_IFBLK}},
      {{"pipe", "", AE_IFIFO}},
  };
  for (const std::vector<Entry>& attack : attacks) {
    files().write_atomic(outside / "victim", "safe").or_throw();
    files().write_atomic(home_ / "attack.tar", tar(attack)).or_throw();
    fs::create_directories(home_ / "root");
    const auto unpacked = unpack_layer(home_ / "attack.tar", home_ / "root", 1U << 20);
    EXPECT_FALSE(unpacked) << attack.front().name;
    EXPECT_EQ(files().list(outside).value(), std::vector<std::string>{"victim"});
    EXPECT_FALSE(fs::exists(home_ / "escaped"));
    fs::remove_all(home_ / "root");
  }
}

TEST_F(ImagesTest, an_absolute_name_lands_inside) {
  files().write_atomic(home_ / "a.tar", tar({{"/etc/settle-images-test", "x"}})).or_throw();
  fs::create_directories(home_ / "root");
  ASSERT_TRUE(unpack_layer(home_ / "a.tar", home_ / "root", 1U << 20));
  EXPECT_TRUE(fs::exists(home_ / "root/etc/settle-images-test"));
  EXPECT_FALSE(fs::exists("/etc/settle-images-test"));
}

TEST_F(ImagesTest, a_layer_larger_than_the_limit_is_refused) {
  files().write_atomic(home_ / "a.tar", tar({{"big", std::string(5000, 'x')}})).or_throw();
  fs::create_directories(home_ / "root");
  EXPECT_EQ(unpack_layer(home_ / "a.tar", home_ / "root", 4096).error().kind,
            base::ErrorKind::kExhausted);
}

TEST(ImageName, is_normalized) {
  EXPECT_EQ(normalized_image_name("nginx"), "nginx:latest");
  EXPECT_EQ(normalized_image_name("docker.io/library/nginx:1.22"), "nginx:1.22");
  EXPECT_EQ(normalized_image_name("localhost:5000/a/b:v1"), "a/b:v1");
  EXPECT_EQ(normalized_image_name("a/b@sha256:00"), "a/b:latest");
}

}  // namespace
}  // namespace region
