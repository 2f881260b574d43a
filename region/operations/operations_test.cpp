#include "region/operations/operations.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <thread>

#include <gtest/gtest.h>

#include "base/json_members.h"
#include "region/region_for_test.h"

namespace region {
namespace {

const std::string kVpc = "AWS::EC2::VPC";
constexpr std::chrono::seconds kPatience{10};

/// What the data plane of these tests is told to do, and what it has done.
struct Plane {
  std::mutex mutex;
  std::condition_variable_any changed;
  bool held = false;            ///< provision and deprovision wait
  std::string failure;          ///< code of the error that they throw
  std::string failing;          ///< which of them: how the step begins
  bool all_or_nothing = false;  ///< a failed create leaves nothing
  std::vector<std::string> done;

  void reset() {
    const std::scoped_lock lock(mutex);
    held = false;
    all_or_nothing = false;
    failure.clear();
    done.clear();
  }

  void hold(bool value) {
    const std::scoped_lock lock(mutex);
    held = value;
    changed.notify_all();
  }

  void fail_with(const std::string& code, const std::string& step = "") {
    const std::scoped_lock lock(mutex);
    failure = code;
    failing = step;
  }

  void act(const std::string& what, const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    done.push_back(what);
    changed.notify_all();
    if (!changed.wait(lock, stop, [this] { return !held; })) {
      throw HandlerError("NotStabilized", "stopped");
    }
    if (!failure.empty() && what.starts_with(failing)) {
      throw HandlerError(failure, "as told");
    }
  }

  bool wait_for(const std::string& what) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, kPatience,
                            [&] { return std::ranges::find(done, what) != done.end(); });
  }
};

// The handler table is made anew at every opening; what it acts on stays.
Plane& plane() {
  static Plane the_plane;
  return the_plane;
}

class VpcHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& /*context*/) override {
    base::JsonObject model = desired;
    const std::string cidr(model.at("CidrBlock").as_string());
    model["VpcId"] = current != nullptr ? current->identifier : "vpc-" + cidr;
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    plane().act((before == nullptr ? "provision " : "change ") + resource.identifier, context.stop);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    plane().act("deprovision " + resource.identifier, context.stop);
  }

  bool keeps_failed_create() const override { return !plane().all_or_nothing; }
};

std::vector<HandlerEntry> vpc_handlers() {
  std::vector<HandlerEntry> entries = stored_handlers();
  entries.push_back({"AWS::EC2::VPC", std::make_unique<VpcHandler>()});
  return entries;
}

class OperationsTest : public testing::Test {
 protected:
  OperationsTest() { plane().reset(); }

  Answer start(const std::string& operation, base::JsonObject input) {
    input["TypeName"] = kVpc;
    return region.call(operation, input);
  }

  static std::string token_of(const Answer& answer) {
    return std::string(answer.body.at("ProgressEvent").at("RequestToken").as_string());
  }

  Answer status(const std::string& token) {
    return region.call("GetResourceRequestStatus", {{"RequestToken", token}});
  }

  Operations& operations() { return region.region().operations(); }

  /// Returns when everything was tried once to be brought back.
  void reopen_without_data_planes() {
    region.close();
    plane().reset();
    plane().fail_with("InUse", "provision");
    region.open();
    EXPECT_TRUE(operations().wait_restored(base::Deadline::after(kPatience)));
  }

  bool nothing_missing() {
    const base::Deadline deadline = base::Deadline::after(kPatience);
    while (!operations().missing().empty() && !deadline.expired()) {
      std::this_thread::yield();
    }
    return operations().missing().empty();
  }

  const base::JsonObject kCreate{{"DesiredState", R"({"CidrBlock":"10.0.0.0/16"})"},
                                 {"ClientToken", "create"}};
  const base::JsonObject kUpdate{
      {"Identifier", "vpc-10.0.0.0/16"},
      {"PatchDocument", R"([{"op":"add","path":"/EnableDnsSupport","value":true}])"}};
  const base::JsonObject kDelete{{"Identifier", "vpc-10.0.0.0/16"}};
  const std::string kId = "vpc-10.0.0.0/16";

  TestRegion region{vpc_handlers};
};

TEST_F(OperationsTest, TellsThatAnOperationIsUnderWay) {
  plane().hold(true);
  const Answer answer = start("CreateResource", kCreate);
  EXPECT_EQ(answer.body.at("ProgressEvent").at("OperationStatus"), "IN_PROGRESS");
  ASSERT_TRUE(plane().wait_for("provision " + kId));
  EXPECT_TRUE(region.read(kVpc, kId)) << "reads work meanwhile";
  plane().hold(false);
  EXPECT_EQ(region.finish(answer).status, "SUCCESS");
}

