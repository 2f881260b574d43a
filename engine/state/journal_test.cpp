#include "engine/state/journal.h"

#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/encoding.h"
#include "engine/fake_world.h"
#include "engine/state/framing.h"

namespace engine {
namespace {

using catalog::Value;
using testing::HasSubstr;

ResourceState resource(std::uint64_t serial, const std::string& name) {
  return {.serial = serial,
          .urn = "urn:pulumi:dev::shop::aws-native:sqs:Queue::" + name,
          .type = "AWS::SQS::Queue",
          .identifier = "id-" + name,
          .inputs = Value::Object{{"QueueName", name}, {"Secret", Value::secret("hush " + name)}},
          .outputs = Value::Object{{"QueueName", name}}};
}

PendingOperation creating(std::uint64_t id, ResourceState state) {
  return {.id = id,
          .kind = PendingKind::kCreate,
          .client_token = "token",
          .resource = std::move(state)};
}

class JournalTest : public testing::Test {
 protected:
  std::unique_ptr<Journal> open() { return world_.store.open().or_throw(); }

  std::string bytes() { return world_.files.read(kFakeJournal).or_throw(); }

  void write(const std::string& text) { world_.files.write_atomic(kFakeJournal, text).or_throw(); }

  FakeWorld world_;
};

TEST_F(JournalTest, everything_written_is_read_again) {
  ResourceState full = resource(7, "a");
  full.inputs = Value::Object{
      {"Number", 3},
      {"List", Value::List{1.5, true, Value::null()}},
      {"Password", Value::secret(Value::Object{{"user", "anna"}})},
      {"Token", Value::secret_string("arn:secret", "password")},
      {"Url", Value::concat({"redis://", Value::secret_string("arn:secret", ""), "@host"})},
      {"Document", Value::json_text(Value::Object{{"k", Value::secret_string("s", "")}})}};
  full.parent = "parent";
  full.dependencies = {"x", "y"};
  full.property_dependencies = {{"Url", {"x"}}};
  full.secret_digests = {{"arn:secret#password", "abc"}};
  full.protect = full.retain_on_delete = true;
  full.taint = Taint::kUpdate;
  full.failure = "half way";
  full.drifted = {"Tags"};
  full.deleted_with = "z";
  full.timeout_seconds = {{"create", 5}};
  full.created = full.modified = "2026-11-22T00:00:00Z";
  {
    auto journal = open();
    journal->put(full).or_throw();
    journal->begin(creating(8, resource(9, "b"))).or_throw();
    journal->accepted(8, "request").or_throw();
    journal->set_outputs({{"password", Value::secret("pw")}}).or_throw();
    journal->set_digest_key(Value::secret("key")).or_throw();
  }
  const Snapshot state = world_.state();
  const ResourceState& read = *state.find(7);
  EXPECT_EQ(read.inputs, full.inputs);
  EXPECT_EQ(read.dependencies, full.dependencies);
  EXPECT_EQ(read.property_dependencies, full.property_dependencies);
  EXPECT_EQ(read.secret_digests, full.secret_digests);
  EXPECT_EQ(std::tie(read.parent, read.failure, read.deleted_with, read.created, read.identifier),
            std::tie(full.parent, full.failure, full.deleted_with, full.created, full.identifier));
  EXPECT_EQ(
      std::tie(read.protect, read.retain_on_delete, read.taint, read.drifted, read.timeout_seconds),
      std::tie(full.protect, full.retain_on_delete, full.taint, full.drifted,
               full.timeout_seconds));
  EXPECT_EQ(state.pending().at(8).request_token, "request");
  EXPECT_EQ(state.pending().at(8).resource.inputs, resource(9, "b").inputs);
  EXPECT_EQ(state.outputs().at("password"), Value::secret("pw"));
  EXPECT_EQ(state.digest_key(), Value::secret("key"));
  EXPECT_EQ(state.next_number(), 10U);
}

TEST_F(JournalTest, secrets_do_not_stand_in_the_file_and_keep_their_ciphertext) {
  open()->put(resource(1, "a")).or_throw();
  const std::string first = bytes();
  EXPECT_THAT(first, testing::Not(HasSubstr("hush")));
  open()->put(*world_.state().find(1)).or_throw();
  const auto ciphertext = [](const std::string& text) {
    const std::size_t at = text.rfind("\"ciphertext\":\"");
    return text.substr(at, text.find('}', at) - at);
  };
  EXPECT_EQ(ciphertext(first), ciphertext(bytes()));
}

TEST_F(JournalTest, a_tail_torn_at_any_byte_loses_only_the_torn_entry) {
  open()->put(resource(1, "a")).or_throw();
  const std::size_t whole = bytes().size();
  open()->put(resource(2, "b")).or_throw();
  const std::string all = bytes();
  for (std::size_t size = whole; size < all.size(); ++size) {
    write(all.substr(0, size));
    ASSERT_EQ(world_.state().resources().size(), 1U) << "cut at byte " << size;
    open()->put(resource(3, "c")).or_throw();  // the next run writes behind what is whole
    ASSERT_EQ(world_.state().resources().size(), 2U) << "cut at byte " << size;
    ASSERT_NE(world_.state().find(std::uint64_t{3}), nullptr);
  }
}

TEST_F(JournalTest, a_checkpoint_that_is_cut_at_any_byte_is_refused_and_not_overwritten) {
  for (const std::uint64_t serial : {1, 2}) {
    open()->put(resource(serial, fmt::format("r{}", serial))).or_throw();
  }
  world_.store.replace([this](StateCodec&) { return world_.state(); }).or_throw();
  const std::string all = bytes();
  for (std::size_t size = all.find('\n') + 1; size < all.size(); ++size) {
    write(all.substr(0, size));
    const auto opened = world_.store.open();
    ASSERT_FALSE(opened) << "cut at byte " << size;
    ASSERT_THAT(opened.error().message, HasSubstr("somebody has cut it"));
    ASSERT_EQ(bytes().size(), size);
  }
}

TEST_F(JournalTest, a_state_that_does_not_tell_its_end_is_read_and_written_behind) {
  write(
      frame(
          1,
          R"({"kind":"header","format":"settle-state","version":2,"project":"shop","stack":"dev"})") +
      frame(2, R"({"kind":"numbers","next":7})"));
  open()->put(resource(7, "a")).or_throw();
  EXPECT_EQ(world_.state().resources().size(), 1U);
}

TEST_F(JournalTest, a_changed_byte_in_the_middle_is_refused_and_nothing_is_overwritten) {
  open()->put(resource(1, "a")).or_throw();
  open()->put(resource(2, "b")).or_throw();
  const std::string good = bytes();
  for (std::size_t at = 0; at < good.rfind('\n', good.size() - 2); at += 7) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    write(bad);
    const auto loaded = world_.store.load();
    ASSERT_FALSE(loaded) << "byte " << at;
    EXPECT_EQ(loaded.error().kind, base::ErrorKind::kCorrupt);
    EXPECT_THAT(loaded.error().message, HasSubstr(kFakeJournal.string()));
    EXPECT_THAT(loaded.error().message, HasSubstr("Nothing was changed"));
    EXPECT_FALSE(world_.store.open());
    EXPECT_EQ(bytes(), bad);
  }
}

TEST_F(JournalTest, a_file_of_a_newer_version_is_refused_by_name) {
  write(frame(1, R"({"kind":"header","format":"settle-state","version":4})"));
  EXPECT_EQ(world_.store.load().error().kind, base::ErrorKind::kUnsupported);
  EXPECT_THAT(world_.store.load().error().message, HasSubstr("version 3"));
}

/// A line as version 1 had it: without its number.
std::string old_frame(const std::string& text) {
  return fmt::format("{} {} {}\n", text.size(), base::sha256_hex(text).substr(0, 16), text);
}

TEST_F(JournalTest, a_file_of_the_first_version_is_read_and_written_anew) {
  write(old_frame(R"({"kind":"header","format":"settle-state","version":1})") +
        old_frame(R"({"kind":"numbers","next":7})"));
  EXPECT_EQ(world_.state().next_number(), 7U);
  open()->put(resource(7, "a")).or_throw();
  EXPECT_THAT(bytes(), HasSubstr(R"("version":3)"));
  EXPECT_EQ(world_.state().next_number(), 8U);
}

TEST_F(JournalTest, lines_that_were_moved_doubled_or_left_out_are_noticed) {
  open()->put(resource(1, "a")).or_throw();
  open()->put(resource(2, "b")).or_throw();
  std::vector<std::string> lines;
  for (const std::string& line : base::split(bytes(), '\n')) {
    lines.push_back(line + "\n");
  }
  lines.pop_back();
  ASSERT_GE(lines.size(), 4U);
  const std::size_t last = lines.size() - 1;
  std::vector<std::string> swapped = lines;
  std::swap(swapped[last - 1], swapped[last]);
  std::vector<std::string> doubled = lines;
  doubled.push_back(lines[last]);
  std::vector<std::string> shortened = lines;
  shortened.erase(shortened.end() - 2);
  for (const auto& bad : {swapped, doubled, shortened}) {
    write(base::join(bad, ""));
    const auto loaded = world_.store.load();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind, base::ErrorKind::kCorrupt);
    EXPECT_THAT(loaded.error().message, HasSubstr("moved or removed lines"));
    EXPECT_FALSE(world_.store.open());
  }
}

