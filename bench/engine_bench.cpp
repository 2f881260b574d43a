// The engine alone: a stack of N resources against the provider in memory, with its state on a real
// disk. Prints one JSON line a measurement: {"name", "value", "unit", "target"}.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json.h"
#include "engine/fake_world.h"

namespace {

using catalog::Value;
using engine::FakeSecrets;
using engine::MemoryProvider;
using engine::StateStore;

constexpr std::size_t kSmall = 1'000;
constexpr std::size_t kLarge = 10'000;

class SilentObserver final : public engine::Observer {
 public:
  void observe(const engine::Event& /*event*/) override {}
};

/// Groups of one VPC, eight subnets in it and one queue that names it.
engine::Stack program(std::size_t resources) {
  engine::Stack stack({.project = "bench", .name = "large", .region = "us-east-1"});
  std::string vpc;
  for (std::size_t i = 0; i < resources; ++i) {
    const std::size_t place = i % 10;
    const Value tags =
        Value::List{Value::Object{{"Key", "Name"}, {"Value", fmt::format("resource-{}", i)}}};
    if (place == 0) {
      vpc = stack.declare(
          {.type = "AWS::EC2::VPC",
           .name = fmt::format("vpc-{}", i),
           .properties = Value::Object{{"CidrBlock", "10.0.0.0/16"}, {"Tags", tags}}});
    } else if (place < 9) {
      stack.declare({.type = "AWS::EC2::Subnet",
                     .name = fmt::format("subnet-{}", i),
                     .properties = Value::Object{{"CidrBlock", fmt::format("10.0.{}.0/24", place)},
                                                 {"VpcId", Value::attribute(vpc, "VpcId")},
                                                 {"Tags", tags}}});
    } else {
      stack.declare({.type = "AWS::SQS::Queue",
                     .name = fmt::format("queue-{}", i),
                     .properties = Value::Object{
                         {"QueueName", Value::concat({Value::attribute(vpc, "VpcId"), "-queue"})},
                         {"Tags", tags}}});
    }
  }
  return stack;
}

template <class Function>
double seconds(const Function& function) {
  const auto begin = std::chrono::steady_clock::now();
  function();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void print(const std::string& name, double value, const std::string& unit, double target) {
  fmt::print("{}\n", base::json_text(boost::json::object{
                         {"name", name}, {"value", value}, {"unit", unit}, {"target", target}}));
}

struct Times {
  double up = 0;
  double preview = 0;
  double idle_up = 0;
  double destroy = 0;
};

Times measure(std::size_t resources, const base::Path& backend) {
  base::SystemFiles files;
  base::SystemClock clock;
  base::SystemRandom random;
  FakeSecrets secrets;
  SilentObserver observer;
  MemoryProvider provider(clock, random, {.guards_references = false});
  StateStore store(files, backend, {"bench", fmt::format("large-{}", resources)}, secrets, clock);
  const engine::World world{provider, store, clock, random, observer};
  const engine::Stack stack = program(resources);
  Times times;
  times.up = seconds([&] { engine::up(stack, world, {}).or_throw(); });
  times.preview = seconds([&] { engine::preview(stack, world, {}).or_throw(); });
  times.idle_up = seconds([&] { engine::up(stack, world, {}).or_throw(); });
  times.destroy = seconds([&] { engine::destroy(world, {}).or_throw(); });
  return times;
}

}  // namespace

int main() {
  std::string backend = (std::filesystem::current_path() / "engine-bench-XXXXXX").string();
  if (::mkdtemp(backend.data()) == nullptr) {
    std::perror("mkdtemp");
    return 1;
  }
  const Times small = measure(kSmall, backend);
  const Times large = measure(kLarge, backend);
  std::filesystem::remove_all(backend);
  print("engine: create 10,000 resources with durable state", large.up, "s", 3);
  print("engine: preview of 10,000 without changes", large.preview, "s", 1);
  print("engine: up of 10,000 without changes", large.idle_up, "s", 2);
  print("engine: destroy 10,000", large.destroy, "s", 3);
  print("engine: create 10,000 against 1,000", large.up / small.up, "x", 12);
  print("engine: preview of 10,000 against 1,000", large.preview / small.preview, "x", 12);
  return 0;
}
