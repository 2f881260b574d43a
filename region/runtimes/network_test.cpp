#include "region/runtimes/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/io/socket.h"
#include "region/runtimes/cell_home_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr const char* kVpc = "vpc-0000000000000000a";

/// A VPC with an application, a database and a bystander, each in its own group.
class NetworkTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = open_cell(home_.path(), std::nullopt);
    ASSERT_TRUE(opened) << opened.error().message;
    cell_ = std::move(*opened);
    network_ = make_network(*cell_, home_.path());
    ensure_vpc(kVpc);
    app_ = add(kVpc, 'a', "10.0.16.10", {"sg-a"});
    database_ = add(kVpc, 'b', "10.0.32.10", {"sg-b"});
    other_ = add(kVpc, 'c', "10.0.16.11", {"sg-c"});
  }

  void ensure_vpc(const std::string& id) {
    const auto made = network_->ensure_vpc(id, "10.0.0.0/16");
    ASSERT_TRUE(made) << made.error().message;
  }

  InterfaceSpec add(const std::string& vpc, char digit, const std::string& address,
                    std::vector<std::string> groups) {
    const std::string id = "eni-0000000000000000" + std::string(1, digit);
    InterfaceSpec spec{id, vpc, "subnet-1", address, id, std::move(groups)};
    const auto up = network_->ensure_interface(spec);
    EXPECT_TRUE(up) << up.error().message;
    return spec;
  }

  void set_rules(const std::map<std::string, std::vector<SecurityRule>>& rules) {
    const auto set = network_->set_rules(kVpc, rules);
    ASSERT_TRUE(set) << set.error().message;
  }

  /// Whether a TCP connection comes about and carries bytes both ways. `wait` is how long silence
  /// is listened to: what is not allowed is dropped, not refused.
  bool reaches(const InterfaceSpec& from, const InterfaceSpec& to, std::uint16_t port) {
    auto bound = cell_->bind(to.network_namespace, to.address, port, false);
    EXPECT_TRUE(bound) << bound.error().message;
    base::Listener listener(std::move(*bound));
    auto connected =
        cell_->connect(from.network_namespace, to.address, port, base::Deadline::after(150ms));
    if (!connected) {
      return false;
    }
    auto accepted = listener.accept(base::Deadline::after(2s));
    EXPECT_TRUE(accepted) << accepted.error().message;
    base::Socket client(std::move(*connected));
    char byte = 0;
    return client.write_all("?", base::Deadline::after(2s)) &&
           accepted->read_some(&byte, 1, base::Deadline::after(2s)) &&
           accepted->write_all("!", base::Deadline::after(2s)) &&
           client.read_some(&byte, 1, base::Deadline::after(2s)) && byte == '!';
  }

  CellHome home_;
  std::unique_ptr<Cell> cell_;
  std::unique_ptr<Network> network_;
  InterfaceSpec app_;
  InterfaceSpec database_;
  InterfaceSpec other_;
};

const SecurityRule kOut{.ingress = false, .from_port = 5432, .to_port = 5432, .group = "sg-b"};
const SecurityRule kIn{.ingress = true, .from_port = 5432, .to_port = 5432, .group = "sg-a"};

TEST_F(NetworkTest, NothingPassesWithoutRules) {
  EXPECT_FALSE(reaches(app_, database_, 5432));
}

TEST_F(NetworkTest, PassesWhatBothSidesAllow) {
  set_rules({{"sg-a", {kOut}}, {"sg-b", {kIn}}});
  EXPECT_TRUE(reaches(app_, database_, 5432));
}

}  // namespace
}  // namespace region
