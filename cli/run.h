#pragma once

#include <functional>

#include "engine/graph/stack.h"

namespace settle {

/// What a stack consists of: declares resources and outputs, and reports what is wrong with its
/// settings.
using Program = std::function<void(engine::Stack&)>;

/// The whole command line: `int main(int argc, char** argv) { return settle::run(argc, argv,
/// my_program); }`. Returns the process's exit code; everything a person should know has been
/// written.
int run(int argc, char** argv, const Program& program);

}  // namespace settle
