// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kListener_Action[9];
extern const Property kListener_AuthenticateCognitoConfig[8];
extern const Property kListener_AuthenticateOidcConfig[12];
extern const Property kListener_FixedResponseConfig[3];
extern const Property kListener_ForwardConfig[2];
extern const Property kListener_TargetGroupStickinessConfig[2];
extern const Property kListener_TargetGroupTuple[2];
extern const Property kListener_JwtValidationConfig[3];
extern const Property kListener_JwtValidationActionAdditionalClaim[3];
extern const Property kListener_RedirectConfig[6];
extern const Property kListener_Certificate[1];
extern const Property kListener_MutualAuthentication[4];
extern const Property kListener_ListenerAttribute[2];
extern const Property kListener_Tag[2];
extern const Property kListener_Properties[11];
constexpr PropertyType kType1{.kind = Kind::kObject,
                              .members = kListener_AuthenticateCognitoConfig};
constexpr PropertyType kType2{.kind = Kind::kObject, .members = kListener_AuthenticateOidcConfig};
constexpr PropertyType kType3{.kind = Kind::kObject, .members = kListener_FixedResponseConfig};
constexpr PropertyType kType4{.kind = Kind::kObject, .members = kListener_ForwardConfig};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kListener_JwtValidationConfig};
constexpr PropertyType kType6{.kind = Kind::kInteger};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kListener_RedirectConfig};
constexpr PropertyType kType8{.kind = Kind::kString};
constexpr PropertyType kType9{.kind = Kind::kMap, .element = &kType8};
constexpr PropertyType kType10{.kind = Kind::kBoolean};
constexpr PropertyType kType11{.kind = Kind::kObject,
                               .members = kListener_TargetGroupStickinessConfig};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kListener_TargetGroupTuple};
constexpr PropertyType kType13{.kind = Kind::kList, .element = &kType12, .unique = true};
constexpr PropertyType kType14{.kind = Kind::kObject,
                               .members = kListener_JwtValidationActionAdditionalClaim};
constexpr PropertyType kType15{.kind = Kind::kList, .element = &kType14, .unique = true};
constexpr PropertyType kType16{.kind = Kind::kList, .element = &kType8, .unique = true};
constexpr PropertyType kType17{.kind = Kind::kList, .element = &kType8};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kListener_Certificate};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType18, .unique = true};
constexpr PropertyType kType20{.kind = Kind::kObject, .members = kListener_Action};
constexpr PropertyType kType21{.kind = Kind::kList, .element = &kType20, .unique = true};
constexpr PropertyType kType22{.kind = Kind::kObject, .members = kListener_ListenerAttribute};
constexpr PropertyType kType23{
    .kind = Kind::kList, .element = &kType22, .unordered = true, .unique = true};
