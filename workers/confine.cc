// SPDX-License-Identifier: Apache-2.0
// A worker gives away what it does not need before it looks at the first byte of a document.
#include "confine.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <memory>

#if defined(__has_feature)
#define HECHA_HAS_FEATURE(name) __has_feature(name)
#else
#define HECHA_HAS_FEATURE(name) 0
#endif

namespace hecha {
namespace {

constexpr rlim_t megabyte = 1u << 20;
// Sanitizers reserve terabytes of address space.
#if defined(__SANITIZE_ADDRESS__) || HECHA_HAS_FEATURE(address_sanitizer) || \
    defined(__SANITIZE_THREAD__) || HECHA_HAS_FEATURE(thread_sanitizer)
constexpr rlim_t memory = RLIM_INFINITY, office_memory = RLIM_INFINITY;
#else
constexpr rlim_t memory = 1536 * megabyte, office_memory = 4096 * megabyte;
#endif
constexpr rlim_t office_file = 256 * megabyte;
constexpr rlim_t open_files = 32;

bool limit(decltype(RLIMIT_AS) what, rlim_t to) {
  const rlimit both{to, to};
  return setrlimit(what, &both) == 0;
}

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

bool allow(const Filter& filter, int call) {
  return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
}

bool filter_calls(Files files) {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter) return false;
  constexpr std::array calls{
      SCMP_SYS(read),         SCMP_SYS(write),        SCMP_SYS(close),       SCMP_SYS(lseek),
      SCMP_SYS(fstat),        SCMP_SYS(newfstatat),   SCMP_SYS(munmap),      SCMP_SYS(mremap),
      SCMP_SYS(brk),          SCMP_SYS(madvise),      SCMP_SYS(futex),       SCMP_SYS(exit),
      SCMP_SYS(exit_group),   SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
      SCMP_SYS(sigaltstack),  SCMP_SYS(getpid),       SCMP_SYS(gettid),      SCMP_SYS(tgkill),
      SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrusage),  SCMP_SYS(getrandom),
      SCMP_SYS(prlimit64),    SCMP_SYS(setrlimit),    SCMP_SYS(getrlimit),   SCMP_SYS(sched_yield),
      SCMP_SYS(sysinfo),      SCMP_SYS(sched_getaffinity)};
  for (const int call : calls)
    if (!allow(filter, call)) return false;
  // Memory, but none to run code in.
  if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
                       SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) != 0 ||
      seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
                       SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) != 0)
    return false;
  if (files == Files::readable) {
    constexpr auto writing = static_cast<scmp_datum_t>(O_ACCMODE | O_CREAT | O_TRUNC);
    for (const int call : {SCMP_SYS(access), SCMP_SYS(readlink), SCMP_SYS(stat), SCMP_SYS(getdents64),
                           SCMP_SYS(pread64), SCMP_SYS(statx), SCMP_SYS(fcntl)})
      if (!allow(filter, call)) return false;
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                         SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)) != 0)
      return false;
  }
  return seccomp_load(filter.get()) == 0;
}

}  // namespace

bool confine(Files files) {
  return limit(RLIMIT_AS, memory) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, open_files) &&
         limit(RLIMIT_CORE, 0) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter_calls(files);
}

void allow_seconds(unsigned seconds) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  const rlimit soft{spent + seconds + 1, RLIM_INFINITY};
  setrlimit(RLIMIT_CPU, &soft);
}

bool confine_office(unsigned seconds) {
  const Filter filter(seccomp_init(SCMP_ACT_ALLOW));
  if (!filter) return false;
  for (const int family : {AF_INET, AF_INET6, AF_NETLINK, AF_PACKET})
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socket), 1,
                         scmp_arg_cmp{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(family), 0}) != 0)
      return false;
  return limit(RLIMIT_AS, office_memory) && limit(RLIMIT_CPU, seconds) &&
         limit(RLIMIT_FSIZE, office_file) && limit(RLIMIT_CORE, 0) &&
         prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && seccomp_load(filter.get()) == 0;
}

}  // namespace hecha
