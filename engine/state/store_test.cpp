#include "engine/state/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"
#include "engine/state/framing.h"

namespace engine {
namespace {

using catalog::Value;
using testing::HasSubstr;
using testing::Not;

/// Another key: its ciphertexts are not the other's.
class OtherSecrets final : public SecretsManager {
 public:
  base::Result<std::string> encrypt(std::string_view plaintext) override {
    return "other:" + base::hex_encode(base::as_bytes(plaintext));
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    if (!ciphertext.starts_with("other:")) {
      return base::error(base::ErrorKind::kPermission, "another key");
    }
    return base::to_string(base::hex_decode(ciphertext.substr(6)).or_throw());
  }

  base::Json description() const override { return base::JsonObject{{"type", "other"}}; }
};

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto journal = world_.store.open().or_throw();
    journal
        ->put({.serial = 1,
               .urn = "u",
               .type = "AWS::SQS::Queue",
               .inputs = Value::Object{{"Password", Value::secret("hush")}}})
        .or_throw();
    journal->set_outputs({{"password", Value::secret("hush")}}).or_throw();
  }

  std::string bytes() { return world_.files.read(kFakeJournal).or_throw(); }

  FakeWorld world_;
  OtherSecrets other_;
};

TEST_F(StoreTest, another_key_takes_the_whole_state_in_one_piece) {
  const std::string hush = base::hex_encode(base::as_bytes("\"hush\""));
  ASSERT_THAT(bytes(), HasSubstr(hush));
  bool told = false;
  world_.store
      .change_secrets(other_,
                      [&]() -> base::Result<void> {
                        told = true;
                        EXPECT_THAT(bytes(), Not(HasSubstr("other:")))
                            << "not before everything is ready";
                        return {};
                      })
      .or_throw();
  EXPECT_TRUE(told);
  EXPECT_THAT(bytes(), HasSubstr("other:" + hush));
  EXPECT_EQ(world_.store.secrets_description().or_throw(), R"({"type":"other"})");
  StateStore again(world_.backend, {"shop", "dev"}, other_);
  EXPECT_EQ(again.load().or_throw().outputs().at("password"), Value::secret("hush"));
}

TEST_F(StoreTest, a_change_of_keys_that_is_refused_changes_nothing) {
  const std::string before = bytes();
  EXPECT_FALSE(world_.store.change_secrets(other_, []() -> base::Result<void> {
    return base::error(base::ErrorKind::kPermission, "no");
  }));
  EXPECT_EQ(bytes(), before);
}

TEST_F(StoreTest, who_still_has_the_key_of_before_writes_nothing) {
  StateStore late(
      world_.backend, {"shop", "dev"}, world_.secrets,
      {.open_secrets = [](const std::string& description) {
        EXPECT_EQ(description, R"({"type":"other"})");
        return base::Result<std::unique_ptr<SecretsManager>>(std::make_unique<OtherSecrets>());
      }});
  late.open().or_throw();
  world_.store.change_secrets(other_, [] { return base::Result<void>(); }).or_throw();
  const std::string before = bytes();
  EXPECT_EQ(late.open().error().kind, base::ErrorKind::kConflict);
  EXPECT_EQ(
      late.replace([](StateCodec&) { return base::Result<Snapshot>(Snapshot()); }).error().kind,
      base::ErrorKind::kConflict);
  FakeSecrets third("third");
  EXPECT_EQ(late.change_secrets(third, [] { return base::Result<void>(); }).error().kind,
            base::ErrorKind::kConflict);
  EXPECT_EQ(late.repair([](const std::vector<std::string>&) { return true; }, "t").error().kind,
            base::ErrorKind::kConflict);
  EXPECT_EQ(bytes(), before);
}

TEST_F(StoreTest, a_sealed_state_without_its_key_says_so) {
  StateStore sealed(world_.backend, {"shop", "dev"}, world_.secrets, {.encrypt_whole = true});
  sealed.open().or_throw()->finish().or_throw();
  const auto loaded = StateStore(world_.backend, {"shop", "dev"}, other_).load();
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().kind, base::ErrorKind::kPermission);
  EXPECT_THAT(loaded.error().message, HasSubstr("the whole state is encrypted"));
}

