#include "platform/secrets.h"

#include <fmt/core.h>

namespace platform {

catalog::secretsmanager::Secret declare_cache_secret(catalog::Scope& scope,
                                                     const Settings& settings,
                                                     const catalog::kms::Key& key) {
  return {scope,
          "cache-auth-secret",
          {
              .Description = "ElastiCache AUTH token",
              // ElastiCache takes 16 to 128 characters, and few that are no letter or digit.
              .GenerateSecretString = {{
                  .ExcludePunctuation = true,
                  .GenerateStringKey = "token",
                  .IncludeSpace = false,
                  .PasswordLength = 64,
                  .SecretStringTemplate = R"({"username":"default"})",
              }},
              .KmsKeyId = key.Arn(),
              .Name = fmt::format("payment/{}/cache-auth-token", settings.suffix),
              .Tags = settings.tags(settings.name("cache-auth")),
          }};
}

void declare_database_secret_rotation(catalog::Scope& scope,
                                      const catalog::Output<std::string>& secret_arn) {
  catalog::secretsmanager::RotationSchedule(
      scope, "db-secret-rotation",
      {
          .RotateImmediatelyOnUpdate = false,
          .RotationRules = {{.Duration = "2h", .ScheduleExpression = "cron(0 4 ? * SUN *)"}},
          .SecretId = secret_arn,
      });
}

}  // namespace platform
