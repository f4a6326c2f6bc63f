// SPDX-License-Identifier: Apache-2.0
// Where results go: standard output, or a file that appears whole or not at all.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include "base/hash.h"
#include "hecha/result.h"

namespace hecha {

// Writes to a descriptor in large pieces, and remembers why that failed.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  int error() const { return error_; }  // errno of the first failure; 0: none
  void keep_sum() { sum_.emplace(); }
  std::string sum() const { return sum_ ? sum_->text() : ""; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;

 private:
  bool write_all(const char* text, std::size_t size);

  int descriptor_;
  int error_ = 0;
  std::optional<Sha256> sum_;
  std::vector<char> bytes_;
};

// Opens on construction, discards an unfinished file on destruction.
class Output {
 public:
  // Standard output for an empty path. A file is written beside its place and renamed
  // by commit(); what is no regular file (a device, a pipe) is written directly.
  static Result<std::unique_ptr<Output>> open(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return stream_; }
  bool failed() const { return buffer_.error() != 0; }
  bool reader_gone() const;  // it failed because nobody reads any more
  int descriptor() const { return descriptor_; }

  // Writes what is left; a file still has to take its place.   Errors: output_failed.
  Result<void> close();
  // A file appears under its name. REQUIRES: close() went well.   Errors: output_failed.
  Result<void> place();
  Result<void> commit();  // both

  // SHA-256 of what was written, or empty if nobody asked before writing began.
  void keep_sum() { buffer_.keep_sum(); }
  std::string sum() const { return buffer_.sum(); }

 private:
  Output(int descriptor, std::string path, std::string temporary);

  int descriptor_;
  std::string path_;       // empty: standard output
  std::string temporary_;  // empty: there is none, or no more
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

}  // namespace hecha
