#pragma once

#include "region/resources/stored_type.h"

namespace region {

// Rules of queues, topics and subscriptions. Throw HandlerError with the words of SQS and SNS.

void check_queue(Admission& admission);
void check_topic(Admission& admission);
void check_subscription(Admission& admission);

}  // namespace region
