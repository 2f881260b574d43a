// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/wafv2.h"

namespace catalog::wafv2 {

Value to_value(const IPSet::Properties& properties) {
  return object({
      {"Addresses", properties.Addresses.value()},
      {"Description", properties.Description.value()},
      {"IPAddressVersion", properties.IPAddressVersion.value()},
      {"Name", properties.Name.value()},
      {"Scope", properties.Scope.value()},
      {"Tags", properties.Tags.value()},
  });
}

IPSet::IPSet(catalog::Scope& scope, std::string name, Properties properties,
             ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const LoggingConfiguration::ActionCondition& properties) {
  return object({
      {"Action", properties.Action.value()},
  });
}

Value to_value(const LoggingConfiguration::Condition& properties) {
  return object({
      {"ActionCondition", properties.ActionCondition.value()},
      {"LabelNameCondition", properties.LabelNameCondition.value()},
  });
}

Value to_value(const LoggingConfiguration::FieldToMatch& properties) {
  return object({
      {"JsonBody", properties.JsonBody.value()},
      {"Method", properties.Method.value()},
      {"QueryString", properties.QueryString.value()},
      {"SingleHeader", properties.SingleHeader.value()},
      {"UriPath", properties.UriPath.value()},
  });
}

Value to_value(const LoggingConfiguration::Filter& properties) {
  return object({
      {"Behavior", properties.Behavior.value()},
      {"Conditions", properties.Conditions.value()},
      {"Requirement", properties.Requirement.value()},
  });
}

Value to_value(const LoggingConfiguration::LabelNameCondition& properties) {
  return object({
      {"LabelName", properties.LabelName.value()},
  });
}

Value to_value(const LoggingConfiguration::LoggingFilter& properties) {
  return object({
      {"DefaultBehavior", properties.DefaultBehavior.value()},
      {"Filters", properties.Filters.value()},
  });
}

Value to_value(const LoggingConfiguration::SingleHeader& properties) {
  return object({
      {"Name", properties.Name.value()},
  });
}

Value to_value(const LoggingConfiguration::Properties& properties) {
  return object({
      {"LogDestinationConfigs", properties.LogDestinationConfigs.value()},
      {"LoggingFilter", properties.LoggingFilter.value()},
      {"RedactedFields", properties.RedactedFields.value()},
      {"ResourceArn", properties.ResourceArn.value()},
  });
}

LoggingConfiguration::LoggingConfiguration(catalog::Scope& scope, std::string name,
                                           Properties properties, ResourceOptions options,
                                           std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const WebACL::AWSManagedRulesACFPRuleSet& properties) {
  return object({
      {"CreationPath", properties.CreationPath.value()},
      {"EnableRegexInPath", properties.EnableRegexInPath.value()},
      {"RegistrationPagePath", properties.RegistrationPagePath.value()},
      {"RequestInspection", properties.RequestInspection.value()},
      {"ResponseInspection", properties.ResponseInspection.value()},
  });
}

Value to_value(const WebACL::AWSManagedRulesATPRuleSet& properties) {
  return object({
      {"EnableRegexInPath", properties.EnableRegexInPath.value()},
      {"LoginPath", properties.LoginPath.value()},
      {"RequestInspection", properties.RequestInspection.value()},
      {"ResponseInspection", properties.ResponseInspection.value()},
  });
}

Value to_value(const WebACL::AWSManagedRulesAntiDDoSRuleSet& properties) {
  return object({
      {"ClientSideActionConfig", properties.ClientSideActionConfig.value()},
      {"SensitivityToBlock", properties.SensitivityToBlock.value()},
  });
}

Value to_value(const WebACL::AWSManagedRulesBotControlRuleSet& properties) {
  return object({
      {"EnableMachineLearning", properties.EnableMachineLearning.value()},
      {"InspectionLevel", properties.InspectionLevel.value()},
  });
}

Value to_value(const WebACL::AllowAction& properties) {
  return object({
      {"CustomRequestHandling", properties.CustomRequestHandling.value()},
  });
}

Value to_value(const WebACL::AndStatement& properties) {
  return object({
      {"Statements", properties.Statements.value()},
  });
}

Value to_value(const WebACL::ApplicationAttribute& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Values", properties.Values.value()},
  });
}

Value to_value(const WebACL::ApplicationConfig& properties) {
  return object({
      {"Attributes", properties.Attributes.value()},
  });
}