constexpr PropertyType kType24{.kind = Kind::kObject, .members = kListener_MutualAuthentication};
constexpr PropertyType kType25{.kind = Kind::kObject, .members = kListener_Tag};
constexpr PropertyType kType26{.kind = Kind::kList, .element = &kType25, .unordered = true};
const Property kListener_Action[9] = {
    {"AuthenticateCognitoConfig", &kType1, false},
    {"AuthenticateOidcConfig", &kType2, false},
    {"FixedResponseConfig", &kType3, false},
    {"ForwardConfig", &kType4, false},
    {"JwtValidationConfig", &kType5, false},
    {"Order", &kType6, false},
    {"RedirectConfig", &kType7, false},
    {"TargetGroupArn", &kType8, false},
    {"Type", &kType8, true},
};
const Property kListener_AuthenticateCognitoConfig[8] = {
    {"AuthenticationRequestExtraParams", &kType9, false},
    {"OnUnauthenticatedRequest", &kType8, false},
    {"Scope", &kType8, false},
    {"SessionCookieName", &kType8, false},
    {"SessionTimeout", &kType8, false},
    {"UserPoolArn", &kType8, true},
    {"UserPoolClientId", &kType8, true},
    {"UserPoolDomain", &kType8, true},
};
const Property kListener_AuthenticateOidcConfig[12] = {
    {"AuthenticationRequestExtraParams", &kType9, false},
    {"AuthorizationEndpoint", &kType8, true},
    {"ClientId", &kType8, true},
    {"ClientSecret", &kType8, false},
    {"Issuer", &kType8, true},
    {"OnUnauthenticatedRequest", &kType8, false},
    {"Scope", &kType8, false},
    {"SessionCookieName", &kType8, false},
    {"SessionTimeout", &kType8, false},
    {"TokenEndpoint", &kType8, true},
    {"UseExistingClientSecret", &kType10, false},
    {"UserInfoEndpoint", &kType8, true},
};
const Property kListener_FixedResponseConfig[3] = {
    {"ContentType", &kType8, false},
    {"MessageBody", &kType8, false},
    {"StatusCode", &kType8, true},
};
const Property kListener_ForwardConfig[2] = {
    {"TargetGroupStickinessConfig", &kType11, false},
    {"TargetGroups", &kType13, false},
};
const Property kListener_TargetGroupStickinessConfig[2] = {
    {"DurationSeconds", &kType6, false},
    {"Enabled", &kType10, false},
};
const Property kListener_TargetGroupTuple[2] = {
    {"TargetGroupArn", &kType8, false},
    {"Weight", &kType6, false},
};
const Property kListener_JwtValidationConfig[3] = {
    {"AdditionalClaims", &kType15, false},
    {"Issuer", &kType8, true},
    {"JwksEndpoint", &kType8, true},
};
const Property kListener_JwtValidationActionAdditionalClaim[3] = {
    {"Format", &kType8, true},
    {"Name", &kType8, true},
    {"Values", &kType16, true},
};
const Property kListener_RedirectConfig[6] = {
    {"Host", &kType8, false},     {"Path", &kType8, false},  {"Port", &kType8, false},
    {"Protocol", &kType8, false}, {"Query", &kType8, false}, {"StatusCode", &kType8, true},
};
const Property kListener_Certificate[1] = {
    {"CertificateArn", &kType8, false},
};
const Property kListener_MutualAuthentication[4] = {
    {"AdvertiseTrustStoreCaNames", &kType8, false},
    {"IgnoreClientCertificateExpiry", &kType10, false},
    {"Mode", &kType8, false},
    {"TrustStoreArn", &kType8, false},
};
const Property kListener_ListenerAttribute[2] = {
    {"Key", &kType8, false},
    {"Value", &kType8, false},
};
const Property kListener_Tag[2] = {
    {"Key", &kType8, true},
    {"Value", &kType8, true},
};
const Property kListener_Properties[11] = {
    {"AlpnPolicy", &kType17, false},
    {"Certificates", &kType19, false},
    {"DefaultActions", &kType21, true},
    {"ListenerArn", &kType8, false},
    {"ListenerAttributes", &kType23, false},
    {"LoadBalancerArn", &kType8, true},
    {"MutualAuthentication", &kType24, false},
    {"Port", &kType6, false},
    {"Protocol", &kType8, false},
    {"SslPolicy", &kType8, false},
    {"Tags", &kType26, false},
};
constexpr std::string_view kTexts1[] = {"DefaultActions", "LoadBalancerArn"};
constexpr std::string_view kTexts2[] = {"/LoadBalancerArn"};
constexpr std::string_view kTexts3[] = {"/ListenerArn"};
constexpr std::string_view kTexts4[] = {"/DefaultActions/*/AuthenticateOidcConfig/ClientSecret"};
constexpr KnownDefault kListenerDefaults[] = {
    {"/MutualAuthentication", R"~({"Mode": "off"})~"},
    {"/MutualAuthentication/AdvertiseTrustStoreCaNames", R"~("off")~"},
    {"/SslPolicy", R"~("ELBSecurityPolicy-2016-08")~"}};
