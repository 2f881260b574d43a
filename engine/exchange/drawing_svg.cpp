#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/core.h>

#include "engine/exchange/drawing.h"
#include "engine/exchange/drawing_kinds.h"

namespace engine {

namespace {

/// Colours of cards and of the edges that come from them; one after the other.
constexpr std::array<std::string_view, 10> kCards{"#4f46e5", "#b91c1c", "#0369a1", "#15803d",
                                                  "#a21caf", "#c2410c", "#0f766e", "#4d7c0f",
                                                  "#be185d", "#475569"};

constexpr double kRow = 22;      // height of a resource
constexpr double kHead = 40;     // of a card's title
constexpr double kFoot = 10;     // below the last resource
constexpr double kBetween = 26;  // between cards of a column
constexpr double kGutter = 150;  // between columns, for edges
constexpr double kMargin = 40;
constexpr double kTop = 104;     // above the cards: title and legend
constexpr double kLetter = 6.7;  // mean width of a letter, 12 px
constexpr double kSmallLetter = 5.6;
constexpr double kArc = 46;  // how far edges inside a column reach out, at most

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

/// A top-level component (or what stands in none) with everything in it.
struct Card {
  std::string title;
  std::string type;
  std::vector<std::size_t> rows{};  ///< places in the drawing
  double depth = 0;                 ///< mean length of the longest chains that its resources end
  std::size_t column = 0;
  double x = 0;
  double y = 0;

  double height() const { return kHead + kRow * static_cast<double>(rows.size()) + kFoot; }
};

struct Point {
  double x;
  double y;
};

class Picture {
 public:
  Picture(std::vector<DrawnResource> drawing, const std::string& title)
      : drawing_(std::move(drawing)), title_(title) {
    make_cards();
    order_cards();
    place_cards();
  }

  std::string text() {
    const double width = kMargin + columns_.back() + kArc + kMargin;
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "viewBox=\"0 0 {0:.0f} {1:.0f}\" font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', "
        "Helvetica, Arial, sans-serif\">\n",
        width, height_ + kMargin);
    svg +=
        "<style>\n"
        ".edge{fill:none;stroke-width:1.3;opacity:.42}\n"
        ".row rect{fill:#fff;fill-opacity:0}\n"
        ".row:hover rect{fill:#fde68a;fill-opacity:.7}\n"
        ".row:hover .edge{opacity:1;stroke-width:2.6}\n"
        ".name{font-size:12px;fill:#0f172a}\n"
        ".type{font-size:10px;fill:#64748b;text-anchor:end}\n"
        "</style>\n";
    svg += fmt::format("<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#f1f5f9\"/>\n", width,
                       height_ + kMargin);
    svg += heading();
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      svg += card_text(i);
    }
    for (const Card& card : cards_) {
      for (std::size_t row = 0; row < card.rows.size(); ++row) {
        svg += row_text(card.rows[row]);
      }
    }
    return svg + "</svg>\n";
  }

 private:
  std::size_t top_of(std::size_t place) const {
    while (drawing_[place].parent >= 0) {
      place = static_cast<std::size_t>(drawing_[place].parent);
    }
    return place;
  }

  void make_cards() {
    card_of_.assign(drawing_.size(), 0);
    std::vector<std::size_t> depth(drawing_.size());
    std::vector<std::pair<std::size_t, std::size_t>> known;  // top-level component, card
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    for (std::size_t i = 0; i < drawing_.size(); ++i) {
      for (const std::size_t need : drawing_[i].needs) {
        depth[i] = std::max(depth[i], depth[need] + 1);
      }
      const std::size_t top = top_of(i);
      const std::size_t key = drawing_[top].state->component ? top : kNone;
      auto found = std::ranges::find(known, key, &std::pair<std::size_t, std::size_t>::first);
      if (found == known.end()) {
        known.emplace_back(key, cards_.size());
        found = known.end() - 1;
        cards_.push_back({.title = key == kNone ? "in no component" : drawing_[top].name,
                          .type = key == kNone ? "" : drawing_[top].state->type});
      }
      Card& card = cards_[found->second];
      card_of_[i] = found->second;
      if (i != key) {
        card.rows.push_back(i);
        card.depth += static_cast<double>(depth[i]);
      }
    }
    for (Card& card : cards_) {
      card.depth /= std::max<double>(1, static_cast<double>(card.rows.size()));
      remaining_ += card.height() + kBetween;
    }
  }

