// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kRule_Target[17];
extern const Property kRule_AppSyncParameters[1];
extern const Property kRule_BatchParameters[4];
extern const Property kRule_BatchArrayProperties[1];
extern const Property kRule_BatchRetryStrategy[1];
extern const Property kRule_DeadLetterConfig[1];
extern const Property kRule_EcsParameters[14];
extern const Property kRule_CapacityProviderStrategyItem[3];
extern const Property kRule_NetworkConfiguration[1];
extern const Property kRule_AwsVpcConfiguration[3];
extern const Property kRule_PlacementConstraint[2];
extern const Property kRule_PlacementStrategy[2];
extern const Property kRule_Tag[2];
extern const Property kRule_HttpParameters[3];
extern const Property kRule_InputTransformer[2];
extern const Property kRule_KinesisParameters[1];
extern const Property kRule_RedshiftDataParameters[7];
extern const Property kRule_RetryPolicy[2];
extern const Property kRule_RunCommandParameters[1];
extern const Property kRule_RunCommandTarget[2];
extern const Property kRule_SageMakerPipelineParameters[1];
extern const Property kRule_SageMakerPipelineParameter[2];
extern const Property kRule_SqsParameters[1];
extern const Property kRule_Properties[11];
constexpr PropertyType kType1{.kind = Kind::kObject, .members = kRule_AppSyncParameters};
constexpr PropertyType kType2{.kind = Kind::kString};
constexpr PropertyType kType3{.kind = Kind::kObject, .members = kRule_BatchParameters};
constexpr PropertyType kType4{.kind = Kind::kObject, .members = kRule_DeadLetterConfig};
constexpr PropertyType kType5{.kind = Kind::kObject, .members = kRule_EcsParameters};
constexpr PropertyType kType6{.kind = Kind::kObject, .members = kRule_HttpParameters};
constexpr PropertyType kType7{.kind = Kind::kObject, .members = kRule_InputTransformer};
constexpr PropertyType kType8{.kind = Kind::kObject, .members = kRule_KinesisParameters};
constexpr PropertyType kType9{.kind = Kind::kObject, .members = kRule_RedshiftDataParameters};
constexpr PropertyType kType10{.kind = Kind::kObject, .members = kRule_RetryPolicy};
constexpr PropertyType kType11{.kind = Kind::kObject, .members = kRule_RunCommandParameters};
constexpr PropertyType kType12{.kind = Kind::kObject, .members = kRule_SageMakerPipelineParameters};
constexpr PropertyType kType13{.kind = Kind::kObject, .members = kRule_SqsParameters};
constexpr PropertyType kType14{.kind = Kind::kObject, .members = kRule_BatchArrayProperties};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kRule_BatchRetryStrategy};
constexpr PropertyType kType16{.kind = Kind::kInteger};
constexpr PropertyType kType17{.kind = Kind::kObject,
                               .members = kRule_CapacityProviderStrategyItem};
constexpr PropertyType kType18{.kind = Kind::kList, .element = &kType17, .unique = true};
constexpr PropertyType kType19{.kind = Kind::kBoolean};
constexpr PropertyType kType20{.kind = Kind::kObject, .members = kRule_NetworkConfiguration};
constexpr PropertyType kType21{.kind = Kind::kObject, .members = kRule_PlacementConstraint};
constexpr PropertyType kType22{.kind = Kind::kList, .element = &kType21, .unique = true};
constexpr PropertyType kType23{.kind = Kind::kObject, .members = kRule_PlacementStrategy};
constexpr PropertyType kType24{.kind = Kind::kList, .element = &kType23, .unique = true};
constexpr PropertyType kType25{.kind = Kind::kObject, .members = kRule_Tag};
constexpr PropertyType kType26{.kind = Kind::kList, .element = &kType25, .unique = true};
constexpr PropertyType kType27{.kind = Kind::kObject, .members = kRule_AwsVpcConfiguration};
constexpr PropertyType kType28{.kind = Kind::kList, .element = &kType2, .unique = true};
constexpr PropertyType kType29{.kind = Kind::kList, .element = &kType2};
constexpr PropertyType kType30{.kind = Kind::kMap, .element = &kType2};
constexpr PropertyType kType31{.kind = Kind::kObject, .members = kRule_RunCommandTarget};
constexpr PropertyType kType32{.kind = Kind::kList, .element = &kType31, .unique = true};
constexpr PropertyType kType33{.kind = Kind::kObject, .members = kRule_SageMakerPipelineParameter};
constexpr PropertyType kType34{.kind = Kind::kList, .element = &kType33, .unique = true};
constexpr PropertyType kType35{.kind = Kind::kAny};
constexpr std::string_view kTexts1[] = {"DISABLED", "ENABLED",
                                        "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"};
