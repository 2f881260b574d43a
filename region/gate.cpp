#include "region/gate.h"

#include <utility>

namespace region {

void Gate::open(Region& region) {
  const std::scoped_lock lock(mutex_);
  region_ = &region;
  reason_.clear();
  changed_.notify_all();
}

void Gate::close(std::string reason) {
  std::unique_lock lock(mutex_);
  region_ = nullptr;
  reason_ = std::move(reason);
  changed_.wait(lock, [this] { return visitors_ == 0; });
}

void Gate::give_up(std::string reason) {
  const std::scoped_lock lock(mutex_);
  reason_ = std::move(reason);
  given_up_ = true;
  changed_.notify_all();
}

std::string Gate::reason() const {
  const std::scoped_lock lock(mutex_);
  return reason_;
}

Gate::Visit::Visit(Gate& gate, base::Milliseconds patience) : gate_(gate) {
  std::unique_lock lock(gate_.mutex_);
  gate_.changed_.wait_for(lock, patience,
                          [this] { return gate_.region_ != nullptr || gate_.given_up_; });
  region_ = gate_.region_;
  gate_.visitors_ += region_ == nullptr ? 0 : 1;
}

Gate::Visit::~Visit() {
  if (region_ == nullptr) {
    return;
  }
  const std::scoped_lock lock(gate_.mutex_);
  --gate_.visitors_;
  gate_.changed_.notify_all();
}

}  // namespace region
