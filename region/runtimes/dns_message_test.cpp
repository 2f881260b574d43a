#include "region/runtimes/dns_message.h"
