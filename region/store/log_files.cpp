#include "region/store/log_files.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <unordered_map>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/crypto.h"
#include "base/json.h"
#include "region/runtimes/log_stream.h"

namespace region {

namespace {

constexpr std::string_view kSuffix = ".jsonl";
constexpr std::string_view kSetAside = ".1";
/// A file may be a little longer than where it is set aside.
constexpr std::uint64_t kBytesMax = 2 * LogStream::kFileLimit;

/// One line of a stream's file; the message is read only when it is wanted.
struct Line {
  std::int64_t timestamp_ms = 0;
  std::string_view text;
};

/// nullopt: it is no event.
std::optional<Line> line_of(std::string_view text) {
  constexpr std::string_view kStart = R"({"timestamp":)";
  Line line{.text = text};
  if (!text.starts_with(kStart)) {
    return std::nullopt;
  }
  const char* begin = text.data() + kStart.size();
  const auto [end, code] = std::from_chars(begin, text.data() + text.size(), line.timestamp_ms);
  return code == std::errc() && end != begin ? std::optional(line) : std::nullopt;
}

std::optional<std::string> message_of(const Line& line) {
  const auto document = base::parse_json(line.text, "a log event");
  const base::Json* message =
      document && document->is_object() ? document->get_object().if_contains("message") : nullptr;
  const auto* text = message != nullptr ? message->if_string() : nullptr;
  return text == nullptr ? std::nullopt
                         : std::optional<std::string>(std::in_place, text->data(), text->size());
}

/// Calls `visit` for each whole line; what has no end yet is being written.
template <class Visit>
void each_line(std::string_view text, Visit visit) {
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string_view::npos;
       begin = end + 1) {
    if (const auto line = line_of(text.substr(begin, end - begin))) {
      visit(*line);
    }
  }
}

/// Collects a page, and never holds much more than one.
class Collector {
 public:
  explicit Collector(const LogQuery& query) : query_(query) {}

  void take_stream(const std::string& stream, std::string_view text);

  LogPage finish() {
    cut();
    return std::move(page_);
  }

 private:
  void take(const std::string& stream, std::uint64_t stream_number, std::uint64_t place,
            const Line& line);
  void cut();

  const LogQuery& query_;
  LogPage page_;
  std::size_t bytes_ = 0;
};

std::uint64_t file_number(std::string_view stream) {
  const base::Sha256 digest = base::sha256(base::as_bytes(stream));
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | digest[i];
  }
  return number;
}

void Collector::take_stream(const std::string& stream, std::string_view text) {
  const std::uint64_t stream_number = file_number(stream);
  std::unordered_map<std::int64_t, std::uint64_t> places;  // by millisecond
  each_line(text, [&](const Line& line) {
    if (line.timestamp_ms >= query_.from_ms && line.timestamp_ms <= query_.until_ms) {
      take(stream, stream_number, places[line.timestamp_ms]++, line);
    }
  });
}

void Collector::take(const std::string& stream, std::uint64_t stream_number, std::uint64_t place,
                     const Line& line) {
  std::string id = fmt::format("{:016}{:020}{:020}", line.timestamp_ms, stream_number, place);
  if (id <= query_.after || (!query_.before.empty() && id >= query_.before)) {
    return;
  }
  std::optional<std::string> message = message_of(line);
  if (!message || (query_.matches && !query_.matches(*message))) {
    return;
  }
  bytes_ += message->size();
  page_.events.push_back({std::move(id), stream, line.timestamp_ms, *std::move(message)});
  if (page_.events.size() > 2 * query_.limit || bytes_ > 4 * LogFiles::kPageBytes) {
    cut();
  }
}

void Collector::cut() {
  const auto earlier = [](const LogEvent& a, const LogEvent& b) { return a.id < b.id; };
  std::ranges::sort(page_.events, earlier);
  if (query_.newest) {
    std::ranges::reverse(page_.events);
  }
  std::size_t kept = 0;
  bytes_ = 0;
  while (kept < page_.events.size() && kept < query_.limit &&
         (kept == 0 || bytes_ + page_.events[kept].message.size() <= LogFiles::kPageBytes)) {
    bytes_ += page_.events[kept++].message.size();
  }
  page_.complete = page_.complete && kept == page_.events.size();
  page_.events.resize(kept);
  if (query_.newest) {
    std::ranges::reverse(page_.events);
  }
}

/// An event is written when it has come: a file has none that is later than its last change.
bool was_written_before(const base::Path& file, std::int64_t from_ms) {
  std::error_code unknown;
  const auto changed = std::filesystem::last_write_time(file, unknown);
  if (unknown) {
    return false;
  }
  constexpr std::chrono::seconds kGranularity{2};
  const auto at = std::chrono::file_clock::to_sys(changed) + kGranularity;
  return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count() <
         from_ms;
}

}  // namespace

base::Result<std::vector<std::string>> LogFiles::streams(std::string_view group) const {
  const auto names = files_.list(log_group_path(home_, group));
  if (!names) {
    return names.error();
  }
  std::vector<std::string> streams;
  for (std::string_view name : *names) {
    if (name.ends_with(kSetAside)) {
      name.remove_suffix(kSetAside.size());
    }
    if (!name.ends_with(kSuffix)) {
      continue;
    }
    name.remove_suffix(kSuffix.size());
    if (auto stream = base::percent_decode(name)) {
      streams.push_back(*std::move(stream));
    }
  }
  std::ranges::sort(streams);
  const auto same = std::ranges::unique(streams);
  streams.erase(same.begin(), same.end());
  return streams;
}

base::Result<std::string> LogFiles::text_of(std::string_view group, std::string_view stream,
                                            std::int64_t from_ms) const {
  // The newer file first: when it is set aside meanwhile it is read twice instead of never.
  const base::Path path = log_stream_path(home_, group, stream);
  const base::Path files[] = {path, path.string() + std::string(kSetAside)};
  std::string texts[2];
  for (std::size_t i = 0; i < 2; ++i) {
    if (was_written_before(files[i], from_ms)) {
      continue;
    }
    auto read = files_.read(files[i], kBytesMax);
    if (!read && read.error().kind != base::ErrorKind::kNotFound) {
      return read;
    }
    texts[i] = read ? *std::move(read) : "";
  }
  auto& [newer, older] = texts;
  return !newer.empty() && older.starts_with(newer) ? older : older + newer;
}

base::Result<LogPage> LogFiles::read(std::string_view group, const LogQuery& query) const {
  Collector collector(query);
  for (const std::string& stream : query.streams) {
    const auto text = text_of(group, stream, query.from_ms);
    if (!text) {
      return text.error();
    }
    collector.take_stream(stream, *text);
  }
  return collector.finish();
}

base::Result<std::optional<LogSpan>> LogFiles::span(std::string_view group,
                                                    std::string_view stream) const {
  const auto text = text_of(group, stream, 0);
  if (!text) {
    return text.error();
  }
  std::optional<LogSpan> span;
  each_line(*text, [&span](const Line& line) {
    span = {span ? std::min(span->first_ms, line.timestamp_ms) : line.timestamp_ms,
            span ? std::max(span->last_ms, line.timestamp_ms) : line.timestamp_ms};
  });
  return span;
}

}  // namespace region
