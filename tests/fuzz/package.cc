// SPDX-License-Identifier: Apache-2.0
// Any parts as a package (.docx, .ofd, archives): the checksums of a zip are made here, so that
// what is inside can be anything. A line `== NAME` begins a part.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "readers/readers.h"

namespace {

std::uint32_t checksum(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value & 1 ? 0xEDB88320u : 0);
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t sum = 0xFFFFFFFFu;
  for (const char c : bytes) sum = sum >> 8 ^ table[(sum ^ static_cast<unsigned char>(c)) & 0xFF];
  return ~sum;
}

// Parts that are stored, not deflated.
class ZipWriter {
 public:
  void add(std::string_view name, std::string_view bytes) {
    const std::size_t at = parts_.size();
    std::string entry;
    number(entry, 20, 2);  // version
    number(entry, 0, 8);   // no flags, stored, no time
    number(entry, checksum(bytes), 4);
    number(entry, bytes.size(), 4);
    number(entry, bytes.size(), 4);
    number(entry, name.size(), 2);
    number(entry, 0, 2);
    parts_ += std::string("PK\3\4") + entry;
    parts_ += name;
    parts_ += bytes;
    directory_ += std::string("PK\1\2\x14", 5) + '\0' + entry + std::string(10, '\0');
    number(directory_, at, 4);
    directory_ += name;
    ++count_;
  }
  std::string finished() && {
    const std::size_t at = parts_.size();
    parts_ += directory_ + std::string("PK\5\6") + std::string(4, '\0');
    number(parts_, count_, 2);
    number(parts_, count_, 2);
    number(parts_, directory_.size(), 4);
    number(parts_, at, 4);
    number(parts_, 0, 2);
    return std::move(parts_);
  }

 private:
  static void number(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  }
  std::string parts_, directory_;
  std::size_t count_ = 0;
};

std::string packed(std::string_view text) {
  constexpr std::string_view mark = "== ";
  ZipWriter zip;
  while (text.starts_with(mark)) {
    const std::string_view name = text.substr(mark.size(), text.find('\n') - mark.size());
    text.remove_prefix(std::min(mark.size() + name.size() + 1, text.size()));
    const std::size_t end = text.find("\n== ");
    zip.add(name.substr(0, 1000), text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return std::move(zip).finished();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string zip = packed({reinterpret_cast<const char*>(data), size});
  const hecha::Result<hecha::Reading> reading = hecha::read_untrusted("fuzz", zip);
  if (reading && !hecha::read_reading(hecha::write_answer(1, reading).substr(hecha::answer_head)))
    std::abort();
  hecha::OpenArchive archive;
  const hecha::Result<hecha::Listed> listed = archive.open(zip);
  for (std::uint32_t i = 0; listed && i < listed->entries.size() && i < 8; ++i)
    (void)archive.entry(i);
  return 0;
}
