#include "engine/state/integrity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Integrity, EveryBrokenRuleIsNamed) {
  struct Row {
    const char* name;
    std::vector<ResourceLinks> resources;
    std::vector<std::string> problems;
  };

  const ResourceLinks provider{.urn = "p", .type = "pulumi:providers:aws-native", .id = "1"};
  const std::vector<Row> rows = {
      {"nothing is wrong",
       {provider,
        {.urn = "a", .type = "t", .id = "i", .provider = "p::1"},
        {.urn = "b", .type = "t", .parent = "a", .dependencies = {"a"}}},
       {}},
      {"no URN", {{.type = "t"}}, {"it has no URN"}},
      {"no type", {{.urn = "a"}}, {"it has no type"}},
      {"a component with an id",
       {{.urn = "a", .type = "t", .custom = false, .id = "i"}},
       {"it is a component and has the id 'i'"}},
      {"a provider with another id",
       {provider, {.urn = "a", .type = "t", .provider = "p::2"}},
       {"its provider p::2 does not stand before it"}},
      {"a provider that is not needed any more",
       {{.urn = "a", .type = "t", .pending_replacement = true, .provider = "p::2"}},
       {}},
      {"a parent behind its child",
       {{.urn = "a", .type = "t", .parent = "b"}, {.urn = "b", .type = "t"}},
       {"its parent b stands behind it"}},
      {"a dependency that is missing",
       {{.urn = "a", .type = "t", .dependencies = {"x"}}},
       {"its dependency x is not in the state"}},
      {"a dependency of a property",
       {{.urn = "a", .type = "t", .property_dependencies = {{"vpcId", {"x"}}}}},
       {"its dependency of property 'vpcId' x is not in the state"}},
      {"deletedWith and replaceWith",
       {{.urn = "a", .type = "t", .deleted_with = "x", .replace_with = {"y"}}},
       {"its deletedWith x is not in the state", "its replaceWith y is not in the state"}},
      {"two of a URN, one of them going",
       {{.urn = "a", .type = "t"}, {.urn = "a", .type = "t", .going = true}},
       {}},
      {"two of a URN",
       {{.urn = "a", .type = "t"}, {.urn = "a", .type = "t"}},
       {"another resource of the same URN is not about to be deleted either"}},
  };
  for (const Row& row : rows) {
    std::vector<std::string> problems;
    for (const IntegrityProblem& problem : check_integrity(row.resources)) {
      problems.push_back(problem.text);
    }
    EXPECT_EQ(problems, row.problems) << row.name;
  }
}

TEST(Integrity, RecordedResourcesComeBehindWhatTheyReferTo) {
  Snapshot snapshot;
  snapshot.put({.serial = 1, .urn = "service", .type = "t", .dependencies = {"cluster", "task"}});
  snapshot.put({.serial = 2, .urn = "cluster", .type = "t", .delete_pending = true});
  snapshot.put({.serial = 3, .urn = "cluster", .type = "t", .parent = "compute"});
  snapshot.put({.serial = 4, .urn = "task", .type = "t"});
  snapshot.put({.serial = 5, .urn = "compute", .type = "c", .component = true});
  std::vector<std::uint64_t> serials;
  for (const ResourceState* resource : in_dependency_order(snapshot)) {
    serials.push_back(resource->serial);
  }
  EXPECT_THAT(serials, testing::ElementsAre(2, 4, 5, 3, 1));
  EXPECT_THAT(check_integrity(snapshot), testing::IsEmpty());
}

TEST(Integrity, ACircleIsFound) {
  Snapshot snapshot;
  snapshot.put({.serial = 1, .urn = "a", .type = "t", .dependencies = {"b"}});
  snapshot.put({.serial = 2, .urn = "b", .type = "t", .dependencies = {"a"}});
  ASSERT_EQ(check_integrity(snapshot).size(), 1U);
  EXPECT_EQ(check_integrity(snapshot).front().text, "its dependency b stands behind it");
}

}  // namespace
}  // namespace engine
