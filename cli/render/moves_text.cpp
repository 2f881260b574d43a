#include "cli/render/moves_text.h"

#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace cli {

namespace {

std::string lines(const std::vector<engine::Move>& moves, std::string_view what, Color color,
                  const Paint& paint) {
  std::string text;
  for (const engine::Move& move : moves) {
    text += fmt::format(" {}   {}  {}\n", paint(color, "->"), move.type, paint(color, what));
    text += fmt::format("      {}\n      => {}\n", move.from, move.to);
  }
  return text;
}

}  // namespace

std::string moves_text(const engine::Plan& plan, const Paint& paint) {
  return lines(plan.renames, "moved: nothing is done to it", Color::kBlue, paint) +
         lines(plan.moves, "looks moved: created and deleted by this plan, kept with --apply-moves",
               Color::kYellow, paint);
}

base::JsonArray moves_json(const engine::Plan& plan) {
  base::JsonArray array;
  for (const std::vector<engine::Move>* moves : {&plan.renames, &plan.moves}) {
    for (const engine::Move& move : *moves) {
      array.push_back(base::JsonObject{{"from", move.from},
                                       {"to", move.to},
                                       {"type", move.type},
                                       {"id", move.identifier},
                                       {"applied", moves == &plan.renames}});
    }
  }
  return array;
}

}  // namespace cli
