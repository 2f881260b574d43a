#include "region/runtimes/cell_server.h"

#include <utility>

#include "region/runtimes/cell_links.h"
#include "region/runtimes/cell_mounts.h"

namespace region {

namespace {

constexpr std::uint16_t kDnsPort = 53;
constexpr std::size_t kRememberedMax = 256;
constexpr std::size_t kRememberedLimitBytes = 4U << 20;

std::string message_text(const base::JsonObject& object, std::string_view key) {
  return boost::json::value_to<std::string>(object.at(key));
}

std::string message_text(const CellMessage& message, std::string_view key) {
  return message_text(message.head, key);
}

template <class T>
T message_number(const CellMessage& message, std::string_view key) {
  return boost::json::value_to<T>(message.head.at(key));
}

base::Result<CellMessage> answer_with(base::Result<void> result) {
  return result ? base::Result<CellMessage>(CellMessage())
                : base::Result<CellMessage>(std::move(result).error());
}

base::Result<CellMessage> answer_with(base::Result<base::Fd> result) {
  if (!result) {
    return std::move(result).error();
  }
  CellMessage message;
  message.fds.push_back(std::move(*result));
  return message;
}

base::Result<CellMessage> answer_with(const ProcessStatus& status) {
  return CellMessage{{{"status", to_json(status)}}};
}

}  // namespace

const CellServer::Operation CellServer::kOperations[] = {
    {"hello", &CellServer::hello},
    {"take_over", &CellServer::take_over},
    {"spawn", &CellServer::spawn},
    {"signal", &CellServer::signal},
    {"stop", &CellServer::stop},
    {"forget", &CellServer::forget},
    {"processes", &CellServer::processes},
    {"watch_exits", &CellServer::watch_exits},
    {"adopt", &CellServer::adopt},
    {"run", &CellServer::run},
    {"make_namespace", &CellServer::make_namespace},
    {"remove_namespace", &CellServer::remove_namespace},
    {"namespaces", &CellServer::namespaces},
    {"make_router", &CellServer::make_router},
    {"link", &CellServer::link},
    {"serve_names", &CellServer::serve_names},
    {"remember", &CellServer::remember},
    {"recall", &CellServer::recall},
    {"bind", &CellServer::bind},
    {"connect", &CellServer::connect},
    {"mount_overlay", &CellServer::mount_overlay},
    {"unmount", &CellServer::unmount},
    {"shut_down", &CellServer::shut_down},
};

CellServer::CellServer(CellWorld world, base::Fd listener, CellSupervisor& supervisor,
                       CellCommands& commands)
    : world_(world),
      supervisor_(supervisor),
      commands_(commands),
      connections_(world.loop, std::move(listener),
                   [this](CellConnections::Id from, CellMessage message) {
                     dispatch(from, std::move(message));
                   }) {
  supervisor_.on_exit([this](const ProcessStatus& status) { tell_exit(status); });
}

void CellServer::dispatch(CellConnections::Id from, CellMessage message) {
  Request request{std::move(message), from, [this, from](base::Result<CellMessage> result) {
                    if (result) {
                      connections_.send(from, std::move(*result));
                    } else {
                      connections_.send(from, CellMessage{{{"error", to_json(result.error())}}});
                    }
                  }};
  try {
    const int version = message_number<int>(request.message, "version");
    if (version != kCellProtocol) {
      request.reply(base::error(
          base::ErrorKind::kUnsupported,
          "the running cell speaks protocol {}, not {}: stop the region and start it again",
          kCellProtocol, version));
      return;
    }
    const std::string name = message_text(request.message, "operation");
    for (const Operation& operation : kOperations) {
      if (operation.name == name) {
        (this->*operation.handle)(request);
        return;
      }
    }
    request.reply(
        base::error(base::ErrorKind::kUnsupported, "the cell has no operation '{}'", name));
  } catch (const std::exception& exception) {
    request.reply(
        base::error(base::ErrorKind::kInvalidArgument, "malformed request: {}", exception.what()));
  }
}

void CellServer::tell_exit(const ProcessStatus& status) {
  std::erase_if(told_of_exits_, [&](CellConnections::Id id) {
    return !connections_.send(id, CellMessage{{{"exit", to_json(status)}}});
  });
}

void CellServer::hello(Request& request) {
  request.reply(CellMessage{{{"isolation", name(world_.isolation)}}});
}

void CellServer::take_over(Request& request) {
  connections_.close_all_but(request.connection);
  commands_.end_all([reply = request.reply] { reply(CellMessage()); });
}

void CellServer::spawn(Request& request) {
  const std::string name = message_text(request.message.head.at("spec").as_object(), "name");
  supervisor_.when_stopped(
      name, [this, kept = std::make_shared<Request>(std::move(request))] { spawn_now(*kept); });
}

void CellServer::spawn_now(const Request& request) {
  ProcessSpec spec = process_spec_from_json(request.message.head.at("spec").as_object());
  if (spec.fds.size() != request.message.fds.size()) {
    request.reply(base::error(base::ErrorKind::kInvalidArgument,
                              "{} descriptors are named and {} came along", spec.fds.size(),
                              request.message.fds.size()));
    return;
  }
  auto received = request.message.fds.begin();
  for (auto& [name, fd] : spec.fds) {
    fd = (received++)->get();
  }
  const auto pid = supervisor_.spawn(spec);
  request.reply(pid ? base::Result<CellMessage>(CellMessage{{{"pid", *pid}}})
                    : base::Result<CellMessage>(pid.error()));
}

void CellServer::signal(Request& request) {
  request.reply(answer_with(supervisor_.signal(message_text(request.message, "name"),
                                               message_number<int>(request.message, "signal"))));
}

void CellServer::stop(Request& request) {
  supervisor_.stop(
      message_text(request.message, "name"), message_number<int>(request.message, "signal"),
      base::Milliseconds(message_number<std::int64_t>(request.message, "grace_ms")),
      [reply = request.reply](const ProcessStatus& status) { reply(answer_with(status)); });
}

void CellServer::forget(Request& request) {
  request.reply(answer_with(supervisor_.forget(message_text(request.message, "name"))));
}

void CellServer::processes(Request& request) {
  base::JsonArray list;
  for (const ProcessStatus& status : supervisor_.processes()) {
    list.push_back(to_json(status));
  }
  request.reply(CellMessage{{{"processes", std::move(list)}}});
}

void CellServer::watch_exits(Request& request) {
  told_of_exits_.insert(request.connection);
  request.reply(CellMessage());
  for (const ProcessStatus& status : supervisor_.exited()) {
    connections_.send(request.connection, CellMessage{{{"exit", to_json(status)}}});
  }
}

void CellServer::adopt(Request& request) {
  const auto limits = [&request](std::string_view name) {
    return limits_from_json(request.message.head.at(name).as_object());
  };
  request.reply(answer_with(supervisor_.adopt(
      message_text(request.message, "name"), message_number<pid_t>(request.message, "pid"),
      limits("limits"),
      {.name = message_text(request.message, "shared_by"), .limits = limits("shared")})));
}

void CellServer::run(Request& request) {
  CommandSpec spec = command_spec_from_json(request.message.head.at("spec").as_object());
  spec.input = std::move(request.message.body);
  commands_.run(spec, [reply = request.reply](base::Result<CommandOutcome> outcome) {
    if (!outcome) {
      reply(std::move(outcome).error());
    } else {
      reply(CellMessage{{{"exit_code", outcome->exit_code}}, std::move(outcome->output)});
    }
  });
}

void CellServer::make_namespace(Request& request) {
  request.reply(answer_with(world_.namespaces.make(message_text(request.message, "name"))));
}

void CellServer::remove_namespace(Request& request) {
  const std::string name = message_text(request.message, "name");
  responders_.erase(name);
  request.reply(answer_with(world_.namespaces.remove(name)));
}

void CellServer::namespaces(Request& request) {
  const auto names = world_.namespaces.names();
  request.reply(
      names ? base::Result<CellMessage>(CellMessage{{{"names", boost::json::value_from(*names)}}})
            : base::Result<CellMessage>(names.error()));
}

void CellServer::make_router(Request& request) {
  request.reply(
      answer_with(region::make_router(world_.namespaces, message_text(request.message, "name"),
                                      message_text(request.message, "address"))));
}

void CellServer::link(Request& request) {
  request.reply(answer_with(make_link(
      world_.namespaces, link_spec_from_json(request.message.head.at("spec").as_object()))));
}

void CellServer::serve_names(Request& request) {
  auto names =
      DnsNames::parse(boost::json::value_to<std::map<std::string, std::vector<std::string>>>(
          request.message.head.at("names")));
  if (!names) {
    request.reply(names.error());
    return;
  }
  const auto found = responder(message_text(request.message, "namespace"),
                               message_text(request.message, "address"));
  if (found) {
    (*found)->set_names(std::move(*names));
  }
  request.reply(found ? base::Result<CellMessage>(CellMessage())
                      : base::Result<CellMessage>(found.error()));
}

base::Result<DnsResponder*> CellServer::responder(const std::string& network_namespace,
                                                  const std::string& address) {
  std::unique_ptr<DnsResponder>& entry = responders_[network_namespace];
  if (!entry) {
    auto udp = world_.namespaces.bind(network_namespace, address, kDnsPort, true);
    auto tcp = world_.namespaces.bind(network_namespace, address, kDnsPort, false);
    if (!udp || !tcp) {
      responders_.erase(network_namespace);
      return udp ? tcp.error() : udp.error();
    }
    entry = std::make_unique<DnsResponder>(world_.loop, std::move(*udp), std::move(*tcp));
  }
  return entry.get();
}

void CellServer::remember(Request& request) {
  const std::string key = message_text(request.message, "key");
  if (request.message.body.empty()) {
    remembered_.erase(key);
  } else if (request.message.body.size() > kRememberedLimitBytes ||
             (remembered_.size() >= kRememberedMax && !remembered_.contains(key))) {
    request.reply(base::error(base::ErrorKind::kExhausted,
                              "the cell cannot remember '{}': {} bytes", key,
                              request.message.body.size()));
    return;
  } else {
    remembered_[key] = std::move(request.message.body);
  }
  request.reply(CellMessage());
}

void CellServer::recall(Request& request) {
  const auto found = remembered_.find(message_text(request.message, "key"));
  request.reply(CellMessage{{}, found == remembered_.end() ? "" : found->second});
}

void CellServer::bind(Request& request) {
  const CellMessage& message = request.message;
  request.reply(answer_with(world_.namespaces.bind(
      message_text(message, "namespace"), message_text(message, "address"),
      message_number<std::uint16_t>(message, "port"), message_number<bool>(message, "udp"))));
}

void CellServer::connect(Request& request) {
  const CellMessage& message = request.message;
  request.reply(answer_with(world_.namespaces.connect(
      message_text(message, "namespace"), message_text(message, "address"),
      message_number<std::uint16_t>(message, "port"))));
}

void CellServer::mount_overlay(Request& request) {
  const CellMessage& message = request.message;
  request.reply(answer_with(region::mount_overlay(
      message_text(message, "lower"), message_text(message, "upper"), message_text(message, "work"),
      message_text(message, "target"), world_.isolation)));
}

void CellServer::unmount(Request& request) {
  request.reply(
      answer_with(region::unmount(message_text(request.message, "target"), world_.isolation)));
}

void CellServer::shut_down(Request& request) {
  supervisor_.stop_all(
      base::Milliseconds(message_number<std::int64_t>(request.message, "grace_ms")),
      [this] { world_.loop.stop(); });
}

}  // namespace region
