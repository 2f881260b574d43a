#include "tests/fuzz/fuzz.h"

#include <cstdio>
#include <cstdlib>

namespace fuzz {

namespace {

constexpr std::string_view kYamlWords[] = {
    "\nconfig:\n  ", "secure: ", ": ",     "- ",   "|\n", "\"", "'", "&a ", "*a",
    "<<: ",          "{",        "}",      "[",    "]",   "#",  "?", "~",   "\t",
    "--- ",          "...",      "!!str ", "\r\n", "  "};
constexpr std::string_view kJsonWords[] = {"{",  "}",    "[",    "]",     ":",   ",",  "\"",
                                           "\\", "\\u0", "null", "false", "1e9", "-0", "1e999"};
constexpr std::string_view kPathWords[] = {"[0]", "[\"", "\"]", ".", "\\\"", "[*]", "99999999999"};
constexpr std::string_view kUrnWords[] = {"urn:pulumi:", "::", "$", ":", "dev"};
constexpr std::string_view kStateWords[] = {"\"kind\":\"resource\"",
                                            "\"serial\":",
                                            "\"urn\":",
                                            "\"4dabf18193072939515e22adb298388d\":",
                                            "{",
                                            "}",
                                            "\n",
                                            "\"kind\":\"begin\""};
constexpr std::string_view kSealedWords[] = {"v1:", ":", "AAAA", "=", "=="};
constexpr std::string_view kHttpWords[] = {
    "\r\n",      "\r\n\r\n", "Content-Length: ",        "Transfer-Encoding: chunked\r\n",
    "0\r\n\r\n", "HTTP/1.1", "Expect: 100-continue\r\n"};
constexpr std::string_view kSigningWords[] = {
    "AWS4-HMAC-SHA256 ", "Credential=", "SignedHeaders=", "Signature=",       ", ",
    "/aws4_request",     "%",           "&X-Amz-Date=",   "X-Amz-Credential", "\n"};
constexpr std::string_view kFormWords[] = {"&", "=", "%", "%2", "+", "Action=", ".member.1", ".1."};
constexpr std::string_view kXmlWords[] = {
    "<", "</", ">", "/>", "&amp;", "&#x10FFFF;", "<!--", "<![CDATA[", "]]>", "<?xml?>", "=\""};

constexpr std::string_view kChunkedWords[] = {
    "\r\n", "0\r\n", ";chunk-signature=", "ffffffffffffffff", "x-amz-checksum-crc32:"};
constexpr std::string_view kMessageWords[] = {
    "{", "}", "[", "]", ":", ",", "null", "\"TypeName\"", "1.5e9", "-1", "1e300"};
constexpr std::string_view kDeploymentWords[] = {"{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 ",",
                                                 "null",
                                                 "\"resources\"",
                                                 "\"urn\":",
                                                 "\"type\":",
                                                 "\"delete\":true",
                                                 "\"dependencies\":",
                                                 "\"propertyDependencies\":",
                                                 "\"parent\":",
                                                 "aws-native:sqs:Queue",
                                                 "\"4dabf18193072939515e22adb298388d\":",
                                                 "{{resolve:secretsmanager:",
                                                 ":SecretString:"};
constexpr std::string_view kDnsWords[] = {"\xC0\x0C",
                                          "\x02"
                                          "db",
                                          "\x3F",
                                          "\x07"
                                          "example"};
constexpr std::string_view kIniWords[] = {"[", "]", "=", "\n", "#", ";", "profile ", "[default]"};
constexpr std::string_view kPatchWords[] = {
    "\"op\":\"add\"", "\"path\":\"", "\"from\":\"", "/", "/-", "~0", "~1", "\"move\""};
constexpr std::string_view kRestWords[] = {"?list-type=2&",
                                           "&",
                                           "%",
                                           "<",
                                           "</",
                                           "&lt;",
                                           "/bucket",
                                           "/a/b/",
                                           "\n",
                                           "\n\n",
                                           "x-amz-meta-a: b\n",
                                           "If-Match: *\n"};
constexpr std::string_view kUrlWords[] = {
    "s3://", "awskms://", "https://", "?region=", "&endpoint=", "@", ":", "[::1]", "%2F", "65536"};

constexpr Target kTargets[] = {
    {"aws_chunked", fuzz_aws_chunked, kChunkedWords},
    {"aws_json", fuzz_aws_json, kMessageWords},
    {"ciphertext", fuzz_ciphertext, kSealedWords},
    {"codec", fuzz_codec, kStateWords},
    {"config_scalar", fuzz_config_scalar, kJsonWords},
    {"deployment", fuzz_deployment, kDeploymentWords},
    {"dns", fuzz_dns, kDnsWords},
    {"http", fuzz_http, kHttpWords},
    {"import_file", fuzz_import_file, kDeploymentWords},
    {"ini", fuzz_ini, kIniWords},
    {"journal", fuzz_journal, kStateWords},
    {"json", fuzz_json, kJsonWords},
    {"json_patch", fuzz_json_patch, kPatchWords},
    {"lease", fuzz_lease, kJsonWords},
    {"project", fuzz_project, kYamlWords},
    {"property_path", fuzz_property_path, kPathWords},
    {"property_pattern", fuzz_property_pattern, kPathWords},
    {"query", fuzz_query, kFormWords},
    {"region_journal", fuzz_region_journal, kJsonWords},
    {"rest_xml", fuzz_rest_xml, kRestWords},
    {"run_record", fuzz_run_record, kJsonWords},
    {"saved_plan", fuzz_saved_plan, kStateWords},
    {"sigv4", fuzz_sigv4, kSigningWords},
    {"url", fuzz_url, kUrlWords},
    {"urn", fuzz_urn, kUrnWords},
    {"vpc_state", fuzz_vpc_state, kJsonWords},
    {"xml", fuzz_xml, kXmlWords},
    {"yaml", fuzz_yaml, kYamlWords},
    {"yaml_writer", fuzz_yaml_writer, kJsonWords},
};

}  // namespace

std::span<const Target> targets() {
  return kTargets;
}

void require(bool holds, const char* what) {
  if (!holds) {
    (void)std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
  }
}

}  // namespace fuzz
