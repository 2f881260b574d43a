#include "aws/server/rest.h"

#include <algorithm>
#include <array>

#include "aws/protocol/aws_chunked.h"
#include "aws/protocol/rest_xml.h"
#include "base/encoding.h"
#include "base/text.h"

namespace aws {

namespace {

constexpr std::string_view kContentHash = "x-amz-content-sha256";

/// Headers of every request; they ask for nothing.
constexpr std::array<std::string_view, 11> kPlumbing{
    "x-amz-date",          "x-amz-content-sha256",         "x-amz-security-token",
    "x-amz-trailer",       "x-amz-decoded-content-length", "x-amz-sdk-checksum-algorithm",
    "x-amz-user-agent",    "x-amz-checksum-algorithm",     "x-amz-expected-bucket-owner",
    "x-amz-bucket-region", "x-amz-request-payer"};

/// `.../us-east-1/s3/aws4_request`: the last part but one.
std::string service_of_scope(std::string_view text) {
  const std::size_t end = text.find("/aws4_request");
  if (end == std::string_view::npos) {
    return {};
  }
  const std::string_view before = text.substr(0, end);
  return std::string(before.substr(before.rfind('/') + 1));
}

/// `bucket.s3.localhost:4566/key` as `/bucket/key`.
base::HttpRequest with_bucket_in_path(base::HttpRequest request) {
  const auto host = request.headers.find("Host");
  const std::size_t mark = host ? host->find(".s3.") : std::string_view::npos;
  if (mark != std::string_view::npos && mark > 0) {
    request.target = "/" + std::string(host->substr(0, mark)) + request.target;
  }
  return request;
}

void unwrap_chunks(base::HttpRequest& request) {
  const std::string hash(request.headers.find(kContentHash).value_or(""));
  if (!hash.starts_with("STREAMING-")) {
    return;
  }
  if (hash != "STREAMING-UNSIGNED-PAYLOAD-TRAILER") {
    throw ServiceError("NotImplemented",
                       "Bodies with a signature for each chunk (" + hash +
                           ") are not supported here: sign the payload as a whole",
                       501);
  }
  auto decoded = decode_aws_chunked(request.body);
  if (!decoded) {
    throw ServiceError("IncompleteBody", decoded.error().message);
  }
  request.body = std::move(decoded->payload);
  for (auto& [name, value] : decoded->trailers) {
    request.headers.set(name, value);
  }
}

bool takes(const BoundOperation& operation, std::string_view name) {
  return std::ranges::any_of(operation.parameters, [&](std::string_view parameter) {
    const std::string known = base::lower_case(parameter);
    return name == known || (known.ends_with('-') && name.starts_with(known));
  });
}

void refuse_what_is_not_taken(const BoundOperation& operation, const base::HttpRequest& request,
                              const Form& query) {
  for (const auto& [name, value] : query) {
    const std::string_view fixed = operation.http.query;
    const bool known = takes(operation, name) || name == "x-id" || name.starts_with("X-Amz-") ||
                       name == fixed.substr(0, fixed.find('='));
    if (!known) {
      throw ServiceError("NotImplemented",
                         fmt::format("{} with '{}' is not supported here", operation.name, name),
                         501);
    }
  }
  for (const auto& header : request.headers) {
    const std::string name = base::lower_case(header.name);
    if (name.starts_with("x-amz-") && std::ranges::find(kPlumbing, name) == kPlumbing.end() &&
        !takes(operation, name)) {
      throw ServiceError("NotImplemented",
                         fmt::format("A header you provided implies functionality that is not "
                                     "implemented: {}",
                                     name),
                         501);
    }
  }
}

}  // namespace

std::string scoped_service(const base::HttpRequest& request) {
  if (const auto authorization = request.headers.find("Authorization")) {
    return service_of_scope(*authorization);
  }
  const auto query = query_of(request);
  const auto found = query ? query->find("X-Amz-Credential") : Form::const_iterator();
  return query && found != query->end() ? service_of_scope(found->second) : std::string();
}

base::HttpResponse call_rest(const Service& service, const base::HttpRequest& original,
                             const RequestContext& context) {
  base::HttpRequest request = with_bucket_in_path(original);
  const auto query = query_of(request);
  if (!query) {
    throw ServiceError("InvalidURI", "Couldn't parse the specified URI.");
  }
  for (const BoundOperation& operation : service.operations) {
    const auto labels = match_binding(operation.http, request, *query);
    if (labels) {
      refuse_what_is_not_taken(operation, request, *query);
      unwrap_chunks(request);
      return operation.answer(request, *labels, *query, context);
    }
  }
  throw ServiceError("NotImplemented",
                     fmt::format("{} {} is no operation of {} that this endpoint has",
                                 request.method, request.target, service.info.name),
                     501);
}

base::HttpResponse rest_error(const base::HttpRequest& request, const ServiceError& error,
                              const std::string& request_id) {
  constexpr int kNotModified = 304;
  base::HttpResponse response{.status = error.status(),
                              .headers = {{"x-amz-request-id", request_id}}};
  if (request.method == "HEAD" || error.status() == kNotModified) {
    return response;
  }
  response.headers.add("Content-Type", "application/xml");
  response.body = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{}</Code><Message>{}</Message>"
      "<Resource>{}</Resource><RequestId>{}</RequestId></Error>",
      xml_escape(error.code()), xml_escape(error.what()),
      xml_escape(request.target.substr(0, request.target.find('?'))), request_id);
  return response;
}

ServiceError rest_refusal(const base::Error& refused) {
  struct Row {
    std::string_view code;
    std::string_view in_s3;
    int status;
  };

  static constexpr std::array<Row, 5> kRows{{
      {"MissingAuthenticationTokenException", "AccessDenied", 403},
      {"IncompleteSignatureException", "AuthorizationHeaderMalformed", 400},
      {"UnrecognizedClientException", "InvalidAccessKeyId", 403},
      {"InvalidSignatureException", "SignatureDoesNotMatch", 403},
      {"ExpiredTokenException", "ExpiredToken", 400},
  }};
  if (refused.message.starts_with("Signature expired") ||
      refused.message.starts_with("Signature not yet current")) {
    return {"RequestTimeTooSkewed",
            "The difference between the request time and the current time is too large.", 403};
  }
  const auto* const row = std::ranges::find(kRows, refused.code, &Row::code);
  return row == kRows.end() ? ServiceError("AccessDenied", refused.message, 403)
                            : ServiceError(std::string(row->in_s3), refused.message, row->status);
}

}  // namespace aws
