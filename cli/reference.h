#pragma once

#include <string>
#include <vector>

#include "cli/verb.h"

namespace cli {

struct Page {
  std::string name;  ///< of the file
  std::string text;
};

/// The table of verbs as Markdown: README.md, the index, and a page for each verb of the first
/// level with all below it.
std::vector<Page> markdown_pages(const std::vector<Verb>& verbs);

/// The table of verbs as manual pages: settle.1, and settle-stack-init.1 for `stack init`.
std::vector<Page> manual_pages(const std::vector<Verb>& verbs);

}  // namespace cli
