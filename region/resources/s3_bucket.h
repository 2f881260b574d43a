#pragma once

#include <memory>

#include "region/resources/handler.h"
#include "region/store/object_files.h"

namespace region {

/// A bucket as a resource: as `stored` has it, but one with objects in it is not removed. `objects`
/// is borrowed.
std::unique_ptr<Handler> guard_bucket(std::unique_ptr<Handler> stored, ObjectFiles& objects);

}  // namespace region