Value to_value(const WebACL::AsnMatchStatement& properties) {
  return object({
      {"AsnList", properties.AsnList.value()},
      {"ForwardedIPConfig", properties.ForwardedIPConfig.value()},
  });
}

Value to_value(const WebACL::AssociationConfig& properties) {
  return object({
      {"RequestBody", properties.RequestBody.value()},
  });
}

Value to_value(const WebACL::BlockAction& properties) {
  return object({
      {"CustomResponse", properties.CustomResponse.value()},
  });
}

Value to_value(const WebACL::Body& properties) {
  return object({
      {"OversizeHandling", properties.OversizeHandling.value()},
  });
}

Value to_value(const WebACL::ByteMatchStatement& properties) {
  return object({
      {"FieldToMatch", properties.FieldToMatch.value()},
      {"PositionalConstraint", properties.PositionalConstraint.value()},
      {"PreParseTextTransformations", properties.PreParseTextTransformations.value()},
      {"SearchString", properties.SearchString.value()},
      {"SearchStringBase64", properties.SearchStringBase64.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::CaptchaAction& properties) {
  return object({
      {"CustomRequestHandling", properties.CustomRequestHandling.value()},
  });
}

Value to_value(const WebACL::CaptchaConfig& properties) {
  return object({
      {"ImmunityTimeProperty", properties.ImmunityTimeProperty.value()},
  });
}

Value to_value(const WebACL::ChallengeAction& properties) {
  return object({
      {"CustomRequestHandling", properties.CustomRequestHandling.value()},
  });
}

Value to_value(const WebACL::ChallengeConfig& properties) {
  return object({
      {"ImmunityTimeProperty", properties.ImmunityTimeProperty.value()},
  });
}

Value to_value(const WebACL::ClientSideAction& properties) {
  return object({
      {"ExemptUriRegularExpressions", properties.ExemptUriRegularExpressions.value()},
      {"Sensitivity", properties.Sensitivity.value()},
      {"UsageOfAction", properties.UsageOfAction.value()},
  });
}

Value to_value(const WebACL::ClientSideActionConfig& properties) {
  return object({
      {"Challenge", properties.Challenge.value()},
  });
}

Value to_value(const WebACL::CookieMatchPattern& properties) {
  return object({
      {"All", properties.All.value()},
      {"ExcludedCookies", properties.ExcludedCookies.value()},
      {"IncludedCookies", properties.IncludedCookies.value()},
  });
}

Value to_value(const WebACL::Cookies& properties) {
  return object({
      {"MatchPattern", properties.MatchPattern.value()},
      {"MatchScope", properties.MatchScope.value()},
      {"OversizeHandling", properties.OversizeHandling.value()},
  });
}

Value to_value(const WebACL::CountAction& properties) {
  return object({
      {"CustomRequestHandling", properties.CustomRequestHandling.value()},
  });
}

Value to_value(const WebACL::CryptoConfig& properties) {
  return object({
      {"PaymentNetworks", properties.PaymentNetworks.value()},
  });
}

Value to_value(const WebACL::CustomHTTPHeader& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"Value", properties.Value.value()},
  });
}

Value to_value(const WebACL::CustomRequestHandling& properties) {
  return object({
      {"InsertHeaders", properties.InsertHeaders.value()},
  });
}

Value to_value(const WebACL::CustomResponse& properties) {
  return object({
      {"CustomResponseBodyKey", properties.CustomResponseBodyKey.value()},
      {"ResponseCode", properties.ResponseCode.value()},
      {"ResponseHeaders", properties.ResponseHeaders.value()},
  });
}

Value to_value(const WebACL::CustomResponseBody& properties) {
  return object({
      {"Content", properties.Content.value()},
      {"ContentType", properties.ContentType.value()},
  });
}

Value to_value(const WebACL::DataProtect& properties) {
  return object({
      {"Action", properties.Action.value()},
      {"ExcludeRateBasedDetails", properties.ExcludeRateBasedDetails.value()},
      {"ExcludeRuleMatchDetails", properties.ExcludeRuleMatchDetails.value()},
      {"Field", properties.Field.value()},
  });
}

Value to_value(const WebACL::DataProtectionConfig& properties) {
  return object({
      {"DataProtections", properties.DataProtections.value()},
  });
}

Value to_value(const WebACL::DefaultAction& properties) {
  return object({
      {"Allow", properties.Allow.value()},
      {"Block", properties.Block.value()},
  });
}

