#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace region {

/// A service that a VPC endpoint may lead to.
struct EndpointService {
  std::string_view name;          ///< `sqs` of `com.amazonaws.us-east-1.sqs`
  std::string_view private_name;  ///< `sqs` of `sqs.us-east-1.amazonaws.com`; `%a` is the account
};

/// nullptr: the region has no interface endpoints for it.
const EndpointService* find_interface_service(std::string_view name);
/// Only S3 and DynamoDB have gateway endpoints.
bool has_gateway_service(std::string_view name);
/// `sqs` of `com.amazonaws.us-east-1.sqs`; empty for another region's or no service name.
std::string endpoint_service_name(std::string_view service, std::string_view region);
/// `sqs.us-east-1.amazonaws.com`, and what else the service is called inside a VPC.
std::vector<std::string> private_names(const EndpointService& service, std::string_view region,
                                       std::string_view account);

}  // namespace region
