#include "engine/exchange/cpp_source.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/files.h"
#include "catalog/schema.h"
#include "engine/graph/urn.h"

namespace engine {
namespace {

using catalog::Value;
using testing::HasSubstr;

AdoptedResource adopted(const char* type, const char* token, const char* name,
                        Value::Object declared, bool protect = false) {
  return {
      .state = {.urn = make_urn("dev", "shop", "", token, name), .type = type, .protect = protect},
      .declared = std::move(declared)};
}

TEST(CppSource, DeclaresWithTheCatalogsClasses) {
  const std::string vpc_urn = make_urn("dev", "shop", "", "aws-native:ec2:Vpc", "main-vpc");
  Adoption adoption;
  adoption.resources = {
      adopted("AWS::EC2::VPC", "aws-native:ec2:Vpc", "main-vpc",
              {{"CidrBlock", "10.0.0.0/16"},
               {"EnableDnsSupport", true},
               {"Tags", Value::List{Value::Object{{"Key", "Name"}, {"Value", "say \"x\"\n"}}}}},
              true),
      adopted("AWS::EC2::Subnet", "aws-native:ec2:Subnet", "private",
              {{"CidrBlock", "10.0.1.0/24"}, {"VpcId", Value::attribute(vpc_urn, "VpcId")}}),
      adopted("AWS::SQS::Queue", "aws-native:sqs:Queue", "jobs",
              {{"DelaySeconds", 7}, {"RedrivePolicy", Value::Object{{"maxReceiveCount", 3}}}}),
  };
  EXPECT_EQ(cpp_source(adoption), R"(// What `settle import` has brought in, as it was found.

#include "catalog/types/ec2.h"
#include "catalog/types/sqs.h"

void declare_imported(catalog::Scope& stack) {
  const catalog::ec2::VPC main_vpc(stack, "main-vpc",
      {
          .CidrBlock = "10.0.0.0/16",
          .EnableDnsSupport = true,
          .Tags = {{.Key = "Name", .Value = "say \"x\"\n"}},
      },
      {.protect = true});

  catalog::ec2::Subnet(stack, "private",
      {.CidrBlock = "10.0.1.0/24", .VpcId = main_vpc.VpcId()});

  catalog::sqs::Queue(stack, "jobs",
      {.DelaySeconds = 7, .RedrivePolicy = catalog::Value::Object{{"maxReceiveCount", 3}}});
}
)");
}

TEST(CppSource, HasAScopeForEachRecordedComponent) {
  Adoption adoption;
  adoption.resources = {adopted("AWS::SQS::Queue", "aws-native:sqs:Queue", "jobs", {})};
  adoption.resources.front().state.parent = "urn:pulumi:dev::shop::shop:Part::default";
  const std::string source = cpp_source(adoption);
  EXPECT_THAT(source, HasSubstr("void declare_imported(catalog::Scope& default_) {"));
  EXPECT_THAT(source, HasSubstr("catalog::sqs::Queue(default_, \"jobs\","));
}

/// The methods that the source calls are read from the tables of types: the classes must have them.
TEST(CppSource, EveryAttributeThatCanBeReferredToHasAMethod) {
  base::SystemFiles files;
  std::size_t checked = 0;
  for (const catalog::ResourceType* type : catalog::resource_types()) {
    const std::size_t first = type->token.find(':') + 1;
    const std::string module(type->token.substr(first, type->token.rfind(':') - first));
    const std::string header =
        files.read(base::Path(base::source_dir()) / "catalog/types" / (module + ".h")).or_throw();
    const std::string name(type->name.substr(type->name.rfind(':') + 1));
    const std::size_t begin = header.find("class " + name + " final");
    ASSERT_NE(begin, std::string::npos) << type->name;
    const std::string body = header.substr(begin, header.find("\n};", begin) - begin);
    std::vector<std::string_view> pointers(type->read_only.begin(), type->read_only.end());
    if (type->primary_identifier.size() == 1) {
      pointers.push_back(type->primary_identifier.front());
    }
    for (const std::string_view pointer : pointers) {
      const catalog::PropertyType* property = catalog::find_property(*type, pointer);
      if (pointer.find('*') != std::string_view::npos || property == nullptr ||
          property->kind != catalog::Kind::kString) {
        continue;
      }
      std::string method(pointer.substr(1));
      std::ranges::replace(method, '/', '_');
      EXPECT_THAT(body, HasSubstr(" " + method + "() const"));
      ++checked;
    }
  }
  EXPECT_GT(checked, 100U);
}

}  // namespace
}  // namespace engine
