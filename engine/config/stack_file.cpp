#include "engine/config/stack_file.h"

#include <algorithm>

namespace engine {

base::Result<StackFile> StackFile::read(base::Files& files, const base::Path& file,
                                        std::string project) {
  std::string text;
  if (files.exists(file)) {
    base::Result<std::string> content = files.read(file, kYamlBytesMax);
    if (!content) {
      return std::move(content).error();
    }
    text = std::move(*content);
  }
  base::Result<YamlDocument> document = YamlDocument::parse(std::move(text), file.string());
  if (!document) {
    return std::move(document).error();
  }
  const base::Json* config = document->find({"config"});
  if (config != nullptr && !config->is_object() && !config->is_null()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "{}: config: expected a map of configuration keys", file.string());
  }
  StackFile stack_file;
  stack_file.path_ = file;
  stack_file.project_ = std::move(project);
  stack_file.document_ = std::move(*document);
  return stack_file;
}

base::Result<void> StackFile::write(base::Files& files) const {
  // The file that a link leads to, not the link: others may read it by its own name.
  return files.write_atomic(std::filesystem::weakly_canonical(path_), document_.text());
}

std::string StackFile::text_at(const std::string& key) const {
  const base::Json* found = document_.find({key});
  return found != nullptr && found->is_string() ? found->as_string().c_str() : "";
}

std::string StackFile::encryption_salt() const {
  return text_at("encryptionsalt");
}

std::string StackFile::secrets_provider() const {
  return text_at("secretsprovider");
}

std::string StackFile::encrypted_key() const {
  return text_at("encryptedkey");
}

base::Result<void> StackFile::set_secrets_provider(const std::string& url,
                                                   const std::string& encrypted_key) {
  for (const auto& [key, value] : {std::pair<std::string, std::string>{"secretsprovider", url},
                                   {"encryptedkey", encrypted_key},
                                   {"encryptionsalt", ""}}) {
    base::Result<void> done;
    if (!value.empty()) {
      done = document_.set({key}, base::Json(value));
    } else if (document_.find({key}) != nullptr) {
      done = document_.remove({key});
    }
    if (!done) {
      return done;
    }
  }
  return {};
}

StackFile StackFile::at(base::Path path) const {
  StackFile other = *this;
  other.path_ = std::move(path);
  return other;
}

base::Result<void> StackFile::set_encryption_salt(const std::string& salt_text) {
  return document_.set({"encryptionsalt"}, base::Json(salt_text));
}

std::vector<std::pair<ConfigKey, base::Json>> StackFile::values() const {
  std::vector<std::pair<ConfigKey, base::Json>> values;
  const base::Json* config = document_.find({"config"});
  if (config == nullptr || !config->is_object()) {
    return values;
  }
  for (const auto& [key, value] : config->as_object()) {
    base::Result<ConfigKey> parsed = parse_config_key(key, project_);
    values.emplace_back(parsed ? *parsed : ConfigKey{"", std::string(key)}, value);
  }
  return values;
}

// People may have left out the project's namespace, or use the old three-part spelling.
PropertyPath StackFile::path_of(const ConfigKey& key, const PropertyPath& below) const {
  PropertyPath path{"config", key.text()};
  for (const std::string& spelling : {key.text(), key.space + ":config:" + key.name,
                                      key.space == project_ ? key.name : std::string()}) {
    if (!spelling.empty() && document_.find({"config", spelling}) != nullptr) {
      path[1] = spelling;
      break;
    }
  }
  path.insert(path.end(), below.begin(), below.end());
  return path;
}

const base::Json* StackFile::find(const ConfigKey& key, const PropertyPath& below) const {
  return document_.find(path_of(key, below));
}

base::Result<void> StackFile::set(const ConfigKey& key, const PropertyPath& below,
                                  const base::Json& value) {
  if (base::Result<void> allowed = check_secure(key, below, &value); !allowed) {
    return allowed;
  }
  return document_.set(path_of(key, below), value);
}

base::Result<void> StackFile::remove(const ConfigKey& key, const PropertyPath& below) {
  if (base::Result<void> allowed = check_secure(key, below, nullptr); !allowed) {
    return allowed;
  }
  return document_.remove(path_of(key, below));
}

base::Result<void> StackFile::check_secure(const ConfigKey& key, const PropertyPath& below,
                                           const base::Json* value) const {
  for (std::size_t i = 0; i < below.size(); ++i) {
    const base::Json* above = find(key, {below.begin(), below.begin() + static_cast<long>(i)});
    if (above != nullptr && if_secure(*above) != nullptr) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "{}: the value is a secret and has no members; set it as a whole",
                         key.text());
    }
  }
  const base::Json* old = find(key);
  base::Result<base::Json> changed = with_value(old != nullptr ? *old : base::Json(), below, value);
  if (!changed) {
    return changed.error().in(key.text());
  }
  const base::Json* at = &*changed;
  for (const PathSegment& segment : below) {
    if (is_secure_shaped(*at)) {
      return base::error(base::ErrorKind::kInvalidArgument,
                         "{}: a map with the one member 'secure' is the mark of a secret; give it "
                         "another name, or another member first",
                         key.text());
    }
    if (const std::string* name = std::get_if<std::string>(&segment)) {
      at = at->is_object() ? at->as_object().if_contains(*name) : nullptr;
    } else {
      const std::size_t index = std::get<std::size_t>(segment);
      at = at->is_array() && index < at->as_array().size() ? &at->as_array()[index] : nullptr;
    }
    if (at == nullptr) {
      break;
    }
  }
  return {};
}

unsigned StackFile::line_of(const ConfigKey& key) const {
  return document_.line_of(path_of(key, {}));
}

const base::Json* if_secure(const base::Json& value) {
  if (!value.is_object() || value.as_object().size() != 1) {
    return nullptr;
  }
  const base::Json* ciphertext = value.as_object().if_contains("secure");
  return ciphertext != nullptr && ciphertext->is_string() ? ciphertext : nullptr;
}

bool is_secure_shaped(const base::Json& value) {
  return value.is_object() && value.as_object().size() == 1 && value.as_object().contains("secure");
}

bool contains_secure(const base::Json& value) {
  if (if_secure(value) != nullptr) {
    return true;
  }
  if (value.is_object()) {
    return std::ranges::any_of(value.as_object(),
                               [](const auto& member) { return contains_secure(member.value()); });
  }
  return value.is_array() && std::ranges::any_of(value.as_array(), contains_secure);
}

base::Json make_secure(std::string_view ciphertext) {
  base::JsonObject object;
  object["secure"] = ciphertext;
  return object;
}

}  // namespace engine
