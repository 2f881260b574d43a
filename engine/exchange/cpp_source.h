#pragma once

#include <string>

#include "engine/exchange/adoption.h"

namespace engine {

/// C++ that declares adopted resources with the catalog's classes: a function `declare_imported`,
/// with a scope for the stack and for each recorded component that they are in. Complete as it
/// stands: it compiles by itself.
std::string cpp_source(const Adoption& adoption);

}  // namespace engine
