#pragma once

#include <string>
#include <vector>

#include "cli/render/paint.h"
#include "cli/render/show_options.h"
#include "engine/plan/plan.h"

namespace cli {

/// What a step changes, property by property, for `--diff`: one line for what is short, the lines
/// of a document for what is nested (also where AWS wants it as a text), only those that differ for
/// a long text. Without newlines.
std::vector<std::string> diff_lines(const engine::Step& step, const ShowOptions& options,
                                    const Paint& paint);

}  // namespace cli
