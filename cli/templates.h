#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// One file of a new project. In its text `@PROJECT@`, `@DESCRIPTION@` and `@SETTLE@` (the
/// checkout) are replaced.
struct TemplateFile {
  std::string_view path;
  std::string_view text;
};

/// What `settle new` makes a project from.
struct ProjectTemplate {
  std::string_view name;
  std::string_view summary;      ///< one line, no full stop
  std::string_view project{};    ///< the only name that its program takes; empty: any
  std::string_view next_step{};  ///< what a person does before the first preview; empty: nothing
  bool needs_checkout = false;   ///< its program is built with Settle's libraries
  std::span<const TemplateFile> files;
};

std::span<const ProjectTemplate> project_templates();

struct TemplateValues {
  std::string project;
  std::string description;
  std::string checkout{};
};

std::string fill_in(std::string_view text, const TemplateValues& values);

}  // namespace cli
