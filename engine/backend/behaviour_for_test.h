#pragma once

// What every backend does, as tests: a test program says which ones it has with
// INSTANTIATE_TEST_SUITE_P(File, BackendTest, ...).

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/clock.h"
#include "base/io/files.h"
#include "engine/backend/backend.h"
#include "engine/fake_world.h"
#include "engine/state/journal.h"
#include "engine/state/store.h"

namespace engine {

/// A medium that several backends can be opened on, as several processes would.
struct Medium {
  std::string name;
  std::function<std::function<std::unique_ptr<Backend>()>()> make;

  friend void PrintTo(const Medium& medium, std::ostream* out) { *out << medium.name; }
};

class BackendTest : public testing::TestWithParam<Medium> {
 protected:
  BackendTest() : open_(GetParam().make()), backend_(open_()) {}

  StateStore store(Backend& backend, const std::string& stack = "dev",
                   StateStoreOptions options = {}) {
    return {backend, {"shop", stack}, secrets_, std::move(options)};
  }

  StateStore store(const std::string& stack = "dev") { return store(*backend_, stack); }

  /// Made, if it is not there yet.
  StateStore made() {
    (void)store().create().has_value();
    return store();
  }

  static ResourceState queue(std::uint64_t serial) {
    return {.serial = serial,
            .urn = "urn:" + std::to_string(serial),
            .type = "AWS::SQS::Queue",
            .inputs = catalog::Value::Object{{"Password", catalog::Value::secret("hush")}}};
  }

  FakeSecrets secrets_;
  std::function<std::unique_ptr<Backend>()> open_;
  std::unique_ptr<Backend> backend_;
};

TEST_P(BackendTest, a_stack_is_listed_from_its_creation_to_its_removal) {
  using testing::ElementsAre;
  EXPECT_THAT(backend_->stacks("shop").or_throw(), testing::IsEmpty());
  store("dev").create().or_throw();
  store("prod").create().or_throw();
  EXPECT_THAT(backend_->stacks("shop").or_throw(), ElementsAre("dev", "prod"));
  EXPECT_THAT(backend_->stacks("other").or_throw(), testing::IsEmpty());
  EXPECT_EQ(store("dev").create().error().kind, base::ErrorKind::kAlreadyExists);
  backend_->objects().put(stack_folder({"shop", "dev"}) + "/history/1.json", "{}").or_throw();
  EXPECT_THAT(projects(*backend_).or_throw(), ElementsAre("shop"));
  store("dev").remove(false).or_throw();
  EXPECT_THAT(backend_->stacks("shop").or_throw(), ElementsAre("prod"));
  EXPECT_THAT(backend_->objects().list(stack_folder({"shop", "dev"})).or_throw().folders,
              testing::IsEmpty());
  store("dev").create().or_throw();
}

TEST_P(BackendTest, who_makes_or_opens_a_stack_holds_it) {
  EXPECT_EQ(store().open().error().kind, base::ErrorKind::kNotFound);
  EXPECT_FALSE(store().exists().or_throw()) << "a name that is gone does not come back by itself";
  {
    const auto lease = backend_->acquire({"shop", "dev"}, {}).or_throw();
    const auto other = open_();
    EXPECT_EQ(store(*other).create().error().kind, base::ErrorKind::kConflict);
  }
  store().create().or_throw();
}

TEST_P(BackendTest, what_one_run_has_finished_the_next_one_reads) {
  store().create().or_throw();
  for (std::uint64_t run = 1; run <= 40; ++run) {
    const auto other = open_();
    StateStore present = store(*other);
    EXPECT_EQ(present.load().or_throw().resources().size(), run - 1);
    const auto journal = present.open().or_throw();
    journal->put(queue(run)).or_throw();
    journal->finish().or_throw();
  }
  EXPECT_THAT(store().remove(false).error().message, testing::HasSubstr("still has 40 resources"));
  EXPECT_EQ(store().load().or_throw().resources().size(), 40U);
  store().remove(true).or_throw();
  EXPECT_FALSE(store().exists().or_throw());
}

TEST_P(BackendTest, an_intent_is_durable_when_begin_returns) {
  const auto journal = made().open().or_throw();
  for (std::uint64_t id = 1; id <= 20; ++id) {
    const PendingOperation intent{.id = id, .client_token = "token", .resource = queue(100 + id)};
    journal->begin(intent).or_throw();
    const auto other = open_();
    EXPECT_EQ(store(*other).load().or_throw().pending().size(), id);
  }
}

TEST_P(BackendTest, a_state_that_is_older_than_it_was_is_refused) {
  const auto journal = made().open().or_throw();
  journal->put({.serial = 1, .urn = "u", .type = "AWS::SQS::Queue"}).or_throw();
  journal->finish().or_throw();
  const std::string mark = stack_folder({"shop", "dev"}) + "/reached.json";
  EXPECT_THAT(backend_->objects().get(mark).or_throw().bytes, testing::HasSubstr("nextNumber"));
  EXPECT_TRUE(store().load());
  backend_->objects().put(mark, R"({"version":1,"nextNumber":1000})").or_throw();
  const auto loaded = store().load();
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().kind, base::ErrorKind::kCorrupt);
}

