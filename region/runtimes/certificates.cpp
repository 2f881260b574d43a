#include "region/runtimes/certificates.h"

#include <cerrno>

#include <sys/stat.h>

namespace region {

namespace {

constexpr std::uint64_t kPemLimitBytes = 64U << 10;

Certificate paths_of(const base::Path& pki, const std::string& name) {
  return {pki / (name + ".crt"), pki / (name + ".key"), pki / (name + ".pem")};
}

/// Empty texts for files that are missing: never a usable identity, so it is made anew.
Identity read_identity(base::Files& files, const base::Path& certificate, const base::Path& key) {
  return {files.read(certificate, kPemLimitBytes).value_or(""),
          files.read(key, kPemLimitBytes).value_or("")};
}

base::Result<void> write_identity(base::Files& files, const Certificate& paths,
                                  const Identity& identity, const Identity& authority) {
  // The pair that `issue` reads comes last, so that a torn issue is made again.
  if (auto written =
          files.write_atomic(paths.chain_and_key, identity.certificate_pem +
                                                      authority.certificate_pem + identity.key_pem);
      !written) {
    return written;
  }
  if (auto written = files.write_atomic(paths.certificate, identity.certificate_pem); !written) {
    return written;
  }
  return files.write_atomic(paths.key, identity.key_pem);
}

bool is_file_name(const std::string& name) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  return !name.empty() && name != "ca" && name.front() != '.' && name.size() <= 200 &&
         name.find_first_not_of(kAllowed) == std::string::npos;
}

}  // namespace

base::Result<Certificates> Certificates::open(const base::Path& home) {
  base::SystemFiles files;
  const base::Path pki = home / "pki";
  const base::Path certificate = pki / "ca.pem";
  const base::Path key = pki / "ca.key";
  Identity authority;
  if (files.exists(certificate)) {
    authority = read_identity(files, certificate, key);
    if (!is_authority(authority)) {
      return base::error(
          base::ErrorKind::kCorrupt,
          "{} and {} are not a certificate authority; remove {} to have it made again",
          certificate.string(), key.string(), pki.string());
    }
  } else {
    authority = make_authority("Settle local region");
    auto written = files.write_atomic(key, authority.key_pem);
    written = written ? files.write_atomic(certificate, authority.certificate_pem) : written;
    if (!written) {
      return std::move(written).error();
    }
  }
  // Whoever the programs run as that trust it reads it.
  if (::chmod(certificate.c_str(), 0644) != 0) {
    return base::system_error(errno, fmt::format("cannot make {} readable", certificate.string()));
  }
  return Certificates(home, std::move(authority));
}

base::Result<Certificate> Certificates::issue(const std::string& name,
                                              const std::vector<std::string>& subjects) const {
  if (!is_file_name(name)) {
    return base::error(base::ErrorKind::kInvalidArgument, "'{}' is no name for a certificate",
                       name);
  }
  base::SystemFiles files;
  const Certificate paths = paths_of(home_ / "pki", name);
  const std::lock_guard lock(*mutex_);
  if (serves(read_identity(files, paths.certificate, paths.key), authority_, subjects) &&
      files.exists(paths.chain_and_key)) {
    return paths;
  }
  auto identity = make_server_identity(authority_, subjects);
  if (!identity) {
    return std::move(identity).error();
  }
  if (auto written = write_identity(files, paths, *identity, authority_); !written) {
    return std::move(written).error();
  }
  return paths;
}

void Certificates::forget(const std::string& name) const {
  if (!is_file_name(name)) {
    return;
  }
  const Certificate paths = paths_of(home_ / "pki", name);
  const std::lock_guard lock(*mutex_);
  std::error_code ignored;
  for (const base::Path* path : {&paths.key, &paths.chain_and_key, &paths.certificate}) {
    std::filesystem::remove(*path, ignored);
  }
}

}  // namespace region
