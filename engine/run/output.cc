// SPDX-License-Identifier: Apache-2.0
// Descriptors, a buffer, a temporary file and its renaming (POSIX).
#include "run/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace hecha {
namespace {

constexpr std::size_t buffer_size = 64 << 10;

Error failure(const std::string& path, int number) {
  const std::string why = std::strerror(number);
  return {ErrorCode::output_failed, path.empty() ? why : path + ": " + why};
}

// The file behind a symbolic link, so that renaming replaces the file and not the link.
std::string target_of(const std::string& path) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

bool is_regular_or_absent(const std::string& path, mode_t& mode) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return true;
  mode = about.st_mode & 07777;
  return S_ISREG(about.st_mode);
}

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor), bytes_(buffer_size) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

bool DescriptorBuffer::write_all(const char* text, std::size_t size) {
  if (sum_) sum_->take({text, size});
  while (size > 0 && error_ == 0) {
    const ssize_t written = ::write(descriptor_, text, size);
    if (written < 0) {
      if (errno != EINTR) error_ = errno;
      continue;
    }
    text += written;
    size -= static_cast<std::size_t>(written);
  }
  return error_ == 0;
}

int DescriptorBuffer::sync() {
  const bool written = write_all(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return written ? 0 : -1;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof()))
    sputc(traits_type::to_char_type(character));
  return traits_type::not_eof(character);
}

std::streamsize DescriptorBuffer::xsputn(const char* text, std::streamsize size) {
  if (size <= epptr() - pptr()) {
    std::memcpy(pptr(), text, static_cast<std::size_t>(size));
    pbump(static_cast<int>(size));
    return size;
  }
  if (sync() != 0) return 0;
  if (size >= static_cast<std::streamsize>(bytes_.size()))
    return write_all(text, static_cast<std::size_t>(size)) ? size : 0;
  return xsputn(text, size);
}

Output::Output(int descriptor, std::string path, std::string temporary)
    : descriptor_(descriptor),
      path_(std::move(path)),
      temporary_(std::move(temporary)),
      buffer_(descriptor),
      stream_(&buffer_) {}

Result<std::unique_ptr<Output>> Output::open(const std::string& path) {
  using std::unique_ptr;
  if (path.empty()) return unique_ptr<Output>(new Output(STDOUT_FILENO, "", ""));
  const std::string target = target_of(path);
  mode_t mode = 0;
  if (!is_regular_or_absent(target, mode)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected(failure(path, errno));
    return unique_ptr<Output>(new Output(descriptor, path, ""));
  }
  const std::filesystem::path place(target);
  const std::string temporary =
      (place.parent_path() / ("." + place.filename().string() + "." + std::to_string(::getpid())))
          .string();
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return tl::unexpected(failure(path, errno));
  if (mode != 0) ::fchmod(descriptor, mode);  // a file keeps its permissions where it may
  return unique_ptr<Output>(new Output(descriptor, target, temporary));
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool Output::reader_gone() const { return buffer_.error() == EPIPE; }

Result<void> Output::close() {
  stream_.flush();
  if (failed()) return tl::unexpected(failure(path_, buffer_.error()));
  if (temporary_.empty()) return {};
  const int descriptor = std::exchange(descriptor_, -1);
  // Network file systems tell of a full disk only here.
  if (::close(descriptor) != 0) return tl::unexpected(failure(path_, errno));
  return {};
}

Result<void> Output::place() {
  if (temporary_.empty()) return {};
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0)
    return tl::unexpected(failure(path_, errno));
  temporary_.clear();
  return {};
}

Result<void> Output::commit() {
  if (const Result<void> closed = close(); !closed) return closed;
  return place();
}

}  // namespace hecha
