#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "engine/config/effective_config.h"
#include "engine/history/run_record.h"

namespace cli {

/// Runs of a stack as they are shown.
struct ShownRecords {
  std::vector<engine::RunRecord> records;
  engine::Decrypt decrypt;  ///< empty: secret configuration stays hidden
};

/// Pulumi's `stack history --json`. Throws base::Exception when a secret cannot be opened.
base::Json history_json(const ShownRecords& shown);

/// A paragraph for each.
std::string history_text(const ShownRecords& shown, base::WallTime now);

}  // namespace cli
