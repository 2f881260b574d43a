#include "engine/provider/cloud_control/desired_state.h"

#include <array>

#include <boost/json.hpp>

namespace engine {

namespace {

constexpr std::size_t kTextMax = 65'536;  // of Cloud Control's DesiredState and PatchDocument

/// Members that must be left out rather than sent with this value.
struct OmittedValue {
  std::string_view type;
  std::string_view property;
  bool value;
};

constexpr std::array<OmittedValue, 2> kOmitted{{
    {"AWS::RDS::DBCluster", "ManageMasterUserPassword", false},
    {"AWS::RDS::DBInstance", "ManageMasterUserPassword", false},
}};

base::Result<std::string> checked_text(std::string_view type, const base::Json& document) {
  std::string text = base::json_text(document);
  if (text.find("{{resolve:") != std::string::npos) {
    return base::error(
        base::ErrorKind::kInvalidArgument,
        "{}: a property holds a dynamic reference ({{{{resolve:...}}}}), which Cloud "
        "Control does not resolve; declare the value as a secret_string instead",
        type);
  }
  if (text.size() > kTextMax) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "{}: the properties are {} bytes of JSON; Cloud Control takes at most {}",
                       type, text.size(), kTextMax);
  }
  return text;
}

}  // namespace

base::Result<std::string> desired_state_text(std::string_view type, const base::Json& desired) {
  base::Json document = desired;
  if (auto* object = document.if_object()) {
    for (const auto& omitted : kOmitted) {
      const auto* value = omitted.type == type ? object->if_contains(omitted.property) : nullptr;
      if (value != nullptr && *value == base::Json(omitted.value)) {
        object->erase(omitted.property);
      }
    }
  }
  return checked_text(type, document);
}

base::Result<std::string> patch_text(std::string_view type, const base::Json& patch) {
  return checked_text(type, patch);
}

}  // namespace engine