constexpr PropertyType kType36{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType37{.kind = Kind::kList, .element = &kType25, .unordered = true};
constexpr PropertyType kType38{.kind = Kind::kObject, .members = kRule_Target};
constexpr PropertyType kType39{
    .kind = Kind::kList, .element = &kType38, .unordered = true, .unique = true};
const Property kRule_Target[17] = {
    {"AppSyncParameters", &kType1, false},
    {"Arn", &kType2, true},
    {"BatchParameters", &kType3, false},
    {"DeadLetterConfig", &kType4, false},
    {"EcsParameters", &kType5, false},
    {"HttpParameters", &kType6, false},
    {"Id", &kType2, true},
    {"Input", &kType2, false},
    {"InputPath", &kType2, false},
    {"InputTransformer", &kType7, false},
    {"KinesisParameters", &kType8, false},
    {"RedshiftDataParameters", &kType9, false},
    {"RetryPolicy", &kType10, false},
    {"RoleArn", &kType2, false},
    {"RunCommandParameters", &kType11, false},
    {"SageMakerPipelineParameters", &kType12, false},
    {"SqsParameters", &kType13, false},
};
const Property kRule_AppSyncParameters[1] = {
    {"GraphQLOperation", &kType2, true},
};
const Property kRule_BatchParameters[4] = {
    {"ArrayProperties", &kType14, false},
    {"JobDefinition", &kType2, true},
    {"JobName", &kType2, true},
    {"RetryStrategy", &kType15, false},
};
const Property kRule_BatchArrayProperties[1] = {
    {"Size", &kType16, false},
};
const Property kRule_BatchRetryStrategy[1] = {
    {"Attempts", &kType16, false},
};
const Property kRule_DeadLetterConfig[1] = {
    {"Arn", &kType2, false},
};
const Property kRule_EcsParameters[14] = {
    {"CapacityProviderStrategy", &kType18, false},
    {"EnableECSManagedTags", &kType19, false},
    {"EnableExecuteCommand", &kType19, false},
    {"Group", &kType2, false},
    {"LaunchType", &kType2, false},
    {"NetworkConfiguration", &kType20, false},
    {"PlacementConstraints", &kType22, false},
    {"PlacementStrategies", &kType24, false},
    {"PlatformVersion", &kType2, false},
    {"PropagateTags", &kType2, false},
    {"ReferenceId", &kType2, false},
    {"TagList", &kType26, false},
    {"TaskCount", &kType16, false},
    {"TaskDefinitionArn", &kType2, true},
};
const Property kRule_CapacityProviderStrategyItem[3] = {
    {"Base", &kType16, false},
    {"CapacityProvider", &kType2, true},
    {"Weight", &kType16, false},
};
const Property kRule_NetworkConfiguration[1] = {
    {"AwsVpcConfiguration", &kType27, false},
};
const Property kRule_AwsVpcConfiguration[3] = {
    {"AssignPublicIp", &kType2, false},
    {"SecurityGroups", &kType28, false},
    {"Subnets", &kType29, true},
};
const Property kRule_PlacementConstraint[2] = {
    {"Expression", &kType2, false},
    {"Type", &kType2, false},
};
const Property kRule_PlacementStrategy[2] = {
    {"Field", &kType2, false},
    {"Type", &kType2, false},
};
const Property kRule_Tag[2] = {
    {"Key", &kType2, false},
    {"Value", &kType2, false},
};
const Property kRule_HttpParameters[3] = {
    {"HeaderParameters", &kType30, false},
    {"PathParameterValues", &kType28, false},
    {"QueryStringParameters", &kType30, false},
};
const Property kRule_InputTransformer[2] = {
    {"InputPathsMap", &kType30, false},
    {"InputTemplate", &kType2, true},
};
const Property kRule_KinesisParameters[1] = {
    {"PartitionKeyPath", &kType2, true},
};
const Property kRule_RedshiftDataParameters[7] = {
    {"Database", &kType2, true},
    {"DbUser", &kType2, false},
    {"SecretManagerArn", &kType2, false},
    {"Sql", &kType2, false},
    {"Sqls", &kType29, false},
    {"StatementName", &kType2, false},
    {"WithEvent", &kType19, false},
};
const Property kRule_RetryPolicy[2] = {
    {"MaximumEventAgeInSeconds", &kType16, false},
    {"MaximumRetryAttempts", &kType16, false},
};
const Property kRule_RunCommandParameters[1] = {
    {"RunCommandTargets", &kType32, true},
};
const Property kRule_RunCommandTarget[2] = {
    {"Key", &kType2, true},
    {"Values", &kType28, true},
};
const Property kRule_SageMakerPipelineParameters[1] = {
    {"PipelineParameterList", &kType34, false},
};
const Property kRule_SageMakerPipelineParameter[2] = {
    {"Name", &kType2, true},
    {"Value", &kType2, true},
};
const Property kRule_SqsParameters[1] = {
    {"MessageGroupId", &kType2, true},
};
const Property kRule_Properties[11] = {
    {"Arn", &kType2, false},          {"Description", &kType2, false},
    {"EventBusName", &kType2, false}, {"EventPattern", &kType35, false},
    {"Name", &kType2, false},         {"RoleArn", &kType2, false},
    {"RuleName", &kType2, false},     {"ScheduleExpression", &kType2, false},
    {"State", &kType36, false},       {"Tags", &kType37, false},
    {"Targets", &kType39, false},
};
constexpr std::string_view kTexts2[] = {"/Name"};
constexpr std::string_view kTexts3[] = {"/Arn", "/RuleName"};
constexpr std::string_view kTexts4[] = {"/Arn"};

}  // namespace

extern const ResourceType kevents_Rule;
const ResourceType kevents_Rule{
    .name = "AWS::Events::Rule",
    .token = "aws-native:events:Rule",
    .properties = {.kind = Kind::kObject, .members = kRule_Properties},
    .create_only = kTexts2,
    .read_only = kTexts3,
    .primary_identifier = kTexts4,
    .tag_property = "/Tags",
    .name_property = "Name",
};

}  // namespace catalog::generated
