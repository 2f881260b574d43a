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

namespace catalog::wafv2 {

/// AWS::WAFv2::IPSet
class IPSet final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::WAFv2::IPSet";

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> Addresses;
    catalog::Input<std::string> Description;
    catalog::Input<std::string> IPAddressVersion;
    catalog::Input<std::string> Name;
    catalog::Input<std::string> Scope;
    catalog::Input<std::vector<catalog::Tag>> Tags;
  };

  IPSet(catalog::Scope& scope, std::string name, Properties properties,
        ResourceOptions options = {}, std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> Name() const { return attribute<std::string>("Name"); }

  Output<std::string> Scope() const { return attribute<std::string>("Scope"); }
};

Value to_value(const IPSet::Properties& properties);

/// AWS::WAFv2::LoggingConfiguration
class LoggingConfiguration final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::WAFv2::LoggingConfiguration";
  struct ActionCondition;
  struct Condition;
  struct FieldToMatch;
  struct Filter;
  struct LabelNameCondition;
  struct LoggingFilter;
  struct SingleHeader;

  struct Properties {
    catalog::Input<std::vector<catalog::Input<std::string>>> LogDestinationConfigs;
    catalog::Input<wafv2::LoggingConfiguration::LoggingFilter> LoggingFilter;
    catalog::Input<std::vector<wafv2::LoggingConfiguration::FieldToMatch>> RedactedFields;
    catalog::Input<std::string> ResourceArn;
  };

  LoggingConfiguration(catalog::Scope& scope, std::string name, Properties properties,
                       ResourceOptions options = {},
                       std::source_location where = std::source_location::current());

  Output<bool> ManagedByFirewallManager() const {
    return attribute<bool>("ManagedByFirewallManager");
  }

  Output<std::string> ResourceArn() const { return attribute<std::string>("ResourceArn"); }
};

struct LoggingConfiguration::ActionCondition {
  catalog::Input<std::string> Action;
};

struct LoggingConfiguration::Condition {
  catalog::Input<wafv2::LoggingConfiguration::ActionCondition> ActionCondition;
  catalog::Input<wafv2::LoggingConfiguration::LabelNameCondition> LabelNameCondition;
};

struct LoggingConfiguration::FieldToMatch {
  catalog::Input<Document> JsonBody;
  catalog::Input<Document> Method;
  catalog::Input<Document> QueryString;
  catalog::Input<wafv2::LoggingConfiguration::SingleHeader> SingleHeader;
  catalog::Input<Document> UriPath;
};

struct LoggingConfiguration::Filter {
  catalog::Input<std::string> Behavior;
  catalog::Input<std::vector<wafv2::LoggingConfiguration::Condition>> Conditions;
  catalog::Input<std::string> Requirement;
};

struct LoggingConfiguration::LabelNameCondition {
  catalog::Input<std::string> LabelName;
};

struct LoggingConfiguration::LoggingFilter {
  catalog::Input<std::string> DefaultBehavior;
  catalog::Input<std::vector<wafv2::LoggingConfiguration::Filter>> Filters;
};

struct LoggingConfiguration::SingleHeader {
  catalog::Input<std::string> Name;
};

Value to_value(const LoggingConfiguration::ActionCondition& properties);
Value to_value(const LoggingConfiguration::Condition& properties);
Value to_value(const LoggingConfiguration::FieldToMatch& properties);
Value to_value(const LoggingConfiguration::Filter& properties);
Value to_value(const LoggingConfiguration::LabelNameCondition& properties);
Value to_value(const LoggingConfiguration::LoggingFilter& properties);
Value to_value(const LoggingConfiguration::SingleHeader& properties);
Value to_value(const LoggingConfiguration::Properties& properties);

