#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aws/model/message.h"
#include "aws/protocol/json.h"
#include "aws/protocol/query.h"
#include "aws/protocol/rest_xml.h"
#include "aws/signing/credentials.h"

namespace aws {

/// Thrown by an operation's handler: becomes the protocol's error with AWS's own code and message.
class ServiceError : public std::runtime_error {
 public:
  ServiceError(std::string code, const std::string& message, int status = 400)
      : std::runtime_error(message), code_(std::move(code)), status_(status) {}

  const std::string& code() const { return code_; }

  int status() const { return status_; }

 private:
  std::string code_;
  int status_;
};

/// Thrown by a handler to close the connection without an answer: for telling a client's behaviour
/// after a lost response.
struct DropConnection {};

/// Who a verified signature belongs to.
struct Principal {
  Credentials credentials;
  std::string account;
  std::string arn;
  std::string user_id;
};

/// What a handler knows about a request besides its input.
struct RequestContext {
  std::string request_id;
  std::string region;  ///< of the signature's scope
  Principal caller;
};

/// An operation with its handler, the types taken away. `run` gets the body as it came and returns
/// the body of a 200; it throws ServiceError. Of a REST protocol there is `answer` instead, for
/// requests that `http` matches.
struct BoundOperation {
  std::string_view name;
  std::function<std::string(std::string_view body, const RequestContext& context)> run{};
  HttpBinding http{};
  std::vector<std::string_view> parameters{};  ///< of query and headers that the input has
  std::function<base::HttpResponse(const base::HttpRequest& request, const PathLabels& labels,
                                   const Form& query, const RequestContext& context)>
      answer{};
};

/// One AWS service as the server offers it.
struct Service {
  ServiceInfo info;
  std::vector<BoundOperation> operations;
};

namespace wire {

template <Operation Op>
typename Op::Input decode_request(std::string_view body) {
  base::Result<typename Op::Input> input = [&]() -> base::Result<typename Op::Input> {
    if constexpr (Op::kService.protocol == Protocol::kQuery) {
      const auto form = parse_form(body);
      return form ? from_query_request<Op>(*form) : form.error();
    } else {
      return from_json_text<typename Op::Input>(body, "the request");
    }
  }();
  if (!input) {
    const auto& failure = input.error();
    throw ServiceError(failure.code.empty() ? "SerializationException" : failure.code,
                       failure.message);
  }
  return std::move(*input);
}

template <Operation Op>
std::string encode_response(const typename Op::Output& output, const RequestContext& context) {
  if constexpr (Op::kService.protocol == Protocol::kQuery) {
    return to_query_response<Op>(output, context.request_id);
  } else {
    return to_json_text(output);
  }
}

}  // namespace wire

namespace wire {

/// Names in the query and in headers that an input takes.
template <Message Input>
std::vector<std::string_view> parameters_of() {
  std::vector<std::string_view> names;
  all_fields<Input>([&](const auto& each) {
    if (each.place == Place::kQuery || each.place == Place::kHeader ||
        each.place == Place::kHeaders) {
      names.push_back(each.name);
    }
    return true;
  });
  return names;
}

template <RestOperation Op, class Handler>
BoundOperation rest_operation(Handler handler) {
  return {.name = Op::kName,
          .http = Op::kHttp,
          .parameters = parameters_of<typename Op::Input>(),
          .answer = [handler = std::move(handler)](const base::HttpRequest& request,
                                                   const PathLabels& labels, const Form& query,
                                                   const RequestContext& context) {
            auto input = from_rest_request<Op>(request, labels, query);
            if (!input) {
              throw ServiceError(
                  input.error().code == "MalformedXML" ? "MalformedXML" : "InvalidArgument",
                  input.error().message);
            }
            const typename Op::Output output = handler(*std::move(input), context);
            return to_rest_response<Op>(output);
          }};
}

}  // namespace wire

/// One row of a service: `operation<CreateResource>([..](const auto& input, const auto& context)
/// {..})`. The handler takes Op::Input and the context, returns Op::Output, and runs on many
/// threads at once.
template <Operation Op, class Handler>
BoundOperation operation(Handler handler) {
  if constexpr (RestOperation<Op>) {
    return wire::rest_operation<Op>(std::move(handler));
  } else {
    return {.name = Op::kName,
            .run = [handler = std::move(handler)](std::string_view body,
                                                  const RequestContext& context) {
              const typename Op::Output output = handler(wire::decode_request<Op>(body), context);
              return wire::encode_response<Op>(output, context);
            }};
  }
}

}  // namespace aws
