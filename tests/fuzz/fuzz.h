#pragma once

#include <span>
#include <string_view>

/// Every parser with whatever bytes there are. A target must not crash, hang or leak; what it takes
/// must mean the same when it is written and read again (`require`).
namespace fuzz {

using FuzzOne = void (*)(std::string_view bytes);

struct Target {
  std::string_view name;
  FuzzOne run;
  /// Words that mutations like to put in.
  std::span<const std::string_view> words;
  /// Empty: it holds. Else what a fuzzer has found and nobody has mended: `make fuzz` runs the
  /// target, the tests do not.
  std::string_view open_finding{};
};

std::span<const Target> targets();

/// Ends the process, with `what` on standard error, when it does not hold: fuzzers and tests see
/// it.
void require(bool holds, const char* what);

void fuzz_ciphertext(std::string_view bytes);
void fuzz_codec(std::string_view bytes);
void fuzz_config_scalar(std::string_view bytes);
void fuzz_http(std::string_view bytes);
void fuzz_journal(std::string_view bytes);
void fuzz_json(std::string_view bytes);
void fuzz_project(std::string_view bytes);
void fuzz_property_path(std::string_view bytes);
void fuzz_query(std::string_view bytes);
void fuzz_sigv4(std::string_view bytes);
void fuzz_urn(std::string_view bytes);
void fuzz_xml(std::string_view bytes);
void fuzz_yaml(std::string_view bytes);

}  // namespace fuzz
