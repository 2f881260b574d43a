#include "region/runtimes/x509.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <set>

#include <arpa/inet.h>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "base/check.h"

namespace region {

namespace {

constexpr long kDaySeconds = 24L * 60 * 60;
constexpr long kAuthorityDays = 3650;
constexpr long kServerDays = 820;  // clients refuse server certificates of more than 825 days
constexpr long kRenewBeforeDays = 30;
constexpr std::size_t kMaxNameBytes = 253;

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

  void operator()(X509* certificate) const { X509_free(certificate); }

  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }

  void operator()(BIO* bio) const { BIO_free(bio); }

  void operator()(BIGNUM* number) const { BN_free(number); }

  void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};

template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<EVP_PKEY> make_key() {
  Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
  base::check(key != nullptr, "OpenSSL cannot make an EC P-256 key");
  return key;
}

Owned<BIO> reader(const std::string& text) {
  return Owned<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string written(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return {data, static_cast<std::size_t>(size)};
}

Identity to_pem(X509* certificate, EVP_PKEY* key) {
  const Owned<BIO> certificate_bio(BIO_new(BIO_s_mem()));
  const Owned<BIO> key_bio(BIO_new(BIO_s_mem()));
  base::check(
      PEM_write_bio_X509(certificate_bio.get(), certificate) == 1 &&
          PEM_write_bio_PrivateKey(key_bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
      "OpenSSL cannot write PEM");
  return {written(certificate_bio.get()), written(key_bio.get())};
}

Owned<X509> read_certificate(const std::string& pem) {
  return Owned<X509>(PEM_read_bio_X509(reader(pem).get(), nullptr, nullptr, nullptr));
}

Owned<EVP_PKEY> read_key(const std::string& pem) {
  return Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(reader(pem).get(), nullptr, nullptr, nullptr));
}

void set_serial(X509* certificate) {
  std::array<unsigned char, 16> bytes{};
  base::check(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1, "no random bytes");
  bytes[0] &= 0x7F;  // a serial number is positive
  const Owned<BIGNUM> number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
  BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

void set_subject(X509* certificate, const std::string& common_name) {
  // A common name has at most 64 bytes; verifiers look at the alternative names only.
  const std::string text = common_name.substr(0, 64);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(text.data()),
                             static_cast<int>(text.size()), -1, 0);
}

void add_extension(X509* certificate, X509* issuer, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
  base::check(extension != nullptr && X509_add_ext(certificate, extension.get(), -1) == 1,
              "OpenSSL refuses a certificate extension");
}

Owned<X509> make_certificate(EVP_PKEY* key, const std::string& common_name, long days) {
  Owned<X509> certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  set_serial(certificate.get());
  set_subject(certificate.get(), common_name);
  // An hour back: containers and peers may have a clock slightly behind.
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * kDaySeconds);
  X509_set_pubkey(certificate.get(), key);
  return certificate;
}

bool is_address(const std::string& subject) {
  in_addr address{};
  return ::inet_pton(AF_INET, subject.c_str(), &address) == 1;
}

bool is_dns_name(const std::string& subject) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789.-_*";
  return !subject.empty() && subject.size() <= kMaxNameBytes &&
         subject.find_first_not_of(kAllowed) == std::string::npos;
}

std::string alternative_names(const std::vector<std::string>& subjects) {
  std::string names;
  for (const auto& subject : subjects) {
    names += fmt::format("{}{}:{}", names.empty() ? "" : ",", is_address(subject) ? "IP" : "DNS",
                         subject);
  }
  return names;
}

std::set<std::string> names_of(X509* certificate) {
  std::set<std::string> found;
  const Owned<GENERAL_NAMES> names(static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    if (name->type == GEN_DNS) {
      found.emplace(reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName)),
                    static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName)));
    } else if (name->type == GEN_IPADD && ASN1_STRING_length(name->d.iPAddress) == 4) {
      std::array<char, INET_ADDRSTRLEN> text{};
      ::inet_ntop(AF_INET, ASN1_STRING_get0_data(name->d.iPAddress), text.data(), text.size());
      found.emplace(text.data());
    }
  }
  return found;
}

}  // namespace

Identity make_authority(const std::string& common_name) {
  const auto key = make_key();
  const auto certificate = make_certificate(key.get(), common_name, kAuthorityDays);
  X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
  add_extension(certificate.get(), certificate.get(), NID_basic_constraints,
                "critical,CA:TRUE,pathlen:0");
  add_extension(certificate.get(), certificate.get(), NID_key_usage,
                "critical,keyCertSign,cRLSign");
  add_extension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
  base::check(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0,
              "cannot sign a certificate");
  return to_pem(certificate.get(), key.get());
}

bool is_authority(const Identity& identity) {
  const auto certificate = read_certificate(identity.certificate_pem);
  const auto key = read_key(identity.key_pem);
  return certificate != nullptr && key != nullptr && X509_check_ca(certificate.get()) == 1 &&
         X509_check_private_key(certificate.get(), key.get()) == 1;
}

base::Result<Identity> make_server_identity(const Identity& authority,
                                            const std::vector<std::string>& subjects) {
  for (const auto& subject : subjects) {
    if (!is_address(subject) && !is_dns_name(subject)) {
      return base::error(
          base::ErrorKind::kInvalidArgument,
          "a certificate cannot name '{}': expected a lower-case DNS name or an IPv4 address",
          subject);
    }
  }
  if (subjects.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "a server certificate needs at least one name");
  }
  const auto issuer = read_certificate(authority.certificate_pem);
  const auto issuer_key = read_key(authority.key_pem);
  if (issuer == nullptr || issuer_key == nullptr) {
    return base::error(base::ErrorKind::kCorrupt,
                       "the certificate authority is not readable as PEM");
  }
  const auto key = make_key();
  const auto certificate = make_certificate(key.get(), subjects.front(), kServerDays);
  X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
  add_extension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
  add_extension(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature");
  add_extension(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth");
  add_extension(certificate.get(), issuer.get(), NID_subject_key_identifier, "hash");
  add_extension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid:always");
  add_extension(certificate.get(), issuer.get(), NID_subject_alt_name, alternative_names(subjects));
  base::check(X509_sign(certificate.get(), issuer_key.get(), EVP_sha256()) > 0,
              "cannot sign a certificate");
  return to_pem(certificate.get(), key.get());
}

bool serves(const Identity& identity, const Identity& authority,
            const std::vector<std::string>& subjects) {
  const auto certificate = read_certificate(identity.certificate_pem);
  const auto key = read_key(identity.key_pem);
  const auto issuer = read_certificate(authority.certificate_pem);
  if (certificate == nullptr || key == nullptr || issuer == nullptr) {
    return false;
  }
  std::time_t renew_from = std::time(nullptr) + kRenewBeforeDays * kDaySeconds;
  return X509_check_private_key(certificate.get(), key.get()) == 1 &&
         X509_verify(certificate.get(), X509_get0_pubkey(issuer.get())) == 1 &&
         X509_cmp_time(X509_get0_notAfter(certificate.get()), &renew_from) > 0 &&
         names_of(certificate.get()) == std::set<std::string>(subjects.begin(), subjects.end());
}

}  // namespace region
