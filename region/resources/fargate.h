#pragma once

#include <string_view>

namespace region {

/// Whether Fargate has a task size of that many CPU units and MiB, both written as task definitions
/// write them (`256`, `512`).
bool is_fargate_size(std::string_view cpu, std::string_view memory);

}  // namespace region
