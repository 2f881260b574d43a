#include "region/daemon.h"

#include <atomic>
#include <csignal>
#include <filesystem>
#include <map>
#include <thread>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "aws/model/cloud_control.h"
#include "aws/signing/sigv4.h"
#include "base/checkout_for_test.h"
#include "base/io/http_client.h"
#include "base/io/subprocess.h"
#include "base/json.h"
#include "region/daemon_process.h"
#include "region/runtimes/image_for_test.h"

namespace region {
namespace {

constexpr base::Milliseconds kPatience{10'000};

/// The real settle-region, on a home and a port of its own.
class DaemonTest : public testing::Test {
 protected:
  DaemonTest() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "settle-region-XXXXXX").string();
    home = ::mkdtemp(pattern.data());
    port = base::Listener::tcp("127.0.0.1", 0).or_throw().port();
  }

  ~DaemonTest() override {
    run("stop");
    std::error_code failure;
    std::filesystem::remove_all(home, failure);
  }

  base::CommandResult run(const std::string& verb, std::vector<std::string> more = {}) const {
    std::vector<std::string> argv = {base::binary_dir() + "/settle-region", verb, "--home",
                                     home.string()};
    argv.insert(argv.end(), more.begin(), more.end());
    return base::run_command({.argv = argv}, base::Deadline::after(kPatience)).or_throw();
  }

  base::CommandResult start() const {
    return run("start", {"--port", std::to_string(port), "--isolation", "loopback"});
  }

  void kill_daemon() const {
    const auto daemon = find_daemon(home).or_throw();
    ASSERT_TRUE(daemon);
    ::kill(daemon->pid, SIGKILL);
    // Until it is gone, which its handle tells.
    ASSERT_TRUE(end_daemon(*daemon, base::Deadline::after(kPatience)));
  }

  /// nullopt: no answer.
  std::optional<base::JsonObject> call(const std::string& operation,
                                       const base::JsonObject& input) const {
    const base::Deadline deadline = base::Deadline::after(kPatience);
    auto connection = base::HttpConnection::connect({.host = "127.0.0.1", .port = port}, deadline);
    if (!connection) {
      return std::nullopt;
    }
    base::HttpRequest request{.method = "POST",
                              .headers = {{"Host", fmt::format("127.0.0.1:{}", port)},
                                          {"Content-Type", "application/x-amz-json-1.0"},
                                          {"X-Amz-Target", "CloudApiService." + operation}},
                              .body = base::json_text(base::Json(input))};
    aws::sign(request, {.access_key_id = "test", .secret_access_key = "test"},
              {.region = "us-east-1", .service = "cloudcontrolapi"},
              std::chrono::system_clock::now());
    const auto response = connection->exchange(std::move(request), deadline);
    if (!response) {
      return std::nullopt;
    }
    return boost::json::parse(response->body).as_object();
  }

  /// The request as it ended; sent again with the same token for as long as there is no answer.
  base::JsonObject create_queue(const std::string& name) const {
    const base::JsonObject input{{"TypeName", "AWS::SQS::Queue"},
                                 {"DesiredState", R"({"QueueName":")" + name + R"("})"},
                                 {"ClientToken", name}};
    const base::Deadline deadline = base::Deadline::after(kPatience);
    auto answer = call("CreateResource", input);
    while (!deadline.expired()) {
      const base::Json* event = answer ? answer->if_contains("ProgressEvent") : nullptr;
      if (event == nullptr) {
        answer = call("CreateResource", input);
        continue;
      }
      const auto status = event->at("OperationStatus").as_string();
      if (status != "PENDING" && status != "IN_PROGRESS") {
        return event->as_object();
      }
      answer = call("GetResourceRequestStatus", {{"RequestToken", event->at("RequestToken")}});
    }
    return {};
  }

