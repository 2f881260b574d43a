#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/render/paint.h"

namespace cli {

/// What is wrong, where, what was expected and what to do: a line each, as far as they are known.
std::string diagnostic_text(const base::Diagnostic& diagnostic, const Paint& paint);

}  // namespace cli
