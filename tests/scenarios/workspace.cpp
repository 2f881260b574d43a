#include "tests/scenarios/workspace.h"

#include <cstdlib>
#include <set>

#include <stdlib.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/encoding.h"
#include "base/io/socket.h"
#include "base/json.h"
#include "base/random.h"

namespace scenarios {

namespace {

/// Below the ports that Linux gives to outgoing connections, so that nobody takes it by chance
/// before the region does.
std::uint16_t free_port(const std::set<std::uint16_t>& taken = {}) {
  constexpr std::uint16_t kFirst = 10'000;
  constexpr std::uint16_t kCount = 20'000;
  base::SystemRandom random;
  while (true) {
    const auto port = static_cast<std::uint16_t>(kFirst + random.below(kCount));
    if (!taken.contains(port) && base::Listener::tcp("127.0.0.1", port)) {
      return port;
    }
  }
}

base::Path make_directory() {
  char name[] = "/tmp/settle-XXXXXX";
  const char* made = ::mkdtemp(name);
  if (made == nullptr) {
    throw base::Exception(base::system_error(errno, "cannot create a temporary directory"));
  }
  return made;
}

const base::Path kBinaries = base::binary_dir();
/// `nobody`: PostgreSQL wants a user with a name.
constexpr uid_t kOrdinaryUser = 65'534;

std::string read_or_empty(const base::Path& path) {
  base::SystemFiles files;
  return files.read(path).value_or("");
}

bool is_pid(const std::string& name) {
  return !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

Workspace::Workspace(Who who, std::map<std::string, std::string> settings)
    : who_(who),
      settings_(std::move(settings)),
      directory_(make_directory()),
      api_port_(free_port()),
      http_port_(free_port({api_port_})),
      https_port_(free_port({api_port_, http_port_})) {
  std::filesystem::copy_file(base::Path(base::source_dir()) / "Pulumi.yaml",
                             directory_ / "Pulumi.yaml");
  // Of mkdtemp: where namespaces are refused PostgreSQL passes it as another user.
  std::filesystem::permissions(directory_, std::filesystem::perms{0711});
  if (who_ == Who::kOrdinaryUser && ::geteuid() == 0) {
    for (const base::Path& path : {directory_, directory_ / "Pulumi.yaml"}) {
      EXPECT_EQ(::chown(path.c_str(), kOrdinaryUser, kOrdinaryUser), 0);
    }
  }
}

Workspace::~Workspace() {
  // Whatever the test did, nothing of it may live on.
  const auto stopped = base::run_command(
      {.argv = as_who({(kBinaries / "settle-region").string(), "stop", "--home", home().string()}),
       .environment = environment()},
      base::Deadline::after(std::chrono::seconds{30}));
  EXPECT_TRUE(stopped && stopped->exit_code == 0)
      << (stopped ? stopped->error_output : stopped.error().message);
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

std::map<std::string, std::string> Workspace::environment() const {
  const char* path = std::getenv("PATH");
  std::map<std::string, std::string> environment = {
      {"PATH", path != nullptr ? path : "/usr/bin:/bin:/usr/sbin:/sbin"},
      {"HOME", directory_.string()},
      {"SETTLE_HOME", home().string()},
      {"SETTLE_IMAGES", (kBinaries / "images").string()},
      {"SETTLE_REGION_PORT", std::to_string(api_port_)},
      {"SETTLE_HTTP_PORT", std::to_string(http_port_)},
      {"SETTLE_HTTPS_PORT", std::to_string(https_port_)},
      {"PULUMI_CONFIG_PASSPHRASE", "correct horse"},
  };
  for (const auto& [name, value] : settings_) {
    environment[name] = value;
  }
  for (const char* name : {"ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name); value != nullptr) {
      environment[name] = value;
    }
  }
  return environment;
}

std::vector<std::string> Workspace::as_who(std::vector<std::string> argv) const {
  if (who_ == Who::kCaller || ::geteuid() != 0) {
    return argv;
  }
  std::vector<std::string> out = {"setpriv", fmt::format("--reuid={}", kOrdinaryUser),
                                  fmt::format("--regid={}", kOrdinaryUser), "--clear-groups"};
  out.insert(out.end(), argv.begin(), argv.end());
  return out;
}

base::CommandResult Workspace::run(const std::vector<std::string>& argv,
                                   base::Milliseconds limit) const {
  return base::run_command(
             {.argv = as_who(argv), .environment = environment(), .directory = directory_},
             base::Deadline::after(limit))
      .or_throw();
}

base::CommandResult Workspace::settle(const std::vector<std::string>& arguments,
                                      base::Milliseconds limit) const {
  std::vector<std::string> argv = {(kBinaries / "settle").string()};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  return run(argv, limit);
}

std::string Workspace::settle_ok(const std::vector<std::string>& arguments) const {
  const base::CommandResult result = settle(arguments);
  EXPECT_EQ(result.exit_code, 0) << "settle " << base::join(arguments, " ") << "\n"
                                 << result.output << result.error_output;
  return result.output;
}

void Workspace::configure(const std::string& environment, const std::string& stack) const {
  const std::string& name = stack.empty() ? environment : stack;
  const std::map<std::string, std::pair<std::string, std::string>> rows = {
      {"dev", {"10.0.0.0/16", "false"}},
      {"staging", {"10.1.0.0/16", "true"}},
      {"prod", {"10.2.0.0/16", "true"}}};
  const auto& [cidr, multi_az] = rows.at(environment);
  settle_ok({"stack", "init", name});
  settle_ok({"config", "set", "aws:region", "us-east-1"});
  settle_ok({"config", "set", "payment-processing:environmentSuffix", name + "-test-001"});
  settle_ok({"config", "set", "payment-processing:environment", environment});
  settle_ok({"config", "set", "payment-processing:vpcCidr", cidr});
  settle_ok({"config", "set", "payment-processing:enableMultiAZ", multi_az});
}

std::int64_t Workspace::region_status(const char* name) const {
  const base::Json status =
      base::parse_json(settle_ok({"region", "status", "--json"}), "status").or_throw();
  return status.at(name).to_number<std::int64_t>();
}

std::string Workspace::output(const std::string& stack, const std::string& name) const {
  std::string text = settle_ok({"stack", "output", name, "--stack", stack});
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

std::unique_ptr<region::CellClient> Workspace::cell() const {
  return region::CellClient::connect(home() / "cell.sock", region::CellClient::Role::kVisitor)
      .or_throw();
}

int Workspace::get_status(const std::string& stack) const {
  const std::string url = fmt::format("http://{}/", output(stack, "alb_dns_name"));
  const auto result = run({"curl", "-s", "-o", "/dev/null", "-m", "5", "-w", "%{http_code}", url});
  return result.exit_code == 0 ? std::stoi(result.output) : 0;
}

bool Workspace::answers(const std::string& stack, base::Milliseconds limit) const {
  const base::Deadline deadline = base::Deadline::after(limit);
  while (!deadline.expired()) {
    if (get_status(stack) == 200) {
      return true;
    }
  }
  return false;
}

std::string all_output(const base::CommandResult& result) {
  return result.output + result.error_output;
}

std::vector<std::string> leftovers(const base::Path& home) {
  std::vector<std::string> found;
  base::SystemFiles files;
  for (const std::string& pid : files.list("/proc").or_throw()) {
    if (!is_pid(pid) || pid == std::to_string(::getpid())) {
      continue;
    }
    const base::Path process = base::Path("/proc") / pid;
    if (read_or_empty(process / "cmdline").find(home.string()) != std::string::npos) {
      found.push_back("process " + pid);
    }
  }
  if (read_or_empty("/proc/self/mounts").find(home.string()) != std::string::npos) {
    found.push_back("mount below " + home.string());
  }
  const std::string group = region::cell_group_of(home);
  for (const char* mount : {"", "cpu", "memory", "pids", "unified"}) {
    if (const base::Path path = base::Path("/sys/fs/cgroup") / mount / group; files.exists(path)) {
      found.push_back("control group " + path.string());
    }
  }
  return found;
}

std::vector<std::string> resource_remains(const Workspace& workspace) {
  // The authority signs for the stacks to come, and the ways in from the host wait for them.
  const std::set<std::string> kept = {"ca.key", "ca.pem", "registered.json"};
  const std::string_view way_in = "edge-";
  std::vector<std::string> found;
  for (const char* place :
       {"crun", "data/elasticache", "data/rds", "lb", "log", "logs", "network", "pki", "tasks"}) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(workspace.home() / place, none)) {
      const std::string name = entry.path().filename().string();
      if (!kept.contains(name) && !name.starts_with(way_in)) {
        found.push_back(entry.path().string());
      }
    }
  }
  const auto cell = workspace.cell();
  for (const region::ProcessStatus& process : cell->processes().or_throw()) {
    if (!process.name.starts_with(way_in)) {
      found.push_back("process " + process.name);
    }
  }
  for (const std::string& name : cell->network_namespaces().or_throw()) {
    found.push_back("network namespace " + name);
  }
  return found;
}

}  // namespace scenarios
