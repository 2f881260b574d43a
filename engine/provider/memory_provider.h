#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "catalog/value.h"
#include "engine/provider/provider.h"

namespace engine {

/// The Provider's twin in memory: keeps resources in the catalog's model, gives them identifiers
/// and read-only properties, is idempotent by client token, refuses to delete what others still
/// refer to. Can be told to misbehave. Safe from any thread.
class MemoryProvider final : public Provider {
 public:
  enum class Point { kBeforeSend, kAfterSend };

  /// One mutating operation, as `interfere` sees it.
  struct Request {
    std::string operation;  ///< create, update, delete, resume
    std::string type;
    std::string identifier;      ///< empty for a create that has not been sent
    std::string client_token{};  ///< empty: it is resumed
    std::uint64_t number = 0;    ///< of this operation, from 1
    bool repeated = false;       ///< it has taken effect already, under the same client token
  };

  /// Asked before a request takes effect and again before its answer goes back: an error is what
  /// the caller gets. After the effect an error is an answer that got lost.
  using Interfere = std::function<std::optional<base::Error>(const Request&, Point)>;
  /// An error with which a create or update ends although the resource exists (Outcome::failure).
  using EndBadly = std::function<std::optional<base::Error>(const Request&)>;

  struct Options {
    base::Milliseconds delay{0};  ///< how long each mutating operation takes, on the clock
    bool asynchronous = false;    ///< gives request tokens that `resume` knows
    bool guards_references =
        true;  ///< refuses to delete what others refer to; takes time by their number
  };

  MemoryProvider(base::Clock& clock, base::Random& random)
      : MemoryProvider(clock, random, Options()) {}

  MemoryProvider(base::Clock& clock, base::Random& random, Options options)
      : clock_(clock), random_(random), options_(options) {}

  base::Result<Identity> identity() override;
  base::Result<Outcome> create(std::string_view type, const base::Json& desired,
                               const OperationContext& context) override;
  base::Result<std::optional<Resource>> read(std::string_view type,
                                             const std::string& identifier) override;
  base::Result<Outcome> update(std::string_view type, const std::string& identifier,
                               const base::Json& before, const base::Json& after,
                               const OperationContext& context) override;
  base::Result<void> remove(std::string_view type, const std::string& identifier,
                            const OperationContext& context) override;
  base::Result<Outcome> resume(std::string_view type, const std::string& request_token,
                               const OperationContext& context) override;
  base::Result<std::vector<Resource>> list(std::string_view type, const base::Json& model) override;
  base::Result<std::string> secret_string(const std::string& secret_id) override;

  // What a test arranges and looks at.

  void interfere(Interfere interfere);
  void end_badly(EndBadly end_badly);
  void set_secret(const std::string& secret_id, std::string text);
  /// Changes a property behind the engine's back.
  void drift(const std::string& identifier, const std::string& property, base::Json value);
  void forget(const std::string& identifier);
  void forget_requests();
  std::size_t size();
  /// A copy; nullopt: there is none.
  std::optional<base::Json> properties(const std::string& identifier);
  /// `create AWS::SQS::Queue q-1`... in the order in which they took effect.
  std::vector<std::string> history();
  void clear_history();

 private:
  struct Stored {
    std::string type;
    base::JsonObject properties;  ///< write-only ones included
  };

  std::optional<base::Error> hindered(Request request, Point point);

  /// An element that another resource adds to a list (catalog::Contribution).
  struct Added {
    std::string identifier;  ///< of the resource that adds it
    std::string list;
    catalog::Value element;
  };

  std::vector<Added> added_to(const std::string& owner, const Stored& stored) const;
  void take_lists_as_a_whole(const std::string& identifier, const base::Json& before,
                             const base::Json& after);
  base::Result<Outcome> answer(Request request, const OperationContext& context);
  bool is_known(const std::string& client_token);
  Resource seen(const std::string& identifier, const Stored& stored) const;
  std::optional<std::string> user_of(const std::string& identifier) const;

  base::Clock& clock_;
  base::Random& random_;
  Options options_;
  std::shared_mutex mutex_;  ///< guards all below
  Interfere interfere_;
  EndBadly end_badly_;
  std::uint64_t operations_ = 0;
  std::unordered_map<std::string, Stored> resources_;           ///< by identifier
  std::unordered_map<std::string, std::string> done_by_token_;  ///< client token -> identifier
  std::unordered_map<std::string, std::string> requests_;       ///< request token -> identifier
  std::map<std::string, std::string> secrets_;
  std::vector<std::string> history_;
};

}  // namespace engine
