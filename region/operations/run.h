#pragma once

#include "catalog/schema.h"
#include "region/operations/operations.h"
#include "region/operations/region_resources.h"

namespace region {

/// One request being carried out, on one thread, from wherever an earlier life of the daemon left
/// it.
class Operations::Run {
 public:
  Run(Operations& operations, StoredRequest request, Control& control);
  /// To its end, or to where it was when the daemon stops (it goes on after the next start).
  void carry_out();

 private:
  void dispatch();
  void create();
  void update();
  void remove();
  StoredResource admit_create();
  StoredResource admit_update(const StoredResource& current);
  void give_up(StoredResource failed);
  bool take_down(const StoredResource& failed);
  void put_back(StoredResource as_before, const base::JsonObject& failed);
  void admit_removal(StoredResource& resource);
  StoredResource recorded() const;
  void provoke_faults(std::string_view operation);

  HandlerContext context(Resources& resources);
  void store(Change change);
  /// A full disk is waited for: nothing that was done may be forgotten.
  void make_durable();
  void end(RequestStatus status, Change change);

  bool stopping() const { return control_.stop.stop_requested() && !control_.cancelled; }

  /// The daemon stops, or the data planes are gone: the request stays as it is in the store.
  bool interrupted() const { return stopping() || environment_.planes_lost(); }

  ResourceKey key() const { return {request_.region, request_.type, request_.identifier}; }

  Operations& operations_;
  OperationsEnvironment& environment_;
  StoredRequest request_;
  Control& control_;
  const catalog::ResourceType* type_;
  Handler* handler_;
  RegionResources resources_;        ///< outside admit
  RegionResources admit_resources_;  ///< inside
};

}  // namespace region
