#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "region/resources/handler.h"

namespace region {

// Finds what a property of another resource points at, in every form that AWS takes.

/// By key id, key ARN, alias name (`alias/x`) or alias ARN.
std::optional<StoredResource> find_key(const Resources& resources, std::string_view reference);
/// By ARN.
std::optional<StoredResource> find_role(const Resources& resources, std::string_view reference);
std::optional<StoredResource> find_topic(const Resources& resources, std::string_view reference);
/// By URL or ARN.
std::optional<StoredResource> find_queue(const Resources& resources, std::string_view reference);
/// By ARN, with or without `:*`.
std::optional<StoredResource> find_log_group(const Resources& resources,
                                             std::string_view reference);
/// By ARN, or by name.
std::optional<StoredResource> find_secret(const Resources& resources, std::string_view reference);
std::optional<StoredResource> find_bucket(const Resources& resources, std::string_view reference);
std::optional<StoredResource> find_vpc(const Resources& resources, std::string_view reference);
std::optional<StoredResource> find_backup_vault(const Resources& resources,
                                                std::string_view reference);
std::optional<StoredResource> find_backup_plan(const Resources& resources,
                                               std::string_view reference);
/// By ARN.
std::optional<StoredResource> find_web_acl(const Resources& resources, std::string_view reference);
std::optional<StoredResource> find_load_balancer(const Resources& resources,
                                                 std::string_view reference);

using Finder = std::optional<StoredResource> (*)(const Resources&, std::string_view);

/// Calls `visit` for every text at a JSON pointer, in which `*` stands for every element of a list.
void for_each_text(const base::Json& value, std::string_view pointer,
                   const std::function<void(const std::string&)>& visit);

}  // namespace region
