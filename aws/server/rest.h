#pragma once

#include <string>
#include <string_view>

#include "aws/server/service.h"
#include "base/io/http.h"

namespace aws {

/// The service that a request's signature is scoped to, in its header or its query; empty: none.
std::string scoped_service(const base::HttpRequest& request);

/// Calls the operation of a REST service that a verified request means. Buckets in the host name
/// (`bucket.s3.localhost`) are taken into the path; chunked bodies (`aws-chunked`) are unwrapped.
/// What no operation takes (a sub-resource, a header that asks for more) is refused by name, never
/// ignored. Throws ServiceError.
base::HttpResponse call_rest(const Service& service, const base::HttpRequest& original,
                             const RequestContext& context);

/// An error as S3 writes it; without a body where the request is HEAD or nothing has changed.
base::HttpResponse rest_error(const base::HttpRequest& request, const ServiceError& error,
                              const std::string& request_id);

/// The same refusal in S3's words.
ServiceError rest_refusal(const base::Error& refused);

}  // namespace aws
