#include "platform/platform.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "base/checkout_for_test.h"
#include "base/io/files.h"
#include "catalog/validate.h"
#include "platform/platform_fixture.h"

namespace platform {
namespace {

using engine::DeclaredResource;
using engine::Stack;

/// `text` with every URN in it replaced by the resource's name.
std::string with_names(std::string text, const Stack& stack) {
  for (const DeclaredResource& resource : stack.resources()) {
    for (std::size_t at = text.find(resource.urn); at != std::string::npos;
         at = text.find(resource.urn, at)) {
      const char next =
          at + resource.urn.size() < text.size() ? text[at + resource.urn.size()] : ' ';
      if (next == '.' || next == '"') {
        text.replace(at, resource.urn.size(), resource.declaration.name);
      } else {
        at += resource.urn.size();  // a longer URN that begins with this one
      }
    }
  }
  return text;
}

base::Json described(const DeclaredResource& resource, const Stack& stack) {
  const catalog::Declaration& declaration = resource.declaration;
  const catalog::ResourceOptions& options = declaration.options;
  base::JsonObject json{{"type", declaration.type}};
  json.emplace("module", stack.find(declaration.parent)->declaration.name);
  if (!options.depends_on.empty()) {
    base::JsonArray depends_on;
    for (const std::string& urn : options.depends_on) {
      depends_on.emplace_back(stack.find(urn)->declaration.name);
    }
    json.emplace("dependsOn", std::move(depends_on));
  }
  if (options.protect.value_or(false)) {
    json.emplace("protect", true);
  }
  if (options.retain_on_delete.value_or(false)) {
    json.emplace("retainOnDelete", true);
  }
  json.emplace("properties", declaration.properties.to_display_json());
  return json;
}

/// Everything that is declared, as a document for people to review.
std::string described(const Stack& stack) {
  base::JsonObject resources;
  for (const DeclaredResource* resource : real_resources(stack)) {
    resources.emplace(resource->declaration.name, described(*resource, stack));
  }
  base::JsonObject outputs;
  for (const auto& [name, value] : stack.outputs()) {
    outputs.emplace(name, value.to_display_json());
  }
  const base::JsonObject all{{"resources", std::move(resources)}, {"outputs", std::move(outputs)}};
  return with_names(base::pretty_json(all), stack) + "\n";
}

class Platform : public testing::TestWithParam<const char*> {};

TEST_P(Platform, DeclaresWhatItsGoldenFileSays) {
  const Stack stack = declared_platform(GetParam());
  const base::Path golden =
      base::Path(base::source_dir()) / "platform/testdata" / (std::string(GetParam()) + ".json");
  base::SystemFiles files;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    files.write_atomic(golden, described(stack)).or_throw();
  }
  EXPECT_EQ(described(stack), files.read(golden).or_throw())
      << "review the difference, then UPDATE_GOLDEN=1 platform_test";
}

TEST_P(Platform, IsValidInTheEyesOfTheCatalog) {
  const Stack stack = declared_platform(GetParam());
  EXPECT_TRUE(stack.diagnostics().empty()) << stack.diagnostics().front().summary;
  const catalog::Validator validator;
  for (const DeclaredResource* resource : real_resources(stack)) {
    ASSERT_NE(resource->schema, nullptr) << resource->declaration.type;
    for (const catalog::Violation& violation :
         validator.check(*resource->schema, resource->declaration.properties)) {
      ADD_FAILURE() << resource->declaration.name << " " << violation.path << ": "
                    << violation.message;
    }
  }
}

TEST_P(Platform, RefersOnlyToWhatItDeclares) {
  const Stack stack = declared_platform(GetParam());
  for (const DeclaredResource* resource : real_resources(stack)) {
    resource->declaration.properties.for_each_attribute([&](const catalog::Value::Attribute& edge) {
      const DeclaredResource* target = stack.find(edge.urn);
      ASSERT_NE(target, nullptr) << resource->declaration.name << " needs " << edge.urn;
      std::string pointer = "/" + edge.path;
      std::ranges::replace(pointer, '.', '/');
      EXPECT_NE(catalog::find_property(*target->schema, pointer), nullptr)
          << resource->declaration.name << " needs " << target->declaration.name << pointer;
    });
    for (const std::string& urn : resource->declaration.options.depends_on) {
      EXPECT_NE(stack.find(urn), nullptr) << resource->declaration.name << " needs " << urn;
    }
  }
}

TEST_P(Platform, NamesEverythingAfterTheEnvironment) {
  const Stack stack = declared_platform(GetParam());
  const std::string suffix = std::string(GetParam()) + "-test-001";
  for (const DeclaredResource* resource : real_resources(stack)) {
    const std::string_view name_property = resource->schema->name_property;
    const catalog::Value name = resource->declaration.properties.at(name_property);
    if (name.if_string() != nullptr) {
      EXPECT_NE(name.if_string()->find(suffix), std::string::npos) << *name.if_string();
    }
    const catalog::Value tags = resource->declaration.properties.at("Tags");
    if (tags.if_list() != nullptr && !resource->schema->tag_property.empty()) {
      std::set<std::string> keys;
      for (const catalog::Value& tag : *tags.if_list()) {
        keys.insert(*tag.at("Key").if_string());
      }
      EXPECT_TRUE(keys.contains("Name") && keys.contains("Environment") &&
                  keys.contains("DataClassification"))
          << resource->declaration.name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Environments, Platform, testing::Values("dev", "staging", "prod"),
                         [](const auto& environment) { return std::string(environment.param); });

TEST(PlatformSize, IsThatOfTheRequirements) {
  EXPECT_EQ(real_resources(declared_platform("dev")).size(), 107U);
  EXPECT_EQ(real_resources(declared_platform("staging")).size(), 116U);
  EXPECT_EQ(real_resources(declared_platform("prod")).size(), 121U);
}

TEST(PlatformOutputs, AreTheOnesThatPeopleAskFor) {
  const Stack stack = declared_platform("dev");
  EXPECT_EQ(stack.outputs().size(), 21U);
  for (const char* name :
       {"alb_dns_name", "database_endpoint", "cache_endpoint", "payment_queue_url"}) {
    EXPECT_TRUE(stack.outputs().contains(name)) << name;
  }
}

/// The resource as JSON, with outputs as placeholders.
std::string shown(const Stack& stack, const char* resource, const char* property) {
  return with_names(
      base::canonical_json(
          resource_named(stack, resource).declaration.properties.at(property).to_display_json()),
      stack);
}

TEST(PlatformEntrance, ForwardsOrRedirectsAsTheConfigurationSays) {
  const auto http_action = [](engine::StackSettings settings) {
    Stack stack(std::move(settings));
    declare(stack);
    return *resource_named(stack, "http-listener")
                .declaration.properties.at("DefaultActions")
                .if_list()
                ->front()
                .at("Type")
                .if_string();
  };
  EXPECT_EQ(http_action(stack_settings("dev")), "forward");
  EXPECT_EQ(http_action(stack_settings("staging")), "redirect");
  engine::StackSettings secured = stack_settings("dev");
  secured.config["payment-processing:certificateArn"] =
      "arn:aws:acm:us-east-1:123456789012:certificate/1";
  EXPECT_EQ(http_action(secured), "redirect");
}

TEST(PlatformEntrance, HasNoHttpsListenerOnAwsWithoutACertificate) {
  engine::StackSettings settings = stack_settings("dev");
  settings.target = engine::Target::kAws;
  settings.config["payment-processing:alertEmail"] = "ops@example.com";
  Stack stack(std::move(settings));
  declare(stack);
  EXPECT_EQ(real_resources(stack).size(), 106U);
  ASSERT_EQ(stack.diagnostics().size(), 1U);
  EXPECT_EQ(stack.diagnostics().front().severity, base::Severity::kWarning);
  EXPECT_EQ(shown(stack, "task-definition", "ContainerDefinitions").find("\"nginx\""),
            std::string::npos);
}

TEST(PlatformDeclaration, DeclaresNothingWhenASettingIsWrong) {
  engine::StackSettings settings = stack_settings("dev");
  settings.config["payment-processing:environment"] = "dve";
  Stack stack(std::move(settings));
  declare(stack);
  EXPECT_TRUE(stack.resources().empty());
  EXPECT_TRUE(base::has_errors(stack.diagnostics()));
}

}  // namespace
}  // namespace platform
