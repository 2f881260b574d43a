// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::elasticloadbalancingv2 {

/// AWS::ElasticLoadBalancingV2::Listener
class Listener final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElasticLoadBalancingV2::Listener";
  struct Action;
  struct AuthenticateCognitoConfig;
  struct AuthenticateOidcConfig;
  struct Certificate;
  struct FixedResponseConfig;
  struct ForwardConfig;
  struct JwtValidationActionAdditionalClaim;
  struct JwtValidationConfig;
  struct ListenerAttribute;
  struct MutualAuthentication;
  struct RedirectConfig;
  struct TargetGroupStickinessConfig;
  struct TargetGroupTuple;

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> AlpnPolicy;
    catalog::Input<std::vector<elasticloadbalancingv2::Listener::Certificate>> Certificates;
    catalog::Input<std::vector<elasticloadbalancingv2::Listener::Action>> DefaultActions;
    catalog::Input<std::vector<elasticloadbalancingv2::Listener::ListenerAttribute>>
        ListenerAttributes;
    catalog::Input<std::string> LoadBalancerArn;
    catalog::Input<elasticloadbalancingv2::Listener::MutualAuthentication> MutualAuthentication;
    catalog::Input<std::int64_t> Port;
    catalog::Input<std::string> Protocol;
    catalog::Input<std::string> SslPolicy;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  Listener(catalog::Scope& scope, std::string name, Properties properties,
           ResourceOptions options = {},
           std::source_location where = std::source_location::current());

  Output<std::string> ListenerArn() const { return attribute<std::string>("ListenerArn"); }
};

struct Listener::Action {
  catalog::Input<elasticloadbalancingv2::Listener::AuthenticateCognitoConfig>
      AuthenticateCognitoConfig;
  catalog::Input<elasticloadbalancingv2::Listener::AuthenticateOidcConfig> AuthenticateOidcConfig;
  catalog::Input<elasticloadbalancingv2::Listener::FixedResponseConfig> FixedResponseConfig;
  catalog::Input<elasticloadbalancingv2::Listener::ForwardConfig> ForwardConfig;
  catalog::Input<elasticloadbalancingv2::Listener::JwtValidationConfig> JwtValidationConfig;
  catalog::Input<std::int64_t> Order;
  catalog::Input<elasticloadbalancingv2::Listener::RedirectConfig> RedirectConfig;
  catalog::Input<std::string> TargetGroupArn;
  catalog::Input<std::string> Type;
};

struct Listener::AuthenticateCognitoConfig {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>>
      AuthenticationRequestExtraParams;
  catalog::Input<std::string> OnUnauthenticatedRequest;
  catalog::Input<std::string> Scope;
  catalog::Input<std::string> SessionCookieName;
  catalog::Input<std::string> SessionTimeout;
  catalog::Input<std::string> UserPoolArn;
  catalog::Input<std::string> UserPoolClientId;
  catalog::Input<std::string> UserPoolDomain;
};

struct Listener::AuthenticateOidcConfig {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>>
      AuthenticationRequestExtraParams;
  catalog::Input<std::string> AuthorizationEndpoint;
  catalog::Input<std::string> ClientId;
  catalog::Input<std::string> ClientSecret;
  catalog::Input<std::string> Issuer;
  catalog::Input<std::string> OnUnauthenticatedRequest;
  catalog::Input<std::string> Scope;
  catalog::Input<std::string> SessionCookieName;
  catalog::Input<std::string> SessionTimeout;
  catalog::Input<std::string> TokenEndpoint;
  catalog::Input<bool> UseExistingClientSecret;
  catalog::Input<std::string> UserInfoEndpoint;
};

struct Listener::Certificate {
  catalog::Input<std::string> CertificateArn;
};

struct Listener::FixedResponseConfig {
  catalog::Input<std::string> ContentType;
  catalog::Input<std::string> MessageBody;
  catalog::Input<std::string> StatusCode;
};

struct Listener::ForwardConfig {
  catalog::Input<elasticloadbalancingv2::Listener::TargetGroupStickinessConfig>
      TargetGroupStickinessConfig;
  catalog::Input<std::vector<elasticloadbalancingv2::Listener::TargetGroupTuple>> TargetGroups;
};