  void order_cards() {
    std::vector<std::size_t> order(cards_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return cards_[i].depth; });
    std::vector<Card> sorted;
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted.push_back(cards_[order[i]]);
    }
    cards_ = std::move(sorted);
    for (std::size_t& card : card_of_) {
      card = place[card];
    }
  }

  double width_of(const Card& card) const {
    double width = static_cast<double>(card.title.size()) * 9 + 120;
    for (const std::size_t row : card.rows) {
      const double letters =
          static_cast<double>(drawing_[row].name.size()) * kLetter +
          static_cast<double>(short_type(*drawing_[row].state).size()) * kSmallLetter;
      width = std::max(width, letters + 70);
    }
    return width;
  }

  /// Columns of about the same height, filled one after the other; about as wide as high.
  void place_cards() {
    const double columns = std::clamp(std::round(std::sqrt(remaining_ / 320)), 1.0, 8.0);
    const double share = remaining_ / columns;
    double x = kMargin;
    std::size_t at = 0;
    for (std::size_t column = 0; at < cards_.size(); ++column) {
      double y = kTop;
      double width = 0;
      const std::size_t first = at;
      for (; at < cards_.size(); ++at) {
        const double height = cards_[at].height();
        if (at > first && y - kTop + height / 2 > share && column + 1 < std::size_t(columns)) {
          break;
        }
        cards_[at].column = column;
        cards_[at].x = x;
        cards_[at].y = y;
        y += height + kBetween;
        width = std::max(width, width_of(cards_[at]));
      }
      height_ = std::max(height_, y - kBetween);
      widths_.push_back(width);
      x += width + kGutter;
      columns_.push_back(x - kGutter - kMargin);
    }
    if (columns_.empty()) {
      columns_.push_back(400);
      height_ = kTop;
    }
  }

  std::string heading() const {
    std::size_t resources = 0;
    std::array<bool, kResourceKinds.size()> used{};
    for (const DrawnResource& resource : drawing_) {
      resources += resource.state->component ? 0 : 1;
      used[kind_of(resource.state->type)] |= !resource.state->component;
    }
    std::string text = fmt::format(
        "<text x=\"{0:.0f}\" y=\"48\" font-size=\"22\" font-weight=\"600\" "
        "fill=\"#0f172a\">{1}<tspan dx=\"14\" font-size=\"13\" font-weight=\"400\" "
        "fill=\"#64748b\">{2} resources; a line goes from what is needed to what needs "
        "it</tspan></text>\n",
        kMargin, escaped(title_), resources);
    double x = kMargin + 5;
    for (std::size_t kind = 0; kind < kResourceKinds.size(); ++kind) {
      if (used[kind]) {
        text += fmt::format(
            "<circle cx=\"{:.1f}\" cy=\"74\" r=\"4.5\" fill=\"{}\"/><text x=\"{:.1f}\" y=\"78\" "
            "font-size=\"12\" fill=\"#334155\">{}</text>\n",
            x, kResourceKinds[kind].color, x + 10, kResourceKinds[kind].name);
        x += 34 + kLetter * static_cast<double>(kResourceKinds[kind].name.size());
      }
    }
    return text;
  }

  static std::string_view color_of(std::size_t card) { return kCards[card % kCards.size()]; }

  std::string card_text(std::size_t index) const {
    const Card& card = cards_[index];
    const double width = widths_[card.column];
    return fmt::format(
        "<g><title>{0}</title><rect x=\"{1:.1f}\" y=\"{2:.1f}\" width=\"{3:.1f}\" "
        "height=\"{4:.1f}\" rx=\"10\" fill=\"#ffffff\" stroke=\"#cbd5e1\"/>"
        "<rect x=\"{1:.1f}\" y=\"{5:.1f}\" width=\"5\" height=\"20\" rx=\"2\" fill=\"{6}\"/>"
        "<text x=\"{7:.1f}\" y=\"{8:.1f}\" font-size=\"15\" font-weight=\"600\" "
        "fill=\"{6}\">{9}</text><text x=\"{10:.1f}\" y=\"{8:.1f}\" class=\"type\">{11}</text>"
        "</g>\n",
        escaped(card.type), card.x, card.y, width, card.height(), card.y + 10, color_of(index),
        card.x + 16, card.y + 26, escaped(card.title), card.x + width - 14, card.rows.size());
  }

  /// The middle of a resource's row; x is its card's left edge.
  Point row_of(std::size_t place) const {
    const Card& card = cards_[card_of_[place]];
    const auto row = std::ranges::find(card.rows, place) - card.rows.begin();
    return {card.x, card.y + kHead + kRow * (static_cast<double>(row) + 0.5)};
  }

  std::string edge_text(std::size_t need, std::size_t place) const {
    const Card& from_card = cards_[card_of_[need]];
    const Card& to_card = cards_[card_of_[place]];
    Point from = row_of(need);
    Point to = row_of(place);
    double from_pull = 0;
    double to_pull = 0;
    if (from_card.column == to_card.column) {
      // Round the right side, further out the further it goes; into what needs it.
      const double reach = std::min(kArc, 12 + std::abs(to.y - from.y) / 9);
      from.x += widths_[from_card.column];
      to.x += widths_[to_card.column];
      from_pull = to_pull = reach;
    } else if (from_card.column < to_card.column) {
      from.x += widths_[from_card.column];
      from_pull = (to.x - from.x) / 2;
      to_pull = -from_pull;
    } else {
      to.x += widths_[to_card.column];
      from_pull = (to.x - from.x) / 2;
      to_pull = -from_pull;
    }
    return fmt::format(
        "<path class=\"edge\" stroke=\"{}\" d=\"M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} "
        "{:.1f}\"/><circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2\" fill=\"{}\"/>",
        color_of(card_of_[need]), from.x, from.y, from.x + from_pull, from.y, to.x + to_pull, to.y,
        to.x, to.y, to.x, to.y, color_of(card_of_[need]));
  }

  std::string row_text(std::size_t place) const {
    const ResourceState& state = *drawing_[place].state;
    const Point at = row_of(place);
    const double width = widths_[cards_[card_of_[place]].column];
    std::string text = fmt::format("<g class=\"row\"><title>{}{}{}</title>", escaped(state.type),
                                   state.identifier.empty() ? "" : "\n", escaped(state.identifier));
    for (const std::size_t need : drawing_[place].needs) {
      if (!drawing_[need].state->component) {
        text += edge_text(need, place);
      }
    }
    text += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"4\"/>"
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"{}\"/>"
        "<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"name\">{}</text>"
        "<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"type\">{}</text></g>\n",
        at.x + 6, at.y - kRow / 2 + 1, width - 12, kRow - 2, at.x + 18, at.y,
        kResourceKinds[kind_of(state.type)].color, at.x + 30, at.y + 4,
        escaped(drawing_[place].name), at.x + width - 14, at.y + 4, escaped(short_type(state)));
    return text;
  }

  std::vector<DrawnResource> drawing_;
  const std::string& title_;
  std::vector<Card> cards_;
  std::vector<std::size_t> card_of_;  ///< by place in the drawing
  std::vector<double> widths_;        ///< of columns
  std::vector<double> columns_;       ///< right edges, from the margin
  double remaining_ = 0;              ///< height of all cards
  double height_ = kTop;
};

}  // namespace

std::string svg_text(std::vector<DrawnResource> drawing, const std::string& title) {
  constexpr std::size_t kMostReduced = 5000;  // beyond, nobody looks at single edges
  if (drawing.size() <= kMostReduced) {
    remove_implied_edges(drawing);
  }
  return Picture(std::move(drawing), title).text();
}

}  // namespace engine
