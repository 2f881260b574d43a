#include "platform/settings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/check.h"
#include "catalog/prefix_lists.h"
#include "platform/config_reader.h"
#include "platform/values.h"

namespace platform {

using catalog::Value;

namespace {

constexpr std::string_view kSpace = "payment-processing";
// The region's own certificate, valid for the names of its load balancers.
constexpr std::string_view kLocalCertificate = "certificate/00000000-0000-4000-8000-000000000000";
constexpr std::string_view kLocalImage = "nginx";
// Reserved by RFC 2606; a local region keeps its mail to itself.
constexpr std::string_view kLocalEmail = "alerts@example.com";
constexpr std::size_t kLongestSuffix =
    20;  // `payment-alb-` and the suffix fit a load balancer's 32

constexpr std::array<Sizing, 3> kSizes = {{
    {.name = "dev",
     .endpoint_zones = 1,
     .tasks_min = 1,
     .tasks_max = 1,
     .aurora_units_min = 0.5,
     .aurora_units_max = 1.0,
     .database_replica = false,
     .database_monitoring_seconds = 0,
     .backup_days = 1,
     .backup_plan = false,
     .cache_nodes = 1,
     .cache_snapshot_days = 1,
     .log_days = 7,
     .audit_log_days = 30,
     .access_log_days = 30,
     .flow_log_interval_seconds = 600,
     .container_insights = "enabled",
     .key_deletion_days = 7,
     .deletion_protection = false},
    {.name = "staging",
     .endpoint_zones = 2,
     .tasks_min = 1,
     .tasks_max = 2,
     .aurora_units_min = 0.5,
     .aurora_units_max = 1.0,
     .database_replica = true,
     .database_monitoring_seconds = 60,
     .backup_days = 7,
     .backup_plan = false,
     .cache_nodes = 2,
     .cache_snapshot_days = 1,
     .log_days = 30,
     .audit_log_days = 90,
     .access_log_days = 90,
     .flow_log_interval_seconds = 600,
     .container_insights = "enabled",
     .key_deletion_days = 7,
     .deletion_protection = false},
    {.name = "prod",
     .endpoint_zones = 3,
     .tasks_min = 2,
     .tasks_max = 10,
     .aurora_units_min = 0.5,
     .aurora_units_max = 2.0,
     .database_replica = true,
     .database_monitoring_seconds = 60,
     .backup_days = 7,
     .backup_plan = true,
     .cache_nodes = 2,
     .cache_snapshot_days = 7,
     .log_days = 365,
     .audit_log_days = 365,
     .access_log_days = 400,
     .flow_log_interval_seconds = 60,
     .container_insights = "enhanced",
     .key_deletion_days = 30,
     .deletion_protection = true},
}};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_suffix(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_inner = [&](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
  return text.size() >= 2 && text.size() <= kLongestSuffix && is_lower(text.front()) &&
         text.back() != '-' && std::ranges::all_of(text, is_inner) &&
         text.find("--") == std::string_view::npos;
}

/// Reads one stack's configuration, one rule after the other.
class Reader {
 public:
  explicit Reader(const engine::StackSettings& stack)
      : stack_(stack),
        config_(stack.config, std::string(kSpace),
                {"environmentSuffix", "environment", "vpcCidr", "enableMultiAZ", "certificateArn",
                 "image", "containerImage", "containerPort", "healthCheckPath", "alertEmail",
                 "allowedIngressCidrs", "egressMode", "s3PrefixListId", "publicSubnetCidrs",
                 "privateSubnetCidrs", "deletionProtection"}) {}

  ReadSettings read() {
    environment();
    suffix();
    zones();
    network();
    ingress();
    tls();
    container();
    alerts();
    egress();
    return {std::move(settings_), config_.take()};
  }

 private:
  bool is_local() const { return stack_.target == engine::Target::kLocal; }

  void missing(std::string_view key, std::string expected, std::string_view example) {
    config_.wrong(key, fmt::format("{}:{} is not set", kSpace, key), std::move(expected),
                  fmt::format("settle config set {}:{} {}", kSpace, key, example));
  }

  void environment() {
    const std::optional<std::string> name = config_.text("environment");
    if (!name) {
      if (!config_.has("environment")) {
        missing("environment", "dev, staging or prod", "dev");
      }
      return;
    }
    const auto found = std::ranges::find(kSizes, *name, &Sizing::name);
    if (found == kSizes.end()) {
      config_.wrong("environment", fmt::format("'{}' is no environment", *name),
                    "dev, staging or prod");
      return;
    }
    settings_.environment = static_cast<Environment>(found - kSizes.begin());
    settings_.size = *found;
    settings_.deletion_protection =
        config_.boolean("deletionProtection").value_or(found->deletion_protection);
  }

  void suffix() {
    constexpr const char* kRule =
        "2 to 20 lower case letters, digits and single hyphens, first a letter, last no hyphen";
    const std::optional<std::string> suffix = config_.text("environmentSuffix");
    if (!suffix) {
      if (!config_.has("environmentSuffix")) {
        missing("environmentSuffix", kRule, "dev-test-001");
      }
      return;
    }
    if (!is_suffix(*suffix)) {
      config_.wrong("environmentSuffix",
                    fmt::format("'{}' ({} characters) cannot end the names of AWS resources",
                                *suffix, suffix->size()),
                    kRule);
    }
    settings_.suffix = *suffix;
  }

  void zones() {
    settings_.multi_az = config_.boolean("enableMultiAZ").value_or(false);
    settings_.zones = settings_.multi_az ? 3 : 2;
  }

  void network() {
    const std::string text = config_.text("vpcCidr").value_or("10.0.0.0/16");
    const std::optional<Cidr> vpc = Cidr::parse(text);
    constexpr const char* kRule = "a private network of 65,536 addresses such as 10.0.0.0/16";
    if (!vpc || vpc->prefix != 16 || !vpc->is_private()) {
      config_.wrong("vpcCidr", fmt::format("'{}' is no private /16 network", text), kRule);
      return;
    }
    if (vpc->network() != *vpc) {
      config_.wrong("vpcCidr", fmt::format("'{}' has host bits set", text), kRule,
                    fmt::format("settle config set {}:vpcCidr {}", kSpace, vpc->network().text()));
      return;
    }
    settings_.vpc = *vpc;
    settings_.public_cidrs = subnets("publicSubnetCidrs", public_subnets(*vpc, settings_.zones));
    settings_.private_cidrs = subnets("privateSubnetCidrs", private_subnets(*vpc, settings_.zones));
    refuse_overlaps();
  }

  std::vector<Cidr> subnets(std::string_view key, std::vector<Cidr> planned) {
    const auto texts = config_.texts(key);
    if (!texts) {
      return planned;
    }
    std::vector<Cidr> subnets;
    for (const std::string& text : *texts) {
      const std::optional<Cidr> subnet = Cidr::parse(text);
      const bool fits = subnet && settings_.vpc.contains(*subnet) && subnet->network() == *subnet &&
                        subnet->prefix <= 28;
      if (!fits) {
        config_.wrong(key, fmt::format("'{}' is no subnet of {}", text, settings_.vpc.text()),
                      "networks between /16 and /28 inside the VPC");
        continue;
      }
      subnets.push_back(*subnet);
    }
    if (texts->size() != planned.size()) {
      config_.wrong(
          key, fmt::format("{} subnets for {} availability zones", texts->size(), planned.size()),
          fmt::format("{} networks", planned.size()));
    }
    return subnets;
  }

  void refuse_overlaps() {
    std::vector<Cidr> all = settings_.public_cidrs;
    all.insert(all.end(), settings_.private_cidrs.begin(), settings_.private_cidrs.end());
    const std::string_view key =
        config_.has("privateSubnetCidrs") ? "privateSubnetCidrs" : "publicSubnetCidrs";
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        if (all[i].overlaps(all[j])) {
          config_.wrong(key, fmt::format("subnets {} and {} overlap", all[i].text(), all[j].text()),
                        "public and private subnets without a common address");
        }
      }
    }
  }