constexpr std::string_view kTexts5[] = {"LoadBalancerArn"};
extern const Property kListenerRule_Action[9];
extern const Property kListenerRule_AuthenticateCognitoConfig[8];
extern const Property kListenerRule_AuthenticateOidcConfig[12];
extern const Property kListenerRule_FixedResponseConfig[3];
extern const Property kListenerRule_ForwardConfig[2];
extern const Property kListenerRule_TargetGroupStickinessConfig[2];
extern const Property kListenerRule_TargetGroupTuple[2];
extern const Property kListenerRule_JwtValidationConfig[3];
extern const Property kListenerRule_JwtValidationActionAdditionalClaim[3];
extern const Property kListenerRule_RedirectConfig[6];
extern const Property kListenerRule_RuleCondition[9];
extern const Property kListenerRule_HostHeaderConfig[2];
extern const Property kListenerRule_HttpHeaderConfig[3];
extern const Property kListenerRule_HttpRequestMethodConfig[1];
extern const Property kListenerRule_PathPatternConfig[2];
extern const Property kListenerRule_QueryStringConfig[1];
extern const Property kListenerRule_QueryStringKeyValue[2];
extern const Property kListenerRule_SourceIpConfig[2];
extern const Property kListenerRule_Transform[3];
extern const Property kListenerRule_RewriteConfigObject[1];
extern const Property kListenerRule_RewriteConfig[2];
extern const Property kListenerRule_Tag[2];
extern const Property kListenerRule_Properties[8];
constexpr PropertyType kType27{.kind = Kind::kObject,
                               .members = kListenerRule_AuthenticateCognitoConfig};
constexpr PropertyType kType28{.kind = Kind::kObject,
                               .members = kListenerRule_AuthenticateOidcConfig};
constexpr PropertyType kType29{.kind = Kind::kObject, .members = kListenerRule_FixedResponseConfig};
constexpr PropertyType kType30{.kind = Kind::kObject, .members = kListenerRule_ForwardConfig};
constexpr PropertyType kType31{.kind = Kind::kObject, .members = kListenerRule_JwtValidationConfig};
constexpr PropertyType kType32{.kind = Kind::kObject, .members = kListenerRule_RedirectConfig};
constexpr PropertyType kType33{.kind = Kind::kObject,
                               .members = kListenerRule_TargetGroupStickinessConfig};
constexpr PropertyType kType34{.kind = Kind::kObject, .members = kListenerRule_TargetGroupTuple};
constexpr PropertyType kType35{
    .kind = Kind::kList, .element = &kType34, .unordered = true, .unique = true};
constexpr PropertyType kType36{.kind = Kind::kObject,
                               .members = kListenerRule_JwtValidationActionAdditionalClaim};
constexpr PropertyType kType37{.kind = Kind::kList, .element = &kType36, .unique = true};
constexpr PropertyType kType38{.kind = Kind::kObject, .members = kListenerRule_HostHeaderConfig};
constexpr PropertyType kType39{.kind = Kind::kObject, .members = kListenerRule_HttpHeaderConfig};
constexpr PropertyType kType40{.kind = Kind::kObject,
                               .members = kListenerRule_HttpRequestMethodConfig};
constexpr PropertyType kType41{.kind = Kind::kObject, .members = kListenerRule_PathPatternConfig};
constexpr PropertyType kType42{.kind = Kind::kObject, .members = kListenerRule_QueryStringConfig};
constexpr PropertyType kType43{
    .kind = Kind::kList, .element = &kType8, .unordered = true, .unique = true};
constexpr PropertyType kType44{.kind = Kind::kObject, .members = kListenerRule_SourceIpConfig};
constexpr PropertyType kType45{.kind = Kind::kObject, .members = kListenerRule_QueryStringKeyValue};
constexpr PropertyType kType46{
    .kind = Kind::kList, .element = &kType45, .unordered = true, .unique = true};
constexpr PropertyType kType47{.kind = Kind::kObject, .members = kListenerRule_RewriteConfigObject};
constexpr PropertyType kType48{.kind = Kind::kObject, .members = kListenerRule_RewriteConfig};
constexpr PropertyType kType49{
    .kind = Kind::kList, .element = &kType48, .unordered = true, .unique = true};
constexpr PropertyType kType50{.kind = Kind::kObject, .members = kListenerRule_Action};
constexpr PropertyType kType51{
    .kind = Kind::kList, .element = &kType50, .unordered = true, .unique = true};
constexpr PropertyType kType52{.kind = Kind::kObject, .members = kListenerRule_RuleCondition};
constexpr PropertyType kType53{
    .kind = Kind::kList, .element = &kType52, .unordered = true, .unique = true};
