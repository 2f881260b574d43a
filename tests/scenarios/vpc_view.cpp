#include "tests/scenarios/vpc_view.h"

#include <boost/json.hpp>

#include "aws/model/cloud_control.h"
#include "aws/model/secrets_manager.h"

namespace scenarios {

namespace {

/// `app` of `payment-app-sg-dev-test-001`.
std::string role_of_group(const std::string& name) {
  const std::size_t begin = name.find('-') + 1;
  return name.substr(begin, name.find("-sg-") - begin);
}

/// Runs "$@" with the file $0 in the place of /etc/resolv.conf.
constexpr const char* kWithResolver = R"(mount --bind "$0" /etc/resolv.conf && exec "$@")";

}  // namespace

RegionClient::RegionClient(const Workspace& workspace)
    : credentials_(aws::fixed_credentials({.access_key_id = "test", .secret_access_key = "test"})),
      client_({.region = "us-east-1",
               .endpoint_url = fmt::format("http://127.0.0.1:{}", workspace.api_port())},
              *credentials_, clock_, random_) {}

base::Json RegionClient::read(const std::string& type, const std::string& identifier) {
  const auto output =
      client_.call<aws::cloud_control::GetResource>({.TypeName = type, .Identifier = identifier})
          .or_throw();
  return base::parse_json(output.ResourceDescription.value().Properties.value(), type).or_throw();
}

std::string RegionClient::secret(const std::string& arn) {
  return client_.call<aws::secrets_manager::GetSecretValue>({.SecretId = arn})
      .or_throw()
      .SecretString.value();
}

VpcView::VpcView(const Workspace& workspace, region::Cell& cell, const std::string& stack)
    : workspace_(workspace), cell_(cell), vpc_id_(workspace.output(stack, "vpc_id")) {
  RegionClient client(workspace);
  for (const region::InterfaceSpec& interface : interfaces()) {
    for (const std::string& group : interface.groups) {
      if (!roles_.contains(group)) {
        const base::Json model = client.read("AWS::EC2::SecurityGroup", group);
        roles_[group] = role_of_group(std::string(model.at("GroupName").as_string()));
      }
    }
  }
}

std::string VpcView::role_of(const region::InterfaceSpec& interface) const {
  return roles_.at(interface.groups.at(0));
}

region::VpcState VpcView::state() const {
  return region::decode_vpc_state(cell_.recall("network/" + vpc_id_).or_throw()).or_throw();
}

std::vector<region::InterfaceSpec> VpcView::interfaces() const {
  const region::VpcState now = state();
  std::vector<region::InterfaceSpec> interfaces;
  for (const auto& [id, interface] : now.interfaces) {
    interfaces.push_back(interface);
  }
  return interfaces;
}

std::map<std::string, std::vector<std::string>> VpcView::names() const {
  return state().names;
}

std::vector<region::InterfaceSpec> VpcView::interfaces(const std::string& role) const {
  std::vector<region::InterfaceSpec> found = interfaces();
  std::erase_if(found, [&](const auto& interface) { return role_of(interface) != role; });
  return found;
}

region::CommandOutcome VpcView::run(const std::string& role, const std::vector<std::string>& argv,
                                    std::map<std::string, std::string> environment) const {
  const base::Path resolver = workspace_.home() / "network" / vpc_id_ / "resolv.conf";
  std::vector<std::string> command = {"/usr/bin/unshare", "-m", "/bin/sh", "-c", kWithResolver,
                                      resolver.string()};
  command.insert(command.end(), argv.begin(), argv.end());
  environment.emplace("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
  environment.emplace("HOME", "/nonexistent");
  return cell_
      .run({.argv = std::move(command),
            .environment = std::move(environment),
            .network_namespace = interfaces(role).at(0).network_namespace,
            .timeout = std::chrono::seconds{20}})
      .or_throw();
}

}  // namespace scenarios