  void ingress() {
    settings_.allowed_ingress =
        config_.texts("allowedIngressCidrs").value_or(std::vector<std::string>{"0.0.0.0/0"});
    for (const std::string& range : settings_.allowed_ingress) {
      if (!Cidr::parse(range)) {
        config_.wrong("allowedIngressCidrs", fmt::format("'{}' is no IPv4 network", range),
                      "networks such as 203.0.113.0/24");
      }
    }
  }

  void tls() {
    const std::optional<std::string> certificate = config_.text("certificateArn");
    settings_.redirect_http = certificate || settings_.environment != Environment::kDev;
    if (certificate) {
      if (!certificate->starts_with("arn:") || certificate->find(":acm:") == std::string::npos) {
        config_.wrong("certificateArn", fmt::format("'{}' is no certificate", *certificate),
                      "arn:aws:acm:<region>:<account>:certificate/<id>");
      }
      settings_.certificate_arn = *certificate;
    } else if (is_local()) {
      settings_.certificate_arn = arn("acm", std::string(kLocalCertificate)).value();
    } else if (settings_.environment == Environment::kDev) {
      config_.warn("certificateArn", "the load balancer serves HTTP only",
                   fmt::format("settle config set {}:certificateArn <arn>", kSpace));
    } else {
      missing("certificateArn",
              fmt::format("a certificate: {} is served over HTTPS only", settings_.size.name),
              "<arn>");
    }
  }

