#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <ranges>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "catalog/value.h"

namespace engine {

/// What a failed operation or a person has left for the next `up` to repair.
enum class Taint {
  kNone,
  kCreate,   ///< it exists, but its create failed: it is replaced
  kUpdate,   ///< an update failed half way: it is sent again
  kReplace,  ///< a person wants it replaced
};

/// One resource as it was last left. Several may have the same URN: one that is current, and older
/// ones (`delete_pending`) that a replacement has left to be deleted.
struct ResourceState {
  std::uint64_t serial = 0;  ///< unique in the stack, ascending; a replacement gets a new one
  std::string urn;
  std::string type;  ///< CloudFormation's, or the component's
  bool component = false;
  std::string identifier;  ///< primary identifier, parts joined with `|`; empty for a component
  /// Last applied properties: JSON, Secret, and expressions over Secrets Manager (whose values are
  /// never kept, see `secret_digests`).
  catalog::Value inputs;
  /// Properties as the service returned them last; what came from a secret is a Secret.
  catalog::Value outputs;
  /// Keyed digests of values read from Secrets Manager, by the expression that gave them.
  std::map<std::string, std::string> secret_digests{};
  std::string parent{};
  std::vector<std::string> dependencies{};  ///< URNs, sorted; parent not included
  std::map<std::string, std::vector<std::string>>
      property_dependencies{};  ///< top-level property -> URNs
  bool protect = false;
  bool retain_on_delete = false;
  bool delete_pending = false;
  /// It was deleted so that its replacement can be created, which has not happened yet. What is
  /// recorded is what it was.
  bool pending_replacement = false;
  Taint taint = Taint::kNone;
  std::string failure{};               ///< what the tainting error said, for people
  std::vector<std::string> drifted{};  ///< top-level properties that the last refresh found changed
  std::string deleted_with{};
  std::string import_id{};  ///< the identifier under which it was imported
  catalog::Value replacement_trigger{};
  std::vector<std::string> additional_secret_outputs{};
  std::map<std::string, std::vector<std::string>> hooks{};  ///< `beforeDelete` -> names
  std::map<std::string, int> timeout_seconds{};
  std::string created{};   ///< RFC 3339
  std::string modified{};  ///< RFC 3339

  friend bool operator==(const ResourceState&, const ResourceState&) = default;
};

enum class PendingKind { kCreate, kUpdate, kDelete };

/// `creating`, `updating`, `deleting`.
std::string_view name(PendingKind kind);

/// An operation that was begun and whose end nobody has recorded: after a crash it is resolved by
/// its tokens before anything else happens.
struct PendingOperation {
  std::uint64_t id = 0;
  PendingKind kind = PendingKind::kCreate;
  std::string client_token;
  std::string request_token{};  ///< empty: the service is not known to have accepted
  /// kCreate, kUpdate: the state it will have, without outputs. kDelete: the state that goes, or
  /// with `pending_replacement` the one that stays.
  ResourceState resource;
};

/// Everything that is known about a stack. A plain value; not thread-safe. Copies share the states
/// of resources, which never change: one is put in the place of the other.
class Snapshot {
 public:
  /// Pairs of serial and state, ascending.
  auto resources() const {
    return std::views::transform(resources_, [](const auto& entry) {
      return std::pair<std::uint64_t, const ResourceState&>(entry.first, *entry.second);
    });
  }

  const std::map<std::uint64_t, PendingOperation>& pending() const { return pending_; }

  const std::map<std::string, catalog::Value>& outputs() const { return outputs_; }

  bool empty() const { return resources_.empty() && pending_.empty(); }

  /// The current resource of a URN; nullptr if there is none.
  const ResourceState* find(std::string_view urn) const;
  const ResourceState* find(std::uint64_t serial) const;

  /// Greater than every serial and operation id that was ever in it.
  std::uint64_t next_number() const { return next_number_; }

  void reserve_numbers(std::uint64_t next) { next_number_ = std::max(next_number_, next); }

  /// Adds it, or replaces the one of the same serial.
  void put(ResourceState resource);
  /// With the last one of a URN go the references that others have to it: what is declared without
  /// it may be brought to its declaration only later, or never, if the run dies.
  void drop(std::uint64_t serial);
  void begin(PendingOperation operation);
  void accept(std::uint64_t id, std::string request_token);
  void end(std::uint64_t id);

  void set_outputs(std::map<std::string, catalog::Value> outputs) {
    version_ = 0;
    outputs_ = std::move(outputs);
  }

  /// The version of the stack's history that this is exactly the state of; 0: it was changed since.
  std::uint64_t version() const { return version_; }

  void set_version(std::uint64_t version) { version_ = version; }

  /// The key of `secret_digests`, a secret text; absent until the first is needed.
  const catalog::Value& digest_key() const { return digest_key_; }

  void set_digest_key(catalog::Value key) {
    version_ = 0;
    digest_key_ = std::move(key);
  }

 private:
  void erase(std::uint64_t serial);
  void forget(const std::string& urn);

  std::map<std::uint64_t, std::shared_ptr<const ResourceState>> resources_;
  std::unordered_map<std::string_view, const ResourceState*> current_;  ///< by their own URNs
  std::unordered_map<std::string, std::size_t> references_;             ///< to a URN, how many
  std::map<std::uint64_t, PendingOperation> pending_;
  std::map<std::string, catalog::Value> outputs_;
  catalog::Value digest_key_;
  std::uint64_t next_number_ = 1;
  std::uint64_t version_ = 0;
};

}  // namespace engine
