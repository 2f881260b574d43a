#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "region/resources/handler.h"
#include "region/runtimes/load_balancer_plan.h"
#include "region/runtimes/runtimes.h"

namespace region {

inline constexpr std::string_view kLoadBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
inline constexpr std::string_view kTargetGroup = "AWS::ElasticLoadBalancingV2::TargetGroup";
inline constexpr std::string_view kListenerRule = "AWS::ElasticLoadBalancingV2::ListenerRule";
inline constexpr std::string_view kListener = "AWS::ElasticLoadBalancingV2::Listener";

/// What the handlers of Elastic Load Balancing share: the way from stored models to load balancers
/// that run as these models say. Safe from any thread.
class Elbv2 {
 public:
  explicit Elbv2(Runtimes& runtimes) : runtimes_(runtimes) {}

  Runtimes& runtimes() { return runtimes_; }

  /// Makes one load balancer run as the models of it, its listeners and their target groups say;
  /// those that are being deleted, and `without` (an ARN), do not count. Throws HandlerError.
  void sync(const StoredResource& load_balancer, HandlerContext& context,
            std::string_view without = {});
  /// The same with `added` (an ARN) in it, new or changed: when that fails everything else goes on
  /// as it was. Throws HandlerError.
  void sync_with(const StoredResource& load_balancer, std::string_view added,
                 HandlerContext& context);
  /// Takes down what `sync` made of one that is marked as being deleted; no later `sync` brings it
  /// back. Throws HandlerError.
  void remove(const StoredResource& load_balancer, HandlerContext& context);
  /// All load balancers: after a change of security group rules. What fails is logged.
  void sync_all(HandlerContext& context);

 private:
  LoadBalancerPlan plan(const StoredResource& load_balancer, HandlerContext& context,
                        std::string_view without);
  ListenerPlan listener_plan(const StoredResource& listener, const StoredResource& load_balancer,
                             const std::string& dns_name, HandlerContext& context,
                             std::string_view without);

  Runtimes& runtimes_;
  /// From reading the models to having told HAProxy: the last change wins.
  std::mutex sync_mutex_;
};

/// The last part of an ARN: what load balancers and target groups are called by their runtimes.
std::string arn_id(std::string_view arn);
/// `net:elb-ID`: the owner of a load balancer's network interface.
std::string interface_owner(const StoredResource& load_balancer);
/// `name-0123456789.us-east-1.elb.localhost`, without the port that a DNSName may carry.
std::string bare_name(std::string_view dns_name);
/// A value of LoadBalancerAttributes or TargetGroupAttributes.
std::string attribute(const base::JsonObject& model, std::string_view list, std::string_view key,
                      std::string_view otherwise);

/// The load balancer of a listener. Throws HandlerError NotFound.
StoredResource load_balancer_of(const base::JsonObject& listener, const HandlerContext& context);
TargetGroupPlan target_group_plan(const StoredResource& target_group);
/// Of a load balancer or a target group. Throws HandlerError.
void check_elb_name(std::string_view what, const std::string& name);
/// A number written as a text; `otherwise` when it is none.
int number_in(std::string_view text, int otherwise);
/// Whether security groups let a host outside of the VPC reach a port.
bool open_to_outside(const std::vector<std::string>& groups, int port, const Resources& resources);

std::unique_ptr<Handler> make_load_balancer_handler(std::shared_ptr<Elbv2> elbv2);
std::unique_ptr<Handler> make_target_group_handler(std::shared_ptr<Elbv2> elbv2);
std::unique_ptr<Handler> make_listener_handler(std::shared_ptr<Elbv2> elbv2);
std::unique_ptr<Handler> make_listener_rule_handler(std::shared_ptr<Elbv2> elbv2);

}  // namespace region
