#pragma once

#include <string>

#include <boost/json.hpp>

#include "engine/state/secrets.h"

namespace fuzz {

/// Ciphertext is the text behind `s:`; anything else cannot be opened.
class PlainSecrets final : public engine::SecretsManager {
 public:
  base::Result<std::string> encrypt(std::string_view plaintext) override {
    return "s:" + std::string(plaintext);
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    if (!ciphertext.starts_with("s:")) {
      return base::error(base::ErrorKind::kCorrupt, "no ciphertext");
    }
    return std::string(ciphertext.substr(2));
  }

  base::Json description() const override { return base::JsonObject{{"type", "plain"}}; }
};

}  // namespace fuzz
