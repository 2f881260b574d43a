#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

#include "base/io/http.h"
#include "base/io/socket.h"

namespace base {

struct HttpServerOptions {
  HttpLimits limits;
  std::size_t connections_max = 512;  ///< one more is answered with 503 and closed
  Milliseconds grace{5'000};          ///< what running requests get when the server stops
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
  struct Connection {
    explicit Connection(Socket socket) : stream(std::move(socket)) {}

    SocketStream stream;
    bool busy = false;
    bool finished = false;
    std::jthread thread;
  };

  void accept_loop();
  void start_connection(Socket socket);
  void reap_finished();
  void serve(Connection& connection);
  bool serve_one(Connection& connection, HttpReader& reader);
  bool set_busy(Connection& connection, bool busy);
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
