#pragma once

#include <functional>
#include <string>

#include "engine/graph/stack.h"

namespace settle {

/// What a stack consists of: declares resources and outputs, and reports what is wrong with its
/// settings.
using Program = std::function<void(engine::Stack&)>;

/// What the command line says of a program beside what it declares.
struct ProgramNotes {
  /// The setting (`shop:deletionProtection`) that protects resources from deletion: named to whom
  /// the protection is in the way. Empty: there is none.
  std::string protection_setting{};
};

/// The whole command line: `int main(int argc, char** argv) { return settle::run(argc, argv,
/// my_program); }`. Returns the process's exit code; everything a person should know has been
/// written.
int run(int argc, char** argv, const Program& program, const ProgramNotes& notes = {});

}  // namespace settle
