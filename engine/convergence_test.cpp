#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"
#include "engine/graph/urn.h"

/// Whatever fails and wherever a run is killed: applying again converges, nothing is orphaned,
/// nothing exists twice, a further run does nothing, and destroy leaves nothing.
namespace engine {
namespace {

using base::ErrorKind;
using catalog::Value;

/// Burns down with every write and every request; once it is out, the process is dead: nothing that
/// it still tries has any effect.
class Fuse {
 public:
  void set(std::uint64_t events) { left_ = events; }

  bool is_out() {
    const std::lock_guard lock(mutex_);
    return left_ == 0;
  }

  /// One event. True: this is where the process dies.
  bool burns_out() {
    const std::lock_guard lock(mutex_);
    return left_ > 0 && --left_ == 0;
  }

  static base::Error dead() { return base::error(ErrorKind::kUnavailable, "the process is dead"); }

 private:
  std::mutex mutex_;
  std::uint64_t left_ = ~0ULL;
};

class MortalAppendFile final : public base::AppendFile {
 public:
  MortalAppendFile(std::unique_ptr<base::AppendFile> file, Fuse& fuse)
      : file_(std::move(file)), fuse_(fuse) {}

  base::Result<void> append(std::string_view bytes) override {
    if (fuse_.is_out()) {
      return Fuse::dead();
    }
    if (fuse_.burns_out()) {
      (void)file_->append(bytes.substr(0, bytes.size() / 2)).has_value();  // torn
      return Fuse::dead();
    }
    return file_->append(bytes);
  }

  base::Result<void> sync() override { return fuse_.is_out() ? Fuse::dead() : file_->sync(); }

  std::uint64_t size_bytes() const override { return file_->size_bytes(); }

 private:
  std::unique_ptr<base::AppendFile> file_;
  Fuse& fuse_;
};

class MortalFiles final : public base::Files {
 public:
  MortalFiles(base::Files& files, Fuse& fuse) : files_(files), fuse_(fuse) {}

  base::Result<std::string> read(const base::Path& path, std::uint64_t limit) override {
    return files_.read(path, limit);
  }

  base::Result<void> write_atomic(const base::Path& path, std::string_view text) override {
    return fuse_.is_out() || fuse_.burns_out() ? Fuse::dead() : files_.write_atomic(path, text);
  }

  base::Result<std::unique_ptr<base::AppendFile>> open_append(
      const base::Path& path, std::optional<std::uint64_t> keep) override {
    auto file = files_.open_append(path, keep);
    if (!file) {
      return file;
    }
    return std::unique_ptr<base::AppendFile>(
        std::make_unique<MortalAppendFile>(*std::move(file), fuse_));
  }

  base::Result<void> remove(const base::Path& path) override { return files_.remove(path); }

  bool exists(const base::Path& path) override { return files_.exists(path); }

  base::Result<std::vector<std::string>> list(const base::Path& path) override {
    return files_.list(path);
  }

 private:
  base::Files& files_;
  Fuse& fuse_;
};

/// A small network that can be edited: what refers to what is as on AWS.
struct Model {
  struct Vpc {
    int cidr = 0;
    int tag = 0;
    bool first = false;  ///< the old one goes before the new one comes
  };

  struct Child {
    std::size_t vpc = 0;
    int detail = 0;
    int kind = 0;  ///< a subnet, or a security group with a fixed name
  };

  struct Queue {
    int timeout = 30;
    std::size_t vpc = 0;
    bool fifo = false;
    bool named = false;
    int parent = 0;      ///< a component, 0: none
    int was_parent = 0;  ///< before the last edit, which moved it
    int trigger = 0;
    bool follows = false;   ///< is replaced with its VPC
    std::size_t after = 0;  ///< another queue that it only depends on, 0: none
  };

  std::map<std::size_t, Vpc> vpcs;
  std::map<std::size_t, Child> children;
  std::map<std::size_t, Queue> queues;

  std::size_t size() const { return vpcs.size() + children.size() + queues.size(); }

  std::size_t components() const {
    std::set<int> used;
    for (const auto& [number, queue] : queues) {
      used.insert(queue.parent);
    }
    used.erase(0);
    return used.size();
  }

  void declare(Stack& stack) const {
    std::map<std::size_t, std::string> urns;
    for (const auto& [number, vpc] : vpcs) {
      urns[number] = stack.declare(
          {.type = "AWS::EC2::VPC",
           .name = fmt::format("vpc-{}", number),
           .properties = Value::Object{{"CidrBlock", fmt::format("10.{}.0.0/16", vpc.cidr)},
                                       {"Tags", tags(fmt::format("{}", vpc.tag))}},
           .options = {.delete_before_replace = vpc.first}});
    }
    for (const auto& [number, child] : children) {
      const Value vpc = Value::attribute(urns.at(child.vpc), "VpcId");
      if (child.kind == 0) {
        stack.declare(
            {.type = "AWS::EC2::Subnet",
             .name = fmt::format("subnet-{}", number),
             .properties = Value::Object{{"CidrBlock", fmt::format("10.0.{}.0/24", child.detail)},
                                         {"VpcId", vpc}}});
      } else {
        stack.declare(
            {.type = "AWS::EC2::SecurityGroup",
             .name = fmt::format("group-{}", number),
             .properties = Value::Object{{"GroupDescription", fmt::format("{}", child.detail)},
                                         {"GroupName", fmt::format("group-{}", number)},
                                         {"VpcId", vpc}}});
      }
    }
    std::map<int, std::string> parents{{0, ""}};
    for (const auto& [number, queue] : queues) {
      if (!parents.contains(queue.parent)) {
        parents[queue.parent] = stack.declare({.type = parent_type(queue.parent),
                                               .name = fmt::format("parent-{}", queue.parent),
                                               .component = true});
      }
      urns[number] = declare_queue(stack, number, queue, urns, parents.at(queue.parent));
    }
    if (!vpcs.empty()) {
      stack.output("vpc", Value::attribute(urns.at(vpcs.begin()->first), "VpcId"));
    }
  }