TEST_F(StoreTest, a_state_that_was_swapped_is_refused_with_whose_it_is) {
  StateStore other(world_.backend, {"shop", "other"}, world_.secrets);
  other.create().or_throw();
  world_.backend.log({"shop", "other"})->replace(bytes()).or_throw();
  const auto swapped = other.load();
  ASSERT_FALSE(swapped);
  EXPECT_EQ(swapped.error().kind, base::ErrorKind::kCorrupt);
  EXPECT_THAT(swapped.error().message, HasSubstr("it was swapped"));
}

TEST_F(StoreTest, a_repair_takes_what_was_edited_and_leaves_out_what_cannot_be_read) {
  const auto journal = world_.store.open().or_throw();
  for (std::uint64_t serial : {2, 3}) {
    journal
        ->put({.serial = serial,
               .urn = fmt::format("u{}", serial),
               .type = "AWS::SQS::Queue",
               .identifier = "old-id"})
        .or_throw();
  }
  journal->finish().or_throw();
  std::string text = bytes();
  text.replace(text.find("old-id"), 6, "new-id");
  text[text.rfind("\"kind\"", text.find("\"u3\""))] = '!';
  text += frame(99, "{}");
  world_.files.write_atomic(kFakeJournal, text).or_throw();
  EXPECT_EQ(world_.store.load().error().kind, base::ErrorKind::kCorrupt);
  std::vector<std::string> seen;
  const auto say = [&](bool answer) {
    return [&seen, answer](const std::vector<std::string>& notes) {
      seen = notes;
      return answer;
    };
  };
  EXPECT_EQ(world_.store.repair(say(false), "t").value(), "");
  EXPECT_EQ(bytes(), text) << "nothing is done without a yes";
  const std::string before = world_.store.repair(say(true), "t").value();
  EXPECT_EQ(world_.files.read(before).value(), text);
  const Snapshot mended = world_.store.load().value();
  EXPECT_EQ(mended.find("u2")->identifier, "new-id");
  EXPECT_EQ(mended.find("u3"), nullptr);
  EXPECT_THAT(seen, testing::Contains(HasSubstr("does not match its checksum (edited by hand?)")));
  EXPECT_THAT(seen, testing::Contains(HasSubstr("cannot be read and is lost")));
  EXPECT_EQ(world_.store.repair(say(true), "t").value(), "") << "once is enough";
}

TEST_F(StoreTest, a_repair_that_would_forget_everything_is_refused) {
  world_.store.open().or_throw()->finish().or_throw();
  const auto yes = [](const std::vector<std::string>&) { return true; };
  for (const char* const garbage : {"", "\x7f\x01\x02 what is this\n"}) {
    world_.files.write_atomic(kFakeJournal, garbage).or_throw();
    const auto repaired = world_.store.repair(yes, "t");
    ASSERT_FALSE(repaired);
    EXPECT_THAT(repaired.error().message, HasSubstr("a repair would forget everything"));
    EXPECT_EQ(bytes(), garbage);
  }
}

TEST_F(StoreTest, the_state_of_another_stack_is_not_repaired) {
  StateStore other(world_.backend, {"shop", "prod"}, world_.secrets);
  other.create().or_throw();
  world_.files
      .write_atomic(kFakeJournal,
                    world_.files.read("/backend/.settle/stacks/shop/prod/journal").or_throw())
      .or_throw();
  const auto repaired =
      world_.store.repair([](const std::vector<std::string>&) { return true; }, "t");
  ASSERT_FALSE(repaired);
  EXPECT_THAT(repaired.error().message, HasSubstr("it was swapped"));
}