/// AWS::WAFv2::WebACL
class WebACL final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::WAFv2::WebACL";
  struct AWSManagedRulesACFPRuleSet;
  struct AWSManagedRulesATPRuleSet;
  struct AWSManagedRulesAntiDDoSRuleSet;
  struct AWSManagedRulesBotControlRuleSet;
  struct AllowAction;
  struct AndStatement;
  struct ApplicationAttribute;
  struct ApplicationConfig;
  struct AsnMatchStatement;
  struct AssociationConfig;
  struct BlockAction;
  struct Body;
  struct ByteMatchStatement;
  struct CaptchaAction;
  struct CaptchaConfig;
  struct ChallengeAction;
  struct ChallengeConfig;
  struct ClientSideAction;
  struct ClientSideActionConfig;
  struct CookieMatchPattern;
  struct Cookies;
  struct CountAction;
  struct CryptoConfig;
  struct CustomHTTPHeader;
  struct CustomRequestHandling;
  struct CustomResponse;
  struct CustomResponseBody;
  struct DataProtect;
  struct DataProtectionConfig;
  struct DefaultAction;
  struct ExcludedRule;
  struct FieldIdentifier;
  struct FieldToMatch;
  struct FieldToProtect;
  struct ForwardedIPConfiguration;
  struct GeoMatchStatement;
  struct HeaderMatchPattern;
  struct HeaderOrder;
  struct Headers;
  struct IPSetForwardedIPConfiguration;
  struct IPSetReferenceStatement;
  struct ImmunityTimeProperty;
  struct JA3Fingerprint;
  struct JA4Fingerprint;
  struct JsonBody;
  struct JsonMatchPattern;
  struct Label;
  struct LabelMatchStatement;
  struct ManagedRuleGroupConfig;
  struct ManagedRuleGroupStatement;
  struct MonetizationConfig;
  struct MonetizeAction;
  struct NotStatement;
  struct OnSourceDDoSProtectionConfig;
  struct OrStatement;
  struct OverrideAction;
  struct PaymentNetwork;
  struct PreParseTextTransformation;
  struct Price;
  struct RateBasedStatement;
  struct RateBasedStatementCustomKey;
  struct RateLimitCookie;
  struct RateLimitHeader;
  struct RateLimitJA3Fingerprint;
  struct RateLimitJA4Fingerprint;
  struct RateLimitLabelNamespace;
  struct RateLimitQueryArgument;
  struct RateLimitQueryString;
  struct RateLimitUriPath;
  struct Regex;
  struct RegexMatchStatement;
  struct RegexPatternSetReferenceStatement;
  struct RequestBodyAssociatedResourceTypeConfig;
  struct RequestInspection;
  struct RequestInspectionACFP;
  struct ResponseInspection;
  struct ResponseInspectionBodyContains;
  struct ResponseInspectionHeader;
  struct ResponseInspectionJson;
  struct ResponseInspectionStatusCode;
  struct Rule;
  struct RuleAction;
  struct RuleActionOverride;
  struct RuleGroupReferenceStatement;
  struct SingleHeader;
  struct SingleQueryArgument;
  struct SizeConstraintStatement;
  struct SqliMatchStatement;
  struct Statement;
  struct TextTransformation;
  struct UriFragment;
  struct VisibilityConfig;
  struct XssMatchStatement;

  struct Properties {
    catalog::Input<wafv2::WebACL::ApplicationConfig> ApplicationConfig;
    catalog::Input<wafv2::WebACL::AssociationConfig> AssociationConfig;
    catalog::Input<wafv2::WebACL::CaptchaConfig> CaptchaConfig;
    catalog::Input<wafv2::WebACL::ChallengeConfig> ChallengeConfig;
    catalog::Input<std::map<std::string, wafv2::WebACL::CustomResponseBody>> CustomResponseBodies;
    catalog::Input<wafv2::WebACL::DataProtectionConfig> DataProtectionConfig;
    catalog::Input<wafv2::WebACL::DefaultAction> DefaultAction;
    catalog::Input<std::string> Description;
    catalog::Input<wafv2::WebACL::MonetizationConfig> MonetizationConfig;
    catalog::Input<std::string> Name;
    catalog::Input<wafv2::WebACL::OnSourceDDoSProtectionConfig> OnSourceDDoSProtectionConfig;
    catalog::Input<std::vector<wafv2::WebACL::Rule>> Rules;
    catalog::Input<std::string> Scope;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::vector<catalog::Input<std::string>>> TokenDomains;
    catalog::Input<wafv2::WebACL::VisibilityConfig> VisibilityConfig;
  };

  WebACL(catalog::Scope& scope, std::string name, Properties properties,
         ResourceOptions options = {},
         std::source_location where = std::source_location::current());

  Output<std::string> Arn() const { return attribute<std::string>("Arn"); }

  Output<std::int64_t> Capacity() const { return attribute<std::int64_t>("Capacity"); }

  Output<std::string> Id() const { return attribute<std::string>("Id"); }

  Output<std::string> LabelNamespace() const { return attribute<std::string>("LabelNamespace"); }

  Output<std::string> Name() const { return attribute<std::string>("Name"); }

  Output<std::string> Scope() const { return attribute<std::string>("Scope"); }
};

struct WebACL::AWSManagedRulesACFPRuleSet {
  catalog::Input<std::string> CreationPath;
  catalog::Input<bool> EnableRegexInPath;
  catalog::Input<std::string> RegistrationPagePath;
  catalog::Input<wafv2::WebACL::RequestInspectionACFP> RequestInspection;
  catalog::Input<wafv2::WebACL::ResponseInspection> ResponseInspection;
};

struct WebACL::AWSManagedRulesATPRuleSet {
  catalog::Input<bool> EnableRegexInPath;
  catalog::Input<std::string> LoginPath;
  catalog::Input<wafv2::WebACL::RequestInspection> RequestInspection;
  catalog::Input<wafv2::WebACL::ResponseInspection> ResponseInspection;
};

