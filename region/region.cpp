#include "region/region.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>

#include "aws/signing/sigv4.h"
#include "catalog/schema.h"
#include "region/resources/s3_bucket.h"
#include "region/runtimes/images.h"
#include "region/runtimes/service_endpoints.h"
#include "region/services/kms.h"
#include "region/services/logs.h"
#include "region/services/s3.h"
#include "region/services/secrets_manager.h"
#include "region/services/sts.h"

namespace region {

namespace {

constexpr std::string_view kRootKey = "test";
constexpr std::string_view kAccount = "000000000000";

OperationsEnvironment operations_environment(const RegionEnvironment& environment, Store& store,
                                             const HandlerTable& handlers, Faults& faults,
                                             const DataPlanes* data_planes) {
  return {store,
          handlers,
          faults,
          environment.clock,
          environment.random,
          environment.log,
          [data_planes] { return data_planes != nullptr && data_planes->lost(); }};
}

base::HttpResponse respond(int status, const base::JsonObject& body) {
  return {.status = status,
          .headers = {{"Content-Type", "application/json"}},
          .body = base::json_text(base::Json(body))};
}

base::HttpResponse respond(const base::Result<base::JsonObject>& result) {
  return result ? respond(200, *result) : respond(400, {{"error", result.error().message}});
}

/// POST {"layout", "name"} imports an image, GET tells all digests by name.
base::Result<base::JsonObject> handle_images(const base::HttpRequest& request, Images& images) {
  if (request.method == "GET") {
    const auto names = images.names();
    return names ? base::Result<base::JsonObject>(boost::json::value_from(*names).as_object())
                 : names.error();
  }
  const auto body = base::parse_json(request.body, "the import");
  const base::JsonObject* import = body ? body->if_object() : nullptr;
  const base::Json* layout = import == nullptr ? nullptr : import->if_contains("layout");
  const base::Json* name = import == nullptr ? nullptr : import->if_contains("name");
  if (layout == nullptr || name == nullptr || !layout->is_string() || !name->is_string()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "an import is {{\"layout\": DIRECTORY, \"name\": NAME}}");
  }
  const auto imported =
      images.import_layout(std::string(layout->as_string()), std::string(name->as_string()));
  if (!imported) {
    return imported.error();
  }
  return base::JsonObject{{"name", imported->name}, {"digest", imported->image.digest}};
}

}  // namespace

aws::Credentials root_credentials() {
  return {.access_key_id = std::string(kRootKey), .secret_access_key = std::string(kRootKey)};
}

std::optional<aws::Principal> find_principal(std::string_view access_key_id) {
  if (access_key_id != kRootKey) {
    return std::nullopt;
  }
  return aws::Principal{.credentials = root_credentials(),
                        .account = std::string(kAccount),
                        .arn = fmt::format("arn:aws:iam::{}:root", kAccount),
                        .user_id = std::string(kAccount)};
}

base::Result<std::unique_ptr<Region>> Region::open(RegionEnvironment environment,
                                                   const base::Path& home,
                                                   std::unique_ptr<DataPlanes> data_planes) {
  std::vector<HandlerEntry> all = handlers(data_planes->runtimes());
  return open(environment, home, std::move(all), std::move(data_planes));
}

base::Result<std::unique_ptr<Region>> Region::open(RegionEnvironment environment,
                                                   const base::Path& home,
                                                   std::vector<HandlerEntry> handlers) {
  return open(environment, home, std::move(handlers), nullptr);
}

base::Result<std::unique_ptr<Region>> Region::open(RegionEnvironment environment,
                                                   const base::Path& home,
                                                   std::vector<HandlerEntry> handlers,
                                                   std::unique_ptr<DataPlanes> data_planes) {
  auto store =
      Store::open({environment.files, environment.clock, environment.random}, home / "region");
  if (!store) {
    return std::move(store).error();
  }
  auto objects = ObjectFiles::open({environment.files, environment.clock, environment.random},
                                   home / "region" / "s3");
  if (!objects) {
    return std::move(objects).error();
  }
  const LogFiles logs(environment.files, home);
  for (HandlerEntry& entry : handlers) {
    if (entry.type == "AWS::S3::Bucket") {
      entry.handler = guard_bucket(std::move(entry.handler), **objects);
    }
  }
  std::unique_ptr<Region> region(new Region(environment, *std::move(store), *std::move(objects),
                                            logs, std::move(handlers), std::move(data_planes)));
  region->operations_.restore();
  return region;
}

Region::Region(RegionEnvironment environment, std::unique_ptr<Store> store,
               std::unique_ptr<ObjectFiles> objects, const LogFiles& logs,
               std::vector<HandlerEntry> handlers, std::unique_ptr<DataPlanes> data_planes)
    : environment_(environment),
      store_(std::move(store)),
      objects_(std::move(objects)),
      data_planes_(std::move(data_planes)),
      handlers_(std::move(handlers)),
      operations_(
          operations_environment(environment, *store_, handlers_, faults_, data_planes_.get())),
      cloud_control_(
          operations_environment(environment, *store_, handlers_, faults_, data_planes_.get()),
          operations_),
      dispatcher_({cloud_control_service(cloud_control_),
                   kms_service({*store_, operations_, environment.clock, environment.random}),
                   logs_service({*store_, logs, environment.clock}),
                   s3_service({*store_, *objects_, operations_, environment.clock}),
                   secrets_manager_service(*store_), sts_service()},
                  find_principal, environment.clock, environment.random) {
  if (data_planes_) {
    data_planes_->runtimes().service_endpoints.open(
        [this](std::string_view service, const base::HttpRequest& request) {
          return dispatcher_.handle(request, service);
        });
  }
}

Region::~Region() {
  if (data_planes_) {
    data_planes_->runtimes().service_endpoints.close();  // before what they ask is gone
  }
}

std::optional<base::HttpResponse> Region::handle(const base::HttpRequest& request) {
  if (request.target.starts_with("/_settle/")) {
    return handle_own(request);
  }
  return dispatcher_.handle(request);
}

std::size_t Region::resource_count() const {
  const std::vector<StoredResource> all = store_->everything();
  return static_cast<std::size_t>(std::ranges::count_if(all, [](const StoredResource& resource) {
    return catalog::find_resource_type(resource.type) != nullptr;
  }));
}

std::optional<Isolation> Region::isolation() const {
  return data_planes_ ? std::optional(data_planes_->isolation()) : std::nullopt;
}

base::HttpResponse Region::handle_own(const base::HttpRequest& request) {
  const auto credentials = [](std::string_view id) -> std::optional<aws::Credentials> {
    const auto principal = find_principal(id);
    return principal ? std::optional(principal->credentials) : std::nullopt;
  };
  if (const auto signature = aws::verify(request, credentials, environment_.clock.wall_now());
      !signature) {
    return respond(403, {{"error", signature.error().message}});
  }
  if (request.target == "/_settle/images" && data_planes_) {
    return respond(handle_images(request, data_planes_->runtimes().images));
  }
  if (request.target == "/_settle/faults" && request.method == "POST") {
    const auto list = base::parse_json(request.body, "the list of faults");
    const auto done = list ? faults_.set(*list) : base::Result<void>(list.error());
    return respond(done ? base::Result<base::JsonObject>(base::JsonObject()) : done.error());
  }
  return respond(404, {{"error", "settle-region has no " + request.target}});
}

}  // namespace region
