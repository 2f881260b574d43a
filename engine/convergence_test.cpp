#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"
#include "engine/fuse_for_test.h"
#include "engine/random_network_for_test.h"

/// Whatever fails and wherever a run is killed: applying again converges, nothing is orphaned,
/// nothing exists twice, a further run does nothing, and destroy leaves nothing.
namespace engine {
namespace {

using base::ErrorKind;
using catalog::Value;

/// A disk and a cloud that outlive the processes that use them.
class Convergence {
 public:
  explicit Convergence(std::uint64_t seed, MemoryProvider::Options provider_options = {})
      : random_(seed), provider_(clock_, random_, provider_options) {
    provider_.interfere([this](const MemoryProvider::Request& request,
                               MemoryProvider::Point point) { return fault(request, point); });
    FileBackend backend(disk_, "/backend", clock_, FileBackend::Locking::kNone);
    StateStore(backend, {"shop", "dev"}, secrets_).create().or_throw();
  }

  RandomNetwork model;
  Fuse fuse;
  std::uint64_t fault_percent = 0;
  RunOptions options{.parallel = 1};

  MemoryProvider& provider() { return provider_; }

  base::Random& random() { return random_; }

  /// One process: true when it came to a good end.
  bool up() {
    const Stack stack = declared();
    const auto result = with_world([&](World world) { return engine::up(stack, world, options); });
    last_error_ = result ? "" : result.error().message;
    for (const OperationFailure& failure :
         result ? result->failures : std::vector<OperationFailure>()) {
      last_error_ += failure.urn + ": " + failure.error.message + "\n";
    }
    return result && result->result == RunResult::kSucceeded;
  }

  bool destroy() {
    const auto result = with_world([&](World world) { return engine::destroy(world, options); });
    last_error_ = result ? "" : result.error().message;
    return result && result->result == RunResult::kSucceeded;
  }

  void calm_down() {
    fuse.set(~0ULL);
    fault_percent = 0;
    options.targets.clear();
  }

  /// After a good end.
  void expect_converged() {
    const Snapshot state = snapshot();
    const Stack stack = declared();
    EXPECT_TRUE(state.pending().empty());
    EXPECT_EQ(state.resources().size(), model.size() + model.components()) << "in the state";
    EXPECT_EQ(provider_.size(), model.size()) << "at the provider";
    for (const DeclaredResource& resource : stack.resources()) {
      const ResourceState* recorded = state.find(resource.urn);
      ASSERT_NE(recorded, nullptr) << resource.urn;
      EXPECT_TRUE(recorded->component || provider_.properties(recorded->identifier))
          << resource.urn;
    }
    const Plan plan = with_world([&](World world) {
                        return preview(stack, world, {.refresh = true});
                      }).or_throw();
    for (const Step& step : plan.steps) {
      EXPECT_EQ(step.action, Action::kSame)
          << step.urn << (step.reasons.empty() ? "" : step.reasons[0].text);
    }
    provider_.clear_history();
    EXPECT_TRUE(up()) << last_error_;
    EXPECT_THAT(provider_.history(), testing::IsEmpty());
  }

  /// At any time, also in the middle of a run that has died.
  void expect_integrity() {
    const Snapshot state = snapshot();
    std::set<std::string> known;
    std::set<std::string> current;
    for (const auto& [serial, resource] : state.resources()) {
      known.insert(resource.urn);
      if (!resource.delete_pending) {
        EXPECT_TRUE(current.insert(resource.urn).second) << resource.urn << " is there twice";
      }
    }
    for (const auto& [serial, resource] : state.resources()) {
      std::vector<std::string> needs = resource.dependencies;
      needs.push_back(resource.parent.empty() ? resource.urn : resource.parent);
      for (const auto& [property, urns] : resource.property_dependencies) {
        needs.insert(needs.end(), urns.begin(), urns.end());
      }
      for (const std::string& urn : needs) {
        EXPECT_TRUE(known.contains(urn)) << resource.urn << " needs " << urn;
      }
    }
  }

  void expect_empty() {
    EXPECT_TRUE(snapshot().empty());
    EXPECT_EQ(provider_.size(), 0U);
  }

  const std::string& last_error() const { return last_error_; }

 private:
  Stack declared() const {
    Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
    model.declare(stack);
    return stack;
  }

  template <class Function>
  std::invoke_result_t<Function, World> with_world(const Function& function) {
    MortalFiles files(disk_, fuse);
    FileBackend backend(files, "/backend", clock_, FileBackend::Locking::kNone);
    StateStore store(backend, {"shop", "dev"}, secrets_);
    RecordingObserver observer;
    return function(World{provider_, store, clock_, random_, observer});
  }

  Snapshot snapshot() {
    FileBackend backend(disk_, "/backend", clock_, FileBackend::Locking::kNone);
    StateStore store(backend, {"shop", "dev"}, secrets_);
    return store.load().or_throw();
  }

