#pragma once

#include "catalog/types/elasticloadbalancingv2.h"
#include "catalog/types/kms.h"
#include "catalog/types/wafv2.h"
#include "platform/settings.h"

namespace platform {

/// The web application firewall in front of the load balancer, with its log.
catalog::wafv2::WebACL declare_firewall(
    catalog::Scope& scope, const Settings& settings, const catalog::kms::Key& log_key,
    const catalog::elasticloadbalancingv2::LoadBalancer& load_balancer);

}  // namespace platform
