#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/references.h"
#include "region/resources/resources.h"

namespace region {
namespace {

constexpr std::string_view kRepository = "AWS::ECR::Repository";

/// A repository is a name that images are imported under (see Images); it has nothing of its own
/// that runs.
class RepositoryHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    if (current != nullptr) {
      model["RepositoryName"] = current->model.at("RepositoryName");
    }
    set_default(model, "RepositoryName",
                base::Json("repository-" + base::make_hex_id(context.random, 10)));
    set_default(model, "ImageTagMutability", "MUTABLE");
    check_encryption(model, context);
    check_lifecycle(model);
    const std::string name = text_of(model, "RepositoryName");
    model["Arn"] = fmt::format("arn:{}:ecr:{}:{}:repository/{}", context.partition, context.region,
                               context.account, name);
    model["RepositoryUri"] =
        fmt::format("{}.dkr.ecr.{}.amazonaws.com/{}", context.account, context.region, name);
    return model;
  }

  bool has_data_plane() const override { return false; }

 private:
  static void check_encryption(const base::JsonObject& model, const HandlerContext& context) {
    const std::string key = text_of(object_of(model, "EncryptionConfiguration"), "KmsKey");
    if (!key.empty() && !find_key(context.resources, key)) {
      throw HandlerError(
          "InvalidRequest",
          fmt::format("An error occurred while calling the KMS service: key '{}' does not exist",
                      key));
    }
  }

  static void check_lifecycle(const base::JsonObject& model) {
    const std::string policy = text_of(object_of(model, "LifecyclePolicy"), "LifecyclePolicyText");
    if (!policy.empty() && !base::parse_json(policy, "LifecyclePolicyText")) {
      throw HandlerError("InvalidRequest",
                         "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: "
                         "'Lifecycle policy "
                         "validation failure: the text is not JSON'");
    }
  }
};

}  // namespace

std::vector<HandlerEntry> ecr_handlers() {
  std::vector<HandlerEntry> out;
  out.push_back({kRepository, std::make_unique<RepositoryHandler>()});
  return out;
}

}  // namespace region