struct Listener::JwtValidationActionAdditionalClaim {
  catalog::Input<std::string> Format;
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct Listener::JwtValidationConfig {
  catalog::Input<std::vector<elasticloadbalancingv2::Listener::JwtValidationActionAdditionalClaim>>
      AdditionalClaims;
  catalog::Input<std::string> Issuer;
  catalog::Input<std::string> JwksEndpoint;
};

struct Listener::ListenerAttribute {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct Listener::MutualAuthentication {
  catalog::Input<std::string> AdvertiseTrustStoreCaNames;
  catalog::Input<bool> IgnoreClientCertificateExpiry;
  catalog::Input<std::string> Mode;
  catalog::Input<std::string> TrustStoreArn;
};

struct Listener::RedirectConfig {
  catalog::Input<std::string> Host;
  catalog::Input<std::string> Path;
  catalog::Input<std::string> Port;
  catalog::Input<std::string> Protocol;
  catalog::Input<std::string> Query;
  catalog::Input<std::string> StatusCode;
};

struct Listener::TargetGroupStickinessConfig {
  catalog::Input<std::int64_t> DurationSeconds;
  catalog::Input<bool> Enabled;
};

struct Listener::TargetGroupTuple {
  catalog::Input<std::string> TargetGroupArn;
  catalog::Input<std::int64_t> Weight;
};

Value to_value(const Listener::Action& properties);
Value to_value(const Listener::AuthenticateCognitoConfig& properties);
Value to_value(const Listener::AuthenticateOidcConfig& properties);
Value to_value(const Listener::Certificate& properties);
Value to_value(const Listener::FixedResponseConfig& properties);
Value to_value(const Listener::ForwardConfig& properties);
Value to_value(const Listener::JwtValidationActionAdditionalClaim& properties);
Value to_value(const Listener::JwtValidationConfig& properties);
Value to_value(const Listener::ListenerAttribute& properties);
Value to_value(const Listener::MutualAuthentication& properties);
Value to_value(const Listener::RedirectConfig& properties);
Value to_value(const Listener::TargetGroupStickinessConfig& properties);
Value to_value(const Listener::TargetGroupTuple& properties);
Value to_value(const Listener::Properties& properties);

/// AWS::ElasticLoadBalancingV2::ListenerRule
class ListenerRule final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElasticLoadBalancingV2::ListenerRule";
  struct Action;
  struct AuthenticateCognitoConfig;
  struct AuthenticateOidcConfig;
  struct FixedResponseConfig;
  struct ForwardConfig;
  struct HostHeaderConfig;
  struct HttpHeaderConfig;
  struct HttpRequestMethodConfig;
  struct JwtValidationActionAdditionalClaim;
  struct JwtValidationConfig;
  struct PathPatternConfig;
  struct QueryStringConfig;
  struct QueryStringKeyValue;
  struct RedirectConfig;
  struct RewriteConfig;
  struct RewriteConfigObject;
  struct RuleCondition;
  struct SourceIpConfig;
  struct TargetGroupStickinessConfig;
  struct TargetGroupTuple;
  struct Transform;

  struct Properties {
    catalog::Input<std::vector<elasticloadbalancingv2::ListenerRule::Action>> Actions;
    catalog::Input<std::vector<elasticloadbalancingv2::ListenerRule::RuleCondition>> Conditions;
    catalog::Input<std::string> ListenerArn;
    catalog::Input<std::int64_t> Priority;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::vector<elasticloadbalancingv2::ListenerRule::Transform>> Transforms;
  };

