#include "engine/exchange/deployment_document.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace engine {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

namespace {

[[noreturn]] void fail(ErrorKind kind, std::string message) {
  throw base::Exception(base::Error{kind, std::move(message)});
}

}  // namespace

std::string text_of(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

bool flag_of(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_bool() && found->get_bool();
}

std::vector<std::string> texts_of(const Json* json) {
  std::vector<std::string> texts;
  if (json != nullptr && json->is_array()) {
    for (const Json& each : json->get_array()) {
      if (each.is_string()) {
        texts.emplace_back(each.get_string());
      }
    }
  }
  return texts;
}

const JsonObject* object_of(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr ? found->if_object() : nullptr;
}

const JsonObject& deployment_of(const Json& document) {
  const JsonObject* object = document.if_object();
  const Json* version = object != nullptr ? object->if_contains("version") : nullptr;
  if (version == nullptr || !version->is_int64()) {
    fail(ErrorKind::kInvalidArgument,
         "this is no deployment: expected {\"version\": 3, \"deployment\": {...}} as `settle stack "
         "export` and `pulumi stack export` write it");
  }
  if (version->get_int64() == 4) {
    const std::vector<std::string> features = texts_of(object->if_contains("features"));
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
  const JsonObject* deployment = object_of(*object, "deployment");
  if (deployment == nullptr) {
    fail(ErrorKind::kInvalidArgument, "the document has no object 'deployment'");
  }
  return *deployment;
}

}  // namespace engine