constexpr PropertyType kType54{.kind = Kind::kObject, .members = kListenerRule_Tag};
constexpr PropertyType kType55{.kind = Kind::kList, .element = &kType54, .unordered = true};
constexpr PropertyType kType56{.kind = Kind::kObject, .members = kListenerRule_Transform};
constexpr PropertyType kType57{
    .kind = Kind::kList, .element = &kType56, .unordered = true, .unique = true};
const Property kListenerRule_Action[9] = {
    {"AuthenticateCognitoConfig", &kType27, false},
    {"AuthenticateOidcConfig", &kType28, false},
    {"FixedResponseConfig", &kType29, false},
    {"ForwardConfig", &kType30, false},
    {"JwtValidationConfig", &kType31, false},
    {"Order", &kType6, false},
    {"RedirectConfig", &kType32, false},
    {"TargetGroupArn", &kType8, false},
    {"Type", &kType8, true},
};
const Property kListenerRule_AuthenticateCognitoConfig[8] = {
    {"AuthenticationRequestExtraParams", &kType9, false},
    {"OnUnauthenticatedRequest", &kType8, false},
    {"Scope", &kType8, false},
    {"SessionCookieName", &kType8, false},
    {"SessionTimeout", &kType6, false},
    {"UserPoolArn", &kType8, true},
    {"UserPoolClientId", &kType8, true},
    {"UserPoolDomain", &kType8, true},
};
const Property kListenerRule_AuthenticateOidcConfig[12] = {
    {"AuthenticationRequestExtraParams", &kType9, false},
    {"AuthorizationEndpoint", &kType8, true},
    {"ClientId", &kType8, true},
    {"ClientSecret", &kType8, false},
    {"Issuer", &kType8, true},
    {"OnUnauthenticatedRequest", &kType8, false},
    {"Scope", &kType8, false},
    {"SessionCookieName", &kType8, false},
    {"SessionTimeout", &kType6, false},
    {"TokenEndpoint", &kType8, true},
    {"UseExistingClientSecret", &kType10, false},
    {"UserInfoEndpoint", &kType8, true},
};
const Property kListenerRule_FixedResponseConfig[3] = {
    {"ContentType", &kType8, false},
    {"MessageBody", &kType8, false},
    {"StatusCode", &kType8, true},
};
const Property kListenerRule_ForwardConfig[2] = {
    {"TargetGroupStickinessConfig", &kType33, false},
    {"TargetGroups", &kType35, false},
};
const Property kListenerRule_TargetGroupStickinessConfig[2] = {
    {"DurationSeconds", &kType6, false},
    {"Enabled", &kType10, false},
};
const Property kListenerRule_TargetGroupTuple[2] = {
    {"TargetGroupArn", &kType8, false},
    {"Weight", &kType6, false},
};
const Property kListenerRule_JwtValidationConfig[3] = {
    {"AdditionalClaims", &kType37, false},
    {"Issuer", &kType8, true},
    {"JwksEndpoint", &kType8, true},
};
const Property kListenerRule_JwtValidationActionAdditionalClaim[3] = {
    {"Format", &kType8, true},
    {"Name", &kType8, true},
    {"Values", &kType16, true},
};
const Property kListenerRule_RedirectConfig[6] = {
    {"Host", &kType8, false},     {"Path", &kType8, false},  {"Port", &kType8, false},
    {"Protocol", &kType8, false}, {"Query", &kType8, false}, {"StatusCode", &kType8, true},
};
const Property kListenerRule_RuleCondition[9] = {
    {"Field", &kType8, false},
    {"HostHeaderConfig", &kType38, false},
    {"HttpHeaderConfig", &kType39, false},
    {"HttpRequestMethodConfig", &kType40, false},
    {"PathPatternConfig", &kType41, false},
    {"QueryStringConfig", &kType42, false},
    {"RegexValues", &kType43, false},
    {"SourceIpConfig", &kType44, false},
    {"Values", &kType43, false},
};
const Property kListenerRule_HostHeaderConfig[2] = {
    {"RegexValues", &kType43, false},
    {"Values", &kType43, false},
};
const Property kListenerRule_HttpHeaderConfig[3] = {
    {"HttpHeaderName", &kType8, false},
    {"RegexValues", &kType43, false},
    {"Values", &kType43, false},
};
const Property kListenerRule_HttpRequestMethodConfig[1] = {
    {"Values", &kType43, false},
};
const Property kListenerRule_PathPatternConfig[2] = {
    {"RegexValues", &kType43, false},
    {"Values", &kType43, false},
};
const Property kListenerRule_QueryStringConfig[1] = {
    {"Values", &kType46, false},
};
const Property kListenerRule_QueryStringKeyValue[2] = {
    {"Key", &kType8, false},
    {"Value", &kType8, false},
};
const Property kListenerRule_SourceIpConfig[2] = {
    {"IpAddressType", &kType8, false},
    {"Values", &kType43, false},
};
const Property kListenerRule_Transform[3] = {
    {"HostHeaderRewriteConfig", &kType47, false},
    {"Type", &kType8, true},
    {"UrlRewriteConfig", &kType47, false},
};
const Property kListenerRule_RewriteConfigObject[1] = {
    {"Rewrites", &kType49, true},
};
const Property kListenerRule_RewriteConfig[2] = {
    {"Regex", &kType8, true},
    {"Replace", &kType8, true},
};
const Property kListenerRule_Tag[2] = {
    {"Key", &kType8, true},
    {"Value", &kType8, true},
};
const Property kListenerRule_Properties[8] = {
    {"Actions", &kType51, true},    {"Conditions", &kType53, true},
    {"IsDefault", &kType10, false}, {"ListenerArn", &kType8, false},
    {"Priority", &kType6, true},    {"RuleArn", &kType8, false},
    {"Tags", &kType55, false},      {"Transforms", &kType57, false},
};
constexpr std::string_view kTexts6[] = {"Actions", "Conditions", "Priority"};
constexpr std::string_view kTexts7[] = {"/IsDefault", "/RuleArn"};
constexpr std::string_view kTexts8[] = {"/Actions/*/AuthenticateOidcConfig/ClientSecret",
                                        "/ListenerArn"};
