#include "region/resources/resources.h"

namespace region {

std::vector<HandlerEntry> stored_handlers() {
  return {};
}

}  // namespace region
