// What runs leave behind of themselves, and the states that can be taken up again.

#include "engine/history/history.h"

#include <gmock/gmock.h>

#include "engine/history/kept_states.h"
#include "engine/lifecycle_for_test.h"

namespace engine {
namespace {

using catalog::Value;
using testing::ElementsAre;
using testing::HasSubstr;

class HistoryTest : public Lifecycle {
 protected:
  std::vector<RunRecord> runs() {
    return History(world_.store.backend(), world_.store.id()).page(1000, 1).or_throw();
  }

  static Program queue_with(int delay) {
    return [delay](Stack& stack) {
      stack.declare(queue("q", {{"DelaySeconds", delay}}));
      stack.declare(queue("other"));
      stack.output("delay", Value(delay));
    };
  }

  Snapshot version(std::uint64_t number) { return load_version(world_.store, number).or_throw(); }

  static const ResourceState& queue_of(const Snapshot& state) {
    return *state.find("urn:pulumi:dev::shop::aws-native:sqs:Queue::q");
  }
};

TEST_F(HistoryTest, keeps_what_each_run_was_and_how_it_ended) {
  RunOptions options;
  options.about = {.message = "first", .environment = {{"git.head", "abc"}}};
  up(queue_with(1), options);
  world_.clock.advance(std::chrono::minutes{5});
  up(queue_with(2));
  engine::destroy(world_.world(), {}).or_throw();
  const std::vector<RunRecord> all = runs();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[2].version, 1U);
  EXPECT_EQ(all[2].kind, "update");
  EXPECT_EQ(all[2].message, "first");
  EXPECT_EQ(all[2].environment.at("git.head"), "abc");
  EXPECT_EQ(all[2].result, RecordedResult::kSucceeded);
  EXPECT_EQ(all[2].resource_changes, (std::map<std::string, std::uint64_t>{{"create", 2}}));
  EXPECT_EQ(all[1].start_seconds - all[2].start_seconds, 300);
  EXPECT_EQ(all[0].kind, "destroy");
  EXPECT_EQ(all[0].resource_changes, (std::map<std::string, std::uint64_t>{{"delete", 2}}));
}

TEST_F(HistoryTest, every_version_has_the_state_that_its_run_has_left) {
  for (int delay = 1; delay <= 20; ++delay) {
    up(queue_with(delay));
    up(queue_with(delay));  // changes nothing: its state is that of the run before
  }
  EXPECT_EQ(runs().size(), 40U);
  for (const int delay : {1, 2, 16, 17, 20}) {
    for (const int run : {2 * delay - 1, 2 * delay}) {
      const Snapshot state = version(static_cast<std::uint64_t>(run));
      EXPECT_EQ(queue_of(state).inputs.at("DelaySeconds"), Value(delay)) << run;
      EXPECT_EQ(state.outputs().at("delay"), Value(delay)) << run;
      EXPECT_EQ(state.resources().size(), 2U) << run;
    }
  }
  const Snapshot last = version(40);
  const Snapshot now = world_.state();
  for (const auto& [serial, resource] : now.resources()) {
    ASSERT_NE(last.find(serial), nullptr);
    EXPECT_TRUE(*last.find(serial) == resource) << resource.urn;
  }
}

TEST_F(HistoryTest, a_run_that_changes_little_writes_little) {
  const auto many = [](int delay) {
    return [delay](Stack& stack) {
      for (int i = 0; i < 200; ++i) {
        stack.declare(queue("q" + std::to_string(i), {{"DelaySeconds", i == 7 ? delay : 0}}));
      }
    };
  };
  up(many(1));
  up(many(2));
  const auto size_of = [&](const std::string& name) {
    return world_.store.backend()
        .objects()
        .get(".settle/stacks/shop/dev/history/" + name)
        .or_throw()
        .bytes.size();
  };
  EXPECT_GT(size_of("00000001.checkpoint"), 40'000U);
  EXPECT_LT(size_of("00000002.changes"), 2'000U);
}

class KeyChangeTest : public HistoryTest {
 protected:
  static Program word_with(int delay) {
    return [delay](Stack& stack) {
      queue_with(delay)(stack);
      stack.output("word", Value::secret(Value("hush")));
    };
  }

  void up_in(StateStore& store, int delay) {
    engine::up(stack_of(word_with(delay)),
               {world_.provider, store, world_.clock, world_.random, world_.observer}, {})
        .or_throw();
  }

  static std::string word_of(StateStore& store, std::uint64_t number) {
    const Snapshot state = load_version(store, number).or_throw();
    return *state.outputs().at("word").if_secret()->inner().if_string();
  }

  /// What opens what is under another key than the present one.
  StateStoreOptions with_earlier_key() {
    return {.open_secrets = [this](const std::string& description)
                -> base::Result<std::unique_ptr<SecretsManager>> {
      asked_.push_back(description);
      return std::make_unique<FakeSecrets>("old ");
    }};
  }

  void change_key() {
    StateStore store(world_.backend, world_.store.id(), old_);
    up_in(store, 1);
    store.change_secrets(new_, [] { return base::Result<void>(); }).or_throw();
  }

  FakeSecrets old_{"old "};
  FakeSecrets new_{"new "};
  std::vector<std::string> asked_;
};

TEST_F(KeyChangeTest, what_is_kept_again_and_all_after_it_needs_no_earlier_key) {
  change_key();
  StateStore store(world_.backend, world_.store.id(), new_, with_earlier_key());
  KeptStates(store).keep_again().or_throw();
  up_in(store, 2);
  EXPECT_EQ(word_of(store, 1), "hush");
  EXPECT_EQ(word_of(store, 2), "hush");
  EXPECT_TRUE(asked_.empty());
}

TEST_F(KeyChangeTest, what_was_kept_before_is_read_under_the_key_of_its_time) {
  change_key();
  StateStore store(world_.backend, world_.store.id(), new_, with_earlier_key());
  up_in(store, 2);  // changes of a state that is under the earlier key
  EXPECT_EQ(word_of(store, 1), "hush");
  EXPECT_EQ(word_of(store, 2), "hush");
  EXPECT_THAT(asked_, ElementsAre(HasSubstr("old ")));
}

TEST_F(HistoryTest, old_states_and_old_records_are_forgotten) {
  const std::string folder = ".settle/stacks/shop/dev/history";
  for (int delay = 1; delay <= 70; ++delay) {
    up(queue_with(delay));
  }
  const auto error = load_version(world_.store, 1);
  ASSERT_FALSE(error);
  EXPECT_EQ(error.error().kind, base::ErrorKind::kNotFound);
  EXPECT_THAT(error.error().message, HasSubstr("there are those of versions"));
  EXPECT_EQ(queue_of(version(22)).inputs.at("DelaySeconds"), Value(22));
  const ObjectListing listing = world_.store.backend().objects().list(folder).or_throw();
  EXPECT_EQ(versions_in(listing.objects, ".checkpoint").size(), 4U);
  EXPECT_EQ(versions_in(listing.objects, ".json").size(), 70U);
  const auto missing = load_version(world_.store, 777);
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().message, HasSubstr("versions 1 to 70"));
}

TEST_F(HistoryTest, a_run_that_was_killed_is_a_failed_one_and_costs_no_later_version) {
  up(queue_with(1));
  // A kill at any moment leaves what the disk had then: each copy is one of these moments.
  std::vector<base::MemoryFiles::Copy> moments;
  world_.provider.interfere(
      [&](const MemoryProvider::Request&, MemoryProvider::Point) -> std::optional<base::Error> {
        moments.push_back(world_.files.copy());
        return std::nullopt;
      });
  up(queue_with(2));
  world_.provider.interfere({});
  ASSERT_FALSE(moments.empty());
  for (const base::MemoryFiles::Copy& moment : moments) {
    world_.files.restore(moment);
    EXPECT_EQ(runs().front().result, RecordedResult::kFailed) << "nobody holds the stack any more";
    up(queue_with(3));
    ASSERT_EQ(runs().size(), 3U);
    EXPECT_EQ(runs()[1].result, RecordedResult::kFailed);
    EXPECT_EQ(queue_of(version(3)).inputs.at("DelaySeconds"), Value(3));
    EXPECT_EQ(queue_of(version(1)).inputs.at("DelaySeconds"), Value(1));
    const auto interrupted = load_version(world_.store, 2);
    ASSERT_FALSE(interrupted);
    EXPECT_THAT(interrupted.error().message, HasSubstr("was interrupted"));
  }
}

TEST_F(HistoryTest, a_run_that_was_not_confirmed_is_no_run) {
  RunOptions options;
  options.confirm = [](const Plan&) { return false; };
  EXPECT_FALSE(engine::up(stack_of(queue_with(1)), world_.world(), options));
  EXPECT_TRUE(runs().empty());
}

TEST_F(HistoryTest, secrets_are_as_hidden_in_kept_states_as_in_the_state) {
  const auto program = [](const char* text) {
    return [text](Stack& stack) {
      stack.declare(queue("q", {{"QueueName", Value::secret(Value(text))}}));
    };
  };
  up(program("hunter2"));
  up(program("hunter3"));
  for (const char* name : {"00000001.checkpoint", "00000002.checkpoint", "00000002.changes"}) {
    const auto kept = world_.store.backend().objects().get(
        std::string(".settle/stacks/shop/dev/history/") + name);
    EXPECT_TRUE(!kept || kept->bytes.find("hunter") == std::string::npos) << name;
  }
  EXPECT_EQ(queue_of(version(1)).inputs.at("QueueName").if_secret()->inner(), Value("hunter2"));
}

TEST(RunRecordText, is_read_as_it_was_written_and_nothing_else_is) {
  const RunRecord record{.version = 7,
                         .kind = "update",
                         .message = "a \"b\"\n",
                         .start_seconds = 1'700'000'000,
                         .end_seconds = 1'700'000'010,
                         .result = RecordedResult::kFailed,
                         .environment = {{"git.head", "abc"}},
                         .config = {{"shop:token", {"v1:xyz", true, false}}},
                         .resource_changes = {{"create", 3}},
                         .state = 7};
  const std::string text = run_record_text(record);
  EXPECT_EQ(parse_run_record(text).or_throw(), record);
  for (std::size_t cut = 0; cut + 1 < text.size(); ++cut) {
    EXPECT_FALSE(parse_run_record(text.substr(0, cut))) << cut;
  }
  std::string newer = text;
  newer.replace(newer.find("\"formatVersion\":1"), 17, "\"formatVersion\":2");
  EXPECT_EQ(parse_run_record(newer).error().kind, base::ErrorKind::kUnsupported);
}

}  // namespace
}  // namespace engine
