// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/tables.h"

namespace catalog::generated {

namespace {

extern const Property kFunction_ImageConfig[3];
extern const Property kFunction_TracingConfig[1];
extern const Property kFunction_VpcConfig[3];
extern const Property kFunction_DeadLetterConfig[1];
extern const Property kFunction_RuntimeManagementConfig[2];
extern const Property kFunction_SnapStart[1];
extern const Property kFunction_Code[7];
extern const Property kFunction_FileSystemConfig[3];
extern const Property kFunction_S3FilesConfig[1];
extern const Property kFunction_Environment[1];
extern const Property kFunction_EphemeralStorage[1];
extern const Property kFunction_Tag[2];
extern const Property kFunction_FunctionScalingConfig[2];
extern const Property kFunction_DurableConfig[3];
extern const Property kFunction_TenancyConfig[1];
extern const Property kFunction_CapacityProviderConfig[1];
extern const Property kFunction_LambdaManagedInstancesCapacityProviderConfig[3];
extern const Property kFunction_LoggingConfig[4];
extern const Property kFunction_SnapStartResponse[2];
extern const Property kFunction_Properties[33];
constexpr PropertyType kType1{.kind = Kind::kString};
constexpr PropertyType kType2{
    .kind = Kind::kList, .element = &kType1, .length_max = 1500, .unique = true};
constexpr std::string_view kTexts1[] = {"Active", "PassThrough"};
constexpr PropertyType kType3{.kind = Kind::kString, .allowed = kTexts1};
constexpr PropertyType kType4{.kind = Kind::kBoolean};
constexpr PropertyType kType5{.kind = Kind::kList, .element = &kType1, .length_max = 5};
constexpr PropertyType kType6{.kind = Kind::kList, .element = &kType1, .length_max = 16};
constexpr PropertyType kType7{.kind = Kind::kString,
                              .pattern = "^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$"};
constexpr std::string_view kTexts2[] = {"Auto", "FunctionUpdate", "Manual"};
constexpr PropertyType kType8{.kind = Kind::kString, .allowed = kTexts2};
constexpr std::string_view kTexts3[] = {"None", "PublishedVersions"};
constexpr PropertyType kType9{.kind = Kind::kString, .allowed = kTexts3};
constexpr PropertyType kType10{.kind = Kind::kString,
                               .pattern = R"~(^[0-9A-Za-z\.\-_]*(?<!\.)$)~",
                               .length_min = 3,
                               .length_max = 63};
constexpr PropertyType kType11{.kind = Kind::kString, .length_min = 1, .length_max = 1024};
constexpr std::string_view kTexts4[] = {"COPY", "REFERENCE"};
constexpr PropertyType kType12{.kind = Kind::kString, .allowed = kTexts4};
constexpr PropertyType kType13{
    .kind = Kind::kString,
    .pattern =
        R"~(^arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}$)~",
    .length_max = 200};
constexpr PropertyType kType14{
    .kind = Kind::kString, .pattern = "^/mnt/[a-zA-Z0-9-_.]+$", .length_max = 160};
constexpr PropertyType kType15{.kind = Kind::kObject, .members = kFunction_S3FilesConfig};
constexpr std::string_view kTexts5[] = {"AUTO", "DISABLED", "ENABLED"};
constexpr PropertyType kType16{.kind = Kind::kString, .allowed = kTexts5};
constexpr PropertyType kType17{.kind = Kind::kMap, .element = &kType1};
constexpr PropertyType kType18{.kind = Kind::kInteger, .minimum = 512, .maximum = 10240};
constexpr PropertyType kType19{.kind = Kind::kString, .length_min = 1, .length_max = 128};
constexpr PropertyType kType20{.kind = Kind::kString, .length_max = 256};
constexpr PropertyType kType21{.kind = Kind::kInteger, .minimum = 0, .maximum = 15000};
constexpr PropertyType kType22{.kind = Kind::kInteger, .minimum = 1, .maximum = 31622400};
constexpr PropertyType kType23{.kind = Kind::kInteger, .minimum = 1, .maximum = 90};
constexpr std::string_view kTexts6[] = {"PER_TENANT"};
constexpr PropertyType kType24{.kind = Kind::kString, .allowed = kTexts6};
constexpr PropertyType kType25{.kind = Kind::kObject,
                               .members = kFunction_LambdaManagedInstancesCapacityProviderConfig};
constexpr PropertyType kType26{
    .kind = Kind::kString,
    .pattern =
        R"~(^arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+$)~",
    .length_min = 1,
    .length_max = 140};
constexpr PropertyType kType27{.kind = Kind::kNumber, .minimum = 2, .maximum = 8};
constexpr PropertyType kType28{.kind = Kind::kInteger, .minimum = 1, .maximum = 1600};
constexpr std::string_view kTexts7[] = {"DEBUG", "ERROR", "FATAL", "INFO", "TRACE", "WARN"};
constexpr PropertyType kType29{.kind = Kind::kString, .allowed = kTexts7};
constexpr std::string_view kTexts8[] = {"JSON", "Text"};
constexpr PropertyType kType30{.kind = Kind::kString, .allowed = kTexts8};
constexpr PropertyType kType31{.kind = Kind::kString,
                               .pattern = R"~([\.\-_/#A-Za-z0-9]+)~",
                               .length_min = 1,
                               .length_max = 512};
constexpr std::string_view kTexts9[] = {"DEBUG", "INFO", "WARN"};
constexpr PropertyType kType32{.kind = Kind::kString, .allowed = kTexts9};
constexpr std::string_view kTexts10[] = {"Off", "On"};
constexpr PropertyType kType33{.kind = Kind::kString, .allowed = kTexts10};
constexpr std::string_view kTexts11[] = {"arm64", "x86_64"};
constexpr PropertyType kType34{.kind = Kind::kString, .allowed = kTexts11};
constexpr PropertyType kType35{
    .kind = Kind::kList, .element = &kType34, .length_min = 1, .length_max = 1, .unique = true};
constexpr PropertyType kType36{.kind = Kind::kObject, .members = kFunction_CapacityProviderConfig};
constexpr PropertyType kType37{.kind = Kind::kObject, .members = kFunction_Code};
constexpr PropertyType kType38{
    .kind = Kind::kString,
    .pattern =
        R"~(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17})~"};
constexpr PropertyType kType39{.kind = Kind::kObject, .members = kFunction_DeadLetterConfig};
constexpr PropertyType kType40{.kind = Kind::kObject, .members = kFunction_DurableConfig};
constexpr PropertyType kType41{.kind = Kind::kObject, .members = kFunction_Environment};
constexpr PropertyType kType42{.kind = Kind::kObject, .members = kFunction_EphemeralStorage};
constexpr PropertyType kType43{.kind = Kind::kObject, .members = kFunction_FileSystemConfig};
constexpr PropertyType kType44{.kind = Kind::kList, .element = &kType43, .length_max = 1};
constexpr PropertyType kType45{.kind = Kind::kString, .length_min = 1};
constexpr PropertyType kType46{.kind = Kind::kObject, .members = kFunction_FunctionScalingConfig};
constexpr PropertyType kType47{
    .kind = Kind::kString, .pattern = R"~(^[^\s]+$)~", .length_max = 128};
constexpr PropertyType kType48{.kind = Kind::kObject, .members = kFunction_ImageConfig};
constexpr PropertyType kType49{.kind = Kind::kList, .element = &kType1};
constexpr PropertyType kType50{.kind = Kind::kObject, .members = kFunction_LoggingConfig};
constexpr PropertyType kType51{.kind = Kind::kInteger};
constexpr std::string_view kTexts12[] = {"Image", "Zip"};
constexpr PropertyType kType52{.kind = Kind::kString, .allowed = kTexts12};
constexpr std::string_view kTexts13[] = {"Allow", "Terminate"};
constexpr PropertyType kType53{.kind = Kind::kString, .allowed = kTexts13};
constexpr PropertyType kType54{.kind = Kind::kInteger, .minimum = 0};
constexpr PropertyType kType55{
    .kind = Kind::kString,
    .pattern = R"~(^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$)~"};
constexpr PropertyType kType56{.kind = Kind::kObject, .members = kFunction_RuntimeManagementConfig};
constexpr PropertyType kType57{.kind = Kind::kObject, .members = kFunction_SnapStart};
constexpr PropertyType kType58{.kind = Kind::kObject, .members = kFunction_SnapStartResponse};
constexpr PropertyType kType59{.kind = Kind::kObject, .members = kFunction_Tag};
constexpr PropertyType kType60{
    .kind = Kind::kList, .element = &kType59, .unordered = true, .unique = true};
constexpr PropertyType kType61{.kind = Kind::kObject, .members = kFunction_TenancyConfig};
constexpr PropertyType kType62{.kind = Kind::kInteger, .minimum = 1};
constexpr PropertyType kType63{.kind = Kind::kObject, .members = kFunction_TracingConfig};
constexpr PropertyType kType64{.kind = Kind::kObject, .members = kFunction_VpcConfig};
const Property kFunction_ImageConfig[3] = {
    {"Command", &kType2, false},
    {"EntryPoint", &kType2, false},
    {"WorkingDirectory", &kType1, false},
};
const Property kFunction_TracingConfig[1] = {
    {"Mode", &kType3, false},
};
const Property kFunction_VpcConfig[3] = {
    {"Ipv6AllowedForDualStack", &kType4, false},
    {"SecurityGroupIds", &kType5, false},
    {"SubnetIds", &kType6, false},
};
const Property kFunction_DeadLetterConfig[1] = {
    {"TargetArn", &kType7, false},
};
const Property kFunction_RuntimeManagementConfig[2] = {
    {"RuntimeVersionArn", &kType1, false},
    {"UpdateRuntimeOn", &kType8, true},
};
const Property kFunction_SnapStart[1] = {
    {"ApplyOn", &kType9, true},
};
const Property kFunction_Code[7] = {
    {"ImageUri", &kType1, false},         {"S3Bucket", &kType10, false},
    {"S3Key", &kType11, false},           {"S3ObjectStorageMode", &kType12, false},
    {"S3ObjectVersion", &kType11, false}, {"SourceKMSKeyArn", &kType7, false},
    {"ZipFile", &kType1, false},
};
const Property kFunction_FileSystemConfig[3] = {
    {"Arn", &kType13, true},
    {"LocalMountPath", &kType14, true},
    {"S3FilesConfig", &kType15, false},
};
const Property kFunction_S3FilesConfig[1] = {
    {"DirectS3Read", &kType16, false},
};
const Property kFunction_Environment[1] = {
    {"Variables", &kType17, false},
};
const Property kFunction_EphemeralStorage[1] = {
    {"Size", &kType18, true},
};
const Property kFunction_Tag[2] = {
    {"Key", &kType19, true},
    {"Value", &kType20, false},
};
const Property kFunction_FunctionScalingConfig[2] = {
    {"MaxExecutionEnvironments", &kType21, false},
    {"MinExecutionEnvironments", &kType21, false},
};
const Property kFunction_DurableConfig[3] = {
    {"ExecutionTimeout", &kType22, true},
    {"KMSKeyArn", &kType7, false},
    {"RetentionPeriodInDays", &kType23, false},
};
const Property kFunction_TenancyConfig[1] = {
    {"TenantIsolationMode", &kType24, true},
};
const Property kFunction_CapacityProviderConfig[1] = {
    {"LambdaManagedInstancesCapacityProviderConfig", &kType25, true},
};
const Property kFunction_LambdaManagedInstancesCapacityProviderConfig[3] = {
    {"CapacityProviderArn", &kType26, true},
    {"ExecutionEnvironmentMemoryGiBPerVCpu", &kType27, false},
    {"PerExecutionEnvironmentMaxConcurrency", &kType28, false},
};
const Property kFunction_LoggingConfig[4] = {
    {"ApplicationLogLevel", &kType29, false},
    {"LogFormat", &kType30, false},
    {"LogGroup", &kType31, false},
    {"SystemLogLevel", &kType32, false},
};
const Property kFunction_SnapStartResponse[2] = {
    {"ApplyOn", &kType9, false},
    {"OptimizationStatus", &kType33, false},
};
const Property kFunction_Properties[33] = {
    {"Architectures", &kType35, false},
    {"Arn", &kType1, false},
    {"CapacityProviderConfig", &kType36, false},
    {"Code", &kType37, true},
    {"CodeSigningConfigArn", &kType38, false},
    {"DeadLetterConfig", &kType39, false},
    {"Description", &kType20, false},
    {"DurableConfig", &kType40, false},
    {"Environment", &kType41, false},
    {"EphemeralStorage", &kType42, false},
    {"FileSystemConfigs", &kType44, false},
    {"FunctionName", &kType45, false},
    {"FunctionScalingConfig", &kType46, false},
    {"Handler", &kType47, false},
    {"ImageConfig", &kType48, false},
    {"KmsKeyArn", &kType7, false},
    {"Layers", &kType49, false},
    {"LoggingConfig", &kType50, false},
    {"MemorySize", &kType51, false},
    {"PackageType", &kType52, false},
    {"PublishToLatestPublished", &kType4, false},
    {"RecursiveLoop", &kType53, false},
    {"ReservedConcurrentExecutions", &kType54, false},
    {"Role", &kType55, true},
    {"Runtime", &kType1, false},
    {"RuntimeManagementConfig", &kType56, false},
    {"SnapStart", &kType57, false},
    {"SnapStartResponse", &kType58, false},
    {"Tags", &kType60, false},
    {"TenancyConfig", &kType61, false},
    {"Timeout", &kType62, false},
    {"TracingConfig", &kType63, false},
    {"VpcConfig", &kType64, false},
};
constexpr std::string_view kTexts14[] = {"Code", "Role"};
constexpr std::string_view kTexts15[] = {"/FunctionName", "/PackageType", "/TenancyConfig"};
constexpr std::string_view kTexts16[] = {"/Arn", "/SnapStartResponse"};
constexpr std::string_view kTexts17[] = {"/Code/ImageUri",
                                         "/Code/S3Bucket",
                                         "/Code/S3Key",
                                         "/Code/S3ObjectStorageMode",
                                         "/Code/S3ObjectVersion",
                                         "/Code/SourceKMSKeyArn",
                                         "/Code/ZipFile",
                                         "/PublishToLatestPublished",
                                         "/SnapStart",
                                         "/SnapStart/ApplyOn"};
constexpr std::string_view kTexts18[] = {"/FunctionName"};
extern const Property kPermission_Properties[10];
constexpr PropertyType kType65{.kind = Kind::kString,
                               .pattern = "^(lambda:[*]|lambda:[a-zA-Z]+|[*])$",
                               .length_min = 1,
                               .length_max = 256};
constexpr PropertyType kType66{.kind = Kind::kString,
                               .pattern = R"~(^[a-zA-Z0-9._\-]+$)~",
                               .length_min = 1,
                               .length_max = 256};
constexpr PropertyType kType67{
    .kind = Kind::kString,
    .pattern =
        R"~(^(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$)~",
    .length_min = 1,
    .length_max = 140};
constexpr std::string_view kTexts19[] = {"AWS_IAM", "NONE"};
constexpr PropertyType kType68{.kind = Kind::kString, .allowed = kTexts19};
constexpr PropertyType kType69{
    .kind = Kind::kString, .pattern = "^.*$", .length_min = 1, .length_max = 256};
constexpr PropertyType kType70{
    .kind = Kind::kString, .pattern = "^o-[a-z0-9]{10,32}$", .length_min = 12, .length_max = 34};
constexpr PropertyType kType71{
    .kind = Kind::kString, .pattern = R"~(^\d{12}$)~", .length_min = 12, .length_max = 12};
constexpr PropertyType kType72{
    .kind = Kind::kString,
    .pattern =
        R"~(^arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)$)~",
    .length_min = 12,
    .length_max = 1024};
const Property kPermission_Properties[10] = {
    {"Action", &kType65, true},
    {"EventSourceToken", &kType66, false},
    {"FunctionName", &kType67, true},
    {"FunctionUrlAuthType", &kType68, false},
    {"Id", &kType1, false},
    {"InvokedViaFunctionUrl", &kType4, false},
    {"Principal", &kType69, true},
    {"PrincipalOrgID", &kType70, false},
    {"SourceAccount", &kType71, false},
    {"SourceArn", &kType72, false},
};
constexpr std::string_view kTexts20[] = {"Action", "FunctionName", "Principal"};
constexpr std::string_view kTexts21[] = {"/Action",
                                         "/EventSourceToken",
                                         "/FunctionName",
                                         "/FunctionUrlAuthType",
                                         "/InvokedViaFunctionUrl",
                                         "/Principal",
                                         "/PrincipalOrgID",
                                         "/SourceAccount",
                                         "/SourceArn"};
constexpr std::string_view kTexts22[] = {"/Id"};
constexpr std::string_view kTexts23[] = {"/FunctionName", "/Id"};
constexpr std::string_view kTexts24[] = {"FunctionName"};

}  // namespace

extern const ResourceType klambda_Function;
extern const ResourceType klambda_Permission;
const ResourceType klambda_Function{
    .name = "AWS::Lambda::Function",
    .token = "aws-native:lambda:Function",
    .properties = {.kind = Kind::kObject, .members = kFunction_Properties},
    .required = kTexts14,
    .create_only = kTexts15,
    .read_only = kTexts16,
    .write_only = kTexts17,
    .primary_identifier = kTexts18,
    .tag_property = "/Tags",
    .name_property = "FunctionName",
};
const ResourceType klambda_Permission{
    .name = "AWS::Lambda::Permission",
    .token = "aws-native:lambda:Permission",
    .properties = {.kind = Kind::kObject, .members = kPermission_Properties},
    .required = kTexts20,
    .create_only = kTexts21,
    .read_only = kTexts22,
    .primary_identifier = kTexts23,
    .list_needs = kTexts24,
    .can_update = false,
};

}  // namespace catalog::generated
