#include "engine/config/yaml_writer.h"

#include "engine/config/yaml_reader.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_yaml_writer(std::string_view bytes) {
  // The longest key that YAML reads in one line.
  const base::Result<base::Json> json = base::parse_json(bytes.substr(0, 1000), "input");
  if (!json || !json->is_object() || json->get_object().empty()) {
    return;
  }
  std::string text;
  for (const std::string& line : engine::yaml_block(*json, 0)) {
    text += line + '\n';
  }
  const base::Result<engine::YamlText> read = engine::read_yaml(text, "own text");
  require(read.has_value(), "YAML that is written can be read");
  require(base::canonical_json(read->root) == base::canonical_json(*json),
          "YAML is read as it was written");
}

}  // namespace fuzz
