#include "cli/system_connector.h"

#include <fmt/core.h>

#include "cli/region_program.h"
#include "engine/aws/cloudwatch_logs.h"

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
  auto options = access(session, settings);
  if (!options) {
    return std::move(options).error();
  }
  provider_ = engine::make_cloud_control_provider(*std::move(options));
  return provider_.get();
}

base::Result<engine::LogReader*> SystemConnector::connect_logs(
    Session& session, const engine::StackSettings& settings) {
  auto options = access(session, settings);
  if (!options) {
    return std::move(options).error();
  }
  logs_ = engine::make_cloudwatch_logs(
      {.region = options->region, .endpoint_url = options->endpoint_url, .revive = options->revive},
      options->credentials, options->clock, options->random);
  return logs_.get();
}

base::Result<engine::CloudControlOptions> SystemConnector::access(
    Session& session, const engine::StackSettings& settings) {
  // What uses them must not outlive them.
  provider_.reset();
  logs_.reset();
  return settings.target == engine::Target::kAws ? access_to_aws(session, settings)
                                                 : access_to_region(session, settings);
}

engine::CloudControlOptions SystemConnector::access_to_aws(Session& session,
                                                           const engine::StackSettings& settings) {
  credentials_ = aws::default_credentials(
      {.variable = [&session](const std::string& name) { return session.environment.get(name); },
       .files = session.files,
       .clock = session.clock,
       .home = session.environment.get("HOME").value_or("/"),
       .profile = config_text(settings, "aws:profile")});
  return {.region = settings.region,
          .credentials = *credentials_,
          .clock = session.clock,
          .random = session.random};
}

base::Result<engine::CloudControlOptions> SystemConnector::access_to_region(
    Session& session, const engine::StackSettings& settings) {
  engine::CloudControlOptions options{
      .region = settings.region,
      .endpoint_url = config_text(settings, "settle:endpoint"),
      // The region's own root key pair: everybody knows it, and it opens nothing but this
      // machine's.
      .credentials = *(credentials_ = aws::fixed_credentials(
                           {.access_key_id = "test", .secret_access_key = "test"})),
      .clock = session.clock,
      .random = session.random,
      .limits = engine::CloudControlLimits::for_local_endpoint()};
  if (options.endpoint_url.empty()) {
    const base::Result<std::uint16_t> port = region_port(session.environment);
    if (!port) {
      return port.error();
    }
    region_ = std::make_unique<LocalRegion>(*port, session.environment.home(), session.clock,
                                            [&session] { return start_region(session); });
    auto health = region_->open();
    if (!health) {
      return std::move(health).error();
    }
    options.endpoint_url = fmt::format("http://127.0.0.1:{}", *port);
    options.remark = std::move(health->caution);
    options.revive = [this](const std::stop_token& stop) { return region_->revive(stop); };
  }
  return options;
}

}  // namespace cli
