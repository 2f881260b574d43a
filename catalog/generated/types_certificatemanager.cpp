// Made by tools/generate_catalog from @aws-cdk/aws-service-spec 0.1.216 and
// @awboost/cfn-resource-types 0.1.538. Do not edit.

#include "catalog/object.h"
#include "catalog/types/certificatemanager.h"

namespace catalog::certificatemanager {

Value to_value(const Certificate::DomainValidationOption& properties) {
  return object({
      {"DomainName", properties.DomainName.value()},
      {"HostedZoneId", properties.HostedZoneId.value()},
      {"ValidationDomain", properties.ValidationDomain.value()},
  });
}

Value to_value(const Certificate::Properties& properties) {
  return object({
      {"CertificateAuthorityArn", properties.CertificateAuthorityArn.value()},
      {"CertificateExport", properties.CertificateExport.value()},
      {"CertificateTransparencyLoggingPreference",
       properties.CertificateTransparencyLoggingPreference.value()},
      {"DomainName", properties.DomainName.value()},
      {"DomainValidationOptions", properties.DomainValidationOptions.value()},
      {"KeyAlgorithm", properties.KeyAlgorithm.value()},
      {"SubjectAlternativeNames", properties.SubjectAlternativeNames.value()},
      {"Tags", properties.Tags.value()},
      {"ValidationMethod", properties.ValidationMethod.value()},
  });
}

Certificate::Certificate(catalog::Scope& scope, std::string name, Properties properties,
                         ResourceOptions options, std::source_location where)
    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}

}  // namespace catalog::certificatemanager