Value to_value(const WebACL::ExcludedRule& properties) {
  return object({
      {"Name", properties.Name.value()},
  });
}

Value to_value(const WebACL::FieldIdentifier& properties) {
  return object({
      {"Identifier", properties.Identifier.value()},
  });
}

Value to_value(const WebACL::FieldToMatch& properties) {
  return object({
      {"AllQueryArguments", properties.AllQueryArguments.value()},
      {"Body", properties.Body.value()},
      {"Cookies", properties.Cookies.value()},
      {"HeaderOrder", properties.HeaderOrder.value()},
      {"Headers", properties.Headers.value()},
      {"JA3Fingerprint", properties.JA3Fingerprint.value()},
      {"JA4Fingerprint", properties.JA4Fingerprint.value()},
      {"JsonBody", properties.JsonBody.value()},
      {"Method", properties.Method.value()},
      {"QueryString", properties.QueryString.value()},
      {"SingleHeader", properties.SingleHeader.value()},
      {"SingleQueryArgument", properties.SingleQueryArgument.value()},
      {"UriFragment", properties.UriFragment.value()},
      {"UriPath", properties.UriPath.value()},
  });
}

Value to_value(const WebACL::FieldToProtect& properties) {
  return object({
      {"FieldKeys", properties.FieldKeys.value()},
      {"FieldType", properties.FieldType.value()},
  });
}

Value to_value(const WebACL::ForwardedIPConfiguration& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
      {"HeaderName", properties.HeaderName.value()},
  });
}

Value to_value(const WebACL::GeoMatchStatement& properties) {
  return object({
      {"CountryCodes", properties.CountryCodes.value()},
      {"ForwardedIPConfig", properties.ForwardedIPConfig.value()},
  });
}

Value to_value(const WebACL::HeaderMatchPattern& properties) {
  return object({
      {"All", properties.All.value()},
      {"ExcludedHeaders", properties.ExcludedHeaders.value()},
      {"IncludedHeaders", properties.IncludedHeaders.value()},
  });
}

Value to_value(const WebACL::HeaderOrder& properties) {
  return object({
      {"OversizeHandling", properties.OversizeHandling.value()},
  });
}

Value to_value(const WebACL::Headers& properties) {
  return object({
      {"MatchPattern", properties.MatchPattern.value()},
      {"MatchScope", properties.MatchScope.value()},
      {"OversizeHandling", properties.OversizeHandling.value()},
  });
}

Value to_value(const WebACL::IPSetForwardedIPConfiguration& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
      {"HeaderName", properties.HeaderName.value()},
      {"Position", properties.Position.value()},
  });
}

Value to_value(const WebACL::IPSetReferenceStatement& properties) {
  return object({
      {"Arn", properties.Arn.value()},
      {"IPSetForwardedIPConfig", properties.IPSetForwardedIPConfig.value()},
  });
}

Value to_value(const WebACL::ImmunityTimeProperty& properties) {
  return object({
      {"ImmunityTime", properties.ImmunityTime.value()},
  });
}

Value to_value(const WebACL::JA3Fingerprint& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
  });
}

Value to_value(const WebACL::JA4Fingerprint& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
  });
}

Value to_value(const WebACL::JsonBody& properties) {
  return object({
      {"InvalidFallbackBehavior", properties.InvalidFallbackBehavior.value()},
      {"MatchPattern", properties.MatchPattern.value()},
      {"MatchScope", properties.MatchScope.value()},
      {"OversizeHandling", properties.OversizeHandling.value()},
  });
}

Value to_value(const WebACL::JsonMatchPattern& properties) {
  return object({
      {"All", properties.All.value()},
      {"IncludedPaths", properties.IncludedPaths.value()},
  });
}

Value to_value(const WebACL::Label& properties) {
  return object({
      {"Name", properties.Name.value()},
  });
}

Value to_value(const WebACL::LabelMatchStatement& properties) {
  return object({
      {"Key", properties.Key.value()},
      {"Scope", properties.Scope.value()},
  });
}

