#include "region/runtimes/redis_session.h"

#include <array>
#include <charconv>

namespace region {

namespace {

constexpr std::size_t kMaxReplyBytes = 16U << 20;
constexpr int kMaxDepth = 8;

base::Result<long> length_of(std::string_view text) {
  long length = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), length);
  if (parsed.ec != std::errc() || length < -1 || length > static_cast<long>(kMaxReplyBytes)) {
    return base::error(base::ErrorKind::kCorrupt, "Redis sent a reply of length '{}'", text);
  }
  return length;
}

}  // namespace

base::Result<RedisSession> RedisSession::connect(const base::Path& socket, const std::string& user,
                                                 const std::string& password,
                                                 base::Deadline deadline) {
  auto connected = base::Socket::connect_unix(socket, deadline);
  if (!connected) {
    return std::move(connected).error();
  }
  RedisSession session(*std::move(connected));
  if (auto greeted = session.command({"AUTH", user, password}, deadline); !greeted) {
    const bool refused = greeted.error().kind == base::ErrorKind::kInvalidArgument;
    return base::error(refused ? base::ErrorKind::kPermission : greeted.error().kind, "{}",
                       greeted.error().message);
  }
  return session;
}

base::Result<std::string> RedisSession::command(const std::vector<std::string>& words,
                                                base::Deadline deadline) {
  std::string request = fmt::format("*{}\r\n", words.size());
  for (const std::string& word : words) {
    request += fmt::format("${}\r\n{}\r\n", word.size(), word);
  }
  if (auto written = socket_.write_all(request, deadline); !written) {
    return std::move(written).error();
  }
  return read_reply(0, deadline);
}

base::Result<void> RedisSession::fill(base::Deadline deadline) {
  std::array<char, 16384> chunk{};
  auto count = socket_.read_some(chunk.data(), chunk.size(), deadline);
  if (!count) {
    return std::move(count).error();
  }
  if (*count == 0) {
    return base::error(base::ErrorKind::kUnavailable, "Redis closed the connection");
  }
  buffer_.append(chunk.data(), *count);
  return {};
}

base::Result<std::string> RedisSession::read_line(base::Deadline deadline) {
  auto end = buffer_.find("\r\n");
  while (end == std::string::npos) {
    if (buffer_.size() > kMaxReplyBytes) {
      return base::error(base::ErrorKind::kCorrupt, "Redis sent a line without an end");
    }
    if (auto filled = fill(deadline); !filled) {
      return std::move(filled).error();
    }
    end = buffer_.find("\r\n");
  }
  std::string line = buffer_.substr(0, end);
  buffer_.erase(0, end + 2);
  return line;
}

base::Result<std::string> RedisSession::read_bytes(std::size_t count, base::Deadline deadline) {
  while (buffer_.size() < count + 2) {
    if (auto filled = fill(deadline); !filled) {
      return std::move(filled).error();
    }
  }
  std::string bytes = buffer_.substr(0, count);
  buffer_.erase(0, count + 2);
  return bytes;
}

base::Result<std::string> RedisSession::read_reply(int depth, base::Deadline deadline) {
  auto line = read_line(deadline);
  if (!line) {
    return line;
  }
  if (line->empty() || depth > kMaxDepth) {
    return base::error(base::ErrorKind::kCorrupt, "Redis sent what is no reply");
  }
  const std::string rest = line->substr(1);
  switch (line->front()) {
    case '+':
    case ':':
      return rest;
    case '-':
      return base::error(base::ErrorKind::kInvalidArgument, "{}", rest);
    case '$':
    case '*':
      break;
    default:
      return base::error(base::ErrorKind::kCorrupt, "Redis sent what is no reply");
  }
  const auto length = length_of(rest);
  if (!length || *length < 0) {
    return length ? base::Result<std::string>(std::string())
                  : base::Result<std::string>(length.error());
  }
  if (line->front() == '$') {
    return read_bytes(static_cast<std::size_t>(*length), deadline);
  }
  std::string joined;
  for (long i = 0; i < *length; ++i) {
    auto element = read_reply(depth + 1, deadline);
    if (!element) {
      return element;
    }
    joined += (i == 0 ? "" : "\n") + *element;
  }
  return joined;
}

}  // namespace region