struct WebACL::AWSManagedRulesAntiDDoSRuleSet {
  catalog::Input<wafv2::WebACL::ClientSideActionConfig> ClientSideActionConfig;
  catalog::Input<std::string> SensitivityToBlock;
};

struct WebACL::AWSManagedRulesBotControlRuleSet {
  catalog::Input<bool> EnableMachineLearning;
  catalog::Input<std::string> InspectionLevel;
};

struct WebACL::AllowAction {
  catalog::Input<wafv2::WebACL::CustomRequestHandling> CustomRequestHandling;
};

struct WebACL::AndStatement {
  catalog::Input<std::vector<wafv2::WebACL::Statement>> Statements;
};

struct WebACL::ApplicationAttribute {
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<catalog::Input<std::string>>> Values;
};

struct WebACL::ApplicationConfig {
  catalog::Input<std::vector<wafv2::WebACL::ApplicationAttribute>> Attributes;
};

struct WebACL::AsnMatchStatement {
  catalog::Input<std::vector<catalog::Input<std::int64_t>>> AsnList;
  catalog::Input<wafv2::WebACL::ForwardedIPConfiguration> ForwardedIPConfig;
};

struct WebACL::AssociationConfig {
  catalog::Input<std::map<std::string, wafv2::WebACL::RequestBodyAssociatedResourceTypeConfig>>
      RequestBody;
};

struct WebACL::BlockAction {
  catalog::Input<wafv2::WebACL::CustomResponse> CustomResponse;
};

struct WebACL::Body {
  catalog::Input<std::string> OversizeHandling;
};

