#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace aws {

/// A body in AWS's own chunks: `SIZE-IN-HEX[;chunk-signature=..]\r\n DATA \r\n ... 0\r\n`, then
/// trailing headers.
struct ChunkedBody {
  std::string payload;
  std::vector<std::pair<std::string, std::string>> trailers;
};

/// kInvalidArgument for what is not so. Signatures of chunks are not looked at.
base::Result<ChunkedBody> decode_aws_chunked(std::string_view body);

}  // namespace aws
