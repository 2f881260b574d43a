#include "cli/render/paint.h"

#include <algorithm>

#include <fmt/core.h>

namespace cli {

namespace {

std::string_view code(Color color) {
  switch (color) {
    case Color::kPlain:
      return "0";
    case Color::kBold:
      return "1";
    case Color::kDim:
      return "2";
    case Color::kRed:
      return "31";
    case Color::kGreen:
      return "32";
    case Color::kYellow:
      return "33";
    case Color::kBlue:
      return "34";
    case Color::kMagenta:
      return "35";
  }
  return "0";
}

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

std::string Paint::operator()(Color color, std::string_view text) const {
  if (!active_ || color == Color::kPlain || text.empty()) {
    return std::string(text);
  }
  return fmt::format("\x1b[{}m{}\x1b[0m", code(color), text);
}

Color color_of(engine::Action action) {
  switch (action) {
    case engine::Action::kSame:
      return Color::kPlain;
    case engine::Action::kCreate:
    case engine::Action::kImport:
      return Color::kGreen;
    case engine::Action::kUpdate:
      return Color::kYellow;
    case engine::Action::kReplace:
      return Color::kMagenta;
    case engine::Action::kDelete:
      return Color::kRed;
  }
  return Color::kPlain;
}

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width || width < 4) {
    return std::string(text);
  }
  std::size_t end = 0;
  for (std::size_t columns = 0; end < text.size(); ++end) {
    if (starts_character(text[end]) && columns++ == width - 3) {
      break;
    }
  }
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace cli