  /// A service does not refuse what it has done already under the same token.
  std::optional<base::Error> fault(const MemoryProvider::Request& request,
                                   MemoryProvider::Point point) {
    if (fuse.is_out() || fuse.burns_out()) {
      return Fuse::dead();
    }
    if (random_.below(100) >= fault_percent) {
      return std::nullopt;
    }
    return point == MemoryProvider::Point::kBeforeSend && !request.repeated
               ? base::error(ErrorKind::kInvalidArgument, "refused")
               : base::error(ErrorKind::kTimeout, "no answer came");
  }

  base::ManualClock clock_;
  base::SeededRandom random_;
  base::MemoryFiles disk_;
  FakeSecrets secrets_;
  MemoryProvider provider_;
  std::string last_error_;
};

std::uint64_t first_seed() {
  const char* given = std::getenv("SETTLE_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

/// In five parts: under a sanitizer, fifteen times as slow, the whole would be beyond a test's
/// time.
class RandomPrograms : public testing::TestWithParam<int> {};

INSTANTIATE_TEST_SUITE_P(Parts, RandomPrograms, testing::Range(0, 5));

TEST_P(RandomPrograms, with_random_faults_and_crashes_converge) {
  constexpr int kPrograms = 12;
  const std::uint64_t first = first_seed() + static_cast<std::uint64_t>(kPrograms * GetParam());
  for (std::uint64_t seed = first; seed < first + kPrograms; ++seed) {
    SCOPED_TRACE(fmt::format("run again with SETTLE_SEED={}", seed));
    Convergence world(seed, {.asynchronous = seed % 2 == 0});
    world.options.parallel = seed % 3 == 0 ? 1 : 4;
    for (int round = 0; round < 5; ++round) {
      world.model.edit(world.random());
      for (int attempt = 0; attempt < 3; ++attempt) {
        world.fault_percent = world.random().below(15);
        world.fuse.set(1 + world.random().below(60));
        world.options.refresh = world.random().below(2) == 0;
        world.options.continue_on_error = world.random().below(3) == 0;
        if (world.random().below(4) == 0) {
          world.options.targets = {world.random().below(2) == 0 ? "**::queue-*" : "**:ec2:**"};
        }
        world.up();
        world.calm_down();
        world.expect_integrity();
        if (world.random().below(2) == 0) {
          world.provider().forget_requests();
        }
      }
      ASSERT_TRUE(world.up()) << world.last_error();
      world.expect_converged();
      if (testing::Test::HasFailure()) {
        return;
      }
    }
    world.fuse.set(1 + world.random().below(20));
    world.destroy();
    world.calm_down();
    ASSERT_TRUE(world.destroy()) << world.last_error();
    world.expect_empty();
  }
}

/// One network, and one edit that updates, replaces both ways, creates and deletes.
RandomNetwork before_edit() {
  RandomNetwork model;
  model.vpcs = {{1, {1, 0}}, {2, {2, 0, true}}};
  model.children = {{3, {1, 1, 0}}, {4, {1, 1, 1}}, {5, {2, 1, 0}}};
  model.queues = {{6, {30, 1, false, true}}, {7, {30, 2, false, false}}};
  return model;
}

RandomNetwork after_edit() {
  RandomNetwork model = before_edit();
  model.vpcs[1].cidr = 9;
  model.vpcs[2].tag = 5;
  model.children.erase(5);
  model.children[8] = {2, 3, 0};
  model.queues[6].fifo = true;
  model.queues[7].timeout = 60;
  model.queues[7].parent = 1;
  return model;
}

class CrashAtEveryPoint : public testing::TestWithParam<bool> {};

INSTANTIATE_TEST_SUITE_P(WithAndWithoutRequestTokens, CrashAtEveryPoint, testing::Bool());

TEST_P(CrashAtEveryPoint, the_next_up_finishes_with_nothing_twice_and_nothing_orphaned) {
  bool crashed = true;
  std::uint64_t points = 0;
  for (std::uint64_t point = 1; crashed; ++point, ++points) {
    SCOPED_TRACE(fmt::format("killed at event {}", point));
    Convergence world(1, {.asynchronous = GetParam()});
    world.model = before_edit();
    ASSERT_TRUE(world.up()) << world.last_error();
    world.model = after_edit();
    world.fuse.set(point);
    crashed = !world.up();
    world.calm_down();
    world.expect_integrity();
    ASSERT_TRUE(world.up()) << world.last_error();
    world.expect_converged();
    ASSERT_FALSE(testing::Test::HasFailure());
  }
  EXPECT_GT(points, 40U);
}

TEST_P(CrashAtEveryPoint, the_next_destroy_leaves_nothing) {
  bool crashed = true;
  for (std::uint64_t point = 1; crashed; ++point) {
    SCOPED_TRACE(fmt::format("killed at event {}", point));
    Convergence world(1, {.asynchronous = GetParam()});
    world.model = before_edit();
    world.fuse.set(point);
    crashed = !world.up();
    world.calm_down();
    world.expect_integrity();
    ASSERT_TRUE(world.destroy()) << world.last_error();
    world.expect_empty();
    ASSERT_FALSE(testing::Test::HasFailure());
  }
}

}  // namespace
}  // namespace engine
