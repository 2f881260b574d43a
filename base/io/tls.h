#pragma once

#include <memory>
#include <string>

#include "base/io/stream.h"

namespace base {

/// Makes a connected socket a TLS 1.2+ client stream. The server's certificate must be signed by
/// the system's authorities (or those in `ca_file`, PEM) and name `host`; otherwise kPermission
/// says why.
Result<std::unique_ptr<Stream>> connect_tls(Socket socket, const std::string& host,
                                            Deadline deadline, const std::string& ca_file = "");

}  // namespace base
