#include "region/store/store.h"

#include <algorithm>
#include <chrono>

#include "region/store/sealed_log.h"

namespace region {

namespace {

/// Cloud Control keeps client tokens for 36 hours.
constexpr std::int64_t kRequestLifetimeMs = std::int64_t{36} * 60 * 60 * 1000;
constexpr std::uint64_t kLeastRewriteBytes = 4ULL << 20;
constexpr std::uint64_t kRewriteGrowth = 4;

std::int64_t unix_ms(base::WallTime time) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

}  // namespace

Store::Store(StoreEnvironment environment, base::Path directory, base::Sha256 key)
    : environment_(environment),
      directory_(std::move(directory)),
      journal_path_(directory_ / "journal"),
      key_(key) {}

base::Result<std::unique_ptr<Store>> Store::open(StoreEnvironment environment,
                                                 const base::Path& directory) {
  auto key = load_or_make_key(environment.files, directory / "key", environment.random);
  if (!key) {
    return std::move(key).error();
  }
  std::unique_ptr<Store> store(new Store(environment, directory, *key));
  if (auto replayed = store->replay(); !replayed) {
    return std::move(replayed).error();
  }
  return store;
}

base::Result<void> Store::replay() {
  std::string bytes;
  if (environment_.files.exists(journal_path_)) {
    auto text = environment_.files.read(journal_path_);
    if (!text) {
      return std::move(text).error();
    }
    bytes = *std::move(text);
  }
  auto contents = open_log(key_, bytes, journal_path_.string());
  if (!contents) {
    return std::move(contents).error();
  }
  for (const std::string& record : contents->records) {
    auto change = decode(record);
    if (!change) {
      return change.error().in(journal_path_.string());
    }
    take_in(*change);
  }
  forget_old_requests();
  good_bytes_ = contents->valid_bytes;
  checkpoint_bytes_ = good_bytes_;
  if (good_bytes_ == 0) {
    return flush(kLogHeader, /*rewrite=*/true);
  }
  return {};
}

std::optional<StoredResource> Store::find(const ResourceKey& key) const {
  const std::scoped_lock lock(mutex_);
  const auto shelf = shelves_.find({key.region, key.type});
  if (shelf == shelves_.end()) {
    return std::nullopt;
  }
  const auto found = shelf->second.find(key.identifier);
  return found == shelf->second.end() ? std::nullopt : std::optional(found->second);
}

std::vector<StoredResource> Store::all(std::string_view region, std::string_view type) const {
  const std::scoped_lock lock(mutex_);
  std::vector<StoredResource> resources;
  const auto shelf = shelves_.find({std::string(region), std::string(type)});
  if (shelf != shelves_.end()) {
    for (const auto& [identifier, resource] : shelf->second) {
      resources.push_back(resource);
    }
  }
  return resources;
}

std::optional<StoredResource> Store::find_by(std::string_view region, std::string_view type,
                                             std::string_view property,
                                             std::string_view value) const {
  const std::scoped_lock lock(mutex_);
  const auto shelf = shelves_.find({std::string(region), std::string(type)});
  if (shelf == shelves_.end()) {
    return std::nullopt;
  }
  for (const auto& [identifier, resource] : shelf->second) {
    const base::Json* member = resource.model.if_contains(property);
    if (member != nullptr && member->is_string() && member->get_string() == value) {
      return resource;
    }
  }
  return std::nullopt;
}

std::vector<StoredResource> Store::everything() const {
  const std::scoped_lock lock(mutex_);
  std::vector<StoredResource> resources;
  for (const auto& [place, shelf] : shelves_) {
    for (const auto& [identifier, resource] : shelf) {
      resources.push_back(resource);
    }
  }
  std::ranges::sort(resources, {}, &StoredResource::serial);
  return resources;
}

std::optional<StoredRequest> Store::request(std::string_view token) const {
  const std::scoped_lock lock(mutex_);
  const auto found = requests_.find(token);
  return found == requests_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<StoredRequest> Store::request_of_client(std::string_view client_token) const {
  const std::scoped_lock lock(mutex_);
  const auto found = client_tokens_.find(client_token);
  return found == client_tokens_.end() ? std::nullopt : std::optional(requests_.at(found->second));
}

std::vector<StoredRequest> Store::requests() const {
  const std::scoped_lock lock(mutex_);
  std::vector<StoredRequest> requests;
  for (const auto& [token, request] : requests_) {
    requests.push_back(request);
  }
  std::ranges::sort(requests, std::ranges::greater{}, &StoredRequest::event_time_ms);
  return requests;
}

void Store::take_in(Change& change) {
  for (StoredResource& resource : change.put) {
    Shelf& shelf = shelves_[{resource.region, resource.type}];
    const auto old = shelf.find(resource.identifier);
    if (resource.serial == 0) {
      resource.serial = old == shelf.end() ? last_serial_ + 1 : old->second.serial;
    }
    last_serial_ = std::max(last_serial_, resource.serial);
    shelf.insert_or_assign(resource.identifier, resource);
  }
  for (const ResourceKey& key : change.erased) {
    shelves_[{key.region, key.type}].erase(key.identifier);
  }
  for (const StoredRequest& request : change.requests) {
    if (!request.client_token.empty()) {
      client_tokens_[request.client_token] = request.token;
    }
    requests_[request.token] = request;
  }
}

void Store::forget_old_requests() {
  const std::int64_t oldest = unix_ms(environment_.clock.wall_now()) - kRequestLifetimeMs;
  std::erase_if(requests_, [&](const auto& entry) {
    const bool old = entry.second.ended() && entry.second.event_time_ms < oldest;
    if (old) {
      client_tokens_.erase(entry.second.client_token);
    }
    return old;
  });
}

Store::Ticket Store::apply(Change change) {
  const std::scoped_lock lock(mutex_);
  take_in(change);
  pending_ += seal_record(key_, environment_.random, encode(change));
  return ++appended_;
}

Store::Ticket Store::last() const {
  const std::scoped_lock lock(mutex_);
  return appended_;
}

base::Result<void> Store::wait(Ticket ticket) {
  std::unique_lock lock(mutex_);
  while (durable_ < ticket) {
    if (flushing_) {
      flushed_.wait(lock);
      continue;
    }
    flushing_ = true;
    const bool rewrite =
        good_bytes_ > std::max(kLeastRewriteBytes, kRewriteGrowth * checkpoint_bytes_);
    if (rewrite) {
      forget_old_requests();
    }
    const std::string bytes = rewrite ? checkpoint() : pending_;
    const std::size_t taken = pending_.size();
    const Ticket reached = appended_;
    lock.unlock();
    auto written = flush(bytes, rewrite);
    lock.lock();
    flushing_ = false;
    if (written) {
      pending_.erase(0, taken);
      durable_ = reached;
    }
    flushed_.notify_all();
    if (!written) {
      return written;
    }
  }
  return {};
}

std::string Store::checkpoint() const {
  std::string bytes(kLogHeader);
  for (const auto& [place, shelf] : shelves_) {
    for (const auto& [identifier, resource] : shelf) {
      bytes += seal_record(key_, environment_.random, encode({.put = {resource}}));
    }
  }
  for (const auto& [token, request] : requests_) {
    bytes += seal_record(key_, environment_.random, encode({.requests = {request}}));
  }
  return bytes;
}

base::Result<void> Store::flush(std::string_view bytes, bool rewrite) {
  if (rewrite) {
    if (auto written = environment_.files.write_atomic(journal_path_, bytes); !written) {
      return written;
    }
    journal_.reset();
    good_bytes_ = bytes.size();
    checkpoint_bytes_ = good_bytes_;
    return {};
  }
  if (!journal_) {
    auto opened = environment_.files.open_append(journal_path_, good_bytes_);
    if (!opened) {
      return std::move(opened).error();
    }
    journal_ = *std::move(opened);
  }
  auto written = journal_->append(bytes);
  if (written) {
    written = journal_->sync();
  }
  if (!written) {
    journal_.reset();  // reopened at the last good byte, so that a torn piece is cut off
    return written;
  }
  good_bytes_ += bytes.size();
  return {};
}

}  // namespace region
