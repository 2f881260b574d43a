#include "base/io/fd.h"

#include <unistd.h>

namespace base {

void Fd::reset(int fd) {
  if (fd_ >= 0) {
    ::close(fd_);
  }
  fd_ = fd;
}

}  // namespace base
