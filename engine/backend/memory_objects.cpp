#include "engine/backend/memory_objects.h"

namespace engine {

namespace {

using base::ErrorKind;

base::Error no_answer() {
  return base::error(ErrorKind::kTimeout, "no answer came");
}

}  // namespace

void MemoryObjects::set_faults(Faults faults) {
  const std::lock_guard lock(mutex_);
  faults_ = std::move(faults);
}

int MemoryObjects::calls() const {
  const std::lock_guard lock(mutex_);
  return calls_;
}

int MemoryObjects::puts() const {
  const std::lock_guard lock(mutex_);
  return puts_;
}

MemoryObjects::Fault MemoryObjects::count(std::string_view verb, const std::string& key) {
  ++calls_;
  puts_ += verb == "put" ? 1 : 0;
  return faults_ ? faults_({verb, key, calls_}) : Fault::kNone;
}

base::Result<void> MemoryObjects::check(const std::string& key,
                                        const Precondition& condition) const {
  const auto found = entries_.find(key);
  const bool holds = condition.kind == Precondition::Kind::kNone ||
                     (condition.kind == Precondition::Kind::kAbsent && found == entries_.end()) ||
                     (condition.kind == Precondition::Kind::kVersion && found != entries_.end() &&
                      found->second.version == condition.version);
  if (!holds) {
    return base::error(ErrorKind::kConflict, "{} has been changed by somebody else", place(key));
  }
  return {};
}

base::Result<StoredObject> MemoryObjects::get(const std::string& key) {
  const std::lock_guard lock(mutex_);
  if (count("get", key) != Fault::kNone) {
    return no_answer();
  }
  const auto found = entries_.find(key);
  if (found == entries_.end()) {
    return base::error(ErrorKind::kNotFound, "{} does not exist", place(key));
  }
  return StoredObject{
      found->second.bytes, found->second.version,
      std::chrono::duration_cast<base::Milliseconds>(clock_.now() - found->second.written)};
}

base::Result<std::string> MemoryObjects::put(const std::string& key, std::string_view bytes,
                                             const Precondition& condition) {
  const std::lock_guard lock(mutex_);
  const Fault fault = count("put", key);
  if (fault == Fault::kRefused) {
    return no_answer();
  }
  if (auto holds = check(key, condition); !holds) {
    return std::move(holds).error();
  }
  const std::string version = std::to_string(++last_version_);
  entries_[key] = {std::string(bytes), version, clock_.now()};
  return fault == Fault::kAnswerLost ? base::Result<std::string>(no_answer()) : version;
}

base::Result<void> MemoryObjects::remove(const std::string& key, const Precondition& condition) {
  const std::lock_guard lock(mutex_);
  const Fault fault = count("remove", key);
  if (fault == Fault::kRefused) {
    return no_answer();
  }
  if (auto holds = check(key, condition); !holds) {
    return holds;
  }
  entries_.erase(key);
  return fault == Fault::kAnswerLost ? base::Result<void>(no_answer()) : base::Result<void>();
}

base::Result<ObjectListing> MemoryObjects::list(const std::string& folder) {
  const std::lock_guard lock(mutex_);
  if (count("list", folder) != Fault::kNone) {
    return no_answer();
  }
  ObjectListing listing;
  const std::string prefix = folder + "/";
  for (auto entry = entries_.lower_bound(prefix);
       entry != entries_.end() && entry->first.starts_with(prefix); ++entry) {
    const std::string_view rest = std::string_view(entry->first).substr(prefix.size());
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) {
      listing.objects.emplace_back(rest);
    } else if (listing.folders.empty() || listing.folders.back() != rest.substr(0, slash)) {
      listing.folders.emplace_back(rest.substr(0, slash));
    }
  }
  return listing;
}

std::string MemoryObjects::place(const std::string& key) const {
  return "memory://" + key;
}

}  // namespace engine
