#include "engine/provider/cloud_control/cloud_control_provider.h"

#include <utility>

#include "aws/client/client.h"
#include "aws/model/cloud_control.h"
#include "aws/model/secrets_manager.h"
#include "aws/model/sts.h"
#include "base/encoding.h"
#include "catalog/schema.h"
#include "engine/provider/cloud_control/desired_state.h"
#include "engine/provider/cloud_control/patch.h"
#include "engine/provider/cloud_control/requests.h"
#include "engine/provider/cloud_control/retry_rules.h"

namespace engine {

namespace {

namespace cc = aws::cloud_control;

/// A resource that was just made may not be found yet.
constexpr std::chrono::seconds kReadAfterWrite{30};
constexpr aws::Backoff kReadBackoff{.first = base::Milliseconds{50},
                                    .longest = base::Milliseconds{5'000}};

class CloudControlProvider final : public Provider {
 public:
  explicit CloudControlProvider(CloudControlOptions options)
      : options_(std::move(options)),
        client_({.region = options_.region,
                 .endpoint_url = options_.endpoint_url,
                 .revive = options_.revive},
                options_.credentials, options_.clock, options_.random),
        requests_(options_, client_) {}

  base::Result<Identity> identity() override;
  base::Result<Outcome> create(std::string_view type, const base::Json& desired,
                               const OperationContext& context) override;
  base::Result<std::optional<Resource>> read(std::string_view type,
                                             const std::string& identifier) override;
  base::Result<Outcome> update(std::string_view type, const std::string& identifier,
                               const base::Json& before, const base::Json& after,
                               const OperationContext& context) override;
  base::Result<void> remove(std::string_view type, const std::string& identifier,
                            const OperationContext& context) override;
  base::Result<Outcome> resume(std::string_view type, const std::string& request_token,
                               const OperationContext& context) override;
  base::Result<std::vector<Resource>> list(std::string_view type, const base::Json& model) override;
  base::Result<std::string> secret_string(const std::string& secret_id) override;

 private:
  /// Sends an operation whose answer is a progress event.
  template <aws::Operation Op>
  base::Result<ProgressEvent> send(const typename Op::Input& input,
                                   const OperationContext& context) {
    auto answer = client_.call<Op>(input, {.stop = context.stop});
    if (!answer) {
      return std::move(answer).error();
    }
    if (!answer->ProgressEvent) {
      return base::error(base::ErrorKind::kInternal, "{} answered without an event", Op::kName);
    }
    return *std::move(answer->ProgressEvent);
  }

  base::Result<Outcome> conclude(std::string_view type, ResourceOperation operation,
                                 const base::Result<ProgressEvent>& ended,
                                 const OperationContext& context);
  /// The resource after a success. Not found yet is waited for.
  base::Result<Outcome> read_written(std::string_view type, const ProgressEvent& event,
                                     const OperationContext& context);

  CloudControlOptions options_;
  aws::Client client_;
  Requests requests_;
};

/// "<what AWS said>; <what to do about it>": which resource, and what was done to it, the caller
/// knows better.
base::Error explain(ResourceOperation operation, const base::Error& failure) {
  base::Error explained = failure;
  if (const auto help = advice(operation, failure); !help.empty()) {
    if (explained.message.ends_with('.')) {
      explained.message.pop_back();
    }
    explained.message += fmt::format("; {}", help);
  }
  if (failure.code == "ClientTokenConflictException") {
    explained.kind = base::ErrorKind::kInternal;
  }
  return explained;
}

base::Result<Resource> parse_resource(std::string_view type, std::string identifier,
                                      const std::optional<std::string>& properties) {
  auto document =
      base::parse_json(properties.value_or("{}"), fmt::format("the properties of {}", type));
  if (!document) {
    return std::move(document).error();
  }
  if (!document->is_object()) {
    return base::error(base::ErrorKind::kCorrupt, "the properties of {} {} are not a JSON object",
                       type, identifier);
  }
  return Resource{std::move(identifier), *std::move(document)};
}

ResourceOperation handler_operation(const ProgressEvent& event) {
  if (event.Operation == "DELETE") {
    return ResourceOperation::kDelete;
  }
  return event.Operation == "UPDATE" ? ResourceOperation::kUpdate : ResourceOperation::kCreate;
}

base::Result<Identity> CloudControlProvider::identity() {
  const auto answer = client_.call<aws::sts::GetCallerIdentity>({});
  if (!answer) {
    return answer.error();
  }
  const auto arn = answer->Arn.value_or("");
  const auto parts = base::split(arn, ':');
  Identity identity{.account_id = answer->Account.value_or(""), .region = options_.region};
  if (parts.size() > 1 && !parts[1].empty()) {
    identity.partition = parts[1];
  }
  identity.where =
      options_.endpoint_url.empty()
          ? fmt::format("aws {} as {}", options_.region, arn)
          : fmt::format(
                "local region at {}{}", options_.endpoint_url,
                options_.remark.empty() ? "" : fmt::format(" (WARNING: {})", options_.remark));
  return identity;
}

base::Result<std::optional<Resource>> CloudControlProvider::read(std::string_view type,
                                                                 const std::string& identifier) {
  const auto answer =
      requests_.read<cc::GetResource>({.TypeName = std::string(type), .Identifier = identifier});
  if (!answer) {
    if (answer.error().kind == base::ErrorKind::kNotFound) {
      return std::optional<Resource>{};
    }
    return answer.error().in(fmt::format("{} {}: read", type, identifier));
  }
  const auto description = answer->ResourceDescription.value_or(cc::ResourceDescription{});
  auto resource =
      parse_resource(type, description.Identifier.value_or(identifier), description.Properties);
  if (!resource) {
    return std::move(resource).error();
  }
  return std::optional(*std::move(resource));
}

base::Result<Outcome> CloudControlProvider::read_written(std::string_view type,
                                                         const ProgressEvent& event,
                                                         const OperationContext& context) {
  const auto identifier = event.Identifier.value_or("");
  if (identifier.empty()) {
    return base::error(base::ErrorKind::kInternal,
                       "{}: the service reports success but no identifier", type);
  }
  const auto give_up_at = options_.clock.now() + kReadAfterWrite;
  for (int attempt = 0;; ++attempt) {
    auto found = read(type, identifier);
    if (found && *found) {
      return Outcome{.resource = **std::move(found)};
    }
    if (!found || options_.clock.now() >= give_up_at) {
      // It exists, or nearly so: not to be forgotten, whatever the read says.
      auto resource = parse_resource(type, identifier, event.ResourceModel);
      return Outcome{
          .resource = resource ? *std::move(resource) : Resource{identifier, base::JsonObject{}},
          .failure =
              found ? base::error(base::ErrorKind::kNotFound,
                                  "{} {}: the service reports success, but {} s later it still "
                                  "does not find it",
                                  type, identifier, kReadAfterWrite.count())
                    : std::move(found).error()};
    }
    if (!options_.clock.wait_for(kReadBackoff.pause(attempt, options_.random), context.stop)) {
      return base::error(base::ErrorKind::kCancelled, "{} {}: stopped while reading it", type,
                         identifier);
    }
  }
}

base::Result<Outcome> CloudControlProvider::conclude(std::string_view type,
                                                     ResourceOperation operation,
                                                     const base::Result<ProgressEvent>& ended,
                                                     const OperationContext& context) {
  if (!ended) {
    return explain(operation, ended.error());
  }
  const auto identifier = ended->Identifier.value_or("");
  if (has_succeeded(*ended)) {
    return operation == ResourceOperation::kDelete
               ? Outcome{.resource = {identifier, base::JsonObject{}}}
               : read_written(type, *ended, context);
  }
  auto failure = explain(operation, failure_of(*ended));
  if (operation == ResourceOperation::kDelete) {
    return failure.kind == base::ErrorKind::kNotFound
               ? base::Result<Outcome>(Outcome{.resource = {identifier, base::JsonObject{}}})
               : base::Result<Outcome>(std::move(failure));
  }
  // What somebody else made is not ours to keep.
  if (failure.kind != base::ErrorKind::kAlreadyExists && !identifier.empty()) {
    auto left = read(type, identifier);
    if (left && *left) {
      return Outcome{.resource = **std::move(left), .failure = std::move(failure)};
    }
  }
  return failure;
}

base::Result<Outcome> CloudControlProvider::create(std::string_view type, const base::Json& desired,
                                                   const OperationContext& context) {
  const auto text = desired_state_text(type, desired);
  if (!text) {
    return text.error();
  }
  const Requests::Job job{
      .type = std::string(type),
      .operation = ResourceOperation::kCreate,
      .send =
          [&](const std::string& client_token) {
            return send<cc::CreateResource>(
                {.TypeName = std::string(type), .ClientToken = client_token, .DesiredState = *text},
                context);
          },
      .leaves_something =
          [&](const ProgressEvent& event) {
            const auto found = event.Identifier
                                   ? read(type, *event.Identifier)
                                   : base::Result<std::optional<Resource>>(std::nullopt);
            return !found || found->has_value();
          }};
  return conclude(type, ResourceOperation::kCreate, requests_.run(job, context), context);
}

base::Result<Outcome> CloudControlProvider::update(std::string_view type,
                                                   const std::string& identifier,
                                                   const base::Json& before,
                                                   const base::Json& after,
                                                   const OperationContext& context) {
  base::Json live;
  if (removes_properties(before, after)) {
    auto found = read(type, identifier);
    if (!found) {
      return std::move(found).error();
    }
    if (!*found) {
      return base::error(base::ErrorKind::kNotFound, "{} {} does not exist any more", type,
                         identifier);
    }
    live = std::move((*found)->properties);
  }
  const auto patch = build_patch(type, before, after, live);
  if (!patch) {
    return patch.error();
  }
  if (patch->empty()) {
    return read_written(type, {.Identifier = identifier}, context);
  }
  const auto text = patch_text(type, *patch);
  if (!text) {
    return text.error();
  }
  const Requests::Job job{.type = std::string(type),
                          .operation = ResourceOperation::kUpdate,
                          .send =
                              [&](const std::string& client_token) {
                                return send<cc::UpdateResource>({.TypeName = std::string(type),
                                                                 .ClientToken = client_token,
                                                                 .Identifier = identifier,
                                                                 .PatchDocument = *text},
                                                                context);
                              },
                          .leaves_something = [](const ProgressEvent&) { return false; }};
  auto ended = requests_.run(job, context);
  if (ended && !ended->Identifier) {
    ended->Identifier = identifier;
  }
  return conclude(type, ResourceOperation::kUpdate, ended, context);
}

base::Result<void> CloudControlProvider::remove(std::string_view type,
                                                const std::string& identifier,
                                                const OperationContext& context) {
  const Requests::Job job{.type = std::string(type),
                          .operation = ResourceOperation::kDelete,
                          .send =
                              [&](const std::string& client_token) {
                                return send<cc::DeleteResource>({.TypeName = std::string(type),
                                                                 .ClientToken = client_token,
                                                                 .Identifier = identifier},
                                                                context);
                              },
                          .leaves_something = [](const ProgressEvent&) { return false; }};
  const auto ended = requests_.run(job, context);
  if (ended && has_succeeded(*ended)) {
    return {};
  }
  const auto failure = ended ? failure_of(*ended) : ended.error();
  if (failure.kind == base::ErrorKind::kNotFound) {
    return {};
  }
  return explain(ResourceOperation::kDelete, failure).in(identifier);
}

base::Result<Outcome> CloudControlProvider::resume(std::string_view type,
                                                   const std::string& request_token,
                                                   const OperationContext& context) {
  const auto ended = requests_.wait(request_token, context);
  if (!ended) {
    return ended.error().in(fmt::format("{}: waiting for an operation of an earlier run", type));
  }
  const ResourceOperation operation = handler_operation(*ended);
  if (!has_succeeded(*ended) && retry_window(type, operation, failure_of(*ended))) {
    // The earlier run may have gone on to a token of its own making that nobody knows of: the first
    // one, sent again, leads there.
    return base::error(base::ErrorKind::kNotFound,
                       "{}: an operation of an earlier run has failed with what passes by itself",
                       type);
  }
  return conclude(type, operation, ended, context);
}

base::Result<std::vector<Resource>> CloudControlProvider::list(std::string_view type,
                                                               const base::Json& model) {
  const auto* schema = catalog::find_resource_type(type);
  if (schema != nullptr && !schema->can_list) {
    return base::error(
        base::ErrorKind::kUnsupported,
        "{} cannot be listed: AWS has no list handler for it; name it by its identifier", type);
  }
  for (const auto needed :
       schema == nullptr ? std::span<const std::string_view>{} : schema->list_needs) {
    const auto property = needed.substr(needed.starts_with('/') ? 1 : 0);
    if (!model.is_object() || !model.as_object().contains(property)) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "{} can only be listed within its parent: give {}", type, property);
    }
  }
  cc::ListResourcesInput input{.TypeName = std::string(type)};
  if (model.is_object() && !model.as_object().empty()) {
    input.ResourceModel = base::json_text(model);
  }
  std::vector<Resource> resources;
  do {
    auto page = requests_.read<cc::ListResources>(input);
    if (!page) {
      return page.error().in(fmt::format("{}: list", type));
    }
    for (const auto& description :
         page->ResourceDescriptions.value_or(std::vector<cc::ResourceDescription>())) {
      auto resource =
          parse_resource(type, description.Identifier.value_or(""), description.Properties);
      if (!resource) {
        return std::move(resource).error();
      }
      resources.push_back(*std::move(resource));
    }
    input.NextToken = std::move(page->NextToken);
  } while (input.NextToken && !input.NextToken->empty());
  return resources;
}

base::Result<std::string> CloudControlProvider::secret_string(const std::string& secret_id) {
  auto answer = client_.call<aws::secrets_manager::GetSecretValue>({.SecretId = secret_id});
  if (!answer) {
    return answer.error().in(fmt::format("secret {}", secret_id));
  }
  if (!answer->SecretString) {
    return base::error(base::ErrorKind::kUnsupported,
                       "secret {} holds bytes, not a text; only a SecretString can be used here",
                       secret_id);
  }
  return *std::move(answer->SecretString);
}

}  // namespace

std::unique_ptr<Provider> make_cloud_control_provider(CloudControlOptions options) {
  return std::make_unique<CloudControlProvider>(std::move(options));
}

}  // namespace engine