TEST_P(BackendTest, two_at_once_are_refused_while_reading_goes_on) {
  auto first = made().open().or_throw();
  first->put(queue(1)).or_throw();
  first->finish().or_throw();
  const auto other = open_();
  const auto second = store(*other).open();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(second.error().message, testing::HasSubstr("is locked by process"));
  EXPECT_THAT(second.error().message, testing::HasSubstr("settle cancel"));
  EXPECT_EQ(store(*other).remove(true).error().kind, base::ErrorKind::kConflict);
  EXPECT_EQ(store(*other).load().or_throw().resources().size(), 1U);
  EXPECT_EQ(other->owner({"shop", "dev"}).or_throw()->pid, ::getpid());
  first.reset();
  EXPECT_FALSE(other->owner({"shop", "dev"}).or_throw());
  EXPECT_TRUE(store(*other).open());
  EXPECT_EQ(other->cancel({"shop", "dev"}).error().kind, base::ErrorKind::kNotFound);
}

TEST_P(BackendTest, who_changes_the_key_holds_the_stack_until_the_change_is_complete) {
  made().open().or_throw()->finish().or_throw();
  FakeSecrets next("next");
  auto lease = store().change_secrets(next, [] { return base::Result<void>(); }).or_throw();
  const auto other = open_();
  const auto second = store(*other).change_secrets(next, [] { return base::Result<void>(); });
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(second.error().message, testing::HasSubstr("is locked by process"));
  EXPECT_FALSE(store(*other).open());
  lease.reset();
  EXPECT_TRUE(store(*other).open());
}

TEST_P(BackendTest, a_whole_state_is_sealed_on_demand_and_opened_again) {
  const StateStoreOptions sealed{.encrypt_whole = true};
  made().open().or_throw()->finish().or_throw();
  {
    const auto journal = store(*backend_, "dev", sealed).open().or_throw();
    journal->put(queue(1)).or_throw();
    journal->finish().or_throw();
    const std::string bytes = backend_->log({"shop", "dev"})->read().or_throw();
    EXPECT_THAT(bytes, testing::Not(testing::HasSubstr("AWS::SQS")));
    EXPECT_THAT(bytes, testing::HasSubstr("\"sealed\":true"));
  }
  EXPECT_EQ(store(*backend_, "dev", sealed).load().or_throw().resources().size(), 1U);
  store().open().or_throw()->finish().or_throw();
  EXPECT_THAT(backend_->log({"shop", "dev"})->read().or_throw(), testing::HasSubstr("AWS::SQS"));
}

TEST_P(BackendTest, objects_are_listed_by_folder_and_written_on_condition) {
  ObjectStore& objects = backend_->objects();
  const std::string folder = stack_folder({"shop", "dev"});
  EXPECT_EQ(objects.get(folder + "/a").error().kind, base::ErrorKind::kNotFound);
  const std::string first = objects.put(folder + "/a", "one").or_throw();
  objects.put(folder + "/plans/b", std::string("x\0\xff\n", 4)).or_throw();
  objects.put(folder + "/plans/deep/c", "").or_throw();
  const ObjectListing listing = objects.list(folder).or_throw();
  EXPECT_THAT(listing.objects, testing::ElementsAre("a"));
  EXPECT_THAT(listing.folders, testing::ElementsAre("plans"));
  EXPECT_EQ(objects.get(folder + "/plans/b").or_throw().bytes, std::string("x\0\xff\n", 4));
  EXPECT_EQ(objects.get(folder + "/a").or_throw().version, first);

  const auto conflict = [](const auto& result) {
    return !result && result.error().kind == base::ErrorKind::kConflict;
  };
  EXPECT_TRUE(conflict(objects.put(folder + "/a", "two", Precondition::absent())));
  const std::string second = objects.put(folder + "/a", "two", Precondition::is(first)).or_throw();
  EXPECT_TRUE(conflict(objects.put(folder + "/a", "three", Precondition::is(first))));
  EXPECT_TRUE(conflict(objects.put(folder + "/new", "three", Precondition::is(first))));
  EXPECT_TRUE(conflict(objects.remove(folder + "/a", Precondition::is(first))));
  EXPECT_EQ(objects.get(folder + "/a").or_throw().bytes, "two");
  objects.remove(folder + "/a", Precondition::is(second)).or_throw();
  objects.remove(folder + "/a").or_throw();
  EXPECT_THAT(objects.list(folder).or_throw().objects, testing::IsEmpty());
}

}  // namespace engine
