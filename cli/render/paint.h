#pragma once

#include <string>
#include <string_view>

#include "engine/plan/plan.h"

namespace cli {

enum class Color { kPlain, kBold, kDim, kRed, kGreen, kYellow, kBlue, kMagenta };

/// Colours text, or leaves it as it is.
class Paint {
 public:
  explicit Paint(bool active) : active_(active) {}

  std::string operator()(Color color, std::string_view text) const;

 private:
  bool active_;
};

Color color_of(engine::Action action);

/// How many columns UTF-8 text takes (no wide characters are used).
std::size_t display_width(std::string_view text);
/// With blanks behind it up to `width` columns.
std::string padded(std::string_view text, std::size_t width);
/// At most `width` columns, the rest an ellipsis.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace cli
