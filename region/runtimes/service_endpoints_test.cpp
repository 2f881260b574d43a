#include "region/runtimes/service_endpoints.h"

#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/deadline_for_test.h"
#include "base/io/http.h"
#include "base/io/socket.h"
#include "base/io/tls.h"

namespace region {
namespace {

constexpr const char* kName = "secretsmanager.us-east-1.amazonaws.com";

/// Endpoints on sockets of this machine instead of in namespaces.
class ServiceEndpointsTest : public testing::Test {
 protected:
  ServiceEndpointsTest() { endpoints_.open(answer_with_service()); }

  ~ServiceEndpointsTest() override {
    endpoints_.close();
    std::filesystem::remove_all(home_);
  }

  static ServiceApi answer_with_service() {
    return [](std::string_view service, const base::HttpRequest& request) {
      return base::HttpResponse{.body = std::string(service) + " " + request.target};
    };
  }

  base::Result<base::Fd> bind(std::uint16_t port) {
    asked_.push_back(port);
    auto listener = base::Listener::tcp("127.0.0.1", 0).or_throw();
    port_ = listener.port();
    return listener.release();
  }

  static ServiceEndpointSpec spec(const std::string& place = "subnet-1",
                                  const std::string& address = "10.0.0.4") {
    return {.id = "vpce-1",
            .place = place,
            .service = "secretsmanager",
            .names = {kName},
            .network_namespace = "eni-" + place,
            .address = address};
  }

  void ensure(const ServiceEndpointSpec& wanted) {
    const auto done = endpoints_.ensure(wanted);
    ASSERT_TRUE(done) << done.error().message;
  }

  /// What a client of the name hears on the port that was bound last; empty: nothing.
  std::string ask(const std::string& name = kName) const {
    auto socket = base::Socket::connect_tcp("127.0.0.1", port_, base::soon());
    if (!socket) {
      return "";
    }
    auto stream =
        base::connect_tls(std::move(*socket), name, base::soon(), certificates_.authority());
    if (!stream) {
      return stream.error().message;
    }
    base::HttpRequest request{.target = "/x", .headers = {{"Host", name}}};
    if (!(*stream)->write_all(base::http_text(request).or_throw(), base::soon())) {
      return "";
    }
    base::HttpReader reader(**stream, {});
    const auto response = reader.read_response(false, base::soon());
    return response ? response->body : "";
  }

  base::Path home_ = std::filesystem::temp_directory_path() /
                     ("settle-endpoints-test-" + std::to_string(::getpid()));
  Certificates certificates_ = Certificates::open(home_).or_throw();
  std::vector<std::uint16_t> asked_;
  std::uint16_t port_ = 0;
  ServiceEndpoints endpoints_{
      [this](const std::string&, const std::string&, std::uint16_t port) { return bind(port); },
      certificates_};
};

TEST_F(ServiceEndpointsTest, AsksTheApiForItsServiceAlone) {
  ensure(spec());
  EXPECT_EQ(asked_, std::vector<std::uint16_t>{443});
  EXPECT_EQ(ask(), "secretsmanager /x");
}

TEST_F(ServiceEndpointsTest, ProvesThatItHasTheServicesName) {
  ensure(spec());
  EXPECT_NE(ask("sqs.us-east-1.amazonaws.com").find("is not trusted"), std::string::npos);
}

TEST_F(ServiceEndpointsTest, IsMadeOnceAndAgainWhenItMoves) {
  ensure(spec());
  ensure(spec());
  EXPECT_EQ(asked_.size(), 1U);
  const std::uint16_t first = port_;
  ensure(spec("subnet-1", "10.0.0.5"));
  EXPECT_EQ(asked_.size(), 2U);
  EXPECT_EQ(ask(), "secretsmanager /x");
  port_ = first;
  EXPECT_EQ(ask(), "");
}

TEST_F(ServiceEndpointsTest, LeavesOnePlaceAndKeepsTheOther) {
  ensure(spec("subnet-1"));
  const std::uint16_t first = port_;
  ensure(spec("subnet-2"));
  endpoints_.remove("vpce-1", "subnet-2");
  endpoints_.remove("vpce-1", "subnet-2");
  EXPECT_EQ(ask(), "");
  port_ = first;
  EXPECT_EQ(ask(), "secretsmanager /x");
}

TEST_F(ServiceEndpointsTest, TakesItsCertificateAlongWhenItGoes) {
  ensure(spec());
  const base::Path key = home_ / "pki" / "vpce-1.key";
  EXPECT_TRUE(std::filesystem::exists(key));
  endpoints_.remove("vpce-1", "subnet-1");
  endpoints_.forget("vpce-1");
  EXPECT_FALSE(std::filesystem::exists(key));
}

TEST_F(ServiceEndpointsTest, ServesNothingOnceClosed) {
  ensure(spec());
  endpoints_.close();
  EXPECT_EQ(ask(), "");
  ensure(spec());
  EXPECT_EQ(asked_.size(), 1U);
}

}  // namespace
}  // namespace region
