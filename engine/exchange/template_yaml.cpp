#include <string>

#include "engine/config/yaml_writer.h"
#include "engine/exchange/cloudformation.h"

namespace engine {

std::string template_yaml(const base::JsonObject& document) {
  std::string text;
  for (const std::string& line : yaml_block(document, 0)) {
    text += line + '\n';
  }
  return text;
}

}  // namespace engine
