#pragma once

#include <cstdint>

#include "aws/model/message.h"

/// AWS Cloud Control API, 2021-09-30. Members are spelt as AWS spells them.
namespace aws::cloud_control {

inline constexpr ServiceInfo kCloudControl{
    .name = "cloudcontrolapi", .protocol = Protocol::kJson10, .target_prefix = "CloudApiService"};

/// Where an asynchronous operation is. The service may leave out any member.
struct ProgressEvent {
  std::optional<std::string> TypeName;
  std::optional<std::string> Identifier;
  std::optional<std::string> RequestToken;
  std::optional<std::string> Operation;        ///< CREATE, DELETE, UPDATE
  std::optional<std::string> OperationStatus;  ///< PENDING, IN_PROGRESS, SUCCESS, FAILED, ...
  std::optional<base::WallTime> EventTime;
  std::optional<std::string> ResourceModel;  ///< JSON as text
  std::optional<std::string> StatusMessage;
  std::optional<std::string> ErrorCode;  ///< a HandlerErrorCode; newer ones than we know may come
  std::optional<base::WallTime> RetryAfter;

  friend constexpr auto fields(const ProgressEvent*) {
    using T = ProgressEvent;
    return std::tuple{field("TypeName", &T::TypeName),
                      field("Identifier", &T::Identifier),
                      field("RequestToken", &T::RequestToken),
                      field("Operation", &T::Operation),
                      field("OperationStatus", &T::OperationStatus),
                      field("EventTime", &T::EventTime),
                      field("ResourceModel", &T::ResourceModel),
                      field("StatusMessage", &T::StatusMessage),
                      field("ErrorCode", &T::ErrorCode),
                      field("RetryAfter", &T::RetryAfter)};
  }
};

struct ProgressEventOutput {
  std::optional<cloud_control::ProgressEvent> ProgressEvent;

  friend constexpr auto fields(const ProgressEventOutput*) {
    return std::tuple{field("ProgressEvent", &ProgressEventOutput::ProgressEvent)};
  }
};

struct ResourceDescription {
  std::optional<std::string> Identifier;
  std::optional<std::string> Properties;  ///< JSON as text

  friend constexpr auto fields(const ResourceDescription*) {
    using T = ResourceDescription;
    return std::tuple{field("Identifier", &T::Identifier), field("Properties", &T::Properties)};
  }
};

struct CreateResourceInput {
  std::string TypeName;
  std::optional<std::string> TypeVersionId;
  std::optional<std::string> RoleArn;
  std::optional<std::string> ClientToken;
  std::string DesiredState;  ///< JSON as text

  friend constexpr auto fields(const CreateResourceInput*) {
    using T = CreateResourceInput;
    return std::tuple{field("TypeName", &T::TypeName), field("TypeVersionId", &T::TypeVersionId),
                      field("RoleArn", &T::RoleArn), field("ClientToken", &T::ClientToken),
                      field("DesiredState", &T::DesiredState)};
  }
};

struct CreateResource {
  static constexpr std::string_view kName = "CreateResource";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = CreateResourceInput;
  using Output = ProgressEventOutput;
};

struct GetResourceInput {
  std::string TypeName;
  std::optional<std::string> TypeVersionId;
  std::optional<std::string> RoleArn;
  std::string Identifier;

  friend constexpr auto fields(const GetResourceInput*) {
    using T = GetResourceInput;
    return std::tuple{field("TypeName", &T::TypeName), field("TypeVersionId", &T::TypeVersionId),
                      field("RoleArn", &T::RoleArn), field("Identifier", &T::Identifier)};
  }
};

struct GetResourceOutput {
  std::optional<std::string> TypeName;
  std::optional<cloud_control::ResourceDescription> ResourceDescription;

  friend constexpr auto fields(const GetResourceOutput*) {
    using T = GetResourceOutput;
    return std::tuple{field("TypeName", &T::TypeName),
                      field("ResourceDescription", &T::ResourceDescription)};
  }
};

struct GetResource {
  static constexpr std::string_view kName = "GetResource";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = GetResourceInput;
  using Output = GetResourceOutput;
};

struct UpdateResourceInput {
  std::string TypeName;
  std::optional<std::string> TypeVersionId;
  std::optional<std::string> RoleArn;
  std::optional<std::string> ClientToken;
  std::string Identifier;
  std::string PatchDocument;  ///< RFC 6902, JSON as text

