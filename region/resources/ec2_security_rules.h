#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "region/resources/handler.h"
#include "region/runtimes/network.h"

namespace region {

// Security group rules as CloudFormation models them, inline in a group or as resources of their
// own.

/// Every rule of every group of the VPC: inline ones and those of SecurityGroupIngress and
/// SecurityGroupEgress resources. IPv6 rules allow nothing that the region has and are left out.
std::map<std::string, std::vector<SecurityRule>> collect_security_rules(const std::string& vpc_id,
                                                                        const Resources& resources);

/// The rule of an inline entry or of a rule resource; both name their properties alike.
SecurityRule security_rule_of(const base::JsonObject& properties, bool ingress);

/// A rule as EC2 keeps it: protocol by name in lower case, ports -1 where the protocol has none,
/// the network without host bits. Throws HandlerError with EC2's words for what is no rule, or
/// names a group that does not exist in the VPC.
base::JsonObject checked_security_rule(const base::JsonObject& properties, bool ingress,
                                       const std::string& vpc_id, const HandlerContext& context);

/// What EC2 takes as the name or description of a group or the description of a rule: 1 to 255
/// characters of a set of its own.
bool is_group_text(std::string_view text);
/// That set, in EC2's words.
inline constexpr std::string_view kGroupTexts =
    "strings less than 256 characters from the following set: a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

/// What a read of the group shows in one direction: its inline rules and those of rule resources.
base::JsonArray visible_security_rules(const StoredResource& group, bool ingress,
                                       const Resources& resources);

/// EC2 has one set of rules for a group, and an update of the group's list gives all of it: rule
/// resources that a changed list does not mention are revoked, those that it does stay what they
/// are and are no inline rules besides.
void take_rules_as_a_whole(StoredResource& group, const base::JsonObject& before, bool ingress,
                           const HandlerContext& context);

/// A group takes the rules with it that are resources of their own.
void erase_security_rules(const std::string& group_id, const HandlerContext& context);

/// Throws InvalidPermission.Duplicate when `rule` is among the group's rules, apart from those of
/// the rule resource `except`.
void refuse_duplicate_rule(const std::string& group_id, const SecurityRule& rule,
                           const std::string& except, const HandlerContext& context);

}  // namespace region
