// settle dies at any moment of whatever it does: what it has left is whole, and the next run goes
// on from there. `make campaign` does it a thousand times.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/encoding.h"
#include "base/random.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {
namespace {

constexpr const char* kSetting = "payment-processing:note";
/// What a command is thought to take before it was seen to end.
constexpr std::uint64_t kFirstSpanMs = 100;

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// One stack through a life of interrupted commands.
class Campaign {
 public:
  explicit Campaign(std::uint64_t seed) : random_(seed) {
    workspace_.configure("dev");
    workspace_.settle_ok({"region", "start"});
    lasts_["up"] = lasts_ms([this] { set_up(); });
    whole_ = workspace_.region_status("resources");
    lasts_["destroy"] = lasts_ms([this] { destroy(); });
    empty_ = workspace_.region_status("resources");
  }

  /// One command, killed; then everything that has to hold.
  void moment() {
    using Action = void (Campaign::*)();
    constexpr Action kOfAnyStack[] = {&Campaign::kill_up,     &Campaign::kill_config_set,
                                      &Campaign::kill_rename, &Campaign::kill_tag,
                                      &Campaign::kill_init,   &Campaign::kill_key_change};
    constexpr Action kOfAnother[] = {&Campaign::kill_destroy,     &Campaign::kill_protect,
                                     &Campaign::kill_taint,       &Campaign::kill_import,
                                     &Campaign::kill_refresh,     &Campaign::kill_state_rename,
                                     &Campaign::kill_state_delete};
    const std::uint64_t chosen =
        random_.below(std::size(kOfAnyStack) + (deployed_ ? std::size(kOfAnother) : 0));
    (this->*(chosen < std::size(kOfAnyStack) ? kOfAnyStack[chosen]
                                             : kOfAnother[chosen - std::size(kOfAnyStack)]))();
  }

 private:
  void kill(const std::string& what, const std::vector<std::string>& arguments) {
    interrupt(what, arguments);
    check_readable();
  }

  /// Runs a command and kills it at any moment of the time that it took last.
  void interrupt(const std::string& what, const std::vector<std::string>& arguments) {
    const std::uint64_t span = lasts_.try_emplace(what, kFirstSpanMs).first->second;
    const std::uint64_t ms = 1 + random_.below(span);
    std::vector<std::string> argv = {"timeout", "-s", "KILL",
                                     fmt::format("{}.{:03}", ms / 1000, ms % 1000),
                                     base::binary_dir() + "/settle"};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    base::CommandResult result;
    const std::uint64_t took =
        lasts_ms([&] { result = workspace_.run(argv, std::chrono::seconds{120}); });
    // Once it has come to its end it is known how long it takes.
    const bool ended = result.exit_code == 0;
    lasts_[what] = ended ? took : span + span / 4 + 1;
    last_ = fmt::format("settle {} {} at {} ms of {}", base::join(arguments, " "),
                        ended ? "ended" : "killed", ms, span);
    fmt::print("{}\n", last_);
    std::fflush(stdout);
  }

  static std::uint64_t lasts_ms(const std::function<void()>& what) {
    const auto start = std::chrono::steady_clock::now();
    what();
    const auto took = std::chrono::steady_clock::now() - start;
    return static_cast<std::uint64_t>(
               std::chrono::duration_cast<std::chrono::milliseconds>(took).count()) +
           2;
  }

  base::Json json_of(const std::vector<std::string>& arguments) {
    return base::parse_json(ok(arguments), "what settle prints").or_throw();
  }

  std::string ok(const std::vector<std::string>& arguments) {
    SCOPED_TRACE(last_);
    return workspace_.settle_ok(arguments);
  }

