#pragma once

#include <string>

#include "cli/session.h"
#include "engine/config/passphrase.h"
#include "engine/graph/stack.h"

namespace cli {

/// Where the passphrase is that was generated for a stack of the local region.
base::Path passphrase_file(const Session& session, const std::string& project,
                           const std::string& stack);

/// Where the passphrase of `stack` comes from, first match: PULUMI_CONFIG_PASSPHRASE (or
/// SETTLE_CONFIG_PASSPHRASE), the file that PULUMI_CONFIG_PASSPHRASE_FILE names, the one generated
/// in $SETTLE_HOME (made when a stack of the local region seals its first secret), a person.
engine::PassphraseSource passphrase_source(Session& session, engine::Target target,
                                           std::string project, std::string stack,
                                           bool interactive);

/// Where the passphrase comes from that `stack` changes to: PULUMI_CONFIG_PASSPHRASE_NEW and its
/// kin, a person, or else the source above.
engine::PassphraseSource new_passphrase_source(Session& session, engine::Target target,
                                               std::string project, std::string stack,
                                               bool interactive);

/// The passphrase of `salt` after a change to it that was cut short: the new one is perhaps still
/// given as such.
engine::PassphraseSource changed_passphrase_source(Session& session, const std::string& salt,
                                                   std::string project, std::string stack,
                                                   bool interactive);

/// For a stack whose passphrase is now that of `salt`: moves a generated one that is another out of
/// the way, and says where to.
void retire_passphrase(Session& session, const std::string& project, const std::string& stack,
                       const std::string& salt);

/// What is to be known of the passphrase of `salt` after a change to it: that the environment still
/// gives another, or where a generated one is kept. Lines, or nothing.
std::string passphrase_advice(Session& session, const std::string& project,
                              const std::string& stack, const std::string& salt);

}  // namespace cli
