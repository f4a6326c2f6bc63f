// SPDX-License-Identifier: Apache-2.0
// Short names for bytes: a quick one, and one that nobody can forge.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hecha {

// 64 bits of FNV-1a. For telling things apart that nobody tries to make alike.
class Fingerprint {
 public:
  void take(std::string_view bytes) {
    for (const char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  // The same, and a mark that ends it, so that "ab" and "c" differ from "a" and "bc".
  void take_part(std::string_view bytes) {
    take(bytes);
    take(std::string_view("\0", 1));
  }
  std::string text() const;  // 16 hex digits

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325u;
};

// SHA-256, piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void take(std::string_view bytes);
  std::string text() const;  // of all that was taken so far, 64 hex digits

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The same of bytes that are all there.
std::string sha256(std::string_view bytes);

// 64 bits of XXH3, as quick as memory is read: tells damaged bytes from whole ones.
std::uint64_t checksum(std::string_view bytes);

}  // namespace hecha
