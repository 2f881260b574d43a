#include "engine/exchange/deployment_document.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/json_members.h"

namespace engine {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

namespace {

[[noreturn]] void fail(ErrorKind kind, std::string message) {
  throw base::Exception(base::Error{kind, std::move(message)});
}

}  // namespace

const JsonObject& deployment_of(const Json& document) {
  const JsonObject* object = document.if_object();
  const Json* version = object != nullptr ? object->if_contains("version") : nullptr;
  if (version == nullptr || !version->is_int64()) {
    fail(ErrorKind::kInvalidArgument,
         "this is no deployment: expected {\"version\": 3, \"deployment\": {...}} as `settle stack "
         "export` and `pulumi stack export` write it");
  }
  if (version->get_int64() == 4) {
    const std::vector<std::string> features = base::texts_member(*object, "features");
    fail(ErrorKind::kUnsupported,
         fmt::format(
             "the deployment has version 4, for features that Settle does not know: {}",
             features.empty() ? "none is named" : fmt::format("{}", fmt::join(features, ", "))));
  }
  if (version->get_int64() != 3) {
    fail(ErrorKind::kUnsupported,
         fmt::format("the deployment has version {}; Settle reads version 3, which Pulumi 1 and "
                     "later write",
                     version->get_int64()));
  }
  const JsonObject* deployment = base::object_member(*object, "deployment");
  if (deployment == nullptr) {
    fail(ErrorKind::kInvalidArgument, "the document has no object 'deployment'");
  }
  return *deployment;
}

}  // namespace engine
