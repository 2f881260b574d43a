#include "base/io/pipe.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace base {

Result<Pipe> make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    return system_error(errno, "cannot make a pipe");
  }
  return Pipe{Fd(ends[0]), Fd(ends[1])};
}

}  // namespace base
