#include "engine/history/run_history.h"

#include <utility>

namespace engine {

namespace {

constexpr const char* kRollback = "rollback";

bool is_good(const RunRecord& record) {
  const auto rollback = record.environment.find(kRollback);
  return record.state != 0 &&
         (record.result == RecordedResult::kSucceeded ||
          (rollback != record.environment.end() && rollback->second == "succeeded"));
}

}  // namespace

RunHistory::RunHistory(StateStore& store, base::Clock& clock, Snapshot found)
    : clock_(clock),
      history_(store.backend(), store.id()),
      states_(store),
      found_(std::move(found)) {}

RunHistory::~RunHistory() {
  if (record_) {
    record_->result = RecordedResult::kFailed;
    record_->end_seconds = unix_seconds(clock_);
    // Somebody else already reports what went wrong; unwritten, the next run writes it.
    (void)history_.write(*record_).has_value();
  }
}

base::Result<void> RunHistory::begin(RunKind kind, RunRecord about) {
  about.kind = name(kind);
  if (auto begun = history_.begin(about, clock_); !begun) {
    return begun.error().in("the run cannot be recorded in the history");
  }
  record_ = std::move(about);
  return {};
}

base::Result<void> RunHistory::end(const Summary& summary, Journal& journal) {
  if (!record_) {
    return {};
  }
  for (const auto& [action, count] : summary.counts) {
    record_->resource_changes[std::string(name(action))] = count;
  }
  const bool succeeded = summary.result == RunResult::kSucceeded;
  record_->result = succeeded ? RecordedResult::kSucceeded : RecordedResult::kFailed;
  if (summary.rollback) {
    const bool back = summary.rollback->result == RunResult::kSucceeded;
    record_->environment[kRollback] = back ? "succeeded" : "failed";
  }
  record_->end_seconds = unix_seconds(clock_);
  const auto kept = keep_state(journal);
  const auto written = history_.write(*record_);
  if (kept && written && record_->state == record_->version) {
    if (auto marked = journal.set_version(record_->version); !marked) {
      return marked;
    }
  }
  record_.reset();
  return kept ? written : kept;
}

base::Result<void> RunHistory::keep_state(Journal& journal) {
  const std::uint64_t unchanged = journal.read(&Snapshot::version);
  if (unchanged != 0) {
    record_->state = unchanged;
    return {};
  }
  auto kept = states_.keep(record_->version, found_, journal);
  record_->state = kept ? record_->version : 0;
  return kept;
}

base::Result<Snapshot> RunHistory::last_good() const {
  const auto versions = history_.versions();
  if (!versions) {
    return versions.error();
  }
  for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
    const auto record = history_.read(*version);
    if (!record) {
      return record.error();
    }
    if (is_good(*record)) {
      return record->state == found_.version() ? base::Result<Snapshot>(found_)
                                               : states_.load(record->state);
    }
  }
  return found_;
}

}  // namespace engine
