#pragma once

#include <memory>
#include <optional>

#include "aws/server/dispatcher.h"
#include "base/clock.h"
#include "base/io/files.h"
#include "base/io/http.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "region/data_planes.h"
#include "region/operations/operations.h"
#include "region/services/cloud_control.h"
#include "region/store/log_files.h"
#include "region/store/object_files.h"
#include "region/store/store.h"

namespace region {

/// What a region is built on; outlives it.
struct RegionEnvironment {
  base::Files& files;
  base::Clock& clock;
  base::Random& random;
  base::Log& log;
};

/// The local AWS region behind its HTTP requests: the whole wiring, in the order in which it is
/// built. Safe from any thread.
class Region {
 public:
  /// Opens the store and starts to restore what is in it.
  static base::Result<std::unique_ptr<Region>> open(RegionEnvironment environment,
                                                    const base::Path& home,
                                                    std::unique_ptr<DataPlanes> data_planes);
  /// One without data planes, for types that `handlers` has.
  static base::Result<std::unique_ptr<Region>> open(RegionEnvironment environment,
                                                    const base::Path& home,
                                                    std::vector<HandlerEntry> handlers);

  Region(const Region&) = delete;
  Region& operator=(const Region&) = delete;
  ~Region();

  /// nullopt: close the connection without an answer.
  std::optional<base::HttpResponse> handle(const base::HttpRequest& request);

  Operations& operations() { return operations_; }

  /// How many resources there are of the types that can be declared.
  std::size_t resource_count() const;

  /// nullopt: without data planes.
  std::optional<Isolation> isolation() const;

 private:
  Region(RegionEnvironment environment, std::unique_ptr<Store> store,
         std::unique_ptr<ObjectFiles> objects, const LogFiles& logs,
         std::vector<HandlerEntry> handlers, std::unique_ptr<DataPlanes> data_planes);
  static base::Result<std::unique_ptr<Region>> open(RegionEnvironment environment,
                                                    const base::Path& home,
                                                    std::vector<HandlerEntry> handlers,
                                                    std::unique_ptr<DataPlanes> data_planes);
  /// Settle's own part of the API, below /_settle/: for tests and for `settle region`.
  base::HttpResponse handle_own(const base::HttpRequest& request);

  RegionEnvironment environment_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<ObjectFiles> objects_;
  std::unique_ptr<DataPlanes> data_planes_;  ///< may be none; outlives the handlers
  HandlerTable handlers_;
  Faults faults_;
  Operations operations_;
  CloudControl cloud_control_;
  aws::Dispatcher dispatcher_;
};

/// `test`/`test`, the account's root.
aws::Credentials root_credentials();
/// The principal of the root key pair; nullopt for any other access key id.
std::optional<aws::Principal> find_principal(std::string_view access_key_id);

}  // namespace region
