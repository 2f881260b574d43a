#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/x509.h"

namespace region {

/// PEM files of one server certificate, mode 0600. `chain_and_key` is certificate and key in one
/// file (HAProxy). A service that runs as another user gets copies of its own.
struct Certificate {
  base::Path certificate;
  base::Path key;
  base::Path chain_and_key;
};

/// The region's own certificate authority (EC P-256), made once per home and kept under `home/pki`;
/// clients trust `authority()`, which everybody may read. Safe from any thread of the one daemon
/// that owns the home.
class Certificates {
 public:
  /// kCorrupt names the file when a stored authority cannot be read.
  static base::Result<Certificates> open(const base::Path& home);

  base::Path authority() const { return home_ / "pki" / "ca.pem"; }

  /// The certificate called `name` ([a-z0-9._-]+) with these DNS names and IPv4 addresses; made if
  /// missing, if its names differ or if it ends within 30 days.
  base::Result<Certificate> issue(const std::string& name,
                                  const std::vector<std::string>& subjects) const;
  /// Removes certificate and key of a server that is no more. None is success.
  void forget(const std::string& name) const;

 private:
  Certificates(base::Path home, Identity authority)
      : home_(std::move(home)),
        authority_(std::move(authority)),
        mutex_(std::make_unique<std::mutex>()) {}

  base::Path home_;
  Identity authority_;
  std::unique_ptr<std::mutex>
      mutex_;  ///< one issue at a time: certificate and key files belong together
};

}  // namespace region
