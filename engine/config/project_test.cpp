#include "engine/config/project.h"

#include <gtest/gtest.h>

#include "base/io/memory_files.h"

namespace engine {
namespace {

constexpr std::string_view kProjectFile = R"(name: payment-processing
runtime: settle
description: The payment platform
config:
  environment:
    type: string
    description: dev, staging or prod
  vpcCidr:
    type: string
    default: 10.0.0.0/16
  enableMultiAZ:
    type: boolean
    default: false
  allowedIngressCidrs:
    type: array
    items: {type: string}
    default: [0.0.0.0/0]
  suffix: none
  aws:region:
    value: us-east-1
)";

TEST(Project, ReadsNamesAndDeclarations) {
  const base::Result<Project> project = parse_project(std::string(kProjectFile), "/p/Pulumi.yaml");
  ASSERT_TRUE(project) << project.error().message;
  EXPECT_EQ(project->name, "payment-processing");
  EXPECT_EQ(project->stack_file("dev"), "/p/Pulumi.dev.yaml");
  ASSERT_EQ(project->declarations.size(), 6U);
  const ConfigDeclaration* cidrs = project->find("payment-processing:allowedIngressCidrs");
  ASSERT_NE(cidrs, nullptr);
  ASSERT_TRUE(cidrs->shape);
  EXPECT_EQ(shape_text(*cidrs->shape), "array<string>");
  EXPECT_FALSE(project->find("payment-processing:environment")->fallback);
  EXPECT_EQ(*project->find("payment-processing:suffix")->fallback, base::Json("none"));
  EXPECT_EQ(*project->find("aws:region")->fallback, base::Json("us-east-1"));
}

TEST(Project, NamesAProgramOfItsOwn) {
  const std::pair<const char*, const char*> rows[] = {
      {"name: shop\nruntime: settle\nmain: build/program\n", "/p/build/program"},
      {"name: shop\nruntime: settle\n", ""},
      {"name: shop\nruntime: nodejs\nmain: infra/\n", ""},  // not one that Settle can run
      {"name: shop\nmain: build/program\n", ""},
  };
  for (const auto& [text, main] : rows) {
    EXPECT_EQ(parse_project(text, "/p/Pulumi.yaml").or_throw().main, main) << text;
  }
}

TEST(Project, SaysWhatIsWrongAndWhere) {
  struct Row {
    std::string_view text;
    std::string_view message;
  };

  const Row rows[] = {
      {"runtime: x\n", "/p/Pulumi.yaml:1: '' is no project name"},
      {"name: a b\n", "'a b' is no project name"},
      {"name: p\ndescripton: x\n",
       "/p/Pulumi.yaml:2: unknown field 'descripton'; did you mean 'description'?"},
      {"name: p\nconfig:\n  k:\n    type: bool\n",
       "/p/Pulumi.yaml:3: config value 'k': type \"bool\" is unknown; expected string"},
      {"name: p\nconfig:\n  k:\n    typ: string\n", "'typ' is not expected here"},
      {"name: p\nconfig:\n  k:\n    default: 1\n    value: 2\n", "both 'default' and 'value'"},
      {"name: p\nconfig:\n  aws:region:\n    default: x\n", "takes only 'value'"},
      {"name: p\nconfig:\n  aws:region: {}\n", "needs a 'value'"},
      {"name: p\nconfig:\n  k: {type: array}\n", "has to say what its items are"},
      {"name: p\nconfig:\n  k: {type: string, items: {type: string}}\n", "belongs to an array"},
      {"name: p\nconfig:\n  k: {type: integer, default: many}\n",
       "the default value \"many\" is not of the expected type 'integer'"},
      {"name: p\nconfig:\n  k: {type: array, items: {type: array, items: {type: integer}}, "
       "default: [[x]]}\n",
       "of the expected type 'array<array<integer>>'"},
      {"name: p\nconfig: [text]\n", "expected a map of configuration keys"},
      {"name: p\nconfig: a\nstackConfigDir: b\n", "keep stackConfigDir"},
      {"name: p\noptions: [refresh]\n", "expected a map, such as {refresh: always}"},
      {"name: p\noptions:\n  refersh: always\n",
       "/p/Pulumi.yaml:3: unknown option 'refersh'; known is refresh"},
      {"name: p\noptions:\n  refresh: never\n",
       "/p/Pulumi.yaml:3: refresh is \"never\"; expected always"},
  };
  for (const Row& row : rows) {
    const base::Result<Project> project = parse_project(std::string(row.text), "/p/Pulumi.yaml");
    ASSERT_FALSE(project) << row.text;
    EXPECT_NE(project.error().message.find(row.message), std::string::npos)
        << project.error().message;
  }
}

TEST(Project, SaysWhetherEveryRunReadsWhatExists) {
  EXPECT_FALSE(parse_project("name: p\n", "/p/Pulumi.yaml").value().refresh_always);
  EXPECT_TRUE(parse_project("name: p\noptions:\n  refresh: always\n", "/p/Pulumi.yaml")
                  .value()
                  .refresh_always);
}

TEST(Project, TakesTheOldSpellingOfWhereStackFilesAre) {
  const Project project = parse_project("name: p\nconfig: stacks\n", "/p/Pulumi.yaml").value();
  EXPECT_EQ(project.stack_file("dev"), "/p/stacks/Pulumi.dev.yaml");
  EXPECT_TRUE(project.declarations.empty());
}

TEST(Project, IsFoundFromADirectoryBelow) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write_atomic("/p/Pulumi.yaml", kProjectFile));
  EXPECT_EQ(find_project(files, "/p/platform/deep").value().directory(), "/p");
  const base::Result<Project> none = find_project(files, "/elsewhere");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, base::ErrorKind::kNotFound);
  EXPECT_NE(none.error().message.find("/elsewhere"), std::string::npos);
}

}  // namespace
}  // namespace engine
