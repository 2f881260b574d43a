#pragma once

#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/encoding.h"
#include "base/json.h"
#include "cli/command_line.h"

namespace cli {

/// Whole commands in-process, on a project whose program declares one queue.
class Commands : public testing::Test {
 protected:
  Commands() {
    shell_.program = [](engine::Stack& stack) {
      catalog::Component group(stack, "shop:x:Messaging", "messaging");
      const std::string urn = group.declare({.type = "AWS::SQS::Queue",
                                             .name = "orders",
                                             .properties = catalog::Value(catalog::Value::Object{
                                                 {"QueueName", stack.config("shop:label")},
                                                 {"DelaySeconds", stack.config("shop:size")}})});
      stack.output("queue_name", catalog::Value::attribute(urn, "QueueName"));
    };
  }

  void configure() {
    shell_.settle_ok({"stack", "init", "dev"});
    shell_.settle_ok({"config", "set", "aws:region", "us-east-1"});
    shell_.settle_ok({"config", "set", "label", "orders"});
  }

  std::string queue_id() {
    const std::string line = shell_.provider.history().front();
    return line.substr(line.rfind(' ') + 1);
  }

  std::vector<base::Json> read_events() {
    std::vector<base::Json> events;
    for (const std::string& line : base::split(shell_.read("events.jsonl"), '\n')) {
      if (!line.empty()) {
        events.push_back(base::parse_json(line, "event").value());
      }
    }
    return events;
  }

  bool wrote(std::string_view text) const {
    return (shell_.terminal.output + shell_.terminal.error_output).find(text) != std::string::npos;
  }

  std::string written() const { return shell_.terminal.output + shell_.terminal.error_output; }

  CommandLine shell_;
};

}  // namespace cli
