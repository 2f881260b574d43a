#include "region/resources/resources.h"

#include <iterator>
#include <string>

#include "base/check.h"
#include "region/resources/logs_log_group.h"

namespace region {

std::vector<HandlerEntry> handlers(Runtimes& runtimes) {
  std::vector<HandlerEntry> all;
  const auto add = [&all](std::vector<HandlerEntry> family) {
    std::move(family.begin(), family.end(), std::back_inserter(all));
  };
  // One line a family, alphabetical.
  add(ec2_handlers(runtimes));
  add(ecr_handlers());
  add(ecs_handlers(runtimes));
  add(elbv2_handlers(runtimes));
  add(elasticache_handlers(runtimes));
  add(rds_handlers(runtimes));
  add(stored_handlers());
  for (HandlerEntry& entry : all) {
    if (entry.type == "AWS::Logs::LogGroup") {
      entry.handler = with_log_events(std::move(entry.handler), runtimes.home);
    }
  }
  return all;
}

HandlerTable::HandlerTable(std::vector<HandlerEntry> entries) {
  for (HandlerEntry& entry : entries) {
    const bool is_new = handlers_.emplace(entry.type, std::move(entry.handler)).second;
    base::check(is_new, "two handlers for " + std::string(entry.type));
  }
}

Handler* HandlerTable::find(std::string_view type) const {
  const auto found = handlers_.find(type);
  return found == handlers_.end() ? nullptr : found->second.get();
}

}  // namespace region