constexpr std::string_view kTexts9[] = {"/RuleArn"};
constexpr std::string_view kTexts10[] = {"ListenerArn"};
extern const Property kLoadBalancer_LoadBalancerAttribute[2];
extern const Property kLoadBalancer_Tag[2];
extern const Property kLoadBalancer_SubnetMapping[5];
extern const Property kLoadBalancer_MinimumLoadBalancerCapacity[1];
extern const Property kLoadBalancer_Properties[19];
constexpr PropertyType kType58{.kind = Kind::kObject,
                               .members = kLoadBalancer_LoadBalancerAttribute};
constexpr PropertyType kType59{
    .kind = Kind::kList, .element = &kType58, .unordered = true, .unique = true};
constexpr PropertyType kType60{.kind = Kind::kObject,
                               .members = kLoadBalancer_MinimumLoadBalancerCapacity};
constexpr PropertyType kType61{.kind = Kind::kObject, .members = kLoadBalancer_SubnetMapping};
constexpr PropertyType kType62{
    .kind = Kind::kList, .element = &kType61, .unordered = true, .unique = true};
constexpr PropertyType kType63{.kind = Kind::kObject, .members = kLoadBalancer_Tag};
constexpr PropertyType kType64{.kind = Kind::kList, .element = &kType63, .unordered = true};
const Property kLoadBalancer_LoadBalancerAttribute[2] = {
    {"Key", &kType8, false},
    {"Value", &kType8, false},
};
const Property kLoadBalancer_Tag[2] = {
    {"Key", &kType8, true},
    {"Value", &kType8, false},
};
const Property kLoadBalancer_SubnetMapping[5] = {
    {"AllocationId", &kType8, false},
    {"IPv6Address", &kType8, false},
    {"PrivateIPv4Address", &kType8, false},
    {"SourceNatIpv6Prefix", &kType8, false},
    {"SubnetId", &kType8, true},
};
const Property kLoadBalancer_MinimumLoadBalancerCapacity[1] = {
    {"CapacityUnits", &kType6, true},
};
const Property kLoadBalancer_Properties[19] = {
    {"CanonicalHostedZoneID", &kType8, false},
    {"DNSName", &kType8, false},
    {"EnableCapacityReservationProvisionStabilize", &kType10, false},
    {"EnablePrefixForIpv6SourceNat", &kType8, false},
    {"EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", &kType8, false},
    {"IpAddressType", &kType8, false},
    {"Ipv4IpamPoolId", &kType8, false},
    {"LoadBalancerArn", &kType8, false},
    {"LoadBalancerAttributes", &kType59, false},
    {"LoadBalancerFullName", &kType8, false},
    {"LoadBalancerName", &kType8, false},
    {"MinimumLoadBalancerCapacity", &kType60, false},
    {"Name", &kType8, false},
    {"Scheme", &kType8, false},
    {"SecurityGroups", &kType43, false},
    {"SubnetMappings", &kType62, false},
    {"Subnets", &kType43, false},
    {"Tags", &kType64, false},
    {"Type", &kType8, false},
};
constexpr std::string_view kTexts11[] = {"/Name", "/Scheme", "/Type"};
constexpr std::string_view kTexts12[] = {"/CanonicalHostedZoneID", "/DNSName", "/LoadBalancerArn",
                                         "/LoadBalancerFullName", "/LoadBalancerName"};
