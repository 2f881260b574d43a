#include "region/runtimes/exit_worker.h"

namespace region {

ExitWorker::ExitWorker(Exits& exits, const std::string& prefix,
                       std::function<void(const std::string& process)> handle)
    : handle_(std::move(handle)),
      thread_([this](const std::stop_token& stop) { work(stop); }),
      subscription_(exits.listen(prefix, [this](const ProcessStatus& exit) {
        const std::lock_guard lock(ended_mutex_);
        ended_.push_back(exit.name);
        changed_.notify_one();
      })) {}

void ExitWorker::work(const std::stop_token& stop) {
  while (true) {
    std::string process;
    {
      std::unique_lock lock(ended_mutex_);
      if (!changed_.wait(lock, stop, [this] { return !ended_.empty(); })) {
        return;
      }
      process = std::move(ended_.front());
      ended_.pop_front();
    }
    handle_(process);
  }
}

}  // namespace region