Value to_value(const WebACL::ManagedRuleGroupConfig& properties) {
  return object({
      {"AWSManagedRulesACFPRuleSet", properties.AWSManagedRulesACFPRuleSet.value()},
      {"AWSManagedRulesATPRuleSet", properties.AWSManagedRulesATPRuleSet.value()},
      {"AWSManagedRulesAntiDDoSRuleSet", properties.AWSManagedRulesAntiDDoSRuleSet.value()},
      {"AWSManagedRulesBotControlRuleSet", properties.AWSManagedRulesBotControlRuleSet.value()},
      {"LoginPath", properties.LoginPath.value()},
      {"PasswordField", properties.PasswordField.value()},
      {"PayloadType", properties.PayloadType.value()},
      {"UsernameField", properties.UsernameField.value()},
  });
}

Value to_value(const WebACL::ManagedRuleGroupStatement& properties) {
  return object({
      {"ExcludedRules", properties.ExcludedRules.value()},
      {"ManagedRuleGroupConfigs", properties.ManagedRuleGroupConfigs.value()},
      {"Name", properties.Name.value()},
      {"RuleActionOverrides", properties.RuleActionOverrides.value()},
      {"ScopeDownStatement", properties.ScopeDownStatement.value()},
      {"VendorName", properties.VendorName.value()},
      {"Version", properties.Version.value()},
  });
}

Value to_value(const WebACL::MonetizationConfig& properties) {
  return object({
      {"CryptoConfig", properties.CryptoConfig.value()},
      {"CurrencyMode", properties.CurrencyMode.value()},
  });
}

Value to_value(const WebACL::MonetizeAction& properties) {
  return object({
      {"PriceMultiplier", properties.PriceMultiplier.value()},
  });
}

Value to_value(const WebACL::NotStatement& properties) {
  return object({
      {"Statement", properties.Statement.value()},
  });
}

Value to_value(const WebACL::OnSourceDDoSProtectionConfig& properties) {
  return object({
      {"ALBLowReputationMode", properties.ALBLowReputationMode.value()},
  });
}

Value to_value(const WebACL::OrStatement& properties) {
  return object({
      {"Statements", properties.Statements.value()},
  });
}

Value to_value(const WebACL::OverrideAction& properties) {
  return object({
      {"Count", properties.Count.value()},
      {"None", properties.None.value()},
  });
}

Value to_value(const WebACL::PaymentNetwork& properties) {
  return object({
      {"Chain", properties.Chain.value()},
      {"Prices", properties.Prices.value()},
      {"WalletAddress", properties.WalletAddress.value()},
  });
}

Value to_value(const WebACL::PreParseTextTransformation& properties) {
  return object({
      {"Priority", properties.Priority.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const WebACL::Price& properties) {
  return object({
      {"Amount", properties.Amount.value()},
      {"Currency", properties.Currency.value()},
  });
}

Value to_value(const WebACL::RateBasedStatement& properties) {
  return object({
      {"AggregateKeyType", properties.AggregateKeyType.value()},
      {"CustomKeys", properties.CustomKeys.value()},
      {"EvaluationWindowSec", properties.EvaluationWindowSec.value()},
      {"ForwardedIPConfig", properties.ForwardedIPConfig.value()},
      {"Limit", properties.Limit.value()},
      {"ScopeDownStatement", properties.ScopeDownStatement.value()},
  });
}

Value to_value(const WebACL::RateBasedStatementCustomKey& properties) {
  return object({
      {"ASN", properties.ASN.value()},
      {"Cookie", properties.Cookie.value()},
      {"ForwardedIP", properties.ForwardedIP.value()},
      {"HTTPMethod", properties.HTTPMethod.value()},
      {"Header", properties.Header.value()},
      {"IP", properties.IP.value()},
      {"JA3Fingerprint", properties.JA3Fingerprint.value()},
      {"JA4Fingerprint", properties.JA4Fingerprint.value()},
      {"LabelNamespace", properties.LabelNamespace.value()},
      {"QueryArgument", properties.QueryArgument.value()},
      {"QueryString", properties.QueryString.value()},
      {"UriPath", properties.UriPath.value()},
  });
}

Value to_value(const WebACL::RateLimitCookie& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::RateLimitHeader& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::RateLimitJA3Fingerprint& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
  });
}

Value to_value(const WebACL::RateLimitJA4Fingerprint& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
  });
}

Value to_value(const WebACL::RateLimitLabelNamespace& properties) {
  return object({
      {"Namespace", properties.Namespace.value()},
  });
}

