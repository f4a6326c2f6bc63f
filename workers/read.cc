// SPDX-License-Identifier: Apache-2.0
// hecha-read: takes documents apart for hecha, in a process that can do nothing else.
#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <utility>

#include "readers/readers.h"
#include "serve.h"

namespace {

// hecha-read --office SECONDS PROGRAM ARGUMENTS...: becomes LibreOffice, with limits around it.
int become_office(int count, char** words) {
  constexpr int first = 3;
  if (count <= first) return 2;
  const unsigned long seconds = std::strtoul(words[2], nullptr, 10);
  if (!hecha::confine_office(static_cast<unsigned>(seconds))) return 77;
  ::execv(words[first], words + first);
  return 127;
}

}  // namespace

int main(int count, char** words) {
  using namespace hecha;
  if (count > 1 && std::string_view(words[1]) == "--office") return become_office(count, words);
  OpenArchive archive;
  return serve(Files::closed, [&](Request&& request) {
    switch (request.task) {
      case Task::read:
        return write_answer(request.number, read_untrusted(request.name, std::move(request.bytes)));
      case Task::list:
        return write_answer(request.number, archive.open(std::move(request.bytes)));
      case Task::entry:
        break;
    }
    return write_answer(request.number, archive.entry(request.entry));
  });
}
