#include "cli/render/config_text.h"

#include <boost/json.hpp>

#include "engine/config/stack_file.h"

namespace cli {

base::Result<base::Json> revealed(const base::Json& value, const engine::Decrypt& decrypt) {
  if (const base::Json* ciphertext = engine::if_secure(value)) {
    base::Result<std::string> plaintext = decrypt(ciphertext->as_string());
    if (!plaintext) {
      return std::move(plaintext).error();
    }
    return base::Json(*plaintext);
  }
  base::Json shown = value;
  if (shown.is_object()) {
    for (auto& member : shown.as_object()) {
      base::Result<base::Json> inner = revealed(member.value(), decrypt);
      if (!inner) {
        return inner;
      }
      member.value() = std::move(*inner);
    }
  } else if (shown.is_array()) {
    for (base::Json& item : shown.as_array()) {
      base::Result<base::Json> inner = revealed(item, decrypt);
      if (!inner) {
        return inner;
      }
      item = std::move(*inner);
    }
  }
  return shown;
}

std::string config_value_text(const base::Json& value) {
  return value.is_string() ? std::string(value.as_string()) : base::json_text(value);
}

}  // namespace cli