TEST_F(JournalTest, a_sealed_line_in_another_place_is_noticed_even_with_a_right_checksum) {
  StateStore sealed(world_.backend, {"shop", "dev"}, world_.secrets, {.encrypt_whole = true});
  sealed.open().or_throw()->put(resource(1, "a")).or_throw();
  sealed.open().or_throw()->put(resource(2, "b")).or_throw();
  const std::string good = bytes();
  const FramedLines lines = read_frames(good, {"x", "y"}).or_throw();
  std::string forged;
  for (std::size_t i = 0; i < lines.texts.size(); ++i) {
    const std::size_t from = i + 1 == lines.texts.size()   ? i - 1
                             : i + 2 == lines.texts.size() ? i + 1
                                                           : i;
    forged += frame(i + 1, lines.texts[from]);
  }
  write(forged);
  EXPECT_THAT(sealed.load().error().message, HasSubstr("sealed for another place"));
}

TEST_F(JournalTest, a_file_that_is_something_else_is_refused) {
  write("hello\n");
  EXPECT_EQ(world_.store.load().error().kind, base::ErrorKind::kCorrupt);
}

TEST_F(JournalTest, a_full_disk_names_the_file_and_the_fix_and_loses_nothing) {
  auto journal = open();
  journal->put(resource(1, "a")).or_throw();
  world_.files.set_free_bytes(40);
  const auto failed = journal->put(resource(2, "b"));
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().kind, base::ErrorKind::kExhausted);
  EXPECT_THAT(failed.error().message, HasSubstr(kFakeJournal.string()));
  EXPECT_THAT(failed.error().message, HasSubstr("make room"));
  world_.files.set_free_bytes(~0ULL);
  EXPECT_FALSE(journal->put(resource(3, "c")))
      << "what follows a torn line could not be read again";
  journal.reset();
  EXPECT_EQ(world_.state().resources().size(), 1U);
  open()->put(resource(2, "b")).or_throw();
  EXPECT_EQ(world_.state().resources().size(), 2U);
}

