// settle-bind ADDRESS PROGRAM ARGUMENT...: the program, listening on ADDRESS whatever it asks for.
#include <arpa/inet.h>

#include <fmt/core.h>

#include "region/runtimes/bound_program.h"

int main(int argc, char** argv) {
  in_addr address{};
  if (argc < 3 || ::inet_pton(AF_INET, argv[1], &address) != 1) {
    fmt::print(stderr, "usage: settle-bind ADDRESS /PROGRAM [ARGUMENT...]\n");
    return 2;
  }
  const auto code = region::run_bound_program(address, {argv + 2, argv + argc});
  if (!code) {
    fmt::print(stderr, "settle-bind: {}\n", code.error().message);
    return 126;
  }
  return *code;
}
