#include "region/runtimes/network_rules.h"
