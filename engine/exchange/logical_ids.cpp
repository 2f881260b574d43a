#include "engine/exchange/logical_ids.h"

#include <cctype>
#include <map>

#include "base/crypto.h"
#include "base/text.h"
#include "engine/graph/urn.h"

namespace engine {

namespace {

/// `AWS::EC2::Subnet`: `Subnet`.
std::string type_word(const std::string& type) {
  return type.substr(type.rfind(':') + 1);
}

std::string simple_id(const catalog::Declaration& declaration) {
  std::string id = pascal_case(declaration.name);
  const std::string type = type_word(declaration.type);
  if (!base::lower_case(id).ends_with(base::lower_case(type))) {
    id += pascal_case(type);
  }
  return id;
}

std::map<std::string, int> counted(const std::vector<std::string>& ids) {
  std::map<std::string, int> counts;
  for (const std::string& id : ids) {
    ++counts[id];
  }
  return counts;
}

}  // namespace

std::string pascal_case(std::string_view name) {
  std::string text;
  bool begins = true;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte) != 0) {
      text += begins ? static_cast<char>(std::toupper(byte)) : c;
      begins = false;
    } else {
      begins = true;
    }
  }
  return text;
}

std::vector<std::string> logical_ids(const Stack& stack) {
  std::vector<std::string> ids;
  for (const DeclaredResource& resource : stack.resources()) {
    ids.push_back(resource.declaration.component ? "" : simple_id(resource.declaration));
  }
  std::map<std::string, int> counts = counted(ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const catalog::Declaration& declaration = stack.resources()[i].declaration;
    if (counts[ids[i]] > 1 && !declaration.component) {
      ids[i] = pascal_case(parse_urn(declaration.parent).name) + ids[i];
    }
  }
  counts = counted(ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (counts[ids[i]] > 1 && !stack.resources()[i].declaration.component) {
      ids[i] += pascal_case(base::sha256_hex(stack.resources()[i].urn).substr(0, 8));
    }
  }
  return ids;
}

}  // namespace engine
