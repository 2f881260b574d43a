#include "region/runtimes/network.h"

#include <cerrno>
#include <functional>
#include <mutex>

#include <sys/stat.h>

#include <fmt/core.h>

#include "base/io/subprocess.h"
#include "region/runtimes/network_ipv4.h"
#include "region/runtimes/network_rules.h"
#include "region/runtimes/network_shared_work.h"
#include "region/runtimes/network_state.h"

namespace region {

namespace {

struct Vpc {
  explicit Vpc(std::string vpc_id) : id(std::move(vpc_id)) {}

  const std::string id;
  std::mutex state_mutex;  ///< guards all states
  VpcState state;          ///< wanted
  VpcState in_force;       ///< what the loaded rules were made of, and the names that are served
  std::string loaded_rules;
  SharedWork rules;
  SharedWork names;  ///< apart from the rules: the kernel takes its time over those
  SharedWork memory;
};

base::Error unknown_vpc(const std::string& vpc_id) {
  return base::error(base::ErrorKind::kNotFound, "no network of VPC {}", vpc_id);
}

/// Success, or why the VPC cannot have the gateway beside what it has.
base::Result<void> has_place_for(const VpcState& state, const GatewaySpec& spec) {
  const auto invalid = [&spec](std::string_view why) {
    return base::error(base::ErrorKind::kInvalidArgument, "gateway {} of {}: {}",
                       spec.network_namespace, spec.vpc_id, why);
  };
  if (const std::string wrong = why_invalid(spec); !wrong.empty()) {
    return invalid(wrong);
  }
  const auto vpc = parse_ipv4_network(state.cidr);
  const auto address = parse_ipv4_network(spec.address);
  if (vpc && address && vpc->contains(*address)) {
    return invalid(fmt::format("{} is inside of the VPC's network {}", spec.address, state.cidr));
  }
  for (const auto& [network_namespace, other] : state.gateways) {
    if ((network_namespace == spec.network_namespace) != (other.address == spec.address)) {
      return invalid(fmt::format("{} has the address {}", network_namespace, other.address));
    }
  }
  return {};
}

class RoutedNetwork final : public Network {
 public:
  RoutedNetwork(Cell& cell, base::Path home) : cell_(cell), home_(std::move(home)) {}

  base::Result<void> ensure_vpc(const std::string& vpc_id, const std::string& cidr) override;
  base::Result<void> remove_vpc(const std::string& vpc_id) override;
  base::Result<void> ensure_interface(const InterfaceSpec& spec) override;
  base::Result<void> remove_interface(const std::string& interface_id) override;
  base::Result<void> ensure_gateway(const GatewaySpec& spec) override;
  base::Result<void> remove_gateway(const std::string& vpc_id,
                                    const std::string& network_namespace) override;
  base::Result<void> set_rules(
      const std::string& vpc_id,
      const std::map<std::string, std::vector<SecurityRule>>& groups) override;
  base::Result<void> set_name(const std::string& vpc_id, const std::string& name,
                              const std::vector<std::string>& addresses) override;
  base::Path resolv_conf(const std::string& vpc_id) const override;

  bool enforced() const override { return cell_.isolation() != Isolation::kLoopback; }

 private:
  base::Path directory(const std::string& vpc_id) const { return home_ / "network" / vpc_id; }

  /// nullptr: none. Shared, since a VPC may be removed while another thread works on it.
  std::shared_ptr<Vpc> find(const std::string& vpc_id);
  /// Changes what is wanted of a part, and makes it so.
  base::Result<void> change_rules(const std::string& vpc_id,
                                  const std::function<void(VpcState&)>& edit);
  base::Result<void> change_names(const std::string& vpc_id,
                                  const std::function<void(VpcState&)>& edit);
  base::Result<void> apply_rules(Vpc& vpc);
  base::Result<void> serve_names(Vpc& vpc);
  base::Result<void> load_rules(const std::string& vpc_id, const std::string& rules);
  /// Notes what is in force now, for the next daemon too.
  base::Result<void> note(Vpc& vpc, const std::function<void()>& edit);
  base::Result<void> restore(Vpc& vpc);
  base::Result<void> write_resolv_conf(const std::string& vpc_id, const std::string& resolver);

