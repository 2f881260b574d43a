#include "engine/state/repair.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Snapshot with(std::vector<ResourceState> resources) {
  Snapshot snapshot;
  for (ResourceState& resource : resources) {
    snapshot.put(std::move(resource));
  }
  return snapshot;
}

TEST(Repair, LeavesAWholeStateAlone) {
  const Repair repaired = repair(with({{.serial = 1, .urn = "a", .type = "T"},
                                       {.serial = 2, .urn = "b", .type = "T", .parent = "a"}}));
  EXPECT_THAT(repaired.notes, IsEmpty());
  EXPECT_EQ(repaired.snapshot.resources().size(), 2U);
}

TEST(Repair, CutsWhatRefersToNothing) {
  const Repair repaired = repair(with({{.serial = 1,
                                        .urn = "a",
                                        .type = "T",
                                        .parent = "gone",
                                        .dependencies = {"a", "gone"},
                                        .property_dependencies = {{"P", {"gone"}}},
                                        .deleted_with = "gone"}}));
  EXPECT_EQ(repaired.notes.size(), 5U);
  const ResourceState& a = *repaired.snapshot.find("a");
  EXPECT_TRUE(a.parent.empty() && a.deleted_with.empty());
  EXPECT_THAT(a.dependencies, IsEmpty());
  EXPECT_THAT(a.property_dependencies, IsEmpty());
  EXPECT_THAT(repair(repaired.snapshot).notes, IsEmpty()) << "once is enough";
}

TEST(Repair, KeepsTheLastOfTwoRecords) {
  const Repair repaired =
      repair(with({{.serial = 1, .urn = "a", .type = "T", .identifier = "one"},
                   {.serial = 2, .urn = "a", .type = "T", .identifier = "two"},
                   {.serial = 3, .urn = "b", .type = "T", .identifier = "same"},
                   {.serial = 4, .urn = "b", .type = "T", .identifier = "same"}}));
  EXPECT_THAT(repaired.notes, ElementsAre(HasSubstr("'one' is deleted by the next"),
                                          HasSubstr("b is recorded twice: the older")));
  EXPECT_TRUE(repaired.snapshot.find(1)->delete_pending);
  EXPECT_EQ(repaired.snapshot.find("a")->identifier, "two");
  EXPECT_EQ(repaired.snapshot.find(3), nullptr);
}

TEST(Repair, BreaksCircles) {
  const Repair repaired =
      repair(with({{.serial = 1, .urn = "a", .type = "T", .dependencies = {"b"}},
                   {.serial = 2, .urn = "b", .type = "T", .parent = "c"},
                   {.serial = 3, .urn = "c", .type = "T", .dependencies = {"a"}}}));
  EXPECT_THAT(repaired.notes, ElementsAre(HasSubstr("c needs itself by way of a")));
  EXPECT_THAT(repair(repaired.snapshot).notes, IsEmpty());
}

TEST(Repair, ForgetsRecordsThatNameNothing) {
  const Repair repaired =
      repair(with({{.serial = 1, .type = "T", .identifier = "i-1"},
                   {.serial = 2, .urn = "a", .component = true},
                   {.serial = 3, .urn = "b", .type = "T", .component = true, .identifier = "x"}}));
  EXPECT_THAT(repaired.notes, ElementsAre(HasSubstr("'i-1' goes on existing"), HasSubstr("no type"),
                                          HasSubstr("b is a component and had the id 'x'")));
  EXPECT_EQ(repaired.snapshot.resources().size(), 1U);
}

}  // namespace
}  // namespace engine
