#include "cli/render/diagnostic_text.h"

#include <fmt/core.h>

namespace cli {

namespace {

std::string severity_text(base::Severity severity, const Paint& paint) {
  switch (severity) {
    case base::Severity::kInfo:
      return "info:";
    case base::Severity::kWarning:
      return paint(Color::kYellow, "warning:");
    case base::Severity::kError:
      return paint(Color::kRed, "error:");
  }
  return "";
}

std::string line(std::string_view label, const std::string& text) {
  return text.empty() ? "" : fmt::format("    {:<9} {}\n", label, text);
}

}  // namespace

std::string diagnostic_text(const base::Diagnostic& diagnostic, const Paint& paint) {
  std::string text =
      fmt::format("{} {}\n", severity_text(diagnostic.severity, paint), diagnostic.summary);
  text += line("resource", diagnostic.resource);
  text += line("property", diagnostic.path);
  text += line("at", diagnostic.line == 0 ? diagnostic.file
                                          : fmt::format("{}:{}", diagnostic.file, diagnostic.line));
  text += line("expected", diagnostic.expected);
  text += line("fix", diagnostic.fix);
  return text;
}

}  // namespace cli
