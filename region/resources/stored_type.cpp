#include "region/resources/stored_type.h"

#include <string>
#include <utility>

#include <boost/json.hpp>

#include "base/check.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/text_template.h"

namespace region {

namespace {

void check_reference(const Reference& reference, const base::Json& model,
                     const HandlerContext& context) {
  for_each_text(model, reference.pointer, [&](const std::string& value) {
    if (!reference.find(context.resources, value)) {
      throw HandlerError(std::string(reference.code),
                         fmt::format(fmt::runtime(reference.message), value));
    }
  });
}

class StoredHandler final : public Handler {
 public:
  explicit StoredHandler(StoredType row)
      : row_(std::move(row)),
        schema_(catalog::find_resource_type(row_.type)),
        defaults_(boost::json::parse({row_.defaults.data(), row_.defaults.size()}).as_object()) {
    base::check(schema_ != nullptr, "no schema for " + std::string(row_.type));
  }

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    if (current != nullptr) {
      carry_over(*schema_, current->model, model);
    }
    for (const Derived& name : row_.names) {
      if (!model.contains(name.property)) {
        model[name.property] =
            fill_in(name.text, model, context) + (flag_of(model, row_.fifo) ? ".fifo" : "");
      }
    }
    for (const auto& [name, value] : defaults_) {
      model.emplace(name, value);
    }
    check_references(model, context);
    for (const Derived& derived : row_.derived) {
      if (!model.contains(derived.property)) {
        model[derived.property] = fill_in(derived.text, model, context);
      }
    }
    Admission admission{model, current, context};
    for (const Rule rule : row_.rules) {
      rule(admission);
    }
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    for (const RemovalRule rule : row_.removal_rules) {
      rule(current, context);
    }
  }

  bool has_data_plane() const override { return false; }

 private:
  void check_references(const base::JsonObject& model, const HandlerContext& context) const {
    if (row_.references.empty()) {
      return;
    }
    const base::Json whole(model);
    for (const Reference& reference : row_.references) {
      check_reference(reference, whole, context);
    }
  }

  StoredType row_;
  const catalog::ResourceType* schema_;
  base::JsonObject defaults_;
};

}  // namespace

std::unique_ptr<Handler> make_stored_handler(StoredType type) {
  return std::make_unique<StoredHandler>(std::move(type));
}

}  // namespace region
