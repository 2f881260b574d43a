#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/io/fd.h"
#include "base/io/http_server.h"
#include "base/result.h"
#include "region/runtimes/certificates.h"

namespace region {

/// The region's API, asked for one service alone (`secretsmanager`): nullopt closes the connection
/// without an answer.
using ServiceApi = std::function<std::optional<base::HttpResponse>(
    std::string_view service, const base::HttpRequest& request)>;

/// A service of AWS at an address inside of a VPC.
struct ServiceEndpointSpec {
  std::string id;                  ///< of the VPC endpoint, `vpce-...`
  std::string place;               ///< which of the endpoint's places: a subnet
  std::string service;             ///< as signatures call it
  std::vector<std::string> names;  ///< DNS names that clients know it by; all places have the same
  std::string network_namespace;
  std::string address;

  bool operator==(const ServiceEndpointSpec&) const = default;
};

/// Serves the region's API by HTTPS, with certificates of the region's authority, where VPC
/// endpoints are. The daemon does that itself, by sockets that the cell makes in the namespaces:
/// without the daemon there is no API. Methods are safe from any thread.
class ServiceEndpoints {
 public:
  /// A listening TCP socket in a namespace (Cell::bind).
  using Bind = std::function<base::Result<base::Fd>(
      const std::string& network_namespace, const std::string& address, std::uint16_t port)>;

  /// `certificates` outlives it.
  ServiceEndpoints(Bind bind, const Certificates& certificates)
      : bind_(std::move(bind)), certificates_(certificates) {}

  /// Before the first `ensure`.
  void open(ServiceApi api);
  /// Nobody asks the API any more on return. What is ensured later is left to the next daemon,
  /// which ensures everything again.
  void close();

  /// Idempotent; what was at that place of the endpoint before is replaced.
  base::Result<void> ensure(const ServiceEndpointSpec& spec);
  /// Nothing of it is left in that place's namespace. None is success.
  void remove(const std::string& id, const std::string& place);

  /// Removes the certificate of an endpoint that has no place any more.
  void forget(const std::string& id) const { certificates_.forget(id); }

 private:
  struct Served {
    ServiceEndpointSpec spec;
    std::unique_ptr<base::HttpServer> server;
  };

  using Key = std::pair<std::string, std::string>;  ///< id and place

  base::Result<std::unique_ptr<base::HttpServer>> serve(const ServiceEndpointSpec& spec) const;

  Bind bind_;
  const Certificates& certificates_;
  ServiceApi api_;
  std::mutex mutex_;  ///< guards what follows
  bool open_ = false;
  std::map<Key, Served> served_;
};

}  // namespace region
