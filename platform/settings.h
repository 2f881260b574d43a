#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "catalog/tag.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "platform/network_plan.h"

namespace platform {

enum class Environment { kDev, kStaging, kProd };

/// What an environment is made of where the configuration says nothing.
struct Sizing {
  std::string_view name;  ///< `dev`
  int endpoint_zones;     ///< availability zones with interface endpoints, at most
  int tasks_min;
  int tasks_max;
  double aurora_units_min;
  double aurora_units_max;
  bool database_replica;
  int database_monitoring_seconds;  ///< 0: no enhanced monitoring
  int backup_days;
  bool backup_plan;
  int cache_nodes;
  int cache_snapshot_days;
  int log_days;
  int audit_log_days;
  int access_log_days;
  int flow_log_interval_seconds;
  const char* container_insights;
  int key_deletion_days;
  bool deletion_protection;
};

const Sizing& sizing(Environment environment);

/// The configuration of one stack, read and checked.
struct Settings {
  Environment environment = Environment::kDev;
  Sizing size{};
  std::string suffix;
  int zones = 2;  ///< availability zones with subnets
  bool multi_az = false;
  bool deletion_protection = false;
  Cidr vpc;
  std::vector<Cidr> public_cidrs;   ///< one a zone
  std::vector<Cidr> private_cidrs;  ///< one a zone
  std::vector<std::string> allowed_ingress;
  catalog::Value certificate_arn;  ///< absent: no HTTPS listener
  bool redirect_http = false;      ///< port 80 sends people to HTTPS instead of serving them
  catalog::Value image;
  int container_port = 8080;
  std::string health_check_path;
  std::string alert_email;  ///< empty: nobody is subscribed
  std::string s3_prefix_list;

  /// `payment-<part>-<suffix>`
  std::string name(std::string_view part) const;
  /// The tags of everything, with this Name; `tier` (public, private) only for subnets.
  std::vector<catalog::Tag> tags(std::string_view name, std::string_view tier = "") const;
  /// The same for properties that take a map.
  catalog::Value tag_map(std::string_view name) const;
};

/// Settings as far as they could be read, and everything that is wrong with them.
struct ReadSettings {
  Settings settings;
  base::Diagnostics diagnostics;
};

/// Reads `payment-processing:*` and `aws:region`. Errors name the key, the value, what is expected
/// and the command that sets it right; the settings count only when there are none.
ReadSettings read_settings(const engine::StackSettings& stack);

}  // namespace platform
