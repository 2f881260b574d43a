#include "region/data_planes.h"

#include <utility>

#include "region/runtimes/cell_end.h"
#include "region/runtimes/images.h"
#include "region/runtimes/load_balancers.h"
#include "region/runtimes/service_endpoints.h"

namespace region {

std::string_view caution(Isolation isolation) {
  switch (isolation) {
    case Isolation::kRoot:
      return "";
    case Isolation::kUserNamespace:
      return "without root, tasks have no limits of CPU and memory";
    case Isolation::kLoopback:
      return "on loopback SECURITY GROUPS ARE NOT ENFORCED, private DNS names are not served, VPC "
             "endpoints do not answer, and tasks share this machine's network and files, without "
             "limits of CPU and memory";
  }
  return "";
}

/// In the order in which they are built.
struct DataPlanes::Parts {
  std::unique_ptr<Cell> cell;
  Certificates certificates;
  std::unique_ptr<Exits> exits;
  std::unique_ptr<LoadBalancers> load_balancers;
  std::unique_ptr<Network> network;
  Interfaces interfaces{*network};
  Images images;
  ServiceEndpoints service_endpoints;
  Runtimes runtimes;

  Parts(std::unique_ptr<Cell> opened, Certificates authority, std::unique_ptr<Exits> told,
        std::unique_ptr<LoadBalancers> balancers, const base::Path& home, base::Log& log)
      : cell(std::move(opened)),
        certificates(std::move(authority)),
        exits(std::move(told)),
        load_balancers(std::move(balancers)),
        network(make_network(*cell, home)),
        images(home, Images::default_sources()),
        service_endpoints(
            [this](const std::string& network_namespace, const std::string& address,
                   std::uint16_t port) {
              return cell->bind(network_namespace, address, port, false);
            },
            certificates),
        runtimes{home,         log,    *cell,           *network, interfaces,
                 certificates, *exits, *load_balancers, images,   service_endpoints} {}
};

base::Result<std::unique_ptr<DataPlanes>> DataPlanes::open(const base::Path& home,
                                                           std::optional<Isolation> isolation,
                                                           base::Log& log,
                                                           Exits::CellEnded cell_ended) {
  auto cell = open_cell(home, isolation);
  if (!cell) {
    return std::move(cell).error();
  }
  if (const std::string_view words = caution((*cell)->isolation()); !words.empty()) {
    log.warning("{}", words);
  }
  auto certificates = Certificates::open(home);
  if (!certificates) {
    return std::move(certificates).error();
  }
  const HostPorts ports = HostPorts::of_this_machine();
  auto exits = std::make_unique<Exits>(**cell, log, std::move(cell_ended));
  auto balancers = LoadBalancers::open(**cell, *exits, home, ports, log);
  if (!balancers) {
    return std::move(balancers).error();
  }
  return std::unique_ptr<DataPlanes>(
      new DataPlanes(std::make_unique<Parts>(*std::move(cell), *std::move(certificates),
                                             std::move(exits), *std::move(balancers), home, log)));
}

DataPlanes::DataPlanes(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

DataPlanes::~DataPlanes() = default;

Runtimes& DataPlanes::runtimes() {
  return parts_->runtimes;
}

Isolation DataPlanes::isolation() const {
  return parts_->cell->isolation();
}

bool DataPlanes::lost() const {
  const auto answer = parts_->cell->processes();
  return !answer && has_ended(answer.error());
}

}  // namespace region
