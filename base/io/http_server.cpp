#include "base/io/http_server.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace base {

namespace {

HttpResponse plain(int status, std::string body) {
  return {.status = status,
          .headers = {{"Content-Type", "text/plain"}},
          .body = std::move(body),
          .keep_alive = false};
}

/// The answer to a request that could not be read, or nullopt when nobody would read it.
std::optional<HttpResponse> refusal(const Error& failure) {
  switch (failure.kind) {
    case ErrorKind::kInvalidArgument:
      return plain(400, failure.message + "\n");
    case ErrorKind::kExhausted:
      return plain(failure.code == kHttpHeaderTooLarge ? 431 : 413, failure.message + "\n");
    case ErrorKind::kTimeout:
      return plain(408, "the request took too long to arrive\n");
    default:
      return std::nullopt;
  }
}

}  // namespace

HttpServer::HttpServer(Listener listener, Handler handler, HttpServerOptions options)
    : listener_(std::move(listener)),
      handler_(std::move(handler)),
      options_(std::move(options)),
      port_(listener_.port()),
      acceptor_([this] { accept_loop(); }) {}

HttpServer::~HttpServer() {
  stop();
}

void HttpServer::accept_loop() {
  while (true) {
    auto socket = listener_.accept(Deadline::after(std::chrono::hours{1}));
    std::unique_lock lock(mutex_);
    if (stopping_) {
      return;
    }
    reap_finished();
    if (socket) {
      start_connection(std::move(*socket));
    } else if (socket.error().kind == ErrorKind::kCancelled) {
      return;
    } else if (socket.error().kind != ErrorKind::kTimeout) {
      // Out of descriptors, say: wait until a connection ends instead of spinning on accept.
      changed_.wait_for(lock, std::chrono::milliseconds{100});
    }
  }
}

void HttpServer::start_connection(Socket socket) {
  if (!make_room()) {
    // Best effort: the answer fits the send buffer, and whoever does not read it sees a close, as
    // does a client of TLS, which would have to be waited for.
    if (!options_.tls) {
      auto busy = plain(503, "too many connections\n");
      static_cast<void>(socket.write_all(*http_text(busy), Deadline::after(Milliseconds{0})));
    }
    return;
  }
  std::unique_ptr<Stream> stream = stream_on(std::move(socket));
  if (!stream) {
    return;
  }
  auto& connection = connections_.emplace_back(std::move(stream));
  try {
    connection.thread = std::jthread([this, &connection] { serve(connection); });
  } catch (const std::system_error&) {
    connections_.pop_back();  // no thread left on this machine: closed, and the next may be served
  }
}

std::unique_ptr<Stream> HttpServer::stream_on(Socket socket) const {
  if (!options_.tls) {
    return std::make_unique<SocketStream>(std::move(socket));
  }
  return accept_tls(std::move(socket), *options_.tls).value_or(nullptr);
}

bool HttpServer::make_room() {
  Connection* chosen = nullptr;
  std::size_t count = 0;
  for (Connection& each : connections_) {
    if (each.finished || each.evicted) {
      continue;
    }
    ++count;
    const bool better = chosen == nullptr ||
                        std::pair(each.stage, each.since) < std::pair(chosen->stage, chosen->since);
    chosen = better ? &each : chosen;
  }
  if (count < options_.connections_max) {
    return true;
  }
  if (chosen == nullptr || chosen->stage == Stage::kAnswering) {
    return false;
  }
  chosen->evicted = true;
  chosen->stream->shutdown();
  return true;
}

void HttpServer::reap_finished() {
  // A finished thread holds the mutex no more, so that joining it (in ~jthread) is short.
  std::erase_if(connections_, [](const Connection& connection) { return connection.finished; });
}

void HttpServer::serve(Connection& connection) {
  HttpReader reader(*connection.stream, options_.limits);
  while (serve_one(connection, reader)) {
  }
  connection.stream->shutdown();
  const std::lock_guard lock(mutex_);
  connection.finished = true;
  changed_.notify_all();
}

bool HttpServer::serve_one(Connection& connection, HttpReader& reader) {
  const auto message = reader.wait_for_message(Deadline::after(options_.limits.idle));
  if (!message || !*message || !enter(connection, Stage::kReading)) {
    return false;
  }
  auto request = reader.read_request();
  enter(connection, Stage::kAnswering);
  auto response = request ? answer(*request) : refusal(request.error());
  if (!response) {
    return false;
  }
  const bool more = enter(connection, Stage::kAnswering);  // false once stopping: tell the client
  response->keep_alive = response->keep_alive && request.has_value() && request->keep_alive && more;
  auto bytes = http_text(*response);
  if (!bytes) {
    bytes = http_text(plain(500, "the answer could not be written\n"));
    response->keep_alive = false;
  }
  if (request && request->method == "HEAD") {
    bytes->resize(bytes->size() - response->body.size());
  }
  if (!connection.stream->write_all(*bytes, Deadline::after(options_.limits.write))) {
    return false;
  }
  return response->keep_alive && enter(connection, Stage::kIdle);
}

bool HttpServer::enter(Connection& connection, Stage stage) {
  const std::lock_guard lock(mutex_);
  connection.stage = stage;
  connection.since = std::chrono::steady_clock::now();
  return !stopping_ && !connection.evicted;
}

std::optional<HttpResponse> HttpServer::answer(const HttpRequest& request) {
  try {
    return handler_(request);
  } catch (const std::exception&) {
    return plain(500, "internal error\n");
  }
}

void HttpServer::stop() {
  {
    std::unique_lock lock(mutex_);
    if (!stopping_) {
      stopping_ = true;
      listener_.shutdown();
    }
    for (auto& connection : connections_) {
      if (connection.stage == Stage::kIdle) {
        connection.stream->shutdown();
      }
    }
    const auto all_finished = [this] {
      return std::ranges::all_of(connections_, &Connection::finished);
    };
    changed_.wait_for(lock, options_.grace, all_finished);
    for (auto& connection : connections_) {
      connection.stream->shutdown();
    }
  }
  if (acceptor_.joinable()) {
    acceptor_.join();
  }
  connections_.clear();  // joins; nobody else touches the list any more
}

}  // namespace base