  Cell& cell_;
  const base::Path home_;
  std::mutex vpcs_mutex_;
  std::map<std::string, std::shared_ptr<Vpc>> vpcs_;
};

std::shared_ptr<Vpc> RoutedNetwork::find(const std::string& vpc_id) {
  std::lock_guard lock(vpcs_mutex_);
  const auto found = vpcs_.find(vpc_id);
  return found == vpcs_.end() ? nullptr : found->second;
}

base::Result<void> RoutedNetwork::ensure_vpc(const std::string& vpc_id, const std::string& cidr) {
  if (find(vpc_id)) {
    return {};
  }
  if (const auto network = parse_ipv4_network(cidr); !network || network->prefix > 28) {
    return base::error(base::ErrorKind::kInvalidArgument, "{}: '{}' is not the network of a VPC",
                       vpc_id, cidr);
  }
  const auto vpc = std::make_shared<Vpc>(vpc_id);
  vpc->state.cidr = vpc->in_force.cidr = cidr;
  if (enforced()) {
    if (auto made = cell_.make_router(vpc_id, resolver_of(cidr)); !made) {
      return made;
    }
    if (auto written = write_resolv_conf(vpc_id, resolver_of(cidr)); !written) {
      return written;
    }
    if (auto restored = restore(*vpc); !restored) {
      return restored;
    }
  }
  {
    std::lock_guard lock(vpcs_mutex_);
    vpcs_.emplace(vpc_id, vpc);
  }
  auto ruled = change_rules(vpc_id, [](VpcState&) {});
  return ruled ? change_names(vpc_id, [](VpcState&) {}) : ruled;
}

/// What an earlier daemon set up is in force still: taking it over loses no packet.
base::Result<void> RoutedNetwork::restore(Vpc& vpc) {
  const auto text = cell_.recall("network/" + vpc.id);
  if (!text) {
    return text.error();
  }
  if (text->empty()) {
    return {};
  }
  auto state = decode_vpc_state(*text);
  if (!state) {
    return std::move(state).error();
  }
  vpc.in_force = *state;
  vpc.loaded_rules = render_network_rules(rules_of(*state));
  vpc.state = std::move(*state);
  return {};
}

base::Result<void> RoutedNetwork::write_resolv_conf(const std::string& vpc_id,
                                                    const std::string& resolver) {
  const base::Path path = directory(vpc_id) / "resolv.conf";
  auto written = base::SystemFiles().write_atomic(
      path, fmt::format("nameserver {}\noptions timeout:1 attempts:2\n", resolver));
  // Whoever the programs of the VPC run as reads it.
  if (written && ::chmod(path.c_str(), 0644) != 0) {
    return base::system_error(errno, fmt::format("cannot make {} readable", path.string()));
  }
  return written;
}

base::Result<void> RoutedNetwork::remove_vpc(const std::string& vpc_id) {
  {
    std::lock_guard lock(vpcs_mutex_);
    vpcs_.erase(vpc_id);
  }
  if (!enforced()) {
    return {};
  }
  if (auto forgotten = cell_.remember("network/" + vpc_id, ""); !forgotten) {
    return forgotten;
  }
  std::error_code ignored;
  std::filesystem::remove_all(directory(vpc_id), ignored);
  return cell_.remove_network_namespace(vpc_id);
}

base::Result<void> RoutedNetwork::ensure_interface(const InterfaceSpec& spec) {
  const std::shared_ptr<Vpc> vpc = find(spec.vpc_id);
  if (!vpc) {
    return unknown_vpc(spec.vpc_id);
  }
  if (enforced()) {
    auto linked = cell_.link({.router = spec.vpc_id,
                              .device = device_of(spec.id),
                              .network_namespace = spec.network_namespace,
                              .address = spec.address});
    if (!linked) {
      return linked;
    }
  }
  return change_rules(spec.vpc_id, [&spec](VpcState& state) { state.interfaces[spec.id] = spec; });
}

base::Result<void> RoutedNetwork::remove_interface(const std::string& interface_id) {
  std::shared_ptr<Vpc> vpc;
  // One that was made and not noted before the daemon was killed has a namespace of its name.
  InterfaceSpec spec{.network_namespace = interface_id};
  {
    std::lock_guard lock(vpcs_mutex_);
    for (const auto& [id, candidate] : vpcs_) {
      std::lock_guard state_lock(candidate->state_mutex);
      const auto found = candidate->state.interfaces.find(interface_id);
      if (found != candidate->state.interfaces.end()) {
        vpc = candidate;
        spec = found->second;
      }
    }
  }
  // It is forgotten last: what is killed in between is removed again by the next daemon.
  if (enforced()) {
    if (auto removed = cell_.remove_network_namespace(spec.network_namespace); !removed) {
      return removed;
    }
  }
  if (!vpc) {
    return {};
  }
  return change_rules(spec.vpc_id, [&](VpcState& state) { state.interfaces.erase(interface_id); });
}

base::Result<void> RoutedNetwork::ensure_gateway(const GatewaySpec& spec) {
  const std::shared_ptr<Vpc> vpc = find(spec.vpc_id);
  if (!vpc) {
    return unknown_vpc(spec.vpc_id);
  }
  {
    std::lock_guard lock(vpc->state_mutex);
    if (auto possible = has_place_for(vpc->state, spec); !possible) {
      return possible;
    }
  }
  if (enforced()) {
    auto linked = cell_.link({.router = spec.vpc_id,
                              .device = device_of(spec),
                              .network_namespace = spec.network_namespace,
                              .address = spec.address});
    if (!linked) {
      return linked;
    }
  }
  return change_rules(spec.vpc_id,
                      [&spec](VpcState& state) { state.gateways[spec.network_namespace] = spec; });
}

base::Result<void> RoutedNetwork::remove_gateway(const std::string& vpc_id,
                                                 const std::string& network_namespace) {
  // As an interface: it is forgotten last, and one that was never noted has its namespace.
  if (enforced()) {
    if (auto removed = cell_.remove_network_namespace(network_namespace); !removed) {
      return removed;
    }
  }
  if (!find(vpc_id)) {
    return {};
  }
  return change_rules(vpc_id, [&](VpcState& state) { state.gateways.erase(network_namespace); });
}

base::Result<void> RoutedNetwork::set_rules(
    const std::string& vpc_id, const std::map<std::string, std::vector<SecurityRule>>& groups) {
  for (const auto& [group, rules] : groups) {
    for (const SecurityRule& rule : rules) {
      if (const std::string wrong = why_invalid(rule); !wrong.empty()) {
        return base::error(base::ErrorKind::kInvalidArgument, "a rule of {}: {}", group, wrong);
      }
    }
  }
  return change_rules(vpc_id, [&groups](VpcState& state) { state.groups = groups; });
}

base::Result<void> RoutedNetwork::set_name(const std::string& vpc_id, const std::string& name,
                                           const std::vector<std::string>& addresses) {
  return change_names(vpc_id, [&](VpcState& state) {
    if (addresses.empty()) {
      state.names.erase(name);
    } else {
      state.names[name] = addresses;
    }
  });
}

base::Path RoutedNetwork::resolv_conf(const std::string& vpc_id) const {
  return enforced() ? directory(vpc_id) / "resolv.conf" : base::Path("/etc/resolv.conf");
}

base::Result<void> RoutedNetwork::change_rules(const std::string& vpc_id,
                                               const std::function<void(VpcState&)>& edit) {
  const std::shared_ptr<Vpc> vpc = find(vpc_id);
  if (!vpc) {
    return unknown_vpc(vpc_id);
  }
  {
    std::lock_guard lock(vpc->state_mutex);
    edit(vpc->state);
  }
  return enforced() ? vpc->rules.run([&] { return apply_rules(*vpc); }) : base::Result<void>();
}

base::Result<void> RoutedNetwork::change_names(const std::string& vpc_id,
                                               const std::function<void(VpcState&)>& edit) {
  const std::shared_ptr<Vpc> vpc = find(vpc_id);
  if (!vpc) {
    return unknown_vpc(vpc_id);
  }
  {
    std::lock_guard lock(vpc->state_mutex);
    edit(vpc->state);
  }
  return enforced() ? vpc->names.run([&] { return serve_names(*vpc); }) : base::Result<void>();
}

base::Result<void> RoutedNetwork::apply_rules(Vpc& vpc) {
  VpcState wanted;
  std::string loaded_rules;
  {
    std::lock_guard lock(vpc.state_mutex);
    wanted = vpc.state;
    loaded_rules = vpc.loaded_rules;
  }
  const std::string rules = render_network_rules(rules_of(wanted));
  if (rules == loaded_rules) {
    return {};
  }
  if (auto loaded = load_rules(vpc.id, rules); !loaded) {
    return loaded;
  }
  return note(vpc, [&] {
    vpc.loaded_rules = rules;
    vpc.in_force.interfaces = wanted.interfaces;
    vpc.in_force.gateways = wanted.gateways;
    vpc.in_force.groups = wanted.groups;
  });
}

base::Result<void> RoutedNetwork::serve_names(Vpc& vpc) {
  VpcState wanted;
  {
    std::lock_guard lock(vpc.state_mutex);
    wanted = vpc.state;
    if (wanted.names == vpc.in_force.names) {
      return {};
    }
  }
  if (auto served = cell_.serve_names(vpc.id, resolver_of(wanted.cidr), wanted.names); !served) {
    return served;
  }
  return note(vpc, [&] { vpc.in_force.names = wanted.names; });
}

base::Result<void> RoutedNetwork::note(Vpc& vpc, const std::function<void()>& edit) {
  {
    std::lock_guard lock(vpc.state_mutex);
    edit();
  }
  return vpc.memory.run([&] {
    std::string text;
    {
      std::lock_guard lock(vpc.state_mutex);
      text = encode_vpc_state(vpc.in_force);
    }
    return cell_.remember("network/" + vpc.id, text);
  });
}

base::Result<void> RoutedNetwork::load_rules(const std::string& vpc_id, const std::string& rules) {
  const auto nft = base::find_program("nft");
  if (!nft) {
    return base::error(base::ErrorKind::kNotFound,
                       "nft is not installed: security groups need the package nftables");
  }
  const auto outcome =
      cell_.run({.argv = {nft->string(), "-f", "-"}, .network_namespace = vpc_id, .input = rules});
  if (!outcome) {
    return outcome.error();
  }
  if (outcome->exit_code != 0) {
    return base::error(base::ErrorKind::kInternal, "nft refuses the rules of {}: {}", vpc_id,
                       outcome->output);
  }
  return {};
}

}  // namespace

std::unique_ptr<Network> make_network(Cell& cell, base::Path home) {
  return std::make_unique<RoutedNetwork>(cell, std::move(home));
}

}  // namespace region
