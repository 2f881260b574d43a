#pragma once

#include <map>
#include <string>

#include "base/json.h"
#include "catalog/value.h"

namespace cli {

/// A value for people, on one line: texts in quotes, secrets as [secret], what is not known yet as
/// [unknown]. At most `limit_bytes`, then an ellipsis.
std::string short_text(const catalog::Value& value, std::size_t limit_bytes = 80);

/// `value` with every secret in it opened. Throws base::Exception when one cannot be.
catalog::Value revealed(const catalog::Value& value);

/// A value for scripts: a text as it is, anything else as JSON. Secrets as [secret] unless
/// `reveal`.
std::string output_text(const catalog::Value& value, bool reveal);
base::Json output_json(const catalog::Value& value, bool reveal);

/// `Current stack outputs (N):` and an aligned line each.
std::string outputs_text(const std::map<std::string, catalog::Value>& outputs, bool reveal);

}  // namespace cli
