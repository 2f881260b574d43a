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
};

std::span<const Target> targets();

/// Ends the process, with `what` on standard error, when it does not hold: fuzzers and tests see
/// it.
void require(bool holds, const char* what);

void fuzz_aws_chunked(std::string_view bytes);
void fuzz_aws_json(std::string_view bytes);
void fuzz_ciphertext(std::string_view bytes);
void fuzz_codec(std::string_view bytes);
void fuzz_config_scalar(std::string_view bytes);
void fuzz_deployment(std::string_view bytes);
void fuzz_dns(std::string_view bytes);
void fuzz_http(std::string_view bytes);
void fuzz_import_file(std::string_view bytes);
void fuzz_ini(std::string_view bytes);
void fuzz_journal(std::string_view bytes);
void fuzz_json(std::string_view bytes);
void fuzz_json_patch(std::string_view bytes);
void fuzz_lease(std::string_view bytes);
void fuzz_project(std::string_view bytes);
void fuzz_property_path(std::string_view bytes);
void fuzz_property_pattern(std::string_view bytes);
void fuzz_query(std::string_view bytes);
void fuzz_region_journal(std::string_view bytes);
void fuzz_rest_xml(std::string_view bytes);
void fuzz_run_record(std::string_view bytes);
void fuzz_saved_plan(std::string_view bytes);
void fuzz_sigv4(std::string_view bytes);
void fuzz_url(std::string_view bytes);
void fuzz_urn(std::string_view bytes);
void fuzz_vpc_state(std::string_view bytes);
void fuzz_xml(std::string_view bytes);
void fuzz_yaml(std::string_view bytes);
void fuzz_yaml_writer(std::string_view bytes);

}  // namespace fuzz
