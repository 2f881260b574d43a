#pragma once

#include "catalog/types/cloudwatch.h"
#include "catalog/types/elasticloadbalancingv2.h"
#include "platform/settings.h"

namespace platform {

/// The four graphs one looks at first: traffic, tasks, database, queues.
catalog::cloudwatch::Dashboard declare_dashboard(
    catalog::Scope& scope, const Settings& settings,
    const catalog::elasticloadbalancingv2::LoadBalancer& load_balancer);

}  // namespace platform
