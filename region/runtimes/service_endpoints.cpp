#include "region/runtimes/service_endpoints.h"

#include <utility>

namespace region {

namespace {

constexpr std::uint16_t kHttps = 443;
/// Of one address; each is a thread.
constexpr std::size_t kEndpointConnectionsMax = 128;

}  // namespace

void ServiceEndpoints::open(ServiceApi api) {
  api_ = std::move(api);
  const std::scoped_lock lock(mutex_);
  open_ = true;
}

void ServiceEndpoints::close() {
  std::map<Key, Served> ended;
  {
    const std::scoped_lock lock(mutex_);
    open_ = false;
    ended.swap(served_);
  }
}

base::Result<void> ServiceEndpoints::ensure(const ServiceEndpointSpec& spec) {
  const std::scoped_lock lock(mutex_);
  if (!open_) {
    return {};
  }
  const Key key(spec.id, spec.place);
  if (const auto found = served_.find(key); found != served_.end()) {
    if (found->second.spec == spec) {
      return {};
    }
    served_.erase(found);  // its port must be free before the next takes it
  }
  auto server = serve(spec);
  if (!server) {
    return std::move(server).error().in(fmt::format("endpoint {}", spec.id));
  }
  served_.emplace(key, Served{spec, *std::move(server)});
  return {};
}

base::Result<std::unique_ptr<base::HttpServer>> ServiceEndpoints::serve(
    const ServiceEndpointSpec& spec) const {
  const auto certificate = certificates_.issue(spec.id, spec.names);
  if (!certificate) {
    return certificate.error();
  }
  auto identity = base::TlsIdentity::load(certificate->certificate, certificate->key);
  if (!identity) {
    return std::move(identity).error();
  }
  auto socket = bind_(spec.network_namespace, spec.address, kHttps);
  if (!socket) {
    return std::move(socket).error();
  }
  return std::make_unique<base::HttpServer>(
      base::Listener(*std::move(socket)),
      [this, service = spec.service](const base::HttpRequest& request) {
        return api_(service, request);
      },
      base::HttpServerOptions{.connections_max = kEndpointConnectionsMax,
                              .tls = *std::move(identity)});
}

void ServiceEndpoints::remove(const std::string& id, const std::string& place) {
  Served ended;
  const std::scoped_lock lock(mutex_);
  if (const auto found = served_.find({id, place}); found != served_.end()) {
    ended = std::move(found->second);
    served_.erase(found);
  }
}

}  // namespace region
