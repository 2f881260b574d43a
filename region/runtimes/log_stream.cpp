#include "region/runtimes/log_stream.h"

#include <boost/json.hpp>

#include "base/encoding.h"
#include "base/json.h"
#include "base/utf8.h"

namespace region {

LogStream::LogStream(base::Files& files, base::Clock& clock, base::Path path,
                     std::uint64_t limit_bytes)
    : files_(files), clock_(clock), path_(std::move(path)), limit_bytes_(limit_bytes) {}

base::Result<void> LogStream::write(std::string_view output) {
  partial_ += output;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = partial_.find('\n', begin)) != std::string::npos;
       begin = end + 1) {
    if (auto written = event(std::string_view(partial_).substr(begin, end - begin)); !written) {
      return written;
    }
  }
  partial_.erase(0, begin);
  while (partial_.size() >= kEventLimit) {
    if (auto written = event(std::string_view(partial_).substr(0, kEventLimit)); !written) {
      return written;
    }
    partial_.erase(0, kEventLimit);
  }
  return {};
}

base::Result<void> LogStream::finish() {
  const std::string rest = std::move(partial_);
  partial_.clear();
  return rest.empty() ? base::Result<void>{} : event(rest);
}

base::Result<void> LogStream::event(std::string_view message) {
  if (file_ && file_->size_bytes() >= limit_bytes_) {
    file_.reset();
    std::error_code code;
    std::filesystem::rename(path_, path_.string() + ".1", code);
  }
  if (!file_) {
    auto opened = files_.open_append(path_);
    if (!opened) {
      return std::move(opened).error();
    }
    file_ = std::move(*opened);
  }
  const auto timestamp =
      std::chrono::duration_cast<std::chrono::milliseconds>(clock_.wall_now().time_since_epoch())
          .count();
  return file_->append(base::json_text(base::JsonObject{{"timestamp", timestamp},
                                                        {"message", base::to_utf8(message)}}) +
                       "\n");
}

base::Path log_group_path(const base::Path& home, std::string_view group) {
  return home / "logs" / base::percent_encode(group);
}

base::Path log_stream_path(const base::Path& home, std::string_view group,
                           std::string_view stream) {
  return log_group_path(home, group) / (base::percent_encode(stream) + ".jsonl");
}

}  // namespace region
