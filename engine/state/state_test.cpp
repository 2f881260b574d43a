#include "engine/state/state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ResourceState numbered(std::uint64_t serial, std::string urn) {
  return {.serial = serial, .urn = std::move(urn)};
}

/// `b` (serial 2) names `a` (serial 1) in every way there is, and `c`.
Snapshot a_and_what_names_it() {
  Snapshot state;
  state.put(numbered(1, "a"));
  ResourceState b = numbered(2, "b");
  b.dependencies = {"a", "c"};
  b.property_dependencies = {{"One", {"a"}}, {"Two", {"a", "c"}}};
  b.deleted_with = "a";
  state.put(b);
  state.put(numbered(3, "c"));
  return state;
}

TEST(Snapshot, with_the_last_of_a_urn_go_the_references_to_it) {
  Snapshot state = a_and_what_names_it();
  state.drop(1);
  const ResourceState* b = state.find("b");
  ASSERT_NE(b, nullptr);
  EXPECT_THAT(b->dependencies, ElementsAre("c"));
  EXPECT_THAT(b->property_dependencies, ElementsAre(testing::Pair("Two", ElementsAre("c"))));
  EXPECT_EQ(b->deleted_with, "");
}

TEST(Snapshot, while_another_of_that_urn_is_there_the_references_stay) {
  Snapshot replaced = a_and_what_names_it();
  ResourceState old = numbered(1, "a");
  old.delete_pending = true;
  replaced.put(old);
  replaced.put(numbered(4, "a"));
  Snapshot failed = replaced;

  replaced.drop(1);
  EXPECT_THAT(replaced.find("b")->dependencies, ElementsAre("a", "c"));
  failed.drop(4);
  EXPECT_THAT(failed.find("b")->dependencies, ElementsAre("a", "c"));
  failed.drop(1);
  EXPECT_THAT(failed.find("b")->dependencies, ElementsAre("c"));
}

TEST(Snapshot, a_copy_keeps_its_references_when_the_other_loses_them) {
  Snapshot state = a_and_what_names_it();
  const Snapshot copy = state;
  state.drop(1);
  EXPECT_THAT(copy.find("b")->dependencies, ElementsAre("a", "c"));
}

TEST(Snapshot, what_was_put_again_is_counted_once) {
  Snapshot state = a_and_what_names_it();
  ResourceState b = *state.find("b");
  b.dependencies = {"a"};
  b.property_dependencies.clear();
  b.deleted_with.clear();
  state.put(b);
  state.put(b);
  state.drop(3);
  EXPECT_THAT(state.find("b")->dependencies, ElementsAre("a"));
  state.drop(1);
  EXPECT_THAT(state.find("b")->dependencies, IsEmpty());
  state.drop(2);
  EXPECT_TRUE(state.empty());
}

}  // namespace
}  // namespace engine