Value to_value(const WebACL::RateLimitQueryArgument& properties) {
  return object({
      {"Name", properties.Name.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::RateLimitQueryString& properties) {
  return object({
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::RateLimitUriPath& properties) {
  return object({
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::Regex& properties) {
  return object({
      {"RegexString", properties.RegexString.value()},
  });
}

Value to_value(const WebACL::RegexMatchStatement& properties) {
  return object({
      {"FieldToMatch", properties.FieldToMatch.value()},
      {"PreParseTextTransformations", properties.PreParseTextTransformations.value()},
      {"RegexString", properties.RegexString.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::RegexPatternSetReferenceStatement& properties) {
  return object({
      {"Arn", properties.Arn.value()},
      {"FieldToMatch", properties.FieldToMatch.value()},
      {"PreParseTextTransformations", properties.PreParseTextTransformations.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::RequestBodyAssociatedResourceTypeConfig& properties) {
  return object({
      {"DefaultSizeInspectionLimit", properties.DefaultSizeInspectionLimit.value()},
  });
}

Value to_value(const WebACL::RequestInspection& properties) {
  return object({
      {"PasswordField", properties.PasswordField.value()},
      {"PayloadType", properties.PayloadType.value()},
      {"UsernameField", properties.UsernameField.value()},
  });
}

Value to_value(const WebACL::RequestInspectionACFP& properties) {
  return object({
      {"AddressFields", properties.AddressFields.value()},
      {"EmailField", properties.EmailField.value()},
      {"PasswordField", properties.PasswordField.value()},
      {"PayloadType", properties.PayloadType.value()},
      {"PhoneNumberFields", properties.PhoneNumberFields.value()},
      {"UsernameField", properties.UsernameField.value()},
  });
}

Value to_value(const WebACL::ResponseInspection& properties) {
  return object({
      {"BodyContains", properties.BodyContains.value()},
      {"Header", properties.Header.value()},
      {"Json", properties.Json.value()},
      {"StatusCode", properties.StatusCode.value()},
  });
}

Value to_value(const WebACL::ResponseInspectionBodyContains& properties) {
  return object({
      {"FailureStrings", properties.FailureStrings.value()},
      {"SuccessStrings", properties.SuccessStrings.value()},
  });
}

Value to_value(const WebACL::ResponseInspectionHeader& properties) {
  return object({
      {"FailureValues", properties.FailureValues.value()},
      {"Name", properties.Name.value()},
      {"SuccessValues", properties.SuccessValues.value()},
  });
}

Value to_value(const WebACL::ResponseInspectionJson& properties) {
  return object({
      {"FailureValues", properties.FailureValues.value()},
      {"Identifier", properties.Identifier.value()},
      {"SuccessValues", properties.SuccessValues.value()},
  });
}

Value to_value(const WebACL::ResponseInspectionStatusCode& properties) {
  return object({
      {"FailureCodes", properties.FailureCodes.value()},
      {"SuccessCodes", properties.SuccessCodes.value()},
  });
}

Value to_value(const WebACL::Rule& properties) {
  return object({
      {"Action", properties.Action.value()},
      {"CaptchaConfig", properties.CaptchaConfig.value()},
      {"ChallengeConfig", properties.ChallengeConfig.value()},
      {"Name", properties.Name.value()},
      {"OverrideAction", properties.OverrideAction.value()},
      {"Priority", properties.Priority.value()},
      {"RuleLabels", properties.RuleLabels.value()},
      {"Statement", properties.Statement.value()},
      {"VisibilityConfig", properties.VisibilityConfig.value()},
  });
}

Value to_value(const WebACL::RuleAction& properties) {
  return object({
      {"Allow", properties.Allow.value()},
      {"Block", properties.Block.value()},
      {"Captcha", properties.Captcha.value()},
      {"Challenge", properties.Challenge.value()},
      {"Count", properties.Count.value()},
      {"Monetize", properties.Monetize.value()},
  });
}

Value to_value(const WebACL::RuleActionOverride& properties) {
  return object({
      {"ActionToUse", properties.ActionToUse.value()},
      {"Name", properties.Name.value()},
  });
}

Value to_value(const WebACL::RuleGroupReferenceStatement& properties) {
  return object({
      {"Arn", properties.Arn.value()},
      {"ExcludedRules", properties.ExcludedRules.value()},
      {"RuleActionOverrides", properties.RuleActionOverrides.value()},
  });
}

Value to_value(const WebACL::SingleHeader& properties) {
  return object({
      {"Name", properties.Name.value()},
  });
}

Value to_value(const WebACL::SingleQueryArgument& properties) {
  return object({
      {"Name", properties.Name.value()},
  });
}

Value to_value(const WebACL::SizeConstraintStatement& properties) {
  return object({
      {"ComparisonOperator", properties.ComparisonOperator.value()},
      {"FieldToMatch", properties.FieldToMatch.value()},
      {"PreParseTextTransformations", properties.PreParseTextTransformations.value()},
      {"Size", properties.Size.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::SqliMatchStatement& properties) {
  return object({
      {"FieldToMatch", properties.FieldToMatch.value()},
      {"PreParseTextTransformations", properties.PreParseTextTransformations.value()},
      {"SensitivityLevel", properties.SensitivityLevel.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::Statement& properties) {
  return object({
      {"AndStatement", properties.AndStatement.value()},
      {"AsnMatchStatement", properties.AsnMatchStatement.value()},
      {"ByteMatchStatement", properties.ByteMatchStatement.value()},
      {"GeoMatchStatement", properties.GeoMatchStatement.value()},
      {"IPSetReferenceStatement", properties.IPSetReferenceStatement.value()},
      {"LabelMatchStatement", properties.LabelMatchStatement.value()},
      {"ManagedRuleGroupStatement", properties.ManagedRuleGroupStatement.value()},
      {"NotStatement", properties.NotStatement.value()},
      {"OrStatement", properties.OrStatement.value()},
      {"RateBasedStatement", properties.RateBasedStatement.value()},
      {"RegexMatchStatement", properties.RegexMatchStatement.value()},
      {"RegexPatternSetReferenceStatement", properties.RegexPatternSetReferenceStatement.value()},
      {"RuleGroupReferenceStatement", properties.RuleGroupReferenceStatement.value()},
      {"SizeConstraintStatement", properties.SizeConstraintStatement.value()},
      {"SqliMatchStatement", properties.SqliMatchStatement.value()},
      {"XssMatchStatement", properties.XssMatchStatement.value()},
  });
}

Value to_value(const WebACL::TextTransformation& properties) {
  return object({
      {"Priority", properties.Priority.value()},
      {"Type", properties.Type.value()},
  });
}

Value to_value(const WebACL::UriFragment& properties) {
  return object({
      {"FallbackBehavior", properties.FallbackBehavior.value()},
  });
}

Value to_value(const WebACL::VisibilityConfig& properties) {
  return object({
      {"CloudWatchMetricsEnabled", properties.CloudWatchMetricsEnabled.value()},
      {"MetricName", properties.MetricName.value()},
      {"SampledRequestsEnabled", properties.SampledRequestsEnabled.value()},
  });
}

Value to_value(const WebACL::XssMatchStatement& properties) {
  return object({
      {"FieldToMatch", properties.FieldToMatch.value()},
      {"PreParseTextTransformations", properties.PreParseTextTransformations.value()},
      {"TextTransformations", properties.TextTransformations.value()},
  });
}

Value to_value(const WebACL::Properties& properties) {
  return object({
      {"ApplicationConfig", properties.ApplicationConfig.value()},
      {"AssociationConfig", properties.AssociationConfig.value()},
      {"CaptchaConfig", properties.CaptchaConfig.value()},
      {"ChallengeConfig", properties.ChallengeConfig.value()},
      {"CustomResponseBodies", properties.CustomResponseBodies.value()},
      {"DataProtectionConfig", properties.DataProtectionConfig.value()},
      {"DefaultAction", properties.DefaultAction.value()},
      {"Description", properties.Description.value()},
      {"MonetizationConfig", properties.MonetizationConfig.value()},
      {"Name", properties.Name.value()},
      {"OnSourceDDoSProtectionConfig", properties.OnSourceDDoSProtectionConfig.value()},
      {"Rules", properties.Rules.value()},
      {"Scope", properties.Scope.value()},
      {"Tags", properties.Tags.value()},
      {"TokenDomains", properties.TokenDomains.value()},
      {"VisibilityConfig", properties.VisibilityConfig.value()},
  });
}

WebACL::WebACL(catalog::Scope& scope, std::string name, Properties properties,
               ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

Value to_value(const WebACLAssociation::Properties& properties) {
  return object({
      {"ResourceArn", properties.ResourceArn.value()},
      {"WebACLArn", properties.WebACLArn.value()},
  });
}

WebACLAssociation::WebACLAssociation(catalog::Scope& scope, std::string name, Properties properties,
                                     ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::wafv2
