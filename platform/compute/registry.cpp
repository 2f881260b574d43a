#include "platform/compute/registry.h"

namespace platform {

catalog::ecr::Repository declare_registry(catalog::Scope& scope, const Settings& settings,
                                          const catalog::kms::Key& key) {
  using catalog::Value;
  const Value keep_thirty = Value::Object{
      {"rules", Value::List{Value::Object{
                    {"rulePriority", 1},
                    {"description", "keep the last 30 images"},
                    {"selection", Value::Object{{"tagStatus", "any"},
                                                {"countType", "imageCountMoreThan"},
                                                {"countNumber", 30}}},
                    {"action", Value::Object{{"type", "expire"}}},
                }}},
  };
  return {scope,
          "repository",
          {
              .EmptyOnDelete = !settings.deletion_protection,
              .EncryptionConfiguration = {{.EncryptionType = "KMS", .KmsKey = key.Arn()}},
              .ImageScanningConfiguration = {{.ScanOnPush = true}},
              .ImageTagMutability = "IMMUTABLE",
              .LifecyclePolicy = {{.LifecyclePolicyText = catalog::json_text(keep_thirty)}},
              .RepositoryName = settings.name("app"),
              .Tags = settings.tags(settings.name("app")),
          }};
}

}  // namespace platform
