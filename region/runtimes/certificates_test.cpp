#include "region/runtimes/certificates.h"

#include <filesystem>

#include <stdlib.h>
#include <sys/stat.h>

#include <gtest/gtest.h>

namespace region {
namespace {

class CertificatesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = ::testing::TempDir() + "pki-XXXXXX";
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    home_ = name;
  }

  void TearDown() override { std::filesystem::remove_all(home_); }

  static mode_t mode_of(const base::Path& path) {
    struct stat status {};

    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 0777;
  }

  std::string read(const base::Path& path) { return files_.read(path).or_throw(); }

  Identity identity(const Certificate& paths) { return {read(paths.certificate), read(paths.key)}; }

  base::Path home_;
  base::SystemFiles files_;
};

TEST_F(CertificatesTest, the_authority_is_made_once_per_home) {
  const auto first = Certificates::open(home_).or_throw();
  const std::string pem = read(first.authority());
  const auto second = Certificates::open(home_).or_throw();
  EXPECT_EQ(read(second.authority()), pem);
  EXPECT_EQ(mode_of(home_ / "pki" / "ca.key"), 0600U);
}

TEST_F(CertificatesTest, a_certificate_names_its_subjects_and_is_signed_by_the_authority) {
  const auto certificates = Certificates::open(home_).or_throw();
  const std::vector<std::string> subjects{"db.cluster-abc.us-east-1.rds.amazonaws.com",
                                          "10.0.16.10"};
  const auto paths = certificates.issue("db", subjects).or_throw();
  const Identity authority{read(certificates.authority()), read(home_ / "pki" / "ca.key")};
  EXPECT_TRUE(serves(identity(paths), authority, subjects));
  EXPECT_FALSE(serves(identity(paths), authority, {"other.example"}));
  EXPECT_FALSE(serves(identity(paths), make_authority("another"), subjects));
  EXPECT_EQ(mode_of(paths.key), 0600U);
  EXPECT_EQ(mode_of(paths.chain_and_key), 0600U);
}

TEST_F(CertificatesTest, a_certificate_is_kept_until_its_names_change) {
  const auto certificates = Certificates::open(home_).or_throw();
  const std::string first = read(certificates.issue("lb", {"a.example"}).or_throw().certificate);
  EXPECT_EQ(read(certificates.issue("lb", {"a.example"}).or_throw().certificate), first);
  EXPECT_NE(read(certificates.issue("lb", {"a.example", "b.example"}).or_throw().certificate),
            first);
}

TEST_F(CertificatesTest, a_certificate_whose_key_was_damaged_is_made_again) {
  const auto certificates = Certificates::open(home_).or_throw();
  const auto paths = certificates.issue("lb", {"a.example"}).or_throw();
  files_.write_atomic(paths.key, "torn").or_throw();
  const auto again = certificates.issue("lb", {"a.example"}).or_throw();
  EXPECT_NE(read(again.key), "torn");
}

TEST_F(CertificatesTest, what_is_forgotten_leaves_no_key_and_the_authority_stays) {
  const auto certificates = Certificates::open(home_).or_throw();
  const auto paths = certificates.issue("lb", {"a.example"}).or_throw();
  certificates.forget("lb");
  certificates.forget("lb");
  certificates.forget("ca");
  for (const base::Path& path : {paths.certificate, paths.key, paths.chain_and_key}) {
    EXPECT_FALSE(files_.exists(path)) << path;
  }
  EXPECT_TRUE(files_.exists(certificates.authority()));
}

TEST_F(CertificatesTest, names_that_are_no_names_are_refused) {
  const auto certificates = Certificates::open(home_).or_throw();
  EXPECT_EQ(certificates.issue("lb", {"a,IP:1.2.3.4"}).error().kind,
            base::ErrorKind::kInvalidArgument);
  EXPECT_EQ(certificates.issue("lb", {}).error().kind, base::ErrorKind::kInvalidArgument);
  EXPECT_EQ(certificates.issue("../ca", {"a.example"}).error().kind,
            base::ErrorKind::kInvalidArgument);
}

TEST_F(CertificatesTest, a_damaged_authority_is_reported_and_not_replaced) {
  { const auto certificates = Certificates::open(home_).or_throw(); }
  files_.write_atomic(home_ / "pki" / "ca.key", "torn").or_throw();
  const auto opened = Certificates::open(home_);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, base::ErrorKind::kCorrupt);
}

}  // namespace
}  // namespace region