  /// The state, the history and each state in it can be read.
  void check_readable() {
    SCOPED_TRACE(last_);
    json_of({"stack", "export"});
    const base::Json history = json_of({"stack", "history", "--json"});
    std::uint64_t newer = 0;
    for (const base::Json& run : history.as_array()) {
      const auto version = run.at("version").to_number<std::uint64_t>();
      EXPECT_TRUE(newer == 0 || version + 1 == newer) << version << " before " << newer;
      EXPECT_NE(run.at("result"), base::Json("in-progress")) << version;
      newer = version;
    }
    if (!history.as_array().empty()) {
      // Of the last few; one that was interrupted has none, and says so.
      const std::uint64_t newest = history.at(0).at("version").to_number<std::uint64_t>();
      const base::Json& run =
          history.as_array()[random_.below(std::min<std::uint64_t>(16, history.as_array().size()))];
      const auto version = run.at("version").to_number<std::uint64_t>();
      const auto kept =
          workspace_.settle({"stack", "export", "--version", std::to_string(version)});
      const bool interrupted =
          all_output(kept).find("the run was interrupted") != std::string::npos;
      // A run that finds what a killed one has left keeps a whole state, and four are kept.
      const bool old =
          version + 4 <= newest && all_output(kept).find("is not kept") != std::string::npos;
      EXPECT_TRUE(kept.exit_code == 0 || old ||
                  (interrupted && run.at("result") != base::Json("succeeded")))
          << version << " of " << newest << ": " << all_output(kept);
    }
  }

  void set_up() {
    ok({"up", "--yes"});
    deployed_ = true;
  }

  void destroy() {
    ok({"destroy", "--yes"});
    deployed_ = false;
  }

  void check_whole() {
    SCOPED_TRACE(last_);
    ok({"preview", "--expect-no-changes"});
    EXPECT_EQ(workspace_.region_status("resources"), whole_);
  }

  void kill_up() {
    kill("up", {"up", "--yes"});
    set_up();
    check_whole();
  }

  void kill_destroy() {
    kill("destroy", {"destroy", "--yes"});
    if (random_.below(2) == 0) {
      set_up();
      check_whole();
      return;
    }
    destroy();
    SCOPED_TRACE(last_);
    EXPECT_EQ(workspace_.region_status("resources"), empty_);
  }

  void kill_refresh() {
    kill("refresh", {"refresh", "--yes"});
    check_whole();
  }

  void kill_config_set() {
    const bool secret = random_.below(2) == 0;
    const std::string value = fmt::format("value {}", random_.below(1000));
    std::vector<std::string> arguments = {"config", "set", kSetting, value};
    if (secret) {
      arguments.emplace_back("--secret");
    }
    kill("config set", arguments);
    const auto found = workspace_.settle({"config", "get", kSetting});
    SCOPED_TRACE(last_);
    const std::string now = found.exit_code == 0 ? found.output : "";
    EXPECT_TRUE(now.empty() || now == value + "\n") << now << all_output(found);
    if (!now.empty()) {
      ok({"config", "rm", kSetting});  // the program knows no such setting
    }
  }

  void kill_rename() {
    const std::string other = stack_ == "dev" ? "renamed" : "dev";
    const std::size_t before = resources().size();
    interrupt("stack rename", {"stack", "rename", other});
    SCOPED_TRACE(last_);
    if (workspace_.settle({"stack", "rename", other, "--stack", stack_}).exit_code != 0) {
      // It was done; then there is nothing of the old name.
      EXPECT_NE(workspace_.settle({"stack", "export", "--stack", stack_}).exit_code, 0);
    }
    stack_ = other;
    ok({"stack", "select", stack_});
    EXPECT_EQ(resources().size(), before);
    check_readable();
    if (deployed_) {
      check_whole();
    }
  }

  void kill_tag() {
    const std::string value = std::to_string(random_.below(1000));
    kill("stack tag set", {"stack", "tag", "set", "owner", value});
    ok({"stack", "tag", "set", "owner", value});
    EXPECT_EQ(ok({"stack", "tag", "get", "owner"}), value + "\n");
  }

