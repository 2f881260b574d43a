#pragma once

#include "base/io/fd.h"
#include "base/result.h"

namespace base {

/// Both ends of a pipe; neither is inherited over an exec.
struct Pipe {
  Fd read;
  Fd write;
};

Result<Pipe> make_pipe();

}  // namespace base
