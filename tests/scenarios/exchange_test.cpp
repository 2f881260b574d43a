// The real dev stack goes out as files, comes back, and is brought in again as if others had made
// it.

#include <set>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/json.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

using base::Json;
using base::JsonArray;
using base::JsonObject;

class Exchange : public testing::Test {
 protected:
  std::string read(const std::string& name) {
    return files_.read(workspace_.directory() / name).or_throw();
  }

  Json read_json(const std::string& name) { return base::parse_json(read(name), name).or_throw(); }

  /// Pulumi's import file for everything in a deployment.
  static Json import_file_of(const Json& deployment) {
    JsonArray resources;
    JsonObject names;
    for (const Json& each : deployment.at("deployment").at("resources").as_array()) {
      const JsonObject& resource = each.as_object();
      const std::string urn(resource.at("urn").as_string());
      const std::string name = urn.substr(urn.rfind("::") + 2);
      const std::string type(resource.at("type").as_string());
      if (type.starts_with("pulumi:")) {
        names[name] = urn;
        continue;
      }
      const std::string parent(resource.at("parent").as_string());
      JsonObject entry{{"type", type}, {"name", name}};
      entry["parent"] = parent.substr(parent.rfind("::") + 2);
      if (resource.at("custom").as_bool()) {
        entry["id"] = resource.at("id");
      } else {
        entry["component"] = true;
      }
      resources.push_back(std::move(entry));
    }
    return JsonObject{{"nameTable", std::move(names)}, {"resources", std::move(resources)}};
  }

  /// The program that declares what was imported.
  std::string build(const std::string& source) {
    files_.write_atomic(base::Path(base::binary_dir()) / "tests/imported.cpp", source).or_throw();
    const auto built = base::run_command(
        {.argv = {"cmake", "--build", base::binary_dir(), "--target", "imported_program"}},
        base::Deadline::after(std::chrono::minutes{4}));
    EXPECT_TRUE(built && built->exit_code == 0) << (built ? all_output(*built) : "no cmake");
    return base::binary_dir() + "/imported_program";
  }

  base::SystemFiles files_;
  Workspace workspace_;
};

TEST_F(Exchange, DevGoesOutComesBackAndIsBroughtInAgain) {
  workspace_.configure("dev");
  workspace_.settle_ok({"up", "--yes"});

  workspace_.settle_ok({"stack", "export", "--file", "dev.json"});
  workspace_.settle_ok({"stack", "import", "--file", "dev.json"});
  workspace_.settle_ok({"stack", "export", "--file", "again.json"});
  EXPECT_EQ(read("again.json"), read("dev.json"));
  workspace_.settle_ok({"preview", "--expect-no-changes"});

  const Json deployment = read_json("dev.json");
  const Json import_file = import_file_of(deployment);
  files_.write_atomic(workspace_.directory() / "import.json", base::json_text(import_file))
      .or_throw();
  workspace_.settle_ok({"stack", "rm", "dev", "--force", "--preserve-config", "--yes"});
  workspace_.settle_ok({"stack", "init", "dev"});
  workspace_.settle_ok({"import", "--file", "import.json", "--yes", "--out", "imported.cpp"});
  const std::string program = build(read("imported.cpp"));
  const base::CommandResult preview = workspace_.run({program, "preview", "--expect-no-changes"});
  EXPECT_EQ(preview.exit_code, 0) << all_output(preview);
}

TEST_F(Exchange, DevIsDrawnAndWrittenAsATemplate) {
  workspace_.configure("dev");
  workspace_.settle_ok({"export", "--format", "cloudformation", "--file", "dev.template.json"});
  EXPECT_EQ(read_json("dev.template.json").at("Resources").as_object().size(), 107U);
  workspace_.settle_ok({"export", "--format", "cloudformation", "--file", "dev.yaml"});
  EXPECT_THAT(read("dev.yaml"), testing::StartsWith("AWSTemplateFormatVersion: \"2010-09-09\"\n"));
}

}  // namespace
}  // namespace scenarios