  static std::string parent_type(int parent) { return fmt::format("shop:platform:P{}", parent); }

  std::string declare_queue(Stack& stack, std::size_t number, const Queue& queue,
                            const std::map<std::size_t, std::string>& urns,
                            const std::string& parent) const {
    // A service refuses to delete what others mention: one that goes first is only talked about.
    const Value vpc = Value::attribute(urns.at(queue.vpc), "VpcId");
    const Value mark = vpcs.at(queue.vpc).first ? Value::concat({"in ", vpc}) : vpc;
    Value::Object properties{{"VisibilityTimeout", queue.timeout}, {"Tags", tags(mark)}};
    if (queue.named) {
      properties.emplace("QueueName", fmt::format("queue-{}.fifo", number));
    }
    if (queue.fifo) {
      properties.emplace("FifoQueue", true);
    }
    catalog::Declaration declaration{.type = "AWS::SQS::Queue",
                                     .name = fmt::format("queue-{}", number),
                                     .properties = properties,
                                     .parent = parent};
    declaration.options.replacement_trigger = queue.trigger;
    if (queue.follows) {
      declaration.options.replace_with = {urns.at(queue.vpc)};
    }
    if (const auto other = urns.find(queue.after); other != urns.end()) {
      declaration.options.depends_on = {other->second};
    }
    if (queue.was_parent != queue.parent) {
      const std::string parent_urn =
          queue.was_parent == 0 ? ""
                                : make_urn("dev", "shop", "", parent_type(queue.was_parent),
                                           fmt::format("parent-{}", queue.was_parent));
      declaration.options.aliases = {{.parent = parent_urn}};
    }
    return stack.declare(declaration);
  }

  void edit(base::Random& random) {
    const auto chance = [&](std::uint64_t percent) { return random.below(100) < percent; };
    for (auto& [number, vpc] : vpcs) {
      vpc.cidr = chance(20) ? static_cast<int>(random.below(200)) : vpc.cidr;
      vpc.tag = chance(20) ? static_cast<int>(random.below(9)) : vpc.tag;
    }
    while (vpcs.size() < 2 || chance(20)) {
      vpcs[next_++] = {static_cast<int>(random.below(200)), 0, chance(30)};
    }
    if (vpcs.size() > 2 && chance(30)) {
      vpcs.erase(vpcs.begin());
    }
    const auto some_vpc = [&](std::size_t now) {
      return vpcs.contains(now) && chance(80)
                 ? now
                 : std::next(vpcs.begin(), static_cast<int>(random.below(vpcs.size())))->first;
    };
    for (auto& [number, child] : children) {
      child.vpc = some_vpc(child.vpc);
      child.detail = chance(20) ? static_cast<int>(random.below(200)) : child.detail;
    }
    for (auto& [number, queue] : queues) {
      queue.vpc = some_vpc(queue.vpc);
      queue.timeout = chance(30) ? static_cast<int>(random.below(600)) : queue.timeout;
      queue.fifo = queue.named && (chance(20) ? !queue.fifo : queue.fifo);
      queue.was_parent = queue.parent;
      queue.parent = chance(15) ? static_cast<int>(random.below(3)) : queue.parent;
      queue.trigger += chance(10) ? 1 : 0;
    }
    for (std::uint64_t i = random.below(4); i > 0; --i) {
      children[next_++] = {some_vpc(next_), static_cast<int>(random.below(200)),
                           static_cast<int>(random.below(2))};
      Queue queue{30, some_vpc(next_), false, chance(50)};
      queue.parent = queue.was_parent = static_cast<int>(random.below(3));
      queue.follows = chance(20);
      queue.after = queues.empty() || chance(50) ? 0 : queues.begin()->first;
      queues[next_++] = queue;
    }
    std::erase_if(children, [&](const auto&) { return chance(15); });
    std::erase_if(queues, [&](const auto&) { return chance(15); });
  }

 private:
  static Value tags(Value value) {
    return Value::List{Value::Object{{"Key", "mark"}, {"Value", std::move(value)}}};
  }

  std::size_t next_ = 1;
};

/// A disk and a cloud that outlive the processes that use them.
class Convergence {
 public:
  explicit Convergence(std::uint64_t seed, MemoryProvider::Options provider_options = {})
      : random_(seed), provider_(clock_, random_, provider_options) {
    provider_.interfere([this](const MemoryProvider::Request& request,
                               MemoryProvider::Point point) { return fault(request, point); });
  }

  Model model;
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

TEST(Convergence, random_programs_with_random_faults_and_crashes_converge) {
  constexpr int kPrograms = 60;
  const std::uint64_t first = first_seed();
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
Model before_edit() {
  Model model;
  model.vpcs = {{1, {1, 0}}, {2, {2, 0, true}}};
  model.children = {{3, {1, 1, 0}}, {4, {1, 1, 1}}, {5, {2, 1, 0}}};
  model.queues = {{6, {30, 1, false, true}}, {7, {30, 2, false, false}}};
  return model;
}

Model after_edit() {
  Model model = before_edit();
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
