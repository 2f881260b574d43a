// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#pragma once

#include <cstdint>
#include <map>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/output.h"
#include "catalog/scope.h"
#include "catalog/tag.h"

namespace catalog::certificatemanager {

/// AWS::CertificateManager::Certificate
class Certificate final : public Resource {
 public:
  static constexpr std::string_view kType = "AWS::CertificateManager::Certificate";
  struct DomainValidationOption;

  struct Properties {
    catalog::Input<std::string> CertificateAuthorityArn;
    catalog::Input<std::string> CertificateExport;
    catalog::Input<std::string> CertificateTransparencyLoggingPreference;
    catalog::Input<std::string> DomainName;
    catalog::Input<std::vector<certificatemanager::Certificate::DomainValidationOption>>
        DomainValidationOptions;
    catalog::Input<std::string> KeyAlgorithm;
    catalog::Input<std::vector<catalog::Input<std::string>>> SubjectAlternativeNames;
    catalog::Input<std::vector<catalog::Tag>> Tags;
    catalog::Input<std::string> ValidationMethod;
  };

  Certificate(catalog::Scope& scope, std::string name, Properties properties,
              ResourceOptions options = {},
              std::source_location where = std::source_location::current());

  Output<std::string> CertificateArn() const { return attribute<std::string>("CertificateArn"); }
};

struct Certificate::DomainValidationOption {
  catalog::Input<std::string> DomainName;
  catalog::Input<std::string> HostedZoneId;
  catalog::Input<std::string> ValidationDomain;
};

Value to_value(const Certificate::DomainValidationOption& properties);
Value to_value(const Certificate::Properties& properties);

}  // namespace catalog::certificatemanager
