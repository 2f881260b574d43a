#include "engine/state/edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/graph/urn.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string urn(std::string_view name, std::string_view stack = "dev") {
  return make_urn(stack, "shop", "", "aws-native:sqs:Queue", name);
}

/// `a`, `b` below and needing it, `c` needing `b`, `lone`; what replaced `a` has left its old self.
Snapshot sample() {
  Snapshot snapshot;
  const auto put = [&](std::uint64_t serial, std::string_view name, std::string parent,
                       std::vector<std::string> dependencies) {
    snapshot.put({.serial = serial,
                  .urn = urn(name),
                  .type = "AWS::SQS::Queue",
                  .identifier = fmt::format("id-{}", name),
                  .parent = std::move(parent),
                  .dependencies = dependencies,
                  .property_dependencies = {{"P", dependencies}}});
  };
  put(2, "a", "", {});
  put(3, "b", urn("a"), {urn("a")});
  put(4, "c", "", {urn("b")});
  put(5, "lone", "", {});
  snapshot.put({.serial = 1,
                .urn = urn("a"),
                .type = "AWS::SQS::Queue",
                .identifier = "id-old",
                .delete_pending = true});
  return snapshot;
}

std::vector<std::string> names(const Snapshot& snapshot) {
  std::vector<std::string> names;
  for (const auto& [serial, resource] : snapshot.resources()) {
    names.push_back(resource.identifier);
  }
  return names;
}

TEST(StateEdits, ForgetOnlyWhatNothingNeedsOrProtects) {
  Snapshot snapshot = sample();
  EXPECT_THAT(forget(snapshot, {urn("a")}, {}).error().message,
              HasSubstr("the following resources depend on it:\n * b ("));
  EXPECT_THAT(names(snapshot), ElementsAre("id-old", "id-a", "id-b", "id-c", "id-lone"));
  EXPECT_THAT(forget(snapshot, {urn("a")}, {.dependents = true}).value(),
              ElementsAre(urn("c"), urn("b"), urn("a")));
  EXPECT_THAT(names(snapshot), ElementsAre("id-old", "id-lone"));
  EXPECT_TRUE(forget(snapshot, {urn("a")}, {})) << "what waits for its deletion is left";
  ASSERT_EQ(set_protected(snapshot, {urn("lone")}, true).value(), 1U);
  EXPECT_THAT(forget(snapshot, {urn("lone")}, {}).error().message, HasSubstr("is protected"));
  EXPECT_TRUE(forget(snapshot, {urn("lone")}, {.force = true}));
  EXPECT_TRUE(snapshot.empty());
}

TEST(StateEdits, ForgetNoInterruptedOperationUnlessForced) {
  Snapshot snapshot = sample();
  snapshot.begin({.id = 9, .kind = PendingKind::kUpdate, .resource = *snapshot.find(urn("lone"))});
  EXPECT_THAT(forget(snapshot, {urn("lone")}, {}).error().message, HasSubstr("interrupted"));
  EXPECT_TRUE(forget(snapshot, {urn("lone")}, {.force = true}));
  EXPECT_THAT(snapshot.pending(), IsEmpty());
}

TEST(StateEdits, NameWhatWasProbablyMeant) {
  Snapshot snapshot = sample();
  const auto missing = set_protected(snapshot, {urn("lonely")}, true);
  EXPECT_EQ(missing.error().kind, base::ErrorKind::kNotFound);
  EXPECT_THAT(missing.error().message, HasSubstr("did you mean " + urn("lone")));
}

TEST(StateEdits, TaintAndUntaint) {
  Snapshot snapshot = sample();
  EXPECT_EQ(set_tainted(snapshot, {urn("a"), urn("b")}, true).value(), 2U);
  EXPECT_EQ(set_tainted(snapshot, {urn("a")}, true).value(), 0U);
  EXPECT_EQ(snapshot.find(urn("a"))->taint, Taint::kReplace);
  EXPECT_EQ(set_tainted(snapshot, {urn("a")}, false).value(), 1U);
  EXPECT_EQ(snapshot.find(urn("a"))->taint, Taint::kNone);
  snapshot.put({.serial = 7, .urn = urn("group"), .type = "x:y:Z", .component = true});
  EXPECT_FALSE(set_tainted(snapshot, {urn("group")}, true));
}

TEST(StateEdits, RenameAResourceWithEverythingThatRefersToIt) {
  Snapshot snapshot = sample();
  EXPECT_EQ(rename_resource(snapshot, urn("a"), "b").error().kind, base::ErrorKind::kAlreadyExists);
  EXPECT_EQ(rename_resource(snapshot, urn("a"), "z").value(), urn("z"));
  EXPECT_EQ(snapshot.find(urn("a")), nullptr);
  const ResourceState& b = *snapshot.find(urn("b"));
  EXPECT_EQ(b.parent, urn("z"));
  EXPECT_THAT(b.dependencies, ElementsAre(urn("z")));
  EXPECT_THAT(b.property_dependencies.at("P"), ElementsAre(urn("z")));
  EXPECT_EQ(snapshot.next_number(), sample().next_number());
}

const MoveOptions kMove{"shop", "dev", "shop", "prod"};

TEST(StateEdits, MoveResourcesWithTheirChildrenAndCutWhatCrosses) {
  const Moved moved = move_resources(sample(), {}, {urn("a")}, kMove).value();
  EXPECT_THAT(names(moved.source), ElementsAre("id-c", "id-lone"));
  EXPECT_THAT(names(moved.target), ElementsAre("id-old", "id-a", "id-b"));
  EXPECT_THAT(moved.source.find(urn("c"))->dependencies, IsEmpty());
  EXPECT_THAT(moved.notes, ElementsAre(HasSubstr("stays and depended on " + urn("b"))));
  EXPECT_EQ(moved.target.find(urn("b", "prod"))->parent, urn("a", "prod"));
}

TEST(StateEdits, FinishAMoveThatACrashHasCutShort) {
  const Moved first = move_resources(sample(), {}, {urn("lone")}, kMove).value();
  // The target was written, the source was not.
  const Moved again = move_resources(sample(), first.target, {urn("lone")}, kMove).value();
  EXPECT_EQ(names(again.target), names(first.target));
  EXPECT_EQ(names(again.source), names(first.source));
  Snapshot other;
  other.put(
      {.serial = 1, .urn = urn("lone", "prod"), .type = "AWS::SQS::Queue", .identifier = "x"});
  EXPECT_EQ(move_resources(sample(), other, {urn("lone")}, kMove).error().kind,
            base::ErrorKind::kAlreadyExists);
}

TEST(StateEdits, MoveParentsOnlyWhenAsked) {
  EXPECT_THAT(names(move_resources(sample(), {}, {urn("b")}, kMove)->target), ElementsAre("id-b"));
  MoveOptions options = kMove;
  options.include_parents = true;
  EXPECT_THAT(names(move_resources(sample(), {}, {urn("b")}, options)->target),
              ElementsAre("id-old", "id-a", "id-b"));
}

}  // namespace
}  // namespace engine
