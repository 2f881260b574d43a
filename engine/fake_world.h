#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/clock.h"
#include "base/crypto.h"
#include "base/io/memory_files.h"
#include "base/random.h"
#include "engine/backend/file_backend.h"
#include "engine/operations.h"
#include "engine/provider/memory_provider.h"
#include "engine/state/journal.h"
#include "engine/state/secrets.h"
#include "engine/state/store.h"

namespace engine {

/// For tests: hides texts well enough to see whether they were hidden. Each encryption of a text
/// gives another ciphertext, as a real one does.
class FakeSecrets final : public SecretsManager {
 public:
  FakeSecrets() = default;

  /// Opens nothing that was hidden under another key.
  explicit FakeSecrets(std::string key) : key_(std::move(key)) {}

  base::Result<std::string> encrypt(std::string_view plaintext) override {
    const std::lock_guard lock(mutex_);
    return fmt::format("{}{}:{}", key_, count_++, base::hex_encode(base::as_bytes(plaintext)));
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    const std::lock_guard lock(mutex_);
    ++decryptions_;
    if (!ciphertext.starts_with(key_)) {
      return base::error(base::ErrorKind::kPermission, "it was hidden under another key");
    }
    auto bytes = base::hex_decode(ciphertext.substr(ciphertext.find(':') + 1));
    if (!bytes) {
      return std::move(bytes).error();
    }
    return base::to_string(*bytes);
  }

  base::Json description() const override {
    return key_.empty() ? base::JsonObject{{"type", "fake"}}
                        : base::JsonObject{{"type", "fake"}, {"key", key_}};
  }

  int decryptions() {
    const std::lock_guard lock(mutex_);
    return decryptions_;
  }

 private:
  std::string key_;
  std::mutex mutex_;
  int decryptions_ = 0;
  int count_ = 0;
};

/// For tests: keeps every event as one line.
class RecordingObserver final : public Observer {
 public:
  void observe(const Event& event) override {
    if (const auto* done = std::get_if<OperationFinished>(&event)) {
      lines.push_back(fmt::format("{} {}", past_tense(done->operation), name_of(done->urn)));
    } else if (const auto* failed = std::get_if<OperationFailed>(&event)) {
      lines.push_back(fmt::format("failed {} {}: {}", present_tense(failed->failure.operation),
                                  name_of(failed->failure.urn), failed->failure.error.message));
    } else if (const auto* skipped = std::get_if<StepSkipped>(&event)) {
      lines.push_back(fmt::format("skipped {} {}", name(skipped->action), name_of(skipped->urn)));
    } else if (const auto* drift = std::get_if<DriftFound>(&event)) {
      lines.push_back(
          fmt::format("drift {}{}", name_of(drift->urn), drift->missing ? " missing" : ""));
      for (const catalog::Difference& each : drift->differences) {
        differences.push_back(fmt::format("{}: {} => {}", each.path,
                                          base::json_text(each.before.to_display_json()),
                                          base::json_text(each.after.to_display_json())));
      }
    } else if (const auto* found = std::get_if<DiagnosticFound>(&event)) {
      diagnostics.push_back(found->diagnostic);
    }
  }

  static std::string name_of(std::string_view urn) {
    return std::string(urn.substr(urn.rfind("::") + 2));
  }

  std::vector<std::string> lines;
  std::vector<std::string> differences;  ///< of what has drifted
  base::Diagnostics diagnostics;
};

/// For tests: everything that a run needs, in memory.
struct FakeWorld {
  explicit FakeWorld(MemoryProvider::Options provider_options = {}, std::uint64_t seed = 1)
      : random(seed),
        provider(clock, random, provider_options),
        backend(files, "/backend", clock, FileBackend::Locking::kNone),
        store(open_store()) {
    store.create().or_throw();
  }

  /// The same disk as another process would open it.
  StateStore open_store() { return {backend, {"shop", "dev"}, secrets}; }

  World world() { return {provider, store, clock, random, observer}; }

  Snapshot state() { return store.load().or_throw(); }

  base::MemoryFiles files;
  base::ManualClock clock;
  base::SeededRandom random;
  FakeSecrets secrets;
  MemoryProvider provider;
  FileBackend backend;
  StateStore store;
  RecordingObserver observer;
};

inline const base::Path kFakeJournal = "/backend/.settle/stacks/shop/dev/journal";

}  // namespace engine
