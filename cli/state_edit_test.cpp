// `settle state edit`, in-process on a real disk; a function plays the editor.

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "cli/command_line.h"

namespace cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class StateEdits : public testing::Test {
 protected:
  StateEdits() {
    shell_.program = [](engine::Stack& stack) {
      for (const std::string name : {"orders", "jobs"}) {
        stack.declare({.type = "AWS::SQS::Queue",
                       .name = name,
                       .properties = catalog::Value(
                           catalog::Value::Object{{"QueueName", catalog::Value(name)}})});
      }
      stack.output("password", catalog::Value::secret("hunter2"));
    };
    shell_.variables["PULUMI_CONFIG_PASSPHRASE"] = "correct horse";
    shell_.variables["EDITOR"] = "ed -s";
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "x"});
    shell_.settle_ok({"up", "--yes"});
    exported_ = shell_.settle_ok({"stack", "export"});
  }

  /// From now on the editor replaces the first `from` by `to`.
  void edit(const std::string& from, const std::string& to) {
    shell_.terminal.on_edit = [this, from, to](const base::Path& file) -> base::Result<void> {
      file_ = file;
      std::string text = shell_.files.read(file).or_throw();
      seen_.push_back(text);
      if (const std::size_t at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
      }
      return shell_.files.write_atomic(file, text);
    };
  }

  std::string written() const { return shell_.terminal.output + shell_.terminal.error_output; }

  CommandLine shell_;
  std::string exported_;
  base::Path file_;
  std::vector<std::string> seen_;  ///< by the editor
};

TEST_F(StateEdits, TakeWhatAPersonHasMadeOfTheDeployment) {
  edit("\"custom\": true,", "\"custom\": true, \"protect\": true,");
  EXPECT_EQ(shell_.settle({"state", "edit"}), 2) << "nobody to ask";
  shell_.terminal.tty = true;
  shell_.terminal.answers = {"accept"};
  EXPECT_EQ(shell_.settle({"state", "edit"}), 0) << written();
  EXPECT_EQ(seen_, std::vector{exported_});
  EXPECT_THAT(seen_[0], Not(HasSubstr("hunter2")));
  EXPECT_EQ(shell_.terminal.editors, std::vector<std::string>{"ed -s"});
  EXPECT_FALSE(shell_.files.exists(file_)) << "nothing is left behind";
  EXPECT_THAT(shell_.settle_ok({"stack", "output", "--show-secrets"}), HasSubstr("hunter2"));
  EXPECT_THAT(shell_.settle_ok({"preview"}), HasSubstr("2 unchanged"));
}

TEST_F(StateEdits, SayWhichResourcesDiffer) {
  const std::string name = "\"queueName\": \"orders\"";
  ASSERT_THAT(exported_, HasSubstr(name));
  edit(name, "\"queueName\": \"bills\"");
  shell_.terminal.tty = true;
  shell_.terminal.answers = {"accept"};
  EXPECT_EQ(shell_.settle({"state", "edit"}), 0);
  EXPECT_THAT(written(), HasSubstr("  ~ urn:pulumi:dev::shop::aws-native:sqs:Queue::orders\n"));
  EXPECT_THAT(written(), Not(HasSubstr("::jobs")));
  const std::string said = shell_.terminal.output;
  const std::size_t place = said.find("as it was before it is ") + 23;
  const std::string backup = said.substr(place, said.find('\n', place) - place);
  EXPECT_THAT(backup, HasSubstr(".settle/stacks/shop/dev/before-edit-"));
  EXPECT_THAT(shell_.files.read(backup).or_throw(), Not(HasSubstr("bills")));
  EXPECT_THAT(shell_.settle_ok({"stack", "export"}), HasSubstr("\"queueName\": \"bills\""));
}

TEST_F(StateEdits, AreNotTakenWhenTheyAreWrong) {
  struct Row {
    const char* from;
    const char* to;
    const char* complaint;
  };

  const Row rows[] = {
      {"\"version\": 3", "\"version\" 3", "line"},
      {"\"version\": 3", "\"version\": 9", "version"},
      {"\"type\": \"aws-native:sqs:Queue\"", "\"type\": \"\"", "type"},
      {"::orders\"", "::jobs\"", "jobs"},
  };
  for (const Row& row : rows) {
    ASSERT_THAT(exported_, HasSubstr(row.from));
    edit(row.from, row.to);
    EXPECT_NE(shell_.settle({"state", "edit", "--yes"}), 0) << row.to;
    EXPECT_THAT(written(), HasSubstr(row.complaint)) << row.to;
    EXPECT_THAT(written(), HasSubstr("nothing was changed"));
    EXPECT_THAT(written(), HasSubstr(file_.string())) << "the work is not lost";
    EXPECT_TRUE(shell_.files.exists(file_));
    std::filesystem::remove_all(file_.parent_path());
    EXPECT_EQ(shell_.settle_ok({"stack", "export"}), exported_);
  }
}

TEST_F(StateEdits, CanBeMendedResetAndCancelled) {
  shell_.terminal.tty = true;
  edit("\"version\": 3", "\"version\" 3");
  shell_.terminal.answers = {"accept", "edit", "reset", "cancel"};
  EXPECT_EQ(shell_.settle({"state", "edit"}), 8);
  ASSERT_EQ(seen_.size(), 3U) << "a wrong one cannot be accepted";
  EXPECT_THAT(seen_[1], HasSubstr("\"version\" 3"));
  EXPECT_EQ(seen_[2], exported_);
  EXPECT_EQ(shell_.settle_ok({"stack", "export"}), exported_);
}

TEST_F(StateEdits, LoseNothingThatHasHappenedMeanwhile) {
  edit("\"queueName\": \"orders\"", "\"queueName\": \"bills\"");
  const auto replace = shell_.terminal.on_edit;
  shell_.terminal.on_edit = [&](const base::Path& file) {
    MemoryTerminal other;
    shell_.settle_on(
        other, {"state", "protect", "--yes", "urn:pulumi:dev::shop::aws-native:sqs:Queue::jobs"});
    return replace(file);
  };
  EXPECT_EQ(shell_.settle({"state", "edit", "--yes"}), 1);
  EXPECT_THAT(written(), HasSubstr("was changed while it was edited"));
  EXPECT_THAT(shell_.settle_ok({"stack", "export"}), HasSubstr("\"protect\": true"));
  std::filesystem::remove_all(file_.parent_path());
}

TEST_F(StateEdits, NeedAnEditorThatEndsWell) {
  EXPECT_EQ(shell_.settle({"state", "edit", "--yes"}), 0);
  EXPECT_THAT(written(), HasSubstr("was not edited; nothing was changed"));
  shell_.variables["VISUAL"] = "vim";
  shell_.terminal.on_edit = [](const base::Path&) -> base::Result<void> {
    return base::error(base::ErrorKind::kInternal, "the editor 'vim' ended with code 1");
  };
  EXPECT_NE(shell_.settle({"state", "edit", "--yes"}), 0);
  EXPECT_EQ(shell_.terminal.editors.back(), "vim") << "VISUAL comes first";
  shell_.variables.erase("VISUAL");
  shell_.variables.erase("EDITOR");
  EXPECT_EQ(shell_.settle({"state", "edit", "--yes"}), 2);
  EXPECT_THAT(written(), HasSubstr("neither VISUAL nor EDITOR is set"));
}

}  // namespace
}  // namespace cli
