#pragma once

#include <map>
#include <mutex>
#include <string>

#include "base/random.h"
#include "catalog/value.h"
#include "engine/provider/provider.h"
#include "engine/state/journal.h"

namespace engine {

/// Reads values from Secrets Manager while deploying. They stay in memory; what the state keeps is
/// a digest under the stack's own key, enough to see that a value has changed. Safe from any
/// thread. Failures travel as base::Exception to the step that asked.
class SecretReader {
 public:
  SecretReader(Provider& provider, Journal& journal, base::Random& random)
      : provider_(provider), journal_(journal), random_(random) {}

  /// The text itself; its member when `json_key` is set.
  std::string read(const catalog::Value::SecretString& secret);
  std::string digest(const std::string& text);
  /// Where a digest is kept: secret id and member.
  static std::string key_of(const catalog::Value::SecretString& secret);
  /// Every expression in `value` filled in. What was read is added to `digests`.
  catalog::Value reveal(const catalog::Value& value, std::map<std::string, std::string>& digests);

 private:
  std::string digest_key();

  Provider& provider_;
  Journal& journal_;
  base::Random& random_;
  std::mutex mutex_;
  catalog::Value digest_key_;
};

}  // namespace engine