TEST_F(OperationsTest, AResourceIsFreeOnceItsOperationIsToldToHaveEnded) {
  ASSERT_EQ(region.create(kVpc, R"({"CidrBlock":"10.0.0.0/16"})").status, "SUCCESS");
  for (int i = 0; i < 40; ++i) {
    plane().hold(true);
    Answer told = start("UpdateResource", kUpdate);
    ASSERT_EQ(told.error, "");
    const base::Json token = told.body.at("ProgressEvent").at("RequestToken");
    plane().hold(false);
    for (std::string status = "IN_PROGRESS"; status.ends_with("IN_PROGRESS");) {
      // Tells at once how it is, unlike GetResourceRequestStatus.
      told = region.call("CancelResourceRequest", {{"RequestToken", token}});
      status = base::text_of(told.body.at("ProgressEvent").at("OperationStatus"));
    }
  }
}

TEST_F(OperationsTest, TakesOneOperationPerResourceAtATime) {
  plane().hold(true);
  const Answer create = start("CreateResource", kCreate);
  ASSERT_TRUE(plane().wait_for("provision " + kId));
  EXPECT_EQ(start("DeleteResource", kDelete).error, "ConcurrentOperationException");
  EXPECT_EQ(start("UpdateResource", kUpdate).error, "ConcurrentOperationException");
  const Event again = region.create(kVpc, R"({"CidrBlock":"10.0.0.0/16"})");
  EXPECT_EQ(again.error, "AlreadyExists");
  plane().hold(false);
  region.finish(create);
  EXPECT_EQ(region.finish(start("DeleteResource", kDelete)).status, "SUCCESS");
}

TEST_F(OperationsTest, KeepsWhatAFailedCreateHasMade) {
  plane().fail_with("NotStabilized");
  const Event failed = region.finish(start("CreateResource", kCreate));
  EXPECT_EQ(failed.status, "FAILED");
  EXPECT_EQ(failed.error, "NotStabilized");
  EXPECT_EQ(failed.identifier, kId);
  EXPECT_TRUE(region.read(kVpc, kId));
}

TEST_F(OperationsTest, ForgetsAFailedCreateThatTheServiceMakesInOneCall) {
  plane().all_or_nothing = true;
  plane().fail_with("GeneralServiceException", "provision");
  const Event failed = region.finish(start("CreateResource", kCreate));
  EXPECT_EQ(failed.status, "FAILED");
  EXPECT_EQ(failed.error, "GeneralServiceException");
  EXPECT_TRUE(plane().wait_for("deprovision " + kId));
  EXPECT_FALSE(region.read(kVpc, kId));
  plane().fail_with("");
  EXPECT_EQ(region.create(kVpc, R"({"CidrBlock":"10.0.0.0/16"})").status, "SUCCESS");
}

TEST_F(OperationsTest, KeepsAFailedCreateThatCannotBeTakenDown) {
  plane().all_or_nothing = true;
  plane().fail_with("GeneralServiceException");
  EXPECT_EQ(region.finish(start("CreateResource", kCreate)).status, "FAILED");
  EXPECT_TRUE(region.read(kVpc, kId));
}

TEST_F(OperationsTest, KeepsTheOldModelWhenAnUpdateFails) {
  region.finish(start("CreateResource", kCreate));
  plane().fail_with("GeneralServiceException");
  EXPECT_EQ(region.finish(start("UpdateResource", kUpdate)).status, "FAILED");
  EXPECT_FALSE(region.read(kVpc, kId)->contains("EnableDnsSupport"));
  EXPECT_EQ(std::ranges::count(plane().done, "change " + kId), 2) << "there and back";
}

TEST_F(OperationsTest, KeepsTheResourceWhenADeleteFails) {
  region.finish(start("CreateResource", kCreate));
  plane().fail_with("ResourceConflict");
  EXPECT_EQ(region.finish(start("DeleteResource", kDelete)).error, "ResourceConflict");
  EXPECT_TRUE(region.read(kVpc, kId));
  plane().fail_with("");
  EXPECT_EQ(region.finish(start("DeleteResource", kDelete)).status, "SUCCESS");
}

TEST_F(OperationsTest, CancelsWhatRuns) {
  plane().hold(true);
  const Answer create = start("CreateResource", kCreate);
  ASSERT_TRUE(plane().wait_for("provision " + kId));
  const Answer cancelled =
      region.call("CancelResourceRequest", {{"RequestToken", token_of(create)}});
  EXPECT_EQ(cancelled.body.at("ProgressEvent").at("OperationStatus"), "CANCEL_IN_PROGRESS");
  EXPECT_EQ(region.finish(status(token_of(create))).status, "CANCEL_COMPLETE");
}

struct Interruption {
  const char* operation;
  const char* step;
  bool exists_after;
};

