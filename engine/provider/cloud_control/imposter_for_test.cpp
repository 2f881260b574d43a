#include "engine/provider/cloud_control/imposter_for_test.h"

#include <algorithm>

namespace engine {

namespace cc = aws::cloud_control;

Imposter::Imposter(base::Clock& clock)
    : dispatcher_(
          services(),
          [](std::string_view id) -> std::optional<aws::Principal> {
            return aws::Principal{.credentials = {std::string(id), "test"},
                                  .account = "000000000000",
                                  .arn = "arn:aws-cn:iam::000000000000:root"};
          },
          clock, random_),
      server_(base::Listener::tcp("127.0.0.1", 0).or_throw(),
              [this](const base::HttpRequest& request) { return dispatcher_.handle(request); }) {}

std::string Imposter::url() const {
  return fmt::format("http://127.0.0.1:{}", server_.port());
}

std::vector<aws::Service> Imposter::services() {
  return {{cc::kCloudControl,
           {aws::operation<cc::CreateResource>(
                [this](const auto& in, const auto&) { return create(in); }),
            aws::operation<cc::UpdateResource>(
                [this](const auto& in, const auto&) { return update(in); }),
            aws::operation<cc::DeleteResource>(
                [this](const auto& in, const auto&) { return remove(in); }),
            aws::operation<cc::GetResourceRequestStatus>(
                [this](const auto& in, const auto&) { return status(in.RequestToken); }),
            aws::operation<cc::GetResource>(
                [this](const auto& in, const auto&) { return get(in.Identifier); }),
            aws::operation<cc::ListResources>(
                [this](const auto& in, const auto&) { return list(in.NextToken); })}},
          {aws::sts::kSts,
           {aws::operation<aws::sts::GetCallerIdentity>([](const auto&, const auto& context) {
             return aws::sts::GetCallerIdentityOutput{.Account = context.caller.account,
                                                      .Arn = context.caller.arn};
           })}},
          {aws::secrets_manager::kSecretsManager,
           {aws::operation<aws::secrets_manager::GetSecretValue>([](const auto& in, const auto&) {
             return aws::secrets_manager::GetSecretValueOutput{.SecretString =
                                                                   "value of " + in.SecretId};
           })}}};
}

Imposter::Output Imposter::begin(const std::string& operation, const std::string& type,
                                 const std::optional<std::string>& client_token,
                                 const std::string& identifier) {
  client_tokens_.push_back(client_token.value_or(""));
  if (!script_.refusals.empty()) {
    const auto refusal = script_.refusals.front();
    script_.refusals.pop_front();
    throw refusal;
  }
  const auto earlier = by_client_token_.find(client_token.value_or(""));
  if (earlier != by_client_token_.end()) {
    return {.ProgressEvent = requests_[earlier->second]};
  }
  const auto token = fmt::format("request-{}", requests_.size() + 1);
  by_client_token_[client_token.value_or("")] = token;
  requests_[token] = {.TypeName = type,
                      .Identifier = identifier.empty() ? std::nullopt : std::optional(identifier),
                      .RequestToken = token,
                      .Operation = operation,
                      .OperationStatus = "IN_PROGRESS",
                      .StatusMessage = "at work",
                      .RetryAfter = script_.retry_after};
  in_flight_most_ = std::max(in_flight_most_, ++in_flight_);
  return {.ProgressEvent = requests_[token]};
}

void Imposter::end(ProgressEvent& event) {
  --in_flight_;
  const bool fails = !script_.endings.empty();
  event.OperationStatus = "SUCCESS";
  if (fails) {
    const auto& ending = script_.endings.front();
    event.OperationStatus = ending.OperationStatus;
    event.ErrorCode = ending.ErrorCode;
    event.StatusMessage = ending.StatusMessage;
    script_.endings.pop_front();
  }
  const bool creates = event.Operation == "CREATE";
  if (fails && !(creates && script_.fail_leaves_resource)) {
    return;
  }
  if (creates) {
    event.Identifier = fmt::format("id-{}", ++made_);
  }
  if (event.Operation == "DELETE") {
    resources_.erase(*event.Identifier);
  } else {
    resources_[*event.Identifier] = wanted_[*event.RequestToken];
  }
}

Imposter::Output Imposter::create(const cc::CreateResourceInput& input) {
  const std::lock_guard lock(mutex_);
  auto output = begin("CREATE", input.TypeName, input.ClientToken, "");
  desired_states_.push_back(input.DesiredState);
  wanted_[*output.ProgressEvent->RequestToken] =
      base::parse_json(input.DesiredState, "desired").or_throw();
  if (script_.lost_answers > 0) {
    --script_.lost_answers;
    throw aws::DropConnection{};
  }
  return output;
}

Imposter::Output Imposter::update(const cc::UpdateResourceInput& input) {
  const std::lock_guard lock(mutex_);
  auto output = begin("UPDATE", input.TypeName, input.ClientToken, input.Identifier);
  patches_.push_back(input.PatchDocument);
  auto model = resources_[input.Identifier];
  const auto patch = base::parse_json(input.PatchDocument, "patch").or_throw();
  for (const auto& each : patch.as_array()) {
    const std::string name(each.at("path").as_string().subview(1));
    if (each.at("op") == base::Json("remove")) {
      model.as_object().erase(name);
    } else {
      model.as_object()[name] = each.at("value");
    }
  }
  wanted_[*output.ProgressEvent->RequestToken] = std::move(model);
  return output;
}

Imposter::Output Imposter::remove(const cc::DeleteResourceInput& input) {
  const std::lock_guard lock(mutex_);
  return begin("DELETE", input.TypeName, input.ClientToken, input.Identifier);
}

Imposter::Output Imposter::status(const std::string& request_token) {
  const std::lock_guard lock(mutex_);
  ++polls_;
  if (!script_.status_refusals.empty()) {
    const auto refusal = script_.status_refusals.front();
    script_.status_refusals.pop_front();
    throw refusal;
  }
  const auto found = requests_.find(request_token);
  if (found == requests_.end()) {
    throw aws::ServiceError("RequestTokenNotFoundException", "no such request");
  }
  auto& event = found->second;
  if (event.OperationStatus == "IN_PROGRESS" && script_.unfinished_polls-- <= 0) {
    end(event);
  }
  return {.ProgressEvent = event};
}

cc::GetResourceOutput Imposter::get(const std::string& identifier) {
  const std::lock_guard lock(mutex_);
  const auto found = resources_.find(identifier);
  if (found == resources_.end() || script_.hidden_reads > 0) {
    script_.hidden_reads -= found == resources_.end() ? 0 : 1;
    throw aws::ServiceError("ResourceNotFoundException", "not found: " + identifier);
  }
  auto shown = found->second;
  for (const auto& name : script_.write_only) {
    shown.as_object().erase(name);
  }
  return {.ResourceDescription = cc::ResourceDescription{identifier, base::json_text(shown)}};
}

cc::ListResourcesOutput Imposter::list(const std::optional<std::string>& next) const {
  const std::lock_guard lock(mutex_);
  cc::ListResourcesOutput page;  // of one resource each
  const auto found = next ? resources_.find(*next) : resources_.begin();
  if (found != resources_.end()) {
    page.ResourceDescriptions.emplace().push_back({found->first, base::json_text(found->second)});
    const auto after = std::next(found);
    page.NextToken = after == resources_.end() ? std::nullopt : std::optional(after->first);
  }
  return page;
}

std::vector<std::string> Imposter::client_tokens() const {
  const std::lock_guard lock(mutex_);
  return client_tokens_;
}

std::vector<std::string> Imposter::patches() const {
  const std::lock_guard lock(mutex_);
  return patches_;
}

std::vector<std::string> Imposter::desired_states() const {
  const std::lock_guard lock(mutex_);
  return desired_states_;
}

std::size_t Imposter::resources() const {
  const std::lock_guard lock(mutex_);
  return resources_.size();
}

std::size_t Imposter::polls() const {
  const std::lock_guard lock(mutex_);
  return polls_;
}

std::size_t Imposter::in_flight_most() const {
  const std::lock_guard lock(mutex_);
  return in_flight_most_;
}

void Imposter::put(const std::string& identifier, const base::Json& properties) {
  const std::lock_guard lock(mutex_);
  resources_[identifier] = properties;
}

}  // namespace engine
