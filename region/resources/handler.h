#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/clock.h"
#include "base/json.h"
#include "base/random.h"
#include "base/result.h"

namespace region {

/// How far a resource is. Durable; decides what a restarted daemon does with it.
enum class Phase { kCreating, kReady, kUpdating, kDeleting };

/// A resource as the store keeps it: the whole model, write-only properties included. What the API
/// shows leaves those out.
struct StoredResource {
  std::string type;
  std::string identifier;  ///< parts joined with `|` in schema order
  /// Properties that the schema does not have are the handler's own notes: kept, never shown.
  base::JsonObject model;
  Phase phase = Phase::kReady;
  std::uint64_t serial = 0;  ///< order of creation; what was created first is restored first
  std::string region{};      ///< AWS region it lives in; set by the framework
};

/// The resources of one AWS region (IAM's are in all of them) as handlers see them. Safe from any
/// thread.
class Resources {
 public:
  virtual ~Resources() = default;
  virtual std::optional<StoredResource> find(std::string_view type,
                                             std::string_view identifier) const = 0;
  /// The first resource of the type whose top-level property has that text (`Arn`, `KeyId`,
  /// `Name`).
  virtual std::optional<StoredResource> find_by(std::string_view type, std::string_view property,
                                                std::string_view value) const = 0;
  virtual std::vector<StoredResource> all(std::string_view type) const = 0;
  /// For what a service makes by itself (a network interface, an RDS-managed secret). `serial` and
  /// `region` are filled in; an existing resource keeps its serial. Durable on return, but inside
  /// `admit`: there no later than the admitted resource.
  virtual void put(StoredResource resource) = 0;
  virtual void erase(std::string_view type, std::string_view identifier) = 0;
  /// The same resources for a thread that goes on after this request: durable on return of every
  /// put.
  virtual std::unique_ptr<Resources> keep() const = 0;
};

/// Thrown by handlers; becomes the failed progress event, with AWS's own words.
/// `code`: Cloud Control's HandlerErrorCode: InvalidRequest, NotFound, AlreadyExists,
/// ResourceConflict, NotUpdatable, AccessDenied, ServiceLimitExceeded, NotStabilized,
/// GeneralServiceException, ServiceInternalError, Throttling.
class HandlerError : public std::runtime_error {
 public:
  HandlerError(std::string code, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)) {}

  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

/// The model breaks a rule of its service: throws InvalidRequest.
[[noreturn]] inline void refuse(const std::string& message) {
  throw HandlerError("InvalidRequest", message);
}

struct HandlerContext {
  Resources& resources;
  base::Clock& clock;
  base::Random& random;
  std::string account = "000000000000";
  std::string region = "us-east-1";
  std::string partition = "aws";
  std::function<void(const std::string& message)> progress;  ///< shown as StatusMessage
  std::stop_token stop;
};

/// What the region does with resources of one type. The framework has validated `desired` against
/// the catalog before, serializes operations on one resource, and makes every step durable:
///   create: admit -> stored as kCreating -> provision -> kReady
///   update: admit(current) -> kUpdating -> provision -> kReady
///   delete: admit_removal -> kDeleting -> deprovision -> erased
/// After a restart, provision (or deprovision) is called again for every resource in order of
/// serial, so both must be idempotent: they adopt what still runs.
class Handler {
 public:
  virtual ~Handler() = default;
  /// Checks references and rules across resources; returns the whole model with identifier,
  /// read-only properties (in AWS's forms) and defaults filled in. No side effect but
  /// `resources.put`, and quick: one admit or admit_removal runs at a time in the whole region, so
  /// that what it has checked (a free name, a free address, a group not in use) still holds when
  /// the resource is stored.
  virtual base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                                 HandlerContext& context) = 0;

  /// Refuses with the service's error (DependencyViolation...) while others need it.
  virtual void admit_removal(const StoredResource& /*current*/, HandlerContext& /*context*/) {}

  /// Makes it real and returns once it is stable (or throws NotStabilized). May change the model.
  /// `before`: the model before an update, else nullptr.
  virtual void provision(StoredResource& /*resource*/, const base::JsonObject* /*before*/,
                         HandlerContext& /*context*/) {}

  virtual void deprovision(const StoredResource& /*resource*/, HandlerContext& /*context*/) {}

  /// What a read shows beyond the stored model (running counts, live endpoints).
  virtual base::JsonObject observe(const StoredResource& resource, HandlerContext& /*context*/) {
    return resource.model;
  }

  /// Whether the service shows what a failed create has made, for its user to delete (a database).
  /// False: its create is one call that makes everything or nothing, so that what provision has
  /// made is taken down with deprovision and forgotten.
  virtual bool keeps_failed_create() const { return true; }

  /// False: provision and deprovision do nothing, so that a create or delete is one durable step.
  virtual bool has_data_plane() const { return true; }
};

/// One row of the table in resources.cpp: every type the region knows, and who handles it.
struct HandlerEntry {
  std::string_view type;
  std::unique_ptr<Handler> handler;
};

}  // namespace region
