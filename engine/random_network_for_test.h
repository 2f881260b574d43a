#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/random.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "engine/graph/urn.h"

namespace engine {

/// A small network that can be edited: what refers to what is as on AWS.
struct RandomNetwork {
  struct Vpc {
    int cidr = 0;
    int tag = 0;
    bool first = false;  ///< the old one goes before the new one comes
  };

  struct Child {
    std::size_t vpc = 0;
    int detail = 0;
    int kind = 0;  ///< a subnet, or a security group with a fixed name
  };

  struct Queue {
    int timeout = 30;
    std::size_t vpc = 0;
    bool fifo = false;
    bool named = false;
    int parent = 0;      ///< a component, 0: none
    int was_parent = 0;  ///< before the last edit, which moved it
    int trigger = 0;
    bool follows = false;   ///< is replaced with its VPC
    std::size_t after = 0;  ///< another queue that it only depends on, 0: none
  };

  std::map<std::size_t, Vpc> vpcs;
  std::map<std::size_t, Child> children;
  std::map<std::size_t, Queue> queues;

  std::size_t size() const { return vpcs.size() + children.size() + queues.size(); }

  std::size_t components() const {
    std::set<int> used;
    for (const auto& [number, queue] : queues) {
      used.insert(queue.parent);
    }
    used.erase(0);
    return used.size();
  }

  void declare(Stack& stack) const {
    std::map<std::size_t, std::string> urns;
    for (const auto& [number, vpc] : vpcs) {
      urns[number] = stack.declare(
          {.type = "AWS::EC2::VPC",
           .name = fmt::format("vpc-{}", number),
           .properties =
               catalog::Value::Object{{"CidrBlock", fmt::format("10.{}.0.0/16", vpc.cidr)},
                                      {"Tags", tags(fmt::format("{}", vpc.tag))}},
           .options = {.delete_before_replace = vpc.first}});
    }
    for (const auto& [number, child] : children) {
      const catalog::Value vpc = catalog::Value::attribute(urns.at(child.vpc), "VpcId");
      if (child.kind == 0) {
        stack.declare(
            {.type = "AWS::EC2::Subnet",
             .name = fmt::format("subnet-{}", number),
             .properties = catalog::Value::Object{
                 {"CidrBlock", fmt::format("10.0.{}.0/24", child.detail)}, {"VpcId", vpc}}});
      } else {
        stack.declare({.type = "AWS::EC2::SecurityGroup",
                       .name = fmt::format("group-{}", number),
                       .properties = catalog::Value::Object{
                           {"GroupDescription", fmt::format("{}", child.detail)},
                           {"GroupName", fmt::format("group-{}", number)},
                           {"VpcId", vpc}}});
      }
    }
    std::map<int, std::string> parents{{0, ""}};
    for (const auto& [number, queue] : queues) {
      if (!parents.contains(queue.parent)) {
        parents[queue.parent] = stack.declare({.type = parent_type(queue.parent),
                                               .name = fmt::format("parent-{}", queue.parent),
                                               .component = true});
      }
      urns[number] = declare_queue(stack, number, queue, urns, parents.at(queue.parent));
    }
    if (!vpcs.empty()) {
      stack.output("vpc", catalog::Value::attribute(urns.at(vpcs.begin()->first), "VpcId"));
    }
  }

  static std::string parent_type(int parent) { return fmt::format("shop:platform:P{}", parent); }

  std::string declare_queue(Stack& stack, std::size_t number, const Queue& queue,
                            const std::map<std::size_t, std::string>& urns,
                            const std::string& parent) const {
    // A service refuses to delete what others mention: one that goes first is only talked about.
    const catalog::Value vpc = catalog::Value::attribute(urns.at(queue.vpc), "VpcId");
    const catalog::Value mark =
        vpcs.at(queue.vpc).first ? catalog::Value::concat({"in ", vpc}) : vpc;
    catalog::Value::Object properties{{"VisibilityTimeout", queue.timeout}, {"Tags", tags(mark)}};
    if (queue.named) {
      properties.emplace("QueueName", fmt::format("queue-{}.fifo", number));
    }
    if (queue.fifo) {
      properties.emplace("FifoQueue", true);
    }
    catalog::Declaration declaration{.type = "AWS::SQS::Queue",
                                     .name = fmt::format("queue-{}", number),
                                     .properties = properties,
                                     .parent = parent};
    declaration.options.replacement_trigger = queue.trigger;
    if (queue.follows) {
      declaration.options.replace_with = {urns.at(queue.vpc)};
    }
    if (const auto other = urns.find(queue.after); other != urns.end()) {
      declaration.options.depends_on = {other->second};
    }
    if (queue.was_parent != queue.parent) {
      const std::string parent_urn =
          queue.was_parent == 0 ? ""
                                : make_urn("dev", "shop", "", parent_type(queue.was_parent),
                                           fmt::format("parent-{}", queue.was_parent));
      declaration.options.aliases = {{.parent = parent_urn}};
    }
    return stack.declare(declaration);
  }

  void edit(base::Random& random) {
    const auto chance = [&](std::uint64_t percent) { return random.below(100) < percent; };
    for (auto& [number, vpc] : vpcs) {
      vpc.cidr = chance(20) ? static_cast<int>(random.below(200)) : vpc.cidr;
      vpc.tag = chance(20) ? static_cast<int>(random.below(9)) : vpc.tag;
    }
    while (vpcs.size() < 2 || chance(20)) {
      vpcs[next_++] = {static_cast<int>(random.below(200)), 0, chance(30)};
    }
    if (vpcs.size() > 2 && chance(30)) {
      vpcs.erase(vpcs.begin());
    }
    const auto some_vpc = [&](std::size_t now) {
      return vpcs.contains(now) && chance(80)
                 ? now
                 : std::next(vpcs.begin(), static_cast<int>(random.below(vpcs.size())))->first;
    };
    for (auto& [number, child] : children) {
      child.vpc = some_vpc(child.vpc);
      child.detail = chance(20) ? static_cast<int>(random.below(200)) : child.detail;
    }
    for (auto& [number, queue] : queues) {
      queue.vpc = some_vpc(queue.vpc);
      queue.timeout = chance(30) ? static_cast<int>(random.below(600)) : queue.timeout;
      queue.fifo = queue.named && (chance(20) ? !queue.fifo : queue.fifo);
      queue.was_parent = queue.parent;
      queue.parent = chance(15) ? static_cast<int>(random.below(3)) : queue.parent;
      queue.trigger += chance(10) ? 1 : 0;
    }
    for (std::uint64_t i = random.below(4); i > 0; --i) {
      children[next_++] = {some_vpc(next_), static_cast<int>(random.below(200)),
                           static_cast<int>(random.below(2))};
      Queue queue{30, some_vpc(next_), false, chance(50)};
      queue.parent = queue.was_parent = static_cast<int>(random.below(3));
      queue.follows = chance(20);
      queue.after = queues.empty() || chance(50) ? 0 : queues.begin()->first;
      queues[next_++] = queue;
    }
    std::erase_if(children, [&](const auto&) { return chance(15); });
    std::erase_if(queues, [&](const auto&) { return chance(15); });
  }

 private:
  static catalog::Value tags(catalog::Value value) {
    return catalog::Value::List{
        catalog::Value::Object{{"Key", "mark"}, {"Value", std::move(value)}}};
  }

  std::size_t next_ = 1;
};

}  // namespace engine
