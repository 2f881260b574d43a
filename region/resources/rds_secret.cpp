#include "region/resources/rds_secret.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/rds_rules.h"
#include "region/resources/secret_value.h"

namespace region {

namespace {

constexpr std::size_t kPasswordLength = 32;
/// What RDS draws from: no quotes, slashes, at signs or blanks.
constexpr std::string_view kPasswordAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,-.:;<=>?[]^_{|}~";
constexpr std::string_view kSuffixAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

std::string secret_arn(const base::JsonObject& cluster) {
  return text_of(object_of(cluster, "MasterUserSecret"), "SecretArn");
}

std::string make_secret(const base::JsonObject& cluster, const std::string& key,
                        HandlerContext& context) {
  const std::string name = "rds!cluster-" + base::make_uuid(context.random);
  std::string arn =
      fmt::format("arn:{}:secretsmanager:{}:{}:secret:{}-{}", context.partition, context.region,
                  context.account, name, context.random.text(6, kSuffixAlphabet));
  const base::JsonObject value{
      {"username", text_of(cluster, "MasterUsername")},
      {"password", context.random.text(kPasswordLength, kPasswordAlphabet)}};
  base::JsonObject model{
      {"Id", arn},
      {"Name", name},
      {"Description", fmt::format("The secret associated with the primary RDS DB cluster: {}",
                                  text_of(cluster, "DBClusterArn"))},
      {"KmsKeyId", key},
      {"SecretString", base::json_text(value)},
      {"VersionId", base::make_uuid(context.random)},  // as make_secret_value notes it
      {"OwningService", "rds"},
      {"Tags",
       {{{"Key", "aws:rds:primaryDBClusterArn"}, {"Value", text_of(cluster, "DBClusterArn")}},
        {{"Key", "aws:secretsmanager:owningService"}, {"Value", "rds"}}}},
  };
  context.resources.put(
      {.type = std::string(kSecret), .identifier = arn, .model = std::move(model)});
  return arn;
}

}  // namespace

void admit_master_secret(base::JsonObject& model, const StoredResource* current,
                         HandlerContext& context) {
  const std::string known = current == nullptr ? "" : secret_arn(current->model);
  if (!flag_of(model, "ManageMasterUserPassword")) {
    model.erase("MasterUserSecret");
    return;
  }
  std::string key = text_of(object_of(model, "MasterUserSecret"), "KmsKeyId");
  key = rds_key_arn(key.empty() ? "alias/aws/secretsmanager" : key, context);
  const std::string arn = known.empty() ? make_secret(model, key, context) : known;
  model["MasterUserSecret"] = {{"SecretArn", arn}, {"KmsKeyId", key}};
}

std::string master_password(const base::JsonObject& cluster, const Resources& resources) {
  const std::string arn = secret_arn(cluster);
  if (arn.empty()) {
    return text_of(cluster, "MasterUserPassword");
  }
  const auto secret = resources.find(kSecret, arn);
  if (!secret) {
    throw HandlerError("NotFound",
                       fmt::format("Secrets Manager can't find the specified secret: {}", arn));
  }
  const auto value =
      base::parse_json(text_of(secret->model, "SecretString"), "the master user's secret");
  if (!value || !value->is_object()) {
    throw HandlerError("InvalidRequest",
                       fmt::format("the value of secret {} is not a JSON object", arn));
  }
  return text_of(value->get_object(), "password");
}

void remove_master_secret(const base::JsonObject& cluster, HandlerContext& context) {
  if (const std::string arn = secret_arn(cluster); !arn.empty()) {
    context.resources.erase(kSecret, arn);
  }
}

}  // namespace region
