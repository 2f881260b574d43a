#include "cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"
#include "cli/not_supported.h"

namespace cli {

namespace {

constexpr auto kInvalid = base::ErrorKind::kInvalidArgument;

/// What one word of the command line says.
struct Word {
  const Flag* flag = nullptr;
  std::optional<std::string> value;
};

class Parser {
 public:
  Parser(std::span<const Flag> flags, std::span<const std::string> argv)
      : flags_(flags), argv_(argv) {}

  base::Result<void> parse() {
    while (at_ < argv_.size()) {
      const std::string& word = argv_[at_++];
      if (word == "--") {
        positionals.insert(positionals.end(), argv_.begin() + static_cast<std::ptrdiff_t>(at_),
                           argv_.end());
        return {};
      }
      base::Result<void> taken;
      if (word.starts_with("--")) {
        taken = take_long(word);
      } else if (word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9')) {
        taken = take_letters(word);
      } else {
        positionals.push_back(word);
      }
      if (!taken) {
        return taken;
      }
    }
    return {};
  }

  std::map<std::string, std::vector<std::string>, std::less<>> values;
  std::set<std::string, std::less<>> denied;
  std::vector<std::string> positionals;

 private:
  base::Result<void> take_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
    const auto flag = std::ranges::find(flags_, name, &Flag::name);
    if (flag == flags_.end()) {
      return unknown(name);
    }
    std::optional<std::string> value;
    if (equals != word.npos) {
      value = word.substr(equals + 1);
    }
    return take(*flag, "--" + name, std::move(value));
  }

  base::Result<void> take_letters(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const auto flag = std::ranges::find(flags_, word[i], &Flag::letter);
      if (flag == flags_.end()) {
        const std::string_view name = not_supported_letter(word[i]);
        return name.empty() ? base::error(kInvalid, "unknown flag '-{}' in '{}'", word[i], word)
                            : unknown(std::string(name));
      }
      std::optional<std::string> value;
      const bool takes_rest = !flag->value.empty() && i + 1 < word.size();
      if (takes_rest) {
        value = word.substr(word[i + 1] == '=' ? i + 2 : i + 1);
      }
      base::Result<void> taken = take(*flag, fmt::format("-{}", word[i]), std::move(value));
      if (!taken || takes_rest) {
        return taken;
      }
    }
    return {};
  }

  base::Result<void> take(const Flag& flag, const std::string& spelled,
                          std::optional<std::string> value) {
    if (flag.value.empty()) {
      if (value && *value != "true" && *value != "false") {
        return base::error(kInvalid, "{} is a switch and takes no value, not '{}'", spelled,
                           *value);
      }
      const std::string name(flag.name);
      values.erase(name);
      denied.erase(name);
      if (!value || *value == "true") {
        values[name] = {"true"};
      } else {
        denied.insert(name);
      }
      return {};
    }
    if (!value) {
      if (at_ == argv_.size()) {
        return base::error(kInvalid, "{} needs a value: {} {}", spelled, spelled, flag.value);
      }
      value = argv_[at_++];
    }
    values[std::string(flag.name)].push_back(std::move(*value));
    return {};
  }

  base::Error unknown(const std::string& name) const {
    if (const auto instead = not_supported_flag(name)) {
      return base::error(kInvalid, "flag '--{}' is not supported yet{}{}", name,
                         instead->empty() ? "" : ": ", *instead);
    }
    std::vector<std::string_view> names;
    for (const Flag& flag : flags_) {
      names.push_back(flag.name);
    }
    const std::string_view meant = nearest(name, names);
    return base::error(kInvalid, "unknown flag '--{}'{}", name,
                       meant.empty() ? "" : fmt::format("; did you mean '--{}'?", meant));
  }

  std::span<const Flag> flags_;
  std::span<const std::string> argv_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::string> Arguments::value(std::string_view flag) const {
  const auto found = values_.find(flag);
  return found == values_.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Arguments::values(std::string_view flag) const {
  const auto found = values_.find(flag);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

base::Result<std::optional<std::size_t>> Arguments::number(std::string_view flag, std::size_t least,
                                                           std::size_t most) const {
  const std::optional<std::string> text = value(flag);
  if (!text) {
    return std::optional<std::size_t>();
  }
  std::size_t number = 0;
  const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (code != std::errc() || end != text->data() + text->size() || number < least ||
      number > most) {
    return base::error(kInvalid, "--{} '{}': expected a whole number from {} to {}", flag, *text,
                       least, most);
  }
  return std::optional<std::size_t>(number);
}

std::string Arguments::positional(std::size_t index) const {
  return index < positionals_.size() ? positionals_[index] : "";
}

base::Result<Arguments> parse_arguments(std::span<const Flag> flags,
                                        std::span<const std::string> argv) {
  Parser parser(flags, argv);
  if (base::Result<void> parsed = parser.parse(); !parsed) {
    return std::move(parsed).error();
  }
  Arguments arguments;
  arguments.values_ = std::move(parser.values);
  arguments.denied_ = std::move(parser.denied);
  arguments.positionals_ = std::move(parser.positionals);
  return arguments;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, std::min<std::size_t>(word.size() / 2, 3)) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t distance = base::edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace cli
