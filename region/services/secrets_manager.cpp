#include "region/services/secrets_manager.h"

#include <boost/json.hpp>

#include "aws/model/secrets_manager.h"
#include "region/resources/model.h"
#include "region/resources/secret_value.h"

namespace region {

namespace sm = aws::secrets_manager;

namespace {

StoredResource require_secret(const Store& store, const std::string& secret_id,
                              const aws::RequestContext& context) {
  auto secret = secret_id.starts_with("arn:")
                    ? store.find({context.region, std::string(kSecret), secret_id})
                    : store.find_by(context.region, kSecret, "Name", secret_id);
  if (!secret) {
    throw aws::ServiceError("ResourceNotFoundException",
                            "Secrets Manager can't find the specified secret.");
  }
  return *std::move(secret);
}

sm::GetSecretValueOutput get_secret_value(const Store& store, const sm::GetSecretValueInput& input,
                                          const aws::RequestContext& context) {
  const StoredResource secret = require_secret(store, input.SecretId, context);
  const std::string current = text_of(secret.model, "VersionId");
  const std::string previous = text_of(secret.model, "PreviousVersionId");
  const std::string stage = input.VersionStage.value_or("AWSCURRENT");
  const bool wants_previous =
      input.VersionId ? *input.VersionId == previous && !previous.empty() : stage == "AWSPREVIOUS";
  const bool wants_current = input.VersionId ? *input.VersionId == current : stage == "AWSCURRENT";
  const std::string value = wants_previous ? "PreviousSecretString" : "SecretString";
  if ((!wants_previous && !wants_current) || !secret.model.contains(value)) {
    throw aws::ServiceError("ResourceNotFoundException",
                            fmt::format("Secrets Manager can't find the specified secret value for "
                                        "{}",
                                        input.VersionId ? "VersionId: " + *input.VersionId
                                                        : "staging label: " + stage));
  }
  return {.ARN = secret.identifier,
          .Name = text_of(secret.model, "Name"),
          .VersionId = wants_previous ? previous : current,
          .SecretString = text_of(secret.model, value),
          .VersionStages = {wants_previous ? "AWSPREVIOUS" : "AWSCURRENT"}};
}

std::vector<sm::Tag> tags_of(const base::JsonObject& model) {
  std::vector<sm::Tag> tags;
  if (const base::Json* list = model.if_contains("Tags")) {
    for (const base::Json& tag : list->as_array()) {
      tags.push_back({text_of(tag.as_object(), "Key"), text_of(tag.as_object(), "Value")});
    }
  }
  return tags;
}

sm::DescribeSecretOutput describe_secret(const Store& store, const sm::DescribeSecretInput& input,
                                         const aws::RequestContext& context) {
  const StoredResource secret = require_secret(store, input.SecretId, context);
  sm::DescribeSecretOutput output{.ARN = secret.identifier,
                                  .Name = text_of(secret.model, "Name"),
                                  .Tags = tags_of(secret.model)};
  const auto set = [&](std::optional<std::string>& member, std::string_view property) {
    if (secret.model.contains(property)) {
      member = text_of(secret.model, property);
    }
  };
  set(output.Description, "Description");
  set(output.KmsKeyId, "KmsKeyId");
  set(output.OwningService, "OwningService");
  if (const std::string id = text_of(secret.model, "VersionId"); !id.empty()) {
    output.VersionIdsToStages[id] = {"AWSCURRENT"};
  }
  if (const std::string id = text_of(secret.model, "PreviousVersionId"); !id.empty()) {
    output.VersionIdsToStages[id] = {"AWSPREVIOUS"};
  }
  output.RotationEnabled =
      store.find({context.region, "AWS::SecretsManager::RotationSchedule", secret.identifier})
          .has_value();
  return output;
}

}  // namespace

aws::Service secrets_manager_service(const Store& store) {
  return {sm::kSecretsManager,
          {aws::operation<sm::GetSecretValue>([&store](const auto& input, const auto& context) {
             return get_secret_value(store, input, context);
           }),
           aws::operation<sm::DescribeSecret>([&store](const auto& input, const auto& context) {
             return describe_secret(store, input, context);
           })}};
}

}  // namespace region
