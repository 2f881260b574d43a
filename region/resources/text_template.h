#pragma once

#include <string>
#include <string_view>

#include "region/resources/handler.h"

namespace region {

/// Text with `${...}` filled in: `${Partition}`, `${Region}`, `${Account}`, any top-level text
/// property of the model (`${QueueName}`), and made anew each time: `${uuid}`, `${hex}` (17
/// digits), `${letters}` (6 letters and digits), `${LETTERS}` (17 upper-case ones and digits).
/// Anything else fails an always-on check: templates are ours.
std::string fill_in(std::string_view text, const base::JsonObject& model, HandlerContext& context);

}  // namespace region
