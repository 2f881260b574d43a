#pragma once

#include "aws/server/service.h"
#include "base/clock.h"
#include "region/services/resource_calls.h"
#include "region/store/object_files.h"
#include "region/store/store.h"

namespace region {

/// What S3 is built on; outlives it.
struct S3Environment {
  const Store& store;  ///< buckets are AWS::S3::Bucket resources
  ObjectFiles& objects;
  Operations& operations;
  base::Clock& clock;
};

/// S3: buckets and whole objects, with conditional writes. What it has not (versions, multipart
/// uploads, copies, ACLs) is refused by name.
aws::Service s3_service(const S3Environment& environment);

}  // namespace region
