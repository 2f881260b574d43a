// The engine alone: a stack of N resources against the provider in memory, with its state on a real
// disk. Prints one JSON line a measurement: {"name", "value", "unit", "target"}, and for growth
// "ratio" and "against" too.

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
constexpr double kGrowthTarget = 12;

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

void print(base::JsonObject row) {
  fmt::print("{}\n", base::json_text(base::Json(std::move(row))));
}

void print_seconds(std::string_view name, double value, double target) {
  print({{"name", name}, {"value", value}, {"unit", "s"}, {"target", target}});
}

void print_growth(std::string_view name, double large, double small) {
  print({{"name", name},
         {"value", large / small},
         {"unit", "x"},
         {"target", kGrowthTarget},
         {"ratio", large / small},
         {"against", fmt::format("{} resources", kSmall)}});
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
  engine::FileBackend files_backend(files, backend, clock);
  StateStore store(files_backend, {"bench", fmt::format("large-{}", resources)}, secrets);
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
  print_seconds("engine/create_10000", large.up, 3);
  print_seconds("engine/preview_10000", large.preview, 1);
  print_seconds("engine/up_10000_no_change", large.idle_up, 2);
  print_seconds("engine/destroy_10000", large.destroy, 3);
  print_growth("engine/create_growth", large.up, small.up);
  print_growth("engine/preview_growth", large.preview, small.preview);
  return 0;
}
