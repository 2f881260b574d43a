#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/server/service.h"
#include "base/clock.h"
#include "base/io/http.h"
#include "base/random.h"

namespace aws {

/// The whole key of an access key id, with who it belongs to; nullopt: there is no such key.
using PrincipalLookup = std::function<std::optional<Principal>(std::string_view access_key_id)>;

/// Turns an HTTP request into a call of one service's operation: finds the service, verifies the
/// signature (there is no way without one), decodes, calls, encodes. Every failure becomes the
/// protocol's own error. Safe from any thread.
class Dispatcher {
 public:
  /// Clock and random outlive the dispatcher.
  Dispatcher(std::vector<Service> services, PrincipalLookup lookup, base::Clock& clock,
             base::Random& random);

  /// `only`: the one service that is served where the request came in; empty: all are.
  /// nullopt: close the connection without an answer (a handler threw DropConnection).
  std::optional<base::HttpResponse> handle(const base::HttpRequest& request,
                                           std::string_view only = "");

 private:
  struct Route {
    const Service* service = nullptr;
    std::string operation;
  };

  /// The first of `only` (of all, when that is empty) that `matches`; nullptr: none.
  const Service* find_service(std::string_view only,
                              const std::function<bool(const ServiceInfo&)>& matches) const;
  Route find_route(const base::HttpRequest& request, std::string_view only) const;
  RequestContext authenticate(const base::HttpRequest& request, const Service& service,
                              std::string request_id);
  std::string call(const Route& route, const base::HttpRequest& request,
                   const RequestContext& context);

  std::vector<Service> services_;
  PrincipalLookup lookup_;
  base::Clock& clock_;
  base::Random& random_;
};

/// The body and content type of an error in a protocol, as AWS's clients read it.
base::HttpResponse error_response(Protocol protocol, const ServiceInfo* service,
                                  const ServiceError& error, const std::string& request_id);

}  // namespace aws
