#include "region/resources/references.h"

#include "region/resources/secret_value.h"

namespace region {

namespace {

/// What is behind the last `separator`; all of it if there is none.
std::string_view behind_last(std::string_view text, char separator) {
  return text.substr(text.rfind(separator) + 1);
}

}  // namespace

std::optional<StoredResource> find_key(const Resources& resources, std::string_view reference) {
  if (const std::size_t alias = reference.find("alias/"); alias != std::string_view::npos) {
    const auto found = resources.find("AWS::KMS::Alias", reference.substr(alias));
    const base::Json* target = found ? found->model.if_contains("TargetKeyId") : nullptr;
    return target == nullptr ? std::nullopt : find_key(resources, target->as_string());
  }
  return resources.find("AWS::KMS::Key", behind_last(reference, '/'));
}

std::optional<StoredResource> find_role(const Resources& resources, std::string_view reference) {
  auto role = resources.find("AWS::IAM::Role", behind_last(reference, '/'));
  const base::Json* arn = role ? role->model.if_contains("Arn") : nullptr;
  return arn != nullptr && arn->as_string() == reference ? role : std::nullopt;
}

std::optional<StoredResource> find_topic(const Resources& resources, std::string_view reference) {
  return resources.find("AWS::SNS::Topic", reference);
}

std::optional<StoredResource> find_queue(const Resources& resources, std::string_view reference) {
  return reference.starts_with("arn:") ? resources.find_by("AWS::SQS::Queue", "Arn", reference)
                                       : resources.find("AWS::SQS::Queue", reference);
}

std::optional<StoredResource> find_log_group(const Resources& resources,
                                             std::string_view reference) {
  constexpr std::string_view kKind = ":log-group:";
  const std::size_t kind = reference.find(kKind);
  if (kind == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view name = reference.substr(kind + kKind.size());
  if (name.ends_with(":*")) {
    name.remove_suffix(2);
  }
  return resources.find("AWS::Logs::LogGroup", name);
}

std::optional<StoredResource> find_secret(const Resources& resources, std::string_view reference) {
  return reference.starts_with("arn:") ? resources.find(kSecret, reference)
                                       : resources.find_by(kSecret, "Name", reference);
}

std::optional<StoredResource> find_bucket(const Resources& resources, std::string_view reference) {
  return resources.find("AWS::S3::Bucket", reference);
}

std::optional<StoredResource> find_vpc(const Resources& resources, std::string_view reference) {
  return resources.find("AWS::EC2::VPC", reference);
}

std::optional<StoredResource> find_backup_vault(const Resources& resources,
                                                std::string_view reference) {
  return resources.find("AWS::Backup::BackupVault", reference);
}

std::optional<StoredResource> find_backup_plan(const Resources& resources,
                                               std::string_view reference) {
  return resources.find("AWS::Backup::BackupPlan", reference);
}

std::optional<StoredResource> find_web_acl(const Resources& resources, std::string_view reference) {
  return resources.find_by("AWS::WAFv2::WebACL", "Arn", reference);
}

std::optional<StoredResource> find_load_balancer(const Resources& resources,
                                                 std::string_view reference) {
  return resources.find("AWS::ElasticLoadBalancingV2::LoadBalancer", reference);
}

void for_each_text(const base::Json& value, std::string_view pointer,
                   const std::function<void(const std::string&)>& visit) {
  if (pointer.empty()) {
    if (value.is_string()) {
      visit(std::string(value.get_string()));
    }
    return;
  }
  const std::size_t end = pointer.find('/', 1);
  const std::string_view name = pointer.substr(1, end - 1);
  const std::string_view rest =
      end == std::string_view::npos ? std::string_view() : pointer.substr(end);
  if (const base::JsonArray* array = value.if_array(); array != nullptr && name == "*") {
    for (const base::Json& element : *array) {
      for_each_text(element, rest, visit);
    }
  } else if (const base::JsonObject* object = value.if_object()) {
    if (const base::Json* member = object->if_contains(name)) {
      for_each_text(*member, rest, visit);
    }
  }
}

}  // namespace region
