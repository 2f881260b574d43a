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

constexpr std::string_view kYamlFinding = "yaml-cpp takes memory without end on some short texts";

constexpr Target kTargets[] = {
    {"ciphertext", fuzz_ciphertext, kSealedWords},
    {"codec", fuzz_codec, kStateWords},
    {"config_scalar", fuzz_config_scalar, kJsonWords},
    {"http", fuzz_http, kHttpWords},
    {"journal", fuzz_journal, kStateWords},
    {"json", fuzz_json, kJsonWords},
    {"project", fuzz_project, kYamlWords, kYamlFinding},
    {"property_path", fuzz_property_path, kPathWords},
    {"query", fuzz_query, kFormWords},
    {"sigv4", fuzz_sigv4, kSigningWords},
    {"urn", fuzz_urn, kUrnWords},
    {"xml", fuzz_xml, kXmlWords},
    {"yaml", fuzz_yaml, kYamlWords, kYamlFinding},
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
