// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kIPSet_Tag[2];
extern const Property kIPSet_Properties[8];
constexpr PropertyType kType1{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType2{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType3{.kind = Kind::kString, .length_min = 1, .length_max = 50};
constexpr PropertyType kType4{.kind = Kind::kList, .element = &kType3};
constexpr PropertyType kType5{.kind = Kind::kString};
constexpr PropertyType kType6{
    .kind = Kind::kString,
    .pattern = R"~(^[a-zA-Z0-9=:#@/\-,.][a-zA-Z0-9+=:#@/\-,.\s]+[a-zA-Z0-9+=:#@/\-,.]{1,256}$)~"};
constexpr std::string_view kTexts1[] = {"IPV4", "IPV6"};
constexpr PropertyType kType7{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType8{.kind = Kind::kString, .pattern = "^[0-9A-Za-z_-]{1,128}$"};
constexpr std::string_view kTexts2[] = {"CLOUDFRONT", "REGIONAL"};
constexpr PropertyType kType9{.kind = Kind::kString, .allowed = kTexts2};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kIPSet_Tag};
constexpr PropertyType kType11{.kind = Kind::kList, .element = &kType10, .length_min = 1};
const Property kIPSet_Tag[2] = {
    {"Key", &kType1, false},
    {"Value", &kType2, false},
};
const Property kIPSet_Properties[8] = {
    {"Addresses", &kType4, true},    {"Arn", &kType5, false},
    {"Description", &kType6, false}, {"IPAddressVersion", &kType7, true},
    {"Id", &kType5, false},          {"Name", &kType8, false},
    {"Scope", &kType9, true},        {"Tags", &kType11, false},
};
constexpr std::string_view kTexts3[] = {"Addresses", "IPAddressVersion", "Scope"};
constexpr std::string_view kTexts4[] = {"/Name", "/Scope"};
constexpr std::string_view kTexts5[] = {"/Arn", "/Id"};
constexpr std::string_view kTexts6[] = {"/Name", "/Id", "/Scope"};
constexpr std::string_view kTexts7[] = {"Scope"};
extern const Property kLoggingConfiguration_FieldToMatch[5];
extern const Property kLoggingConfiguration_SingleHeader[1];
extern const Property kLoggingConfiguration_LoggingFilter[2];
extern const Property kLoggingConfiguration_Filter[3];
extern const Property kLoggingConfiguration_Condition[2];
extern const Property kLoggingConfiguration_ActionCondition[1];
extern const Property kLoggingConfiguration_LabelNameCondition[1];
extern const Property kLoggingConfiguration_Properties[5];
constexpr PropertyType kType12{.kind = Kind::kAny};
constexpr PropertyType kType13{.kind = Kind::kObject, .closed = false};
constexpr PropertyType kType14{.kind = Kind::kObject,
                               .members = kLoggingConfiguration_SingleHeader};
constexpr std::string_view kTexts8[] = {"DROP", "KEEP"};
constexpr PropertyType kType15{.kind = Kind::kString, .allowed = kTexts8};
constexpr PropertyType kType16{.kind = Kind::kObject, .members = kLoggingConfiguration_Filter};
constexpr PropertyType kType17{.kind = Kind::kList, .element = &kType16, .length_min = 1};
constexpr PropertyType kType18{.kind = Kind::kObject, .members = kLoggingConfiguration_Condition};
constexpr PropertyType kType19{.kind = Kind::kList, .element = &kType18, .length_min = 1};
constexpr std::string_view kTexts9[] = {"MEETS_ALL", "MEETS_ANY"};
constexpr PropertyType kType20{.kind = Kind::kString, .allowed = kTexts9};
constexpr PropertyType kType21{.kind = Kind::kObject,
                               .members = kLoggingConfiguration_ActionCondition};
constexpr PropertyType kType22{.kind = Kind::kObject,
                               .members = kLoggingConfiguration_LabelNameCondition};
constexpr std::string_view kTexts10[] = {
    "ALLOW", "BLOCK", "CAPTCHA", "CHALLENGE", "COUNT", "EXCLUDED_AS_COUNT", "MONETIZE"};
constexpr PropertyType kType23{.kind = Kind::kString, .allowed = kTexts10};
constexpr PropertyType kType24{.kind = Kind::kList, .element = &kType5};
constexpr PropertyType kType25{.kind = Kind::kObject,
                               .members = kLoggingConfiguration_LoggingFilter};
constexpr PropertyType kType26{.kind = Kind::kBoolean};
constexpr PropertyType kType27{.kind = Kind::kObject,
                               .members = kLoggingConfiguration_FieldToMatch};
constexpr PropertyType kType28{.kind = Kind::kList, .element = &kType27, .unordered = true};
const Property kLoggingConfiguration_FieldToMatch[5] = {
    {"JsonBody", &kType12, false},    {"Method", &kType13, false},
    {"QueryString", &kType13, false}, {"SingleHeader", &kType14, false},
    {"UriPath", &kType13, false},
};
const Property kLoggingConfiguration_SingleHeader[1] = {
    {"Name", &kType5, true},
};
const Property kLoggingConfiguration_LoggingFilter[2] = {
    {"DefaultBehavior", &kType15, true},
    {"Filters", &kType17, true},
};
const Property kLoggingConfiguration_Filter[3] = {
    {"Behavior", &kType15, true},
    {"Conditions", &kType19, true},
    {"Requirement", &kType20, true},
};
const Property kLoggingConfiguration_Condition[2] = {
    {"ActionCondition", &kType21, false},
    {"LabelNameCondition", &kType22, false},
};
const Property kLoggingConfiguration_ActionCondition[1] = {
    {"Action", &kType23, true},
};
const Property kLoggingConfiguration_LabelNameCondition[1] = {
    {"LabelName", &kType5, true},
};
const Property kLoggingConfiguration_Properties[5] = {
    {"LogDestinationConfigs", &kType24, true},
    {"LoggingFilter", &kType25, false},
    {"ManagedByFirewallManager", &kType26, false},
    {"RedactedFields", &kType28, false},
    {"ResourceArn", &kType5, true},
};
constexpr std::string_view kTexts11[] = {"LogDestinationConfigs", "ResourceArn"};
constexpr std::string_view kTexts12[] = {"/ResourceArn"};
constexpr std::string_view kTexts13[] = {"/ManagedByFirewallManager"};
constexpr PropertyTransform kLoggingConfigurationTransforms[] = {
    {"/RedactedFields/*/SingleHeader/Name", Transform::kIgnoreCase}};
extern const Property kWebACL_AssociationConfig[1];
extern const Property kWebACL_RequestBodyAssociatedResourceTypeConfig[1];
extern const Property kWebACL_DefaultAction[2];
extern const Property kWebACL_AllowAction[1];
extern const Property kWebACL_CustomRequestHandling[1];
extern const Property kWebACL_CustomHTTPHeader[2];
extern const Property kWebACL_BlockAction[1];
extern const Property kWebACL_CustomResponse[3];
extern const Property kWebACL_CustomResponseBody[2];
extern const Property kWebACL_ChallengeConfig[1];
extern const Property kWebACL_ImmunityTimeProperty[1];
extern const Property kWebACL_Rule[9];
extern const Property kWebACL_RuleAction[6];
extern const Property kWebACL_CaptchaAction[1];
extern const Property kWebACL_ChallengeAction[1];
extern const Property kWebACL_CountAction[1];
extern const Property kWebACL_MonetizeAction[1];
extern const Property kWebACL_CaptchaConfig[1];
extern const Property kWebACL_OverrideAction[2];
extern const Property kWebACL_Label[1];
extern const Property kWebACL_Statement[16];
extern const Property kWebACL_AndStatement[1];
extern const Property kWebACL_AsnMatchStatement[2];
extern const Property kWebACL_ForwardedIPConfiguration[2];
extern const Property kWebACL_ByteMatchStatement[6];
extern const Property kWebACL_FieldToMatch[14];
extern const Property kWebACL_Body[1];
extern const Property kWebACL_Cookies[3];
extern const Property kWebACL_CookieMatchPattern[3];
extern const Property kWebACL_HeaderOrder[1];
extern const Property kWebACL_Headers[3];
extern const Property kWebACL_HeaderMatchPattern[3];
extern const Property kWebACL_JA3Fingerprint[1];
extern const Property kWebACL_JA4Fingerprint[1];
extern const Property kWebACL_JsonBody[4];
extern const Property kWebACL_JsonMatchPattern[2];
extern const Property kWebACL_SingleHeader[1];
extern const Property kWebACL_SingleQueryArgument[1];
extern const Property kWebACL_UriFragment[1];
extern const Property kWebACL_PreParseTextTransformation[2];
extern const Property kWebACL_TextTransformation[2];
extern const Property kWebACL_GeoMatchStatement[2];
extern const Property kWebACL_IPSetReferenceStatement[2];
extern const Property kWebACL_IPSetForwardedIPConfiguration[3];
extern const Property kWebACL_LabelMatchStatement[2];
extern const Property kWebACL_ManagedRuleGroupStatement[7];
extern const Property kWebACL_ExcludedRule[1];
extern const Property kWebACL_ManagedRuleGroupConfig[8];
extern const Property kWebACL_AWSManagedRulesACFPRuleSet[5];
extern const Property kWebACL_RequestInspectionACFP[6];
extern const Property kWebACL_FieldIdentifier[1];
extern const Property kWebACL_ResponseInspection[4];
extern const Property kWebACL_ResponseInspectionBodyContains[2];
extern const Property kWebACL_ResponseInspectionHeader[3];
extern const Property kWebACL_ResponseInspectionJson[3];
extern const Property kWebACL_ResponseInspectionStatusCode[2];
extern const Property kWebACL_AWSManagedRulesATPRuleSet[4];
extern const Property kWebACL_RequestInspection[3];
extern const Property kWebACL_AWSManagedRulesAntiDDoSRuleSet[2];
extern const Property kWebACL_ClientSideActionConfig[1];
extern const Property kWebACL_ClientSideAction[3];
extern const Property kWebACL_Regex[1];
extern const Property kWebACL_AWSManagedRulesBotControlRuleSet[2];
extern const Property kWebACL_RuleActionOverride[2];
extern const Property kWebACL_NotStatement[1];
extern const Property kWebACL_OrStatement[1];
extern const Property kWebACL_RateBasedStatement[6];
extern const Property kWebACL_RateBasedStatementCustomKey[12];
extern const Property kWebACL_RateLimitCookie[2];
extern const Property kWebACL_RateLimitHeader[2];
extern const Property kWebACL_RateLimitJA3Fingerprint[1];
extern const Property kWebACL_RateLimitJA4Fingerprint[1];
extern const Property kWebACL_RateLimitLabelNamespace[1];
extern const Property kWebACL_RateLimitQueryArgument[2];
extern const Property kWebACL_RateLimitQueryString[1];
extern const Property kWebACL_RateLimitUriPath[1];
extern const Property kWebACL_RegexMatchStatement[4];
extern const Property kWebACL_RegexPatternSetReferenceStatement[4];
extern const Property kWebACL_RuleGroupReferenceStatement[3];
extern const Property kWebACL_SizeConstraintStatement[5];
extern const Property kWebACL_SqliMatchStatement[4];
extern const Property kWebACL_XssMatchStatement[3];
extern const Property kWebACL_VisibilityConfig[3];
extern const Property kWebACL_Tag[2];
extern const Property kWebACL_DataProtectionConfig[1];
extern const Property kWebACL_DataProtect[4];
extern const Property kWebACL_FieldToProtect[2];
extern const Property kWebACL_ApplicationConfig[1];
extern const Property kWebACL_ApplicationAttribute[2];
extern const Property kWebACL_OnSourceDDoSProtectionConfig[1];
extern const Property kWebACL_MonetizationConfig[2];
extern const Property kWebACL_CryptoConfig[1];
extern const Property kWebACL_PaymentNetwork[3];
extern const Property kWebACL_Price[2];
extern const Property kWebACL_Properties[20];
constexpr PropertyType kType29{.kind = Kind::kObject,
                               .members = kWebACL_RequestBodyAssociatedResourceTypeConfig};
constexpr PropertyType kType30{.kind = Kind::kMap, .element = &kType29};
constexpr std::string_view kTexts14[] = {"KB_16", "KB_32", "KB_48", "KB_64"};
constexpr PropertyType kType31{.kind = Kind::kString, .allowed = kTexts14};
constexpr PropertyType kType32{.kind = Kind::kObject, .members = kWebACL_AllowAction};
constexpr PropertyType kType33{.kind = Kind::kObject, .members = kWebACL_BlockAction};
constexpr PropertyType kType34{.kind = Kind::kObject, .members = kWebACL_CustomRequestHandling};
constexpr PropertyType kType35{.kind = Kind::kObject, .members = kWebACL_CustomHTTPHeader};
constexpr PropertyType kType36{.kind = Kind::kList, .element = &kType35, .length_min = 1};
constexpr PropertyType kType37{.kind = Kind::kString, .length_min = 1, .length_max = 64};
constexpr PropertyType kType38{.kind = Kind::kString, .length_min = 1, .length_max = 255};
constexpr PropertyType kType39{.kind = Kind::kObject, .members = kWebACL_CustomResponse};
constexpr PropertyType kType40{.kind = Kind::kString, .pattern = R"~(^[\w\-]+$)~"};
constexpr PropertyType kType41{.kind = Kind::kInteger, .minimum = 200, .maximum = 599};
constexpr PropertyType kType42{.kind = Kind::kString, .length_min = 1, .length_max = 10240};
constexpr std::string_view kTexts15[] = {"APPLICATION_JSON", "TEXT_HTML", "TEXT_PLAIN"};
constexpr PropertyType kType43{.kind = Kind::kString, .allowed = kTexts15};
constexpr PropertyType kType44{.kind = Kind::kObject, .members = kWebACL_ImmunityTimeProperty};
constexpr PropertyType kType45{.kind = Kind::kInteger, .minimum = 60, .maximum = 259200};
constexpr PropertyType kType46{.kind = Kind::kObject, .members = kWebACL_RuleAction};
constexpr PropertyType kType47{.kind = Kind::kObject, .members = kWebACL_CaptchaConfig};
constexpr PropertyType kType48{.kind = Kind::kObject, .members = kWebACL_ChallengeConfig};
constexpr PropertyType kType49{.kind = Kind::kObject, .members = kWebACL_OverrideAction};
constexpr PropertyType kType50{.kind = Kind::kInteger, .minimum = 0};
constexpr PropertyType kType51{.kind = Kind::kObject, .members = kWebACL_Label};
constexpr PropertyType kType52{.kind = Kind::kList, .element = &kType51};
constexpr PropertyType kType53{.kind = Kind::kObject, .members = kWebACL_Statement};
constexpr PropertyType kType54{.kind = Kind::kObject, .members = kWebACL_VisibilityConfig};
constexpr PropertyType kType55{.kind = Kind::kObject, .members = kWebACL_CaptchaAction};
constexpr PropertyType kType56{.kind = Kind::kObject, .members = kWebACL_ChallengeAction};
constexpr PropertyType kType57{.kind = Kind::kObject, .members = kWebACL_CountAction};
constexpr PropertyType kType58{.kind = Kind::kObject, .members = kWebACL_MonetizeAction};
constexpr PropertyType kType59{
    .kind = Kind::kString, .pattern = "^([1-9][0-9]?|100)$", .length_min = 1, .length_max = 3};
constexpr PropertyType kType60{.kind = Kind::kString, .pattern = "^[0-9A-Za-z_:-]{1,1024}$"};
constexpr PropertyType kType61{.kind = Kind::kObject, .members = kWebACL_AndStatement};
constexpr PropertyType kType62{.kind = Kind::kObject, .members = kWebACL_AsnMatchStatement};
constexpr PropertyType kType63{.kind = Kind::kObject, .members = kWebACL_ByteMatchStatement};
constexpr PropertyType kType64{.kind = Kind::kObject, .members = kWebACL_GeoMatchStatement};
constexpr PropertyType kType65{.kind = Kind::kObject, .members = kWebACL_IPSetReferenceStatement};
constexpr PropertyType kType66{.kind = Kind::kObject, .members = kWebACL_LabelMatchStatement};
constexpr PropertyType kType67{.kind = Kind::kObject, .members = kWebACL_ManagedRuleGroupStatement};
constexpr PropertyType kType68{.kind = Kind::kObject, .members = kWebACL_NotStatement};
constexpr PropertyType kType69{.kind = Kind::kObject, .members = kWebACL_OrStatement};
constexpr PropertyType kType70{.kind = Kind::kObject, .members = kWebACL_RateBasedStatement};
constexpr PropertyType kType71{.kind = Kind::kObject, .members = kWebACL_RegexMatchStatement};
constexpr PropertyType kType72{.kind = Kind::kObject,
                               .members = kWebACL_RegexPatternSetReferenceStatement};
constexpr PropertyType kType73{.kind = Kind::kObject,
                               .members = kWebACL_RuleGroupReferenceStatement};
constexpr PropertyType kType74{.kind = Kind::kObject, .members = kWebACL_SizeConstraintStatement};
constexpr PropertyType kType75{.kind = Kind::kObject, .members = kWebACL_SqliMatchStatement};
constexpr PropertyType kType76{.kind = Kind::kObject, .members = kWebACL_XssMatchStatement};
constexpr PropertyType kType77{.kind = Kind::kList, .element = &kType53};
constexpr PropertyType kType78{.kind = Kind::kInteger, .minimum = 0, .maximum = 4294967295};
constexpr PropertyType kType79{.kind = Kind::kList, .element = &kType78};
constexpr PropertyType kType80{.kind = Kind::kObject, .members = kWebACL_ForwardedIPConfiguration};
constexpr std::string_view kTexts16[] = {"MATCH", "NO_MATCH"};
constexpr PropertyType kType81{.kind = Kind::kString, .allowed = kTexts16};
constexpr PropertyType kType82{.kind = Kind::kString, .pattern = "^[a-zA-Z0-9-]+{1,255}$"};
constexpr PropertyType kType83{.kind = Kind::kObject, .members = kWebACL_FieldToMatch};
constexpr std::string_view kTexts17[] = {"CONTAINS", "CONTAINS_WORD", "ENDS_WITH", "EXACTLY",
                                         "STARTS_WITH"};
constexpr PropertyType kType84{.kind = Kind::kString, .allowed = kTexts17};
constexpr PropertyType kType85{.kind = Kind::kObject,
                               .members = kWebACL_PreParseTextTransformation};
constexpr PropertyType kType86{.kind = Kind::kList, .element = &kType85};
constexpr PropertyType kType87{.kind = Kind::kObject, .members = kWebACL_TextTransformation};
constexpr PropertyType kType88{.kind = Kind::kList, .element = &kType87};
constexpr PropertyType kType89{.kind = Kind::kObject, .members = kWebACL_Body};
constexpr PropertyType kType90{.kind = Kind::kObject, .members = kWebACL_Cookies};
constexpr PropertyType kType91{.kind = Kind::kObject, .members = kWebACL_HeaderOrder};
constexpr PropertyType kType92{.kind = Kind::kObject, .members = kWebACL_Headers};
constexpr PropertyType kType93{.kind = Kind::kObject, .members = kWebACL_JA3Fingerprint};
constexpr PropertyType kType94{.kind = Kind::kObject, .members = kWebACL_JA4Fingerprint};
constexpr PropertyType kType95{.kind = Kind::kObject, .members = kWebACL_JsonBody};
constexpr PropertyType kType96{.kind = Kind::kObject, .members = kWebACL_SingleHeader};
constexpr PropertyType kType97{.kind = Kind::kObject, .members = kWebACL_SingleQueryArgument};
constexpr PropertyType kType98{.kind = Kind::kObject, .members = kWebACL_UriFragment};
constexpr std::string_view kTexts18[] = {"CONTINUE", "MATCH", "NO_MATCH"};
constexpr PropertyType kType99{.kind = Kind::kString, .allowed = kTexts18};
constexpr PropertyType kType100{.kind = Kind::kObject, .members = kWebACL_CookieMatchPattern};
constexpr std::string_view kTexts19[] = {"ALL", "KEY", "VALUE"};
constexpr PropertyType kType101{.kind = Kind::kString, .allowed = kTexts19};
constexpr PropertyType kType102{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 1, .length_max = 60};
constexpr PropertyType kType103{
    .kind = Kind::kList, .element = &kType102, .length_min = 1, .length_max = 199};
constexpr PropertyType kType104{.kind = Kind::kObject, .members = kWebACL_HeaderMatchPattern};
constexpr PropertyType kType105{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 1, .length_max = 64};
constexpr PropertyType kType106{
    .kind = Kind::kList, .element = &kType105, .length_min = 1, .length_max = 199};
constexpr std::string_view kTexts20[] = {"EVALUATE_AS_STRING", "MATCH", "NO_MATCH"};
constexpr PropertyType kType107{.kind = Kind::kString, .allowed = kTexts20};
constexpr PropertyType kType108{.kind = Kind::kObject, .members = kWebACL_JsonMatchPattern};
constexpr PropertyType kType109{.kind = Kind::kString,
                                .pattern = R"~(^[\/]+([^~]*(~[01])*)*{1,512}$)~"};
constexpr PropertyType kType110{.kind = Kind::kList, .element = &kType109};
constexpr PropertyType kType111{.kind = Kind::kInteger};
constexpr std::string_view kTexts21[] = {"COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA", "NONE",
                                         "REPLACE_SEMICOLONS_WITH_AMPERSANDS", "URL_DECODE",
                                         "URL_DECODE_UNI"};
constexpr PropertyType kType112{.kind = Kind::kString, .allowed = kTexts21};
constexpr std::string_view kTexts22[] = {"BASE64_DECODE",
                                         "BASE64_DECODE_EXT",
                                         "CMD_LINE",
                                         "CMD_LINE_UNIX",
                                         "CMD_LINE_WIN",
                                         "COMPRESS_WHITE_SPACE",
                                         "CSS_DECODE",
                                         "ESCAPE_SEQ_DECODE",
                                         "HEX_DECODE",
                                         "HTML_ENTITY_DECODE",
                                         "JS_DECODE",
                                         "JS_DECODE_EXT",
                                         "LOWERCASE",
                                         "MD5",
                                         "NONE",
                                         "NORMALIZE_PATH",
                                         "NORMALIZE_PATH_WIN",
                                         "REMOVE_COMMENTS_CHAR",
                                         "REMOVE_NULLS",
                                         "REMOVE_WHITESPACE",
                                         "REPLACE_COMMENTS",
                                         "REPLACE_NULLS",
                                         "SHA256",
                                         "SQL_HEX_DECODE",
                                         "TRIM",
                                         "TRIM_LEFT",
                                         "TRIM_RIGHT",
                                         "UPPERCASE",
                                         "URL_DECODE",
                                         "URL_DECODE_UNI",
                                         "UTF8_TO_UNICODE"};
constexpr PropertyType kType113{.kind = Kind::kString, .allowed = kTexts22};
constexpr PropertyType kType114{.kind = Kind::kString, .length_min = 1, .length_max = 2};
constexpr PropertyType kType115{.kind = Kind::kList, .element = &kType114};
constexpr PropertyType kType116{.kind = Kind::kString, .length_min = 20, .length_max = 2048};
constexpr PropertyType kType117{.kind = Kind::kObject,
                                .members = kWebACL_IPSetForwardedIPConfiguration};
constexpr std::string_view kTexts23[] = {"ANY", "FIRST", "LAST"};
constexpr PropertyType kType118{.kind = Kind::kString, .allowed = kTexts23};
constexpr std::string_view kTexts24[] = {"LABEL", "NAMESPACE"};
constexpr PropertyType kType119{.kind = Kind::kString, .allowed = kTexts24};
constexpr PropertyType kType120{.kind = Kind::kObject, .members = kWebACL_ExcludedRule};
constexpr PropertyType kType121{.kind = Kind::kList, .element = &kType120};
constexpr PropertyType kType122{.kind = Kind::kObject, .members = kWebACL_ManagedRuleGroupConfig};
constexpr PropertyType kType123{.kind = Kind::kList, .element = &kType122};
constexpr PropertyType kType124{.kind = Kind::kObject, .members = kWebACL_RuleActionOverride};
constexpr PropertyType kType125{.kind = Kind::kList, .element = &kType124, .length_max = 100};
constexpr PropertyType kType126{
    .kind = Kind::kString, .pattern = R"~(^[\w#:\.\-/]+$)~", .length_min = 1, .length_max = 64};
constexpr PropertyType kType127{.kind = Kind::kObject,
                                .members = kWebACL_AWSManagedRulesACFPRuleSet};
constexpr PropertyType kType128{.kind = Kind::kObject,
                                .members = kWebACL_AWSManagedRulesATPRuleSet};
constexpr PropertyType kType129{.kind = Kind::kObject,
                                .members = kWebACL_AWSManagedRulesAntiDDoSRuleSet};
constexpr PropertyType kType130{.kind = Kind::kObject,
                                .members = kWebACL_AWSManagedRulesBotControlRuleSet};
constexpr PropertyType kType131{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 1, .length_max = 256};
constexpr PropertyType kType132{.kind = Kind::kObject, .members = kWebACL_FieldIdentifier};
constexpr std::string_view kTexts25[] = {"FORM_ENCODED", "JSON"};
constexpr PropertyType kType133{.kind = Kind::kString, .allowed = kTexts25};
constexpr PropertyType kType134{.kind = Kind::kObject, .members = kWebACL_RequestInspectionACFP};
constexpr PropertyType kType135{.kind = Kind::kObject, .members = kWebACL_ResponseInspection};
constexpr PropertyType kType136{.kind = Kind::kList, .element = &kType132};
constexpr PropertyType kType137{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 1, .length_max = 512};
constexpr PropertyType kType138{.kind = Kind::kObject,
                                .members = kWebACL_ResponseInspectionBodyContains};
constexpr PropertyType kType139{.kind = Kind::kObject, .members = kWebACL_ResponseInspectionHeader};
constexpr PropertyType kType140{.kind = Kind::kObject, .members = kWebACL_ResponseInspectionJson};
constexpr PropertyType kType141{.kind = Kind::kObject,
                                .members = kWebACL_ResponseInspectionStatusCode};
constexpr PropertyType kType142{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 1, .length_max = 100};
constexpr PropertyType kType143{
    .kind = Kind::kList, .element = &kType142, .length_min = 1, .length_max = 5};
constexpr PropertyType kType144{
    .kind = Kind::kList, .element = &kType142, .length_min = 1, .length_max = 3};
constexpr PropertyType kType145{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 1, .length_max = 200};
constexpr PropertyType kType146{
    .kind = Kind::kList, .element = &kType111, .length_min = 1, .length_max = 10};
constexpr PropertyType kType147{.kind = Kind::kObject, .members = kWebACL_RequestInspection};
constexpr PropertyType kType148{.kind = Kind::kObject, .members = kWebACL_ClientSideActionConfig};
constexpr std::string_view kTexts26[] = {"HIGH", "LOW", "MEDIUM"};
constexpr PropertyType kType149{.kind = Kind::kString, .allowed = kTexts26};
constexpr PropertyType kType150{.kind = Kind::kObject, .members = kWebACL_ClientSideAction};
constexpr PropertyType kType151{.kind = Kind::kObject, .members = kWebACL_Regex};
constexpr PropertyType kType152{.kind = Kind::kList, .element = &kType151};
constexpr std::string_view kTexts27[] = {"DISABLED", "ENABLED"};
constexpr PropertyType kType153{.kind = Kind::kString, .allowed = kTexts27};
constexpr PropertyType kType154{.kind = Kind::kString, .length_min = 1, .length_max = 512};
constexpr std::string_view kTexts28[] = {"COMMON", "TARGETED"};
constexpr PropertyType kType155{.kind = Kind::kString, .allowed = kTexts28};
constexpr std::string_view kTexts29[] = {"CONSTANT", "CUSTOM_KEYS", "FORWARDED_IP", "IP"};
constexpr PropertyType kType156{.kind = Kind::kString, .allowed = kTexts29};
constexpr PropertyType kType157{.kind = Kind::kObject,
                                .members = kWebACL_RateBasedStatementCustomKey};
constexpr PropertyType kType158{.kind = Kind::kList, .element = &kType157, .length_max = 5};
constexpr std::string_view kTexts30[] = {"120", "300", "60", "600"};
constexpr PropertyType kType159{.kind = Kind::kInteger, .allowed = kTexts30};
constexpr PropertyType kType160{.kind = Kind::kInteger, .minimum = 10, .maximum = 2000000000};
constexpr PropertyType kType161{.kind = Kind::kObject, .members = kWebACL_RateLimitCookie};
constexpr PropertyType kType162{.kind = Kind::kObject, .members = kWebACL_RateLimitHeader};
constexpr PropertyType kType163{.kind = Kind::kObject, .members = kWebACL_RateLimitJA3Fingerprint};
constexpr PropertyType kType164{.kind = Kind::kObject, .members = kWebACL_RateLimitJA4Fingerprint};
constexpr PropertyType kType165{.kind = Kind::kObject, .members = kWebACL_RateLimitLabelNamespace};
constexpr PropertyType kType166{.kind = Kind::kObject, .members = kWebACL_RateLimitQueryArgument};
constexpr PropertyType kType167{.kind = Kind::kObject, .members = kWebACL_RateLimitQueryString};
constexpr PropertyType kType168{.kind = Kind::kObject, .members = kWebACL_RateLimitUriPath};
constexpr std::string_view kTexts31[] = {"EQ", "GE", "GT", "LE", "LT", "NE"};
constexpr PropertyType kType169{.kind = Kind::kString, .allowed = kTexts31};
constexpr PropertyType kType170{.kind = Kind::kNumber, .minimum = 0, .maximum = 21474836480};
constexpr std::string_view kTexts32[] = {"HIGH", "LOW"};
constexpr PropertyType kType171{.kind = Kind::kString, .allowed = kTexts32};
constexpr PropertyType kType172{.kind = Kind::kObject, .members = kWebACL_DataProtect};
constexpr PropertyType kType173{.kind = Kind::kList, .element = &kType172, .length_min = 1};
constexpr std::string_view kTexts33[] = {"HASH", "SUBSTITUTION"};
constexpr PropertyType kType174{.kind = Kind::kString, .allowed = kTexts33};
constexpr PropertyType kType175{.kind = Kind::kObject, .members = kWebACL_FieldToProtect};
constexpr PropertyType kType176{.kind = Kind::kList, .element = &kType37};
constexpr std::string_view kTexts34[] = {"BODY", "QUERY_STRING", "SINGLE_COOKIE", "SINGLE_HEADER",
                                         "SINGLE_QUERY_ARGUMENT"};
constexpr PropertyType kType177{.kind = Kind::kString, .allowed = kTexts34};
constexpr PropertyType kType178{.kind = Kind::kObject, .members = kWebACL_ApplicationAttribute};
constexpr PropertyType kType179{
    .kind = Kind::kList, .element = &kType178, .length_min = 1, .length_max = 10};
constexpr PropertyType kType180{
    .kind = Kind::kString, .pattern = R"~(^[\w\-]+$)~", .length_min = 1, .length_max = 64};
constexpr PropertyType kType181{
    .kind = Kind::kList, .element = &kType180, .length_min = 1, .length_max = 10};
constexpr std::string_view kTexts35[] = {"ACTIVE_UNDER_DDOS", "ALWAYS_ON"};
constexpr PropertyType kType182{.kind = Kind::kString, .allowed = kTexts35};
constexpr PropertyType kType183{.kind = Kind::kObject, .members = kWebACL_CryptoConfig};
constexpr std::string_view kTexts36[] = {"REAL", "TEST"};
constexpr PropertyType kType184{.kind = Kind::kString, .allowed = kTexts36};
constexpr PropertyType kType185{.kind = Kind::kObject, .members = kWebACL_PaymentNetwork};
constexpr PropertyType kType186{
    .kind = Kind::kList, .element = &kType185, .length_min = 1, .length_max = 2};
constexpr std::string_view kTexts37[] = {"BASE", "BASE_SEPOLIA", "SOLANA", "SOLANA_DEVNET"};
constexpr PropertyType kType187{.kind = Kind::kString, .allowed = kTexts37};
constexpr PropertyType kType188{.kind = Kind::kObject, .members = kWebACL_Price};
constexpr PropertyType kType189{
    .kind = Kind::kList, .element = &kType188, .length_min = 1, .length_max = 1};
constexpr PropertyType kType190{
    .kind = Kind::kString, .pattern = R"~(.*\S.*)~", .length_min = 26, .length_max = 44};
constexpr PropertyType kType191{
    .kind = Kind::kString,
    .pattern = R"~(^([1-9][0-9]*(\.[0-9]{1,3})?|0\.([1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))$)~",
    .length_min = 1,
    .length_max = 13};
constexpr std::string_view kTexts38[] = {"USDC"};
constexpr PropertyType kType192{.kind = Kind::kString, .allowed = kTexts38};
constexpr PropertyType kType193{.kind = Kind::kObject, .members = kWebACL_ApplicationConfig};
constexpr PropertyType kType194{.kind = Kind::kObject, .members = kWebACL_AssociationConfig};
constexpr PropertyType kType195{.kind = Kind::kObject, .members = kWebACL_CustomResponseBody};
constexpr PropertyType kType196{.kind = Kind::kMap, .element = &kType195};
constexpr PropertyType kType197{.kind = Kind::kObject, .members = kWebACL_DataProtectionConfig};
constexpr PropertyType kType198{.kind = Kind::kObject, .members = kWebACL_DefaultAction};
constexpr PropertyType kType199{.kind = Kind::kObject, .members = kWebACL_MonetizationConfig};
constexpr PropertyType kType200{.kind = Kind::kObject,
                                .members = kWebACL_OnSourceDDoSProtectionConfig};
constexpr PropertyType kType201{.kind = Kind::kObject, .members = kWebACL_Rule};
constexpr PropertyType kType202{.kind = Kind::kList, .element = &kType201};
constexpr PropertyType kType203{.kind = Kind::kObject, .members = kWebACL_Tag};
constexpr PropertyType kType204{.kind = Kind::kList, .element = &kType203, .length_min = 1};
constexpr PropertyType kType205{
    .kind = Kind::kString, .pattern = R"~(^[\w\.\-/]+$)~", .length_min = 1, .length_max = 253};
constexpr PropertyType kType206{.kind = Kind::kList, .element = &kType205};
const Property kWebACL_AssociationConfig[1] = {
    {"RequestBody", &kType30, false},
};
const Property kWebACL_RequestBodyAssociatedResourceTypeConfig[1] = {
    {"DefaultSizeInspectionLimit", &kType31, true},
};
const Property kWebACL_DefaultAction[2] = {
    {"Allow", &kType32, false},
    {"Block", &kType33, false},
};
const Property kWebACL_AllowAction[1] = {
    {"CustomRequestHandling", &kType34, false},
};
const Property kWebACL_CustomRequestHandling[1] = {
    {"InsertHeaders", &kType36, true},
};
const Property kWebACL_CustomHTTPHeader[2] = {
    {"Name", &kType37, true},
    {"Value", &kType38, true},
};
const Property kWebACL_BlockAction[1] = {
    {"CustomResponse", &kType39, false},
};
const Property kWebACL_CustomResponse[3] = {
    {"CustomResponseBodyKey", &kType40, false},
    {"ResponseCode", &kType41, true},
    {"ResponseHeaders", &kType36, false},
};
const Property kWebACL_CustomResponseBody[2] = {
    {"Content", &kType42, true},
    {"ContentType", &kType43, true},
};
const Property kWebACL_ChallengeConfig[1] = {
    {"ImmunityTimeProperty", &kType44, false},
};
const Property kWebACL_ImmunityTimeProperty[1] = {
    {"ImmunityTime", &kType45, true},
};
const Property kWebACL_Rule[9] = {
    {"Action", &kType46, false},          {"CaptchaConfig", &kType47, false},
    {"ChallengeConfig", &kType48, false}, {"Name", &kType8, true},
    {"OverrideAction", &kType49, false},  {"Priority", &kType50, true},
    {"RuleLabels", &kType52, false},      {"Statement", &kType53, true},
    {"VisibilityConfig", &kType54, true},
};
const Property kWebACL_RuleAction[6] = {
    {"Allow", &kType32, false},     {"Block", &kType33, false}, {"Captcha", &kType55, false},
    {"Challenge", &kType56, false}, {"Count", &kType57, false}, {"Monetize", &kType58, false},
};
const Property kWebACL_CaptchaAction[1] = {
    {"CustomRequestHandling", &kType34, false},
};
const Property kWebACL_ChallengeAction[1] = {
    {"CustomRequestHandling", &kType34, false},
};
const Property kWebACL_CountAction[1] = {
    {"CustomRequestHandling", &kType34, false},
};
const Property kWebACL_MonetizeAction[1] = {
    {"PriceMultiplier", &kType59, false},
};
const Property kWebACL_CaptchaConfig[1] = {
    {"ImmunityTimeProperty", &kType44, false},
};
const Property kWebACL_OverrideAction[2] = {
    {"Count", &kType13, false},
    {"None", &kType13, false},
};
const Property kWebACL_Label[1] = {
    {"Name", &kType60, true},
};
const Property kWebACL_Statement[16] = {
    {"AndStatement", &kType61, false},
    {"AsnMatchStatement", &kType62, false},
    {"ByteMatchStatement", &kType63, false},
    {"GeoMatchStatement", &kType64, false},
    {"IPSetReferenceStatement", &kType65, false},
    {"LabelMatchStatement", &kType66, false},
    {"ManagedRuleGroupStatement", &kType67, false},
    {"NotStatement", &kType68, false},
    {"OrStatement", &kType69, false},
    {"RateBasedStatement", &kType70, false},
    {"RegexMatchStatement", &kType71, false},
    {"RegexPatternSetReferenceStatement", &kType72, false},
    {"RuleGroupReferenceStatement", &kType73, false},
    {"SizeConstraintStatement", &kType74, false},
    {"SqliMatchStatement", &kType75, false},
    {"XssMatchStatement", &kType76, false},
};
const Property kWebACL_AndStatement[1] = {
    {"Statements", &kType77, true},
};
const Property kWebACL_AsnMatchStatement[2] = {
    {"AsnList", &kType79, false},
    {"ForwardedIPConfig", &kType80, false},
};
const Property kWebACL_ForwardedIPConfiguration[2] = {
    {"FallbackBehavior", &kType81, true},
    {"HeaderName", &kType82, true},
};
const Property kWebACL_ByteMatchStatement[6] = {
    {"FieldToMatch", &kType83, true},
    {"PositionalConstraint", &kType84, true},
    {"PreParseTextTransformations", &kType86, false},
    {"SearchString", &kType5, false},
    {"SearchStringBase64", &kType5, false},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_FieldToMatch[14] = {
    {"AllQueryArguments", &kType13, false},
    {"Body", &kType89, false},
    {"Cookies", &kType90, false},
    {"HeaderOrder", &kType91, false},
    {"Headers", &kType92, false},
    {"JA3Fingerprint", &kType93, false},
    {"JA4Fingerprint", &kType94, false},
    {"JsonBody", &kType95, false},
    {"Method", &kType13, false},
    {"QueryString", &kType13, false},
    {"SingleHeader", &kType96, false},
    {"SingleQueryArgument", &kType97, false},
    {"UriFragment", &kType98, false},
    {"UriPath", &kType13, false},
};
const Property kWebACL_Body[1] = {
    {"OversizeHandling", &kType99, false},
};
const Property kWebACL_Cookies[3] = {
    {"MatchPattern", &kType100, true},
    {"MatchScope", &kType101, true},
    {"OversizeHandling", &kType99, true},
};
const Property kWebACL_CookieMatchPattern[3] = {
    {"All", &kType13, false},
    {"ExcludedCookies", &kType103, false},
    {"IncludedCookies", &kType103, false},
};
const Property kWebACL_HeaderOrder[1] = {
    {"OversizeHandling", &kType99, true},
};
const Property kWebACL_Headers[3] = {
    {"MatchPattern", &kType104, true},
    {"MatchScope", &kType101, true},
    {"OversizeHandling", &kType99, true},
};
const Property kWebACL_HeaderMatchPattern[3] = {
    {"All", &kType13, false},
    {"ExcludedHeaders", &kType106, false},
    {"IncludedHeaders", &kType106, false},
};
const Property kWebACL_JA3Fingerprint[1] = {
    {"FallbackBehavior", &kType81, true},
};
const Property kWebACL_JA4Fingerprint[1] = {
    {"FallbackBehavior", &kType81, true},
};
const Property kWebACL_JsonBody[4] = {
    {"InvalidFallbackBehavior", &kType107, false},
    {"MatchPattern", &kType108, true},
    {"MatchScope", &kType101, true},
    {"OversizeHandling", &kType99, false},
};
const Property kWebACL_JsonMatchPattern[2] = {
    {"All", &kType13, false},
    {"IncludedPaths", &kType110, false},
};
const Property kWebACL_SingleHeader[1] = {
    {"Name", &kType5, true},
};
const Property kWebACL_SingleQueryArgument[1] = {
    {"Name", &kType5, true},
};
const Property kWebACL_UriFragment[1] = {
    {"FallbackBehavior", &kType81, false},
};
const Property kWebACL_PreParseTextTransformation[2] = {
    {"Priority", &kType111, true},
    {"Type", &kType112, true},
};
const Property kWebACL_TextTransformation[2] = {
    {"Priority", &kType50, true},
    {"Type", &kType113, true},
};
const Property kWebACL_GeoMatchStatement[2] = {
    {"CountryCodes", &kType115, false},
    {"ForwardedIPConfig", &kType80, false},
};
const Property kWebACL_IPSetReferenceStatement[2] = {
    {"Arn", &kType116, true},
    {"IPSetForwardedIPConfig", &kType117, false},
};
const Property kWebACL_IPSetForwardedIPConfiguration[3] = {
    {"FallbackBehavior", &kType81, true},
    {"HeaderName", &kType82, true},
    {"Position", &kType118, true},
};
const Property kWebACL_LabelMatchStatement[2] = {
    {"Key", &kType60, true},
    {"Scope", &kType119, true},
};
const Property kWebACL_ManagedRuleGroupStatement[7] = {
    {"ExcludedRules", &kType121, false},
    {"ManagedRuleGroupConfigs", &kType123, false},
    {"Name", &kType8, true},
    {"RuleActionOverrides", &kType125, false},
    {"ScopeDownStatement", &kType53, false},
    {"VendorName", &kType5, true},
    {"Version", &kType126, false},
};
const Property kWebACL_ExcludedRule[1] = {
    {"Name", &kType8, true},
};
const Property kWebACL_ManagedRuleGroupConfig[8] = {
    {"AWSManagedRulesACFPRuleSet", &kType127, false},
    {"AWSManagedRulesATPRuleSet", &kType128, false},
    {"AWSManagedRulesAntiDDoSRuleSet", &kType129, false},
    {"AWSManagedRulesBotControlRuleSet", &kType130, false},
    {"LoginPath", &kType131, false},
    {"PasswordField", &kType132, false},
    {"PayloadType", &kType133, false},
    {"UsernameField", &kType132, false},
};
const Property kWebACL_AWSManagedRulesACFPRuleSet[5] = {
    {"CreationPath", &kType5, true},          {"EnableRegexInPath", &kType26, false},
    {"RegistrationPagePath", &kType5, true},  {"RequestInspection", &kType134, true},
    {"ResponseInspection", &kType135, false},
};
const Property kWebACL_RequestInspectionACFP[6] = {
    {"AddressFields", &kType136, false},     {"EmailField", &kType132, false},
    {"PasswordField", &kType132, false},     {"PayloadType", &kType133, true},
    {"PhoneNumberFields", &kType136, false}, {"UsernameField", &kType132, false},
};
const Property kWebACL_FieldIdentifier[1] = {
    {"Identifier", &kType137, true},
};
const Property kWebACL_ResponseInspection[4] = {
    {"BodyContains", &kType138, false},
    {"Header", &kType139, false},
    {"Json", &kType140, false},
    {"StatusCode", &kType141, false},
};
const Property kWebACL_ResponseInspectionBodyContains[2] = {
    {"FailureStrings", &kType143, true},
    {"SuccessStrings", &kType143, true},
};
const Property kWebACL_ResponseInspectionHeader[3] = {
    {"FailureValues", &kType144, true},
    {"Name", &kType145, true},
    {"SuccessValues", &kType144, true},
};
const Property kWebACL_ResponseInspectionJson[3] = {
    {"FailureValues", &kType143, true},
    {"Identifier", &kType137, true},
    {"SuccessValues", &kType143, true},
};
const Property kWebACL_ResponseInspectionStatusCode[2] = {
    {"FailureCodes", &kType146, true},
    {"SuccessCodes", &kType146, true},
};
const Property kWebACL_AWSManagedRulesATPRuleSet[4] = {
    {"EnableRegexInPath", &kType26, false},
    {"LoginPath", &kType5, true},
    {"RequestInspection", &kType147, false},
    {"ResponseInspection", &kType135, false},
};
const Property kWebACL_RequestInspection[3] = {
    {"PasswordField", &kType132, true},
    {"PayloadType", &kType133, true},
    {"UsernameField", &kType132, true},
};
const Property kWebACL_AWSManagedRulesAntiDDoSRuleSet[2] = {
    {"ClientSideActionConfig", &kType148, true},
    {"SensitivityToBlock", &kType149, false},
};
const Property kWebACL_ClientSideActionConfig[1] = {
    {"Challenge", &kType150, true},
};
const Property kWebACL_ClientSideAction[3] = {
    {"ExemptUriRegularExpressions", &kType152, false},
    {"Sensitivity", &kType149, false},
    {"UsageOfAction", &kType153, true},
};
const Property kWebACL_Regex[1] = {
    {"RegexString", &kType154, false},
};
const Property kWebACL_AWSManagedRulesBotControlRuleSet[2] = {
    {"EnableMachineLearning", &kType26, false},
    {"InspectionLevel", &kType155, true},
};
const Property kWebACL_RuleActionOverride[2] = {
    {"ActionToUse", &kType46, true},
    {"Name", &kType8, true},
};
const Property kWebACL_NotStatement[1] = {
    {"Statement", &kType53, true},
};
const Property kWebACL_OrStatement[1] = {
    {"Statements", &kType77, true},
};
const Property kWebACL_RateBasedStatement[6] = {
    {"AggregateKeyType", &kType156, true},
    {"CustomKeys", &kType158, false},
    {"EvaluationWindowSec", &kType159, false},
    {"ForwardedIPConfig", &kType80, false},
    {"Limit", &kType160, true},
    {"ScopeDownStatement", &kType53, false},
};
const Property kWebACL_RateBasedStatementCustomKey[12] = {
    {"ASN", &kType13, false},
    {"Cookie", &kType161, false},
    {"ForwardedIP", &kType13, false},
    {"HTTPMethod", &kType13, false},
    {"Header", &kType162, false},
    {"IP", &kType13, false},
    {"JA3Fingerprint", &kType163, false},
    {"JA4Fingerprint", &kType164, false},
    {"LabelNamespace", &kType165, false},
    {"QueryArgument", &kType166, false},
    {"QueryString", &kType167, false},
    {"UriPath", &kType168, false},
};
const Property kWebACL_RateLimitCookie[2] = {
    {"Name", &kType105, true},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RateLimitHeader[2] = {
    {"Name", &kType105, true},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RateLimitJA3Fingerprint[1] = {
    {"FallbackBehavior", &kType81, true},
};
const Property kWebACL_RateLimitJA4Fingerprint[1] = {
    {"FallbackBehavior", &kType81, true},
};
const Property kWebACL_RateLimitLabelNamespace[1] = {
    {"Namespace", &kType60, true},
};
const Property kWebACL_RateLimitQueryArgument[2] = {
    {"Name", &kType105, true},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RateLimitQueryString[1] = {
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RateLimitUriPath[1] = {
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RegexMatchStatement[4] = {
    {"FieldToMatch", &kType83, true},
    {"PreParseTextTransformations", &kType86, false},
    {"RegexString", &kType154, true},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RegexPatternSetReferenceStatement[4] = {
    {"Arn", &kType116, true},
    {"FieldToMatch", &kType83, true},
    {"PreParseTextTransformations", &kType86, false},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_RuleGroupReferenceStatement[3] = {
    {"Arn", &kType116, true},
    {"ExcludedRules", &kType121, false},
    {"RuleActionOverrides", &kType125, false},
};
const Property kWebACL_SizeConstraintStatement[5] = {
    {"ComparisonOperator", &kType169, true},          {"FieldToMatch", &kType83, true},
    {"PreParseTextTransformations", &kType86, false}, {"Size", &kType170, true},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_SqliMatchStatement[4] = {
    {"FieldToMatch", &kType83, true},
    {"PreParseTextTransformations", &kType86, false},
    {"SensitivityLevel", &kType171, false},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_XssMatchStatement[3] = {
    {"FieldToMatch", &kType83, true},
    {"PreParseTextTransformations", &kType86, false},
    {"TextTransformations", &kType88, true},
};
const Property kWebACL_VisibilityConfig[3] = {
    {"CloudWatchMetricsEnabled", &kType26, true},
    {"MetricName", &kType1, true},
    {"SampledRequestsEnabled", &kType26, true},
};
const Property kWebACL_Tag[2] = {
    {"Key", &kType1, false},
    {"Value", &kType2, false},
};
const Property kWebACL_DataProtectionConfig[1] = {
    {"DataProtections", &kType173, true},
};
const Property kWebACL_DataProtect[4] = {
    {"Action", &kType174, true},
    {"ExcludeRateBasedDetails", &kType26, false},
    {"ExcludeRuleMatchDetails", &kType26, false},
    {"Field", &kType175, true},
};
const Property kWebACL_FieldToProtect[2] = {
    {"FieldKeys", &kType176, false},
    {"FieldType", &kType177, true},
};
const Property kWebACL_ApplicationConfig[1] = {
    {"Attributes", &kType179, true},
};
const Property kWebACL_ApplicationAttribute[2] = {
    {"Name", &kType180, true},
    {"Values", &kType181, true},
};
const Property kWebACL_OnSourceDDoSProtectionConfig[1] = {
    {"ALBLowReputationMode", &kType182, true},
};
const Property kWebACL_MonetizationConfig[2] = {
    {"CryptoConfig", &kType183, false},
    {"CurrencyMode", &kType184, false},
};
const Property kWebACL_CryptoConfig[1] = {
    {"PaymentNetworks", &kType186, true},
};
const Property kWebACL_PaymentNetwork[3] = {
    {"Chain", &kType187, true},
    {"Prices", &kType189, true},
    {"WalletAddress", &kType190, true},
};
const Property kWebACL_Price[2] = {
    {"Amount", &kType191, true},
    {"Currency", &kType192, true},
};
const Property kWebACL_Properties[20] = {
    {"ApplicationConfig", &kType193, false},
    {"Arn", &kType5, false},
    {"AssociationConfig", &kType194, false},
    {"Capacity", &kType111, false},
    {"CaptchaConfig", &kType47, false},
    {"ChallengeConfig", &kType48, false},
    {"CustomResponseBodies", &kType196, false},
    {"DataProtectionConfig", &kType197, false},
    {"DefaultAction", &kType198, true},
    {"Description", &kType6, false},
    {"Id", &kType5, false},
    {"LabelNamespace", &kType5, false},
    {"MonetizationConfig", &kType199, false},
    {"Name", &kType8, false},
    {"OnSourceDDoSProtectionConfig", &kType200, false},
    {"Rules", &kType202, false},
    {"Scope", &kType9, true},
    {"Tags", &kType204, false},
    {"TokenDomains", &kType206, false},
    {"VisibilityConfig", &kType54, true},
};
constexpr std::string_view kTexts39[] = {"DefaultAction", "Scope", "VisibilityConfig"};
constexpr std::string_view kTexts40[] = {"/Arn", "/Capacity", "/Id", "/LabelNamespace"};
constexpr KnownDefault kWebACLDefaults[] = {
    {"/OnSourceDDoSProtectionConfig", R"~({"ALBLowReputationMode": "ACTIVE_UNDER_DDOS"})~"},
    {"/Rules/*/Statement/RateBasedStatement/EvaluationWindowSec", "300"}};
extern const Property kWebACLAssociation_Properties[2];
const Property kWebACLAssociation_Properties[2] = {
    {"ResourceArn", &kType116, true},
    {"WebACLArn", &kType116, true},
};
constexpr std::string_view kTexts41[] = {"ResourceArn", "WebACLArn"};
constexpr std::string_view kTexts42[] = {"/ResourceArn", "/WebACLArn"};

}  // namespace

extern const ResourceType kwafv2_IPSet;
extern const ResourceType kwafv2_LoggingConfiguration;
extern const ResourceType kwafv2_WebACL;
extern const ResourceType kwafv2_WebACLAssociation;
const ResourceType kwafv2_IPSet{
    .name = "AWS::WAFv2::IPSet",
    .token = "aws-native:wafv2:IpSet",
    .properties = {.kind = Kind::kObject, .members = kIPSet_Properties},
    .required = kTexts3,
    .create_only = kTexts4,
    .read_only = kTexts5,
    .primary_identifier = kTexts6,
    .list_needs = kTexts7,
    .tag_property = "/Tags",
    .name_property = "Name",
};
const ResourceType kwafv2_LoggingConfiguration{
    .name = "AWS::WAFv2::LoggingConfiguration",
    .token = "aws-native:wafv2:LoggingConfiguration",
    .properties = {.kind = Kind::kObject, .members = kLoggingConfiguration_Properties},
    .required = kTexts11,
    .create_only = kTexts12,
    .read_only = kTexts13,
    .primary_identifier = kTexts12,
    .transforms = kLoggingConfigurationTransforms,
};
const ResourceType kwafv2_WebACL{
    .name = "AWS::WAFv2::WebACL",
    .token = "aws-native:wafv2:WebAcl",
    .properties = {.kind = Kind::kObject, .members = kWebACL_Properties},
    .required = kTexts39,
    .create_only = kTexts4,
    .read_only = kTexts40,
    .primary_identifier = kTexts6,
    .defaults = kWebACLDefaults,
    .list_needs = kTexts7,
    .tag_property = "/Tags",
    .name_property = "Name",
};
const ResourceType kwafv2_WebACLAssociation{
    .name = "AWS::WAFv2::WebACLAssociation",
    .token = "aws-native:wafv2:WebAclAssociation",
    .properties = {.kind = Kind::kObject, .members = kWebACLAssociation_Properties},
    .required = kTexts41,
    .create_only = kTexts42,
    .primary_identifier = kTexts42,
    .can_list = false,
};

}  // namespace catalog::generated
