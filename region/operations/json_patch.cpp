#include "region/operations/json_patch.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <boost/json.hpp>

#include "base/encoding.h"

namespace region {

namespace {

using Parts = std::vector<std::string>;

base::Error wrong(std::string text) {
  return base::Error{base::ErrorKind::kInvalidArgument, std::move(text)};
}

/// An index as RFC 6901 writes it: digits without a leading zero.
std::optional<std::size_t> index_of(std::string_view text) {
  std::size_t index = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), index);
  const bool leading_zero = text.size() > 1 && text.front() == '0';
  if (code != std::errc() || end != text.data() + text.size() || leading_zero) {
    return std::nullopt;
  }
  return index;
}

/// nullptr: there is nothing.
base::Json* child(base::Json& parent, const std::string& part) {
  if (base::JsonObject* object = parent.if_object()) {
    return object->if_contains(part);
  }
  if (base::JsonArray* array = parent.if_array()) {
    const auto index = index_of(part);
    return index && *index < array->size() ? &(*array)[*index] : nullptr;
  }
  return nullptr;
}

base::Json* find(base::Json& document, const Parts& parts, std::size_t count) {
  base::Json* place = &document;
  for (std::size_t i = 0; i < count && place != nullptr; ++i) {
    place = child(*place, parts[i]);
  }
  return place;
}

base::Result<void> add(base::Json& document, const Parts& parts, base::Json value) {
  if (parts.empty()) {
    document = std::move(value);
    return {};
  }
  base::Json* parent = find(document, parts, parts.size() - 1);
  if (parent != nullptr && parent->is_object()) {
    parent->get_object().insert_or_assign(parts.back(), std::move(value));
    return {};
  }
  if (parent != nullptr && parent->is_array()) {
    base::JsonArray& array = parent->get_array();
    const auto index = parts.back() == "-" ? std::optional(array.size()) : index_of(parts.back());
    if (index && *index <= array.size()) {
      array.insert(array.begin() + static_cast<std::ptrdiff_t>(*index), std::move(value));
      return {};
    }
  }
  return wrong("no such place to add to");
}

base::Result<base::Json> remove(base::Json& document, const Parts& parts) {
  if (parts.empty()) {
    return std::exchange(document, base::Json());
  }
  base::Json* parent = find(document, parts, parts.size() - 1);
  base::Json* place = parent == nullptr ? nullptr : child(*parent, parts.back());
  if (place == nullptr) {
    return wrong("no such path");
  }
  base::Json removed = std::move(*place);
  if (base::JsonObject* object = parent->if_object()) {
    object->erase(parts.back());
  } else {
    base::JsonArray& array = parent->get_array();
    array.erase(array.begin() + static_cast<std::ptrdiff_t>(*index_of(parts.back())));
  }
  return removed;
}

struct PatchOperation {
  std::string op;
  Parts path;
  Parts from;  ///< move and copy
  const base::Json* value = nullptr;
};

base::Result<std::string> text_member(const base::JsonObject& object, std::string_view name) {
  const base::Json* member = object.if_contains(name);
  if (member == nullptr || !member->is_string()) {
    return wrong(fmt::format("`{}` must be a text", name));
  }
  return std::string(member->get_string());
}

base::Result<Parts> pointer_member(const base::JsonObject& object, std::string_view name) {
  auto text = text_member(object, name);
  if (!text) {
    return std::move(text).error();
  }
  return pointer_parts(*text);
}

base::Result<PatchOperation> read_operation(const base::Json& json) {
  const base::JsonObject* object = json.if_object();
  if (object == nullptr) {
    return wrong("an operation must be an object");
  }
  auto op = text_member(*object, "op");
  if (!op) {
    return std::move(op).error();
  }
  auto path = pointer_member(*object, "path");
  if (!path) {
    return std::move(path).error();
  }
  PatchOperation operation{.op = *op, .path = *path, .value = object->if_contains("value")};
  if (*op == "move" || *op == "copy") {
    auto from = pointer_member(*object, "from");
    if (!from) {
      return std::move(from).error();
    }
    operation.from = *std::move(from);
  } else if (*op == "add" || *op == "replace" || *op == "test") {
    if (operation.value == nullptr) {
      return wrong("`value` is missing");
    }
  } else if (*op != "remove") {
    return wrong("`op` must be add, remove, replace, move, copy or test");
  }
  return operation;
}

bool is_proper_prefix(const Parts& shorter, const Parts& longer) {
  return shorter.size() < longer.size() &&
         std::ranges::equal(shorter, std::span(longer).first(shorter.size()));
}

base::Result<void> move_value(base::Json& document, const PatchOperation& operation) {
  if (is_proper_prefix(operation.from, operation.path)) {
    return wrong("a value cannot be moved into itself");
  }
  auto removed = remove(document, operation.from);
  if (!removed) {
    return std::move(removed).error();
  }
  return add(document, operation.path, *std::move(removed));
}

base::Result<void> apply(base::Json& document, const PatchOperation& operation) {
  if (operation.op == "add") {
    return add(document, operation.path, *operation.value);
  }
  if (operation.op == "remove") {
    auto removed = remove(document, operation.path);
    return removed ? base::Result<void>() : base::Result<void>(std::move(removed).error());
  }
  if (operation.op == "move") {
    return move_value(document, operation);
  }
  const Parts& source = operation.op == "copy" ? operation.from : operation.path;
  base::Json* place = find(document, source, source.size());
  if (place == nullptr) {
    return wrong("no such path");
  }
  if (operation.op == "copy") {
    return add(document, operation.path, base::Json(*place));
  }
  if (operation.op == "replace") {
    *place = *operation.value;
    return {};
  }
  return *place == *operation.value ? base::Result<void>() : wrong("the value is another one");
}

}  // namespace

base::Result<std::vector<std::string>> pointer_parts(std::string_view pointer) {
  if (pointer.empty()) {
    return std::vector<std::string>{};
  }
  if (pointer.front() != '/') {
    return wrong(
        fmt::format("`{}` is not a JSON pointer: it must be empty or start with /", pointer));
  }
  std::vector<std::string> parts = base::split(pointer.substr(1), '/');
  for (std::string& part : parts) {
    std::string plain;
    for (std::size_t i = 0; i < part.size(); ++i) {
      const char next = i + 1 < part.size() ? part[i + 1] : '\0';
      if (part[i] == '~' && next != '0' && next != '1') {
        return wrong(fmt::format("`{}` is not a JSON pointer: ~ must be written ~0", pointer));
      }
      plain += part[i] == '~' ? (next == '0' ? '~' : '/') : part[i];
      i += part[i] == '~' ? 1 : 0;
    }
    part = std::move(plain);
  }
  return parts;
}

base::Result<base::Json> apply_patch(const base::Json& document, const base::Json& patch) {
  const base::JsonArray* operations = patch.if_array();
  if (operations == nullptr) {
    return wrong("a JSON patch must be a list of operations");
  }
  base::Json result = document;
  for (std::size_t i = 0; i < operations->size(); ++i) {
    auto operation = read_operation((*operations)[i]);
    auto applied = operation ? apply(result, *operation) : base::Result<void>(operation.error());
    if (!applied) {
      const base::JsonObject* object = (*operations)[i].if_object();
      const base::Json* path = object == nullptr ? nullptr : object->if_contains("path");
      return applied.error().in(
          fmt::format("operation {} at {}", i, path == nullptr ? "?" : base::json_text(*path)));
    }
  }
  return result;
}

}  // namespace region