  base::Path home;
  std::uint16_t port = 0;
};

TEST_F(DaemonTest, SaysWhatIsWrongWithTheRecordOfADaemon) {
  for (const char* record :
       {R"({"pid":"x","start_time":"1","port":1})", R"({"pid":0,"start_time":"1","port":1})",
        R"({"pid":1,"start_time":"1","port":70000})", "[]", "{"}) {
    base::SystemFiles().write_atomic(home / "region/daemon.json", record).or_throw();
    const auto status = run("status");
    EXPECT_EQ(status.exit_code, 1) << record;
    EXPECT_NE(status.error_output.find("daemon.json is damaged"), std::string::npos)
        << record << ": " << status.error_output;
  }
  std::filesystem::remove(home / "region/daemon.json");
}

TEST_F(DaemonTest, SaysWhatIsWrongWithADeletedWorkingDirectory) {
  const auto status = base::run_command(
      {.argv = {"/bin/sh", "-c",
                R"(mkdir "$1" && cd "$1" && rmdir "$1" && exec "$2" status --home relative)", "sh",
                (home / "gone").string(), base::binary_dir() + "/settle-region"}},
      base::Deadline::after(kPatience));
  ASSERT_TRUE(status);
  EXPECT_EQ(status->exit_code, 1);
  EXPECT_TRUE(status->error_output.starts_with("settle-region: ")) << status->error_output;
}

TEST_F(DaemonTest, StartsTellsItsStatusAndStopsLeavingNothingRunning) {
  const auto started = start();
  ASSERT_EQ(started.exit_code, 0) << started.error_output;
  const auto status = run("status", {"--json"});
  EXPECT_EQ(status.exit_code, 0);
  EXPECT_NE(status.output.find("\"isolation\":\"loopback\""), std::string::npos) << status.output;
  EXPECT_EQ(start().exit_code, 0) << "it runs already";
  EXPECT_NE(run("env").output.find(fmt::format("AWS_ENDPOINT_URL=http://127.0.0.1:{}", port)),
            std::string::npos);
  EXPECT_NE(run("logs").output.find("answers on"), std::string::npos);
  EXPECT_EQ(std::filesystem::status(home / "region").permissions() & std::filesystem::perms::mask,
            std::filesystem::perms::owner_all);
  EXPECT_EQ(run("stop").exit_code, 0);
  EXPECT_EQ(run("status").exit_code, 3);
  EXPECT_FALSE(std::filesystem::exists(home / "cell.sock"));
  EXPECT_EQ(run("reset").exit_code, 0);
  EXPECT_FALSE(std::filesystem::exists(home / "region"));
}

TEST_F(DaemonTest, TellsProgramsWhenItIsReady) {
  const std::vector<std::string> words = {"--port", std::to_string(port), "--isolation", "loopback",
                                          "--json"};
  const base::JsonObject first = boost::json::parse(run("start", words).output).as_object();
  EXPECT_EQ(first.at("port").as_int64(), port);
  EXPECT_EQ(first.at("pid").as_int64(), find_daemon(home).or_throw()->pid);
  EXPECT_GT(first.at("ready_ms").to_number<double>(), 0);
  const base::JsonObject again = boost::json::parse(run("start", words).output).as_object();
  EXPECT_EQ(again.at("pid"), first.at("pid"));
  EXPECT_EQ(again.at("ready_ms").to_number<double>(), 0);
}

TEST_F(DaemonTest, TakesImagesFromLayouts) {
  const base::Path layout = nginx_images() / "nginx";
  EXPECT_NE(run("image", {"ls"}).error_output.find("settle region start"), std::string::npos);
  ASSERT_EQ(start().exit_code, 0);
  const auto imported = run("image", {"import", layout.string(), "shop:v1"});
  ASSERT_EQ(imported.exit_code, 0) << imported.error_output;
  EXPECT_EQ(imported.output.find("shop:v1 sha256:"), 0U) << imported.output;
  EXPECT_EQ(run("image", {"ls"}).output, imported.output);
  const auto missing = run("image", {"import", (home / "none").string()});
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_NE(missing.error_output.find((home / "none").string()), std::string::npos);
}

TEST_F(DaemonTest, NamesThePortThatIsTakenAndTheFix) {
  const auto listener = base::Listener::tcp("127.0.0.1", port).or_throw();
  const auto refused = start();
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_NE(refused.error_output.find(fmt::format("port {} of 127.0.0.1 is taken", port)),
            std::string::npos);
  EXPECT_NE(refused.error_output.find("--port"), std::string::npos);
}

TEST_F(DaemonTest, NeverSignalsAProcessThatOnlyHasItsPid) {
  const std::string record =
      fmt::format(R"({{"pid":{},"start_time":"1","port":{}}})", ::getpid(), port);
  base::SystemFiles files;
  ASSERT_TRUE(files.write_atomic(home / "region" / "daemon.json", record));
  EXPECT_EQ(run("status").exit_code, 3);
  EXPECT_EQ(run("stop").exit_code, 0) << "and this test is still alive";
}

TEST_F(DaemonTest, RefusesADamagedJournalAndSaysSo) {
  ASSERT_EQ(start().exit_code, 0);
  run("stop");
  base::SystemFiles files;
  ASSERT_TRUE(files.write_atomic(home / "region" / "journal", "something else"));
  const auto refused = start();
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_NE(refused.error_output.find("journal"), std::string::npos) << refused.error_output;
}

TEST_F(DaemonTest, ForgetsNothingAndMakesNothingTwiceWhenItIsKilledAgainAndAgain) {
  constexpr int kThreads = 4;
  constexpr int kQueuesEach = 40;
  constexpr int kKills = 5;
  ASSERT_EQ(start().exit_code, 0);
  std::atomic<int> finished = 0;
  std::atomic<int> succeeded = 0;
  std::vector<std::jthread> clients;
  for (int client = 0; client < kThreads; ++client) {
    clients.emplace_back([&, client](const std::stop_token& stop) {
      for (int i = 0; i < kQueuesEach && !stop.stop_requested(); ++i) {
        const auto event = create_queue(fmt::format("q-{}-{}", client, i));
        const base::Json* status = event.if_contains("OperationStatus");
        succeeded += status != nullptr && *status == "SUCCESS" ? 1 : 0;
        ++finished;
        finished.notify_all();
      }
    });
  }
  for (int kill = 1; kill <= kKills; ++kill) {
    const int until = kill * kThreads * kQueuesEach / (kKills + 1);
    for (int now = finished; now < until; now = finished) {
      finished.wait(now);
    }
    kill_daemon();
    ASSERT_EQ(start().exit_code, 0);
  }
  for (std::jthread& client : clients) {
    client.join();
  }
  EXPECT_EQ(succeeded, kThreads * kQueuesEach);

  std::size_t listed = 0;
  base::JsonObject input{{"TypeName", "AWS::SQS::Queue"}, {"MaxResults", 100}};
  for (bool more = true; more;) {
    const auto page = call("ListResources", input);
    ASSERT_TRUE(page);
    listed += page->at("ResourceDescriptions").as_array().size();
    more = page->contains("NextToken");
    if (more) {
      input["NextToken"] = page->at("NextToken");
    }
  }
  EXPECT_EQ(listed, static_cast<std::size_t>(kThreads * kQueuesEach));
}

}  // namespace
}  // namespace region