constexpr std::string_view kTexts13[] = {"/EnableCapacityReservationProvisionStabilize"};
constexpr KnownDefault kLoadBalancerDefaults[] = {{"/EnablePrefixForIpv6SourceNat", R"~("off")~"},
                                                  {"/IpAddressType", R"~("ipv4")~"},
                                                  {"/Scheme", R"~("internet-facing")~"},
                                                  {"/Type", R"~("application")~"}};
extern const Property kTargetGroup_Matcher[2];
extern const Property kTargetGroup_TargetDescription[4];
extern const Property kTargetGroup_TargetGroupAttribute[2];
extern const Property kTargetGroup_Tag[2];
extern const Property kTargetGroup_Properties[24];
constexpr PropertyType kType65{.kind = Kind::kObject, .members = kTargetGroup_Matcher};
constexpr PropertyType kType66{.kind = Kind::kObject, .members = kTargetGroup_Tag};
constexpr PropertyType kType67{.kind = Kind::kList, .element = &kType66, .unordered = true};
constexpr PropertyType kType68{.kind = Kind::kObject, .members = kTargetGroup_TargetGroupAttribute};
constexpr PropertyType kType69{
    .kind = Kind::kList, .element = &kType68, .unordered = true, .unique = true};
constexpr PropertyType kType70{.kind = Kind::kObject, .members = kTargetGroup_TargetDescription};
constexpr PropertyType kType71{
    .kind = Kind::kList, .element = &kType70, .unordered = true, .unique = true};
const Property kTargetGroup_Matcher[2] = {
    {"GrpcCode", &kType8, false},
    {"HttpCode", &kType8, false},
};
const Property kTargetGroup_TargetDescription[4] = {
    {"AvailabilityZone", &kType8, false},
    {"Id", &kType8, true},
    {"Port", &kType6, false},
    {"QuicServerId", &kType8, false},
};
const Property kTargetGroup_TargetGroupAttribute[2] = {
    {"Key", &kType8, false},
    {"Value", &kType8, false},
};
const Property kTargetGroup_Tag[2] = {
    {"Key", &kType8, true},
    {"Value", &kType8, true},
};
const Property kTargetGroup_Properties[24] = {
    {"HealthCheckEnabled", &kType10, false},
    {"HealthCheckIntervalSeconds", &kType6, false},
    {"HealthCheckPath", &kType8, false},
    {"HealthCheckPort", &kType8, false},
    {"HealthCheckProtocol", &kType8, false},
    {"HealthCheckTimeoutSeconds", &kType6, false},
    {"HealthyThresholdCount", &kType6, false},
    {"IpAddressType", &kType8, false},
    {"LoadBalancerArns", &kType17, false},
    {"Matcher", &kType65, false},
    {"Name", &kType8, false},
    {"Port", &kType6, false},
    {"Protocol", &kType8, false},
    {"ProtocolVersion", &kType8, false},
    {"Tags", &kType67, false},
    {"TargetControlPort", &kType6, false},
    {"TargetGroupArn", &kType8, false},
    {"TargetGroupAttributes", &kType69, false},
    {"TargetGroupFullName", &kType8, false},
    {"TargetGroupName", &kType8, false},
    {"TargetType", &kType8, false},
    {"Targets", &kType71, false},
    {"UnhealthyThresholdCount", &kType6, false},
    {"VpcId", &kType8, false},
};
constexpr std::string_view kTexts14[] = {"/IpAddressType",   "/Name",       "/Port", "/Protocol",
                                         "/ProtocolVersion", "/TargetType", "/VpcId"};
