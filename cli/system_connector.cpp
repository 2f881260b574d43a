#include "cli/system_connector.h"

#include <fmt/core.h>

#include "cli/region_program.h"
#include "engine/provider/cloud_control/cloud_control_provider.h"

namespace cli {

namespace {

std::string config_text(const engine::StackSettings& settings, std::string_view key) {
  const auto found = settings.config.find(key);
  const std::string* text = found == settings.config.end() ? nullptr : found->second.if_string();
  return text == nullptr ? "" : *text;
}

}  // namespace

base::Result<engine::Provider*> SystemConnector::connect(Session& session,
                                                         const engine::StackSettings& settings) {
  base::Result<std::unique_ptr<engine::Provider>> provider =
      settings.target == engine::Target::kAws ? connect_to_aws(session, settings)
                                              : connect_to_region(session, settings);
  if (!provider) {
    return std::move(provider).error();
  }
  provider_ = std::move(*provider);
  return provider_.get();
}

std::unique_ptr<engine::Provider> SystemConnector::connect_to_aws(
    Session& session, const engine::StackSettings& settings) {
  credentials_ = aws::default_credentials(
      {.variable = [&session](const std::string& name) { return session.environment.get(name); },
       .files = session.files,
       .clock = session.clock,
       .home = session.environment.get("HOME").value_or("/"),
       .profile = config_text(settings, "aws:profile")});
  return engine::make_cloud_control_provider({.region = settings.region,
                                              .credentials = *credentials_,
                                              .clock = session.clock,
                                              .random = session.random});
}

base::Result<std::unique_ptr<engine::Provider>> SystemConnector::connect_to_region(
    Session& session, const engine::StackSettings& settings) {
  std::string endpoint = config_text(settings, "settle:endpoint");
  std::string caution;
  if (endpoint.empty()) {
    const base::Result<std::uint16_t> port = region_port(session.environment);
    if (!port) {
      return port.error();
    }
    const base::Result<bool> answers = region_answers(*port);
    if (!answers) {
      return answers.error();
    }
    if (!*answers) {
      // Another `settle` may have started it a moment ago.
      if (base::Result<void> started = start_region(session);
          !started && !region_answers(*port).value_or(false)) {
        return std::move(started).error();
      }
    }
    watch_ = std::make_unique<RegionWatch>(*port, [&session] { return start_region(session); });
    endpoint = fmt::format("http://127.0.0.1:{}", *port);
    caution = region_caution(*port);
  }
  // The region's own root key pair: everybody knows it, and it opens nothing but this machine's.
  credentials_ = aws::fixed_credentials({.access_key_id = "test", .secret_access_key = "test"});
  return engine::make_cloud_control_provider(
      {.region = settings.region,
       .endpoint_url = std::move(endpoint),
       .remark = std::move(caution),
       .credentials = *credentials_,
       .clock = session.clock,
       .random = session.random,
       .limits = engine::CloudControlLimits::for_local_endpoint()});
}

}  // namespace cli
