#include "cli/run.h"
#include "platform/platform.h"

int main(int argc, char** argv) {
  return settle::run(argc, argv, platform::declare,
                     {.protection_setting = "payment-processing:deletionProtection"});
}
