#include "cli/stack_secrets.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json_members.h"
#include "cli/aws_places.h"

namespace cli {

namespace {

/// With the file that says of what key they are.
class DescribedSecrets final : public engine::SecretsManager {
 public:
  DescribedSecrets(Session& session, engine::StackFile file, engine::PassphraseSource source)
      : file_(std::move(file)), secrets_(session, file_, std::move(source)) {}

  base::Result<std::string> encrypt(std::string_view plaintext) override {
    return secrets_.encrypt(plaintext);
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    return secrets_.decrypt(ciphertext);
  }

  base::Json description() const override { return secrets_.description(); }

 private:
  engine::StackFile file_;
  StackSecrets secrets_;
};

}  // namespace

StackSecrets::StackSecrets(Session& session, engine::StackFile& file,
                           engine::PassphraseSource source)
    : url_(file.secrets_provider()), wrapped_(file.encrypted_key()) {
  if (is_key_url(url_)) {
    data_key_ = std::make_unique<engine::DataKey>(wrapped_, open_wrapping_key(session, url_),
                                                  session.random);
    return;
  }
  const auto keep_salt = [&session, &file](const std::string& salt_text) -> base::Result<void> {
    if (base::Result<void> set = file.set_encryption_salt(salt_text); !set) {
      return set;
    }
    return file.write(session.files);
  };
  passphrase_ = std::make_unique<engine::PassphraseKey>(file.encryption_salt(), std::move(source),
                                                        session.random, keep_salt);
}

base::Result<std::string> StackSecrets::encrypt(std::string_view plaintext) {
  return data_key_ ? data_key_->encrypt(plaintext) : passphrase_->encrypt(plaintext);
}

base::Result<std::string> StackSecrets::decrypt(std::string_view ciphertext) {
  return data_key_ ? data_key_->decrypt(ciphertext) : passphrase_->decrypt(ciphertext);
}

base::Json StackSecrets::description() const {
  if (data_key_) {
    return base::JsonObject{{"type", "cloud"},
                            {"state", base::JsonObject{{"url", url_}, {"encryptedkey", wrapped_}}}};
  }
  return base::JsonObject{{"type", "passphrase"},
                          {"state", base::JsonObject{{"salt", passphrase_->salt_text()}}}};
}

base::Result<std::unique_ptr<engine::SecretsManager>> open_described(
    Session& session, const std::string& project, const std::string& description,
    engine::PassphraseSource source) {
  return base::caught([&]() -> std::unique_ptr<engine::SecretsManager> {
    const base::Json read =
        description.empty() ? base::Json() : base::parse_json(description, "secrets").or_throw();
    const base::JsonObject* secrets = read.if_object();
    const base::JsonObject* state =
        secrets == nullptr ? nullptr : base::object_member(*secrets, "state");
    if (state == nullptr) {
      return nullptr;
    }
    engine::StackFile file =
        engine::StackFile::read(session.files, "/nowhere/Pulumi.yaml", project).or_throw();
    if (base::text_member(*secrets, "type") == "cloud") {
      file.set_secrets_provider(base::text_member(*state, "url"),
                                base::text_member(*state, "encryptedkey"))
          .or_throw();
    } else if (const std::string salt = base::text_member(*state, "salt"); !salt.empty()) {
      file.set_encryption_salt(salt).or_throw();
    } else {
      return nullptr;
    }
    return std::make_unique<DescribedSecrets>(session, std::move(file), std::move(source));
  });
}

base::Result<void> make_data_key(Session& session, const std::string& url,
                                 engine::StackFile& file) {
  const auto wrapping = open_wrapping_key(session, url);
  const auto wrapped = engine::DataKey::make(*wrapping, session.random);
  return wrapped ? file.set_secrets_provider(url, *wrapped) : base::Result<void>(wrapped.error());
}

}  // namespace cli