  void container() {
    if (config_.has("image") && config_.has("containerImage")) {
      config_.wrong("containerImage", "image and containerImage are two names of one setting",
                    "one of them", fmt::format("settle config rm {}:containerImage", kSpace));
    }
    std::optional<std::string> image = config_.text("image");
    image = image ? image : config_.text("containerImage");
    if (image) {
      settings_.image = *image;
    } else if (is_local()) {
      settings_.image = std::string(kLocalImage);
    } else {
      settings_.image = catalog::format("{}.dkr.ecr.{}.amazonaws.com/payment-app-{}:latest",
                                        account_id(), region(), settings_.suffix)
                            .value();
    }
    const std::int64_t port = config_.integer("containerPort").value_or(8080);
    if (port < 1024 || port > 65535) {
      config_.wrong("containerPort", fmt::format("port {} is not open to an ordinary user", port),
                    "1024 to 65535");
      return;
    }
    settings_.container_port = static_cast<int>(port);
    settings_.health_check_path = config_.text("healthCheckPath").value_or("/");
    if (!settings_.health_check_path.starts_with('/')) {
      config_.wrong("healthCheckPath", fmt::format("'{}' is no path", settings_.health_check_path),
                    "a path that starts with /");
    }
  }

  void alerts() {
    const std::optional<std::string> email = config_.text("alertEmail");
    if (email) {
      const std::size_t at = email->find('@');
      if (at == 0 || at == std::string::npos || at + 1 == email->size()) {
        config_.wrong("alertEmail", fmt::format("'{}' is no mail address", *email),
                      "a mail address");
      }
      settings_.alert_email = *email;
    } else if (is_local()) {
      settings_.alert_email = kLocalEmail;
    } else {
      config_.warn("alertEmail", "nobody is told when an alarm goes off",
                   fmt::format("settle config set {}:alertEmail <address>", kSpace));
    }
  }

  void egress() {
    const std::string mode = config_.text("egressMode").value_or("endpoints");
    if (mode != "endpoints") {
      config_.wrong("egressMode", fmt::format("egress mode '{}' is not supported", mode),
                    "endpoints", fmt::format("settle config rm {}:egressMode", kSpace));
    }
    const std::optional<std::string> prefix_list = config_.text("s3PrefixListId");
    if (!prefix_list && !is_local() && stack_.region != "us-east-1") {
      missing("s3PrefixListId",
              fmt::format("the prefix list com.amazonaws.{}.s3 (aws ec2 describe-prefix-lists)",
                          stack_.region),
              "pl-...");
    }
    settings_.s3_prefix_list =
        prefix_list.value_or(std::string(catalog::s3_prefix_list(stack_.region)));
  }

  const engine::StackSettings& stack_;
  ConfigReader config_;
  Settings settings_;
};

}  // namespace

const Sizing& sizing(Environment environment) {
  return kSizes.at(static_cast<std::size_t>(environment));
}

std::string Settings::name(std::string_view part) const {
  return fmt::format("payment-{}-{}", part, suffix);
}

std::vector<catalog::Tag> Settings::tags(std::string_view name, std::string_view tier) const {
  std::vector<catalog::Tag> tags;
  const Value named = tag_map(name);
  for (const auto& [key, value] : *named.if_object()) {
    tags.push_back({.Key = key, .Value = value});
  }
  if (!tier.empty()) {
    tags.push_back({.Key = "Tier", .Value = std::string(tier)});
  }
  return tags;
}

Value Settings::tag_map(std::string_view name) const {
  return Value::Object{
      {"DataClassification", "cardholder-data-environment"},
      {"Environment", std::string(size.name)},
      {"EnvironmentSuffix", suffix},
      {"ManagedBy", "payment-iac"},
      {"Name", std::string(name)},
      {"Project", "payment-processing"},
  };
}

ReadSettings read_settings(const engine::StackSettings& stack) {
  return Reader(stack).read();
}

}  // namespace platform
