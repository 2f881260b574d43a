#pragma once

#include "engine/policy/policy.h"
#include "platform/settings.h"

namespace platform {

/// What must hold in a payment platform, whatever the program becomes. What only costs money that
/// dev is spared is advisory there.
engine::PolicyPack rules(const Settings& settings);

/// Those that look at more than one resource.
engine::Policy tls_only(engine::EnforcementLevel level);
engine::Policy open_to_load_balancers_only(engine::EnforcementLevel level);
engine::Policy dead_letters(engine::EnforcementLevel level);
/// Everything that can have tags has these.
engine::Policy required_tags(engine::EnforcementLevel level);

}  // namespace platform