TEST_F(OperationsTest, GoesOnAfterARestartWhereItWasInterrupted) {
  const Interruption rows[] = {{"CreateResource", "provision ", true},
                               {"UpdateResource", "change ", true},
                               {"DeleteResource", "deprovision ", false}};
  for (const Interruption& row : rows) {
    SCOPED_TRACE(row.operation);
    const std::string operation = row.operation;
    plane().reset();
    plane().hold(true);
    const Answer answer = start(operation, operation == "CreateResource"   ? kCreate
                                           : operation == "UpdateResource" ? kUpdate
                                                                           : kDelete);
    ASSERT_TRUE(plane().wait_for(row.step + kId));
    region.close();
    plane().hold(false);
    region.open();
    EXPECT_EQ(region.finish(status(token_of(answer))).status, "SUCCESS");
    EXPECT_EQ(region.read(kVpc, kId).has_value(), row.exists_after);
  }
}

TEST_F(OperationsTest, AnswersACreateSentAgainAfterARestartWithTheSameRequest) {
  plane().hold(true);
  const Answer first = start("CreateResource", kCreate);
  ASSERT_TRUE(plane().wait_for("provision " + kId));
  region.close();
  region.open();
  const Answer again = start("CreateResource", kCreate);
  EXPECT_EQ(token_of(again), token_of(first));
  plane().hold(false);
  EXPECT_EQ(region.finish(again).status, "SUCCESS");
}

TEST_F(OperationsTest, BringsEverythingBackInOrderBeforeItTakesNewOperations) {
  region.finish(start("CreateResource", {{"DesiredState", R"({"CidrBlock":"10.2.0.0/16"})"}}));
  region.finish(start("CreateResource", {{"DesiredState", R"({"CidrBlock":"10.1.0.0/16"})"}}));
  region.close();
  plane().reset();
  plane().hold(true);
  region.open();
  ASSERT_TRUE(plane().wait_for("provision vpc-10.2.0.0/16"));
  EXPECT_TRUE(region.read(kVpc, "vpc-10.1.0.0/16")) << "reads work meanwhile";
  const Answer create = start("CreateResource", kCreate);
  EXPECT_EQ(create.body.at("ProgressEvent").at("OperationStatus"), "PENDING");
  plane().hold(false);
  EXPECT_EQ(region.finish(create).status, "SUCCESS");
  const std::vector<std::string> expected = {"provision vpc-10.2.0.0/16",
                                             "provision vpc-10.1.0.0/16", "provision " + kId};
  EXPECT_EQ(plane().done, expected);
}

TEST_F(OperationsTest, TriesAgainToBringBackWhatCannotBe) {
  region.finish(start("CreateResource", {{"DesiredState", R"({"CidrBlock":"10.1.0.0/16"})"}}));
  region.finish(start("CreateResource", kCreate));
  reopen_without_data_planes();
  const std::vector<Missing> missing = operations().missing();
  ASSERT_EQ(missing.size(), 2U);
  EXPECT_EQ(missing[0].key.identifier, "vpc-10.1.0.0/16") << "in order of creation";
  EXPECT_EQ(missing[0].reason, "as told");
  plane().fail_with("");
  EXPECT_TRUE(nothing_missing());
}

TEST_F(OperationsTest, DoesNotBringBackWhatIsDeletedMeanwhile) {
  region.finish(start("CreateResource", kCreate));
  reopen_without_data_planes();
  // Not through HTTP: the clock that stands still leaps with every pause, and signatures expire.
  StoredRequest removal{.operation = Operation::kDelete,
                        .region = region.aws_region,
                        .type = kVpc,
                        .identifier = kId};
  const base::Deadline deadline = base::Deadline::after(kPatience);
  auto submitted = operations().submit(removal);
  while (!submitted && !deadline.expired()) {
    EXPECT_EQ(submitted.error().code, "ConcurrentOperationException");
    submitted = operations().submit(removal);
  }
  ASSERT_TRUE(submitted);
  EXPECT_EQ(operations().status(submitted->token, kPatience).or_throw().status,
            RequestStatus::kSuccess);
  EXPECT_TRUE(nothing_missing());
}

TEST_F(OperationsTest, WaitsForAFullDiskAndForgetsNothing) {
  region.files.set_free_bytes(100);
  const Answer refused = start("CreateResource", kCreate);
  EXPECT_EQ(refused.error, "ServiceInternalErrorException");
  EXPECT_EQ(refused.status, 500);
  region.files.set_free_bytes(1 << 20);
  EXPECT_EQ(region.finish(start("CreateResource", kCreate)).status, "SUCCESS");
  region.close();
  region.open();
  EXPECT_TRUE(region.read(kVpc, kId));
}

}  // namespace
}  // namespace region
