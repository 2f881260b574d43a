#pragma once

#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// PEM files of one server certificate. `chain_and_key` is certificate and key in one file
/// (HAProxy).
struct Certificate {
  base::Path certificate;
  base::Path key;
  base::Path chain_and_key;
};

/// The region's own certificate authority (EC P-256), made once per home and kept under `home/pki`;
/// clients trust `authority()`. Safe from any thread.
class Certificates {
 public:
  static base::Result<Certificates> open(const base::Path& home);

  base::Path authority() const { return home_ / "pki" / "ca.pem"; }

  /// The certificate called `name` with these DNS names and IPv4 addresses; made if missing or if
  /// its names differ.
  base::Result<Certificate> issue(const std::string& name,
                                  const std::vector<std::string>& subjects) const;

 private:
  explicit Certificates(base::Path home) : home_(std::move(home)) {}

  base::Path home_;
};

}  // namespace region