struct WebACL::ByteMatchStatement {
  catalog::Input<wafv2::WebACL::FieldToMatch> FieldToMatch;
  catalog::Input<std::string> PositionalConstraint;
  catalog::Input<std::vector<wafv2::WebACL::PreParseTextTransformation>>
      PreParseTextTransformations;
  catalog::Input<std::string> SearchString;
  catalog::Input<std::string> SearchStringBase64;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::CaptchaAction {
  catalog::Input<wafv2::WebACL::CustomRequestHandling> CustomRequestHandling;
};

struct WebACL::CaptchaConfig {
  catalog::Input<wafv2::WebACL::ImmunityTimeProperty> ImmunityTimeProperty;
};

struct WebACL::ChallengeAction {
  catalog::Input<wafv2::WebACL::CustomRequestHandling> CustomRequestHandling;
};

struct WebACL::ChallengeConfig {
  catalog::Input<wafv2::WebACL::ImmunityTimeProperty> ImmunityTimeProperty;
};

struct WebACL::ClientSideAction {
  catalog::Input<std::vector<wafv2::WebACL::Regex>> ExemptUriRegularExpressions;
  catalog::Input<std::string> Sensitivity;
  catalog::Input<std::string> UsageOfAction;
};

struct WebACL::ClientSideActionConfig {
  catalog::Input<wafv2::WebACL::ClientSideAction> Challenge;
};

struct WebACL::CookieMatchPattern {
  catalog::Input<Document> All;
  catalog::Input<std::vector<catalog::Input<std::string>>> ExcludedCookies;
  catalog::Input<std::vector<catalog::Input<std::string>>> IncludedCookies;
};

struct WebACL::Cookies {
  catalog::Input<wafv2::WebACL::CookieMatchPattern> MatchPattern;
  catalog::Input<std::string> MatchScope;
  catalog::Input<std::string> OversizeHandling;
};

struct WebACL::CountAction {
  catalog::Input<wafv2::WebACL::CustomRequestHandling> CustomRequestHandling;
};

struct WebACL::CryptoConfig {
  catalog::Input<std::vector<wafv2::WebACL::PaymentNetwork>> PaymentNetworks;
};

struct WebACL::CustomHTTPHeader {
  catalog::Input<std::string> Name;
  catalog::Input<std::string> Value;
};

struct WebACL::CustomRequestHandling {
  catalog::Input<std::vector<wafv2::WebACL::CustomHTTPHeader>> InsertHeaders;
};

struct WebACL::CustomResponse {
  catalog::Input<std::string> CustomResponseBodyKey;
  catalog::Input<std::int64_t> ResponseCode;
  catalog::Input<std::vector<wafv2::WebACL::CustomHTTPHeader>> ResponseHeaders;
};

struct WebACL::CustomResponseBody {
  catalog::Input<std::string> Content;
  catalog::Input<std::string> ContentType;
};

struct WebACL::DataProtect {
  catalog::Input<std::string> Action;
  catalog::Input<bool> ExcludeRateBasedDetails;
  catalog::Input<bool> ExcludeRuleMatchDetails;
  catalog::Input<wafv2::WebACL::FieldToProtect> Field;
};

struct WebACL::DataProtectionConfig {
  catalog::Input<std::vector<wafv2::WebACL::DataProtect>> DataProtections;
};

struct WebACL::DefaultAction {
  catalog::Input<wafv2::WebACL::AllowAction> Allow;
  catalog::Input<wafv2::WebACL::BlockAction> Block;
};

struct WebACL::ExcludedRule {
  catalog::Input<std::string> Name;
};

struct WebACL::FieldIdentifier {
  catalog::Input<std::string> Identifier;
};

struct WebACL::FieldToMatch {
  catalog::Input<Document> AllQueryArguments;
  catalog::Input<wafv2::WebACL::Body> Body;
  catalog::Input<wafv2::WebACL::Cookies> Cookies;
  catalog::Input<wafv2::WebACL::HeaderOrder> HeaderOrder;
  catalog::Input<wafv2::WebACL::Headers> Headers;
  catalog::Input<wafv2::WebACL::JA3Fingerprint> JA3Fingerprint;
  catalog::Input<wafv2::WebACL::JA4Fingerprint> JA4Fingerprint;
  catalog::Input<wafv2::WebACL::JsonBody> JsonBody;
  catalog::Input<Document> Method;
  catalog::Input<Document> QueryString;
  catalog::Input<wafv2::WebACL::SingleHeader> SingleHeader;
  catalog::Input<wafv2::WebACL::SingleQueryArgument> SingleQueryArgument;
  catalog::Input<wafv2::WebACL::UriFragment> UriFragment;
  catalog::Input<Document> UriPath;
};

struct WebACL::FieldToProtect {
  catalog::Input<std::vector<catalog::Input<std::string>>> FieldKeys;
  catalog::Input<std::string> FieldType;
};

struct WebACL::ForwardedIPConfiguration {
  catalog::Input<std::string> FallbackBehavior;
  catalog::Input<std::string> HeaderName;
};

struct WebACL::GeoMatchStatement {
  catalog::Input<std::vector<catalog::Input<std::string>>> CountryCodes;
  catalog::Input<wafv2::WebACL::ForwardedIPConfiguration> ForwardedIPConfig;
};

struct WebACL::HeaderMatchPattern {
  catalog::Input<Document> All;
  catalog::Input<std::vector<catalog::Input<std::string>>> ExcludedHeaders;
  catalog::Input<std::vector<catalog::Input<std::string>>> IncludedHeaders;
};

struct WebACL::HeaderOrder {
  catalog::Input<std::string> OversizeHandling;
};

struct WebACL::Headers {
  catalog::Input<wafv2::WebACL::HeaderMatchPattern> MatchPattern;
  catalog::Input<std::string> MatchScope;
  catalog::Input<std::string> OversizeHandling;
};

struct WebACL::IPSetForwardedIPConfiguration {
  catalog::Input<std::string> FallbackBehavior;
  catalog::Input<std::string> HeaderName;
  catalog::Input<std::string> Position;
};

struct WebACL::IPSetReferenceStatement {
  catalog::Input<std::string> Arn;
  catalog::Input<wafv2::WebACL::IPSetForwardedIPConfiguration> IPSetForwardedIPConfig;
};

struct WebACL::ImmunityTimeProperty {
  catalog::Input<std::int64_t> ImmunityTime;
};

struct WebACL::JA3Fingerprint {
  catalog::Input<std::string> FallbackBehavior;
};

struct WebACL::JA4Fingerprint {
  catalog::Input<std::string> FallbackBehavior;
};

struct WebACL::JsonBody {
  catalog::Input<std::string> InvalidFallbackBehavior;
  catalog::Input<wafv2::WebACL::JsonMatchPattern> MatchPattern;
  catalog::Input<std::string> MatchScope;
  catalog::Input<std::string> OversizeHandling;
};

struct WebACL::JsonMatchPattern {
  catalog::Input<Document> All;
  catalog::Input<std::vector<catalog::Input<std::string>>> IncludedPaths;
};

struct WebACL::Label {
  catalog::Input<std::string> Name;
};

struct WebACL::LabelMatchStatement {
  catalog::Input<std::string> Key;
  catalog::Input<std::string> Scope;
};

struct WebACL::ManagedRuleGroupConfig {
  catalog::Input<wafv2::WebACL::AWSManagedRulesACFPRuleSet> AWSManagedRulesACFPRuleSet;
  catalog::Input<wafv2::WebACL::AWSManagedRulesATPRuleSet> AWSManagedRulesATPRuleSet;
  catalog::Input<wafv2::WebACL::AWSManagedRulesAntiDDoSRuleSet> AWSManagedRulesAntiDDoSRuleSet;
  catalog::Input<wafv2::WebACL::AWSManagedRulesBotControlRuleSet> AWSManagedRulesBotControlRuleSet;
  catalog::Input<std::string> LoginPath;
  catalog::Input<wafv2::WebACL::FieldIdentifier> PasswordField;
  catalog::Input<std::string> PayloadType;
  catalog::Input<wafv2::WebACL::FieldIdentifier> UsernameField;
};

struct WebACL::ManagedRuleGroupStatement {
  catalog::Input<std::vector<wafv2::WebACL::ExcludedRule>> ExcludedRules;
  catalog::Input<std::vector<wafv2::WebACL::ManagedRuleGroupConfig>> ManagedRuleGroupConfigs;
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<wafv2::WebACL::RuleActionOverride>> RuleActionOverrides;
  catalog::Input<wafv2::WebACL::Statement> ScopeDownStatement;
  catalog::Input<std::string> VendorName;
  catalog::Input<std::string> Version;
};

struct WebACL::MonetizationConfig {
  catalog::Input<wafv2::WebACL::CryptoConfig> CryptoConfig;
  catalog::Input<std::string> CurrencyMode;
};

struct WebACL::MonetizeAction {
  catalog::Input<std::string> PriceMultiplier;
};

struct WebACL::NotStatement {
  catalog::Input<wafv2::WebACL::Statement> Statement;
};

struct WebACL::OnSourceDDoSProtectionConfig {
  catalog::Input<std::string> ALBLowReputationMode;
};

struct WebACL::OrStatement {
  catalog::Input<std::vector<wafv2::WebACL::Statement>> Statements;
};

struct WebACL::OverrideAction {
  catalog::Input<Document> Count;
  catalog::Input<Document> None;
};

struct WebACL::PaymentNetwork {
  catalog::Input<std::string> Chain;
  catalog::Input<std::vector<wafv2::WebACL::Price>> Prices;
  catalog::Input<std::string> WalletAddress;
};

struct WebACL::PreParseTextTransformation {
  catalog::Input<std::int64_t> Priority;
  catalog::Input<std::string> Type;
};

struct WebACL::Price {
  catalog::Input<std::string> Amount;
  catalog::Input<std::string> Currency;
};

struct WebACL::RateBasedStatement {
  catalog::Input<std::string> AggregateKeyType;
  catalog::Input<std::vector<wafv2::WebACL::RateBasedStatementCustomKey>> CustomKeys;
  catalog::Input<std::int64_t> EvaluationWindowSec;
  catalog::Input<wafv2::WebACL::ForwardedIPConfiguration> ForwardedIPConfig;
  catalog::Input<std::int64_t> Limit;
  catalog::Input<wafv2::WebACL::Statement> ScopeDownStatement;
};

struct WebACL::RateBasedStatementCustomKey {
  catalog::Input<Document> ASN;
  catalog::Input<wafv2::WebACL::RateLimitCookie> Cookie;
  catalog::Input<Document> ForwardedIP;
  catalog::Input<Document> HTTPMethod;
  catalog::Input<wafv2::WebACL::RateLimitHeader> Header;
  catalog::Input<Document> IP;
  catalog::Input<wafv2::WebACL::RateLimitJA3Fingerprint> JA3Fingerprint;
  catalog::Input<wafv2::WebACL::RateLimitJA4Fingerprint> JA4Fingerprint;
  catalog::Input<wafv2::WebACL::RateLimitLabelNamespace> LabelNamespace;
  catalog::Input<wafv2::WebACL::RateLimitQueryArgument> QueryArgument;
  catalog::Input<wafv2::WebACL::RateLimitQueryString> QueryString;
  catalog::Input<wafv2::WebACL::RateLimitUriPath> UriPath;
};

struct WebACL::RateLimitCookie {
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::RateLimitHeader {
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::RateLimitJA3Fingerprint {
  catalog::Input<std::string> FallbackBehavior;
};

struct WebACL::RateLimitJA4Fingerprint {
  catalog::Input<std::string> FallbackBehavior;
};

struct WebACL::RateLimitLabelNamespace {
  catalog::Input<std::string> Namespace;
};

struct WebACL::RateLimitQueryArgument {
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::RateLimitQueryString {
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::RateLimitUriPath {
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::Regex {
  catalog::Input<std::string> RegexString;
};

struct WebACL::RegexMatchStatement {
  catalog::Input<wafv2::WebACL::FieldToMatch> FieldToMatch;
  catalog::Input<std::vector<wafv2::WebACL::PreParseTextTransformation>>
      PreParseTextTransformations;
  catalog::Input<std::string> RegexString;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::RegexPatternSetReferenceStatement {
  catalog::Input<std::string> Arn;
  catalog::Input<wafv2::WebACL::FieldToMatch> FieldToMatch;
  catalog::Input<std::vector<wafv2::WebACL::PreParseTextTransformation>>
      PreParseTextTransformations;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::RequestBodyAssociatedResourceTypeConfig {
  catalog::Input<std::string> DefaultSizeInspectionLimit;
};

struct WebACL::RequestInspection {
  catalog::Input<wafv2::WebACL::FieldIdentifier> PasswordField;
  catalog::Input<std::string> PayloadType;
  catalog::Input<wafv2::WebACL::FieldIdentifier> UsernameField;
};

struct WebACL::RequestInspectionACFP {
  catalog::Input<std::vector<wafv2::WebACL::FieldIdentifier>> AddressFields;
  catalog::Input<wafv2::WebACL::FieldIdentifier> EmailField;
  catalog::Input<wafv2::WebACL::FieldIdentifier> PasswordField;
  catalog::Input<std::string> PayloadType;
  catalog::Input<std::vector<wafv2::WebACL::FieldIdentifier>> PhoneNumberFields;
  catalog::Input<wafv2::WebACL::FieldIdentifier> UsernameField;
};

struct WebACL::ResponseInspection {
  catalog::Input<wafv2::WebACL::ResponseInspectionBodyContains> BodyContains;
  catalog::Input<wafv2::WebACL::ResponseInspectionHeader> Header;
  catalog::Input<wafv2::WebACL::ResponseInspectionJson> Json;
  catalog::Input<wafv2::WebACL::ResponseInspectionStatusCode> StatusCode;
};

struct WebACL::ResponseInspectionBodyContains {
  catalog::Input<std::vector<catalog::Input<std::string>>> FailureStrings;
  catalog::Input<std::vector<catalog::Input<std::string>>> SuccessStrings;
};

struct WebACL::ResponseInspectionHeader {
  catalog::Input<std::vector<catalog::Input<std::string>>> FailureValues;
  catalog::Input<std::string> Name;
  catalog::Input<std::vector<catalog::Input<std::string>>> SuccessValues;
};

struct WebACL::ResponseInspectionJson {
  catalog::Input<std::vector<catalog::Input<std::string>>> FailureValues;
  catalog::Input<std::string> Identifier;
  catalog::Input<std::vector<catalog::Input<std::string>>> SuccessValues;
};

struct WebACL::ResponseInspectionStatusCode {
  catalog::Input<std::vector<catalog::Input<std::int64_t>>> FailureCodes;
  catalog::Input<std::vector<catalog::Input<std::int64_t>>> SuccessCodes;
};

struct WebACL::Rule {
  catalog::Input<wafv2::WebACL::RuleAction> Action;
  catalog::Input<wafv2::WebACL::CaptchaConfig> CaptchaConfig;
  catalog::Input<wafv2::WebACL::ChallengeConfig> ChallengeConfig;
  catalog::Input<std::string> Name;
  catalog::Input<wafv2::WebACL::OverrideAction> OverrideAction;
  catalog::Input<std::int64_t> Priority;
  catalog::Input<std::vector<wafv2::WebACL::Label>> RuleLabels;
  catalog::Input<wafv2::WebACL::Statement> Statement;
  catalog::Input<wafv2::WebACL::VisibilityConfig> VisibilityConfig;
};

struct WebACL::RuleAction {
  catalog::Input<wafv2::WebACL::AllowAction> Allow;
  catalog::Input<wafv2::WebACL::BlockAction> Block;
  catalog::Input<wafv2::WebACL::CaptchaAction> Captcha;
  catalog::Input<wafv2::WebACL::ChallengeAction> Challenge;
  catalog::Input<wafv2::WebACL::CountAction> Count;
  catalog::Input<wafv2::WebACL::MonetizeAction> Monetize;
};

struct WebACL::RuleActionOverride {
  catalog::Input<wafv2::WebACL::RuleAction> ActionToUse;
  catalog::Input<std::string> Name;
};

struct WebACL::RuleGroupReferenceStatement {
  catalog::Input<std::string> Arn;
  catalog::Input<std::vector<wafv2::WebACL::ExcludedRule>> ExcludedRules;
  catalog::Input<std::vector<wafv2::WebACL::RuleActionOverride>> RuleActionOverrides;
};

struct WebACL::SingleHeader {
  catalog::Input<std::string> Name;
};

struct WebACL::SingleQueryArgument {
  catalog::Input<std::string> Name;
};

struct WebACL::SizeConstraintStatement {
  catalog::Input<std::string> ComparisonOperator;
  catalog::Input<wafv2::WebACL::FieldToMatch> FieldToMatch;
  catalog::Input<std::vector<wafv2::WebACL::PreParseTextTransformation>>
      PreParseTextTransformations;
  catalog::Input<double> Size;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::SqliMatchStatement {
  catalog::Input<wafv2::WebACL::FieldToMatch> FieldToMatch;
  catalog::Input<std::vector<wafv2::WebACL::PreParseTextTransformation>>
      PreParseTextTransformations;
  catalog::Input<std::string> SensitivityLevel;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

struct WebACL::Statement {
  catalog::Input<wafv2::WebACL::AndStatement> AndStatement;
  catalog::Input<wafv2::WebACL::AsnMatchStatement> AsnMatchStatement;
  catalog::Input<wafv2::WebACL::ByteMatchStatement> ByteMatchStatement;
  catalog::Input<wafv2::WebACL::GeoMatchStatement> GeoMatchStatement;
  catalog::Input<wafv2::WebACL::IPSetReferenceStatement> IPSetReferenceStatement;
  catalog::Input<wafv2::WebACL::LabelMatchStatement> LabelMatchStatement;
  catalog::Input<wafv2::WebACL::ManagedRuleGroupStatement> ManagedRuleGroupStatement;
  catalog::Input<wafv2::WebACL::NotStatement> NotStatement;
  catalog::Input<wafv2::WebACL::OrStatement> OrStatement;
  catalog::Input<wafv2::WebACL::RateBasedStatement> RateBasedStatement;
  catalog::Input<wafv2::WebACL::RegexMatchStatement> RegexMatchStatement;
  catalog::Input<wafv2::WebACL::RegexPatternSetReferenceStatement>
      RegexPatternSetReferenceStatement;
  catalog::Input<wafv2::WebACL::RuleGroupReferenceStatement> RuleGroupReferenceStatement;
  catalog::Input<wafv2::WebACL::SizeConstraintStatement> SizeConstraintStatement;
  catalog::Input<wafv2::WebACL::SqliMatchStatement> SqliMatchStatement;
  catalog::Input<wafv2::WebACL::XssMatchStatement> XssMatchStatement;
};

struct WebACL::TextTransformation {
  catalog::Input<std::int64_t> Priority;
  catalog::Input<std::string> Type;
};

struct WebACL::UriFragment {
  catalog::Input<std::string> FallbackBehavior;
};

struct WebACL::VisibilityConfig {
  catalog::Input<bool> CloudWatchMetricsEnabled;
  catalog::Input<std::string> MetricName;
  catalog::Input<bool> SampledRequestsEnabled;
};

struct WebACL::XssMatchStatement {
  catalog::Input<wafv2::WebACL::FieldToMatch> FieldToMatch;
  catalog::Input<std::vector<wafv2::WebACL::PreParseTextTransformation>>
      PreParseTextTransformations;
  catalog::Input<std::vector<wafv2::WebACL::TextTransformation>> TextTransformations;
};

Value to_value(const WebACL::AWSManagedRulesACFPRuleSet& properties);
Value to_value(const WebACL::AWSManagedRulesATPRuleSet& properties);
Value to_value(const WebACL::AWSManagedRulesAntiDDoSRuleSet& properties);
Value to_value(const WebACL::AWSManagedRulesBotControlRuleSet& properties);
Value to_value(const WebACL::AllowAction& properties);
Value to_value(const WebACL::AndStatement& properties);
Value to_value(const WebACL::ApplicationAttribute& properties);
Value to_value(const WebACL::ApplicationConfig& properties);
Value to_value(const WebACL::AsnMatchStatement& properties);
Value to_value(const WebACL::AssociationConfig& properties);
Value to_value(const WebACL::BlockAction& properties);
Value to_value(const WebACL::Body& properties);
Value to_value(const WebACL::ByteMatchStatement& properties);
Value to_value(const WebACL::CaptchaAction& properties);
Value to_value(const WebACL::CaptchaConfig& properties);
Value to_value(const WebACL::ChallengeAction& properties);
Value to_value(const WebACL::ChallengeConfig& properties);
Value to_value(const WebACL::ClientSideAction& properties);
Value to_value(const WebACL::ClientSideActionConfig& properties);
Value to_value(const WebACL::CookieMatchPattern& properties);
Value to_value(const WebACL::Cookies& properties);
Value to_value(const WebACL::CountAction& properties);
Value to_value(const WebACL::CryptoConfig& properties);
Value to_value(const WebACL::CustomHTTPHeader& properties);
Value to_value(const WebACL::CustomRequestHandling& properties);
Value to_value(const WebACL::CustomResponse& properties);
Value to_value(const WebACL::CustomResponseBody& properties);
Value to_value(const WebACL::DataProtect& properties);
Value to_value(const WebACL::DataProtectionConfig& properties);
Value to_value(const WebACL::DefaultAction& properties);
Value to_value(const WebACL::ExcludedRule& properties);
Value to_value(const WebACL::FieldIdentifier& properties);
Value to_value(const WebACL::FieldToMatch& properties);
Value to_value(const WebACL::FieldToProtect& properties);
Value to_value(const WebACL::ForwardedIPConfiguration& properties);
Value to_value(const WebACL::GeoMatchStatement& properties);
Value to_value(const WebACL::HeaderMatchPattern& properties);
Value to_value(const WebACL::HeaderOrder& properties);
Value to_value(const WebACL::Headers& properties);
Value to_value(const WebACL::IPSetForwardedIPConfiguration& properties);
Value to_value(const WebACL::IPSetReferenceStatement& properties);
Value to_value(const WebACL::ImmunityTimeProperty& properties);
Value to_value(const WebACL::JA3Fingerprint& properties);
Value to_value(const WebACL::JA4Fingerprint& properties);
Value to_value(const WebACL::JsonBody& properties);
Value to_value(const WebACL::JsonMatchPattern& properties);
Value to_value(const WebACL::Label& properties);
Value to_value(const WebACL::LabelMatchStatement& properties);
Value to_value(const WebACL::ManagedRuleGroupConfig& properties);
Value to_value(const WebACL::ManagedRuleGroupStatement& properties);
Value to_value(const WebACL::MonetizationConfig& properties);
Value to_value(const WebACL::MonetizeAction& properties);
Value to_value(const WebACL::NotStatement& properties);
Value to_value(const WebACL::OnSourceDDoSProtectionConfig& properties);
Value to_value(const WebACL::OrStatement& properties);
Value to_value(const WebACL::OverrideAction& properties);
Value to_value(const WebACL::PaymentNetwork& properties);
Value to_value(const WebACL::PreParseTextTransformation& properties);
Value to_value(const WebACL::Price& properties);
Value to_value(const WebACL::RateBasedStatement& properties);
Value to_value(const WebACL::RateBasedStatementCustomKey& properties);
Value to_value(const WebACL::RateLimitCookie& properties);
Value to_value(const WebACL::RateLimitHeader& properties);
Value to_value(const WebACL::RateLimitJA3Fingerprint& properties);
Value to_value(const WebACL::RateLimitJA4Fingerprint& properties);
Value to_value(const WebACL::RateLimitLabelNamespace& properties);
Value to_value(const WebACL::RateLimitQueryArgument& properties);
Value to_value(const WebACL::RateLimitQueryString& properties);
Value to_value(const WebACL::RateLimitUriPath& properties);
Value to_value(const WebACL::Regex& properties);
Value to_value(const WebACL::RegexMatchStatement& properties);
Value to_value(const WebACL::RegexPatternSetReferenceStatement& properties);
Value to_value(const WebACL::RequestBodyAssociatedResourceTypeConfig& properties);
Value to_value(const WebACL::RequestInspection& properties);
Value to_value(const WebACL::RequestInspectionACFP& properties);
Value to_value(const WebACL::ResponseInspection& properties);
Value to_value(const WebACL::ResponseInspectionBodyContains& properties);
Value to_value(const WebACL::ResponseInspectionHeader& properties);
Value to_value(const WebACL::ResponseInspectionJson& properties);
Value to_value(const WebACL::ResponseInspectionStatusCode& properties);
Value to_value(const WebACL::Rule& properties);
Value to_value(const WebACL::RuleAction& properties);
Value to_value(const WebACL::RuleActionOverride& properties);
Value to_value(const WebACL::RuleGroupReferenceStatement& properties);
Value to_value(const WebACL::SingleHeader& properties);
Value to_value(const WebACL::SingleQueryArgument& properties);
Value to_value(const WebACL::SizeConstraintStatement& properties);
Value to_value(const WebACL::SqliMatchStatement& properties);
Value to_value(const WebACL::Statement& properties);
Value to_value(const WebACL::TextTransformation& properties);
Value to_value(const WebACL::UriFragment& properties);
Value to_value(const WebACL::VisibilityConfig& properties);
Value to_value(const WebACL::XssMatchStatement& properties);
Value to_value(const WebACL::Properties& properties);

/// AWS::WAFv2::WebACLAssociation
class WebACLAssociation final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::WAFv2::WebACLAssociation";

  struct Properties {
    catalog::Input<std::string> ResourceArn;
    catalog::Input<std::string> WebACLArn;
  };

  WebACLAssociation(catalog::Scope& scope, std::string name, Properties properties,
                    ResourceOptions options = {},
                    std::source_location where = std::source_location::current());

  Output<std::string> ResourceArn() const { return attribute<std::string>("ResourceArn"); }

  Output<std::string> WebACLArn() const { return attribute<std::string>("WebACLArn"); }
};

Value to_value(const WebACLAssociation::Properties& properties);

}  // namespace catalog::wafv2
