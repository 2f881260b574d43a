#include "aws/server/dispatcher.h"

#include <algorithm>
#include <array>

#include "aws/server/rest.h"
#include "aws/signing/canonical_request.h"
#include "aws/signing/sigv4.h"
#include "base/ids.h"

namespace aws {

namespace {

/// Query services have other words for the same refusals, and answer with 403 instead of 400.
struct QueryCode {
  std::string_view json;
  std::string_view query;
};

constexpr std::array<QueryCode, 6> kQueryCodes{{
    {"MissingAuthenticationTokenException", "MissingAuthenticationToken"},
    {"IncompleteSignatureException", "IncompleteSignature"},
    {"UnrecognizedClientException", "InvalidClientTokenId"},
    {"InvalidSignatureException", "SignatureDoesNotMatch"},
    {"ExpiredTokenException", "ExpiredToken"},
    {"ValidationException", "ValidationError"},
}};

std::string_view content_type(Protocol protocol) {
  switch (protocol) {
    case Protocol::kJson10:
      return "application/x-amz-json-1.0";
    case Protocol::kJson11:
      return "application/x-amz-json-1.1";
    case Protocol::kQuery:
      return "text/xml";
    case Protocol::kRestXml:
      return "application/xml";
  }
  return "";
}

base::HttpResponse respond(Protocol protocol, int status, std::string body,
                           const std::string& request_id) {
  return {.status = status,
          .headers = {{"Content-Type", std::string(content_type(protocol))},
                      {"x-amzn-RequestId", request_id}},
          .body = std::move(body)};
}

ServiceError as_service_error(const base::Error& refused, Protocol protocol) {
  if (protocol == Protocol::kRestXml) {
    return rest_refusal(refused);
  }
  const bool is_query = protocol == Protocol::kQuery;
  const auto* found = std::ranges::find(kQueryCodes, refused.code, &QueryCode::json);
  const bool translated = is_query && found != kQueryCodes.end();
  return {translated ? std::string(found->query) : refused.code, refused.message,
          is_query || refused.code == "MissingAuthenticationTokenException" ? 403 : 400};
}

/// The form of a query request: in the body of a POST, in the target of a GET.
std::string_view form_text(const base::HttpRequest& request) {
  return request.method == "GET" ? target_query(request.target) : std::string_view(request.body);
}

/// `only`: see Dispatcher::handle; `known`: whether there is such a service.
ServiceError unknown_service(std::string_view only, bool known) {
  constexpr int kNotFound = 404;
  constexpr const char* kCode = "UnknownOperationException";
  if (only.empty()) {
    return {kCode,
            "This endpoint has no service for that request; X-Amz-Target, or Action and Version, "
            "name the service and its operation.",
            kNotFound};
  }
  return {kCode,
          known ? fmt::format("This endpoint leads to {}, and that request is for another service.",
                              only)
                : fmt::format("This endpoint leads to {}, whose API is not supported here.", only),
          kNotFound};
}

}  // namespace

base::HttpResponse error_response(Protocol protocol, const ServiceInfo* service,
                                  const ServiceError& error, const std::string& request_id) {
  if (protocol == Protocol::kQuery) {
    const auto body = fmt::format(
        "<ErrorResponse "
        "xmlns=\"{}\"><Error><Type>{}</Type><Code>{}</Code><Message>{}</Message></Error>"
        "<RequestId>{}</RequestId></ErrorResponse>",
        service == nullptr ? "" : service->xml_namespace,
        error.status() < 500 ? "Sender" : "Receiver", xml_escape(error.code()),
        xml_escape(error.what()), request_id);
    return respond(protocol, error.status(), body, request_id);
  }
  const base::JsonObject body{{"__type", error.code()}, {"Message", error.what()}};
  auto response = respond(protocol, error.status(), base::json_text(body), request_id);
  response.headers.add("x-amzn-ErrorType", error.code());
  return response;
}

Dispatcher::Dispatcher(std::vector<Service> services, PrincipalLookup lookup, base::Clock& clock,
                       base::Random& random)
    : services_(std::move(services)), lookup_(std::move(lookup)), clock_(clock), random_(random) {}

const Service* Dispatcher::find_service(
    std::string_view only, const std::function<bool(const ServiceInfo&)>& matches) const {
  const auto found = std::ranges::find_if(services_, [&](const Service& each) {
    return (only.empty() || each.info.name == only) && matches(each.info);
  });
  return found == services_.end() ? nullptr : &*found;
}

Dispatcher::Route Dispatcher::find_route(const base::HttpRequest& request,
                                         std::string_view only) const {
  const std::string scoped = scoped_service(request);
  const Service* rest = find_service(only, [&](const ServiceInfo& info) {
    return info.protocol == Protocol::kRestXml && info.name == scoped;
  });
  if (rest != nullptr) {
    return {rest, {}};
  }
  if (const auto target = request.headers.find("X-Amz-Target")) {
    const auto dot = std::min(target->rfind('.'), target->size());
    const auto prefix = target->substr(0, dot);
    return {
        find_service(
            only, [&](const ServiceInfo& info) { return info.target_prefix == prefix && dot > 0; }),
        std::string(target->substr(std::min(dot + 1, target->size())))};
  }
  const auto form = parse_form(form_text(request));
  if (!form || !form->contains("Action")) {
    return {};
  }
  const auto version = form->contains("Version") ? form->find("Version")->second : "";
  return {find_service(only,
                       [&](const ServiceInfo& info) {
                         return info.protocol == Protocol::kQuery && info.version == version;
                       }),
          form->find("Action")->second};
}

RequestContext Dispatcher::authenticate(const base::HttpRequest& request, const Service& service,
                                        std::string request_id) {
  std::optional<Principal> principal;
  const auto verified = verify(
      request,
      [&](std::string_view id) -> std::optional<Credentials> {
        principal = lookup_(id);
        return principal ? std::optional(principal->credentials) : std::nullopt;
      },
      clock_.wall_now());
  if (!verified) {
    throw as_service_error(verified.error(), service.info.protocol);
  }
  if (verified->scope.service != service.info.name) {
    throw as_service_error(
        {base::ErrorKind::kPermission,
         fmt::format("Credential should be scoped to correct service: '{}'.", service.info.name),
         "InvalidSignatureException"},
        service.info.protocol);
  }
  return {std::move(request_id), verified->scope.region, std::move(*principal)};
}

std::string Dispatcher::call(const Route& route, const base::HttpRequest& request,
                             const RequestContext& context) {
  const bool is_query = route.service->info.protocol == Protocol::kQuery;
  const auto& operations = route.service->operations;
  const auto found = std::ranges::find(operations, route.operation, &BoundOperation::name);
  if (found == operations.end()) {
    throw ServiceError(is_query ? "InvalidAction" : "UnknownOperationException",
                       fmt::format("{} is not an operation of {} that this endpoint has.",
                                   route.operation, route.service->info.name));
  }
  return found->run(is_query ? form_text(request) : std::string_view(request.body), context);
}

std::optional<base::HttpResponse> Dispatcher::handle(const base::HttpRequest& request,
                                                     std::string_view only) {
  const auto request_id = base::make_uuid(random_);
  const auto route = find_route(request, only);
  const Protocol protocol =
      route.service == nullptr
          ? (request.headers.find("X-Amz-Target") ? Protocol::kJson10 : Protocol::kQuery)
          : route.service->info.protocol;
  const ServiceInfo* info = route.service == nullptr ? nullptr : &route.service->info;
  try {
    if (route.service == nullptr) {
      const auto any = [](const ServiceInfo&) { return true; };
      throw unknown_service(only, find_service(only, any) != nullptr);
    }
    const auto context = authenticate(request, *route.service, request_id);
    if (protocol == Protocol::kRestXml) {
      auto response = call_rest(*route.service, request, context);
      response.headers.add("x-amz-request-id", request_id);
      return response;
    }
    return respond(protocol, 200, call(route, request, context), request_id);
  } catch (const ServiceError& error) {
    return protocol == Protocol::kRestXml ? rest_error(request, error, request_id)
                                          : error_response(protocol, info, error, request_id);
  } catch (const DropConnection&) {
    return std::nullopt;
  } catch (const std::exception&) {
    constexpr std::string_view kHidden =
        "The request processing has failed because of an internal failure.";
    if (protocol == Protocol::kRestXml) {
      return rest_error(request, {"InternalError", std::string(kHidden), 500}, request_id);
    }
    const ServiceError hidden(
        protocol == Protocol::kQuery ? "InternalFailure" : "InternalServerError",
        std::string(kHidden), 500);
    return error_response(protocol, info, hidden, request_id);
  }
}

}  // namespace aws
