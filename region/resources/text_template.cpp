#include "region/resources/text_template.h"

#include "base/check.h"
#include "base/ids.h"

namespace region {

namespace {

constexpr std::string_view kLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view kUpperLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

std::string value_of(std::string_view name, const base::JsonObject& model,
                     HandlerContext& context) {
  if (name == "Partition") {
    return context.partition;
  }
  if (name == "Region") {
    return context.region;
  }
  if (name == "Account") {
    return context.account;
  }
  if (name == "uuid") {
    return base::make_uuid(context.random);
  }
  if (name == "hex") {
    return base::make_hex_id(context.random, 17);
  }
  if (name == "letters") {
    return context.random.text(6, kLetters);
  }
  if (name == "LETTERS") {
    return context.random.text(17, kUpperLetters);
  }
  const base::Json* property = model.if_contains(name);
  base::check(property != nullptr && property->is_string(),
              "no value for ${" + std::string(name) + "}");
  return std::string(property->get_string());
}

}  // namespace

std::string fill_in(std::string_view text, const base::JsonObject& model, HandlerContext& context) {
  std::string filled;
  while (true) {
    const std::size_t begin = text.find("${");
    filled += text.substr(0, begin);
    if (begin == std::string_view::npos) {
      return filled;
    }
    const std::size_t end = text.find('}', begin);
    base::check(end != std::string_view::npos, "a template without }");
    filled += value_of(text.substr(begin + 2, end - begin - 2), model, context);
    text.remove_prefix(end + 1);
  }
}

}  // namespace region
