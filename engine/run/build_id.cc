// SPDX-License-Identifier: Apache-2.0
// The note that the linker left in the running program (ELF).
#include "run/build_id.h"

#include <link.h>

#include <string_view>

namespace hecha {

std::string build_id() {
  std::string id;
  const auto look = [](dl_phdr_info* object, std::size_t, void* found) {
    for (int i = 0; i < object->dlpi_phnum; ++i) {
      const ElfW(Phdr)& header = object->dlpi_phdr[i];
      if (header.p_type != PT_NOTE) continue;
      const char* at = reinterpret_cast<const char*>(object->dlpi_addr + header.p_vaddr);
      const char* const end = at + header.p_memsz;
      const auto whole_words = [](std::size_t size) { return (size + 3) / 4 * 4; };
      while (at + sizeof(ElfW(Nhdr)) <= end) {
        const auto& note = *reinterpret_cast<const ElfW(Nhdr)*>(at);
        const char* const name = at + sizeof note;
        const char* const value = name + whole_words(note.n_namesz);
        if (note.n_type == NT_GNU_BUILD_ID &&
            std::string_view(name, note.n_namesz) == std::string_view("GNU\0", 4))
          static_cast<std::string*>(found)->assign(value, note.n_descsz);
        at = value + whole_words(note.n_descsz);
      }
    }
    return 1;  // the program comes first; libraries do not matter
  };
  dl_iterate_phdr(look, &id);
  return id;
}

}  // namespace hecha
