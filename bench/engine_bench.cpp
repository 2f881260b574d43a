// The engine alone: `engine_bench N` deploys a stack of N resources against the provider in memory,
// with its state on the disk of the current directory, and prints what it took as one line of JSON:
// seconds, the bytes that an update of one resource writes, the most memory that the process has
// had.

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include <malloc.h>
#include <sys/resource.h>
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

class SilentObserver final : public engine::Observer {
 public:
  void observe(const engine::Event& /*event*/) override {}
};

/// Groups of one VPC, eight subnets in it and one queue that names it. The last resource is called
/// `last_name` in its tags.
engine::Stack program(std::size_t resources, std::string_view last_name) {
  engine::Stack stack({.project = "bench", .name = "large", .region = "us-east-1"});
  std::string vpc;
  for (std::size_t i = 0; i < resources; ++i) {
    const std::size_t place = i % 10;
    const std::string name =
        i + 1 == resources ? std::string(last_name) : fmt::format("resource-{}", i);
    const Value tags = Value::List{Value::Object{{"Key", "Name"}, {"Value", name}}};
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

/// What this process has given to write(2) so far.
std::uint64_t written_bytes() {
  base::SystemFiles files;
  const std::string text = files.read("/proc/self/io").or_throw();
  constexpr std::string_view kName = "wchar: ";
  const std::size_t at = text.find(kName) + kName.size();
  std::uint64_t bytes = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), bytes);
  return bytes;
}

double peak_mib() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

base::JsonObject measure(std::size_t resources, const base::Path& backend) {
  base::SystemFiles files;
  base::SystemClock clock;
  base::SystemRandom random;
  FakeSecrets secrets;
  SilentObserver observer;
  MemoryProvider provider(clock, random, {.guards_references = false});
  engine::FileBackend files_backend(files, backend, clock);
  StateStore store(files_backend, {"bench", "large"}, secrets);
  store.create().or_throw();
  const engine::World world{provider, store, clock, random, observer};
  engine::Stack stack = program(resources, "last");
  const auto up = [&] { engine::up(stack, world, {}).or_throw(); };

  base::JsonObject took;
  took["create"] = seconds(up);
  took["preview"] = seconds([&] { engine::preview(stack, world, {}).or_throw(); });
  took["no_change"] = seconds(up);
  stack = program(resources, "changed");
  const std::uint64_t before = written_bytes();
  took["update_one"] = seconds(up);
  took["update_one_bytes"] = written_bytes() - before;
  took["destroy"] = seconds([&] { engine::destroy(world, {}).or_throw(); });
  took["peak_mib"] = peak_mib();
  return took;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t resources = argc == 2 ? std::strtoul(argv[1], nullptr, 10) : 0;
  if (resources == 0) {
    std::fputs("usage: engine_bench NUMBER-OF-RESOURCES\n", stderr);
    return 2;
  }
  ::mallopt(M_MXFAST, 0);  // as settle::run does
  std::string backend = (std::filesystem::current_path() / "engine-bench-XXXXXX").string();
  if (::mkdtemp(backend.data()) == nullptr) {
    std::perror("mkdtemp");
    return 1;
  }
  const base::Json took = measure(resources, backend);
  std::filesystem::remove_all(backend);
  fmt::print("{}\n", base::json_text(took));
  return 0;
}
