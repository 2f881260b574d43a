#include "aws/protocol/json.h"

#include <cmath>

namespace aws {

namespace {

constexpr double kSecondsMax = 253'402'300'799.0;  // the end of the year 9999: they fit an integer

}  // namespace

base::Json write_json_time(base::WallTime time) {
  const auto milliseconds =
      std::chrono::duration_cast<base::Milliseconds>(time.time_since_epoch()).count();
  if (milliseconds % 1000 == 0) {
    return milliseconds / 1000;
  }
  return static_cast<double>(milliseconds) / 1000.0;
}

bool read_json_time(const base::Json& value, base::WallTime& time, DecodeFailure& failure) {
  boost::system::error_code code;
  const double seconds = value.to_number<double>(code);
  const auto read = code || !(std::abs(seconds) <= kSecondsMax)
                        ? std::nullopt
                        : base::wall_time(base::Milliseconds{std::llround(seconds * 1000.0)});
  if (!read) {
    return failure.fail("a time in seconds since 1970, before 2262");
  }
  time = *read;
  return true;
}

bool read_json_blob(const base::Json& value, base::Bytes& bytes, DecodeFailure& failure) {
  const auto* text = value.if_string();
  auto decoded =
      text == nullptr
          ? base::Result<base::Bytes>(base::error(base::ErrorKind::kInvalidArgument, "none"))
          : base::base64_decode({text->data(), text->size()});
  if (!decoded) {
    return failure.fail("base64 text");
  }
  bytes = std::move(*decoded);
  return true;
}

}  // namespace aws