  friend constexpr auto fields(const UpdateResourceInput*) {
    using T = UpdateResourceInput;
    return std::tuple{
        field("TypeName", &T::TypeName),     field("TypeVersionId", &T::TypeVersionId),
        field("RoleArn", &T::RoleArn),       field("ClientToken", &T::ClientToken),
        field("Identifier", &T::Identifier), field("PatchDocument", &T::PatchDocument)};
  }
};

struct UpdateResource {
  static constexpr std::string_view kName = "UpdateResource";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = UpdateResourceInput;
  using Output = ProgressEventOutput;
};

struct DeleteResourceInput {
  std::string TypeName;
  std::optional<std::string> TypeVersionId;
  std::optional<std::string> RoleArn;
  std::optional<std::string> ClientToken;
  std::string Identifier;

  friend constexpr auto fields(const DeleteResourceInput*) {
    using T = DeleteResourceInput;
    return std::tuple{field("TypeName", &T::TypeName), field("TypeVersionId", &T::TypeVersionId),
                      field("RoleArn", &T::RoleArn), field("ClientToken", &T::ClientToken),
                      field("Identifier", &T::Identifier)};
  }
};

struct DeleteResource {
  static constexpr std::string_view kName = "DeleteResource";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = DeleteResourceInput;
  using Output = ProgressEventOutput;
};

struct ListResourcesInput {
  std::string TypeName;
  std::optional<std::string> TypeVersionId;
  std::optional<std::string> RoleArn;
  std::optional<std::string> NextToken;
  std::optional<std::int32_t> MaxResults;
  std::optional<std::string> ResourceModel;  ///< JSON as text: the parent, where a type needs one

  friend constexpr auto fields(const ListResourcesInput*) {
    using T = ListResourcesInput;
    return std::tuple{
        field("TypeName", &T::TypeName),     field("TypeVersionId", &T::TypeVersionId),
        field("RoleArn", &T::RoleArn),       field("NextToken", &T::NextToken),
        field("MaxResults", &T::MaxResults), field("ResourceModel", &T::ResourceModel)};
  }
};

struct ListResourcesOutput {
  std::optional<std::string> TypeName;
  std::optional<std::vector<ResourceDescription>>
      ResourceDescriptions;  ///< an empty list is there too
  std::optional<std::string> NextToken;

  friend constexpr auto fields(const ListResourcesOutput*) {
    using T = ListResourcesOutput;
    return std::tuple{field("TypeName", &T::TypeName),
                      field("ResourceDescriptions", &T::ResourceDescriptions),
                      field("NextToken", &T::NextToken)};
  }
};

struct ListResources {
  static constexpr std::string_view kName = "ListResources";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = ListResourcesInput;
  using Output = ListResourcesOutput;
};

/// Names one operation by the token that its first answer carried.
struct RequestTokenInput {
  std::string RequestToken;

  friend constexpr auto fields(const RequestTokenInput*) {
    return std::tuple{field("RequestToken", &RequestTokenInput::RequestToken)};
  }
};

struct GetResourceRequestStatus {
  static constexpr std::string_view kName = "GetResourceRequestStatus";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = RequestTokenInput;
  using Output = ProgressEventOutput;
};

struct CancelResourceRequest {
  static constexpr std::string_view kName = "CancelResourceRequest";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = RequestTokenInput;
  using Output = ProgressEventOutput;
};

struct ResourceRequestStatusFilter {
  std::vector<std::string> Operations;
  std::vector<std::string> OperationStatuses;

  friend constexpr auto fields(const ResourceRequestStatusFilter*) {
    using T = ResourceRequestStatusFilter;
    return std::tuple{field("Operations", &T::Operations),
                      field("OperationStatuses", &T::OperationStatuses)};
  }
};

struct ListResourceRequestsInput {
  std::optional<std::int32_t> MaxResults;
  std::optional<std::string> NextToken;
  std::optional<cloud_control::ResourceRequestStatusFilter> ResourceRequestStatusFilter;

  friend constexpr auto fields(const ListResourceRequestsInput*) {
    using T = ListResourceRequestsInput;
    return std::tuple{field("MaxResults", &T::MaxResults), field("NextToken", &T::NextToken),
                      field("ResourceRequestStatusFilter", &T::ResourceRequestStatusFilter)};
  }
};

struct ListResourceRequestsOutput {
  std::vector<ProgressEvent> ResourceRequestStatusSummaries;
  std::optional<std::string> NextToken;

  friend constexpr auto fields(const ListResourceRequestsOutput*) {
    using T = ListResourceRequestsOutput;
    return std::tuple{field("ResourceRequestStatusSummaries", &T::ResourceRequestStatusSummaries),
                      field("NextToken", &T::NextToken)};
  }
};

struct ListResourceRequests {
  static constexpr std::string_view kName = "ListResourceRequests";
  static constexpr const ServiceInfo& kService = kCloudControl;
  using Input = ListResourceRequestsInput;
  using Output = ListResourceRequestsOutput;
};

}  // namespace aws::cloud_control
