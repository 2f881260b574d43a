#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cli {

/// One flag that a verb takes.
struct Flag {
  std::string_view name;     ///< without the dashes
  char letter = 0;           ///< short form; 0: none
  std::string_view value{};  ///< what stands behind it in the help (`STACK`); empty: a switch
  std::string_view help{};
};

/// A command line taken apart.
class Arguments {
 public:
  bool has(std::string_view flag) const { return values_.contains(flag); }

  /// A switch given as `--flag=false`.
  bool denies(std::string_view flag) const { return denied_.contains(flag); }

  /// The last value given; nullopt if the flag is not there.
  std::optional<std::string> value(std::string_view flag) const;
  /// All of them, in order: for flags that may be repeated.
  std::vector<std::string> values(std::string_view flag) const;
  /// kInvalidArgument: not a whole number from `least` to `most`.
  base::Result<std::optional<std::size_t>> number(std::string_view flag, std::size_t least,
                                                  std::size_t most) const;

  const std::vector<std::string>& positionals() const { return positionals_; }

  /// The n-th, or empty.
  std::string positional(std::size_t index) const;

 private:
  friend base::Result<Arguments> parse_arguments(std::span<const Flag> flags,
                                                 std::span<const std::string> argv);
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::set<std::string, std::less<>> denied_;
  std::vector<std::string> positionals_;
};

/// `--flag value`, `--flag=value`, `-f value`, `-fvalue`, `-yf`, `--switch=false`; everything
/// behind
/// `--` is positional, and so is what looks like a negative number. kInvalidArgument names the word
/// and what was perhaps meant.
base::Result<Arguments> parse_arguments(std::span<const Flag> flags,
                                        std::span<const std::string> argv);

/// The one of `known` that was probably meant by `word`; empty if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace cli
