#include "aws/protocol/rest_xml.h"

#include "aws/model/s3.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/request.h"

namespace fuzz {

namespace {

template <aws::RestOperation Op>
std::optional<typename Op::Input> input_of(const base::HttpRequest& request) {
  const base::Result<aws::Form> query = aws::query_of(request);
  const auto labels = query ? aws::match_binding(Op::kHttp, request, *query) : std::nullopt;
  if (!labels) {
    return std::nullopt;
  }
  const auto input = aws::from_rest_request<Op>(request, *labels, *query);
  return input ? std::optional(*input) : std::nullopt;
}

template <aws::RestOperation Op>
void both_ways(base::HttpRequest request) {
  request.method = Op::kHttp.method;
  if (const auto input = input_of<Op>(request)) {
    const base::HttpRequest first = aws::to_rest_request<Op>(*input);
    const auto again = input_of<Op>(first);
    require(again.has_value(), "a request that is written can be read");
    const base::HttpRequest second = aws::to_rest_request<Op>(*again);
    require(first.target == second.target && first.body == second.body,
            "a request that is read again is written the same");
  }
  const base::HttpResponse response{.headers = request.headers, .body = request.body};
  if (const auto output = aws::from_rest_response<Op>(response)) {
    (void)aws::to_rest_response<Op>(*output);
  }
}

template <aws::RestOperation... Ops>
void all_both_ways(const base::HttpRequest& request) {
  (both_ways<Ops>(request), ...);
}

}  // namespace

void fuzz_rest_xml(std::string_view bytes) {
  namespace s3 = aws::s3;
  all_both_ways<s3::CreateBucket, s3::HeadBucket, s3::DeleteBucket, s3::ListBuckets, s3::PutObject,
                s3::GetObject, s3::HeadObject, s3::DeleteObject, s3::ListObjectsV2>(
      request_of(bytes));
}

}  // namespace fuzz
