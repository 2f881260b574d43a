#pragma once

#include "region/resources/stored_type.h"

namespace region {

// Rules of single types that a row of the table cannot say. Throw HandlerError with AWS's words.

void check_key_policy(Admission& admission);
void check_role(Admission& admission);
void check_bucket_name(Admission& admission);
void check_inline_policy(Admission& admission);
void check_log_group_protection(const StoredResource& group, HandlerContext& context);
void check_dashboard(Admission& admission);
void check_composite_alarm(Admission& admission);
void check_flow_log(Admission& admission);
void renew_backup_plan(Admission& admission);
void check_backup_plan_unused(const StoredResource& plan, HandlerContext& context);
/// A web ACL's ARN has its scope in it, and its name is unique in its scope.
void name_web_acl(Admission& admission);
void count_web_acl_capacity(Admission& admission);
void check_web_acl_unused(const StoredResource& web_acl, HandlerContext& context);
void check_web_acl_log_destinations(Admission& admission);
/// A secret's identifier has a random end: its name alone must be unique too.
void check_secret_name(Admission& admission);
/// Makes the value that GenerateSecretString asks for, and a version id for every new value.
void make_secret_value(Admission& admission);

}  // namespace region
