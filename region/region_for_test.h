#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "aws/model/cloud_control.h"
#include "aws/signing/sigv4.h"
#include "base/io/memory_files.h"
#include "region/region.h"

namespace region {

/// What the API says to one request.
struct Answer {
  int status = 0;
  base::JsonObject body{};
  std::string error{};  ///< the error's code, empty if there is none

  std::string message() const {
    const base::Json* text = body.if_contains("Message");
    return text == nullptr ? "" : std::string(text->as_string());
  }
};

/// What became of an operation.
struct Event {
  std::string status;
  std::string identifier;
  std::string error;
  std::string message;
  std::string token;
  base::JsonObject model;
};

/// A region in this process, on a disk in memory, spoken to through signed HTTP requests.
class TestRegion {
 public:
  using MakeHandlers = std::function<std::vector<HandlerEntry>()>;

  explicit TestRegion(MakeHandlers make_handlers = stored_handlers)
      : make_handlers_(std::move(make_handlers)), log_(-1, base::LogLevel::kError) {
    open();
  }

  void open() {
    region_ = Region::open({files, clock, random, log_}, "/home", make_handlers_()).or_throw();
  }

  /// As the daemon stops: what runs is interrupted.
  void close() { region_.reset(); }

  Answer post(const std::string& target, const std::string& body, base::HttpHeaders headers,
              const std::string& service, const std::string& secret = "test") {
    base::HttpRequest request{.method = "POST", .target = target, .headers = std::move(headers)};
    request.body = body;
    request.headers.add("Host", "127.0.0.1:4566");
    aws::sign(request, {.access_key_id = "test", .secret_access_key = secret},
              {.region = aws_region, .service = service}, clock.wall_now());
    const auto response = region_->handle(request);
    if (!response) {
      return {.error = "no answer"};
    }
    Answer answer{.status = response->status};
    answer.body = boost::json::parse(response->body).as_object();
    if (const base::Json* type = answer.body.if_contains("__type")) {
      answer.error = std::string(type->as_string());
    }
    return answer;
  }

  Answer call(const std::string& operation, const base::JsonObject& input) {
    return post("/", base::json_text(base::Json(input)),
                {{"Content-Type", "application/x-amz-json-1.0"},
                 {"X-Amz-Target", "CloudApiService." + operation}},
                "cloudcontrolapi");
  }

  Answer call_secrets(const std::string& operation, const base::JsonObject& input) {
    return post("/", base::json_text(base::Json(input)),
                {{"Content-Type", "application/x-amz-json-1.1"},
                 {"X-Amz-Target", "secretsmanager." + operation}},
                "secretsmanager");
  }

  Answer set_faults(const std::string& list) { return post("/_settle/faults", list, {}, "settle"); }

  /// Waits until the operation of an answer has ended; a refused call has `status` "" and the
  /// error.
  Event finish(Answer answer) {
    const base::Deadline deadline = base::Deadline::after(std::chrono::seconds(10));
    while (answer.error.empty()) {
      const base::JsonObject& event = answer.body.at("ProgressEvent").as_object();
      Event read = event_of(event);
      if ((read.status != "PENDING" && read.status != "IN_PROGRESS") || deadline.expired()) {
        return read;
      }
      answer = call("GetResourceRequestStatus", {{"RequestToken", read.token}});
    }
    return {.error = answer.error, .message = answer.message()};
  }

  Event create(const std::string& type, const std::string& desired,
               const std::string& client_token = "") {
    base::JsonObject input{{"TypeName", type}, {"DesiredState", desired}};
    if (!client_token.empty()) {
      input["ClientToken"] = client_token;
    }
    return finish(call("CreateResource", input));
  }

  Event update(const std::string& type, const std::string& identifier, const std::string& patch) {
    return finish(call("UpdateResource",
                       {{"TypeName", type}, {"Identifier", identifier}, {"PatchDocument", patch}}));
  }

  Event remove(const std::string& type, const std::string& identifier) {
    return finish(call("DeleteResource", {{"TypeName", type}, {"Identifier", identifier}}));
  }

  /// Properties as a read shows them; nullopt: not found.
  std::optional<base::JsonObject> read(const std::string& type, const std::string& identifier) {
    const Answer answer = call("GetResource", {{"TypeName", type}, {"Identifier", identifier}});
    if (answer.error == "ResourceNotFoundException") {
      return std::nullopt;
    }
    EXPECT_EQ(answer.error, "") << answer.message();
    const base::Json& description = answer.body.at("ResourceDescription");
    return boost::json::parse(description.at("Properties").as_string()).as_object();
  }

  Region& region() { return *region_; }

  base::MemoryFiles files;
  base::ManualClock clock;
  base::SeededRandom random{7};
  std::string aws_region = "us-east-1";

 private:
  static Event event_of(const base::JsonObject& event) {
    const auto text = [&](std::string_view name) {
      const base::Json* value = event.if_contains(name);
      return value == nullptr ? std::string() : std::string(value->as_string());
    };
    Event read{.status = text("OperationStatus"),
               .identifier = text("Identifier"),
               .error = text("ErrorCode"),
               .message = text("StatusMessage"),
               .token = text("RequestToken")};
    if (const std::string model = text("ResourceModel"); !model.empty()) {
      read.model = boost::json::parse(model).as_object();
    }
    return read;
  }

  MakeHandlers make_handlers_;
  base::Log log_;
  std::unique_ptr<Region> region_;
};

}  // namespace region
