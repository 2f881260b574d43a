#pragma once

#include "aws/model/message.h"

/// AWS Security Token Service, 2011-06-15: the operations that Settle calls or serves.
namespace aws::sts {

inline constexpr ServiceInfo kSts{.name = "sts",
                                  .protocol = Protocol::kQuery,
                                  .version = "2011-06-15",
                                  .xml_namespace = "https://sts.amazonaws.com/doc/2011-06-15/"};

struct GetCallerIdentityInput {
  friend constexpr auto fields(const GetCallerIdentityInput*) { return std::tuple{}; }
};

struct GetCallerIdentityOutput {
  std::optional<std::string> UserId;
  std::optional<std::string> Account;
  std::optional<std::string> Arn;

  friend constexpr auto fields(const GetCallerIdentityOutput*) {
    using T = GetCallerIdentityOutput;
    return std::tuple{field("UserId", &T::UserId), field("Account", &T::Account),
                      field("Arn", &T::Arn)};
  }
};

struct GetCallerIdentity {
  static constexpr std::string_view kName = "GetCallerIdentity";
  static constexpr const ServiceInfo& kService = kSts;
  using Input = GetCallerIdentityInput;
  using Output = GetCallerIdentityOutput;
};

}  // namespace aws::sts
