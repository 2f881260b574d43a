#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "region/resources/handler.h"
#include "region/resources/interfaces.h"
#include "region/runtimes/network.h"
#include "region/runtimes/network_shared_work.h"
#include "region/runtimes/service_endpoints.h"

namespace region {

// What the handlers of EC2's networking types have in common.

inline constexpr std::string_view kVpc = "AWS::EC2::VPC";
inline constexpr std::string_view kSubnet = "AWS::EC2::Subnet";
inline constexpr std::string_view kInternetGateway = "AWS::EC2::InternetGateway";
inline constexpr std::string_view kGatewayAttachment = "AWS::EC2::VPCGatewayAttachment";
inline constexpr std::string_view kRouteTable = "AWS::EC2::RouteTable";
inline constexpr std::string_view kRoute = "AWS::EC2::Route";
inline constexpr std::string_view kRouteTableAssociation = "AWS::EC2::SubnetRouteTableAssociation";
inline constexpr std::string_view kSecurityGroup = "AWS::EC2::SecurityGroup";
inline constexpr std::string_view kSecurityGroupIngress = "AWS::EC2::SecurityGroupIngress";
inline constexpr std::string_view kSecurityGroupEgress = "AWS::EC2::SecurityGroupEgress";
inline constexpr std::string_view kVpcEndpoint = "AWS::EC2::VPCEndpoint";
inline constexpr std::string_view kElasticAddress = "AWS::EC2::EIP";
inline constexpr std::string_view kNatGateway = "AWS::EC2::NatGateway";
inline constexpr std::string_view kNetworkInterface = "AWS::EC2::NetworkInterface";

/// Of a VPC and of a subnet.
inline constexpr int kLargestPrefix = 16;
inline constexpr int kSmallestPrefix = 28;

/// A handler's own note in the model of a VPC: the table of every subnet that is associated with no
/// other.
inline constexpr std::string_view kMainRouteTable = "MainRouteTableId";

/// EC2's own words: `<message> (Service: Ec2, Status Code: 400, Error Code: <error>)`.
/// `code` is Cloud Control's.
HandlerError ec2_error(std::string code, std::string_view error, std::string_view message);
HandlerError invalid_value(std::string_view message);
/// The service refuses because something else needs the resource.
HandlerError dependency_violation(std::string_view message);

/// `vpc-` and 17 hexadecimal digits.
std::string make_ec2_id(std::string_view prefix, HandlerContext& context);

/// Of what is not being deleted. Throws `<error>` "The <noun> ID '<id>' does not exist".
StoredResource require_vpc(const std::string& id, const HandlerContext& context);
StoredResource require_subnet(const std::string& id, const HandlerContext& context);
StoredResource require_route_table(const std::string& id, const HandlerContext& context);
StoredResource require_security_group(const std::string& id, const HandlerContext& context);

/// Those not being deleted whose top-level property has that text.
std::vector<StoredResource> having(std::string_view type, std::string_view property,
                                   std::string_view value, const HandlerContext& context);

/// The model for `admit`: desired, and on an update what only the stored one has.
base::JsonObject begin_model(std::string_view type, const base::JsonObject& desired,
                             const StoredResource* current);

/// Told when the rules of security groups that are in force have changed. Does not throw.
using RulesChanged = std::function<void(HandlerContext& context)>;

/// The networks behind the handlers; shared by them. Safe from any thread.
class Ec2Networks {
 public:
  Ec2Networks(Network& network, Interfaces& interfaces, ServiceEndpoints& service_endpoints,
              RulesChanged rules_changed)
      : network_(network),
        interfaces_(interfaces),
        service_endpoints_(service_endpoints),
        rules_changed_(std::move(rules_changed)) {}

  Network& network() { return network_; }

  Interfaces& interfaces() { return interfaces_; }

  ServiceEndpoints& service_endpoints() { return service_endpoints_; }

  /// Puts the rules into force that the store has for the VPC. Many threads at once cost one or two
  /// applications. Throws HandlerError.
  void apply_rules(const std::string& vpc_id, HandlerContext& context);
  /// Makes what the VPC's gateway endpoints of S3 lead to, and lets those subnets reach it whose
  /// route tables have one; removes it when there is no endpoint any more. Those of DynamoDB, which
  /// the region does not have, lead nowhere. Throws HandlerError.
  void apply_s3_gateway(const std::string& vpc_id, const HandlerContext& context);
  /// The same where a VPC has such endpoints: after its subnets or their route tables changed.
  void follow_routes(const std::string& vpc_id, const HandlerContext& context);

 private:
  /// What of a VPC is put into force as the store has it.
  struct Applied {
    SharedWork rules_work;
    std::optional<std::map<std::string, std::vector<SecurityRule>>> rules;  ///< by its work alone
    SharedWork s3_gateway;
  };

  std::shared_ptr<Applied> applied(const std::string& vpc_id);
  base::Result<void> ensure_s3_gateway(const std::string& vpc_id, std::vector<std::string> networks,
                                       const HandlerContext& context);
  base::Result<void> remove_s3_gateway(const std::string& vpc_id, const HandlerContext& context);

  Network& network_;
  Interfaces& interfaces_;
  ServiceEndpoints& service_endpoints_;
  RulesChanged rules_changed_;
  std::mutex vpcs_mutex_;
  std::map<std::string, std::shared_ptr<Applied>> vpcs_;
};

/// Those of `ec2_handlers`, for a test's network.
std::vector<HandlerEntry> ec2_handlers(Network& network, Interfaces& interfaces,
                                       ServiceEndpoints& service_endpoints,
                                       RulesChanged rules_changed = {});

/// A runtime's error as a handler's.
void throw_if_failed(const base::Result<void>& result);

std::unique_ptr<Handler> make_vpc_handler(std::shared_ptr<Ec2Networks> networks);
std::unique_ptr<Handler> make_internet_gateway_handler();
std::unique_ptr<Handler> make_gateway_attachment_handler();
std::unique_ptr<Handler> make_elastic_address_handler();
std::unique_ptr<Handler> make_nat_gateway_handler(std::shared_ptr<Ec2Networks> networks);
std::unique_ptr<Handler> make_subnet_handler(std::shared_ptr<Ec2Networks> networks);
std::unique_ptr<Handler> make_route_table_handler();
std::unique_ptr<Handler> make_route_handler();
std::unique_ptr<Handler> make_route_table_association_handler(
    std::shared_ptr<Ec2Networks> networks);
std::unique_ptr<Handler> make_security_group_handler(std::shared_ptr<Ec2Networks> networks);
/// Of SecurityGroupIngress or SecurityGroupEgress.
std::unique_ptr<Handler> make_security_rule_handler(std::shared_ptr<Ec2Networks> networks,
                                                    bool ingress);
std::unique_ptr<Handler> make_vpc_endpoint_handler(std::shared_ptr<Ec2Networks> networks);

}  // namespace region
