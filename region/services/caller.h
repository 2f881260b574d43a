#pragma once

#include <string>

namespace region {

/// Who has signed a request, and for which AWS region.
struct Caller {
  std::string access_key_id;
  std::string arn;
  std::string user_id;
  std::string account = "000000000000";
  std::string region = "us-east-1";
};

}  // namespace region
