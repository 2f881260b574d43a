#include <fmt/core.h>

#include "engine/exchange/drawing.h"

namespace engine {

namespace {

std::string dot_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result + '"';
}

/// `label`: the properties through which `resource` needs the other.
std::string properties_through(const ResourceState& resource, const std::string& urn) {
  std::string label;
  for (const auto& [property, urns] : resource.property_dependencies) {
    for (const std::string& each : urns) {
      if (each == urn) {
        label += (label.empty() ? "" : ", ") + property;
      }
    }
  }
  return label;
}

}  // namespace

std::string dot_text(const std::vector<DrawnResource>& drawing, const DotOptions& options) {
  std::string text = "strict digraph {\n";
  if (!options.fragment.empty()) {
    text += fmt::format("    {}\n", options.fragment);
  }
  for (std::size_t i = 0; i < drawing.size(); ++i) {
    text += fmt::format("    Resource{} [label={}];\n", i,
                        dot_string(options.short_names ? drawing[i].name : drawing[i].state->urn));
  }
  for (std::size_t i = 0; i < drawing.size(); ++i) {
    if (options.dependencies) {
      for (const std::size_t need : drawing[i].needs) {
        const std::string label = properties_through(*drawing[i].state, drawing[need].state->urn);
        text += fmt::format("    Resource{} -> Resource{} [color={}{}];\n", need, i,
                            dot_string(options.dependency_color),
                            label.empty() ? "" : fmt::format(", label={}", dot_string(label)));
      }
    }
    if (options.parents && drawing[i].parent >= 0) {
      text += fmt::format("    Resource{} -> Resource{} [color={}];\n", drawing[i].parent, i,
                          dot_string(options.parent_color));
    }
  }
  return text + "}\n";
}

}  // namespace engine
