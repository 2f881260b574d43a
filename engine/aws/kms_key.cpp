#include "engine/aws/kms_key.h"

#include "aws/model/kms.h"
#include "base/encoding.h"

namespace engine {

namespace {

class KmsKey final : public WrappingKey {
 public:
  explicit KmsKey(std::unique_ptr<AwsAccess> access) : access_(std::move(access)) {}

  base::Result<std::string> wrap(std::string_view data_key) override {
    const auto bytes = base::as_bytes(data_key);
    const auto wrapped = access_->client().call<aws::kms::Encrypt>(
        {.KeyId = access_->url().name,
         .Plaintext = {bytes.begin(), bytes.end()},
         .EncryptionContext = access_->url().encryption_context});
    return wrapped ? base::Result<std::string>(base::to_string(wrapped->CiphertextBlob))
                   : failed(wrapped.error());
  }

  base::Result<std::string> unwrap(std::string_view wrapped) override {
    const auto bytes = base::as_bytes(wrapped);
    const auto data_key = access_->client().call<aws::kms::Decrypt>(
        {.KeyId = access_->url().name,
         .CiphertextBlob = {bytes.begin(), bytes.end()},
         .EncryptionContext = access_->url().encryption_context});
    return data_key ? base::Result<std::string>(base::to_string(data_key->Plaintext))
                    : failed(data_key.error());
  }

 private:
  base::Error failed(const base::Error& error) const {
    base::Error named =
        error.in(fmt::format("the KMS key {} in {} that protects the stack's "
                             "secrets",
                             access_->url().name, access_->url().region));
    if (!error.code.empty()) {
      named.message += fmt::format(" ({})", error.code);
    }
    return named;
  }

  std::unique_ptr<AwsAccess> access_;
};

}  // namespace

std::unique_ptr<WrappingKey> kms_wrapping_key(std::unique_ptr<AwsAccess> access) {
  return std::make_unique<KmsKey>(std::move(access));
}

}  // namespace engine