constexpr std::string_view kTexts15[] = {"/LoadBalancerArns", "/TargetGroupArn",
                                         "/TargetGroupFullName", "/TargetGroupName"};
constexpr std::string_view kTexts16[] = {"/TargetGroupArn"};
constexpr KnownDefault kTargetGroupDefaults[] = {{"/HealthCheckEnabled", "true"},
                                                 {"/HealthCheckPort", R"~("traffic-port")~"},
                                                 {"/HealthCheckProtocol", R"~("HTTP")~"},
                                                 {"/HealthCheckTimeoutSeconds", "5"},
                                                 {"/IpAddressType", R"~("ipv4")~"},
                                                 {"/Matcher", R"~({"HttpCode": "200"})~"},
                                                 {"/ProtocolVersion", R"~("HTTP1")~"},
                                                 {"/TargetType", R"~("instance")~"},
                                                 {"/Targets/*/AvailabilityZone", R"~("all")~"},
                                                 {"/UnhealthyThresholdCount", "2"}};

}  // namespace

extern const ResourceType kelasticloadbalancingv2_Listener;
extern const ResourceType kelasticloadbalancingv2_ListenerRule;
extern const ResourceType kelasticloadbalancingv2_LoadBalancer;
extern const ResourceType kelasticloadbalancingv2_TargetGroup;
const ResourceType kelasticloadbalancingv2_Listener{
    .name = "AWS::ElasticLoadBalancingV2::Listener",
    .token = "aws-native:elasticloadbalancingv2:Listener",
    .properties = {.kind = Kind::kObject, .members = kListener_Properties},
    .required = kTexts1,
    .create_only = kTexts2,
    .read_only = kTexts3,
    .write_only = kTexts4,
    .primary_identifier = kTexts3,
    .defaults = kListenerDefaults,
    .list_needs = kTexts5,
    .tag_property = "/Tags",
};
const ResourceType kelasticloadbalancingv2_ListenerRule{
    .name = "AWS::ElasticLoadBalancingV2::ListenerRule",
    .token = "aws-native:elasticloadbalancingv2:ListenerRule",
    .properties = {.kind = Kind::kObject, .members = kListenerRule_Properties},
    .required = kTexts6,
    .create_only = kTexts3,
    .read_only = kTexts7,
    .write_only = kTexts8,
    .primary_identifier = kTexts9,
    .list_needs = kTexts10,
    .tag_property = "/Tags",
};
const ResourceType kelasticloadbalancingv2_LoadBalancer{
    .name = "AWS::ElasticLoadBalancingV2::LoadBalancer",
    .token = "aws-native:elasticloadbalancingv2:LoadBalancer",
    .properties = {.kind = Kind::kObject, .members = kLoadBalancer_Properties},
    .create_only = kTexts11,
    .read_only = kTexts12,
    .write_only = kTexts13,
    .primary_identifier = kTexts2,
    .defaults = kLoadBalancerDefaults,
    .tag_property = "/Tags",
    .name_property = "Name",
    .create_timeout_minutes = 2160,
    .update_timeout_minutes = 2160,
};
const ResourceType kelasticloadbalancingv2_TargetGroup{
    .name = "AWS::ElasticLoadBalancingV2::TargetGroup",
    .token = "aws-native:elasticloadbalancingv2:TargetGroup",
    .properties = {.kind = Kind::kObject, .members = kTargetGroup_Properties},
    .create_only = kTexts14,
    .read_only = kTexts15,
    .primary_identifier = kTexts16,
    .defaults = kTargetGroupDefaults,
    .tag_property = "/Tags",
    .name_property = "Name",
};

}  // namespace catalog::generated
