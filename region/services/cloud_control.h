#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "aws/model/cloud_control.h"
#include "aws/server/service.h"
#include "catalog/schema.h"
#include "region/operations/operations.h"

namespace region {

/// The Cloud Control API: every resource type by the same eight operations. Throws
/// aws::ServiceError. Safe from any thread.
class CloudControl {
 public:
  CloudControl(OperationsEnvironment environment, Operations& operations)
      : environment_(std::move(environment)), operations_(operations) {}

  aws::cloud_control::ProgressEventOutput create(
      const aws::cloud_control::CreateResourceInput& input, const aws::RequestContext& context);
  aws::cloud_control::GetResourceOutput get(const aws::cloud_control::GetResourceInput& input,
                                            const aws::RequestContext& context);
  aws::cloud_control::ProgressEventOutput update(
      const aws::cloud_control::UpdateResourceInput& input, const aws::RequestContext& context);
  aws::cloud_control::ProgressEventOutput remove(
      const aws::cloud_control::DeleteResourceInput& input, const aws::RequestContext& context);
  aws::cloud_control::ListResourcesOutput list(const aws::cloud_control::ListResourcesInput& input,
                                               const aws::RequestContext& context);
  aws::cloud_control::ProgressEventOutput status(
      const aws::cloud_control::RequestTokenInput& input);
  aws::cloud_control::ProgressEventOutput cancel(
      const aws::cloud_control::RequestTokenInput& input);
  aws::cloud_control::ListResourceRequestsOutput list_requests(
      const aws::cloud_control::ListResourceRequestsInput& input);

 private:
  const catalog::ResourceType& type_of(const std::string& name) const;
  aws::cloud_control::ProgressEventOutput submit(StoredRequest request);
  aws::cloud_control::ProgressEvent event_of(const StoredRequest& request) const;
  StoredResource find(const catalog::ResourceType& type, const std::string& identifier,
                      const aws::RequestContext& context) const;
  aws::cloud_control::ResourceDescription describe(const catalog::ResourceType& type,
                                                   const StoredResource& resource);
  /// What a reader is told never turns out not to be: a full disk is an error to it.
  void await_durable() const;
  void refuse_by_fault(const catalog::ResourceType& type, std::string_view operation);

  OperationsEnvironment environment_;
  Operations& operations_;
};

/// The service's rows for the dispatcher; `service` outlives them.
aws::Service cloud_control_service(CloudControl& service);

}  // namespace region
