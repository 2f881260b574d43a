#include "region/services/sts.h"

#include "aws/model/sts.h"

namespace region {

aws::Service sts_service() {
  return {aws::sts::kSts,
          {aws::operation<aws::sts::GetCallerIdentity>([](const auto&, const auto& context) {
            return aws::sts::GetCallerIdentityOutput{.UserId = context.caller.user_id,
                                                     .Account = context.caller.account,
                                                     .Arn = context.caller.arn};
          })}};
}

}  // namespace region
