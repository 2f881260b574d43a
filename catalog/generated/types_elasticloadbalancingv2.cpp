// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/elasticloadbalancingv2.h"

namespace catalog::elasticloadbalancingv2 {

Value to_value(const Listener::Action& properties) {
  return object({
      {"AuthenticateCognitoConfig", properties.AuthenticateCognitoConfig.value()},
      {"AuthenticateOidcConfig", properties.AuthenticateOidcConfig.value()},
      {"FixedResponseConfig", properties.FixedResponseConfig.value()},
      {"ForwardConfig", properties.ForwardConfig.value()},
      {"JwtValidationConfig", properties.JwtValidationConfig.value()},
      {"Order", properties.Order.value()},
      {"RedirectConfig", properties.RedirectConfig.value()},
      {"TargetGroupArn", properties.TargetGroupArn.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const Listener::AuthenticateCognitoConfig& properties) {
  return object({
      {"AuthenticationRequestExtraParams", properties.AuthenticationRequestExtraParams.value()},
      {"OnUnauthenticatedRequest", properties.OnUnauthenticatedRequest.value()},
      {"Scope", properties.Scope.value()},
      {"SessionCookieName", properties.SessionCookieName.value()},
      {"SessionTimeout", properties.SessionTimeout.value()},
      {"UserPoolArn", properties.UserPoolArn.value()},
      {"UserPoolClientId", properties.UserPoolClientId.value()},
      {"UserPoolDomain", properties.UserPoolDomain.value()},
  });
}

Value to_value(const Listener::AuthenticateOidcConfig& properties) {
  return object({
      {"AuthenticationRequestExtraParams", properties.AuthenticationRequestExtraParams.value()},
      {"AuthorizationEndpoint", properties.AuthorizationEndpoint.value()},
      {"ClientId", properties.ClientId.value()},
      {"ClientSecret", properties.ClientSecret.value()},
      {"Issuer", properties.Issuer.value()},
      {"OnUnauthenticatedRequest", properties.OnUnauthenticatedRequest.value()},
      {"Scope", properties.Scope.value()},
      {"SessionCookieName", properties.SessionCookieName.value()},
      {"SessionTimeout", properties.SessionTimeout.value()},
      {"TokenEndpoint", properties.TokenEndpoint.value()},
      {"UseExistingClientSecret", properties.UseExistingClientSecret.value()},
      {"UserInfoEndpoint", properties.UserInfoEndpoint.value()},
  });
}

Value to_value(const Listener::Certificate& properties) {
  return object({
      {"CertificateArn", properties.CertificateArn.value()},
  });
}

Value to_value(const Listener::FixedResponseConfig& properties) {
  return object({
      {"ContentType", properties.ContentType.value()},
      {"MessageBody", properties.MessageBody.value()},
      {"StatusCode", properties.StatusCode.value()},
  });
}

Value to_value(const Listener::ForwardConfig& properties) {
  return object({
      {"TargetGroupStickinessConfig", properties.TargetGroupStickinessConfig.value()},
      {"TargetGroups", properties.TargetGroups.value()},
  });
}

Value to_value(const Listener::JwtValidationActionAdditionalClaim& properties) {
  return object({
      {"Format", properties.Format.value()},
      {"Name", properties.Name.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const Listener::JwtValidationConfig& properties) {
  return object({
      {"AdditionalClaims", properties.AdditionalClaims.value()},
      {"Issuer", properties.Issuer.value()},
      {"JwksEndpoint", properties.JwksEndpoint.value()},
  });
}

Value to_value(const Listener::ListenerAttribute& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const Listener::MutualAuthentication& properties) {
  return object({
      {"AdvertiseTrustStoreCaNames", properties.AdvertiseTrustStoreCaNames.value()},
      {"IgnoreClientCertificateExpiry", properties.IgnoreClientCertificateExpiry.value()},
      {"Mode", properties.Mode.value()},
      {"TrustStoreArn", properties.TrustStoreArn.value()},
  });
}

Value to_value(const Listener::RedirectConfig& properties) {
  return object({
      {"Host", properties.Host.value()},
      {"Path", properties.Path.value()},
      {"Port", properties.Port.value()},
      {"Protocol", properties.Protocol.value()},
      {"Query", properties.Query.value()},
      {"StatusCode", properties.StatusCode.value()},
  });
}

Value to_value(const Listener::TargetGroupStickinessConfig& properties) {
  return object({
      {"DurationSeconds", properties.DurationSeconds.value()},
      {"Enabled", properties.Enabled.value()},
  });
}

Value to_value(const Listener::TargetGroupTuple& properties) {
  return object({
      {"TargetGroupArn", properties.TargetGroupArn.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const Listener::Properties& properties) {
  return object({
      {"AlpnPolicy", properties.AlpnPolicy.value()},
      {"Certificates", properties.Certificates.value()},
      {"DefaultActions", properties.DefaultActions.value()},
      {"ListenerAttributes", properties.ListenerAttributes.value()},
      {"LoadBalancerArn", properties.LoadBalancerArn.value()},
      {"MutualAuthentication", properties.MutualAuthentication.value()},
      {"Port", properties.Port.value()},
      {"Protocol", properties.Protocol.value()},
      {"SslPolicy", properties.SslPolicy.value()},
      {"Tags", properties.Tags.value()},
  });
}

Listener::Listener(catalog::Scope& scope, std::string name, Properties properties,
                   ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const ListenerRule::Action& properties) {
  return object({
      {"AuthenticateCognitoConfig", properties.AuthenticateCognitoConfig.value()},
      {"AuthenticateOidcConfig", properties.AuthenticateOidcConfig.value()},
      {"FixedResponseConfig", properties.FixedResponseConfig.value()},
      {"ForwardConfig", properties.ForwardConfig.value()},
      {"JwtValidationConfig", properties.JwtValidationConfig.value()},
      {"Order", properties.Order.value()},
      {"RedirectConfig", properties.RedirectConfig.value()},
      {"TargetGroupArn", properties.TargetGroupArn.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const ListenerRule::AuthenticateCognitoConfig& properties) {
  return object({
      {"AuthenticationRequestExtraParams", properties.AuthenticationRequestExtraParams.value()},
      {"OnUnauthenticatedRequest", properties.OnUnauthenticatedRequest.value()},
      {"Scope", properties.Scope.value()},
      {"SessionCookieName", properties.SessionCookieName.value()},
      {"SessionTimeout", properties.SessionTimeout.value()},
      {"UserPoolArn", properties.UserPoolArn.value()},
      {"UserPoolClientId", properties.UserPoolClientId.value()},
      {"UserPoolDomain", properties.UserPoolDomain.value()},
  });
}

Value to_value(const ListenerRule::AuthenticateOidcConfig& properties) {
  return object({
      {"AuthenticationRequestExtraParams", properties.AuthenticationRequestExtraParams.value()},
      {"AuthorizationEndpoint", properties.AuthorizationEndpoint.value()},
      {"ClientId", properties.ClientId.value()},
      {"ClientSecret", properties.ClientSecret.value()},
      {"Issuer", properties.Issuer.value()},
      {"OnUnauthenticatedRequest", properties.OnUnauthenticatedRequest.value()},
      {"Scope", properties.Scope.value()},
      {"SessionCookieName", properties.SessionCookieName.value()},
      {"SessionTimeout", properties.SessionTimeout.value()},
      {"TokenEndpoint", properties.TokenEndpoint.value()},
      {"UseExistingClientSecret", properties.UseExistingClientSecret.value()},
      {"UserInfoEndpoint", properties.UserInfoEndpoint.value()},
  });
}

Value to_value(const ListenerRule::FixedResponseConfig& properties) {
  return object({
      {"ContentType", properties.ContentType.value()},
      {"MessageBody", properties.MessageBody.value()},
      {"StatusCode", properties.StatusCode.value()},
  });
}

Value to_value(const ListenerRule::ForwardConfig& properties) {
  return object({
      {"TargetGroupStickinessConfig", properties.TargetGroupStickinessConfig.value()},
      {"TargetGroups", properties.TargetGroups.value()},
  });
}

Value to_value(const ListenerRule::HostHeaderConfig& properties) {
  return object({
      {"RegexValues", properties.RegexValues.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::HttpHeaderConfig& properties) {
  return object({
      {"HttpHeaderName", properties.HttpHeaderName.value()},
      {"RegexValues", properties.RegexValues.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::HttpRequestMethodConfig& properties) {
  return object({
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::JwtValidationActionAdditionalClaim& properties) {
  return object({
      {"Format", properties.Format.value()},
      {"Name", properties.Name.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::JwtValidationConfig& properties) {
  return object({
      {"AdditionalClaims", properties.AdditionalClaims.value()},
      {"Issuer", properties.Issuer.value()},
      {"JwksEndpoint", properties.JwksEndpoint.value()},
  });
}

Value to_value(const ListenerRule::PathPatternConfig& properties) {
  return object({
      {"RegexValues", properties.RegexValues.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::QueryStringConfig& properties) {
  return object({
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::QueryStringKeyValue& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const ListenerRule::RedirectConfig& properties) {
  return object({
      {"Host", properties.Host.value()},
      {"Path", properties.Path.value()},
      {"Port", properties.Port.value()},
      {"Protocol", properties.Protocol.value()},
      {"Query", properties.Query.value()},
      {"StatusCode", properties.StatusCode.value()},
  });
}

Value to_value(const ListenerRule::RewriteConfig& properties) {
  return object({
      {"Regex", properties.Regex.value()},
      {"Replace", properties.Replace.value()},
  });
}

Value to_value(const ListenerRule::RewriteConfigObject& properties) {
  return object({
      {"Rewrites", properties.Rewrites.value()},
  });
}

Value to_value(const ListenerRule::RuleCondition& properties) {
  return object({
      {"Field", properties.Field.value()},
      {"HostHeaderConfig", properties.HostHeaderConfig.value()},
      {"HttpHeaderConfig", properties.HttpHeaderConfig.value()},
      {"HttpRequestMethodConfig", properties.HttpRequestMethodConfig.value()},
      {"PathPatternConfig", properties.PathPatternConfig.value()},
      {"QueryStringConfig", properties.QueryStringConfig.value()},
      {"RegexValues", properties.RegexValues.value()},
      {"SourceIpConfig", properties.SourceIpConfig.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::SourceIpConfig& properties) {
  return object({
      {"IpAddressType", properties.IpAddressType.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const ListenerRule::TargetGroupStickinessConfig& properties) {
  return object({
      {"DurationSeconds", properties.DurationSeconds.value()},
      {"Enabled", properties.Enabled.value()},
  });
}

Value to_value(const ListenerRule::TargetGroupTuple& properties) {
  return object({
      {"TargetGroupArn", properties.TargetGroupArn.value()},
      {"Weight", properties.Weight.value()},
  });
}

Value to_value(const ListenerRule::Transform& properties) {
  return object({
      {"HostHeaderRewriteConfig", properties.HostHeaderRewriteConfig.value()},
      {"Type", properties.Type.value()},
      {"UrlRewriteConfig", properties.UrlRewriteConfig.value()},
  });
}

Value to_value(const ListenerRule::Properties& properties) {
  return object({
      {"Actions", properties.Actions.value()},
      {"Conditions", properties.Conditions.value()},
      {"ListenerArn", properties.ListenerArn.value()},
      {"Priority", properties.Priority.value()},
      {"Tags", properties.Tags.value()},
      {"Transforms", properties.Transforms.value()},
  });
}

ListenerRule::ListenerRule(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const LoadBalancer::LoadBalancerAttribute& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const LoadBalancer::MinimumLoadBalancerCapacity& properties) {
  return object({
      {"CapacityUnits", properties.CapacityUnits.value()},
  });
}

Value to_value(const LoadBalancer::SubnetMapping& properties) {
  return object({
      {"AllocationId", properties.AllocationId.value()},
      {"IPv6Address", properties.IPv6Address.value()},
      {"PrivateIPv4Address", properties.PrivateIPv4Address.value()},
      {"SourceNatIpv6Prefix", properties.SourceNatIpv6Prefix.value()},
      {"SubnetId", properties.SubnetId.value()},
  });
}

Value to_value(const LoadBalancer::Properties& properties) {
  return object({
      {"EnableCapacityReservationProvisionStabilize",
       properties.EnableCapacityReservationProvisionStabilize.value()},
      {"EnablePrefixForIpv6SourceNat", properties.EnablePrefixForIpv6SourceNat.value()},
      {"EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic",
       properties.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic.value()},
      {"IpAddressType", properties.IpAddressType.value()},
      {"Ipv4IpamPoolId", properties.Ipv4IpamPoolId.value()},
      {"LoadBalancerAttributes", properties.LoadBalancerAttributes.value()},
      {"MinimumLoadBalancerCapacity", properties.MinimumLoadBalancerCapacity.value()},
      {"Name", properties.Name.value()},
      {"Scheme", properties.Scheme.value()},
      {"SecurityGroups", properties.SecurityGroups.value()},
      {"SubnetMappings", properties.SubnetMappings.value()},
      {"Subnets", properties.Subnets.value()},
      {"Tags", properties.Tags.value()},
      {"Type", properties.Type.value()},
  });
}

LoadBalancer::LoadBalancer(catalog::Scope& scope, std::string name, Properties properties,
                           ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const TargetGroup::Matcher& properties) {
  return object({
      {"GrpcCode", properties.GrpcCode.value()},
      {"HttpCode", properties.HttpCode.value()},
  });
}

Value to_value(const TargetGroup::TargetDescription& properties) {
  return object({
      {"AvailabilityZone", properties.AvailabilityZone.value()},
      {"Id", properties.Id.value()},
      {"Port", properties.Port.value()},
      {"QuicServerId", properties.QuicServerId.value()},
  });
}

Value to_value(const TargetGroup::TargetGroupAttribute& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const TargetGroup::Properties& properties) {
  return object({
      {"HealthCheckEnabled", properties.HealthCheckEnabled.value()},
      {"HealthCheckIntervalSeconds", properties.HealthCheckIntervalSeconds.value()},
      {"HealthCheckPath", properties.HealthCheckPath.value()},
      {"HealthCheckPort", properties.HealthCheckPort.value()},
      {"HealthCheckProtocol", properties.HealthCheckProtocol.value()},
      {"HealthCheckTimeoutSeconds", properties.HealthCheckTimeoutSeconds.value()},
      {"HealthyThresholdCount", properties.HealthyThresholdCount.value()},
      {"IpAddressType", properties.IpAddressType.value()},
      {"Matcher", properties.Matcher.value()},
      {"Name", properties.Name.value()},
      {"Port", properties.Port.value()},
      {"Protocol", properties.Protocol.value()},
      {"ProtocolVersion", properties.ProtocolVersion.value()},
      {"Tags", properties.Tags.value()},
      {"TargetControlPort", properties.TargetControlPort.value()},
      {"TargetGroupAttributes", properties.TargetGroupAttributes.value()},
      {"TargetType", properties.TargetType.value()},
      {"Targets", properties.Targets.value()},
      {"UnhealthyThresholdCount", properties.UnhealthyThresholdCount.value()},
      {"VpcId", properties.VpcId.value()},
  });
}

TargetGroup::TargetGroup(catalog::Scope& scope, std::string name, Properties properties,
                         ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::elasticloadbalancingv2
