#pragma once

#include <string>
#include <vector>

namespace cli {

/// Columns as wide as their widest cell, two blanks between them, nothing behind the last.
std::string table_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace cli
