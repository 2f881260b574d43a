#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"
#include "engine/config/config_key.h"
#include "engine/config/yaml_document.h"

namespace engine {

/// Pulumi.<stack>.yaml: a stack's configuration, as people see and edit it.
class StackFile {
 public:
  /// A missing file is an empty one, made by the first `write`.
  static base::Result<StackFile> read(base::Files& files, const base::Path& file,
                                      std::string project);
  base::Result<void> write(base::Files& files) const;

  const base::Path& path() const { return path_; }

  const std::string& text() const { return document_.text(); }

  /// Pulumi's salt text, empty if nothing is encrypted yet.
  std::string encryption_salt() const;
  base::Result<void> set_encryption_salt(const std::string& salt_text);

  /// `awskms://...`; empty or `passphrase`: the passphrase. With it goes the wrapped data key.
  std::string secrets_provider() const;
  std::string encrypted_key() const;
  /// What is under another provider is of no use then: its salt or wrapped key goes.
  base::Result<void> set_secrets_provider(const std::string& url, const std::string& encrypted_key);

  /// The same text, to be written elsewhere.
  StackFile at(base::Path path) const;

  /// Every key with its value in the file's order. Secrets are maps with the one member `secure`.
  std::vector<std::pair<ConfigKey, base::Json>> values() const;
  /// `below` leads into an object or a list; empty: the whole value. nullptr: not there.
  const base::Json* find(const ConfigKey& key, const PropertyPath& below = {}) const;
  /// kInvalidArgument: the path leads into a secret, or leaves a map with the one member `secure`,
  /// which is the mark of secrets; so does a removal.
  base::Result<void> set(const ConfigKey& key, const PropertyPath& below, const base::Json& value);
  base::Result<void> remove(const ConfigKey& key, const PropertyPath& below = {});
  /// Where the key stands, counted from 1; 0: not there.
  unsigned line_of(const ConfigKey& key) const;

 private:
  std::string text_at(const std::string& key) const;
  PropertyPath path_of(const ConfigKey& key, const PropertyPath& below) const;
  base::Result<void> check_secure(const ConfigKey& key, const PropertyPath& below,
                                  const base::Json* value) const;

  base::Path path_;
  std::string project_;
  YamlDocument document_;
};

/// The ciphertext of `{secure: ...}`; nullptr for everything else.
const base::Json* if_secure(const base::Json& value);
/// True when it is a map with the one member `secure`: a secret, or what would be taken for one.
bool is_secure_shaped(const base::Json& value);
/// True when a secret is anywhere in it.
bool contains_secure(const base::Json& value);
base::Json make_secure(std::string_view ciphertext);

}  // namespace engine
