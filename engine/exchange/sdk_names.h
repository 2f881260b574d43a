#pragma once

#include <string>
#include <string_view>

#include "catalog/schema.h"
#include "catalog/value.h"

namespace engine {

/// The names that Pulumi's aws-native SDK gives to CloudFormation's. Pure functions.

/// `VPCId`: `vpcId`; `DBClusterARNs`: `dbClusterArns`. Runs of capitals and digits become words;
/// the last capital of a run begins the next word, unless the name ends there or a lone plural `s`
/// follows.
std::string sdk_name(std::string_view cfn_name);
/// `vpcId`: `VpcId`. Right only for names without runs of capitals: for a property whose schema is
/// known the schema decides.
std::string cfn_name(std::string_view sdk_name);

/// The type of a token (`aws-native:ec2:Vpc`) or of CloudFormation's own name; nullptr: Settle has
/// no schema for it.
const catalog::ResourceType* find_type_by_token(std::string_view token);

/// A property of an object type under the SDK's name or its own; nullptr if there is none.
const catalog::Property* find_sdk_member(const catalog::PropertyType& type, std::string_view name);

/// `value` of this type with the SDK's member names, and back. Keys of maps and of free-form
/// documents stay as they are, and so do members that the schema does not know and that could not
/// be named back. `type` nullptr: free-form. Opens a sealed secret only if names inside may change.
catalog::Value with_sdk_names(const catalog::PropertyType* type, const catalog::Value& value);
catalog::Value with_cfn_names(const catalog::PropertyType* type, const catalog::Value& value);

}  // namespace engine
