#pragma once

#include <memory>
#include <string>

#include "cli/session.h"
#include "engine/config/data_key.h"
#include "engine/config/passphrase.h"
#include "engine/config/stack_file.h"
#include "engine/state/secrets.h"

namespace cli {

/// A stack's secrets, under its passphrase or under a data key that KMS has wrapped, as its file
/// says. Nobody is asked, nothing derived or unwrapped until a secret is really opened or sealed.
class StackSecrets final : public engine::SecretsManager {
 public:
  /// `file` is borrowed: the first secret writes its salt there. Throws kUsage for a provider that
  /// Settle has not.
  StackSecrets(Session& session, engine::StackFile& file, engine::PassphraseSource source);

  base::Result<std::string> encrypt(std::string_view plaintext) override;
  base::Result<std::string> decrypt(std::string_view ciphertext) override;
  base::Json description() const override;

 private:
  std::unique_ptr<engine::PassphraseKey> passphrase_;
  std::unique_ptr<engine::DataKey> data_key_;  ///< one of the two
  std::string url_;                            ///< of the key that has wrapped it
  std::string wrapped_;
};

/// The secrets of a state whose header has this `description` (SecretsManager::description as JSON
/// text). nullptr: it names no key. Errors: kInvalidArgument, it is no description.
base::Result<std::unique_ptr<engine::SecretsManager>> open_described(
    Session& session, const std::string& project, const std::string& description,
    engine::PassphraseSource source);

/// Makes a data key, has it wrapped by the key that `url` names, and writes both into `file`
/// (which is then to be written). Throws kUsage for a wrong URL.
base::Result<void> make_data_key(Session& session, const std::string& url, engine::StackFile& file);

}  // namespace cli
