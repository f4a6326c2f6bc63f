// SPDX-License-Identifier: Apache-2.0
// The wall of libcrypto.
#include "base/hash.h"

#include <openssl/evp.h>

#define XXH_INLINE_ALL  // nothing to link
#include <xxhash.h>

#include <array>

namespace hecha {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

}  // namespace

std::string Fingerprint::text() const {
  std::string text(16, '0');
  std::uint64_t rest = hash_;
  for (std::size_t i = 16; i-- > 0; rest >>= 4) text[i] = digits[rest & 15];
  return text;
}

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr);
}

Sha256::~Sha256() { EVP_MD_CTX_free(state_->context); }

void Sha256::take(std::string_view bytes) {
  EVP_DigestUpdate(state_->context, bytes.data(), bytes.size());
}

std::string Sha256::text() const {
  EVP_MD_CTX* const copy = EVP_MD_CTX_new();
  EVP_MD_CTX_copy_ex(copy, state_->context);
  std::array<unsigned char, 32> sum{};
  EVP_DigestFinal_ex(copy, sum.data(), nullptr);
  EVP_MD_CTX_free(copy);
  std::string text;
  for (const unsigned char byte : sum) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  Sha256 sum;
  sum.take(bytes);
  return sum.text();
}

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace hecha
