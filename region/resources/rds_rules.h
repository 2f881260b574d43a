#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "region/resources/handler.h"

namespace region {

inline constexpr std::string_view kDbCluster = "AWS::RDS::DBCluster";
inline constexpr std::string_view kDbInstance = "AWS::RDS::DBInstance";
inline constexpr std::string_view kDbSubnetGroup = "AWS::RDS::DBSubnetGroup";
inline constexpr std::string_view kDbClusterParameterGroup = "AWS::RDS::DBClusterParameterGroup";
inline constexpr std::string_view kDbParameterGroup = "AWS::RDS::DBParameterGroup";
inline constexpr std::string_view kDbEventSubscription = "AWS::RDS::EventSubscription";
inline constexpr std::string_view kAuroraPostgresql = "aurora-postgresql";

/// The name in lower case, as RDS keeps it; absent: one made up with `prefix`. Throws
/// InvalidRequest.
std::string rds_identifier(const base::JsonObject& desired, std::string_view property,
                           std::string_view prefix, HandlerContext& context);

/// `arn:aws:rds:us-east-1:000000000000:<kind>:<name>`
std::string rds_arn(std::string_view kind, std::string_view name, const HandlerContext& context);

/// `.cluster-`, `.cluster-ro-` or `.` and the account's part of every endpoint of this region.
std::string rds_endpoint(const std::string& identifier, std::string_view kind,
                         const HandlerContext& context);

/// `db-` and 26 capital letters and digits: the id that stays when a resource is renamed.
std::string rds_resource_id(std::string_view prefix, HandlerContext& context);

/// The whole version for `15`, `15.18` or nothing. Throws InvalidRequest in AWS's words for one
/// that Aurora does not offer, and for one that this region cannot serve.
std::string aurora_version(const std::string& wanted);

/// The parameter group family of an engine version: `aurora-postgresql15`.
std::string aurora_family(const std::string& version);

/// Throws InvalidRequest unless the key exists; returns its ARN.
std::string rds_key_arn(const std::string& key, HandlerContext& context);

/// Members of a cluster, in order of creation.
std::vector<StoredResource> cluster_members(const std::string& cluster, const Resources& resources);

}  // namespace region
