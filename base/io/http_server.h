#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "base/io/http.h"
#include "base/io/socket.h"
#include "base/io/tls.h"

namespace base {

struct HttpServerOptions {
  HttpLimits limits;
  /// One more takes the place of the one that has been idle longest, then of the one whose request
  /// has been arriving longest; when all are being answered it gets a 503.
  std::size_t connections_max = 512;
  Milliseconds grace{5'000};         ///< what running requests get when the server stops
  std::optional<TlsIdentity> tls{};  ///< HTTPS with it
};

/// Serves HTTP/1.1 with keep-alive on a listener, one thread a connection. The handler runs on many
/// threads at once; nullopt closes the connection without an answer, as a crash would; an exception
/// becomes a 500 without details. Destroying the server stops it.
class HttpServer {
 public:
  using Handler = std::function<std::optional<HttpResponse>(const HttpRequest&)>;

  HttpServer(Listener listener, Handler handler, HttpServerOptions options = {});
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::uint16_t port() const { return port_; }

  /// Takes no new connection, closes idle ones, lets running requests finish within the grace
  /// period, then cuts them off, and returns when every thread has ended.
  void stop();

 private:
  enum class Stage { kIdle, kReading, kAnswering };

  struct Connection {
    explicit Connection(std::unique_ptr<Stream> stream_of_it) : stream(std::move(stream_of_it)) {}

    std::unique_ptr<Stream> stream;
    Stage stage = Stage::kIdle;
    SteadyTime since = std::chrono::steady_clock::now();  ///< in that stage
    bool evicted = false;
    bool finished = false;
    std::jthread thread;
  };

  void accept_loop();
  void start_connection(Socket socket);
  /// nullptr: there is no memory for another.
  std::unique_ptr<Stream> stream_on(Socket socket) const;
  bool make_room();
  void reap_finished();
  void serve(Connection& connection);
  bool serve_one(Connection& connection, HttpReader& reader);
  /// False: the connection shall end after this.
  bool enter(Connection& connection, Stage stage);
  std::optional<HttpResponse> answer(const HttpRequest& request);

  Listener listener_;
  Handler handler_;
  HttpServerOptions options_;
  std::uint16_t port_;
  std::mutex mutex_;  ///< guards what follows
  std::condition_variable changed_;
  std::list<Connection> connections_;
  bool stopping_ = false;
  std::jthread acceptor_;
};

}  // namespace base