TEST_F(JournalTest, a_file_full_of_history_becomes_a_checkpoint) {
  auto journal = open();
  for (int i = 0; i < 400; ++i) {
    journal->put(resource(1, "a")).or_throw();
  }
  journal->begin(creating(5, resource(6, "b"))).or_throw();
  const std::size_t before = bytes().size();
  journal->finish().or_throw();
  EXPECT_LT(bytes().size(), before / 10);
  journal->put(resource(2, "c")).or_throw();
  journal.reset();
  EXPECT_EQ(world_.state().resources().size(), 2U);
  EXPECT_EQ(world_.state().pending().size(), 1U);
  EXPECT_EQ(world_.state().next_number(), 7U);
}

TEST_F(JournalTest, many_threads_share_the_file) {
  auto journal = open();
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread) {
      threads.emplace_back([&] {
        for (int i = 0; i < 50; ++i) {
          const std::uint64_t serial = journal->take_number();
          const std::uint64_t id = journal->take_number();
          const ResourceState state = resource(serial, std::to_string(serial));
          journal->begin(creating(id, state)).or_throw();
          journal->end(id, {.put = {state}}).or_throw();
        }
      });
    }
  }
  journal.reset();
  EXPECT_EQ(world_.state().resources().size(), 400U);
  EXPECT_EQ(world_.state().pending().size(), 0U);
}

}  // namespace
}  // namespace engine