  ListenerRule(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<bool> IsDefault() const { return attribute<bool>("IsDefault"); }

  Output<std::string> RuleArn() const { return attribute<std::string>("RuleArn"); }
};

struct ListenerRule::Action {
  catalog::Input<elasticloadbalancingv2::ListenerRule::AuthenticateCognitoConfig>
      AuthenticateCognitoConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::AuthenticateOidcConfig>
      AuthenticateOidcConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::FixedResponseConfig> FixedResponseConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::ForwardConfig> ForwardConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::JwtValidationConfig> JwtValidationConfig;
  catalog::Input<std::int64_t> Order;
  catalog::Input<elasticloadbalancingv2::ListenerRule::RedirectConfig> RedirectConfig;
  catalog::Input<std::string> TargetGroupArn;
  catalog::Input<std::string> Type;
};

struct ListenerRule::AuthenticateCognitoConfig {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>>
      AuthenticationRequestExtraParams;
  catalog::Input<std::string> OnUnauthenticatedRequest;
  catalog::Input<std::string> Scope;
  catalog::Input<std::string> SessionCookieName;
  catalog::Input<std::int64_t> SessionTimeout;
  catalog::Input<std::string> UserPoolArn;
  catalog::Input<std::string> UserPoolClientId;
  catalog::Input<std::string> UserPoolDomain;
};

struct ListenerRule::AuthenticateOidcConfig {
  catalog::Input<std::map<std::string, catalog::Input<std::string>>>
      AuthenticationRequestExtraParams;
  catalog::Input<std::string> AuthorizationEndpoint;
  catalog::Input<std::string> ClientId;
  catalog::Input<std::string> ClientSecret;
  catalog::Input<std::string> Issuer;
  catalog::Input<std::string> OnUnauthenticatedRequest;
  catalog::Input<std::string> Scope;
  catalog::Input<std::string> SessionCookieName;
  catalog::Input<std::int64_t> SessionTimeout;
  catalog::Input<std::string> TokenEndpoint;
  catalog::Input<bool> UseExistingClientSecret;
  catalog::Input<std::string> UserInfoEndpoint;
};

struct ListenerRule::FixedResponseConfig {
  catalog::Input<std::string> ContentType;
  catalog::Input<std::string> MessageBody;
  catalog::Input<std::string> StatusCode;
};

struct ListenerRule::ForwardConfig {
  catalog::Input<elasticloadbalancingv2::ListenerRule::TargetGroupStickinessConfig>
      TargetGroupStickinessConfig;
  catalog::Input<std::vector<elasticloadbalancingv2::ListenerRule::TargetGroupTuple>> TargetGroups;
};

struct ListenerRule::HostHeaderConfig {
  catalog::Input<std::vector<catalog::Input<std::string>>> RegexValues;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::HttpHeaderConfig {
  catalog::Input<std::string> HttpHeaderName;
  catalog::Input<std::vector<catalog::Input<std::string>>> RegexValues;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::HttpRequestMethodConfig {
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::JwtValidationActionAdditionalClaim {
  catalog::Input<std::string> Format;
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::JwtValidationConfig {
  catalog::Input<
      std::vector<elasticloadbalancingv2::ListenerRule::JwtValidationActionAdditionalClaim>>
      AdditionalClaims;
  catalog::Input<std::string> Issuer;
  catalog::Input<std::string> JwksEndpoint;
};

struct ListenerRule::PathPatternConfig {
  catalog::Input<std::vector<catalog::Input<std::string>>> RegexValues;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::QueryStringConfig {
  catalog::Input<std::vector<elasticloadbalancingv2::ListenerRule::QueryStringKeyValue>> Values;
};

struct ListenerRule::QueryStringKeyValue {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct ListenerRule::RedirectConfig {
  catalog::Input<std::string> Host;
  catalog::Input<std::string> Path;
  catalog::Input<std::string> Port;
  catalog::Input<std::string> Protocol;
  catalog::Input<std::string> Query;
  catalog::Input<std::string> StatusCode;
};

struct ListenerRule::RewriteConfig {
  catalog::Input<std::string> Regex;
  catalog::Input<std::string> Replace;
};

struct ListenerRule::RewriteConfigObject {
  catalog::Input<std::vector<elasticloadbalancingv2::ListenerRule::RewriteConfig>> Rewrites;
};

struct ListenerRule::RuleCondition {
  catalog::Input<std::string> Field;
  catalog::Input<elasticloadbalancingv2::ListenerRule::HostHeaderConfig> HostHeaderConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::HttpHeaderConfig> HttpHeaderConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::HttpRequestMethodConfig>
      HttpRequestMethodConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::PathPatternConfig> PathPatternConfig;
  catalog::Input<elasticloadbalancingv2::ListenerRule::QueryStringConfig> QueryStringConfig;
  catalog::Input<std::vector<catalog::Input<std::string>>> RegexValues;
  catalog::Input<elasticloadbalancingv2::ListenerRule::SourceIpConfig> SourceIpConfig;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::SourceIpConfig {
  catalog::Input<std::string> IpAddressType;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct ListenerRule::TargetGroupStickinessConfig {
  catalog::Input<std::int64_t> DurationSeconds;
  catalog::Input<bool> Enabled;
};

struct ListenerRule::TargetGroupTuple {
  catalog::Input<std::string> TargetGroupArn;
  catalog::Input<std::int64_t> Weight;
};

struct ListenerRule::Transform {
  catalog::Input<elasticloadbalancingv2::ListenerRule::RewriteConfigObject> HostHeaderRewriteConfig;
  catalog::Input<std::string> Type;
  catalog::Input<elasticloadbalancingv2::ListenerRule::RewriteConfigObject> UrlRewriteConfig;
};

Value to_value(const ListenerRule::Action& properties);
Value to_value(const ListenerRule::AuthenticateCognitoConfig& properties);
Value to_value(const ListenerRule::AuthenticateOidcConfig& properties);
Value to_value(const ListenerRule::FixedResponseConfig& properties);
Value to_value(const ListenerRule::ForwardConfig& properties);
Value to_value(const ListenerRule::HostHeaderConfig& properties);
Value to_value(const ListenerRule::HttpHeaderConfig& properties);
Value to_value(const ListenerRule::HttpRequestMethodConfig& properties);
Value to_value(const ListenerRule::JwtValidationActionAdditionalClaim& properties);
Value to_value(const ListenerRule::JwtValidationConfig& properties);
Value to_value(const ListenerRule::PathPatternConfig& properties);
Value to_value(const ListenerRule::QueryStringConfig& properties);
Value to_value(const ListenerRule::QueryStringKeyValue& properties);
Value to_value(const ListenerRule::RedirectConfig& properties);
Value to_value(const ListenerRule::RewriteConfig& properties);
Value to_value(const ListenerRule::RewriteConfigObject& properties);
Value to_value(const ListenerRule::RuleCondition& properties);
Value to_value(const ListenerRule::SourceIpConfig& properties);
Value to_value(const ListenerRule::TargetGroupStickinessConfig& properties);
Value to_value(const ListenerRule::TargetGroupTuple& properties);
Value to_value(const ListenerRule::Transform& properties);
Value to_value(const ListenerRule::Properties& properties);

/// AWS::ElasticLoadBalancingV2::LoadBalancer
class LoadBalancer final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElasticLoadBalancingV2::LoadBalancer";
  struct LoadBalancerAttribute;
  struct MinimumLoadBalancerCapacity;
  struct SubnetMapping;

  struct Properties {
    catalog::Input<bool> EnableCapacityReservationProvisionStabilize;
    catalog::Input<std::string> EnablePrefixForIpv6SourceNat;
    catalog::Input<std::string> EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic;
    catalog::Input<std::string> IpAddressType;
    catalog::Input<std::string> Ipv4IpamPoolId;
    catalog::Input<std::vector<elasticloadbalancingv2::LoadBalancer::LoadBalancerAttribute>>
        LoadBalancerAttributes;
    catalog::Input<elasticloadbalancingv2::LoadBalancer::MinimumLoadBalancerCapacity>
        MinimumLoadBalancerCapacity;
    catalog::Input<std::string> Name;
    catalog::Input<std::string> Scheme;
    catalog::Input<std::vector<catalog::Input<std::string>>> SecurityGroups;
    catalog::Input<std::vector<elasticloadbalancingv2::LoadBalancer::SubnetMapping>> SubnetMappings;
    catalog::Input<std::vector<catalog::Input<std::string>>> Subnets;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> Type;
  };

  LoadBalancer(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options = {},
               std::source_location where = std::source_location::current());

  Output<std::string> CanonicalHostedZoneID() const {
    return attribute<std::string>("CanonicalHostedZoneID");
  }

  Output<std::string> DNSName() const { return attribute<std::string>("DNSName"); }

  Output<std::string> LoadBalancerArn() const { return attribute<std::string>("LoadBalancerArn"); }

  Output<std::string> LoadBalancerFullName() const {
    return attribute<std::string>("LoadBalancerFullName");
  }

  Output<std::string> LoadBalancerName() const {
    return attribute<std::string>("LoadBalancerName");
  }

  Output<std::vector<Input<std::string>>> SecurityGroups() const {
    return attribute<std::vector<Input<std::string>>>("SecurityGroups");
  }
};

struct LoadBalancer::LoadBalancerAttribute {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

struct LoadBalancer::MinimumLoadBalancerCapacity {
  catalog::Input<std::int64_t> CapacityUnits;
};

struct LoadBalancer::SubnetMapping {
  catalog::Input<std::string> AllocationId;
  catalog::Input<std::string> IPv6Address;
  catalog::Input<std::string> PrivateIPv4Address;
  catalog::Input<std::string> SourceNatIpv6Prefix;
  catalog::Input<std::string> SubnetId;
};

Value to_value(const LoadBalancer::LoadBalancerAttribute& properties);
Value to_value(const LoadBalancer::MinimumLoadBalancerCapacity& properties);
Value to_value(const LoadBalancer::SubnetMapping& properties);
Value to_value(const LoadBalancer::Properties& properties);

/// AWS::ElasticLoadBalancingV2::TargetGroup
class TargetGroup final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::ElasticLoadBalancingV2::TargetGroup";
  struct Matcher;
  struct TargetDescription;
  struct TargetGroupAttribute;

  struct Properties {
    catalog::Input<bool> HealthCheckEnabled;
    catalog::Input<std::int64_t> HealthCheckIntervalSeconds;
    catalog::Input<std::string> HealthCheckPath;
    catalog::Input<std::string> HealthCheckPort;
    catalog::Input<std::string> HealthCheckProtocol;
    catalog::Input<std::int64_t> HealthCheckTimeoutSeconds;
    catalog::Input<std::int64_t> HealthyThresholdCount;
    catalog::Input<std::string> IpAddressType;
    catalog::Input<elasticloadbalancingv2::TargetGroup::Matcher> Matcher;
    catalog::Input<std::string> Name;
    catalog::Input<std::int64_t> Port;
    catalog::Input<std::string> Protocol;
    catalog::Input<std::string> ProtocolVersion;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::int64_t> TargetControlPort;
    catalog::Input<std::vector<elasticloadbalancingv2::TargetGroup::TargetGroupAttribute>>
        TargetGroupAttributes;
    catalog::Input<std::string> TargetType;
    catalog::Input<std::vector<elasticloadbalancingv2::TargetGroup::TargetDescription>> Targets;
    catalog::Input<std::int64_t> UnhealthyThresholdCount;
    catalog::Input<std::string> VpcId;
  };

  TargetGroup(catalog::Scope& scope, std::string name, Properties properties,
              ResourceOptions options = {},
              std::source_location where = std::source_location::current());

  Output<std::vector<Input<std::string>>> LoadBalancerArns() const {
    return attribute<std::vector<Input<std::string>>>("LoadBalancerArns");
  }

  Output<std::string> TargetGroupArn() const { return attribute<std::string>("TargetGroupArn"); }

  Output<std::string> TargetGroupFullName() const {
    return attribute<std::string>("TargetGroupFullName");
  }

  Output<std::string> TargetGroupName() const { return attribute<std::string>("TargetGroupName"); }
};

struct TargetGroup::Matcher {
  catalog::Input<std::string> GrpcCode;
  catalog::Input<std::string> HttpCode;
};

struct TargetGroup::TargetDescription {
  catalog::Input<std::string> AvailabilityZone;
  catalog::Input<std::string> Id;
  catalog::Input<std::int64_t> Port;
  catalog::Input<std::string> QuicServerId;
};

struct TargetGroup::TargetGroupAttribute {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Value;
};

Value to_value(const TargetGroup::Matcher& properties);
Value to_value(const TargetGroup::TargetDescription& properties);
Value to_value(const TargetGroup::TargetGroupAttribute& properties);
Value to_value(const TargetGroup::Properties& properties);

}  // namespace catalog::elasticloadbalancingv2
