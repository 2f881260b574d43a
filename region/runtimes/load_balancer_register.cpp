#include "region/runtimes/load_balancer_register.h"

#include <boost/json.hpp>

#include "base/json.h"

namespace region {

namespace {

constexpr int kRegisterVersion = 1;

base::Json targets_json(const TargetsByGroup& groups) {
  base::JsonObject out;
  for (const auto& [group, targets] : groups) {
    base::JsonArray list;
    for (const Target& target : targets) {
      list.push_back(base::JsonObject{{"address", target.address}, {"port", target.port}});
    }
    out[group] = std::move(list);
  }
  return out;
}

TargetsByGroup targets_by_group(const base::JsonObject& json) {
  TargetsByGroup out;
  for (const auto& [group, list] : json) {
    for (const base::Json& target : list.as_array()) {
      out[group].push_back({.address = std::string(target.at("address").as_string()),
                            .port = target.at("port").to_number<std::uint16_t>()});
    }
  }
  return out;
}

}  // namespace

base::Result<void> LoadBalancerRegister::load() {
  base::SystemFiles files;
  const auto text = files.read(file_);
  if (!text) {
    return text.error().kind == base::ErrorKind::kNotFound ? base::Result<void>{}
                                                           : base::Result<void>{text.error()};
  }
  const auto json = base::parse_json(*text, file_.string());
  if (!json) {
    return json.error();
  }
  try {
    if (json->at("version").to_number<int>() != kRegisterVersion) {
      return base::error(base::ErrorKind::kUnsupported,
                         "{} is of another version of settle-region; settle region reset "
                         "starts afresh",
                         file_.string());
    }
    targets = targets_by_group(json->at("targets").as_object());
    for (const base::Json& route : json->at("routes").as_array()) {
      auto& [tls, of_port] = routes[route.at("port").to_number<std::uint16_t>()];
      tls = route.at("tls").as_bool();
      of_port.push_back({.load_balancer = std::string(route.at("load_balancer").as_string()),
                         .dns_name = std::string(route.at("dns_name").as_string()),
                         .open = route.at("open").as_bool()});
    }
  } catch (const std::exception& broken) {
    return base::error(base::ErrorKind::kCorrupt,
                       "{} is damaged ({}); settle region reset starts afresh", file_.string(),
                       broken.what());
  }
  return {};
}

base::Result<void> LoadBalancerRegister::save() {
  base::JsonArray list;
  for (const auto& [port, entry] : routes) {
    for (const EdgeRoute& route : entry.second) {
      list.push_back(base::JsonObject{{"port", port},
                                      {"tls", entry.first},
                                      {"load_balancer", route.load_balancer},
                                      {"dns_name", route.dns_name},
                                      {"open", route.open}});
    }
  }
  std::string text = base::json_text(base::JsonObject{{"version", kRegisterVersion},
                                                      {"targets", targets_json(targets)},
                                                      {"routes", std::move(list)}});
  if (text == saved_) {
    return {};
  }
  base::SystemFiles files;
  if (auto written = files.write_atomic(file_, text); !written) {
    return written;
  }
  saved_ = std::move(text);
  return {};
}

}  // namespace region
