// SPDX-License-Identifier: Apache-2.0
// How files are to be read, as the command line says.
#pragma once

#include "hecha/document.h"
#include "run/options.h"

namespace hecha {

inline ReadOptions read_options(const Options& options) {
  ReadOptions read;
  read.max_bytes = options.max_size;
  read.timeout = options.timeout;
  read.external = !options.no_external;
  return read;
}

}  // namespace hecha