  void kill_init() {
    kill("stack init", {"stack", "init", "short-lived", "--no-select"});
    const auto again = workspace_.settle({"stack", "init", "short-lived", "--no-select"});
    SCOPED_TRACE(last_);
    EXPECT_TRUE(again.exit_code == 0 || is_stack("short-lived")) << all_output(again);
    kill("stack rm", {"stack", "rm", "short-lived", "--yes"});
    if (is_stack("short-lived")) {
      ok({"stack", "rm", "short-lived", "--yes"});
    }
    EXPECT_FALSE(is_stack("short-lived"));
  }

  void kill_protect() {
    kill("state protect", {"state", "protect", "--all", "--yes"});
    ok({"state", "unprotect", "--all", "--yes"});
    check_whole();
  }

  void kill_key_change() {
    ok({"config", "set", kSetting, "hush", "--secret"});
    kill("stack change-secrets-provider", {"stack", "change-secrets-provider", "passphrase"});
    ok({"stack", "export", "--show-secrets"});
    EXPECT_EQ(ok({"config", "get", kSetting}), "hush\n");
    ok({"config", "rm", kSetting});  // the program knows no such setting
    if (deployed_) {
      check_whole();
    }
  }

  void kill_state_rename() {
    const std::string urn = any_urn();
    const std::size_t at = urn.rfind("::") + 2;
    const std::string renamed = urn.substr(0, at) + "renamed";
    kill("state rename", {"state", "rename", urn, "renamed", "--yes"});
    if (workspace_.settle({"state", "rename", renamed, urn.substr(at), "--yes"}).exit_code != 0) {
      ok({"state", "rename", urn, "renamed", "--yes"});  // it was not done
      ok({"state", "rename", renamed, urn.substr(at), "--yes"});
    }
    check_whole();
  }

  void kill_state_delete() {
    const std::string urn = any_urn();
    ok({"stack", "export", "--file", "exported.json"});
    kill("state delete", {"state", "delete", urn, "--target-dependents", "--force", "--yes"});
    ok({"stack", "import", "--file", "exported.json"});
    check_whole();
  }

  std::string any_urn() {
    std::vector<std::string> urns;
    for (const base::Json& resource : resources()) {
      if (resource.at("type").as_string().starts_with("aws-native:")) {  // no component
        urns.emplace_back(resource.at("urn").as_string());
      }
    }
    return urns.at(random_.below(urns.size()));
  }

  void kill_taint() {
    const std::string urn = any_urn();
    kill("state taint", {"state", "taint", urn, "--yes"});
    ok({"state", "untaint", urn, "--yes"});
    check_whole();
  }

  void kill_import() {
    ok({"stack", "export", "--file", "exported.json"});
    kill("stack import", {"stack", "import", "--file", "exported.json"});
    check_whole();
  }

  base::JsonArray resources() {
    return json_of({"stack", "export"}).at("deployment").at("resources").as_array();
  }

  bool is_stack(const std::string& name) {
    const base::Json stacks = json_of({"stack", "ls", "--json"});
    return std::ranges::any_of(stacks.as_array(), [&](const base::Json& stack) {
      return stack.at("name") == base::Json(name);
    });
  }

  base::SeededRandom random_;
  Workspace workspace_;
  std::string stack_ = "dev";
  bool deployed_ = false;
  std::int64_t whole_ = 0;
  std::int64_t empty_ = 0;
  std::map<std::string, std::uint64_t> lasts_;  ///< ms, by command
  std::string last_;                            ///< the last command, for messages
};

TEST(Campaign, WhateverIsKilledAtAnyMomentLosesNothing) {
  const std::uint64_t seed = number_from("SETTLE_SEED", base::SystemRandom().next());
  SCOPED_TRACE(fmt::format("SETTLE_SEED={}", seed));
  Campaign campaign(seed);
  const std::uint64_t moments = number_from("SETTLE_MOMENTS", 20);
  for (std::uint64_t i = 0; i < moments && !testing::Test::HasFailure(); ++i) {
    campaign.moment();
  }
}

}  // namespace
}  // namespace scenarios
