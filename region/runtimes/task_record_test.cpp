#include "region/runtimes/task_record.h"

#include <gtest/gtest.h>

#include "region/runtimes/cell_home_for_test.h"

namespace region {
namespace {

constexpr const char* kServiceArn = "arn:aws:ecs:us-east-1:000000000000:service/shop/web";

class TaskRecordTest : public testing::Test {
 protected:
  TaskRecord read() const { return records_.of_service(kServiceArn).or_throw().at(0); }

  CellHome home_;
  TaskRecords records_{home_.path()};
};

TEST_F(TaskRecordTest, what_is_saved_is_read) {
  const ServiceTarget target{.group_arn = "arn",
                             .group = "web",
                             .port = 8080,
                             .deregistration_delay_s = 7,
                             .give_up_s = 9};
  records_
      .save({.id = "a",
             .service = kServiceArn,
             .revision = "1",
             .subnet = "subnet-1",
             .security_groups = {"sg-1", "sg-2"},
             .targets = {target},
             .address = "10.0.16.10",
             .containers = {{.name = "nginx", .process = "task-a.0", .stop_signal = 3}}})
      .or_throw();
  const TaskRecord record = read();
  EXPECT_TRUE(record.has_network);
  EXPECT_EQ(record.security_groups, (std::vector<std::string>{"sg-1", "sg-2"}));
  EXPECT_EQ(record.targets, std::vector{target});
  EXPECT_EQ(record.address, "10.0.16.10");
  EXPECT_EQ(record.containers.at(0).stop_signal, 3);
}

TEST_F(TaskRecordTest, records_of_earlier_daemons_are_read) {
  const std::string head = std::string(R"({"id":"a","service":")") + kServiceArn +
                           R"(","revision":"1","subnet":"subnet-1","address":"10.0.16.10",)";
  const std::string rest =
      R"("process":"task-a.0","essential":true,"stop_signal":15,"stop_timeout_s":30}]})";
  for (const std::string& text :
       {head + R"("version":1,"containers":[{)" + rest,
        head + R"("version":2,"complete":true,"containers":[{"name":"nginx",)" + rest}) {
    base::SystemFiles files;
    files.write_atomic(records_.directory("a") / "task.json", text).or_throw();
    const TaskRecord record = read();
    EXPECT_FALSE(record.has_network);
    EXPECT_TRUE(record.complete);
    EXPECT_EQ(record.containers.at(0).process, "task-a.0");
  }
}

TEST_F(TaskRecordTest, what_a_crash_left_of_tasks_without_a_record_is_removed) {
  records_.save({.id = "runs", .service = kServiceArn}).or_throw();
  base::SystemFiles files;
  files.write_atomic(records_.directory("half-removed") / "task-half.0" / "config.json", "{}")
      .or_throw();
  std::filesystem::create_directory(records_.directory("not-saved-yet"));
  records_.remove_unrecorded().or_throw();
  EXPECT_EQ(files.list(home_.path() / "tasks").or_throw(), std::vector<std::string>{"runs"});
}

TEST_F(TaskRecordTest, without_any_task_there_is_nothing_to_remove) {
  EXPECT_TRUE(records_.remove_unrecorded());
}

}  // namespace
}  // namespace region
