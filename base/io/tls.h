#pragma once

#include <memory>
#include <string>

#include "base/io/files.h"
#include "base/io/stream.h"

struct ssl_ctx_st;

namespace base {

/// Makes a connected socket a TLS 1.2+ client stream. The server's certificate must be signed by
/// the system's authorities (or those in `ca_file`, PEM) and name `host`; otherwise kPermission
/// says why.
Result<std::unique_ptr<Stream>> connect_tls(Socket socket, const std::string& host,
                                            Deadline deadline, const std::string& ca_file = "");

/// What a server shows its clients: a certificate with its chain, and the key to it. Cheap to copy;
/// safe from any thread.
class TlsIdentity {
 public:
  /// PEM files. kInvalidArgument: they cannot be read, or the key is another certificate's.
  static Result<TlsIdentity> load(const Path& chain, const Path& key);

  ssl_ctx_st* context() const { return context_.get(); }

 private:
  explicit TlsIdentity(std::shared_ptr<ssl_ctx_st> context) : context_(std::move(context)) {}

  std::shared_ptr<ssl_ctx_st> context_;
};

/// Makes an accepted socket a TLS 1.2+ server stream. The handshake is part of the first read, and
/// ends by its deadline.
Result<std::unique_ptr<Stream>> accept_tls(Socket socket, const TlsIdentity& identity);

}  // namespace base