TEST_F(StoreTest, a_repair_of_a_state_that_was_cut_says_what_is_lost) {
  world_.store.open()
      .or_throw()
      ->put({.serial = 1, .urn = "u", .type = "AWS::SQS::Queue", .identifier = "one"})
      .or_throw();
  world_.store.replace([this](StateCodec&) { return world_.state(); }).or_throw();
  const std::string all = bytes();
  world_.files.write_atomic(kFakeJournal, all.substr(0, all.rfind('\n', all.size() - 2) + 1))
      .or_throw();
  std::vector<std::string> notes;
  world_.store
      .repair(
          [&notes](const std::vector<std::string>& told) {
            notes = told;
            return true;
          },
          "t")
      .or_throw();
  EXPECT_THAT(notes, testing::Contains(HasSubstr("was cut off and is lost")));
  EXPECT_EQ(world_.state().resources().size(), 1U);
}

class CutStore : public StoreTest {
 protected:
  /// Two runs, and what was there after the first.
  void SetUp() override {
    StoreTest::SetUp();
    run(1);
    after_first_ = bytes();
    run(2);
  }

  void run(std::uint64_t serial) {
    const auto journal = world_.store.open().or_throw();
    journal
        ->put({.serial = serial,
               .urn = fmt::format("u{}", serial),
               .type = "AWS::SQS::Queue",
               .identifier = "one"})
        .or_throw();
    journal->finish().or_throw();
  }

  void write(const std::string& text) { world_.files.write_atomic(kFakeJournal, text).or_throw(); }

  std::string after_first_;
};

TEST_F(CutStore, lines_that_are_missing_at_the_end_are_noticed_by_whoever_reads) {
  const std::string all = bytes();
  const std::string without_last_line = all.substr(0, all.rfind('\n', all.size() - 2) + 1);
  for (const std::string& cut : {after_first_, without_last_line, all.substr(0, all.size() - 3)}) {
    write(cut);
    const auto loaded = world_.store.load();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind, base::ErrorKind::kCorrupt);
    EXPECT_THAT(loaded.error().message, HasSubstr("had come to "));
    EXPECT_FALSE(world_.store.open());
    EXPECT_FALSE(world_.store.replace([](StateCodec&) { return Snapshot(); }));
    EXPECT_EQ(bytes(), cut);
  }
}

TEST_F(CutStore, a_repair_takes_an_older_copy_as_it_is) {
  const std::uint64_t next = world_.state().next_number();
  write(after_first_);
  world_.store.repair([](const std::vector<std::string>&) { return true; }, "t").or_throw();
  EXPECT_EQ(world_.state().resources().size(), 1U);
  EXPECT_GE(world_.state().next_number(), next) << "a number is not used twice";
  run(3);
  EXPECT_EQ(world_.state().resources().size(), 2U);
}

TEST_F(CutStore, a_state_that_is_replaced_or_made_anew_is_whole) {
  world_.store.replace([](StateCodec&) { return Snapshot(); }).or_throw();
  EXPECT_TRUE(world_.store.load());
  world_.store.remove(false).or_throw();
  world_.store.create().or_throw();
  EXPECT_EQ(world_.store.load().or_throw().next_number(), 1U);
}

TEST_F(CutStore, what_a_killed_run_has_written_is_whole) {
  world_.store.open()
      .or_throw()
      ->put({.serial = 3, .urn = "u3", .type = "AWS::SQS::Queue", .identifier = "one"})
      .or_throw();  // and no `finish`
  EXPECT_EQ(world_.store.load().or_throw().resources().size(), 3U);
}

TEST_F(StoreTest, what_repairs_take_away_is_kept_each_by_itself) {
  for (const char* const identifier : {"one", "two"}) {
    const auto journal = world_.store.open().or_throw();
    journal->put({.serial = 1, .urn = "u", .type = "AWS::SQS::Queue", .identifier = identifier})
        .or_throw();
    journal->finish().or_throw();
    world_.files.write_atomic(kFakeJournal, bytes() + "torn\n" + frame(99, "{}")).or_throw();
    const std::string broken = bytes();
    const std::string kept =
        world_.store.repair([](const std::vector<std::string>&) { return true; }, "t").or_throw();
    EXPECT_EQ(world_.files.read(kept).or_throw(), broken);
  }
}

}  // namespace
}  // namespace engine
