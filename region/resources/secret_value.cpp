#include "region/resources/secret_value.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "region/resources/model.h"
#include "region/resources/stored_rules.h"
#include "region/resources/text_template.h"

namespace region {

namespace {

constexpr std::int64_t kDefaultLength = 32;
constexpr std::int64_t kLongest = 4096;

struct CharacterType {
  std::string_view excluded_by;
  std::string_view characters;
};

constexpr std::array kCharacterTypes = {
    CharacterType{"ExcludeLowercase", "abcdefghijklmnopqrstuvwxyz"},
    CharacterType{"ExcludeUppercase", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    CharacterType{"ExcludeNumbers", "0123456789"},
    CharacterType{"ExcludePunctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"},
};

bool flag(const base::JsonObject& generate, std::string_view name, bool otherwise) {
  const base::Json* value = generate.if_contains(name);
  return value == nullptr ? otherwise : value->as_bool();
}

std::vector<std::string> alphabets_of(const base::JsonObject& generate) {
  const std::string excluded = text_of(generate, "ExcludeCharacters");
  std::vector<std::string> alphabets;
  for (const CharacterType& type : kCharacterTypes) {
    std::string alphabet(type.characters);
    std::erase_if(alphabet, [&](char c) { return excluded.find(c) != std::string::npos; });
    if (!flag(generate, type.excluded_by, false) && !alphabet.empty()) {
      alphabets.push_back(alphabet);
    }
  }
  if (flag(generate, "IncludeSpace", false)) {
    alphabets.emplace_back(" ");
  }
  return alphabets;
}

void shuffle(std::string& text, base::Random& random) {
  for (std::size_t i = text.size(); i > 1; --i) {
    std::swap(text[i - 1], text[random.below(i)]);
  }
}

std::string password_of(const base::JsonObject& generate, base::Random& random) {
  const base::Json* asked = generate.if_contains("PasswordLength");
  const std::int64_t length = asked == nullptr ? kDefaultLength : asked->to_number<std::int64_t>();
  const std::vector<std::string> alphabets = alphabets_of(generate);
  if (length < 1 || length > kLongest || alphabets.empty()) {
    throw HandlerError("InvalidRequest",
                       "GenerateSecretString excludes every character, or its length is not "
                       "between 1 and 4096");
  }
  std::string all;
  std::string password;
  for (const std::string& alphabet : alphabets) {
    all += alphabet;
    if (flag(generate, "RequireEachIncludedType", true)) {
      password += random.text(1, alphabet);
    }
  }
  const auto wanted = static_cast<std::size_t>(length);
  if (password.size() > wanted) {
    throw HandlerError("InvalidRequest",
                       "The password length is too short to hold one character of each type");
  }
  password += random.text(wanted - password.size(), all);
  shuffle(password, random);
  return password;
}

}  // namespace

std::string generate_secret_string(const base::JsonObject& generate, base::Random& random) {
  const std::string form = text_of(generate, "SecretStringTemplate");
  const std::string key = text_of(generate, "GenerateStringKey");
  if (form.empty() != key.empty()) {
    throw HandlerError("InvalidRequest",
                       "SecretStringTemplate and GenerateStringKey must be given together");
  }
  std::string password = password_of(generate, random);
  if (form.empty()) {
    return password;
  }
  auto document = base::parse_json(form, "SecretStringTemplate");
  if (!document || !document->is_object()) {
    throw HandlerError("InvalidRequest", "SecretStringTemplate must be a JSON object");
  }
  document->get_object()[key] = password;
  return base::json_text(*document);
}

void make_secret_value(Admission& admission) {
  base::JsonObject& model = admission.model;
  const base::Json* generate = model.if_contains("GenerateSecretString");
  const base::JsonObject* before = admission.current ? &admission.current->model : nullptr;
  const base::Json* generated_before =
      before == nullptr ? nullptr : before->if_contains("GenerateSecretString");
  if (generate != nullptr && generated_before != nullptr && *generate == *generated_before) {
    model["SecretString"] = before->at("SecretString");
  } else if (generate != nullptr) {
    if (model.contains("SecretString") && before == nullptr) {
      throw HandlerError("InvalidRequest",
                         "You can't specify both SecretString and GenerateSecretString.");
    }
    model["SecretString"] = generate_secret_string(generate->as_object(), admission.context.random);
  }
  const base::Json* value = model.if_contains("SecretString");
  const base::Json* value_before =
      before == nullptr ? nullptr : before->if_contains("SecretString");
  const bool same = value != nullptr && value_before != nullptr && *value == *value_before;
  if (value == nullptr || same) {
    return;
  }
  // Notes for GetSecretValue: the version that was current becomes AWSPREVIOUS.
  if (value_before != nullptr) {
    model["PreviousSecretString"] = *value_before;
    model["PreviousVersionId"] = before->at("VersionId");
  }
  model["VersionId"] = fill_in("${uuid}", {}, admission.context);
}

}  // namespace region
