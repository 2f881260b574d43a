// A program that declares nothing but what `settle import` has printed.

#include "catalog/scope.h"
#include "cli/run.h"

void declare_imported(catalog::Scope& stack);

int main(int argc, char** argv) {
  return settle::run(argc, argv, [](engine::Stack& stack) { declare_imported(stack); });
}
