#pragma once

#include <string>
#include <vector>

namespace cli {

/// Columns as wide as their widest cell, two blanks between them, nothing behind the last. A row of
/// one cell is a line across all of them.
std::string table_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace cli
