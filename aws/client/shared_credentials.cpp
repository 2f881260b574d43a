#include "aws/client/shared_credentials.h"

#include <array>

#include "base/encoding.h"

namespace aws {

namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const auto begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos
             ? std::string_view{}
             : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// Settings by which a profile gets its keys in ways that Settle does not know.
constexpr std::array<std::string_view, 5> kUnsupportedSettings{
    "role_arn", "sso_session", "sso_start_url", "credential_process", "web_identity_token_file"};

struct SharedFile {
  base::Path path;
  std::string section;
};

base::Result<std::map<std::string, std::string>> read_section(const SharedFile& file,
                                                              base::Files& files) {
  constexpr std::uint64_t kFileBytesMax = 1U << 20U;
  const auto text = files.read(file.path, kFileBytesMax);
  if (!text) {
    return text.error().kind == base::ErrorKind::kNotFound
               ? base::Result<std::map<std::string, std::string>>(
                     std::map<std::string, std::string>{})
               : base::Result<std::map<std::string, std::string>>(text.error());
  }
  return parse_ini(*text)[file.section];
}

std::string setting(const std::map<std::string, std::string>& section, const std::string& name) {
  const auto found = section.find(name);
  return found == section.end() ? "" : found->second;
}

}  // namespace

IniSections parse_ini(std::string_view text) {
  IniSections sections;
  std::map<std::string, std::string>* current = nullptr;
  for (const auto& whole : base::split(text, '\n')) {
    const auto line = trim(whole);
    if (line.empty() || line.front() == '#' || line.front() == ';') {
      continue;
    }
    if (line.front() == '[' && line.back() == ']') {
      current = &sections[std::string(trim(line.substr(1, line.size() - 2)))];
      continue;
    }
    const bool nested = whole.front() == ' ' || whole.front() == '\t';
    const auto equals = line.find('=');
    if (current != nullptr && !nested && equals != std::string_view::npos && equals > 0) {
      (*current)[std::string(trim(line.substr(0, equals)))] = trim(line.substr(equals + 1));
    }
  }
  return sections;
}

base::Result<std::optional<Credentials>> shared_credentials(const CredentialsEnvironment& outside) {
  const auto variable_or = [&](const std::string& name, const std::string& fallback) {
    const auto value = outside.variable(name);
    return value && !value->empty() ? *value : fallback;
  };
  const std::string asked =
      outside.profile.empty() ? variable_or("AWS_PROFILE", "") : outside.profile;
  const std::string profile = asked.empty() ? "default" : asked;
  const std::array<SharedFile, 2> places{
      SharedFile{variable_or("AWS_SHARED_CREDENTIALS_FILE", outside.home / ".aws/credentials"),
                 profile},
      SharedFile{variable_or("AWS_CONFIG_FILE", outside.home / ".aws/config"),
                 profile == "default" ? profile : "profile " + profile}};
  bool exists = false;
  for (const auto& place : places) {
    const auto section = read_section(place, outside.files);
    if (!section) {
      return section.error();
    }
    exists = exists || !section->empty();
    Credentials found{.access_key_id = setting(*section, "aws_access_key_id"),
                      .secret_access_key = setting(*section, "aws_secret_access_key"),
                      .session_token = setting(*section, "aws_session_token")};
    if (!found.access_key_id.empty() && !found.secret_access_key.empty()) {
      return std::optional(std::move(found));
    }
    for (const auto unsupported : kUnsupportedSettings) {
      if (section->contains(std::string(unsupported))) {
        return base::error(
            base::ErrorKind::kUnsupported,
            "profile '{}' in {} uses {}, which Settle does not support: export the keys "
            "with `aws configure export-credentials --format env` instead",
            profile, place.path.string(), unsupported);
      }
    }
  }
  if (!asked.empty()) {
    return base::error(base::ErrorKind::kPermission, "profile '{}' {} in {} and {}", profile,
                       exists ? "has no keys" : "is not there", places[0].path.string(),
                       places[1].path.string());
  }
  return std::optional<Credentials>{};
}

}  // namespace aws
