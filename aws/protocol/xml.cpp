#include "aws/protocol/xml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace aws {

namespace {

constexpr int kDepthMax = 64;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

void append_utf8(std::string& out, unsigned code) {
  const auto tail = [&](int shift) {
    out.push_back(static_cast<char>(0x80U | ((code >> static_cast<unsigned>(shift)) & 0x3fU)));
  };
  if (code < 0x80) {
    out.push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    out.push_back(static_cast<char>(0xc0U | (code >> 6U)));
    tail(0);
  } else if (code < 0x10000) {
    out.push_back(static_cast<char>(0xe0U | (code >> 12U)));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xf0U | (code >> 18U)));
    tail(12);
    tail(6);
    tail(0);
  }
}

/// A recursive descent over the text; every function returns false once something is wrong.
class XmlParser {
 public:
  explicit XmlParser(std::string_view text) : text_(text) {}

  bool parse_document(XmlElement& root) {
    return skip_misc() && parse_element(root, 0) && skip_misc() && at_ == text_.size();
  }

  std::size_t offset() const { return at_; }

 private:
  bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }

  void skip_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

  bool skip_past(std::string_view end) {
    const auto found = text_.find(end, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    return found != std::string_view::npos;
  }

  bool skip_misc() {
    while (true) {
      skip_space();
      if (starts("<?")) {
        if (!skip_past("?>")) {
          return false;
        }
      } else if (starts("<!--")) {
        if (!skip_past("-->")) {
          return false;
        }
      } else {
        return true;
      }
    }
  }

  std::string_view take_name() {
    const auto end = std::min(text_.find_first_of(" \t\r\n/>=", at_), text_.size());
    const auto name = text_.substr(at_, end - at_);
    at_ = end;
    return name;
  }

  bool skip_attributes() {
    while (true) {
      skip_space();
      if (at_ >= text_.size() || text_[at_] == '>' || text_[at_] == '/') {
        return at_ < text_.size();
      }
      if (take_name().empty() || !starts("=")) {
        return false;
      }
      ++at_;
      const char quote = at_ < text_.size() ? text_[at_] : '\0';
      if (quote != '"' && quote != '\'') {
        return false;
      }
      ++at_;
      if (!skip_past(std::string_view(&quote, 1))) {
        return false;
      }
    }
  }

  bool parse_element(XmlElement& element, int depth) {
    if (depth > kDepthMax || !starts("<") || starts("<!")) {
      return false;
    }
    ++at_;
    element.name = take_name();
    if (element.name.empty() || !skip_attributes()) {
      return false;
    }
    if (starts("/>")) {
      at_ += 2;
      return true;
    }
    if (!starts(">")) {
      return false;
    }
    ++at_;
    return parse_content(element, depth);
  }

  bool parse_content(XmlElement& element, int depth) {
    while (at_ < text_.size()) {
      if (starts("</")) {
        at_ += 2;
        const bool closes = take_name() == element.name;
        skip_space();
        return closes && starts(">") && ++at_ > 0;
      }
      if (starts("<!--")) {
        if (!skip_past("-->")) {
          return false;
        }
      } else if (starts("<![CDATA[")) {
        at_ += 9;
        const auto begin = at_;
        if (!skip_past("]]>")) {
          return false;
        }
        element.text += text_.substr(begin, at_ - 3 - begin);
      } else if (starts("<")) {
        if (!parse_element(element.children.emplace_back(), depth + 1)) {
          return false;
        }
      } else if (!parse_text(element.text)) {
        return false;
      }
    }
    return false;
  }

  bool parse_text(std::string& out) {
    if (!starts("&")) {
      const auto end = std::min(text_.find_first_of("<&", at_), text_.size());
      out += text_.substr(at_, end - at_);
      at_ = end;
      return true;
    }
    const auto end = text_.find(';', at_);
    if (end == std::string_view::npos) {
      return false;
    }
    const auto name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return name.starts_with('#') ? append_numeric(name.substr(1), out) : append_entity(name, out);
  }

  static bool append_entity(std::string_view name, std::string& out) {
    const auto* found =
        std::ranges::find(kEntities, name, &std::pair<std::string_view, char>::first);
    if (found == kEntities.end()) {
      return false;
    }
    out.push_back(found->second);
    return true;
  }

  static bool append_numeric(std::string_view digits, std::string& out) {
    const int base = digits.starts_with('x') ? 16 : 10;
    digits.remove_prefix(base == 16 ? 1 : 0);
    unsigned code = 0;
    const auto [end, status] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
    if (status != std::errc{} || end != digits.data() + digits.size() || code == 0 ||
        code > 0x10ffff) {
      return false;
    }
    append_utf8(out, code);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

const XmlElement* XmlElement::child(std::string_view child_name) const {
  const auto found = std::ranges::find(children, child_name, &XmlElement::name);
  return found == children.end() ? nullptr : &*found;
}

base::Result<XmlElement> parse_xml(std::string_view text, std::string_view what) {
  XmlParser parser(text);
  XmlElement root;
  if (!parser.parse_document(root)) {
    return base::error(base::ErrorKind::kCorrupt, "{} is not XML as AWS writes it, near offset {}",
                       what, parser.offset());
  }
  return root;
}

std::string xml_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const auto* found = std::ranges::find(kEntities, c, &std::pair<std::string_view, char>::second);
    if (found == kEntities.end()) {
      out.push_back(c);
    } else {
      out += fmt::format("&{};", found->first);
    }
  }
  return out;
}

}  // namespace aws
