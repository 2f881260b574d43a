#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "region/resources/handler.h"
#include "region/resources/references.h"

namespace region {

/// A property that AWS writes, as a template (see fill_in).
struct Derived {
  std::string_view property;
  std::string_view text;
};

/// A property that must name something that exists.
struct Reference {
  std::string_view pointer;  ///< `*` for every element of a list
  Finder find;
  std::string_view code;     ///< HandlerErrorCode if it does not exist
  std::string_view message;  ///< `{}` is the value
};

/// A model under admission: complete but for what a rule adds.
struct Admission {
  base::JsonObject& model;
  const StoredResource* current;  ///< nullptr: a create
  HandlerContext& context;
};

/// What a row cannot say: throws HandlerError, or completes the model.
using Rule = void (*)(Admission& admission);
using RemovalRule = void (*)(const StoredResource& resource, HandlerContext& context);

/// A type without a data plane, as a row.
struct StoredType {
  std::string_view type;
  std::vector<Derived> names{};      ///< set when not given
  std::string_view fifo{};           ///< the flag by which a name that is set ends with `.fifo`
  std::string_view defaults = "{}";  ///< JSON: what AWS reports when it was not given
  std::vector<Derived> derived{};    ///< read-only: set in this order at the create, then kept
  std::vector<Reference> references{};
  std::vector<Rule> rules{};  ///< after all of the above
  std::vector<RemovalRule> removal_rules{};
};

std::unique_ptr<Handler> make_stored_handler(StoredType type);

}  // namespace region
